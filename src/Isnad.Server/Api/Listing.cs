using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Isnad.Server.Api;

/// <summary>Answers with a list: by pages with a cursor, or whole as a stream of lines, as the request asks.</summary>
internal static class Listing
{
    private const int MostOnAPage = 1000;

    /// <summary>Lines of JSON.</summary>
    public const string JsonLines = "application/x-ndjson";

    /// <summary>Comma-separated values.</summary>
    public const string Csv = "text/csv";

    /// <summary>Whether a request wants the whole list, as a stream of lines.</summary>
    public static bool IsStreamed(HttpRequest request) => request.Headers.Accept.ToString() is var accept && (accept.Contains(JsonLines, StringComparison.OrdinalIgnoreCase) || accept.Contains(Csv, StringComparison.OrdinalIgnoreCase));

    /// <summary>The answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="corpus">The snapshot that the list is of; its number is the entity tag.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="id">What tells an element from all others.</param>
    /// <param name="shape">What is shown of an element.</param>
    public static IResult Of<T, TShown>(HttpContext context, CorpusSnapshot corpus, IReadOnlyList<T> all, Func<T, string> id, Func<T, TShown> shape)
    {
        var tag = $"W/\"{corpus.Tag}\"";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var accept = context.Request.Headers.Accept.ToString();
        if (accept.Contains(JsonLines, StringComparison.OrdinalIgnoreCase))
            return Lines(context, tag, all.Select(shape));
        if (accept.Contains(Csv, StringComparison.OrdinalIgnoreCase))
            return new CsvResult<TShown>(all.Select(shape), tag);
        var limit = 100;
        if (context.Request.Query["limit"] is { Count: > 0 } asked && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostOnAPage))
            return Problem.Bad($"limit is a number from 1 to {MostOnAPage}.");
        var from = 0;
        if (context.Request.Query["cursor"] is { Count: > 0 } cursor)
        {
            if (After(cursor.ToString(), all, id) is not { } next)
                return Problem.Bad("The cursor belongs to no element of this list any more; begin again without it.");
            from = next;
        }

        var items = all.Skip(from).Take(limit).ToList();
        context.Response.Headers.ETag = tag;
        return Results.Json(
            new ListPage<TShown>([.. items.Select(shape)], all.Count, from + items.Count < all.Count ? WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(id(items[^1]))) : null), ApiJson.Options);
    }

    private static int? After<T>(string cursor, IReadOnlyList<T> all, Func<T, string> id)
    {
        try
        {
            var last = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
            for (var i = 0; i < all.Count; i++)
            {
                if (id(all[i]) == last)
                    return i + 1;
            }
        }
        catch (FormatException)
        {
            // Told as a cursor of nothing.
        }

        return null;
    }

    /// <summary>Elements as lines of JSON.</summary>
    public static IResult Lines<T>(HttpContext context, string tag, IEnumerable<T> items)
    {
        context.Response.Headers.ETag = tag;
        return new StreamedFile(JsonLines, stream => Write(stream, items));
    }

    private static IEnumerable<bool> Write<T>(Stream stream, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            JsonSerializer.Serialize(stream, item, ApiJson.Options);
            stream.WriteByte((byte)'\n');
            yield return true;
        }
    }
}
