namespace Isnad.Storage;

/// <summary>Of what the stored joined events and groups of copies were computed.</summary>
/// <param name="At">When.</param>
/// <param name="Documents">Documents of the archive then.</param>
/// <param name="Judgements">Judgements of the archive then.</param>
public sealed record JoiningState(DateTimeOffset At, long Documents, long Judgements);
