using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Pages of our own wording, made in the manner of templates that Arabic outlets use.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task A_news_theme_of_wordpress_gives_title_outlet_author_date_and_body()
    {
        var item = Assert.Single(await Reading.Of("p.html", Reading.Page("wordpress.html")));
        var article = item.Article!;
        Assert.Equal("اشتباكات متقطعة غرب وادي الزيتون وإغلاق الطريق الساحلي", article.Title);
        Assert.Equal(("شبكة المرفأ الإخبارية", "سمير العوكلي"), (article.Outlet, article.Author));
        Assert.Equal((new DateOnly(2021, 3, 14), PublishedFrom.Metadata), (article.Published, article.PublishedFrom));
        Assert.Equal("https://almarfa.example/2021/03/14/western-clashes/", article.Url);
        Assert.Equal(
            [
                "اشتباكات متقطعة غرب وادي الزيتون وإغلاق الطريق الساحلي",
                "اندلعت اشتباكات متقطعة بالأسلحة المتوسطة، مساء الأحد، بين قوة حماية الساحل ومسلحين مجهولين غرب وادي الزيتون، ما أدى إلى إغلاق الطريق الساحلي.",
                "وقال المتحدث باسم القوة، خالد المنفي، إن اثنين من عناصرها أصيبا بجروح طفيفة.",
                "وأضاف أن الطريق سيبقى مغلقا حتى إشعار آخر، داعيا السكان إلى التزام منازلهم.",
                "«لن نسمح بعودة الفوضى إلى المنطقة»، بحسب تعبيره.",
            ],
            article.Text.Split('\n'));
        Assert.Equal(("text/html", "p.html"), (item.MediaType, item.Source));
        Assert.Equal(Reading.Page("wordpress.html"), Encoding.UTF8.GetString(item.Bytes.Span));
    }

    [Fact]
    public async Task A_paper_with_linked_data_gives_its_authors_and_the_day_of_publication_and_not_of_change()
    {
        var article = Assert.Single(await Reading.Of("p.html", Reading.Page("panarab.html"))).Article!;
        Assert.Equal(("هدنة إنسانية ليومين في ميناء الرملة", "صحيفة الأفق العربي", "ليلى حداد، نبيل قاسم"), (article.Title, article.Outlet, article.Author));
        Assert.Equal((new DateOnly(2019, 11, 2), "https://alufuq.example/node/55120"), (article.Published, article.Url));
        Assert.Equal(
            [
                "هدنة إنسانية ليومين في ميناء الرملة",
                "اتفاق برعاية أممية يسمح بدخول السفن المحملة بالوقود والدواء",
                "توصل طرفا القتال في ميناء الرملة، ليل الجمعة، إلى اتفاق على هدنة إنسانية مدتها يومان، بحسب ما أفاد به مصدران مطلعان لـ\"الأفق\".",
                "ويقضي الاتفاق، الذي رعته بعثة الأمم المتحدة، بالسماح بدخول أربع سفن محملة بالوقود والدواء، على أن تخضع حمولتها للتفتيش.",
                "شروط متبادلة",
                "واشترط المجلس المحلي سحب الآليات الثقيلة من محيط الأرصفة، فيما طلبت الكتيبة الثالثة ضمانات بعدم نقل أسلحة عبر السفن.",
                "وقال مسؤول في البعثة، طلب عدم ذكر اسمه، إن الالتزام بالهدنة «هش للغاية».",
            ],
            article.Text.Split('\n'));
    }

    [Fact]
    public async Task An_agency_with_opengraph_only_gives_lines_where_breaks_were_made_by_hand()
    {
        var article = Assert.Single(await Reading.Of("p.html", Reading.Page("agency.html"))).Article!;
        Assert.Equal(("وزير الدفاع يبحث مع نظيره التعاون البحري", "وكالة الساحل للأنباء", null), (article.Title, article.Outlet, article.Author));
        Assert.Equal((new DateOnly(2020, 7, 9), "https://sahel-agency.example/ar/55871"), (article.Published, article.Url));
        Assert.Equal(
            [
                "وزير الدفاع يبحث مع نظيره التعاون البحري",
                "المرسى 9 يوليو (سانا الساحل) - بحث وزير الدفاع فرج الدوكالي، اليوم الخميس، مع نظيره المالطي سبل التعاون في مراقبة الحدود البحرية.",
                "وذكرت الوزارة في بيان أن الجانبين اتفقا على تدريب ثلاثين ضابطا من خفر السواحل.",
                "وأضاف البيان أن الاجتماع المقبل سيعقد في سبتمبر، دون تحديد موعد.",
            ],
            article.Text.Split('\n'));
    }

    [Fact]
    public async Task An_old_site_in_windows_1256_made_of_tables_keeps_its_visible_date_in_the_text()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Reading.Page("old1256.html"));
        var item = Assert.Single(await Reading.Of("p.htm", bytes));
        Assert.Equal(("windows-1256", null), (item.Article!.Encoding, item.Article.Published));
        Assert.DoesNotContain(DiagnosticCodes.GuessedEncoding, item.Codes());
        Assert.Equal(
            [
                "مقتل أربعة جنود في كمين شرق بلدة السدرة",
                "الأربعاء 12 مايو 2004",
                "السدرة - مراسل النخيل:",
                "لقي أربعة جنود مصرعهم، فجر أمس، في كمين نصبه مسلحون شرق بلدة السدرة، كما أصيب سبعة آخرون بجروح متفاوتة.",
                "وأكد مصدر عسكري أن دورية تابعة للواء الرابع كانت في طريقها إلى نقطة التفتيش، حين انفجرت عبوة ناسفة تحت العربة الأولى.",
                "وأعلنت جماعة تسمي نفسها «سرايا الصحراء» مسؤوليتها عن الهجوم في بيان لم يتسن التحقق من صحته.",
            ],
            item.Article.Text.Split('\n'));
        Assert.Equal((null, "جريدة النخيل"), (item.Article.Title, item.Article.Outlet));
        Assert.Equal(bytes, item.Bytes.ToArray());
    }

    [Fact]
    public async Task A_thread_of_a_forum_gives_its_first_post()
    {
        var article = Assert.Single(await Reading.Of("p.html", Reading.Page("forum.html"))).Article!;
        Assert.Equal(("تقرير ميداني: ماذا جرى في حي التلة؟", "منتديات السهل"), (article.Title, article.Outlet));
        var lines = article.Text.Split('\n');
        Assert.Equal("دخلت ثلاث مدرعات إلى حي التلة عند السادسة صباحا، وتمركزت قرب المدرسة الابتدائية، ثم سُمع إطلاق نار كثيف.", lines[^3]);
        Assert.Equal("وقد انسحبت القوة قبل الظهر باتجاه الطريق الدائري، تاركة حاجزا صغيرا عند المفرق.", lines[^1]);
        Assert.Contains("17-06-2012, 10:14", lines);
        Assert.DoesNotContain(lines, l => l.Contains("شكرا", StringComparison.Ordinal) || l.Contains("أمانة", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amp_page_gives_its_article_and_an_outlet_that_signs_for_itself_is_no_author()
    {
        var article = Assert.Single(await Reading.Of("p.html", Reading.Page("amp.html"))).Article!;
        Assert.Equal(("قصف مدفعي على أطراف بلدة القنطرة", "موقع الصدى", null, new DateOnly(2022, 8, 30)), (article.Title, article.Outlet, article.Author, article.Published));
        Assert.Equal(
            [
                "قصف مدفعي على أطراف بلدة القنطرة",
                "سقطت ست قذائف مدفعية، مساء الثلاثاء، على أطراف بلدة القنطرة، من دون وقوع إصابات، وفق ما أفادت به البلدية.",
                "واتهمت البلدية فصيل «أبناء الوادي» بالوقوف وراء القصف، فيما نفى الفصيل أي صلة له به.",
            ],
            article.Text.Split('\n'));
    }

    [Fact]
    public async Task A_text_file_that_holds_a_page_is_read_as_a_page_with_a_note()
    {
        var item = Assert.Single(await Reading.Of("p.txt", Reading.Page("amp.html")));
        Assert.Equal("text/html", item.MediaType);
        Assert.Equal(DiagnosticCodes.OtherContent, Assert.Single(item.Article!.Diagnostics).Code);
        Assert.DoesNotContain("<", item.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_declared_encoding_is_false_is_read_by_what_its_bytes_are()
    {
        var page = Reading.Small("وصول قافلة", "وصلت قافلة المساعدات إلى المدينة، صباح اليوم، بعد تأخير دام أسبوعا كاملا.");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(page);
        var item = Assert.Single(await Reading.Of("p.html", bytes));
        Assert.Equal("windows-1256", item.Article!.Encoding);
        Assert.Contains("وصلت قافلة المساعدات", item.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_scripts_would_have_built_is_taken_from_the_linked_data()
    {
        var body = string.Join("\\n", Enumerable.Range(1, 6).Select(i => $"أعلنت اللجنة رقم {i} أن العمل سيستأنف في الميناء غدا بعد إصلاح الرافعة الكبيرة."));
        var page = $"<html><head><meta charset=utf-8><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"عودة العمل إلى الميناء\",\"articleBody\":\"{body}\"}}</script></head><body><div id=root></div></body></html>";
        var article = Assert.Single(await Reading.Of("p.html", page)).Article!;
        Assert.StartsWith("عودة العمل إلى الميناء\nأعلنت اللجنة رقم 1 ", article.Text, StringComparison.Ordinal);
        Assert.Contains("اللجنة رقم 6", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body></body></html>", DiagnosticCodes.NoArticle)]
    [InlineData("<html><body><ul><li><a href=/1>الرئيسية</a><li><a href=/2>أخبار</a></ul></body></html>", DiagnosticCodes.NoArticle)]
    [InlineData("   \n ", DiagnosticCodes.Empty)]
    [InlineData("", DiagnosticCodes.Empty)]
    public async Task A_page_without_an_article_says_so(string page, string code)
    {
        var item = Assert.Single(await Reading.Of("p.html", page));
        Assert.Null(item.Article);
        Assert.Equal(code, Assert.Single(item.Problems).Code);
    }
}
