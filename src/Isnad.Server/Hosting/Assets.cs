using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Hosting;

/// <summary>The style sheet and the scripts, out of the assembly. Names carry a hash of the content, so that browsers keep them for good.</summary>
internal sealed class Assets
{
    private const string Client = "client/";
    private const string Styles = "styles/";

    private readonly FrozenDictionary<string, Asset> _files;
    private readonly FrozenDictionary<string, string> _modules;

    /// <summary>Loads what is embedded.</summary>
    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        var names = assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).ToList();
        var files = new Dictionary<string, Asset>(StringComparer.Ordinal);
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        var css = new StringBuilder();
        foreach (var name in names.Where(static n => n.StartsWith(Styles, StringComparison.Ordinal)))
            css.Append(Encoding.UTF8.GetString(Bytes(name))).Append('\n');
        var sheet = Encoding.UTF8.GetBytes(css.ToString());
        StyleSheet = $"/assets/isnad-{Hash(sheet)[..8]}.css";
        files[StyleSheet[8..]] = new Asset(sheet, "text/css; charset=utf-8");
        foreach (var name in names.Where(static n => n.StartsWith(Client, StringComparison.Ordinal)))
        {
            var (file, bytes) = (name[Client.Length..], Bytes(name));
            if (file == "manifest.json")
                modules = JsonSerializer.Deserialize<Dictionary<string, string>>(bytes) ?? modules;
            else
                files[file] = new Asset(bytes, MediaType(file));
        }

        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
        _modules = modules.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Address of the style sheet.</summary>
    public string StyleSheet { get; }

    /// <summary>Whether the scripts were built in.</summary>
    public bool HasScripts => _modules.Count > 0;

    /// <summary>Address of a page's script, or null where scripts were not built in.</summary>
    public string? Module(string page) => _modules.TryGetValue(page, out var file) ? "/assets/" + file : null;

    /// <summary>Serves the files.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{file}", (string file, HttpContext context) =>
    {
        if (!_files.TryGetValue(file, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.MediaType, entityTag: new($"\"{asset.Tag}\""));
    }).AllowAnonymous().ExcludeFromDescription();

    private static string MediaType(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" or ".topojson" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Asset(byte[] Bytes, string MediaType)
    {
        public string Tag { get; } = Hash(Bytes)[..16];
    }
}
