using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Isnad.Knowledge;
using Isnad.Server.Hosting;
using Isnad.Storage;

namespace Isnad.Server.Tests;

/// <summary>An archive that was joined before it is served: its views are read, and are those that would be computed.</summary>
public sealed class StoredJoinTests
{
    private static readonly string[] Lists = ["/api/v1/events", "/api/v1/contradictions", "/api/v1/copies", "/api/v1/network", "/api/v1/actors", "/api/v1/words", "/api/v1/outlets", "/api/v1/revisions", "/api/v1/claims", "/api/v1/timeline"];

    [Fact]
    public async Task What_was_joined_before_is_shown_as_what_is_computed_here()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var fresh = await ListsAsync(server.Client);
        Join(server.Archive);
        await using var again = await Workbench.StartAsync(new ServerSettings { Archive = server.Archive, Name = "tester" }, TimeProvider.System);
        await again.ReadyAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = again.Address };
        Assert.Equal(fresh, await ListsAsync(client));
    }

    [Fact]
    public async Task A_correction_changes_the_views_of_a_joined_archive_and_its_withdrawal_gives_them_back()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        Join(server.Archive);
        await using var again = await Workbench.StartAsync(new ServerSettings { Archive = server.Archive, Name = "tester" }, TimeProvider.System);
        await again.ReadyAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = again.Address };
        var before = await ListsAsync(client);
        var item = (await client.GetFromJsonAsync<JsonElement>("/api/v1/review/queue?limit=1")).GetProperty("items")[0];
        var (document, subject) = (item.GetProperty("document").GetString(), item.GetProperty("event").GetString());

        await JudgeAsync(client, new { kind = "accept", document, subject });
        await again.ReadyAsync(CancellationToken.None);
        Assert.Equal(before, await ListsAsync(client));

        var rejected = await JudgeAsync(client, new { kind = "reject", document, subject });
        await again.ReadyAsync(CancellationToken.None);
        Assert.NotEqual(before[0], (await ListsAsync(client))[0]);

        using var withdrawn = await client.PostAsJsonAsync("/api/v1/judgements/withdraw", new[] { rejected });
        await again.ReadyAsync(CancellationToken.None);
        Assert.Equal(before, await ListsAsync(client));
    }

    [Fact]
    public async Task Views_that_took_change_after_change_are_those_that_a_new_start_computes()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var items = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/review/queue?limit=50")).GetProperty("items").EnumerateArray().ToList();
        await server.Workbench.ReadyAsync(CancellationToken.None);
        var taken = "";
        for (var n = 0; n < 4 && n < items.Count; n++)
        {
            var (document, subject) = (items[n].GetProperty("document").GetString(), items[n].GetProperty("event").GetString());
            var kept = n % 2 == 0 ? await JudgeAsync(server.Client, new { kind = "reject", document, subject })
                : await JudgeAsync(server.Client, new { kind = "correct_event", document, subject, after = new { start = 0, end = 4, type = "PROTEST", mode = "demo", modality = "actual" } });
            taken = n == 0 ? kept : taken;
            await server.Workbench.ReadyAsync(CancellationToken.None);
        }

        using var withdrawn = await server.Client.PostAsJsonAsync("/api/v1/judgements/withdraw", new[] { taken });
        await server.Workbench.ReadyAsync(CancellationToken.None);
        await using var again = await Workbench.StartAsync(new ServerSettings { Archive = server.Archive, Name = "tester" }, TimeProvider.System);
        await again.ReadyAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = again.Address };
        Assert.Equal(await ListsAsync(client), await ListsAsync(server.Client));
        Assert.Equal(await client.GetStringAsync("/api/v1/review/queue?limit=1000"), await server.Client.GetStringAsync("/api/v1/review/queue?limit=1000"));
        foreach (var page in new[] { "/", "/actors", "/narratives", "/review", "/timeline" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(page)).StatusCode);
    }

    private static async Task<string> JudgeAsync(HttpClient client, object judgement)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/judgements", judgement);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("id").GetString()!;
    }

    private static async Task<string[]> ListsAsync(HttpClient client)
    {
        var lists = new List<string>();
        foreach (var path in Lists)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/x-ndjson" } } };
            using var answer = await client.SendAsync(request);
            lists.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.NotEmpty(lists[0]);
        return [.. lists];
    }

    private static void Join(string file)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Write, TimeProvider.System);
        using var writer = archive.Write();
        writer.Join(archive, OwnKnowledge.Load([], OwnKnowledge.DefaultCache()), null, CancellationToken.None);
    }
}
