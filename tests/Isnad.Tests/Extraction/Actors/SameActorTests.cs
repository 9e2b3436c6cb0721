namespace Isnad.Tests.Extraction.Actors;

public sealed class SameActorTests
{
    [Theory]
    [InlineData("هاجمت الميليشيات مطار المدينة. وقال شاهد إن الضغط على الميليشيات المسلحة مستمر.", "الميليشيات", "الميليشيات المسلحة")]
    [InlineData("أطلقت سلطات الأمن السودانية سراح معتقلين. وفرقت أجهزة الأمن احتجاجا بالغاز.", "سلطات الأمن السودانية", "أجهزة الأمن")]
    [InlineData("فرقت قوات الأمن احتجاجا بالغاز. وقالت أجهزة الأمن إنها ستلاحق المخربين.", "قوات الأمن", "أجهزة الأمن")]
    [InlineData("خطف مسلحون مدير مصرف الواحة في سبها. وقالت الشرطة إن مدير المصرف أفرج عنه.", "مدير مصرف الواحة", "مدير المصرف")]
    [InlineData("التقى الوفد المسؤولين الروس في موسكو. ثم التقى كبار المسؤولين الروس مرة ثانية.", "المسؤولين الروس", "كبار المسؤولين الروس")]
    public void A_later_mention_is_tied_to_the_first(string text, string first, string later) =>
        Assert.Equal(Entity(text, first), Entity(text, later));

    [Theory]
    [InlineData("قالت قوات الأمن إنها انتشرت. وأعلن جهاز الأمن الداخلي حالة التأهب.", "قوات الأمن", "جهاز الأمن الداخلي")]
    [InlineData("زار ضابط الاستخبارات السابق المدينة. وكانت المخابرات العامة المصرية قد أوفدت وفدا.", "ضابط الاستخبارات", "المخابرات العامة المصرية")]
    public void Others_of_the_kind_stay_apart(string text, string first, string later) =>
        Assert.NotEqual(Entity(text, first), Entity(text, later));

    [Fact]
    public void Behind_the_whole_name_of_one_person_another_begins()
    {
        const string Text = "التقى وزير الخارجية سامح شكري حفتر في القاهرة.";
        var reading = ActorSpec.Study(Text, "2019-05-01");
        Assert.Contains(reading.Mentions, m => ActorSpec.IdOf(reading, m.Entity) == "ly.haftar");
        Assert.Contains(reading.Mentions, m => ActorSpec.IdOf(reading, m.Entity) == "eg.sameh-shoukry");
    }

    [Theory]
    [InlineData("توفر رئاسة مصر للاتحاد الأفريقي مساندة للحكومة.", "رئاسة مصر")]
    [InlineData("وأشاد النواب برئاسة الجزائر لمجلس الأمن.", "رئاسة الجزائر")]
    public void Presiding_over_something_is_no_body(string text, string words)
    {
        var reading = ActorSpec.Study(text, "2019-05-01");
        Assert.DoesNotContain(reading.Mentions, m => ActorSpec.Words(reading, m.Span) == words);
    }

    private static int Entity(string text, string words)
    {
        var reading = ActorSpec.Study(text, "2019-05-01");
        var mention = reading.Mentions.FindLast(m => ActorSpec.Words(reading, m.Span) == words);
        return mention is null ? -1 - text.IndexOf(words, StringComparison.Ordinal) : mention.Entity;
    }
}
