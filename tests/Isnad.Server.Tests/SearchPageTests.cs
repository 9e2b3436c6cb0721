using System.Net;
using System.Text.Json;

namespace Isnad.Server.Tests;

/// <summary>Queries that cannot be meant as they stand are told on the page, in its language.</summary>
public sealed class SearchPageTests
{
    [Theory]
    [InlineData("\"سوق في", "the quotation mark of \"سوق في has no end", "علامة الاقتباس في \"سوق في لا نهاية لها")]
    [InlineData("| سوق", "'|' needs something on both sides", "علامة | تحتاج إلى كلمة على كلا جانبيها")]
    [InlineData("سوق title:-", "'title:-' holds no word", "«title:-» لا كلمة فيه")]
    public async Task What_was_passed_over_is_told_beside_what_was_found(string query, string english, string arabic)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        foreach (var (language, wanted) in new[] { ("en", english), ("ar", arabic) })
        {
            var page = WebUtility.HtmlDecode(await server.GetAsync("/search?q=" + Uri.EscapeDataString(query), language));
            Assert.Contains($"<bdi>{wanted}</bdi>", page);
            Assert.Contains("مقتل سبعة في غارة على سوق الميناء", page);
        }

        Assert.Equal(english, JsonDocument.Parse(await server.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query))).RootElement.GetProperty("wrong").GetString());
    }

    [Theory]
    [InlineData("-سوق", "it holds only words that must not be there; name one that must")]
    [InlineData("«»", "holds no word")]
    [InlineData("؟!", "it holds no word to look for")]
    public async Task A_query_that_looks_for_nothing_is_not_answered_as_if_no_article_had_its_words(string query, string why)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var page = WebUtility.HtmlDecode(await server.GetAsync("/search?q=" + Uri.EscapeDataString(query)));
        Assert.Contains(why, page);
        Assert.DoesNotContain("No article has these words", page);
        Assert.Contains("Search the articles", page);
    }

    [Fact]
    public async Task A_query_that_is_understood_gets_no_notice()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        Assert.DoesNotContain("id=\"wrong\"", await server.GetAsync("/search?q=" + Uri.EscapeDataString("سوق | مسقط")));
        Assert.Contains("No article has these words", await server.GetAsync("/search?q=" + Uri.EscapeDataString("زرافة")));
    }
}
