using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Isnad.Formats.Readers.Containers;

/// <summary>Reads what lies in a ZIP archive, in the archive's order. Nothing is written to disk.</summary>
internal static class ZipReader
{
    private const int DirectoryEntry = 46;
    private const int EndRecord = 22;

    /// <summary>Reads all entries.</summary>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, PeekedStream stream, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var limits = content.Options.Limits;
        var seekable = stream.Rewound();
        if (seekable is null)
        {
            if (await WholeBytes.ReadAsync(stream, limits.Bytes, cancellation).ConfigureAwait(false) is not { } bytes)
            {
                yield return RawItem.Failed(opened.Label, PlainTextReader.TooLong("bytes", limits.Bytes));
                yield break;
            }

            seekable = new MemoryStream(bytes);
        }

        await CheckDirectoryAsync(seekable, opened.Budget, cancellation).ConfigureAwait(false);
        using var zip = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        var passed = new PassedOver();
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
                continue;
            await foreach (var item in EntryAsync(opened, entry, passed, content, cancellation).ConfigureAwait(false))
                yield return item;
            if (opened.Budget.Exhausted)
                yield break;
        }

        if (passed.Told(opened.Label) is { } told)
            yield return told;
    }

    private static async IAsyncEnumerable<RawItem> EntryAsync(
        Opened opened, ZipArchiveEntry entry, PassedOver passed, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (packed, problem) = Open(entry);
        var inner = opened.Inner(new UnpackedStream(packed, opened.Budget), entry.FullName) with { PassedOver = passed };
        if (problem is not null)
        {
            if (ContentSniffer.ByName(inner.FileName) == ContentKind.Unknown)
                passed.Add(inner.FileName);
            else
                yield return RawItem.Failed(inner.Label, problem);
            yield break;
        }

        await using var closing = packed.ConfigureAwait(false);
        await foreach (var item in content.ReadAsync(inner, cancellation).ConfigureAwait(false))
            yield return item;
    }

    private static (Stream Packed, Diagnostic? Problem) Open(ZipArchiveEntry entry)
    {
        try
        {
            return entry.IsEncrypted
                ? (Stream.Null, new Diagnostic(DiagnosticCodes.BrokenContainer, Severity.Error, "It is locked by a password. Unpack it first."))
                : (entry.Open(), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (Stream.Null, ContentReader.Damaged(e));
        }
    }

    /// <summary>Refuses a directory of too many entries before the platform builds it up.</summary>
    private static async ValueTask CheckDirectoryAsync(Stream stream, ReadBudget budget, CancellationToken cancellation)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndRecord + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        await stream.ReadExactlyAsync(tail, cancellation).ConfigureAwait(false);
        stream.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndRecord > tail.Length)
            return;
        var offset = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        var end = stream.Length - tail.Length + at;
        budget.Count(offset == uint.MaxValue || offset > end ? BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)) : (end - offset) / DirectoryEntry);
    }
}
