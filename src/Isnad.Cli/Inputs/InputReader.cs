using System.Runtime.CompilerServices;
using Isnad.Formats.Readers;

namespace Isnad.Cli.Inputs;

/// <summary>Reads the articles of files, folders, addresses and standard input, in the order in which they are named; folders in the order of their names.</summary>
internal sealed class InputReader(Terminal terminal, ArticleSourceOptions options)
{
    /// <summary>All articles, and what could not be read.</summary>
    public async IAsyncEnumerable<RawItem> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var source = new ArticleSource(options);
        foreach (var path in paths)
        {
            await foreach (var item in (path == "-" ? StandardInputAsync(source, cancellation) : source.ReadAsync([path], cancellation)).ConfigureAwait(false))
                yield return item;
        }
    }

    private async IAsyncEnumerable<RawItem> StandardInputAsync(ArticleSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stream = terminal.Input();
        await using var closing = stream.ConfigureAwait(false);
        await foreach (var item in source.ReadAsync(stream, "stdin", cancellation).ConfigureAwait(false))
            yield return item;
    }
}
