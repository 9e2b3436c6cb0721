namespace Isnad.Text;

/// <summary>What a part of an imprint tells.</summary>
public enum ImprintKind
{
    /// <summary>When it was published.</summary>
    Date,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Which medium published it.</summary>
    Outlet,
}

/// <summary>Words of a document that tell of its publication and not of events: dateline, byline, name of the outlet.</summary>
/// <param name="Kind">What they tell.</param>
/// <param name="Span">Where they stand in <see cref="Document.Text"/>.</param>
public readonly record struct ImprintPart(ImprintKind Kind, TextSpan Span);
