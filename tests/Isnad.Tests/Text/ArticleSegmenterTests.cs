using Isnad.Text;

namespace Isnad.Tests.Text;

public sealed class ArticleSegmenterTests
{
    private const string First = "أعلنت غرفة الطوارئ في المدينة الساحلية مساء الأحد وصول ثلاث سفن محملة بالدقيق والأدوية إلى الرصيف الشمالي بعد أسبوعين من الإغلاق.";
    private const string Second = "وقال المتحدث باسم الغرفة إن فرق الهندسة أزالت الألغام البحرية من الممر، وإن الملاحة ستعود تدريجيا خلال أيام قليلة.";
    private const string Third = "في المقابل، اتهم قادة محليون الجهة المشرفة على الميناء بتوزيع الحمولة على مناطق بعينها، وطالبوا بلجنة مستقلة تراقب التسليم.";
    private const string Body = First + "\n\n" + Second + "\n\n" + Third;

    private static readonly ArticleSegmenter Segmenter = new(TableLexicon.Lexicon);

    /// <summary>Pages in ten manners: what stands around the article, and what of it must go.</summary>
    public static TheoryData<string, string[]> Pages => new()
    {
        { "الرئيسية / أخبار / الموانئ / سفن الإغاثة تصل\nسفن الإغاثة تصل إلى المرفأ\n" + Body, ["الرئيسية / أخبار / الموانئ / سفن الإغاثة تصل"] },
        { "الصفحة الرئيسيةأخبار عربيةسياسة\nسفن الإغاثة تصل إلى المرفأ\n" + Body + "\nفيسبوك تويتر واتساب نسخ الرابط", ["الصفحة الرئيسيةأخبار عربيةسياسة", "فيسبوك تويتر واتساب نسخ الرابط"] },
        { "سفن الإغاثة تصل إلى المرفأ\nعمال ينقلون أكياس الدقيق (Getty)\n+ الخط -\n" + Body, ["(Getty)", "+ الخط -"] },
        { "سفن الإغاثة تصل إلى المرفأ\nمصدر الصورة، Reuters\nالتعليق على الصورة، سفينة راسية قبالة المدينة\n" + Body, ["مصدر الصورة، Reuters", "التعليق على الصورة،"] },
        { "سفن الإغاثة تصل إلى المرفأ\n" + First + "\nاقرأ أيضا: كيف أغلق الممر البحري؟\n" + Second + "\nاقرأ أيضاً\nقصة المرفأ القديم\nمن يحرس الرصيف الشمالي\n" + Third, ["اقرأ أيضا: كيف أغلق الممر البحري؟", "اقرأ أيضاً", "قصة المرفأ القديم", "من يحرس الرصيف الشمالي"] },
        { "list of 2 items\nlist 1 of 2\nقصة المرفأ القديم\nlist 2 of 2\nمن يحرس الرصيف\nend of list\n" + Body, ["list of 2 items", "قصة المرفأ القديم", "من يحرس الرصيف", "end of list"] },
        { Body + "\nالمصدر: النبأ + وكالات\nالوسوم: الميناء، الإغاثة\nمقالات ذات صلة\nموسم القطن يبدأ متأخرا هذا العام\nفريق الناشئين يفوز بالكأس\nاترك تعليقا\nلن يتم نشر عنوان بريدك الإلكتروني.\nالاسم *\nإرسال التعليق", ["المصدر: النبأ + وكالات", "الوسوم: الميناء، الإغاثة", "مقالات ذات صلة", "موسم القطن يبدأ متأخرا هذا العام", "فريق الناشئين يفوز بالكأس", "اترك تعليقا", "لن يتم نشر عنوان بريدك الإلكتروني.", "الاسم *", "إرسال التعليق"] },
        { Body + "\nWritten by سامي الحداد\nسامي الحداد صحافي وكاتب من مواليد الساحل، يعمل في موقع صدى المدينة.\n#الميناء #إغاثة", ["Written by سامي الحداد", "سامي الحداد صحافي وكاتب من مواليد الساحل، يعمل في موقع صدى المدينة.", "#الميناء #إغاثة"] },
        { "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك. موافق\nسفن الإغاثة تصل إلى المرفأ\n" + Body + "\nجميع الحقوق محفوظة © صدى المدينة 2021", ["يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك. موافق", "جميع الحقوق محفوظة © صدى المدينة 2021"] },
        { "معلومات المقال\nAuthor, سامي الحداد\nRole, صدى المدينة\n3 مايو/ أيار 2021\n© Reuters\nسفن الإغاثة تصل إلى المرفأ\n" + First + "\nتخطى قصص مقترحة وواصل القراءة\nقصص مقترحة\nقصة المرفأ القديم\nقصص مقترحة نهاية\n" + Second + "\n" + Third + "\n3 دقائق للقراءة", ["معلومات المقال", "Role, صدى المدينة", "© Reuters", "تخطى قصص مقترحة وواصل القراءة", "قصص مقترحة", "قصة المرفأ القديم", "قصص مقترحة نهاية", "3 دقائق للقراءة"] },
        { First + "\n”\nاتهم قادة محليون الجهة المشرفة على الميناء بتوزيع الحمولة\n” " + Second + "\n" + Third + "\nالأرجنتين تفوز ببطولة الكرة الشاطئية للمرة الثالثة", ["”", "اتهم قادة محليون الجهة المشرفة على الميناء بتوزيع الحمولة", "الأرجنتين تفوز ببطولة الكرة الشاطئية للمرة الثالثة"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_site_puts_around_an_article_goes_and_stays_visible_as_warnings(string page, string[] chrome)
    {
        var segmented = Segmenter.Segment(new Article { Text = page });
        foreach (var words in chrome)
        {
            Assert.DoesNotContain(segmented.Document.Text.Split('\n'), line => line.Trim() == words);
            Assert.Contains(segmented.Warnings, w => w.Message.Contains(words, StringComparison.Ordinal) && w.Code.StartsWith("ISN02", StringComparison.Ordinal));
        }

        foreach (var paragraph in new[] { First, Second, Third })
            Assert.Contains(paragraph, segmented.Document.Text, StringComparison.Ordinal);
        Assert.All(segmented.Warnings, w => Assert.True(w.Span is { } s && s.Start >= 0 && s.End <= segmented.Document.Text.Length));
        Assert.Equal(segmented.Document.Text, segmented.Text.Original);
    }

    [Theory]
    [InlineData("سفن الإغاثة تصل إلى المرفأ")]
    [InlineData("سفن الإغاثة تصل إلى المرفأ\nالممر البحري مفتوح بعد أسبوعين")]
    [InlineData("مصادر: السفن تصل غدا\nعاجل: تقدم على الجبهة")]
    [InlineData("شاهد عيان يروي ما جرى في السوق")]
    [InlineData("المزيد من القوات إلى الجنوب")]
    [InlineData("السابق واللاحق في ملف الحدود")]
    [InlineData("تصوير الأقمار الصناعية يكشف حجم الدمار في القرى الحدودية كلها")]
    public void An_articles_own_headlines_stay(string head)
    {
        var text = head + "\n" + Body;
        Assert.Equal(text, Segmenter.Segment(new Article { Text = text }).Document.Text);
    }

    [Fact]
    public void Subheadings_between_paragraphs_and_a_last_line_that_speaks_of_the_matter_stay()
    {
        var text = First + "\nالملاحة تعود\n" + Second + "\nخلاف على الحمولة\n" + Third + "\nالميناء بين الملاحة والحمولة";
        Assert.Equal(text, Segmenter.Segment(new Article { Text = text }).Document.Text);
    }

    [Fact]
    public void A_comment_form_in_the_middle_does_not_swallow_the_article()
    {
        var text = First + "\nاترك تعليقا\n" + Second + "\n" + Third + "\n" + First.Replace("الأحد", "الاثنين", StringComparison.Ordinal);
        var kept = Segmenter.Segment(new Article { Text = text }).Document.Text;
        Assert.Contains(Third, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("اترك تعليقا", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_nothing_but_chrome_words_is_left_alone()
    {
        Assert.Equal("أخبار سياسة\nاقتصاد رياضة", Segmenter.Segment(new Article { Text = "أخبار سياسة\nاقتصاد رياضة" }).Document.Text);
    }

    [Theory]
    [InlineData("12 فبراير 2018", "2018-02-12")]
    [InlineData("الأحد - 28 أغسطس 2022", "2022-08-28")]
    [InlineData("تاريخ النشر: 16th, August 2023 GMT", "2023-08-16")]
    [InlineData("2020-05-19", "2020-05-19")]
    [InlineData("نشر في 3/4/2019", "2019-04-03")]
    [InlineData("نُشر بتاريخ: ٠٣/٠٤/٢٠١٩ الساعة ١٢:٣٠", "2019-04-03")]
    [InlineData("الأربعاء 27 ديسمبر (كانون الأول) 2017", "2017-12-27")]
    [InlineData("الخميس، 6 أيار/مايو 2021، 10:15 بتوقيت غرينتش", "2021-05-06")]
    [InlineData("أغسطس 28, 2022", "2022-08-28")]
    [InlineData("١٤ ابريل ٢٠٢٥م", "2025-04-14")]
    [InlineData("Published On 7 Mar 2023", "2023-03-07")]
    [InlineData("الاثنين 10 صفر 1443 هـ الموافق 17 سبتمبر 2021 م", "2021-09-17")]
    [InlineData("آخر تحديث: 2021.02.03 - 14:22", "2021-02-03")]
    [InlineData("سامي الحداد 28 أغسطس 2022", "2022-08-28")]
    [InlineData("نُشر: 18:23-29 أبريل 2024 م ـ 20 رجب 1445 هـ", "2024-04-29")]
    [InlineData("آخر تحديث: 03 مايو ,2021: 10:11 ص GST", "2021-05-03")]
    public void A_dateline_gives_the_date_of_publication_and_stays_in_the_text(string line, string expected)
    {
        var text = "سفن الإغاثة تصل إلى المرفأ\n" + line + "\n" + Body;
        var segmented = Segmenter.Segment(new Article { Text = text });
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), segmented.Document.Published);
        Assert.Equal(PublishedFrom.Dateline, segmented.Document.PublishedFrom);
        Assert.Equal(text, segmented.Document.Text);
        Assert.Contains(segmented.Imprint, p => p.Kind == ImprintKind.Date && p.Span.Of(segmented.Document.Text) == line);
    }

    [Theory]
    [InlineData("ذكرى معركة 4 أبريل 2019")]
    [InlineData("في 17 فبراير 2011 تغير كل شيء")]
    [InlineData("12 فبراير")]
    [InlineData("نشر 500 جندي في 3 مارس 2021")]
    public void A_date_in_a_headline_is_no_dateline(string line)
    {
        Assert.Null(Segmenter.Segment(new Article { Text = line + "\n" + Body }).Document.Published);
    }

    [Fact]
    public void The_day_of_publication_counts_more_than_the_last_update()
    {
        var segmented = Segmenter.Segment(new Article { Text = "سفن الإغاثة تصل\nآخر تحديث: 5 مايو 2021\nتاريخ النشر: 3 مايو 2021\n" + Body });
        Assert.Equal(new DateOnly(2021, 5, 3), segmented.Document.Published);
    }

    [Fact]
    public void A_dateline_that_no_calendar_has_is_told_and_not_used()
    {
        var segmented = Segmenter.Segment(new Article { Text = "سفن الإغاثة تصل\n30 فبراير 2021\n" + Body });
        Assert.Null(segmented.Document.Published);
        Assert.Contains(segmented.Warnings, w => w.Code == DiagnosticCodes.WrongDate);
    }

    [Fact]
    public void Metadata_count_more_than_the_dateline_and_a_difference_is_told()
    {
        var segmented = Segmenter.Segment(new Article { Text = "سفن الإغاثة تصل\n12 فبراير 2018\n" + Body, Published = new DateOnly(2018, 3, 1), PublishedFrom = PublishedFrom.Option });
        Assert.Equal((new DateOnly(2018, 3, 1), PublishedFrom.Option), (segmented.Document.Published, segmented.Document.PublishedFrom));
        Assert.Contains(segmented.Warnings, w => w.Code == DiagnosticCodes.DatelineDisagrees);
    }

    [Theory]
    [InlineData("https://www.news.example/2017/05/27/ships", "2017-05-27")]
    [InlineData("https://www.news.example/ar/20201206-ships", "2020-12-06")]
    [InlineData("https://www.news.example/12345678/ships", null)]
    public void The_address_may_carry_the_date(string url, string? expected)
    {
        var published = Segmenter.Segment(new Article { Text = Body, Url = url }).Document.Published;
        Assert.Equal(expected, published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("صدى المدينة –\n", "sada")]
    [InlineData("الفجر العربي - متابعات\n", "alfajr")]
    [InlineData("شبكة الضفاف –\n", null)]
    [InlineData("صدى المدينة ـ خاص\n", "sada")]
    [InlineData("إعداد: صدى المدينة/ وكالات\n", "sada")]
    public void A_line_of_the_outlets_name_names_the_outlet(string line, string? id)
    {
        var segmented = Segmenter.Segment(new Article { Text = "سفن الإغاثة تصل إلى المرفأ\n" + line + Body });
        Assert.NotNull(segmented.Document.Outlet);
        Assert.Equal(id, segmented.Document.Outlet.Id);
        Assert.Contains(segmented.Imprint, p => p.Kind is ImprintKind.Outlet or ImprintKind.Author);
    }

    [Theory]
    [InlineData("وقال مصدر في تصريح لـ\"الفجر العربي\" إن السفن آمنة.", "alfajr")]
    [InlineData("وأكد شيخ القرية لـ«صدى المدينة» أن الطريق مفتوح.", "sada")]
    [InlineData("وأكد شيخ القرية لـ ”صدى المدينة” أن الطريق مفتوح.", "sada")]
    [InlineData("وقال لوكالة \"النبأ\" إن الطريق مفتوح.", null)]
    [InlineData("وقال إن الحركة تعود لـ\"المرفأ القديم\" ببطء.", null)]
    public void Sources_that_speak_to_a_medium_name_the_outlet(string sentence, string? id)
    {
        Assert.Equal(id, Segmenter.Segment(new Article { Text = Body + "\n" + sentence }).Document.Outlet?.Id);
    }

    [Theory]
    [InlineData("sada.example", "sada")]
    [InlineData("https://www.sada.example/news/1", "sada")]
    [InlineData("صحيفة الفجر العربي", "alfajr")]
    [InlineData("الفجر العربي", "alfajr")]
    [InlineData("Al-Fajr", "alfajr")]
    [InlineData("جريدة الضفاف", null)]
    public void The_outlet_given_with_the_article_is_looked_up(string given, string? id)
    {
        var outlet = Segmenter.Segment(new Article { Text = Body, Outlet = given }).Document.Outlet;
        Assert.Equal(id, outlet?.Id);
        Assert.NotNull(outlet);
    }

    [Theory]
    [InlineData("بقلم: ليلى المنصور", "ليلى المنصور")]
    [InlineData("كتب/ سامي الحداد", "سامي الحداد")]
    [InlineData("ليلى الخضراوي", "ليلى الخضراوي")]
    [InlineData("Author, ليلى الخضراوي", "ليلى الخضراوي")]
    [InlineData("العاصمة/ ليلى الخضراوي/ وكالة النبأ", "ليلى الخضراوي")]
    public void A_byline_between_headline_and_text_gives_the_author(string line, string author)
    {
        var segmented = Segmenter.Segment(new Article { Text = "سفن الإغاثة تصل إلى المرفأ\n" + line + "\n" + Body });
        Assert.Equal(author, segmented.Document.Author);
        Assert.Contains(segmented.Imprint, p => p.Kind is ImprintKind.Author or ImprintKind.Outlet);
    }

    [Fact]
    public void The_box_about_the_author_names_author_and_outlet()
    {
        var document = Segmenter.Segment(new Article { Text = (string)Pages.ElementAt(7).Data.Item1 }).Document;
        Assert.Equal(("سامي الحداد", "sada"), (document.Author, document.Outlet?.Id));
    }

    [Fact]
    public void The_id_is_the_hash_of_the_text()
    {
        var document = Segmenter.Segment(new Article { Text = "abc" }).Document;
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", document.Id);
        Assert.Equal("und", document.Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200F\n")]
    public void Nothing_to_read_is_an_error_with_a_code(string text)
    {
        Assert.Contains(Segmenter.Segment(new Article { Text = text }).Warnings, w => w.Code == DiagnosticCodes.Empty && w.Severity == Severity.Error);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced_and_told()
    {
        var segmented = Segmenter.Segment(new Article { Text = "قصف \uD800 القرية \uDC00\uD83D\uDE00" });
        Assert.Equal("قصف \uFFFD القرية \uFFFD\uD83D\uDE00", segmented.Document.Text);
        Assert.Contains(segmented.Warnings, w => w.Code == DiagnosticCodes.LoneSurrogates);
    }

    [Theory]
    [InlineData("”\n")]
    [InlineData("التعليقات\n")]
    [InlineData("اقرأ أيضا\n")]
    [InlineData("قال المتحدث إن السفن وصلت إلى الميناء قبل موعدها بيومين\n")]
    [InlineData("list of 3 items\n")]
    public void Pages_of_many_like_lines_are_read_in_bounded_time(string line)
    {
        var text = First + "\n" + string.Concat(Enumerable.Repeat(line, 60_000)) + Second;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Segmenter.Segment(new Article { Text = text });
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }
}
