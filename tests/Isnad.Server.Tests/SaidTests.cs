using Isnad.Server.Hosting;
using Isnad.Server.Interface;

namespace Isnad.Server.Tests;

/// <summary>Reasons of the engine on Arabic pages, and the server of map tiles.</summary>
public sealed class SaidTests
{
    [Theory]
    [InlineData("one event cannot lie on two days", "لا يقع حدث واحد في يومين")]
    [InlineData("about عشرات killed", "القتلى نحو عشرات")]
    [InlineData("at least 12 killed", "القتلى ما لا يقل عن 12")]
    [InlineData("affirmed by 3 independent sources, the doer's own side among them (الجيش); nobody denies it", "تؤكده مصادر مستقلة عددها 3، منها جهة الفاعل نفسه (الجيش)، ولا ينفيه أحد")]
    [InlineData("no day told and 2021-03-04 to 2021-03-06", "لم يُذكر يوم ومن 2021-03-04 إلى 2021-03-06")]
    [InlineData("not 7 injured", "الجرحى ليس 7")]
    [InlineData("a sentence of a later version", "a sentence of a later version")]
    public void A_reason_is_said_in_arabic(string english, string arabic)
    {
        Assert.Equal(arabic, Said.In("ar", english));
        Assert.Equal(english, Said.In("en", english));
    }

    [Theory]
    [InlineData("/events")]
    [InlineData("/")]
    public async Task An_arabic_page_gives_no_reason_in_english(string path)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var pages = new List<string> { await server.GetAsync(path, "ar") };
        foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(pages[0], "href=\"(/events/[^\"/]+)\""))
            pages.Add(await server.GetAsync(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value), "ar"));
        Assert.True(pages.Count > 2);
        foreach (var page in pages)
        {
            var text = System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(page, "(?s)<(script|head|title)[^>]*>.*?</\\1>|<[^>]*class=\"[^\"]*(latin|mono|brand-archive)[^>]*>[^<]*<", "<"), "<[^>]*>", "\n");
            Assert.DoesNotMatch("[a-z]{2,} [a-z]{2,} [a-z]{2,}", text);
        }
    }

    [Theory]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", true)]
    [InlineData("http://localhost:8080/t?z={z}&x={x}&y={y}", true)]
    [InlineData("https://{x}.example.org/{z}/{y}.png", false)]
    [InlineData("https://tiles.example.org/{z}/{x}.png", false)]
    [InlineData("javascript:{z}{x}{y}", false)]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png; script-src *", false)]
    [InlineData("https://u:p@tiles.example.org/{z}/{x}/{y}.png", false)]
    public void A_server_of_tiles_is_an_address_with_its_places(string template, bool fits) => Assert.Equal(fits, TileServer.TryParse(template, null, out _, out _));

    [Fact]
    public async Task Tiles_come_from_their_server_only_where_one_is_named()
    {
        Assert.True(TileServer.TryParse("https://tiles.example.org/{z}/{x}/{y}.png", "© Example", out var tiles, out _));
        await using var server = await Running.StartAsync(Articles.Usual, settings: s => s with { Tiles = tiles });
        using var answer = await server.Client.GetAsync("/map");
        Assert.Contains("img-src 'self' data: blob: https://tiles.example.org;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("© Example", page);
        Assert.Contains("data-tiles=\"https://tiles.example.org/{z}/{x}/{y}.png\"", page);
        await using var plain = await Running.StartAsync(Articles.Usual);
        Assert.DoesNotContain("data-tiles", await plain.GetAsync("/map"));
    }
}
