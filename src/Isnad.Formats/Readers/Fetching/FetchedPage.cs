namespace Isnad.Formats.Readers.Fetching;

/// <summary>What came of fetching an address.</summary>
public sealed record FetchedPage
{
    /// <summary>The address that answered, behind all redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Status of the answer; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>The bytes of the answer, unpacked; empty when it failed.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Media type of the answer without parameters, lower case, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Encoding that the server declares, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>When the answer came.</summary>
    public DateTimeOffset Retrieved { get; init; }

    /// <summary>Why there is nothing, or null.</summary>
    public Diagnostic? Problem { get; init; }
}
