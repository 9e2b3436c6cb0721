namespace Isnad.Formats.Exports;

/// <summary>Chooses the writer of a format.</summary>
public static class EventWriters
{
    /// <summary>A writer of events.</summary>
    /// <param name="format">A format of events, none of the network.</param>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    /// <param name="second">Opens the second file of a format that has one; its argument is the ending before the format's own (<c>.sources</c>).</param>
    /// <exception cref="ArgumentOutOfRangeException">The format holds the network.</exception>
    public static IEventWriter Create(ExportFormat format, Stream output, LossReport loss, Func<string, Stream> second)
    {
        ArgumentNullException.ThrowIfNull(second);
        return format switch
        {
            ExportFormat.Acled => new AcledWriter(output, loss),
            ExportFormat.Ucdp => new UcdpWriter(output, loss),
            ExportFormat.Gdelt => new GdeltWriter(output, loss),
            ExportFormat.Plover => new PloverWriter(output, loss),
            ExportFormat.Ftm => new FtmWriter(output, loss),
            ExportFormat.FtmStatements => new FtmStatementsWriter(output, loss),
            ExportFormat.Claims => new ClaimsWriter(output, loss),
            ExportFormat.GeoJson => new GeoJsonWriter(output, loss),
            ExportFormat.Kml => new KmlWriter(output, loss),
            ExportFormat.Timemap => new TimemapWriter(output, second(".sources"), loss),
            ExportFormat.Csv => new EventTableWriter(output, loss),
            ExportFormat.Jsonl => new DossierWriter(output, loss),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format holds the network, not events."),
        };
    }
}
