namespace Isnad.Lexicon;

/// <summary>An office held by a person.</summary>
/// <param name="Actor">Row of the person.</param>
/// <param name="Organisation">Row of the body or state, or -1.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null when it is still held.</param>
/// <param name="Head">First word of its titles, folded and without article: president, minister.</param>
public readonly record struct KnownOffice(int Actor, int Organisation, DateOnly? From, DateOnly? To, string Head);
