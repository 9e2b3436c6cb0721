namespace Isnad.Formats.Readers;

/// <summary>How much is read as one article. No article comes near; more is a collection, or no text.</summary>
public sealed record ReadLimits
{
    /// <summary>The usual limits.</summary>
    public static readonly ReadLimits Usual = new();

    /// <summary>Most characters of one article's text.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most bytes of a file that holds one article, of one line of a JSON Lines file, or of one record of a collection.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most bytes that one input may unpack to, all that lies nested in it included.</summary>
    public long UnpackedBytes { get; init; } = 256L * 1024 * 1024 * 1024;

    /// <summary>How many bytes may come out of one packed byte, beyond <see cref="FreeUnpackedBytes"/>. Text packs to a tenth, rarely to a
    /// fiftieth; only bombs pack better than this.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Unpacked bytes for which <see cref="UnpackedRatio"/> does not count yet.</summary>
    public long FreeUnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most entries of one archive.</summary>
    public int Entries { get; init; } = 2_000_000;

    /// <summary>How deep archives may lie in one another; a gzip file counts as one level.</summary>
    public int Nesting { get; init; } = 6;

    /// <summary>Most bytes of the headers of one record, part or response.</summary>
    public int HeaderBytes { get; init; } = 256 * 1024;

    /// <summary>Most pages of a PDF.</summary>
    public int Pages { get; init; } = 1000;
}
