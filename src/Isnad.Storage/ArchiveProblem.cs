namespace Isnad.Storage;

/// <summary>Something wrong in an archive.</summary>
/// <param name="Place">Where: a table, a document's id.</param>
/// <param name="Message">What, in one sentence.</param>
public sealed record ArchiveProblem(string Place, string Message);
