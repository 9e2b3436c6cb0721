using System.Runtime.CompilerServices;
using Isnad.Formats.Readers.Containers;
using Isnad.Formats.Readers.Html;
using Isnad.Formats.Readers.Warc;

namespace Isnad.Formats.Readers;

/// <summary>Finds out what bytes are and has them read. What goes wrong inside becomes an item that says so.</summary>
internal sealed class ContentReader(ArticleSourceOptions options)
{
    /// <summary>How is read.</summary>
    public ArticleSourceOptions Options { get; } = options;

    /// <summary>What is told of an archive that is damaged.</summary>
    public static Diagnostic Damaged(Exception e) => new(
        DiagnosticCodes.BrokenContainer, Severity.Error, $"It is damaged or cut off ({e.Message.TrimEnd('.')}). What had been read before is kept.");

    /// <summary>All articles in the bytes.</summary>
    public async IAsyncEnumerable<RawItem> ReadAsync(Opened opened, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = DispatchAsync(opened, cancellation).GetAsyncEnumerator(cancellation);
        await using var closing = items.ConfigureAwait(false);
        while (true)
        {
            RawItem item;
            var more = true;
            try
            {
                more = await items.MoveNextAsync().ConfigureAwait(false);
                item = more ? items.Current : null!;
            }
            catch (ReadRefusedException e)
            {
                (item, more) = (RawItem.Failed(opened.Label, e.Problem), false);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                (item, more) = (RawItem.Failed(opened.Label, Damaged(e)), false);
            }
            catch (IOException e)
            {
                (item, more) = (RawItem.Failed(opened.Label, FileWalk.CannotOpen(e)), false);
            }

            if (item is not null)
                yield return item;
            if (!more)
                yield break;
        }
    }

    private async IAsyncEnumerable<RawItem> DispatchAsync(Opened opened, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stream = new PeekedStream(opened.Stream);
        var head = await stream.HeadAsync(ContentSniffer.HeadLength, cancellation).ConfigureAwait(false);
        var kind = ContentChoice.Of(opened, head.Span);
        if (kind == ContentKind.Unknown)
        {
            if (opened.PassedOver is { } passed)
                passed.Add(opened.FileName.Length > 0 ? opened.FileName : $" {opened.MediaType}");
            else
                yield return opened.Failed(DiagnosticCodes.UnknownKind, "Files of this kind are not read; docs/guide/formats.md lists those that are.");
            yield break;
        }

        if (head.IsEmpty)
        {
            yield return opened.Failed(DiagnosticCodes.Empty, "There is no text to read.");
            yield break;
        }

        if (ContentChoice.Surprise(opened, kind) is { } note)
            opened = opened with { Notes = [.. opened.Notes, note] };
        await foreach (var item in ReadKindAsync(kind, opened, stream, cancellation).ConfigureAwait(false))
            yield return item;
    }

    private IAsyncEnumerable<RawItem> ReadKindAsync(ContentKind kind, Opened opened, PeekedStream stream, CancellationToken cancellation) => kind switch
    {
        ContentKind.JsonLines => JsonLinesReader.ReadAsync(opened, stream, Options.Limits, cancellation),
        ContentKind.Zip => ZipReader.ReadAsync(Nested(opened), stream, this, cancellation),
        ContentKind.Tar => TarReader.ReadAsync(Nested(opened), stream, this, cancellation),
        ContentKind.Gzip => ReadAsync(Unpacked(Nested(opened), stream), cancellation),
        ContentKind.Warc => WarcReader.ReadAsync(Nested(opened), stream, this, cancellation),
        _ => WholeAsync(kind, opened, stream, cancellation),
    };

    /// <summary>Kinds of which one file is read as a whole.</summary>
    private async IAsyncEnumerable<RawItem> WholeAsync(ContentKind kind, Opened opened, PeekedStream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await WholeBytes.ReadAsync(stream, Options.Limits.Bytes, cancellation).ConfigureAwait(false) is not { } bytes)
        {
            yield return opened.Whole(default, "", null, [PlainTextReader.TooLong("bytes", Options.Limits.Bytes)]);
            yield break;
        }

        yield return kind switch
        {
            ContentKind.Html => HtmlReader.Read(opened, bytes, Options.Limits),
            ContentKind.Text => PlainTextReader.Read(opened, bytes, Options.Limits),
            _ => opened.Failed(DiagnosticCodes.UnknownKind, "Files of this kind are not read; docs/guide/formats.md lists those that are.", bytes),
        };
    }

    private Opened Nested(Opened opened)
    {
        if (opened.Depth < Options.Limits.Nesting)
            return opened;
        throw new ReadRefusedException(new Diagnostic(
            DiagnosticCodes.ContainerLimit, Severity.Error, "Archives lie in one another deeper than is followed. Unpack the outer ones first."));
    }

    private static Opened Unpacked(Opened opened, PeekedStream stream) => opened with
    {
        Stream = new UnpackedStream(new GunzippedStream(stream), opened.Budget),
        FileName = opened.FileName.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(opened.FileName, ".tar")
            : opened.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? opened.FileName[..^3] : opened.FileName,
        Depth = opened.Depth + 1,
    };
}
