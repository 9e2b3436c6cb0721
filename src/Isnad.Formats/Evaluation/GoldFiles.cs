using System.Text.Json;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Evaluation;

/// <summary>Reads gold folders and files of analyses.</summary>
public static class GoldFiles
{
    /// <summary>The gold documents of a folder (<c>*.json</c>), in order of their names.</summary>
    /// <exception cref="JsonException">A file is no JSON.</exception>
    public static IReadOnlyList<JsonElement> ReadGold(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(static f => JsonElement.Parse(File.ReadAllBytes(f)))];

    /// <summary>The articles that gold documents carry in themselves (<c>text</c>, with <c>title</c>, <c>outlet</c> and <c>published</c> where they
    /// stand); their source is the document's <c>doc</c>. Documents without a text are passed over.</summary>
    public static IEnumerable<Article> Articles(IEnumerable<JsonElement> gold) => gold.Where(static g => g.Text("text") is not null).Select(static g => new Article
    {
        Text = g.TextOrEmpty("text"),
        Source = g.TextOrEmpty("doc"),
        Title = g.Text("title"),
        Outlet = g.Text("outlet"),
        Published = g.Text("published") is { } date ? PublishedDate.Parse(date) : null,
        PublishedFrom = PublishedFrom.Metadata,
    });

    /// <summary>The analyses of a JSON Lines file; empty lines are passed over.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static IReadOnlyList<JsonElement> ReadAnalyses(string file) =>
        [.. File.ReadLines(file).Where(static l => !string.IsNullOrWhiteSpace(l)).Select(static l => JsonElement.Parse(l))];
}
