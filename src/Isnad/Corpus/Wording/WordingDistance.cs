namespace Isnad.Corpus.Wording;

/// <summary>How differently two outlets name one actor, or all actors that both name.</summary>
/// <param name="First">One outlet.</param>
/// <param name="Second">The other.</param>
/// <param name="Actor">The actor, or null for all.</param>
/// <param name="Distance">Square root of the Jensen–Shannon divergence (base 2) of their choices of words in their own voice, each
/// word counted with half an occurrence more; 0 the same, 1 nothing in common.</param>
/// <param name="FirstCount">Choices counted of the first.</param>
/// <param name="SecondCount">Choices counted of the second.</param>
public sealed record WordingDistance(string First, string Second, string? Actor, double Distance, int FirstCount, int SecondCount);
