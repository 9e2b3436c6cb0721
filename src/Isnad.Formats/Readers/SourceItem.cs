namespace Isnad.Formats.Readers;

/// <summary>One article read from a source, or what kept it from being read.</summary>
/// <param name="Source">File name or address, with the number of the line where a file holds many.</param>
/// <param name="Article">The article, or null when it could not be read.</param>
/// <param name="Problems">What was found wrong; at least one error where <paramref name="Article"/> is null. Problems that
/// the article carries in <see cref="Isnad.Article.Diagnostics"/> are not repeated here.</param>
public sealed record SourceItem(string Source, Article? Article, IReadOnlyList<Diagnostic> Problems);
