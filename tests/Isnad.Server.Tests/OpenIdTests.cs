using System.Net;
using System.Text.RegularExpressions;
using Isnad.Server.Access;
using Isnad.Server.Hosting;

namespace Isnad.Server.Tests;

public sealed class OpenIdTests
{
    [Fact]
    public async Task Who_signs_in_at_the_provider_has_the_role_that_the_settings_give()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        using var client = server.Another();
        Assert.StartsWith("/sign-in?", (await client.GetAsync("/events")).Headers.Location!.PathAndQuery);
        Assert.Contains("Example desk", await client.GetStringAsync("/sign-in"));
        Assert.Equal("/review", await SignInAsync(client, "/review"));
        Assert.Contains("amal@example.org", await client.GetStringAsync("/review"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/import")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/users")).StatusCode);
        Assert.Empty(provider.Refused);
    }

    [Fact]
    public async Task The_highest_of_several_roles_counts_and_one_of_no_role_is_turned_away()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        provider.Roles = ["conflict-desk", "admins", "others"];
        using (var client = server.Another())
        {
            Assert.Equal("/", await SignInAsync(client, "/"));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/users")).StatusCode);
        }

        provider.Roles = ["others"];
        using var other = server.Another();
        Assert.Equal("/sign-in?failed=provider", await SignInAsync(other, "/"));
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/events")).StatusCode);
        Assert.Contains("No role is given", await File.ReadAllTextAsync(server.Archive + ".audit.jsonl"));
    }

    [Fact]
    public async Task A_token_that_is_not_the_providers_for_this_server_lets_nobody_in()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        foreach (var fault in new Action<bool>[] { on => provider.SignsWithAnotherKey = on, on => provider.Audience = on ? "another" : IdentityProvider.Client, on => provider.ForgetsNonce = on, on => provider.User = on ? " " : "amal@example.org" })
        {
            fault(true);
            using var client = server.Another();
            Assert.Equal("/sign-in?failed=provider", await SignInAsync(client, "/"));
            Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/events")).StatusCode);
            fault(false);
        }
    }

    [Fact]
    public async Task Another_browsers_answer_is_refused()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        using var client = server.Another();
        var back = await AnswerAsync(client, "/");
        using var other = server.Another();
        Assert.Equal("/sign-in?failed=provider", Place(await other.GetAsync(back)));
        Assert.Equal("/sign-in?failed=provider", Place(await other.GetAsync("/sign-in/callback?code=x&state=y")));
    }

    [Fact]
    public async Task A_name_of_a_local_account_cannot_be_taken()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider, static u => u.Set("amal@example.org", Role.Administrator, "a long password"));
        using var client = server.Another();
        Assert.Equal("/sign-in?failed=provider", await SignInAsync(client, "/"));
        Assert.Contains("name=\"password\"", await client.GetStringAsync("/sign-in"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_there()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        using var client = server.Another();
        await SignInAsync(client, "/");
        var token = Regex.Match(await client.GetStringAsync("/documents"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await client.PostAsync("/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/documents")).StatusCode);
        using var there = await client.GetAsync(answer.Headers.Location);
        Assert.NotEmpty(provider.SignedOut!["id_token_hint"].ToString());
        Assert.Equal("/sign-in", Place(await client.GetAsync(there.Headers.Location)));
        Assert.Contains($"form-action 'self' {provider.Authority};", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Sessions_stand_for_the_settings_that_gave_them_only()
    {
        await using var provider = await IdentityProvider.StartAsync();
        string Stamp(OpenIdSettings settings) => new OpenIdSignIn(settings, null!, null!).Stamp;
        var settings = Settings(provider);
        Assert.Equal(Stamp(settings), Stamp(settings with { ClientSecret = "renewed" }));
        Assert.NotEqual(Stamp(settings), Stamp(settings with { OtherwiseRole = "reader" }));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told()
    {
        await using var server = await Running.StartAsync(settings: static s => s with { OpenId = new OpenIdSettings { Authority = new Uri("http://localhost:1/"), ClientId = "x", OtherwiseRole = "reader" } });
        Assert.Equal("/sign-in?failed=away", Place(await server.Client.GetAsync("/sign-in/provider")));
        Assert.Contains("identity provider", await server.GetAsync("/sign-in?failed=away"));
    }

    [Theory]
    [InlineData("""{"authority":"http://id.example.org","clientId":"x","otherwiseRole":"reader"}""", "https")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"","otherwiseRole":"reader"}""", "clientId")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"x"}""", "lets anybody in")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"x","roles":{"a":"king"}}""", "king")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"x","otherwiseRole":"2"}""", "'2'")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"x","otherwiseRole":"reader","scope":[]}""", "scope")]
    [InlineData("""{"authority":"https://id.example.org","clientId":"x","otherwiseRole":"reader","clientSecretFile":"none"}""", "none")]
    [InlineData("[", "")]
    public async Task Settings_that_make_no_sense_are_told(string json, string named)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json);
        var refused = Assert.Throws<ServerException>(() => OpenIdSettings.Read(file));
        Assert.Equal(ServerCodes.BadOpenId, refused.Code);
        Assert.Contains(named, refused.Message);
        File.Delete(file);
    }

    [Fact]
    public async Task Settings_are_read_with_the_secret_from_its_own_file()
    {
        var folder = Directory.CreateTempSubdirectory("isnad-openid-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secret"), "s3cret\n");
        var file = Path.Combine(folder.FullName, "openid.json");
        await File.WriteAllTextAsync(file, """{"authority":"https://id.example.org/realm","clientId":"x","clientSecretFile":"secret","roles":{"desk":"reviewer"},"publicAddress":"https://isnad.example.org"}""");
        var settings = OpenIdSettings.Read(file);
        Assert.Equal(("s3cret", "https://id.example.org", "id.example.org"), (settings.ClientSecret, settings.Origin, settings.ShownName));
        Assert.Equal(Role.Reviewer, settings.RoleOf(["x", "desk"]));
        Assert.Null(settings.RoleOf(["x"]));
        folder.Delete(true);
    }

    private static OpenIdSettings Settings(IdentityProvider provider) => new()
    {
        Authority = new Uri(provider.Authority),
        ClientId = IdentityProvider.Client,
        ClientSecret = IdentityProvider.Secret,
        Name = "Example desk",
        Roles = new Dictionary<string, string> { ["conflict-desk"] = "reviewer", ["admins"] = "administrator" },
    };

    private static Task<Running> StartAsync(IdentityProvider provider, Action<UserFile>? users = null) => Running.StartAsync(Articles.Usual, users, s => s with { OpenId = Settings(provider) });

    private static string Place(HttpResponseMessage answer) => answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString;

    // The address with which the provider sends the browser back.
    private static async Task<Uri> AnswerAsync(HttpClient client, string to)
    {
        using var leaving = await client.GetAsync("/sign-in/provider?to=" + Uri.EscapeDataString(to));
        using var there = await client.GetAsync(leaving.Headers.Location);
        return there.Headers.Location!;
    }

    private static async Task<string> SignInAsync(HttpClient client, string to)
    {
        using var back = await client.GetAsync(await AnswerAsync(client, to));
        return Place(back);
    }
}
