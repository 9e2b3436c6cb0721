namespace Isnad.Lexicon;

/// <summary>A dated tie of one actor to another.</summary>
/// <param name="Actor">Row of the other actor, or -1 when it has none.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Affiliation(int Actor, DateOnly? From, DateOnly? To);
