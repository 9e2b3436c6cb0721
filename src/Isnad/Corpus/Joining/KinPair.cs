namespace Isnad.Corpus.Joining;

/// <summary>Two actors of whom a document of the event says that one commands, is part of or speaks for the other.</summary>
/// <param name="First">One key.</param>
/// <param name="Second">The other.</param>
public readonly record struct KinPair(string First, string Second);
