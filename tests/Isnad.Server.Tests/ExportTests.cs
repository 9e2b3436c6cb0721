using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Isnad.Server.Access;

namespace Isnad.Server.Tests;

public sealed class ExportTests
{
    private const string Victim = "سلمى عبد الرحيم";

    private static string WithVictim => Articles.Lines(
        ("وكالة الأفق", "2021-03-05", "مقتل مدنية", $"قتل مسلحون المدنية {Victim} في مدينة تعز يوم 3 مارس 2021، وفق الشرطة اليمنية."),
        ("وكالة الأفق", "2021-03-06", "لقاء", "التقى رئيس الوزراء اليمني معين عبد الملك المبعوث الأممي مارتن غريفيث في عدن يوم 4 مارس 2021."));

    [Fact]
    public async Task Names_of_private_persons_are_masked_for_all_but_administrators()
    {
        await using var server = await Running.StartAsync(WithVictim, users: static u =>
        {
            u.Set("admin", Role.Administrator, "a long password");
            u.Set("reader", Role.Reader, "a long password");
        });
        var users = new UserFile(server.Archive + ".users.json");
        var (reader, admin) = (users.AddKey("reader", ""), users.AddKey("admin", ""));
        foreach (var format in new[] { "events.csv", "events.jsonl", "events.geojson" })
        {
            var (masked, whole) = (await FileAsync(server, format, reader), await FileAsync(server, format, admin));
            Assert.Contains(Victim, whole);
            Assert.DoesNotContain(Victim, masked);
            Assert.DoesNotContain(Victim, await FileAsync(server, format + "?mask=1", admin));
        }

        foreach (var format in new[] { "acled.csv", "acled.csv.loss.json", "timemap.csv", "timemap.sources.csv", "ftm-statements.csv", "network.graphml", "network.gexf", "ucdp.csv", "gdelt.tsv", "plover.jsonl", "ftm.jsonl", "claims.jsonl", "kml.kml" })
            Assert.DoesNotContain(Victim, await FileAsync(server, format, reader));
        Assert.StartsWith("event_id_cnty,event_date,", await FileAsync(server, "acled.csv", reader));
        Assert.Contains("معين عبد الملك", await FileAsync(server, "events.csv", reader));
        Assert.Contains("\"export\"", await File.ReadAllTextAsync(server.Archive + ".audit.jsonl"));
    }

    [Fact]
    public async Task A_corrected_event_is_coded_anew_and_stays_in_the_export()
    {
        await using var server = await Running.StartAsync(Articles.Lines(("وكالة الأفق", "2021-05-21", "غارة على مأرب", "أعلن الجيش اليمني مقتل عشرة مسلحين في غارة جوية على مدينة مأرب يوم 20 مايو 2021.")));
        Assert.Contains("Air/drone strike", await server.GetAsync("/api/v1/exports/acled"));
        var document = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents")).GetProperty("items")[0].GetProperty("id").GetString();
        var e = (await server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{document}/analysis")).GetProperty("events").EnumerateArray().First(static e => e.GetProperty("type").GetString() == "ASSAULT");
        var span = e.GetProperty("trigger").GetProperty("span");
        foreach (var (type, mode, coded) in new[] { ("PROTEST", "riot", "Riots"), ("ASSAULT", "clash", "Battles"), ("CONSULT", "visit", null) })
        {
            var correction = new { kind = "correct_event", document, subject = e.GetProperty("id").GetString(), after = new { start = span[0].GetInt32(), end = span[1].GetInt32(), type, mode, modality = "actual" } };
            using var kept = await server.Client.PostAsJsonAsync("/api/v1/judgements", correction);
            Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
            await server.Workbench.ReadyAsync(CancellationToken.None);
            var rows = await server.GetAsync("/api/v1/exports/acled?type=" + type);
            if (coded is null)
                Assert.DoesNotContain("2021-05-20", rows);
            else
                Assert.Contains(coded, rows);
        }
    }

    [Fact]
    public async Task Only_known_formats_are_written()
    {
        await using var server = await Running.StartAsync(WithVictim);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/export/..%2fusers.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/export/nothing.xls")).StatusCode);
    }

    private static async Task<string> FileAsync(Running server, string file, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export/" + file);
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
