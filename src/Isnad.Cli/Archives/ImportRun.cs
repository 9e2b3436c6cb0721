using System.Globalization;
using System.Text;
using Isnad.Cli.Inputs;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Knowledge;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>One run of <c>isnad import</c>: articles are read several at once and written in the order of the inputs, many in one transaction.</summary>
internal sealed class ImportRun(Terminal terminal, ImportOptions options, TimeProvider clock)
{
    private const int MostNamed = 5;

    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    // Another import may be writing batch after batch.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private long _added;
    private long _again;
    private long _present;
    private long _failed;

    /// <summary>Runs to the end and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var pipeline = Task.Run(() => new Pipeline(OwnKnowledge.Load(options.Knowledge, OwnKnowledge.DefaultCache())), CancellationToken.None);
        using var fetching = options.Inputs.Fetcher;
        using var archive = Archive.Open(options.Archive, ArchiveAccess.Create, clock, Patience);
        using var writer = archive.Write(options.Batch);
        writer.BeginImport(options.Paths);
        var maker = new ItemMaker(await pipeline.ConfigureAwait(false));
        var inputs = new InputReader(terminal, options.Inputs).ReadAsync(options.Paths, cancellation);
        var stopped = false;
        try
        {
            using var progress = new ImportProgress(terminal, options.Paths);
            await foreach (var made in OrderedWork.RunAsync(inputs, options.Jobs, raw => Make(archive, maker, raw), cancellation).ConfigureAwait(false))
            {
                Take(writer, made);
                progress.Show(_added + _again + _present + _failed, made.Bytes);
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        if (stopped)
            writer.Commit();
        else
            writer.EndImport();
        if (_added > 0)
            archive.Upkeep.Optimise();
        Summarise(stopped);
        return stopped || _failed > 0 || _added + _again + _present == 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private Made Make(Archive archive, ItemMaker maker, RawItem raw)
    {
        var problems = new List<Diagnostic>(raw.Problems);
        if (raw.Article is null)
            return new Made(raw, null, false, problems);
        problems.AddRange(raw.Article.Diagnostics.Where(static d => d.Severity > Severity.Note));
        try
        {
            var held = archive.Holds(ArchiveItem.Sha256(raw.Bytes.Span), ItemMaker.Place(raw));
            return held ? new Made(raw, null, true, []) : new Made(raw, maker.Make(raw, options.Complete(raw.Article)), false, problems);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArchiveException))
        {
            problems.Add(new Diagnostic(
                DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the text."));
            return new Made(raw, null, false, problems);
        }
    }

    private void Take(ArchiveWriter writer, Made made)
    {
        foreach (var problem in made.Problems)
        {
            if (problem.Severity > Severity.Note)
                terminal.Report(made.Raw.Source, problem);
            writer.Note(made.Raw.Source, problem);
        }

        if (made.Held)
            writer.Passed();
        var outcome = made.Held ? AddOutcome.Present : made.Item is null ? (AddOutcome?)null : writer.Add(made.Item);
        switch (outcome)
        {
            case AddOutcome.Added:
                _added++;
                break;
            case AddOutcome.Again:
                _again++;
                break;
            case AddOutcome.Present:
                _present++;
                break;
            default:
                _failed += made.Problems.Exists(static p => p.Severity == Severity.Error) ? 1 : 0;
                Skip(made);
                break;
        }
    }

    // What the last problem says is why it was skipped; what was told as it came is not told again.
    private void Skip(Made made)
    {
        var why = made.Problems.Count > 0 ? made.Problems[^1] : null;
        _skipped[why?.Code ?? ""] = _skipped.GetValueOrDefault(why?.Code ?? "") + 1;
        if (why is { Severity: Severity.Note } && _named.Count < MostNamed)
            _named.Add($"  {made.Raw.Source}: {why.Message}\n");
    }

    private void Summarise(bool stopped)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{options.Archive}: {_added} added");
        if (_again > 0)
            text.Append(CultureInfo.InvariantCulture, $", {_again} further publications of texts that were there");
        if (_present > 0)
            text.Append(CultureInfo.InvariantCulture, $", {_present} there already");
        if (_skipped.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", {_skipped.Values.Sum()} skipped ({string.Join(", ", _skipped.Select(static s => $"{s.Value} × {s.Key}"))})");
        text.Append(stopped ? "; stopped, run the same command to go on\n" : "\n").AppendJoin("", _named);
        if (_skipped.Values.Sum() > MostNamed)
            text.Append("  all that was skipped, and why: table import_problem of the archive\n");
        terminal.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        if (_added + _again + _present + _failed == 0 && _skipped.Count == 0 && !stopped)
            terminal.Report("", new Diagnostic(DiagnosticCodes.NothingToRead, Severity.Error, "There is nothing to read."));
    }

    /// <summary>What one input became.</summary>
    /// <param name="Raw">The input.</param>
    /// <param name="Item">What is written, or null.</param>
    /// <param name="Held">Whether it was in the archive before it was read.</param>
    /// <param name="Problems">What is to be told about it.</param>
    private sealed record Made(RawItem Raw, PreparedItem? Item, bool Held, List<Diagnostic> Problems)
    {
        public long Bytes => Raw.Bytes.Length;
    }
}
