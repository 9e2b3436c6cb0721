using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Isnad.Server.Tests;

/// <summary>One event as each camp tells it: outlets are laid together by their own words, and by nothing else.</summary>
public sealed class CampTests
{
    private static string TwoCamps => Articles.Lines(
        ("إذاعة السهل", "2021-03-05", "غارة", "قتل أربعة مدنيين الخميس في غارة جوية شنها طيران العدوان السعودي على سوق في مدينة الحديدة. وقالت مليشيا الحوثي إن القتلى من الباعة."),
        ("إذاعة السهل", "2021-03-07", "تقدم", "صدت قوات الجيش الوطني هجوما لميليشيا الحوثي الانقلابية غرب مأرب يوم السبت."),
        ("قناة الجبل", "2021-03-06", "غارة على سوق", "قتل أربعة مدنيين الخميس في غارة جوية على سوق في مدينة الحديدة، وقال الحوثيون إن القتلى من الباعة."));

    [Fact]
    public async Task The_dossier_leads_to_the_camps_and_each_stands_with_its_words()
    {
        await using var server = await Running.StartAsync(TwoCamps);
        var joined = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?several=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var address = "/narratives/events/" + Uri.EscapeDataString(joined);
        Assert.Contains(address, await server.GetAsync("/events/" + Uri.EscapeDataString(joined)));
        foreach (var language in new[] { "ar", "en" })
        {
            var page = await server.GetAsync(address, language);
            Assert.Contains("إذاعة السهل", page);
            Assert.Contains("قناة الجبل", page);
            Assert.DoesNotContain("/events/split", page);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/narratives/events/nothing")).StatusCode);
    }

    [Fact]
    public async Task The_dossier_has_the_map_of_its_places()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var joined = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/events?several=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        Assert.Contains("data-spots=\"[{&quot;key&quot;:&quot;geo:ye.", await server.GetAsync("/events/" + Uri.EscapeDataString(joined)));
    }
}
