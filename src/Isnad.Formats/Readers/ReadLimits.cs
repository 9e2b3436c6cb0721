namespace Isnad.Formats.Readers;

/// <summary>How much is read as one article. No article comes near; more is a collection, or no text.</summary>
public sealed record ReadLimits
{
    /// <summary>The usual limits.</summary>
    public static readonly ReadLimits Usual = new();

    /// <summary>Most characters of one article's text.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most bytes of a plain-text file, or of one line of a JSON Lines file.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;
}
