using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Reads gold folders and files of analyses.</summary>
public static class GoldFiles
{
    /// <summary>The gold documents of a folder (<c>*.json</c>), in order of their names.</summary>
    /// <exception cref="JsonException">A file is no JSON.</exception>
    public static IReadOnlyList<JsonElement> ReadGold(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(static f => JsonElement.Parse(File.ReadAllBytes(f)))];

    /// <summary>The analyses of a JSON Lines file; empty lines are passed over.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static IReadOnlyList<JsonElement> ReadAnalyses(string file) =>
        [.. File.ReadLines(file).Where(static l => !string.IsNullOrWhiteSpace(l)).Select(static l => JsonElement.Parse(l))];
}
