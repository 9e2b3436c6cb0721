using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Isnad.Server.Tests;

/// <summary>Events are split and joined by hand from their pages, and that is undone there.</summary>
public sealed class JoiningTests
{
    [Fact]
    public async Task An_account_that_was_split_off_can_be_joined_again_and_every_step_be_undone()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var joined = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?several=1")).GetProperty("items")[0];
        var (id, accounts) = (joined.GetProperty("id").GetString()!, joined.GetProperty("accounts").GetInt32());
        var dossier = await server.GetAsync("/events/" + id);
        var split = Regex.Match(dossier, "action=\"/events/split\".*?</form>", RegexOptions.Singleline).Value;
        var alone = await PostAsync(server, dossier, "/events/split", ("document", Field(split, "document")), ("start", Field(split, "start")), ("from", id));
        var page = await server.GetAsync(alone);
        Assert.DoesNotContain("action=\"/events/split\"", page);
        Assert.Contains("/events/undo", page);

        // The other part is the first that is proposed; its address will do too. An account that only the one split off had held there may have gone elsewhere.
        var other = Regex.Match(page, "name=\"second\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(other);
        var again = await PostAsync(server, page, "/events/join", ("first", IdIn(alone)), ("second", $"http://localhost/events/{Uri.EscapeDataString(other)}?x=1"));
        Assert.Equal(accounts, await CountAsync(server, IdIn(again)));

        Assert.DoesNotContain("action=\"/events/undo\"", await server.GetAsync(again));

        // The same the other way: the split is taken back by itself.
        alone = await PostAsync(server, dossier, "/events/split", ("document", Field(split, "document")), ("start", Field(split, "start")), ("from", id));
        var undo = Assert.Single(Regex.Matches(await server.GetAsync(alone), "action=\"/events/undo\".*?</form>", RegexOptions.Singleline)).Value;
        var back = await PostAsync(server, page, "/events/undo", ("id", Field(undo, "id")), ("from", IdIn(alone)));
        Assert.Equal(accounts, await CountAsync(server, IdIn(back)));
    }

    [Fact]
    public async Task Two_events_that_nobody_split_are_joined_with_all_their_accounts_and_parted_again_as_a_whole()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var events = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?sort=accounts")).GetProperty("items").EnumerateArray().ToList();
        var (first, last) = (events[0].GetProperty("id").GetString()!, events[^1].GetProperty("id").GetString()!);
        var accounts = events[0].GetProperty("accounts").GetInt32() + events[^1].GetProperty("accounts").GetInt32();
        var page = await server.GetAsync("/events/" + first);
        var joined = await PostAsync(server, page, "/events/join", ("first", first), ("second", last));
        Assert.Equal(accounts, await CountAsync(server, IdIn(joined)));
        var undo = Assert.Single(Regex.Matches(await server.GetAsync(joined), "action=\"/events/undo\".*?</form>", RegexOptions.Singleline)).Value;
        await PostAsync(server, page, "/events/undo", ("id", Field(undo, "id")), ("from", IdIn(joined)));
        var now = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?sort=accounts")).GetProperty("items").EnumerateArray().Select(static e => e.ToString());
        Assert.Equal(events.Select(static e => e.ToString()).Order(StringComparer.Ordinal), now.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Joining_with_what_is_not_there_is_refused()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var id = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var page = await server.GetAsync("/events/" + id);
        foreach (var other in new[] { "nothing", id, "' OR 1=1", "/events/" })
        {
            using var answer = await SendAsync(server, page, "/events/join", ("first", id), ("second", other));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<int> CountAsync(Running server, string id) => (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events/" + id)).GetProperty("event").GetProperty("members").GetArrayLength();

    private static string IdIn(string address) => Uri.UnescapeDataString(address["/events/".Length..]);

    private static string Field(string html, string name) => WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value);

    private static async Task<string> PostAsync(Running server, string page, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(server, page, path, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendAsync(Running server, string page, string path, params (string Name, string Value)[] fields) =>
        await server.Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(static f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", Field(page, "__RequestVerificationToken")))));
}
