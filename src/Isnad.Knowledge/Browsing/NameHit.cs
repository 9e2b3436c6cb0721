namespace Isnad.Knowledge.Browsing;

/// <summary>A name found in a knowledge folder.</summary>
/// <param name="Entry">Whose it is.</param>
/// <param name="Name">The name as entered.</param>
/// <param name="Use">What kind of name: <c>name</c>, <c>short</c>, <c>label</c>, <c>office</c>, <c>nisba</c>.</param>
/// <param name="Whole">Whether it is all of the name looked for; otherwise it holds it.</param>
public sealed record NameHit(KnowledgeEntry Entry, string Name, string Use, bool Whole);
