using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Isnad.Server.Archives;

namespace Isnad.Server.Tests;

/// <summary>Answers that follow from a snapshot are written once, are the same however they are packed, and end with their snapshot.</summary>
public sealed class KeptAnswersTests
{
    private static readonly string[] Paths = ["/api/v1/events", "/api/v1/documents?limit=2", "/api/v1/actors", "/api/v1/network", "/api/v1/graph", "/api/v1/map", "/api/v1/contradictions", "/api/v1/copies", "/api/v1/words", "/api/v1/outlets"];

    [Fact]
    public async Task What_is_kept_is_what_was_answered_first_however_it_is_packed()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        foreach (var path in Paths)
        {
            var plain = await BodyAsync(server, path, null);
            Assert.Equal(plain, await BodyAsync(server, path, null));
            foreach (var packing in new[] { "br", "gzip", "gzip" })
                Assert.Equal(plain, await BodyAsync(server, path, packing));
            Assert.Equal(plain, await BodyAsync(server, path, "br;q=0, identity"));
        }
    }

    [Fact]
    public async Task The_entity_tag_stands_for_the_answer_until_a_correction_changes_the_views()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var first = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events")).GetProperty("items")[0].GetProperty("id").GetString();
        var dossier = $"/api/v1/events/{Uri.EscapeDataString(first!)}";
        var tag = await TagAsync(server, dossier);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(server, dossier, tag));
        var account = (await server.Client.GetFromJsonAsync<JsonElement>(dossier)).GetProperty("event").GetProperty("members")[0].GetProperty("account");
        var (document, subject) = (account.GetProperty("document").GetString(), account.GetProperty("event").GetString());
        Assert.Equal(HttpStatusCode.Created, (await server.Client.PostAsJsonAsync("/api/v1/judgements", new { kind = "reject", document, subject })).StatusCode);
        await server.Workbench.ReadyAsync(CancellationToken.None);
        Assert.NotEqual(HttpStatusCode.NotModified, await AskAgainAsync(server, dossier, tag));
        Assert.DoesNotContain($"\"{subject}\",\"type\"", await (await server.Client.GetAsync($"/api/v1/documents/{document}/analysis")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Names_for_drawing_are_kept_for_each_language()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var (arabic, english) = (await server.GetAsync("/api/v1/map", "ar"), await server.GetAsync("/api/v1/map", "en"));
        Assert.NotEqual(arabic, english);
        Assert.Equal(arabic, await server.GetAsync("/api/v1/map", "ar"));
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_carries_no_tag()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        foreach (var (path, status) in new[] { ("/api/v1/events?type=nothing", HttpStatusCode.BadRequest), ("/api/v1/events/nothing", HttpStatusCode.NotFound) })
        {
            using var answer = await server.Client.GetAsync(path);
            Assert.Equal(status, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public void What_was_not_asked_for_longest_makes_room()
    {
        var kept = new KeptAnswers();
        var body = new byte[1024 * 1024];
        for (var n = 0; n < 32; n++)
            kept.Keep($"{n}", new KeptAnswers.Answer(null, body));
        Assert.NotNull(kept.Find("0"));
        kept.Keep("one more", new KeptAnswers.Answer(null, body));
        Assert.NotNull(kept.Find("0"));
        Assert.Null(kept.Find("1"));
        kept.Keep("too large", new KeptAnswers.Answer(null, new byte[3 * 1024 * 1024]));
        Assert.Null(kept.Find("too large"));
    }

    private static async Task<string> BodyAsync(Running server, string path, string? packing)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (packing is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", packing);
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stream = await answer.Content.ReadAsStreamAsync();
        using var plain = new StreamReader(answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        });
        if (packing == "br;q=0, identity")
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        return await plain.ReadToEndAsync();
    }

    private static async Task<string> TagAsync(Running server, string path)
    {
        using var answer = await server.Client.GetAsync(path);
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<HttpStatusCode> AskAgainAsync(Running server, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
