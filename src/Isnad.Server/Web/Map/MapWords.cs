using System.Text.Json;
using Isnad.Server.Interface;

namespace Isnad.Server.Web.Map;

/// <summary>The words that the map's script writes.</summary>
internal static class MapWords
{
    private static readonly IReadOnlyList<string> Keys = [.. Texts.English.Keys.Where(static k => k.StartsWith("eventType.", StringComparison.Ordinal) || k.StartsWith("mode.", StringComparison.Ordinal) || k.StartsWith("precision.", StringComparison.Ordinal) || k == "map.many")];

    /// <summary>The words in the language of a page, by their keys.</summary>
    public static string Of(PageView view) => JsonSerializer.Serialize(Keys.ToDictionary(static k => k, k => view[k]));
}
