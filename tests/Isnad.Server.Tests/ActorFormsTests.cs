using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Isnad.Corpus.Actors;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Isnad.Server.Tests;

/// <summary>Actors are named anew and merged from their page.</summary>
public sealed class ActorFormsTests
{
    [Fact]
    public async Task An_actor_is_merged_with_another_by_the_name_that_people_know()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var actors = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/actors")).GetProperty("items").EnumerateArray().Select(static r => r.GetProperty("actor")).ToList();
        var (one, other) = (actors[0], actors.First(a => a.GetProperty("nameAr").GetString() != actors[0].GetProperty("nameAr").GetString()));
        var (key, name) = (one.GetProperty("key").GetString()!, other.GetProperty("nameAr").GetString()!);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, key, "a name that nobody has")).StatusCode);
        using var merged = await PostAsync(server, key, name);
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var left = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/actors")).GetProperty("items").EnumerateArray().Count();
        Assert.Equal(actors.Count - 1, left);
    }

    [Fact]
    public async Task A_new_name_is_shown_and_nothing_is_joined_again_for_it()
    {
        var folder = Directory.CreateTempSubdirectory("isnad-actors-");
        using (var workspace = new Workspace(new ServerSettings { Archive = Path.Combine(folder.FullName, "a.db"), Name = "tester" }, TimeProvider.System, NullLogger<Workspace>.Instance))
        {
            await Running.FillAsync(workspace, Articles.Usual);
            var before = await workspace.Corpus.FreshAsync(CancellationToken.None);
            workspace.Judgements.Add(new ActorJudgement(before.Actors[0].Actor.Key, null, ActorVerdict.Renamed, "a name of our own"), "tester");
            var after = await workspace.Corpus.FreshAsync(CancellationToken.None);
            Assert.NotSame(before, after);
            Assert.Contains(after.Actors, static r => r.Actor.NameAr == "a name of our own");
            Assert.Same(before.Events, after.Events);
            Assert.Same(before.Documents, after.Documents);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<HttpResponseMessage> PostAsync(Running server, string key, string other)
    {
        using var page = await server.Client.GetAsync("/actors?key=" + Uri.EscapeDataString(key));
        var token = Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await server.Client.PostAsync("/actors/merge", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["key"] = key, ["other"] = other }));
    }
}
