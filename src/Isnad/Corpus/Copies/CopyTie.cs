namespace Isnad.Corpus.Copies;

/// <summary>That a text repeats another, which came before it: what makes them one group.</summary>
/// <param name="Of">Id of the other document.</param>
/// <param name="Kind">How it repeats it.</param>
/// <param name="Resemblance">Share of four-word runs of the two texts that both have, 0 to 1.</param>
/// <param name="Containment">Share of the shorter text's four-word runs that stand in the longer, 0 to 1.</param>
public sealed record CopyTie(string Of, CopyKind Kind, double Resemblance, double Containment);
