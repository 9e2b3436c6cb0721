using Isnad.Corpus.Joining;

namespace Isnad.Formats.Exports;

/// <summary>Writes timemap's table of events and, in a second file, its table of sources.</summary>
public sealed class TimemapWriter : IEventWriter
{
    private readonly CsvTable _events;
    private readonly CsvTable _sources;
    private readonly LossReport _loss;
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    /// <summary>Begins both files.</summary>
    /// <param name="events">Where the events are written; left open.</param>
    /// <param name="sources">Where the sources are written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public TimemapWriter(Stream events, Stream sources, LossReport loss)
    {
        _events = CsvTable.WithCommas(events);
        _sources = CsvTable.WithCommas(sources);
        _loss = loss;
        _events.Header("id", "description", "date", "time", "time_precision", "location", "latitude", "longitude", "type", "category", "associations", "sources", "comments");
        _sources.Header("id", "title", "type", "url", "description", "author", "date", "notes");
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        if (e.Middle() is not { } day)
        {
            _loss.Omit(e.Id, "no account gives a day");
            return;
        }

        if (e.DayPrecision != DayPrecision.Day)
            _loss.Inferred(e.Id, "date", "mid-point of the days that the accounts give");
        var point = e.HasPoint();
        _events.Text(e.Id).Text(dossier.Leading.Sentence.Trim()).Day(day).Empty().Text(e.DayPrecision.ToString().ToLowerInvariant())
            .Text(e.Place?.NameEn ?? e.Place?.NameAr).Number(point ? e.Place!.Latitude : null, "0.0000").Number(point ? e.Place!.Longitude : null, "0.0000")
            .Text(Spelling.Of(e.Type)).Text(e.Mode).Text(EventProperties.Names([.. e.SideA, .. e.SideB]))
            .Text(string.Join("; ", dossier.Cited.Select(d => d.Id))).Text(e.Certainty.ToString().ToLowerInvariant()).End();
        _loss.Row();
        foreach (var document in dossier.Cited)
            Source(document);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _events.Flush();
        _sources.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _events.Dispose();
        _sources.Dispose();
    }

    private void Source(SourceDocument d)
    {
        if (_cited.Add(d.Id))
            _sources.Text(d.Id).Text(d.Title).Text("article").Text(d.Url).Text(d.OutletName).Text(d.Author).Day(d.Published).Text(d.Source).End();
    }
}
