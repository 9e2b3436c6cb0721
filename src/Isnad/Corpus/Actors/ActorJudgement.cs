namespace Isnad.Corpus.Actors;

/// <summary>A person's judgement of actors; append-only, a later one on the same pair replaces an earlier one.</summary>
/// <param name="Key">Key of an actor (<see cref="Party.Key"/>).</param>
/// <param name="Other">The other key; the document's id where the uses of <paramref name="Key"/> in one document are split off; null for a new name.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Name">The new name, or null.</param>
public sealed record ActorJudgement(string Key, string? Other, ActorVerdict Verdict, string? Name);
