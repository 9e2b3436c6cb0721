namespace Isnad;

/// <summary>A word this text chooses for an actor or action.</summary>
/// <param name="Mention">Id of the mention in which it stands.</param>
/// <param name="Entity">Id of the entity named.</param>
/// <param name="Words">The words, as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Stance">The stance shown.</param>
/// <param name="Claim">Id of the claim inside which it stands, or null in the outlet's own voice.</param>
public sealed record Label(string Mention, string Entity, string Words, TextSpan Span, Stance Stance, string? Claim);
