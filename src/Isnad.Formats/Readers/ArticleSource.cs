using System.Runtime.CompilerServices;

namespace Isnad.Formats.Readers;

/// <summary>Reads the articles of files and folders, in the order in which they are named; folders in the ordinal order of their names.</summary>
public sealed class ArticleSource(ArticleSourceOptions options)
{
    private static readonly string[] Text = [".txt", ".text"];
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(2);
    private static readonly string[] Lines = [".jsonl", ".ndjson"];

    /// <summary>All articles of the inputs, and what could not be read. One bad input never stops the others.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<RawItem> ReadAsync(IReadOnlyList<string> inputs, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            foreach (var found in FileWalk.Files(input))
            {
                if (found.Problem is not null)
                {
                    yield return RawItem.Failed(found.Path, found.Problem);
                    continue;
                }

                await foreach (var item in FileAsync(found, cancellation).ConfigureAwait(false))
                    yield return item;
            }
        }
    }

    /// <summary>All articles of a stream, whose kind is found by its content.</summary>
    /// <param name="stream">The bytes; the caller closes it.</param>
    /// <param name="name">The name that its articles get as their source.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<RawItem> ReadAsync(Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var peeked = new PeekedStream(stream);
        var json = await peeked.BeginsWithAsync((byte)'{', cancellation).ConfigureAwait(false);
        await foreach (var item in StreamAsync(peeked, name, json, cancellation).ConfigureAwait(false))
            yield return item;
    }

    internal static bool IsKnown(string path) => IsJsonLines(path) || Text.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsJsonLines(string path) => Lines.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private async IAsyncEnumerable<RawItem> FileAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream stream;
        RawItem? failed = null;
        try
        {
            stream = await OpenAsync(file.Path, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            stream = Stream.Null;
            failed = RawItem.Failed(file.Path, FileWalk.CannotOpen(e));
        }

        if (failed is not null)
        {
            yield return failed;
            yield break;
        }

        await using var closing = stream.ConfigureAwait(false);
        await foreach (var item in StreamAsync(stream, file.Name, IsJsonLines(file.Path), cancellation).ConfigureAwait(false))
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

    private async IAsyncEnumerable<RawItem> StreamAsync(Stream stream, string name, bool json, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!json)
        {
            yield return await PlainTextReader.ReadAsync(stream, name, options.Limits, cancellation).ConfigureAwait(false);
            yield break;
        }

        await foreach (var item in JsonLinesReader.ReadAsync(stream, name, options.Limits, cancellation).ConfigureAwait(false))
            yield return item;
    }
}
