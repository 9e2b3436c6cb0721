using System.Runtime.CompilerServices;
using Isnad.Formats.Readers.Containers;
using Isnad.Formats.Readers.Feeds;
using Isnad.Formats.Readers.Html;
using Isnad.Formats.Readers.Json;
using Isnad.Formats.Readers.Mime;
using Isnad.Formats.Readers.Pdf;
using Isnad.Formats.Readers.Tables;
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

    private static Diagnostic Fault(Exception e) => new(
        DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this file ({e.GetType().Name}: {e.Message}). Please report it with the file.");

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
            catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
            {
                // A fault of this software or of a parser that it uses costs the rest of this file, not the batch.
                (item, more) = (RawItem.Failed(opened.Label, Fault(e)), false);
            }

            if (item is not null)
                yield return item;
            if (!more)
                yield break;
        }
    }

    /// <summary>Fetches an address and reads what is there; an item that says why where nothing is.</summary>
    /// <param name="from">Where the address stood, or null when it was named itself.</param>
    /// <param name="address">The address.</param>
    /// <param name="entry">What a feed says of it, or null.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<RawItem> FetchAsync(Opened? from, string address, FeedEntry? entry, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Options.Fetcher is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            yield return RawItem.Failed(address, Options.Fetcher is null
                ? new Diagnostic(DiagnosticCodes.NotFetched, Severity.Error, "Addresses are fetched only when that is asked for.")
                : new Diagnostic(DiagnosticCodes.AddressRefused, Severity.Error, "It is no address."));
            yield break;
        }

        var page = await Options.Fetcher.GetAsync(uri, cancellation).ConfigureAwait(false);
        if (page.Problem is not null)
        {
            yield return RawItem.Failed(address, page.Problem) with { Url = address };
            yield break;
        }

        var stream = new CountingStream(new MemoryStream(page.Bytes));
        var opened = new Opened(stream, address, Path.GetFileName(page.Address.AbsolutePath), OpenedFrom.Network, new ReadBudget(Options.Limits, stream))
        {
            MediaType = page.MediaType,
            Charset = page.Charset,
            Url = page.Address.AbsoluteUri,
            Retrieved = page.Retrieved,
            Links = (from?.Links ?? 0) + (entry is null ? 0 : 1),
        };
        await foreach (var item in ReadAsync(opened, cancellation).ConfigureAwait(false))
            yield return entry is null || item.Article is null ? item : item with { Article = entry.Complete(item.Article) };
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
        ContentKind.JsonLines => JsonLinesReader.ReadAsync(opened, stream, Options, cancellation),
        ContentKind.Zip => ZipReader.ReadAsync(Nested(opened), stream, this, cancellation),
        ContentKind.Tar => TarReader.ReadAsync(Nested(opened), stream, this, cancellation),
        ContentKind.Gzip => ReadAsync(Unpacked(Nested(opened), stream), cancellation),
        ContentKind.Warc => WarcReader.ReadAsync(Nested(opened), stream, this, cancellation),
        ContentKind.Csv => TableReader.ReadAsync(opened, stream, null, Options, cancellation),
        ContentKind.Tsv => TableReader.ReadAsync(opened, stream, '\t', Options, cancellation),
        ContentKind.Json => JsonValueReader.ReadAsync(opened, stream, this, cancellation),
        _ => WholeAsync(kind, opened, stream, cancellation),
    };

    /// <summary>Kinds that are read as a whole.</summary>
    private async IAsyncEnumerable<RawItem> WholeAsync(ContentKind kind, Opened opened, PeekedStream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await WholeBytes.ReadAsync(stream, Options.Limits.Bytes, cancellation).ConfigureAwait(false) is not { } bytes)
        {
            yield return opened.Whole(default, "", null, [PlainTextReader.TooLong("bytes", Options.Limits.Bytes)]);
            yield break;
        }

        if (kind is ContentKind.Feed or ContentKind.Addresses)
        {
            var many = kind == ContentKind.Feed ? FeedReader.ReadAsync(opened, bytes, this, cancellation) : AddressListReader.ReadAsync(opened, bytes, this, cancellation);
            await foreach (var item in many.ConfigureAwait(false))
                yield return item;
            yield break;
        }

        yield return One(kind, opened, bytes);
    }

    /// <summary>Reads bytes that are one article. A parser of another's making that fails costs this article only.</summary>
    private RawItem One(ContentKind kind, Opened opened, byte[] bytes)
    {
        try
        {
            return kind switch
            {
                ContentKind.Html when opened.From != OpenedFrom.Network && ContentSniffer.ByName(opened.FileName) == ContentKind.Text => PlainTextReader.Read(opened, bytes, Options.Limits),
                ContentKind.Html => HtmlReader.Read(opened, bytes, Options.Limits),
                ContentKind.Mhtml => MhtmlReader.Read(opened, bytes, Options.Limits),
                ContentKind.Pdf => PdfReader.Read(opened, bytes, Options.Limits),
                _ => PlainTextReader.Read(opened, bytes, Options.Limits),
            };
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or ReadRefusedException))
        {
            return opened.Whole(bytes, "", null, [Fault(e)]);
        }
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
