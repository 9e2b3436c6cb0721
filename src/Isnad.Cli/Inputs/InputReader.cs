using System.Runtime.CompilerServices;
using Isnad.Formats.Readers;

namespace Isnad.Cli.Inputs;

/// <summary>Reads the articles of files, folders and standard input, in the order in which they are named; folders in the order of their names.</summary>
internal sealed class InputReader(Terminal terminal, ReadLimits limits)
{
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(2);

    /// <summary>All articles, and what could not be read.</summary>
    public async IAsyncEnumerable<SourceItem> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                await foreach (var item in StandardInputAsync(cancellation).ConfigureAwait(false))
                    yield return item;
                continue;
            }

            foreach (var (file, problem) in FileWalk.Files(path))
            {
                if (problem is not null)
                {
                    yield return new SourceItem(file, null, [problem]);
                    continue;
                }

                await foreach (var item in FileAsync(file, cancellation).ConfigureAwait(false))
                    yield return item;
            }
        }
    }

    private async IAsyncEnumerable<SourceItem> FileAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream stream;
        SourceItem? failed = null;
        try
        {
            stream = await OpenAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            stream = Stream.Null;
            failed = new SourceItem(path, null, [FileWalk.CannotOpen(e)]);
        }

        if (failed is not null)
        {
            yield return failed;
            yield break;
        }

        await using var closing = stream.ConfigureAwait(false);
        var name = Path.GetFileName(path);
        await foreach (var item in (FileWalk.IsJsonLines(path) ? JsonLinesReader.ReadAsync(stream, name, limits, cancellation) : OneAsync(stream, name, cancellation)).ConfigureAwait(false))
            yield return item;
    }

    /// <summary>Opens a file. One without a length may be a pipe, and opening a pipe waits until somebody writes to it: not for ever.</summary>
    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        if (new FileInfo(path) is { Exists: false } or { Length: > 0 })
            return Open();
        var opening = Task.Run(Open, cancellation);
        try
        {
            return await opening.WaitAsync(LongestOpening, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _ = opening.ContinueWith(static late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private async IAsyncEnumerable<SourceItem> OneAsync(Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await PlainTextReader.ReadAsync(stream, name, limits, cancellation).ConfigureAwait(false);
    }

    /// <summary>Standard input holds JSON Lines when its first sign is a brace, else one plain text.</summary>
    private async IAsyncEnumerable<SourceItem> StandardInputAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const string Name = "stdin";
        var stream = new PeekedStream(terminal.Input());
        await using var closing = stream.ConfigureAwait(false);
        var json = await stream.BeginsWithAsync((byte)'{', cancellation).ConfigureAwait(false);
        await foreach (var item in (json ? JsonLinesReader.ReadAsync(stream, Name, limits, cancellation) : OneAsync(stream, Name, cancellation)).ConfigureAwait(false))
            yield return item;
    }
}
