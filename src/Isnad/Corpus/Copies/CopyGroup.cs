namespace Isnad.Corpus.Copies;

/// <summary>Documents that repeat one text; always two or more.</summary>
public sealed record CopyGroup
{
    /// <summary>Deterministic id: <c>copy:</c> and the first sixteen digits of the first document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Members in order of publication; the first is the one published first, by date and then by the longer text. Where two
    /// carry the same date nobody can tell which was first, and <see cref="FirstIsCertain"/> is false.</summary>
    public required IReadOnlyList<CopyMember> Members { get; init; }

    /// <summary>Whether the first has a date and every other a later one.</summary>
    public bool FirstIsCertain { get; init; }
}
