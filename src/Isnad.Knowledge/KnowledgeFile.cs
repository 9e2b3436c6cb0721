namespace Isnad.Knowledge;

/// <summary>A file of a knowledge folder.</summary>
/// <param name="Path">Path relative to the folder, with <c>/</c>.</param>
/// <param name="Name">Path for messages: as <paramref name="Path"/> for the shipped folder, with the folder before it for a user's own.</param>
/// <param name="Content">Content.</param>
/// <param name="Own">Whether it comes from a user's own folder, so that its entries replace shipped ones with the same id.</param>
public sealed record KnowledgeFile(string Path, string Name, string Content, bool Own);
