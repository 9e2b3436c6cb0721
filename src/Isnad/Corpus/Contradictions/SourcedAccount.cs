namespace Isnad.Corpus.Contradictions;

/// <summary>An account with the number of its source group.</summary>
/// <param name="Account">The account.</param>
/// <param name="Source">The group.</param>
internal sealed record SourcedAccount(EventAccount Account, int Source);
