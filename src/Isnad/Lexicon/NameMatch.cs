using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>A name found in the tokens of an article.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="ProcliticLength">Normalised characters of the first token that are no part of the name.</param>
/// <param name="Proclitics">What those characters are.</param>
/// <param name="Entry">What was found.</param>
public readonly record struct NameMatch(int First, int End, byte ProcliticLength, Proclitics Proclitics, NameEntry Entry) : IStretch
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
