namespace Isnad.Formats.Exports;

/// <summary>Writes joined events with everything behind them as JSON Lines.</summary>
public sealed class DossierWriter : IEventWriter
{
    private readonly JsonRecords _records;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">Counts the rows; nothing is lost in this format.</param>
    public DossierWriter(Stream output, LossReport loss)
    {
        _records = new JsonRecords(output);
        _loss = loss;
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        DossierJson.Write(_records.Json, dossier);
        _records.NewLine();
        _loss.Row();
    }

    /// <inheritdoc/>
    public void Complete() => _records.Json.Flush();

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();
}
