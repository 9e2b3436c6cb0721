using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Tests.Text;

public sealed class SentenceAndQuotationTests
{
    private static readonly SentenceSplitter Splitter = new(TableLexicon.Lexicon);

    [Theory]
    [InlineData("انسحب الحرس من المعبر.|وبقي الجنود عند البوابة!|فمن يحرس الجسر؟|لا أحد…")]
    [InlineData("التقى الوزير د. سالم المنصوري وفدا من الأهالي.|ثم غادر.")]
    [InlineData("قال أ.د. هاني ومعه م. رائد إن السد سليم.|وغادرا.")]
    [InlineData("نقلت وكالة أ. ف. ب عن مسؤول قوله ذلك.|ولم يزد.")]
    [InlineData("استجوب محققو (سي.آي.إيه) السجناء.|ثم أفرج عنهم.")]
    [InlineData("توقف القصف عند الساعة 17.00 بالتوقيت المحلي.|وبلغ العدد 15.|ثم عاد.")]
    [InlineData("تأسس الفصيل عام 2015 م.|ثم انقسم.")]
    [InlineData("حوصرت القرية.وقطعت عنها المياه.")]
    [InlineData("السودان.. نزوح جديد من الفاشر")]
    [InlineData("حاولت القوة عبور النهر مرات عدة لكنها لم تنجح في ذلك.. وتراجعت إلى مواقعها السابقة.")]
    [InlineData("كتب على صفحته (لن نغادر. هذا وطننا) قبل اعتقاله.|ثم اختفى.")]
    [InlineData("هتف الحشد \"ارحل! ارحل!\" أمام القصر.|ثم تفرق.")]
    [InlineData("قال للصحافيين: \"لن ننسحب.\"|وأضاف: \"سنقاتل\".")]
    [InlineData("1. وقف إطلاق النار.\n2. فتح المعابر.")]
    public void A_text_is_cut_where_the_bars_stand(string marked)
    {
        var text = marked.Replace("|", " ", StringComparison.Ordinal);
        var expected = marked.Split('|', '\n').Select(s => s.Trim()).ToList();
        if (marked.StartsWith("حوصرت", StringComparison.Ordinal))
            expected = ["حوصرت القرية.", "وقطعت عنها المياه."];
        if (marked.StartsWith("حاولت", StringComparison.Ordinal))
            expected = ["حاولت القوة عبور النهر مرات عدة لكنها لم تنجح في ذلك..", "وتراجعت إلى مواقعها السابقة."];
        Assert.Equal(expected, Sentences(text));
    }

    [Fact]
    public void A_long_quotation_is_cut_at_its_own_sentences()
    {
        const string text = "وقال القائد: \"لقد طلبنا من الجميع أن يبتعدوا عن الطريق الساحلي وأن يسلموا سلاحهم الثقيل إلى اللجنة المشتركة. "
            + "لكن أحدا لم يستجب لهذا النداء الذي كررناه في كل اجتماع منذ بداية العام وحتى اليوم\".";
        Assert.Equal(2, Sentences(text).Count);
    }

