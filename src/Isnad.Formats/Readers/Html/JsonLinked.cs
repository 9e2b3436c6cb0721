using System.Text.Json;
using AngleSharp.Dom;
using Isnad.Formats.Readers.Json;

namespace Isnad.Formats.Readers.Html;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal sealed class JsonLinked
{
    private const int MostNodes = 2000;
    private readonly List<JsonElement> _articles = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private JsonElement _page;
    private int _nodes;

    /// <summary>Reads the blocks of a page.</summary>
    public JsonLinked(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script"))
        {
            if (string.Equals(script.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase))
                Add(script.TextContent);
        }
    }

    /// <summary>Headline, or null.</summary>
    public string? Title => First(a => Text(a, "headline") ?? Text(a, "name"));

    /// <summary>Name of the publisher, or null.</summary>
    public string? Outlet => First(a => Name(a, "publisher") ?? Name(a, "sourceOrganization"));

    /// <summary>Author or authors, or null.</summary>
    public string? Author => First(a => Name(a, "author") ?? Name(a, "creator"));

    /// <summary>Date of publication as written, or null.</summary>
    public string? Published => First(static a => Text(a, "datePublished") ?? Text(a, "dateCreated")) ?? Text(_page, "datePublished");

    /// <summary>Address, or null.</summary>
    public string? Url => First(static a => Text(a, "url") ?? Text(a, "mainEntityOfPage") ?? (Child(a, "mainEntityOfPage") is { } page ? Text(page, "@id") : null));

    /// <summary>The article's text, or null.</summary>
    public string? Body => First(static a => Text(a, "articleBody"));

    private void Add(string json)
    {
        try
        {
            // Pages put raw line breaks into strings, which JSON does not allow.
            using var parsed = JsonDocument.Parse(
                json.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim().TrimEnd(';'),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            Visit(parsed.RootElement.Clone(), 0);
        }
        catch (JsonException)
        {
            // The block is broken; the page has other places that say the same.
        }
    }

    private void Visit(JsonElement node, int depth)
    {
        if (depth > 6 || _nodes++ > MostNodes)
            return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in node.EnumerateArray())
                Visit(part, depth + 1);
            return;
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (Text(node, "@id") is { } id)
            _byId.TryAdd(id, node);
        if (IsType(node, static t => t.EndsWith("Article", StringComparison.Ordinal) || t is "BlogPosting" or "LiveBlogPosting" or "Report" or "SocialMediaPosting" or "DiscussionForumPosting"))
            _articles.Add(node);
        else if (_page.ValueKind == JsonValueKind.Undefined && IsType(node, static t => t is "WebPage" or "ItemPage"))
            _page = node;
        if (Child(node, "@graph") is { } graph)
            Visit(graph, depth + 1);
        if (Child(node, "mainEntity") is { } main)
            Visit(main, depth + 1);
    }

    private static bool IsType(JsonElement node, Func<string, bool> wanted) => Child(node, "@type") switch
    {
        { ValueKind: JsonValueKind.String } one => wanted(JsonText.Of(one)!),
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Any(t => JsonText.Of(t) is { } name && wanted(name)),
        _ => false,
    };

    private string? First(Func<JsonElement, string?> read)
    {
        foreach (var article in _articles)
        {
            if (read(article) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The name of a person or organisation, written as text, object, list or reference.</summary>
    private string? Name(JsonElement node, string property)
    {
        if (Child(node, property) is not { } value)
            return null;
        var names = new List<string>();
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = one.ValueKind == JsonValueKind.String ? JsonText.Of(one)
                : Text(one, "name") ?? (Text(one, "@id") is { } id && _byId.TryGetValue(id, out var other) ? Text(other, "name") : null);
            if (!string.IsNullOrWhiteSpace(name) && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) && names.Count < 8)
                names.Add(name.Trim());
        }

        return names.Count == 0 ? null : string.Join("\u060C ", names.Distinct(StringComparer.Ordinal));
    }

    private static string? Text(JsonElement node, string property) =>
        Child(node, property) is { } value && JsonText.Of(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static JsonElement? Child(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) ? value : null;
}
