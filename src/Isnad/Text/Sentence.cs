namespace Isnad.Text;

/// <summary>A sentence as a range of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
public readonly record struct Sentence(int First, int End, int Paragraph);
