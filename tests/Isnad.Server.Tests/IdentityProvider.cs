using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Server.Tests;

/// <summary>A small identity provider for the tests: discovery, keys, the code flow with PKCE, signing out. Whoever comes is signed in as <see cref="User"/>.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "isnad";
    public const string Secret = "the secret of the registration";

    private readonly WebApplication _application;
    private readonly RSA _published = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly Dictionary<string, (string Challenge, string Nonce, string Redirect)> _codes = [];

    private IdentityProvider(WebApplication application) => _application = application;

    public string Authority { get; private set; } = "";

    public string User { get; set; } = "amal@example.org";

    public string[] Roles { get; set; } = ["conflict-desk"];

    /// <summary>For whom its tokens are; another than <see cref="Client"/> is a fault.</summary>
    public string Audience { get; set; } = Client;

    /// <summary>Whether tokens are signed with a key that is not published.</summary>
    public bool SignsWithAnotherKey { get; set; }

    /// <summary>Whether it answers with the nonce of nobody.</summary>
    public bool ForgetsNonce { get; set; }

    /// <summary>What was asked at its end of sessions.</summary>
    public IQueryCollection? SignedOut { get; private set; }

    /// <summary>Refusals of its token endpoint.</summary>
    public List<string> Refused { get; } = [];

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static o => o.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var provider = new IdentityProvider(application);
        application.UseRouting();
        application.MapGet("/.well-known/openid-configuration", provider.Discovery);
        application.MapGet("/keys", provider.Keys);
        application.MapGet("/authorize", provider.Authorize);
        application.MapPost("/token", (Delegate)provider.TokenAsync);
        application.MapGet("/end", (HttpContext c) =>
        {
            provider.SignedOut = c.Request.Query;
            return Results.Redirect(c.Request.Query["post_logout_redirect_uri"].ToString() + "?state=" + Uri.EscapeDataString(c.Request.Query["state"].ToString()));
        });
        await application.StartAsync();
        provider.Authority = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost");
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _published.Dispose();
        _other.Dispose();
    }

    private IResult Discovery() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Authority,
        ["authorization_endpoint"] = Authority + "/authorize",
        ["token_endpoint"] = Authority + "/token",
        ["jwks_uri"] = Authority + "/keys",
        ["end_session_endpoint"] = Authority + "/end",
        ["response_types_supported"] = new[] { "code" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
    });

    private IResult Keys()
    {
        var key = _published.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k1", n = Packed(key.Modulus!), e = Packed(key.Exponent!) } } });
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["code_challenge"].Count == 0)
            return Results.BadRequest();
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        _codes[code] = (asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        _codes.Remove(form["code"].ToString(), out var code);
        var wrong = form["grant_type"] != "authorization_code" ? "grant"
            : form["client_id"] != Client || form["client_secret"] != Secret ? "client"
            : code.Challenge is null ? "code"
            : code.Redirect != form["redirect_uri"] ? "redirect"
            : Packed(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != code.Challenge ? "verifier" : null;
        if (wrong is not null)
        {
            Refused.Add(wrong);
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        return Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 300, id_token = Token(code.Nonce) });
    }

    private string Token(string nonce)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var head = Packed(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = "k1" }));
        var body = Packed(JsonSerializer.SerializeToUtf8Bytes(new { iss = Authority, aud = Audience, sub = "1", iat = now, exp = now + 300, nonce = ForgetsNonce ? "x" : nonce, preferred_username = User, roles = Roles }));
        var signed = (SignsWithAnotherKey ? _other : _published).SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{body}.{Packed(signed)}";
    }

    private static string Packed(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
