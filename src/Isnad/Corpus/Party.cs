namespace Isnad.Corpus;

/// <summary>Someone who takes part in an event, a relation or a chain, the same across documents.</summary>
/// <param name="Key">The knowledge id where <paramref name="Known"/>; else <c>~</c> and the kind and folded name, so that the same unknown name in two
/// documents has the same key. A merge or split by a person maps keys to keys; the key itself never changes.</param>
/// <param name="NameAr">Arabic name.</param>
/// <param name="NameEn">Latin name, or null.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Known">Whether it stands in the knowledge base.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in lower case, or null.</param>
/// <param name="Plover">PLOVER actor code, or null.</param>
/// <param name="Acled">ACLED actor type, or null.</param>
/// <param name="Words">The words of this text that name it here.</param>
/// <param name="Span">Where they stand in the document's text.</param>
public sealed record Party(
    string Key, string NameAr, string? NameEn, EntityKind Kind, bool Known, string? Country, string? Plover, string? Acled, string Words, TextSpan Span);
