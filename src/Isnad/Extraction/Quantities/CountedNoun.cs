namespace Isnad.Extraction.Quantities;

/// <summary>The noun that a number counts.</summary>
/// <param name="First">Index of its first token; equal to <paramref name="End"/> when there is none.</param>
/// <param name="End">Index behind the noun.</param>
/// <param name="PhraseEnd">Index behind its adjectives.</param>
/// <param name="Unit">What it counts by itself.</param>
/// <param name="Known">Whether it has a unit by itself.</param>
/// <param name="People">Whether it may stand for people: people, an unknown noun, or none.</param>
/// <param name="Joint">One number for dead and wounded together.</param>
/// <param name="Factor">What the number is multiplied with: the metres of a kilometre.</param>
internal readonly record struct CountedNoun(
    int First, int End, int PhraseEnd, QuantityUnit Unit, bool Known, bool People, bool Joint, decimal Factor)
{
    /// <summary>No noun at a position.</summary>
    public static CountedNoun None(int at) => new(at, at, at, QuantityUnit.Other, false, true, false, 1);

    /// <summary>Whether there is a noun.</summary>
    public bool Exists => End > First;
}
