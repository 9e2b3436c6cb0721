using System.Threading.Channels;
using Isnad.Cli.Inputs;
using Isnad.Cli.Output;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Knowledge;

namespace Isnad.Cli.Commands;

/// <summary>One run of <c>isnad read</c>: reads inputs in order, several articles at once, prints records in the order of the inputs.</summary>
internal sealed class ReadRun(Terminal terminal, ReadOptions options)
{
    private readonly RecordPrinter _printer = new(options.Format, terminal);
    private Task<Pipeline> _pipeline = null!;
    private bool _failed;
    private int _read;

    /// <summary>Runs to the end and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // The knowledge loads while the first input is read.
        _pipeline = Task.Run(() => new Pipeline(OwnKnowledge.Load(options.Knowledge, OwnKnowledge.DefaultCache())), CancellationToken.None);
        using var fetching = options.Inputs.Fetcher;
        using var output = OutputTarget.Open(options.File, terminal, out var problem, options.Paths);
        if (output is null)
        {
            terminal.Report("", problem!);
            return ExitCode.Failed;
        }

        try
        {
            await PrintAllAsync(output.Stream, cancellation).ConfigureAwait(false);
            if (_read > 0)
                output.Complete();
        }
        catch (IOException e) when (options.File is not null && e is not DirectoryNotFoundException)
        {
            terminal.Report(options.File, new Diagnostic(DiagnosticCodes.CannotWrite, Severity.Error, $"The output cannot be written: {e.Message}"));
            return ExitCode.Failed;
        }

        if (_read == 0 && !_failed)
            terminal.Report("", new Diagnostic(DiagnosticCodes.NothingToRead, Severity.Error, "There is nothing to read; docs/guide/formats.md lists the kinds of files that are read."));
        return _failed || _read == 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task PrintAllAsync(Stream output, CancellationToken cancellation)
    {
        using var progress = new Progress(terminal);
        _printer.Begin(output);
        var inputs = new InputReader(terminal, options.Inputs).ReadAsync(options.Paths, cancellation);
        await foreach (var record in InOrder(inputs, cancellation).ConfigureAwait(false))
        {
            foreach (var (place, told) in record.Problems)
                terminal.Report(place, told);
            _failed |= record.Failed;
            if (record.Bytes is null)
                continue;
            _printer.Print(output, record.Bytes);
            _read++;
            progress.Show(_read);
        }

        _printer.End(output);
    }

    /// <summary>The records of the inputs, made several at once and given out in order. A single article is read without further threads.</summary>
    private async IAsyncEnumerable<PrintedRecord> InOrder(
        IAsyncEnumerable<RawItem> inputs, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = inputs.GetAsyncEnumerator(cancellation);
        await using var closing = items.ConfigureAwait(false);
        if (!await items.MoveNextAsync().ConfigureAwait(false))
            yield break;
        var first = items.Current;
        if (options.Jobs == 1 || !await items.MoveNextAsync().ConfigureAwait(false))
        {
            var pipeline = await _pipeline.ConfigureAwait(false);
            yield return Make(pipeline, first);
            if (options.Jobs > 1)
                yield break;
            while (await items.MoveNextAsync().ConfigureAwait(false))
                yield return Make(pipeline, items.Current);
            yield break;
        }

        // Tasks wait in the channel in the order of the inputs; it holds as many as keep all workers busy behind a slow one.
        var channel = Channel.CreateBounded<Task<PrintedRecord>>(new BoundedChannelOptions(options.Jobs * 8) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = FeedAsync(first, items, channel.Writer, stop.Token);
        try
        {
            await foreach (var record in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await record.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await feeding.ConfigureAwait(false);
    }

    private async Task FeedAsync(RawItem first, IAsyncEnumerator<RawItem> items, ChannelWriter<Task<PrintedRecord>> writer, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var pipeline = await _pipeline.ConfigureAwait(false);
            var free = new SemaphoreSlim(options.Jobs);
            var item = first;
            do
            {
                var next = items.Current;
                await free.WaitAsync(cancellation).ConfigureAwait(false);
                await writer.WriteAsync(Start(pipeline, item, free), cancellation).ConfigureAwait(false);
                item = next;
            }
            while (await items.MoveNextAsync().ConfigureAwait(false));
            await free.WaitAsync(cancellation).ConfigureAwait(false);
            await writer.WriteAsync(Start(pipeline, item, free), cancellation).ConfigureAwait(false);
            for (var i = 0; i < options.Jobs; i++)
                await free.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            writer.TryComplete(failure);
        }
    }

    private Task<PrintedRecord> Start(Pipeline pipeline, RawItem item, SemaphoreSlim free) => Task.Run(() =>
    {
        try
        {
            return Make(pipeline, item);
        }
        finally
        {
            free.Release();
        }
    });

    /// <summary>Reads one article and prints its record to bytes. A failure of the software itself becomes a problem of this article only.</summary>
    private PrintedRecord Make(Pipeline pipeline, RawItem item)
    {
        var problems = new List<(string, Diagnostic)>();
        foreach (var problem in item.Problems)
        {
            if (problem.Severity > Severity.Note)
                problems.Add((item.Source, problem));
        }

        if (item.Article is null)
            return new PrintedRecord(null, problems, item.Problems.Any(static p => p.Severity == Severity.Error));
        foreach (var problem in item.Article.Diagnostics)
        {
            if (problem.Severity > Severity.Note)
                problems.Add((item.Source, problem));
        }

        try
        {
            return new PrintedRecord(_printer.Make(pipeline.Read(options.Complete(item.Article))), problems, false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problems.Add((item.Source, new Diagnostic(
                DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the text.")));
            return new PrintedRecord(null, problems, true);
        }
    }

    /// <summary>What one input became.</summary>
    /// <param name="Bytes">The record as printed, or null when there is none.</param>
    /// <param name="Problems">What is to be told about it.</param>
    /// <param name="Failed">Whether it could not be read.</param>
    private sealed record PrintedRecord(byte[]? Bytes, List<(string Place, Diagnostic Problem)> Problems, bool Failed);
}
