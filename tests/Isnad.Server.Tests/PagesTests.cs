using System.Net;
using System.Text.RegularExpressions;

namespace Isnad.Server.Tests;

public sealed class PagesTests
{
    [Theory]
    [InlineData("ar", "rtl", "المقالات")]
    [InlineData("en", "ltr", "Articles")]
    public async Task The_list_of_articles_is_shown_in_the_language_asked_for(string language, string direction, string title)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var page = await server.GetAsync("/documents", language);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\"", page);
        Assert.Contains($"<h1>{title}</h1>", page);
        Assert.Contains("مقتل سبعة في غارة على سوق الميناء", page);
    }

    [Fact]
    public async Task A_link_switches_language_and_theme_and_comes_back_to_the_same_page()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var answer = await server.Client.GetAsync("/documents?words=x&lang=ar&theme=dark");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/documents?words=x", answer.Headers.Location!.OriginalString);
        Assert.Contains("isnad-view=ar.dark.western", answer.Headers.GetValues("Set-Cookie").First());
    }

    [Fact]
    public async Task The_reader_holds_the_whole_text_and_shows_a_record_with_its_rule_and_chain()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var page = await server.GetAsync(await FirstAsync(server));
        var text = WebUtility.HtmlDecode(Regex.Replace(Regex.Match(page, "<div class=\"text\".*?</div>", RegexOptions.Singleline).Value, "<[^>]*>", ""));
        Assert.Contains("في غارة جوية شنها سلاح الجو على سوق في مدينة الحديدة", text);
        var claim = Regex.Match(page, "href=\"(/documents/[0-9a-f]+\\?at=c[0-9]+)\"").Groups[1].Value;
        Assert.NotEmpty(claim);
        var opened = await server.GetAsync(claim);
        Assert.Contains("class=\"chain\"", opened);
        Assert.Contains("attribution.", opened);
    }

    [Fact]
    public async Task A_document_that_is_not_there_answers_404_in_words()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var answer = await server.Client.GetAsync("/documents/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing here", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_empty_archive_says_what_to_do()
    {
        await using var server = await Running.StartAsync();
        Assert.Contains("href=\"/import\"", await server.GetAsync("/documents"));
    }

    [Fact]
    public async Task Words_of_an_article_never_become_markup()
    {
        await using var server = await Running.StartAsync(Articles.WithHostile);
        var list = await server.GetAsync("/documents");
        Assert.DoesNotContain("<script>window", list);
        Assert.DoesNotContain("<img src=x", list);
        foreach (Match link in Regex.Matches(list, "/documents/[0-9a-f]{64}"))
        {
            var page = await server.GetAsync(link.Value);
            Assert.DoesNotContain("<script>window", page);
            Assert.DoesNotContain("<img src=x", page);
            Assert.DoesNotContain("href=\"javascript:", page);
        }
    }

    [Fact]
    public async Task A_pasted_text_is_read_and_can_be_opened()
    {
        await using var server = await Running.StartAsync();
        var form = await server.Client.GetAsync("/import");
        var token = Regex.Match(await form.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import/text")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["text"] = "أعلن الجيش الليبي مقتل خمسة مسلحين في مدينة سبها أمس.",
                ["published"] = "2021-02-03",
                ["title"] = "خبر من سبها",
            }),
        };
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal("/import?run=1", answer.Headers.Location!.OriginalString);
        for (var i = 0; i < 600; i++)
        {
            var page = await server.GetAsync("/import");
            if (Regex.Match(page, "/documents/[0-9a-f]{64}") is { Success: true } link)
            {
                Assert.Contains("سبها", await server.GetAsync(link.Value));
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The import did not end.");
    }

    private static async Task<string> FirstAsync(Running server) =>
        Regex.Match(await server.GetAsync("/documents?words=" + Uri.EscapeDataString("مقتل سبعة")), "/documents/[0-9a-f]{64}").Value;
}
