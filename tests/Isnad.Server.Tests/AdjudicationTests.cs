using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Isnad.Server.Access;

namespace Isnad.Server.Tests;

/// <summary>Two reviewers who do not see each other's verdicts, and a third who decides between them.</summary>
public sealed class AdjudicationTests
{
    private static readonly string[] Names = ["amal", "basem", "dana", "reader"];

    [Fact]
    public async Task A_decision_stands_over_both_verdicts_in_records_and_exports_until_it_is_taken_back()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, before) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "accept", document, subject });
        await JudgeAsync(people["basem"], new { kind = "reject", document, subject });
        Assert.False(await HoldsAsync(people["amal"], document, subject));
        var disagreement = (await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/disagreements"))[0];
        Assert.Equal(2, disagreement.GetProperty("verdicts").GetArrayLength());
        var chosen = disagreement.GetProperty("verdicts").EnumerateArray().Single(v => v.GetProperty("kind").GetString() == "accept").GetProperty("id").GetString();
        var decision = new { key = disagreement.GetProperty("key").GetString(), chosen, reason = "the words say so" };

        Assert.Equal(HttpStatusCode.Forbidden, (await people["amal"].PostAsJsonAsync("/api/v1/review/decisions", decision)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await people["reader"].PostAsJsonAsync("/api/v1/review/decisions", decision)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await people["dana"].PostAsJsonAsync("/api/v1/review/decisions", decision with { chosen = "x" })).StatusCode);
        using var decided = await people["dana"].PostAsJsonAsync("/api/v1/review/decisions", decision);
        Assert.Equal(HttpStatusCode.Created, decided.StatusCode);

        Assert.True(await HoldsAsync(people["amal"], document, subject));
        Assert.Equal(0, (await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/disagreements?decided=0")).GetArrayLength());
        await server.Workbench.ReadyAsync(CancellationToken.None);
        Assert.Contains(before, await people["amal"].GetStringAsync("/export/events.csv"));

        var others = disagreement.GetProperty("verdicts")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await people["dana"].PostAsJsonAsync("/api/v1/judgements/withdraw", new[] { others })).StatusCode);
        var id = (await decided.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Created, (await people["dana"].PostAsJsonAsync("/api/v1/judgements/withdraw", new[] { id })).StatusCode);
        Assert.False(await HoldsAsync(people["amal"], document, subject));
        Assert.Equal(1, (await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/disagreements?decided=0")).GetArrayLength());
    }

    [Fact]
    public async Task Agreement_counts_verdicts_and_not_decisions()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var record = await (await people["amal"].GetAsync("/api/v1/review/queue?limit=3")).Content.ReadFromJsonAsync<JsonElement>();
        var items = record.GetProperty("items").EnumerateArray().Select(i => (document: i.GetProperty("document").GetString(), subject: i.GetProperty("event").GetString())).ToList();
        foreach (var (document, subject) in items)
            await JudgeAsync(people["amal"], new { kind = "accept", document, subject });
        foreach (var ((document, subject), n) in items.Select(static (i, n) => (i, n)))
            await JudgeAsync(people["basem"], new { kind = n == 0 ? "reject" : "accept", document, subject });
        var disagreement = (await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/disagreements"))[0];
        await people["dana"].PostAsJsonAsync("/api/v1/review/decisions", new { key = disagreement.GetProperty("key").GetString(), chosen = disagreement.GetProperty("verdicts")[0].GetProperty("id").GetString() });
        var agreement = Assert.Single((await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/agreement")).EnumerateArray());
        Assert.Equal((3, 2), (agreement.GetProperty("both").GetInt32(), agreement.GetProperty("same").GetInt32()));
        var waiting = (await people["dana"].GetFromJsonAsync<JsonElement>("/api/v1/review/queue")).GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("document").GetString(), i.GetProperty("event").GetString()));
        Assert.DoesNotContain(items[1], waiting);
    }

    [Fact]
    public async Task The_list_of_judgements_keeps_others_verdicts_from_who_has_yet_to_give_one()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, _) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "reject", document, subject, reason = "not told here" });
        foreach (var path in new[] { "/api/v1/judgements", $"/api/v1/judgements?document={document}" })
        {
            Assert.DoesNotContain("not told here", await people["basem"].GetStringAsync(path));
            Assert.Contains("not told here", await people["amal"].GetStringAsync(path));
            Assert.Contains("not told here", await people["reader"].GetStringAsync(path));
        }

        await JudgeAsync(people["basem"], new { kind = "accept", document, subject });
        Assert.Contains("not told here", await people["basem"].GetStringAsync("/api/v1/judgements"));
        Assert.Contains("not told here", await people["dana"].GetStringAsync("/api/v1/judgements"));
    }

    [Fact]
    public async Task A_record_shows_anothers_correction_to_a_reviewer_only_after_the_own_verdict()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, _) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "reject", document, subject, reason = "not told here" });
        foreach (var (name, sees) in new[] { ("amal", true), ("basem", false), ("dana", false), ("reader", true) })
            await ShowsRejection(people[name], document, subject, sees);
        await JudgeAsync(people["basem"], new { kind = "accept", document, subject });
        foreach (var name in new[] { "basem", "dana" })
            Assert.Contains("not told here", await people[name].GetStringAsync($"/api/v1/judgements?document={document}"));

        // The later verdict stands until somebody decides.
        foreach (var name in Names)
            Assert.True(await HoldsAsync(people[name], document, subject));
    }

    [Fact]
    public async Task What_another_has_added_is_no_record_for_a_reviewer_who_has_yet_to_judge()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, _) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "correct_event", document, subject, after = new { start = 0, end = 4, type = "PROTEST", mode = "riot", modality = "actual" } });
        Assert.Contains("riot", await people["amal"].GetStringAsync($"/api/v1/documents/{document}/analysis"));
        foreach (var path in new[] { $"/api/v1/documents/{document}/analysis", $"/api/v1/documents/{document}/account" })
            Assert.DoesNotContain("riot", await people["basem"].GetStringAsync(path));
        const string Chosen = "value=\"riot\" selected";
        Assert.Contains(Chosen, await people["amal"].GetStringAsync($"/documents/{document}?at={subject}"));
        Assert.DoesNotContain(Chosen, await people["basem"].GetStringAsync($"/documents/{document}?at={subject}"));
    }

    private static async Task ShowsRejection(HttpClient client, string document, string subject, bool sees)
    {
        Assert.Equal(!sees, await HoldsAsync(client, document, subject));
        Assert.Equal(!sees, (await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{document}/account")).GetProperty("events").EnumerateArray().Any(e => e.GetProperty("event").GetString() == subject));
        var page = await client.GetStringAsync($"/documents/{document}");
        Assert.Equal(!sees, page.Contains($"/documents/{document}?at={subject}\"", StringComparison.Ordinal));
        if (!sees)
            Assert.DoesNotContain("not told here", await client.GetStringAsync($"/documents/{document}?at={subject}"));
    }

    [Fact]
    public async Task Who_reviews_does_not_see_what_others_said_before_judging()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, _) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "reject", document, subject, reason = "not told here" });
        var page = await people["basem"].GetStringAsync($"/review?item={document}:{subject}");
        Assert.Contains($"value=\"{subject}\"", page);
        Assert.DoesNotContain("not told here", page);
        var reader = await people["basem"].GetStringAsync($"/documents/{document}?at={subject}&own=1");
        Assert.Contains($"data-at=\"{subject}\"", reader);
        Assert.Contains("data-verdict=\"edit\"", reader);
        Assert.DoesNotContain("not told here", reader);
    }

    [Fact]
    public async Task The_page_shows_both_verdicts_without_their_names_and_lets_a_third_decide()
    {
        await using var server = await StartAsync();
        var people = Keys(server);
        var (document, subject, _) = await EventAsync(people["amal"]);
        await JudgeAsync(people["amal"], new { kind = "accept", document, subject });
        await JudgeAsync(people["basem"], new { kind = "correct_event", document, subject, after = new { start = 0, end = 4, type = "PROTEST", mode = "riot", modality = "actual" } });
        var page = await people["dana"].GetStringAsync("/review/disagreements");
        Assert.Equal(2, page.Split("action=\"/review/decide\"").Length - 1);
        Assert.Contains("Reviewer 1", page);
        Assert.DoesNotContain("basem", page);
        Assert.DoesNotContain("action=\"/review/decide\"", await people["basem"].GetStringAsync("/review/disagreements"));
    }

    internal static Task<Running> StartAsync() => Running.StartAsync(Articles.Usual, users: static u =>
    {
        u.Set("admin", Role.Administrator, "a long password");
        foreach (var name in Names)
            u.Set(name, name == "reader" ? Role.Reader : Role.Reviewer, "a long password");
    });

    internal static Dictionary<string, HttpClient> Keys(Running server)
    {
        var users = new UserFile(server.Archive + ".users.json");
        return Names.ToDictionary(static n => n, n =>
        {
            var client = server.Another();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", users.AddKey(n, ""));
            return client;
        });
    }

    /// <summary>An event of the queue whose own sentence stands in the export (of several accounts the first one's does).</summary>
    private static async Task<(string Document, string Subject, string Sentence)> EventAsync(HttpClient client)
    {
        var exported = await client.GetStringAsync("/export/events.csv");
        foreach (var item in (await client.GetFromJsonAsync<JsonElement>("/api/v1/review/queue?limit=20")).GetProperty("items").EnumerateArray())
        {
            var (document, subject) = (item.GetProperty("document").GetString()!, item.GetProperty("event").GetString()!);
            var account = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{document}/account")).GetProperty("events").EnumerateArray().Single(e => e.GetProperty("event").GetString() == subject);
            if (account.GetProperty("sentence").GetString() is { } sentence && exported.Contains(sentence, StringComparison.Ordinal))
                return (document, subject, sentence);
        }

        throw new InvalidOperationException("No event of the queue is exported.");
    }

    private static async Task JudgeAsync(HttpClient client, object judgement) => Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/v1/judgements", judgement)).StatusCode);

    private static async Task<bool> HoldsAsync(HttpClient client, string document, string subject) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{document}/analysis")).GetProperty("events").EnumerateArray().Any(e => e.GetProperty("id").GetString() == subject);
}
