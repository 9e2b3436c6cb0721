using System.Diagnostics.CodeAnalysis;

namespace Isnad.Server.Hosting;

/// <summary>A server of map tiles in the usual scheme (Web Mercator, 256 pixels), asked by browsers; without one the map needs nobody else.</summary>
/// <param name="Template">Address of a tile with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</param>
/// <param name="Origin">Scheme, host and port.</param>
/// <param name="Credit">Whom the map has to name.</param>
public sealed record TileServer(string Template, string Origin, string Credit)
{
    private static readonly string[] Places = ["{z}", "{x}", "{y}"];

    /// <summary>The server of a template; false with the reason where it is none.</summary>
    public static bool TryParse(string template, string? credit, [NotNullWhen(true)] out TileServer? server, [NotNullWhen(false)] out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(template);
        server = null;
        var missing = Array.Find(Places, p => !template.Contains(p, StringComparison.Ordinal));
        var example = Places.Aggregate(template, static (t, p) => t.Replace(p, "1", StringComparison.Ordinal));
        wrong = missing is not null ? $"it lacks {missing}"
            : !Uri.TryCreate(example, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? "it is no address of http or https"
            : address.UserInfo.Length > 0 || template.Any(static c => char.IsWhiteSpace(c) || c is '"' or '\'' or ';' or ',') ? "it holds what no address of tiles holds"
            : !template.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.OrdinalIgnoreCase) ? "its host has to be written out"
            : null;
        if (wrong is null && Uri.TryCreate(example, UriKind.Absolute, out var found))
            server = new TileServer(template, found.GetLeftPart(UriPartial.Authority), string.IsNullOrWhiteSpace(credit) ? found.Host : credit.Trim());
        return server is not null;
    }
}
