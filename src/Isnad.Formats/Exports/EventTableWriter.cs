namespace Isnad.Formats.Exports;

/// <summary>Writes this project's own flat table: one row for each joined event.</summary>
public sealed class EventTableWriter : IEventWriter
{
    private readonly CsvTable _table;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public EventTableWriter(Stream output, LossReport loss)
    {
        _table = CsvTable.WithCommas(output);
        _loss = loss;
        _table.Header(
            "id", "type", "mode", "acled", "certainty", "from", "to", "day_precision", "side_a", "side_b", "place", "place_ar", "country", "admin1", "outlets", "grade", "sentence",
            "latitude", "longitude", "place_precision", "deaths_low", "deaths_best", "deaths_high", "accounts", "independent_sources", "denying_sources");
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        _table.Text(e.Id);
        foreach (var (_, value) in EventProperties.Of(dossier))
            _table.Text(value);
        _table.Number(e.Place?.Latitude, "0.0000").Number(e.Place?.Longitude, "0.0000").Number((long?)e.Place?.Precision)
            .Number((long?)dossier.Ledger.Ucdp.Low).Number((long?)dossier.Ledger.Ucdp.Best).Number((long?)dossier.Ledger.Ucdp.High)
            .Number((long)e.Members.Count).Number((long)dossier.Corroboration.Affirming).Number((long)dossier.Corroboration.Denying).End();
        _loss.Row();
        _loss.Lost(e.Id, "the accounts one by one", "a flat row holds the joined values; jsonl holds all");
    }

    /// <inheritdoc/>
    public void Complete() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
