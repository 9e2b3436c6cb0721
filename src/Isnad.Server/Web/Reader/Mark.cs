namespace Isnad.Server.Web.Reader;

/// <summary>A marked span of a text.</summary>
/// <param name="Id">Id of the record in the analysis.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Style">Classes of its look.</param>
/// <param name="Entity">Id of the entity that a mention names, or null.</param>
public sealed record Mark(string Id, MarkKind Kind, TextSpan Span, string Style, string? Entity = null);
