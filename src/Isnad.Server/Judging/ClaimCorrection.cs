namespace Isnad.Server.Judging;

/// <summary>What a claim is, after a person's judgement.</summary>
/// <param name="Start">Offset of the first unit of what is said.</param>
/// <param name="End">Offset behind its last unit.</param>
/// <param name="Act">What the source does, as records spell it.</param>
/// <param name="Quotation">How it is quoted, as records spell it.</param>
/// <param name="Source">Kind of the innermost speaker, as records spell it; null keeps the chain.</param>
/// <param name="SourceStart">Offset of the first unit of the words that name the speaker, or null.</param>
/// <param name="SourceEnd">Offset behind their last unit, or null.</param>
public sealed record ClaimCorrection(int Start, int End, string Act, string Quotation, string? Source = null, int? SourceStart = null, int? SourceEnd = null);
