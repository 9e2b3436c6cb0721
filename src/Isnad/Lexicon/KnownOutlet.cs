namespace Isnad.Lexicon;

/// <summary>An outlet of the knowledge base.</summary>
public sealed record KnownOutlet(string Id, string NameAr, string NameEn, string Kind, string[] Domains, string? Country);
