using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;
using Isnad.Server.Archives;

namespace Isnad.Server.Web.Export;

/// <summary>Writes events in the formats of the field, with the report of what was inferred and what a format cannot hold.</summary>
/// <param name="workspace">The archive.</param>
/// <param name="corpus">The events are of this snapshot.</param>
/// <param name="speakers">Keys of people who speak somewhere in the archive: where it is given, names of private persons are masked.</param>
internal sealed class FieldFile(Workspace workspace, CorpusSnapshot corpus, IReadOnlySet<string>? speakers)
{
    /// <summary>Writes one of the files, event by event; yields after each.</summary>
    public IEnumerable<bool> Write(Stream stream, ExportFormat format, ExportPart part, IReadOnlyList<JoinedEvent> events)
    {
        Stream Of(ExportPart file) => file == part ? stream : Stream.Null;
        using var loss = new LossReport(Of(ExportPart.Report), ExportFormats.Name(format));
        using (var writer = EventWriters.Create(format, Of(ExportPart.Rows), loss, _ => Of(ExportPart.Sources)))
        {
            foreach (var joined in events)
            {
                writer.Write(Dossier(joined));
                yield return true;
            }

            writer.Complete();
        }

        loss.Complete();
        yield return true;
    }

    private EventDossier Dossier(JoinedEvent whole)
    {
        IReadOnlyList<string> names = speakers is null ? [] : PrivatePersons.Names(whole, speakers);
        var joined = names.Count == 0 ? whole : PrivatePersons.Masked(whole, speakers!);
        Disagreements found = corpus.Disagreements(joined);
        return new EventDossier(
            joined, corpus.Ledger(joined), EventCorroborator.Corroborate(joined, corpus.CopyOf), ClaimLinker.Link(joined, corpus.CopyOf, found),
            joined.Members.Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal).Select(id => Source(id, names)).ToDictionary(static d => d.Id, StringComparer.Ordinal));
    }

    private SourceDocument Source(string id, IReadOnlyList<string> names) => workspace.Archive.Document(id) is { } d
        ? new SourceDocument(d.Id, d.Source, d.Url, d.Title is null ? null : PrivatePersons.Clean(d.Title, names), d.OutletName, d.Author, d.Published)
        : new SourceDocument(id, id, null, null, null, null, null);
}
