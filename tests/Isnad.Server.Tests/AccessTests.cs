using System.Net;
using System.Text.RegularExpressions;
using Isnad.Server.Access;

namespace Isnad.Server.Tests;

public sealed class AccessTests
{
    [Fact]
    public void A_password_fits_its_hash_only()
    {
        var hash = PasswordHash.Of("correct horse battery");
        Assert.True(PasswordHash.Fits("correct horse battery", hash));
        Assert.False(PasswordHash.Fits("correct horse batterx", hash));
        Assert.NotEqual(hash, PasswordHash.Of("correct horse battery"));
        Assert.DoesNotContain("horse", hash);
        Assert.All(new[] { null, "", "x", "pbkdf2-sha256$600000$!!$!!", "pbkdf2-sha256$-1$AA==$AA==" }, h => Assert.False(PasswordHash.Fits("x", h)));
    }

    [Fact]
    public async Task Who_signs_in_sees_pages_until_the_password_changes()
    {
        await using var server = await Running.StartAsync(Articles.Usual, users: static u =>
        {
            u.Set("admin", Role.Administrator, "the admins password");
            u.Set("amal", Role.Reader, "a long password");
        });
        using var client = server.Another();
        Assert.Equal("/sign-in?failed=1&to=%2Fevents", await SignInAsync(client, "amal", "wrong password", "/events"));
        Assert.Equal("/events", await SignInAsync(client, "amal", "a long password", "/events"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/events")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/users")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/import")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/users")).StatusCode);
        new UserFile(server.Archive + ".users.json").Set("amal", Role.Reader, "another password");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/events")).StatusCode);
        var audit = await File.ReadAllTextAsync(server.Archive + ".audit.jsonl");
        Assert.Contains("\"sign-in failed\"", audit);
        Assert.Contains("\"refused\"", audit);
        Assert.DoesNotContain("password\":", audit);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_to_no_other_server(string to)
    {
        await using var server = await Running.StartAsync(users: static u => u.Set("admin", Role.Administrator, "a long password"));
        using var client = server.Another();
        Assert.Equal("/", await SignInAsync(client, "admin", "a long password", to));
    }

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        await using var server = await Running.StartAsync(users: static u => u.Set("admin", Role.Administrator, "a long password"));
        using var client = server.Another();
        var (token, _) = await TokenAsync(client);
        HttpStatusCode last = default;
        for (var i = 0; i < 12; i++)
            last = (await PostAsync(client, token, "admin", "guess", "/")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task The_file_of_users_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var server = await Running.StartAsync(users: static u => u.Set("admin", Role.Administrator, "a long password"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(server.Archive + ".users.json"));
    }

    private static async Task<string> SignInAsync(HttpClient client, string name, string password, string to)
    {
        var (token, _) = await TokenAsync(client);
        using var answer = await PostAsync(client, token, name, password, to);
        return answer.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string token, string name, string password, string to) =>
        client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = name, ["password"] = password, ["to"] = to }));

    private static async Task<(string Token, string Page)> TokenAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/sign-in");
        return (Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value, page);
    }
}
