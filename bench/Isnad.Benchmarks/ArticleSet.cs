using System.Text.Json;

namespace Isnad.Benchmarks;

internal static class ArticleSet
{
    public static List<Article> Load(string path)
    {
        var files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var articles = new List<Article>();
        foreach (var file in files)
        {
            if (file.EndsWith(".txt", StringComparison.Ordinal))
                articles.Add(new Article { Text = File.ReadAllText(file), Source = file });
            else if (file.EndsWith(".jsonl", StringComparison.Ordinal))
                articles.AddRange(File.ReadLines(file).Where(static l => l.Length > 0).Select(FromJson));
        }

        return articles;
    }

    public static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside)
                words++;
            inside = letter;
        }

        return words;
    }

    private static Article FromJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        DateOnly? published = root.TryGetProperty("published", out var p) && p.ValueKind == JsonValueKind.String
            && DateOnly.TryParse(p.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var date) ? date : null;
        return new Article { Text = root.GetProperty("text").GetString()!, Published = published, PublishedFrom = PublishedFrom.Metadata };
    }
}
