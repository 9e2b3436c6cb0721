namespace Isnad.Server.Judging;

/// <summary>What a mention is, after a person's judgement.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset behind its last unit.</param>
/// <param name="Kind">What is named, as records spell it.</param>
/// <param name="Key">Key of the actor or place that it names, where it is one of the archive's or of the document's entities; else null.</param>
/// <param name="NameAr">Arabic name of what it names; null takes its words.</param>
/// <param name="NameEn">Latin name, or null.</param>
/// <param name="Known">Whether <paramref name="Key"/> is an id of the knowledge base.</param>
public sealed record MentionCorrection(int Start, int End, string Kind, string? Key = null, string? NameAr = null, string? NameEn = null, bool Known = false);
