using Isnad.Extraction.Times;

namespace Isnad.Tests.Extraction.Times;

public sealed class TimeExtractorTests
{
    [Theory]
    [InlineData("سجلت المحكمة الواقعة في 30 فبراير 2019 خطأ.", "30 فبراير 2019")]
    [InlineData("كتب في التقرير 31/4/2020 من دون تصحيح.", "31/4/2020")]
    [InlineData("وعد بالسلام في عام 99999 ساخرا.", "عام 99999")]
    public void A_date_that_no_calendar_has_gives_a_warning_and_no_time(string text, string words)
    {
        var reading = Reader.Read(text, "2023-05-10");
        Assert.Empty(reading.Times);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal(DiagnosticCodes.WrongDate, warning.Code);
        Assert.Equal(words, warning.Span!.Value.Of(text));
    }

    [Fact]
    public void Without_a_date_of_publication_relative_expressions_stay_open()
    {
        var reading = Reader.Read("وصل الوفد أمس، وسيعود الأسبوع المقبل، بعد زيارة الشهر الماضي.");
        Assert.Equal(3, reading.Times.Count);
        Assert.All(reading.Times, static t => Assert.Null(t.From));
        Assert.All(reading.Times, static t => Assert.Null(t.To));
    }

    [Fact]
    public void Marks_tatweel_and_bidi_signs_inside_a_date_change_nothing()
    {
        var plain = Reader.Read("قصفت المدينة في 14/4/2025 مساء.", "2025-05-01").Times[0];
        var marked = Reader.Read("قُصفت المدينـة في \u200F14\u200E/4/\u202A2025\u202C مساءً.", "2025-05-01").Times[0];
        Assert.Equal((plain.From, plain.Value), (marked.From, marked.Value));
    }

    [Fact]
    public void A_range_over_new_year_takes_the_year_before_for_its_beginning()
    {
        var time = Assert.Single(Reader.Read("استمرت الهدنة من 20 ديسمبر إلى 5 يناير.", "2023-02-01").Times);
        Assert.Equal((new DateOnly(2022, 12, 20), new DateOnly(2023, 1, 5)), (time.From!.Value, time.To!.Value));
    }

    [Fact]
    public void The_value_follows_TIMEX3()
    {
        var reading = Reader.Read("في 12 مايو 2019 ثم في يونيو 2019 وخلال عام 2020 ولمدة 3 أيام.", "2023-05-10");
        Assert.Equal(["2019-05-12", "2019-06", "2020", "P3D"], reading.Times.Select(static t => t.Value));
    }

    [Theory]
    [InlineData(1440, 12, 10, "2019-08-11")]
    [InlineData(1444, 9, 1, "2023-03-23")]
    [InlineData(1443, 10, 1, "2022-05-02")]
    [InlineData(1400, 1, 1, "1979-11-20")]
    public void Islamic_days_stand_where_the_Umm_al_Qura_calendar_has_them(int year, int month, int day, string expected) =>
        Assert.Equal(Reader.Day(expected), HijriYear.ToDate(year, month, day));

    [Fact]
    public void Tabular_years_join_the_table_without_a_jump()
    {
        for (var year = 1300; year < 1520; year++)
        {
            var length = HijriYear.ToDate(year + 1, 1, 1).DayNumber - HijriYear.ToDate(year, 1, 1).DayNumber;
            Assert.InRange(length, 352, 357);
            Assert.Equal((year, 7), HijriYear.Of(HijriYear.ToDate(year, 7, 15)));
        }
    }
}
