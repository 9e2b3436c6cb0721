namespace Isnad.Text;

/// <summary>A quotation as a range of tokens.</summary>
/// <param name="First">Index of the first token inside the marks.</param>
/// <param name="End">Index behind the last token inside the marks.</param>
/// <param name="Depth">0 for an outermost quotation.</param>
/// <param name="Closed">False where the closing mark is missing and the end was taken from the paragraph.</param>
/// <param name="Parent">Index of the enclosing quotation, or -1.</param>
public readonly record struct Quotation(int First, int End, int Depth, bool Closed, int Parent);
