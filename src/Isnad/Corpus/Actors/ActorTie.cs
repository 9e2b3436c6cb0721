namespace Isnad.Corpus.Actors;

/// <summary>A relation of an actor, stated in one document or more.</summary>
/// <param name="Type">What relation.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Outgoing">True where the actor is the subject.</param>
/// <param name="Other">The other end, or null for an office whose body is not named.</param>
/// <param name="Office">The office in the text's words, or null.</param>
/// <param name="From">Earliest first day that a document states, or null.</param>
/// <param name="To">Latest last day that a document states, or null.</param>
/// <param name="FirstTold">Publication day of the earliest document, or null.</param>
/// <param name="LastTold">Publication day of the latest document, or null.</param>
/// <param name="Accounts">Every statement of it.</param>
public sealed record ActorTie(
    RelationType Type, string? Mode, bool Outgoing, Party? Other, string? Office, DateOnly? From, DateOnly? To, DateOnly? FirstTold, DateOnly? LastTold,
    IReadOnlyList<RelationAccount> Accounts);
