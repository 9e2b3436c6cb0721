using System.Text.Json;
using Isnad.Server.Hosting;

namespace Isnad.Server.Access;

/// <summary>How users are known by an identity provider (OpenID Connect): the file that <c>isnad serve --openid</c> names.</summary>
public sealed record OpenIdSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Address of the provider; its <c>/.well-known/openid-configuration</c> tells the rest.</summary>
    public required Uri Authority { get; init; }

    /// <summary>Under which name this server is registered there.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret of the registration, or null for one without.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file that holds the secret, or null; a relative path begins at the settings' folder.</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>What the provider is called on the page on which to sign in; null takes its host.</summary>
    public string? Name { get; init; }

    /// <summary>The claim that is the user's name: judgements carry it.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The claim that holds roles or groups.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Which value of <see cref="RoleClaim"/> gives which role; the highest counts.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>The role of whom the provider knows and no entry of <see cref="Roles"/> names; null turns them away.</summary>
    public string? OtherwiseRole { get; init; }

    /// <summary>What is asked for besides <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["profile"];

    /// <summary>The address at which browsers reach this server, where it lies behind a proxy; null takes that of the request.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>What the provider is called.</summary>
    public string ShownName => string.IsNullOrWhiteSpace(Name) ? Authority.Host : Name;

    /// <summary>Scheme, host and port of the provider, for the pages' policy.</summary>
    public string Origin => Authority.GetLeftPart(UriPartial.Authority);

    /// <summary>Reads the file.</summary>
    /// <exception cref="ServerException">It cannot be read or makes no sense.</exception>
    public static OpenIdSettings Read(string path)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<OpenIdSettings>(File.ReadAllBytes(path), Json) ?? throw new JsonException("It is empty.");
            if (settings.ClientSecretFile is { } file)
                settings = settings with { ClientSecret = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file)).Trim() };
            return settings.Wrong() is { } wrong ? throw new JsonException(wrong) : settings;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ServerException(ServerCodes.BadOpenId, $"The settings of the identity provider {path} cannot be used: {e.Message}");
        }
    }

    /// <summary>The role that values of <see cref="RoleClaim"/> give, or null.</summary>
    public Role? RoleOf(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Role? highest = null;
        foreach (var value in values)
        {
            if (Roles.TryGetValue(value, out var name) && Known(name) is { } role && (highest is null || role > highest))
                highest = role;
        }

        return highest ?? Known(OtherwiseRole);
    }

    private string? Wrong()
    {
        if (Authority is not { IsAbsoluteUri: true } || !Safe(Authority))
            return "authority is an address of https (http on this machine only).";
        if (PublicAddress is { } shown && !(shown.IsAbsoluteUri && shown.Scheme is "http" or "https" && shown.AbsolutePath == "/"))
            return "publicAddress is an address such as https://isnad.example.org.";
        if (string.IsNullOrWhiteSpace(ClientId))
            return "clientId is missing.";
        if (Roles.Values.Append(OtherwiseRole ?? nameof(Role.Reader)).FirstOrDefault(static r => Known(r) is null) is { } unknown)
            return $"'{unknown}' is no role; there are reader, reviewer and administrator.";
        return Roles.Count == 0 && OtherwiseRole is null ? "Neither roles nor otherwiseRole lets anybody in." : null;
    }

    private static bool Safe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static Role? Known(string? name) => Enum.TryParse<Role>(name, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(name![0]) ? role : null;
}
