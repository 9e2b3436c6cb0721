using System.Runtime.CompilerServices;

namespace Isnad.Formats.Readers;

/// <summary>Reads the articles of files, folders and addresses, in the order in which they are named; folders in the ordinal order of their names.</summary>
public sealed class ArticleSource
{
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(2);
    private readonly ArticleSourceOptions _options;
    private readonly ContentReader _content;

    /// <summary>Prepares reading.</summary>
    /// <param name="options">How is read.</param>
    public ArticleSource(ArticleSourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _content = new ContentReader(options);
    }

    /// <summary>All articles of the inputs, and what could not be read. One bad input never stops the others.</summary>
    /// <param name="inputs">Files, folders and addresses.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<RawItem> ReadAsync(IReadOnlyList<string> inputs, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            var items = IsAddress(input) ? _content.FetchAsync(null, input, null, cancellation) : Directory.Exists(input) ? FolderAsync(input, cancellation) : FileAsync(input, Path.GetFileName(input), null, cancellation);
            await foreach (var item in items.ConfigureAwait(false))
                yield return item;
        }
    }

    /// <summary>All articles of a stream, whose kind is told by its content and the ending of its name.</summary>
    /// <param name="stream">The bytes; the caller closes it.</param>
    /// <param name="name">The name that its articles get as their source.</param>
    /// <param name="cancellation">Stops reading.</param>
    public IAsyncEnumerable<RawItem> ReadAsync(Stream stream, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var counted = new CountingStream(stream);
        return _content.ReadAsync(new Opened(counted, name, name, OpenedFrom.Stream, new ReadBudget(_options.Limits, counted)), cancellation);
    }

    private static bool IsAddress(string input) => input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<RawItem> FolderAsync(string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var passed = new PassedOver();
        foreach (var file in FileWalk.Files(folder))
        {
            if (file.Problem is not null)
            {
                yield return RawItem.Failed(file.Path, file.Problem);
                continue;
            }

            await foreach (var item in FileAsync(file.Path, file.Name, passed, cancellation).ConfigureAwait(false))
                yield return item;
        }

        if (passed.Told(folder) is { } told)
            yield return told;
    }

    private async IAsyncEnumerable<RawItem> FileAsync(string path, string name, PassedOver? passed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream stream;
        RawItem? failed = null;
        try
        {
            stream = await OpenAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            stream = Stream.Null;
            failed = RawItem.Failed(path, FileWalk.CannotOpen(e));
        }

        if (failed is not null)
        {
            yield return failed;
            yield break;
        }

        await using var closing = stream.ConfigureAwait(false);
        var counted = new CountingStream(stream);
        var opened = new Opened(counted, name, Path.GetFileName(path), passed is null ? OpenedFrom.NamedFile : OpenedFrom.Folder, new ReadBudget(_options.Limits, counted)) { PassedOver = passed };
        await foreach (var item in _content.ReadAsync(opened, cancellation).ConfigureAwait(false))
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
}
