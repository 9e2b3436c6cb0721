using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Isnad.Formats.Readers.Feeds;

namespace Isnad.Formats.Readers.Json;

/// <summary>A JSON object that holds many articles: a JSON Feed (version 1 or 1.1), or any object with a list of objects under a usual name.</summary>
internal sealed class JsonCollection
{
    private static readonly string[] Lists = ["items", "articles", "documents", "posts", "results", "data", "entries"];
    private readonly JsonElement _items;
    private readonly string? _feed;

    private JsonCollection(JsonElement items, string? feed) => (_items, _feed) = (items, feed);

    /// <summary>The collection that an object is; null when it is an article or no JSON.</summary>
    public static JsonCollection? Open(ReadOnlyMemory<byte> json)
    {
        try
        {
            var root = JsonElement.Parse(json.Span, new JsonDocumentOptions { MaxDepth = 256 });
            if (root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                return null;
            var feed = Text(root, "version")?.Contains("jsonfeed.org/version", StringComparison.Ordinal) == true;
            foreach (var name in Lists)
            {
                if (root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array && (feed || (items.GetArrayLength() > 0 && items[0].ValueKind == JsonValueKind.Object)))
                    return new JsonCollection(items, feed ? Text(root, "title") ?? "" : null);
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads all its articles.</summary>
    public async IAsyncEnumerable<RawItem> ReadAsync(Opened opened, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0;
        foreach (var item in _items.EnumerateArray())
        {
            var record = opened.Record(++number);
            var bytes = JsonMarshal.GetRawUtf8Value(item).ToArray();
            if (_feed is null || item.ValueKind != JsonValueKind.Object)
            {
                yield return JsonArticle.Read(bytes, record, content.Options);
                continue;
            }

            await foreach (var read in Entry(item, bytes).ReadAsync(record, content, cancellation).ConfigureAwait(false))
                yield return read;
        }
    }

    private FeedEntry Entry(JsonElement item, byte[] bytes) => new()
    {
        Bytes = bytes,
        MediaType = "application/feed+json",
        Title = Text(item, "title"),
        Link = Text(item, "url") ?? Text(item, "external_url"),
        Published = Text(item, "date_published") ?? Text(item, "date_modified"),
        Author = Author(item),
        Outlet = _feed,
        Content = Text(item, "content_html") ?? (Text(item, "content_text") is { } plain ? FeedEntry.Escape(plain) : null),
        Summary = Text(item, "summary") is { } summary ? FeedEntry.Escape(summary) : null,
    };

    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object)
            return Text(one, "name");
        if (!item.TryGetProperty("authors", out var many) || many.ValueKind != JsonValueKind.Array)
            return null;
        var names = many.EnumerateArray().Where(static a => a.ValueKind == JsonValueKind.Object).Select(static a => Text(a, "name")).OfType<string>().Take(8);
        return string.Join("\u060C ", names);
    }

    private static string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) && JsonText.Of(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
