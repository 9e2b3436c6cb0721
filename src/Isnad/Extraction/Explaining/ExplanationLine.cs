namespace Isnad.Extraction.Explaining;

/// <summary>One step of a derivation.</summary>
/// <param name="Step">The step: words, names, mentions, times, quantities, clauses, events, claims, relations, why not.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="Found">What was found in them, and by which rule or entry.</param>
public sealed record ExplanationLine(string Step, string Words, string Found);
