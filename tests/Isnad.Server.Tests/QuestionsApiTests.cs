using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Isnad.Formats.Exports;
using Isnad.Server.Access;

namespace Isnad.Server.Tests;

/// <summary>The interface answers what the command line answers.</summary>
public sealed class QuestionsApiTests
{
    [Fact]
    public async Task Claims_and_relations_are_listed_by_who_what_where_they_stand_and_when()
    {
        await using var server = await Running.StartAsync(Articles.Usual + Articles.Lines(("وكالة الأفق", "2021-05-01", "دعم", "قال مصدر عسكري إن الإمارات تدعم قوات المجلس الانتقالي الجنوبي بالسلاح في عدن.")));
        var claims = await ItemsAsync(server, "/api/v1/claims");
        Assert.NotEmpty(claims);
        Assert.Equal(claims.Count, claims.Select(static c => c.GetProperty("id").GetString()).Distinct().Count());
        var body = claims.First(static c => c.GetProperty("sourceKind").GetString() == "organization");
        Assert.All(await ItemsAsync(server, "/api/v1/claims?source=organization"), static c => Assert.Equal("organization", c.GetProperty("sourceKind").GetString()));
        Assert.All(await ItemsAsync(server, "/api/v1/claims?act=deny"), static c => Assert.Equal("deny", c.GetProperty("act").GetString()));
        Assert.Contains(await ItemsAsync(server, $"/api/v1/claims?document={body.GetProperty("document").GetString()}"), c => c.GetProperty("id").GetString() == body.GetProperty("id").GetString());
        Assert.Empty(await ItemsAsync(server, "/api/v1/claims?from=2022-01-01"));
        Assert.Single((await ItemsAsync(server, "/api/v1/claims?text=" + Uri.EscapeDataString("مسقط") + "&limit=1000")).Concat(await ItemsAsync(server, "/api/v1/documents?to=2021-04-01&from=2021-04-01")).Select(static c => c.TryGetProperty("document", out var d) ? d.GetString() : c.GetProperty("id").GetString()).Distinct());

        var relations = await ItemsAsync(server, "/api/v1/relations");
        var support = Assert.Single(relations, static r => r.GetProperty("type").GetString() == "supports");
        Assert.NotEmpty(support.GetProperty("words").EnumerateArray());
        foreach (var asked in new[] { "type=supports", "subject=" + Uri.EscapeDataString(support.GetProperty("subjectKey").GetString()!), "actor=" + Uri.EscapeDataString("الإمارات"), "object=" + Uri.EscapeDataString(support.GetProperty("objectKey").GetString()!) })
            Assert.Contains(await ItemsAsync(server, "/api/v1/relations?" + asked), r => r.GetProperty("id").GetString() == support.GetProperty("id").GetString());
        Assert.DoesNotContain(await ItemsAsync(server, "/api/v1/relations?object=" + Uri.EscapeDataString("الإمارات")), r => r.GetProperty("id").GetString() == support.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Events_are_asked_for_by_names_circles_sources_modalities_and_words_of_the_article()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var strike = (await ItemsAsync(server, "/api/v1/events?several=1"))[0].GetProperty("id").GetString();
        foreach (var asked in new[] { "place=Hodeidah", "place=" + Uri.EscapeDataString("الحديدة"), "near=14.8,42.95,30", "near=" + Uri.EscapeDataString("الحديدة,30"), "source=organization", "modality=actual", "text=" + Uri.EscapeDataString("\"سوق في مدينة\"") })
            Assert.Contains(await ItemsAsync(server, "/api/v1/events?" + asked), e => e.GetProperty("id").GetString() == strike);
        foreach (var asked in new[] { "place=Aden", "near=12.8,45.0,30", "source=document", "modality=future", "text=" + Uri.EscapeDataString("كلمة-ليست-فيه"), "doer=" + Uri.EscapeDataString("جماعة الحوثي") })
            Assert.DoesNotContain(await ItemsAsync(server, "/api/v1/events?" + asked), e => e.GetProperty("id").GetString() == strike);
        var page = await server.GetAsync("/events?near=14.8,42.95,30&modality=actual");
        Assert.Contains("name=\"near\" value=\"14.8,42.95,30\"", page);
        Assert.Contains("class=\"badge\"", page);
    }

    [Fact]
    public async Task The_timeline_goes_along_time_and_disagreements_take_the_filters_of_events()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var days = (await ItemsAsync(server, "/api/v1/timeline")).Select(static e => e.TryGetProperty("from", out var day) ? day.GetString() : null).OfType<string>().ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var told = await ItemsAsync(server, "/api/v1/contradictions");
        told.AddRange(await ItemsAsync(server, "/api/v1/revisions"));
        Assert.NotEmpty(told);
        foreach (var list in new[] { "contradictions", "revisions" })
        {
            Assert.Equal(told.Count(c => c.TryGetProperty("earlier", out _) == (list == "revisions")), (await ItemsAsync(server, $"/api/v1/{list}?several=1&sort=oldest")).Count);
            Assert.Empty(await ItemsAsync(server, $"/api/v1/{list}?from=2030-01-01"));
        }

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/v1/distances")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/claims?act=x")]
    [InlineData("/api/v1/claims?source=x")]
    [InlineData("/api/v1/relations?type=x")]
    [InlineData("/api/v1/relations?from=x")]
    [InlineData("/api/v1/timeline?type=x")]
    [InlineData("/api/v1/revisions?near=x")]
    [InlineData("/api/v1/events?near=100,200,3")]
    [InlineData("/api/v1/events?modality=x")]
    [InlineData("/api/v1/exports/acled?type=x")]
    [InlineData("/api/v1/exports/acled?part=x")]
    [InlineData("/api/v1/exports/acled?part=sources")]
    [InlineData("/api/v1/exports/acled?outlets=2")]
    [InlineData("/api/v1/exports/graphml?type=ASSAULT")]
    public async Task What_cannot_be_asked_is_told(string path)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_circle_around_a_place_that_nobody_knows_and_a_broken_body_are_told_with_what_is_wrong()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        foreach (var list in new[] { "events", "timeline", "contradictions", "exports/acled" })
        {
            using var answer = await server.Client.GetAsync($"/api/v1/{list}?near=" + Uri.EscapeDataString("لامكان,30"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("لامكان", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        using var broken = new StringContent("{\"kind\": \"note\", oops", System.Text.Encoding.UTF8, "application/json");
        using var refused = await server.Client.PostAsync("/api/v1/review/decisions", broken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("ISN8007", problem.GetProperty("code").GetString());
        Assert.Contains("line 1, byte 18", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_of_the_command_line_is_exported_with_its_report_and_masks_private_persons()
    {
        const string victim = "سلمى عبد الرحيم";
        await using var server = await Running.StartAsync(
            Articles.Lines(("وكالة الأفق", "2021-03-05", "مقتل مدنية", $"قتل مسلحون المدنية {victim} في مدينة تعز يوم 3 مارس 2021، وفق الشرطة اليمنية. وقتل الحوثيون {victim} في تعز."), ("صحيفة الضفة", "2021-03-06", victim, $"قتل الحوثيون المدنية {victim} في مدينة تعز يوم 3 مارس 2021.")),
            users: static u =>
            {
                u.Set("admin", Role.Administrator, "a long password");
                u.Set("reader", Role.Reader, "a long password");
            });
        var users = new UserFile(server.Archive + ".users.json");
        var (reader, admin) = (users.AddKey("reader", ""), users.AddKey("admin", ""));
        foreach (var format in ExportFormats.Names)
        {
            foreach (var part in format == "timemap" ? ["rows", "report", "sources"] : new[] { "rows", "report" })
            {
                using var answer = await GetAsync(server, $"/api/v1/exports/{format}?part={part}", reader);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains("attachment", answer.Content.Headers.ContentDisposition!.ToString());
                Assert.DoesNotContain(victim, await answer.Content.ReadAsStringAsync());
            }
        }

        using var whole = await GetAsync(server, "/api/v1/exports/jsonl", admin);
        Assert.Contains(victim, await whole.Content.ReadAsStringAsync());
        using var listed = await GetAsync(server, "/api/v1/events", reader, "text/csv");
        Assert.DoesNotContain(victim, await listed.Content.ReadAsStringAsync());
        using var missing = await GetAsync(server, "/api/v1/exports/xls", reader);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_description_has_an_example_of_each_parameter_and_body()
    {
        await using var server = await Running.StartAsync();
        var description = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");
        foreach (var operation in description.GetProperty("paths").EnumerateObject().SelectMany(static p => p.Value.EnumerateObject()).Select(static o => o.Value))
        {
            var id = operation.GetProperty("operationId").GetString();
            if (operation.TryGetProperty("parameters", out var parameters))
                Assert.All(parameters.EnumerateArray(), p => Assert.True(p.TryGetProperty("example", out _), $"{id} {p.GetProperty("name")}"));
            if (operation.TryGetProperty("requestBody", out var body))
                Assert.All(body.GetProperty("content").EnumerateObject(), c => Assert.True(c.Value.TryGetProperty("example", out _), $"{id} {c.Name}"));
            Assert.Contains(operation.GetProperty("responses").EnumerateObject(), static r => r.Name[0] == '2');
        }
    }

    private static async Task<List<JsonElement>> ItemsAsync(Running server, string path) => [.. (await server.Client.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray()];

    private static async Task<HttpResponseMessage> GetAsync(Running server, string path, string key, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        request.Headers.Authorization = new("Bearer", key);
        return await server.Client.SendAsync(request);
    }
}
