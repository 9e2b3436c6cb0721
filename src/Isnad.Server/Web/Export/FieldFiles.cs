using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;
using Isnad.Server.Archives;

namespace Isnad.Server.Web.Export;

/// <summary>Writes events in the formats of the field, with the report of what was inferred and what a format cannot hold.</summary>
internal static class FieldFiles
{
    /// <summary>The file, or its loss report.</summary>
    public static byte[] FieldFile(this Workspace workspace, CorpusSnapshot corpus, ExportFormat format, bool report, IReadOnlyList<JoinedEvent> events)
    {
        using var file = new MemoryStream();
        using var losses = new MemoryStream();
        using (var loss = new LossReport(losses, ExportFormats.Name(format)))
        {
            using (var writer = EventWriters.Create(format, file, loss, static _ => Stream.Null))
            {
                foreach (var joined in events)
                    writer.Write(Dossier(workspace, corpus, joined));
                writer.Complete();
            }

            loss.Complete();
        }

        return (report ? losses : file).ToArray();
    }

    private static EventDossier Dossier(Workspace workspace, CorpusSnapshot corpus, JoinedEvent joined)
    {
        var masked = joined.Members.Any(static m => m.Account.Actors.Concat(m.Account.Recipients).Any(static p => p.NameAr == PrivatePersons.Mask));
        var names = masked && corpus.Event(joined.Id) is { } whole ? PrivatePersons.Names(whole, PrivatePersons.Speakers(corpus.Documents)) : [];
        Disagreements found = corpus.Disagreements(joined);
        return new EventDossier(
            joined, corpus.Ledger(joined), EventCorroborator.Corroborate(joined, corpus.CopyOf), ClaimLinker.Link(joined, corpus.CopyOf, found),
            joined.Members.Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal).Select(id => Source(workspace, id, names)).ToDictionary(static d => d.Id, StringComparer.Ordinal));
    }

    private static SourceDocument Source(Workspace workspace, string id, IReadOnlyList<string> names) => workspace.Archive.Document(id) is { } d
        ? new SourceDocument(d.Id, d.Source, d.Url, d.Title is null ? null : PrivatePersons.Clean(d.Title, names), d.OutletName, d.Author, d.Published)
        : new SourceDocument(id, id, null, null, null, null, null);
}
