using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>A mention of an actor or place found in the tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Skip">Normalised characters of the first token that are no part of it (clitics).</param>
/// <param name="Head">Token of the head noun or of the name itself.</param>
/// <param name="Span">Its words in the original text.</param>
/// <param name="Entity">Index in <see cref="Reading.Entities"/>.</param>
/// <param name="Form">How it names its entity.</param>
/// <param name="FoundBy">Rule or entry that found it.</param>
public sealed record NamedMention(int First, int End, int Skip, int Head, TextSpan Span, int Entity, MentionForm Form, string FoundBy) : IStretch;
