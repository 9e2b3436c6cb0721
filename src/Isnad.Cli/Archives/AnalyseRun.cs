using System.Globalization;
using System.Text;
using Isnad.Extraction;
using Isnad.Knowledge;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>What <c>isnad analyse</c> was asked to do.</summary>
/// <param name="Knowledge">Own knowledge folders.</param>
/// <param name="Archive">The archive.</param>
/// <param name="Changed">Whether only documents are read that were read by another engine or with other knowledge.</param>
/// <param name="Jobs">Articles read at once.</param>
internal sealed record AnalyseOptions(IReadOnlyList<string> Knowledge, string Archive, bool Changed, int Jobs);

/// <summary>One run of <c>isnad analyse</c>: reads the articles of an archive again. It can be stopped at any moment; with <c>--changed</c> it goes on there.</summary>
internal sealed class AnalyseRun(Terminal terminal, AnalyseOptions options, TimeProvider clock)
{
    private long _read;
    private long _failed;

    /// <summary>Runs to the end and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var archive = Archive.Open(options.Archive, ArchiveAccess.Write, clock);
        var maker = new ItemMaker(new Pipeline(OwnKnowledge.Load(options.Knowledge, OwnKnowledge.DefaultCache())));
        var stopped = false;
        using var writer = archive.Write();
        try
        {
            using var progress = new ImportProgress(terminal, []);
            var outdated = archive.Outdated(options.Changed ? maker.Version : null).ToAsyncEnumerable();
            await foreach (var (publication, item, problem) in OrderedWork.RunAsync(outdated, options.Jobs, p => Read(maker, p), cancellation).ConfigureAwait(false))
            {
                if (problem is not null)
                {
                    terminal.Report(publication.Place, problem);
                    _failed++;
                    continue;
                }

                writer.Replace(publication.Document, item!);
                progress.Show(++_read, 0);
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        writer.Commit();
        archive.Upkeep.Optimise();
        terminal.Output.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{options.Archive}: {_read} read again{(stopped ? "; stopped, run with --changed to go on" : "")}\n")));
        return stopped || _failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static (Publication Publication, PreparedItem? Item, Diagnostic? Problem) Read(ItemMaker maker, Publication publication)
    {
        try
        {
            var (analysis, record) = maker.Read(publication.Article);
            return (publication, new ArchiveItem
            {
                Place = publication.Place,
                Article = publication.Article,
                Analysis = analysis,
                Record = record,
                Version = maker.Version,
                Bytes = ReadOnlyMemory<byte>.Empty,
                MediaType = publication.MediaType,
            }.Prepare(), null);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArchiveException))
        {
            return (publication, null, new Diagnostic(
                DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the text."));
        }
    }
}
