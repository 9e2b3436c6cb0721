namespace Isnad.Server.Web.Reader;

/// <summary>A stretch of text inside which the same spans hold.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Marks">The spans that hold, the shortest first.</param>
public readonly record struct Segment(TextSpan Span, IReadOnlyList<Mark> Marks);
