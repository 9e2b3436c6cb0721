using System.Globalization;
using System.Text;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>One run of <c>isnad join</c>: finds copies and joins accounts into events, in one pass over the archive by day. The former result stays until
/// the new one is complete.</summary>
internal sealed class JoinRun(Terminal terminal, string file, TimeProvider clock)
{
    /// <summary>Runs to the end and returns the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Write, clock);
        using var writer = archive.Write();
        writer.BeginJoins();
        var joiner = new EventJoiner(new JoinRules(), archive.Judgements.Events());
        var copies = new CopyFinder(new CopyRules());
        var (documents, events, groups) = (0L, 0L, 0L);
        using (var progress = new DocumentProgress(terminal))
        {
            foreach (var account in archive.AccountsByDay())
            {
                cancellation.ThrowIfCancellationRequested();
                events += Add(writer, joiner.Add(account));
                if (archive.Text(account.Document) is { } text)
                    groups += Add(writer, copies.Add(CopySketch.Of(account.Document, text, account.Outlet, account.Published)));
                if (++documents % 250 == 0)
                    progress.Report(documents);
            }

            events += Add(writer, joiner.Complete());
            groups += Add(writer, copies.Complete());
        }

        writer.Commit();
        archive.Upkeep.Optimise();
        terminal.Output.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{file}: {documents} documents, {events} events, {groups} groups of copies\n")));
        return ExitCode.Done;
    }

    private static int Add(ArchiveWriter writer, IReadOnlyList<JoinedEvent> events)
    {
        foreach (var joined in events)
            writer.Add(joined);
        return events.Count;
    }

    private static int Add(ArchiveWriter writer, IReadOnlyList<CopyGroup> groups)
    {
        foreach (var group in groups)
            writer.Add(group);
        return groups.Count;
    }
}
