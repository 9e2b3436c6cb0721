namespace Isnad.Formats.Exports;

/// <summary>Writes FollowTheMoney entities as JSON Lines: each actor when it first takes part, each event with all values that the accounts give.</summary>
public sealed class FtmWriter : IEventWriter
{
    private readonly JsonRecords _records;
    private readonly LossReport _loss;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public FtmWriter(Stream output, LossReport loss)
    {
        _records = new JsonRecords(output);
        _loss = loss;
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var item in FtmEntities.Of(dossier))
        {
            if (_written.Add(item.Id))
                Write(item);
        }

        _loss.Lost(FtmEntities.Id(dossier.Event.Id), "who gives which value", "an entity holds values without their sources; ftm-statements keeps them");
    }

    /// <inheritdoc/>
    public void Complete() => _records.Json.Flush();

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private void Write(FtmEntities.Item item)
    {
        var json = _records.Json;
        _records.Begin();
        json.WriteString("id", item.Id);
        json.WriteString("schema", item.Schema);
        json.WriteStartObject("properties");
        foreach (var property in item.Values.GroupBy(v => v.Property, StringComparer.Ordinal))
        {
            json.WriteStartArray(property.Key);
            foreach (var value in property.Select(v => v.Text).Distinct(StringComparer.Ordinal))
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        _records.End();
        _loss.Row();
    }
}
