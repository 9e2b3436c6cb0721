namespace Isnad.Tests.Invariance;

/// <summary>The city from which is written takes no part in what the first sentence tells, and what only looks like a dateline does.</summary>
public sealed class DatelineTests
{
    private const string Killed = "قتلت قوات الدعم السريع خمسة مدنيين في السوق.";
    private const string Announced = "أعلنت وزارة الدفاع العراقية أن الجيش استعاد القرية.";
    private const string Said = "قال حزب الله إنه استهدف موقعا للجيش الإسرائيلي.";

    [Theory]
    [InlineData("الخرطوم - ", Killed)]
    [InlineData("الخرطوم – ", Killed)]
    [InlineData("الخرطوم — ", Killed)]
    [InlineData("الخرطوم (رويترز) - ", Killed)]
    [InlineData("الخرطوم، السودان (وكالات) - ", Killed)]
    [InlineData("بورتسودان، 14 مايو 2023 - ", Killed)]
    [InlineData("قوات على أبواب المدينة\nالخرطوم، ", Killed)]
    [InlineData("بغداد، ", Announced)]
    [InlineData("بغداد (أ ف ب) – ", Announced)]
    [InlineData("بغداد - رويترز - ", Announced)]
    [InlineData("بيروت - ", Said)]
    [InlineData("بيروت، لبنان، ", Said)]
    public void The_place_before_the_verb_changes_neither_roles_nor_speakers(string dateline, string sentence)
    {
        Assert.NotEmpty(Told.Kinds(sentence));
        Assert.Equal(Told.Kinds(sentence), Told.Kinds(dateline + sentence));
        Assert.Equal(Told.Sources(sentence), Told.Sources(dateline + sentence));
    }

    [Theory]
    [InlineData("الخرطوم - " + Killed, "geo:sd.khartoum")]
    [InlineData("بيروت - " + Said, "geo:lb.beirut")]
    public void The_place_of_a_dateline_is_still_named(string text, string place) =>
        Assert.Contains(Told.Read(text).Entities, e => e.Id == place);

    [Theory]
    [InlineData("القاهرة - الخرطوم: محادثات.")]
    [InlineData("الخرطوم - ")]
    [InlineData("بيروت،")]
    [InlineData("عدن (رويترز")]
    public void A_heading_of_places_tells_nothing(string text) => Assert.Empty(Told.Kinds(text));

    [Theory]
    [InlineData("إسرائيل - تقول بيروت - قصفت بلدة في الجنوب.", "A[il]")]
    [InlineData("إسرائيل، التي قصفت بلدة في الجنوب، نفت مسؤوليتها.", "A[il]")]
    [InlineData("إسرائيل، العضو في المنظمة، قصفت بلدة في الجنوب.", "A[il]")]
    [InlineData("إسرائيل قصفت بلدة في الجنوب.", "A[il]")]
    public void A_subject_before_an_aside_keeps_its_verb(string text, string actor) =>
        Assert.Contains(Told.Kinds(text), line => line.StartsWith("Assault/", StringComparison.Ordinal) && line.Contains(actor, StringComparison.Ordinal));
}
