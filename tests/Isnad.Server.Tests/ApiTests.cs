using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Isnad.Server.Access;

namespace Isnad.Server.Tests;

public sealed class ApiTests
{
    [Fact]
    public async Task Lists_page_by_cursor_and_hold_each_element_once()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var seen = new List<string>();
        var (path, total) = ("/api/v1/events?limit=3", 0);
        while (path.Length > 0)
        {
            var page = await server.Client.GetFromJsonAsync<JsonElement>(path);
            total = page.GetProperty("total").GetInt32();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
            path = page.GetProperty("next").GetString() is { } next ? "/api/v1/events?limit=3&cursor=" + next : "";
        }

        Assert.True(total > 3);
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_type_is_asked_for_with_its_mode_as_the_command_takes_it()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        async Task<int> Total(string query) => (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?" + query)).GetProperty("total").GetInt32();
        Assert.Equal(await Total("type=ASSAULT&mode=aerial"), await Total("type=assault/aerial"));
        Assert.True(await Total("type=assault") > await Total("type=assault/none-such"));
    }

    [Fact]
    public async Task A_list_that_has_not_changed_is_not_sent_again()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var first = await server.Client.GetAsync("/api/v1/events");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await server.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Events_stream_as_lines_and_as_csv()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var total = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events")).GetProperty("total").GetInt32();
        foreach (var (type, extra) in new[] { ("application/x-ndjson", 0), ("text/csv", 1) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events") { Headers = { { "Accept", type } } };
            using var answer = await server.Client.SendAsync(request);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(total + extra, (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Fact]
    public async Task Of_what_an_outlet_quotes_so_many_are_given_as_are_asked_for_and_their_number()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        foreach (var (path, most) in new[] { ("/api/v1/outlets", 20), ("/api/v1/outlets?most=1", 1), ("/api/v1/outlets?most=0", 0) })
        {
            var outlets = (await server.Client.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray().ToList();
            Assert.Contains(outlets, o => o.GetProperty("sourceCount").GetInt32() > 0);
            Assert.All(outlets, o => Assert.Equal(Math.Min(most, o.GetProperty("sourceCount").GetInt32()), o.GetProperty("sources").GetArrayLength()));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync("/api/v1/outlets?most=x")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/events?type=NONSENSE")]
    [InlineData("/api/v1/events?from=yesterday")]
    [InlineData("/api/v1/events?limit=0")]
    [InlineData("/api/v1/events?limit=999999")]
    [InlineData("/api/v1/events?cursor=%27%20OR%201%3D1")]
    [InlineData("/api/v1/events?sort=1;DROP TABLE event")]
    [InlineData("/api/v1/actors?kind=x")]
    [InlineData("/api/v1/search?q=")]
    public async Task What_cannot_be_understood_is_told_with_its_code(string path)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ISN8007", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("\"; DROP TABLE document; --")]
    [InlineData("NEAR(((((")]
    [InlineData("title:\"")]
    [InlineData("*")]
    public async Task Any_text_is_a_search_and_none_is_a_statement(string query)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query))).StatusCode);
        Assert.Equal(3, (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/assets/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/documents/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/documents/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/imports/..%5c..%5cboot.ini")]
    public async Task A_path_leads_out_of_nowhere(string path)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var server = await Running.StartAsync(settings: s => s with { LargestBody = 100_000 });
        using var answer = await server.Client.PostAsync("/api/v1/imports", new ByteArrayContent(new byte[200_000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("ISN8009", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_posted_text_is_read_and_not_kept()
    {
        await using var server = await Running.StartAsync();
        using var answer = await server.Client.PostAsJsonAsync("/api/v1/analyses", new { text = "قتل خمسة مدنيين في قصف على مدينة إدلب أمس.", published = "2019-07-10" });
        var record = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("isnad.analysis/1", record.GetProperty("schema").GetString());
        Assert.NotEmpty(record.GetProperty("events").EnumerateArray());
        Assert.Equal(0, (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_correction_stands_in_the_record_and_is_gone_when_it_is_taken_back()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var id = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents?limit=1&to=2021-03-05")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var record = await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis");
        var e = record.GetProperty("events")[0];
        var span = e.GetProperty("trigger").GetProperty("span");
        var correction = new { kind = "correct_event", document = id, subject = e.GetProperty("id").GetString(), after = new { start = span[0].GetInt32(), end = span[1].GetInt32(), type = "PROTEST", mode = "demo", modality = "actual" }, reason = "a test" };
        using var kept = await server.Client.PostAsJsonAsync("/api/v1/judgements", correction);
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var judgement = (await kept.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("id").GetString()!;
        Assert.Equal("PROTEST", Type(await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis"), e));
        Assert.Equal(e.GetProperty("type").GetString(), Type(await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis?engine=1"), e));
        using var withdrawn = await server.Client.PostAsJsonAsync("/api/v1/judgements/withdraw", new[] { judgement });
        Assert.Equal(HttpStatusCode.Created, withdrawn.StatusCode);
        Assert.Equal(record.ToString(), (await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis")).ToString());
    }

    [Fact]
    public async Task Words_that_the_engine_had_not_found_become_a_mention()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var id = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents?limit=1&to=2021-03-05")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var text = (await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis")).GetProperty("document").GetProperty("text").GetString()!;
        var start = text.IndexOf("سوق", StringComparison.Ordinal);
        using var kept = await server.Client.PostAsJsonAsync("/api/v1/judgements", new { kind = "correct_mention", document = id, subject = $"new:{start}-{start + 3}", after = new { start, end = start + 3, kind = "facility" } });
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var mention = (await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}/analysis")).GetProperty("mentions").EnumerateArray().Single(m => m.GetProperty("foundBy").GetString() == "judgement");
        Assert.Equal("سوق", mention.GetProperty("text").GetString());
        Assert.Equal("facility", mention.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("{\"kind\":\"explode\",\"document\":\"x\",\"subject\":\"e1\"}")]
    [InlineData("{\"kind\":\"accept\",\"subject\":\"e1\"}")]
    [InlineData("[null]")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("\"text\"")]
    public async Task A_judgement_that_makes_no_sense_is_refused(string body)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var answer = await server.Client.PostAsync("/api/v1/judgements", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("accept", "e999", HttpStatusCode.NotFound, "ISN8006")]
    [InlineData("note", "nothing", HttpStatusCode.NotFound, "ISN8006")]
    [InlineData("accept", "new:1-2", HttpStatusCode.NotFound, "ISN8006")]
    [InlineData("reject", "new:event:1-2", HttpStatusCode.NotFound, "ISN8006")]
    [InlineData("correct_mention", "new:0-99999", HttpStatusCode.BadRequest, "ISN8007")]
    [InlineData("correct_mention", "new:event:0-2", HttpStatusCode.BadRequest, "ISN8007")]
    [InlineData("correct_mention", "new:", HttpStatusCode.BadRequest, "ISN8007")]
    [InlineData("correct_mention", "new:-1-2", HttpStatusCode.BadRequest, "ISN8007")]
    public async Task A_judgement_on_what_is_not_there_is_refused_and_not_kept(string kind, string subject, HttpStatusCode status, string code)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var document = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        foreach (var (id, expected) in new[] { (document, (status, code)), ("nowhere", (HttpStatusCode.NotFound, "ISN8006")) })
        {
            using var answer = await server.Client.PostAsJsonAsync("/api/v1/judgements", new { kind, document = id, subject, after = new { start = 0, end = 2, kind = "person" } });
            Assert.Equal(expected, (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!));
        }

        Assert.Equal(0, (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/judgements")).GetArrayLength());
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/events", null, HttpStatusCode.MethodNotAllowed, "ISN8016")]
    [InlineData("POST", "/api/v1/documents/x/analysis", "application/json", HttpStatusCode.MethodNotAllowed, "ISN8016")]
    [InlineData("POST", "/api/v1/judgements", "text/plain", HttpStatusCode.UnsupportedMediaType, "ISN8017")]
    [InlineData("POST", "/api/v1/judgements/withdraw", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "ISN8017")]
    [InlineData("POST", "/api/v1/imports/addresses", "text/plain", HttpStatusCode.UnsupportedMediaType, "ISN8017")]
    [InlineData("POST", "/api/v1/review/decisions", "text/plain", HttpStatusCode.UnsupportedMediaType, "ISN8017")]
    [InlineData("GET", "/api/v1/nowhere", null, HttpStatusCode.NotFound, "ISN8006")]
    public async Task A_method_or_body_that_an_address_does_not_take_is_told_as_such(string method, string path, string? type, HttpStatusCode status, string code)
    {
        await using var server = await Running.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        if (type is not null)
            request.Content = new StringContent("[]", Encoding.UTF8, type);
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, answer.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public async Task The_document_tells_the_body_of_each_change_by_schema_and_example()
    {
        await using var server = await Running.StartAsync();
        var bodies = 0;
        foreach (var path in (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is "post" or "put" && !path.Name.EndsWith("/keys", StringComparison.Ordinal)))
            {
                foreach (var content in operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject())
                {
                    Assert.NotEqual(JsonValueKind.Null, content.Value.GetProperty("example").ValueKind);
                    Assert.NotEmpty(content.Value.GetProperty("schema").EnumerateObject());
                    bodies++;
                }
            }
        }

        Assert.True(bodies >= 9);
    }

    [Fact]
    public async Task Every_endpoint_of_the_document_refuses_who_has_no_rights()
    {
        await using var server = await Running.StartAsync(Articles.Usual, users: static u =>
        {
            u.Set("admin", Role.Administrator, "a long password");
            u.Set("reader", Role.Reader, "a long password");
        });
        var users = new UserFile(server.Archive + ".users.json");
        var (reader, admin) = (users.AddKey("reader", ""), users.AddKey("admin", ""));
        var document = await SendAsync(server, HttpMethod.Get, "/api/v1/openapi.json", admin);
        var paths = (await document.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(m => (Path: p.Name.Replace("{id}", "x").Replace("{name}", "x"), Method: HttpMethod.Parse(m.Name)))).ToList();
        Assert.True(paths.Count >= 25);
        foreach (var (path, method) in paths)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(server, method, path, null)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(server, method, path, "isnad_00000000_" + new string('0', 64))).StatusCode);
            var asReader = await SendAsync(server, method, path, reader);
            if (method != HttpMethod.Get && path != "/api/v1/analyses")
                Assert.Equal(HttpStatusCode.Forbidden, asReader.StatusCode);
            else
                Assert.NotEqual(HttpStatusCode.Unauthorized, asReader.StatusCode);
        }

        foreach (var path in new[] { "/api/v1/users", "/api/v1/audit", "/api/v1/imports" })
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(server, HttpMethod.Get, path, reader)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(server, HttpMethod.Get, "/api/v1/users", admin)).StatusCode);
    }

    [Fact]
    public async Task Hashes_of_passwords_and_keys_never_leave_the_server()
    {
        await using var server = await Running.StartAsync(users: static u => u.Set("admin", Role.Administrator, "a long password"));
        var key = new UserFile(server.Archive + ".users.json").AddKey("admin", "test");
        var shown = await (await SendAsync(server, HttpMethod.Get, "/api/v1/users", key)).Content.ReadAsStringAsync();
        Assert.Contains("admin", shown);
        Assert.DoesNotContain("pbkdf2", shown);
        Assert.DoesNotContain(key.Split('_')[2], await File.ReadAllTextAsync(server.Archive + ".users.json"));
    }

    private static string Type(JsonElement record, JsonElement e) =>
        record.GetProperty("events").EnumerateArray().Single(x => x.GetProperty("id").GetString() == e.GetProperty("id").GetString()).GetProperty("type").GetString()!;

    private static async Task<HttpResponseMessage> SendAsync(Running server, HttpMethod method, string path, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        if (method != HttpMethod.Get)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await server.Client.SendAsync(request);
    }
}
