namespace Isnad.Formats.Tests.Readers;

/// <summary>How common systems wrap the text of an article, and what they put beside it.</summary>
public sealed class TemplateTests
{
    private const string First = "أعلنت بلدية الزاوية الغربية، صباح الأحد، بدء إصلاح الجسر الذي تضرر في القصف الأخير.";
    private const string Second = "وقال رئيس البلدية عمر الشيباني إن العمل سيستغرق ثلاثة أسابيع، إذا توفرت المواد اللازمة.";
    private const string Third = "وكان الجسر قد أغلق أمام الشاحنات منذ نهاية الشهر الماضي.";
    private static readonly string[] Body = [First, Second, Third];

    // Boxes around an article that hold more words than it does.
    private static readonly string Teasers = string.Concat(Enumerable.Range(1, 25).Select(i =>
        $"<div class=\"item\"><h3><a href=\"/n/{i}\">عنوان خبر آخر من أخبار اليوم رقم {i}</a></h3><p>مقدمة قصيرة للخبر رقم {i}، تنقطع قبل أن تنتهي</p></div>"));

    public static TheoryData<string, string> Templates => new()
    {
        { "elementor", $"<div class=\"elementor-element elementor-widget elementor-widget-theme-post-content\" data-widget_type=\"theme-post-content.default\"><div class=\"elementor-widget-container\"><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div>" },
        { "each paragraph wrapped twice", $"<main><div class=\"c-1\"><div class=\"c-2\"><p>{First}</p></div></div><div class=\"c-1\"><div class=\"c-2\"><p>{Second}</p></div></div><div class=\"c-1\"><div class=\"c-2\"><p>{Third}</p></div></div></main>" },
        { "lines broken by hand", $"<div class=\"post\"><div>{First}<br><br>{Second}<br>\n<br/>{Third}</div></div>" },
        { "blogger", $"<div class='post hentry'><div class='post-body entry-content' id='post-body-1'><div dir=\"rtl\" style=\"text-align: right;\"><span style=\"font-size: large;\">{First}</span></div><div dir=\"rtl\"><br /></div><div dir=\"rtl\"><span>{Second}</span></div><div dir=\"rtl\">{Third}</div><div style='clear: both;'></div></div></div>" },
        { "state of comments in the class", $"<article class=\"post-1 comments-open has-sidebar sharing-enabled\"><p>{First}</p><p>{Second}</p><p>{Third}</p></article>" },
        { "advertisements between the parts", $"<div class=\"story\"><div class=\"part\"><p>{First}</p></div><div class=\"ad-slot\"><p>إعلان</p></div><div class=\"part\"><p>{Second}</p></div><ins class=\"adsbygoogle\"></ins><div class=\"part\"><p>{Third}</p></div></div>" },
        { "fonts and centres", $"<center><table><tr><td><font face=\"Arial\"><p align=right>{First}<p align=right>{Second}<p align=right>{Third}</font></td></tr></table></center>" },
        { "the whole page in a form", $"<form id=\"aspnetForm\" action=\"x.aspx\"><div id=\"ctl00_body\"><p>{First}</p><p>{Second}</p><p>{Third}</p></div></form>" },
        { "drupal", $"<div class=\"field field--name-body field--type-text-with-summary field__item\"><p>{First}</p>\n\n<p>{Second}</p>\n\n<p>&nbsp;</p>\n\n<p>{Third}</p></div>" },
        { "headings and a list of other news inside", $"<div class=\"article-body\"><p>{First}</p><div class=\"read-also\"><a href=\"/x\">اقرأ أيضا: خبر لا صلة له بهذا الخبر إطلاقا</a></div><p>{Second}</p><ul class=\"related-list\"><li><a href=\"/y\">خبر آخر</a></li></ul><p>{Third}</p></div>" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task The_article_is_found_whole_and_nothing_else(string name, string markup)
    {
        var page = $"<html><head><meta charset=utf-8><title>إصلاح الجسر يبدأ اليوم | موقع الزاوية</title></head><body class=\"rtl single comments-open\"><div id=\"top\"><ul class=\"menu\"><li><a href=/>الرئيسية</a><li><a href=/s>رياضة</a></ul></div>"
            + $"<div class=\"container\"><div class=\"row\"><div class=\"col-8\"><h1>إصلاح الجسر يبدأ اليوم</h1>{markup}</div><div class=\"col-4\"><div class=\"sidebar\">{Teasers}</div></div></div>"
            + $"<section><h2>آخر الأخبار</h2>{Teasers}</section></div><div class=\"comment-list\"><div class=\"comment\"><p>هذا تعليق طويل من قارئ، يقول فيه إن الجسر لم يصلح قط، وإن الوعود كثيرة.</p></div></div><div id=\"footer\">جميع الحقوق محفوظة.</div></body></html>";
        var article = Assert.Single(await Reading.Of("a.html", page)).Article;
        Assert.Equal(["إصلاح الجسر يبدأ اليوم", .. Body], article?.Text.Split('\n') ?? [name]);
        Assert.Equal(("إصلاح الجسر يبدأ اليوم", "موقع الزاوية"), (article!.Title, article.Outlet));
    }

    public static TheoryData<string, string?> Dates => new()
    {
        { "<meta property=\"article:published_time\" content=\"2020-01-31T23:30:00+02:00\">", "2020-01-31" },
        { "<meta name=\"date\" content=\"Fri, 31 Jan 2020 10:00:00 +0200\">", "2020-01-31" },
        { "<meta itemprop=\"datePublished\" content=\"2020-1-31\">", "2020-01-31" },
        { "<meta name=\"DC.date.issued\" content=\"2020-01-31\">", "2020-01-31" },
        { "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"January 31, 2020 10:00 am\"}</script>", "2020-01-31" },
        { "<script type=\"application/ld+json\">{ broken</script><meta name=\"pubdate\" content=\"20200131\">", "2020-01-31" },
        { "<script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-31\",\"headline\":\"\\ud800\"}</script>", "2020-01-31" },
        { "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"dateModified\":\"2020-01-31\"}</script>", null },
        { "<meta name=\"date\" content=\"2020-02-31\">", null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task The_date_of_publication_is_read_wherever_pages_put_it(string head, string? expected)
    {
        var page = $"<html><head><meta charset=utf-8>{head}</head><body><h1>إصلاح الجسر يبدأ اليوم</h1><div><p>{First}</p><p>{Second}</p></div></body></html>";
        var item = Assert.Single(await Reading.Of("a.html", page));
        Assert.Equal(expected, item.Article!.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(head.Contains("02-31", StringComparison.Ordinal), item.Codes().Contains(DiagnosticCodes.WrongDate));
    }

    [Theory]
    [InlineData("<article><header><h1>إصلاح الجسر يبدأ اليوم</h1><time datetime=\"2019-05-06T10:00\">6 مايو</time></header>{0}</article><aside><time datetime=\"2021-01-01\">اليوم</time></aside>", "2019-05-06")]
    [InlineData("<div class=now><time datetime=\"2021-01-01\">اليوم</time></div><h1>إصلاح الجسر يبدأ اليوم</h1><time datetime=\"2019-05-06\" pubdate>6 مايو</time>{0}", "2019-05-06")]
    [InlineData("<div class=now>الجمعة 1 يناير 2021</div><div><h1>إصلاح الجسر يبدأ اليوم</h1><span>نشر في 2019/5/6 الساعة 10:00</span>{0}</div>", null)]
    public async Task The_date_of_the_article_is_told_from_the_date_of_today(string body, string? expected)
    {
        var page = $"<html><head><meta charset=utf-8></head><body>{body.Replace("{0}", $"<div><p>{First}</p><p>{Second}</p></div>", StringComparison.Ordinal)}</body></html>";
        var article = Assert.Single(await Reading.Of("a.html", page)).Article!;
        Assert.Equal(expected, article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain("2021", article.Text, StringComparison.Ordinal);
        if (expected is null)
            Assert.Contains("2019/5/6", article.Text, StringComparison.Ordinal);
    }
}
