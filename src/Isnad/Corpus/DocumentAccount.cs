namespace Isnad.Corpus;

/// <summary>One document as the corpus sees it: its head and everything it tells, without the text.</summary>
public sealed record DocumentAccount
{
    /// <summary>Id of the document: SHA-256 of its text.</summary>
    public required string Document { get; init; }

    /// <summary>File name or address.</summary>
    public required string Source { get; init; }

    /// <summary>Address of publication, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the outlet or its folded name, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Name of the outlet to show, or null.</summary>
    public string? OutletName { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Every actor named, once for each entity, with the words of its first mention.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>Every place named.</summary>
    public IReadOnlyList<Spot> Spots { get; init; } = [];

    /// <summary>Events in the order of the text.</summary>
    public IReadOnlyList<EventAccount> Events { get; init; } = [];

    /// <summary>Claims in the order of the text.</summary>
    public IReadOnlyList<ClaimAccount> Claims { get; init; } = [];

    /// <summary>Relations in the order of the text.</summary>
    public IReadOnlyList<RelationAccount> Relations { get; init; } = [];

    /// <summary>Labels in the order of the text.</summary>
    public IReadOnlyList<LabelAccount> Labels { get; init; } = [];
}
