namespace Isnad.Storage;

/// <summary>What a merge or a repair took over.</summary>
/// <param name="Added">Documents that were not there.</param>
/// <param name="Again">Further places of publication of documents that were there.</param>
/// <param name="Judgements">Judgements that were not there.</param>
/// <param name="Lost">What could not be read.</param>
public sealed record MergeCounts(long Added, long Again, long Judgements, IReadOnlyList<ArchiveProblem> Lost);
