using System.Security.Cryptography;

namespace Isnad.Storage;

/// <summary>An article with its analysis, to be written to the archive.</summary>
public sealed record ArchiveItem
{
    /// <summary>The input: file, record inside it, or address. Bytes and place together say whether the item is in the archive already.</summary>
    public required string Place { get; init; }

    /// <summary>The article as the input gave it.</summary>
    public required Article Article { get; init; }

    /// <summary>What it says.</summary>
    public required Analysis Analysis { get; init; }

    /// <summary>The JSON record of the analysis, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>What read it.</summary>
    public required AnalysisVersion Version { get; init; }

    /// <summary>The bytes it was read from.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Kind of the bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>When the bytes were taken from the network, or null.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The hash that the input declares, or null.</summary>
    public string? DeclaredHash { get; init; }

    /// <summary>Where an archiver keeps its own copy, or null.</summary>
    public string? ArchiveLocation { get; init; }

    /// <summary>SHA-256 of bytes as the archive writes it.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Does the work that needs no archive: hashes, packs, flattens and folds. Safe to call from several threads, on items of their own.</summary>
    public PreparedItem Prepare() => new(this);
}