    [Fact]
    public void A_line_break_begins_a_paragraph_and_a_sentence()
    {
        var reading = Read("عنوان بلا نقطة\nنص الخبر. وبقيته.\n\nفقرة أخرى");
        Assert.Equal([0, 1, 1, 2], reading.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void Transcripts_without_punctuation_are_cut_at_openers_and_stay_short()
    {
        var words = string.Join(' ', Enumerable.Repeat("المدينة القديمة تحت القصف منذ الصباح والناس في الملاجئ", 200));
        var reading = Read(words + " من جهته " + words + " مشاهدينا " + words);
        Assert.All(reading.Sentences, s => Assert.InRange(s.End - s.First, 1, SentenceSplitter.MaxLength));
        Assert.Contains(reading.Sentences, s => reading.Text[reading.Tokens[s.First].Start..].StartsWith("من جهته", StringComparison.Ordinal));
        Assert.Contains(reading.Sentences, s => reading.Text[reading.Tokens[s.First].Start..].StartsWith("مشاهدينا", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_cover_all_tokens_without_overlap()
    {
        var reading = Read("أ. ب. \"ج. د\" «هـ. و» (ز. ح. ... ؟ !\n\n\"\"\" ”” . .");
        var at = 0;
        foreach (var sentence in reading.Sentences)
        {
            Assert.Equal(at, sentence.First);
            Assert.True(sentence.End > sentence.First);
            at = sentence.End;
        }

        Assert.Equal(reading.Tokens.Length, at);
    }

    [Theory]
    [InlineData("قال إن \"الهدنة انتهت\" أمس", "الهدنة انتهت")]
    [InlineData("قال إن «الهدنة انتهت» أمس", "الهدنة انتهت")]
    [InlineData("قال إن “الهدنة انتهت” أمس", "الهدنة انتهت")]
    [InlineData("قال إن ”الهدنة انتهت” أمس", "الهدنة انتهت")]
    [InlineData("قال إن ”الهدنة انتهت“ أمس", "الهدنة انتهت")]
    [InlineData("قال إن “الهدنة انتهت“ أمس", "الهدنة انتهت")]
    [InlineData("قال إن „الهدنة انتهت“ أمس", "الهدنة انتهت")]
    [InlineData("قال إن “الهدنة انتهت″ أمس", "الهدنة انتهت")]
    [InlineData("قال إن ‘الهدنة انتهت’ أمس", "الهدنة انتهت")]
    [InlineData("قال إن 'الهدنة انتهت' أمس", "الهدنة انتهت")]
    [InlineData("قال إن »الهدنة انتهت« أمس", "الهدنة انتهت")]
    [InlineData("قال إن \" الهدنة انتهت \" أمس", "الهدنة انتهت")]
    [InlineData("تصريح لـ\"صدى المدينة\" أمس", "صدى المدينة")]
    [InlineData("تصريح لـ”صدى المدينة”، أمس", "صدى المدينة")]
    [InlineData("قال إن \"الهدنة\" و\"الحوار\" انتهيا", "الهدنة|الحوار")]
    [InlineData("قال: «الخطة التي سماها \"الربيع\" فشلت» ثم خرج", "الخطة التي سماها \"الربيع\" فشلت|>الربيع")]
    [InlineData("قال «كتب لي «لا تعد» ثم صمت» أمس", "كتب لي «لا تعد» ثم صمت|>لا تعد")]
    [InlineData("وصف الخطة بأنها \"غير واقعية وتابع أن \"الوقت ضيق\".", "غير واقعية وتابع أن|الوقت ضيق")]
    [InlineData("وصلت سفينة Sana'a إلى d'Azur أمس", "")]
    [InlineData("انسحبوا تحت غطاء كثيف”، ثم عادوا", "")]
    [InlineData("قال الناطق: سنعود إلى بيوتنا قريبا", "")]
    [InlineData("قطر المدفع 5\" فقط", "")]
    [InlineData("قال «لن نعود إلى هناك\nفقرة أخرى", "لن نعود إلى هناك")]
    public void Quotations_are_what_stands_between_the_marks(string text, string expected)
    {
        var reading = Read(text);
        Assert.Equal(expected, string.Join('|', reading.Quotations.Select(q => new string('>', q.Depth) + reading.Words(q.First, q.End))));
    }

    [Fact]
    public void A_quotation_goes_on_in_the_next_paragraph_where_it_opens_with_a_mark_again()
    {
        var reading = Read("قال: «لن نعود.\n«هذا قرارنا» ثم خرج.");
        var quotation = Assert.Single(reading.Quotations);
        Assert.True(quotation.Closed);
        Assert.Equal("لن نعود.\n«هذا قرارنا", reading.Words(quotation.First, quotation.End));
    }

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph_and_says_so()
    {
        var reading = Read("قال: \"لن نعود إلى القرية\nوخرج الوفد.");
        var quotation = Assert.Single(reading.Quotations);
        Assert.False(quotation.Closed);
        Assert.Equal("لن نعود إلى القرية", reading.Words(quotation.First, quotation.End));
    }

    [Fact]
    public void Quotations_nested_without_end_are_followed_to_a_bound()
    {
        var reading = Read(new string('«', 50_000) + "كلمة" + new string('»', 50_000));
        Assert.True(reading.Deep);
        Assert.InRange(reading.Quotations.Count, 1, QuotationFinder.MaxDepth);
        Assert.All(reading.Quotations, q => Assert.True(q.Closed));
    }

    private static List<string> Sentences(string text)
    {
        var reading = Read(text);
        return [.. reading.Sentences.Select(s => reading.Words(s.First, s.End))];
    }

    private static Cut Read(string text)
    {
        var normal = NormalizedText.Of(text);
        var tokens = Tokenizer.Tokenize(normal, null);
        var names = new List<NameMatch>();
        new NameMatcher(TableLexicon.Lexicon).Find(normal, tokens, names);
        var quotations = new List<Quotation>();
        var deep = QuotationFinder.Find(normal, tokens, quotations);
        var sentences = new List<Sentence>();
        Splitter.Split(normal, tokens, names, quotations, sentences);
        return new Cut(text, tokens, sentences, quotations, deep);
    }

    private sealed record Cut(string Text, Token[] Tokens, List<Sentence> Sentences, List<Quotation> Quotations, bool Deep)
    {
        public string Words(int first, int end) => end > first ? Text[Tokens[first].Start..Tokens[end - 1].End] : "";
    }
}
