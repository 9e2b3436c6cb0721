using System.Net;
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
