using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Who does a deed and where, told by the words around it: its verb, what goes on from before, another deed of the sentence or of the text.</summary>
public sealed class DoersAndGroundTests
{
    [Theory]
    [InlineData("قالت مصادر طبية إن اشتباكات اندلعت منذ الفجر بين الجيش السوداني وقوات الدعم السريع في نيالا.", "اشتباكات", "A[sd.rsf,sd.saf]", "P[geo:sd.nyala]")]
    [InlineData("قالت قوات الدعم السريع إن القتال بينها وبين الجيش السوداني مستمر في الفاشر.", "القتال", "A[sd.rsf,sd.saf]", "")]
    [InlineData("جرت معارك خاضها الجيش السوداني مع قوات الدعم السريع في الفاشر.", "معارك", "A[sd.rsf,sd.saf]", "R[]")]
    [InlineData("تلقى خليفة حفتر اتصالا هاتفيا من عبد الفتاح السيسي.", "اتصالا", "A[eg.sisi]", "R[ly.haftar]")]
    [InlineData("قالت مصادر إن طائرات مسيرة تابعة للجيش السوداني قصفت سوقا في نيالا.", "قصفت", "A[sd.saf]", "P[geo:sd.nyala]")]
    [InlineData("دمرت وحدات من الجيش السوداني مخزنا للذخيرة في نيالا.", "دمرت", "A[sd.saf]", "")]
    public void A_deed_has_the_sides_and_the_ground_that_the_verb_beside_it_tells(string text, string trigger, string actors, string more)
    {
        var line = Assert.Single(Told.Of(text, trigger));
        Assert.Contains(actors, line, StringComparison.Ordinal);
        Assert.Contains(more, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("شنت قوات الدعم السريع هجوما واسعا على الفاشر، واختطفت 40 مدنيا، ومنعت السكان من مغادرة الحي.", "منعت", "A[sd.rsf]")]
    [InlineData("شنت قوات الدعم السريع هجوما واسعا على الفاشر، واختطفت 40 مدنيا.", "اختطفت", "A[sd.rsf]")]
    [InlineData("قال خليفة حفتر إن الجيش سيتصدى لكل من يحاول العبث بالأمن، مطالبا حركة فتح بالانسحاب.", "مطالبا", "A[ly.haftar]")]
    [InlineData("نفى خليفة حفتر ذلك، وتعهد بمحاسبة المتورطين.", "تعهد", "A[ly.haftar]")]
    [InlineData("أشاد خليفة حفتر بالاتفاق، وأمر بفتح تحقيق في الحادث.", "فتح", "A[ly.haftar]")]
    [InlineData("قال خليفة حفتر: \"قصفنا قاعدة جوية في ترهونة\".", "قصفنا", "A[ly.haftar]")]
    [InlineData("وقع عبد الفتاح البرهان وعبد الله حمدوك، الأحد، في الخرطوم اتفاقا سياسيا.", "وقع", "A[sd.burhan,sd.hamdok]")]
    public void Who_acted_or_spoke_before_goes_on(string text, string trigger, string actors) =>
        Assert.Contains(actors, Assert.Single(Told.Of(text, trigger)), StringComparison.Ordinal);

    [Theory]
    [InlineData("أوقفت الشرطة التونسية ثلاثة شبان بتهمة قتل حارس في صفاقس.", "قتل", "A[Group]")]
    [InlineData("قالت مصادر طبية إن غارات جوية قتلت أربعة مدنيين في ذمار. وأعلن التحالف العربي تنفيذ غارات جوية على صنعاء.", "غارات", "A[ye.coalition]")]
    public void Another_deed_of_the_text_tells_the_doer(string text, string trigger, string actors) =>
        Assert.All(Told.Of(text, trigger), line => Assert.Contains(actors, line, StringComparison.Ordinal));

    [Fact]
    public void Raids_of_two_sides_lend_none_of_them_to_a_third()
    {
        const string Text = "قالت مصادر إن غارة جوية أصابت جسرا في ذمار. وشن الطيران الإسرائيلي غارة على صنعاء. وشن التحالف العربي غارة جوية على صعدة.";
        Assert.Contains(Told.Of(Text, "غارة"), static line => line.Contains("A[]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("أصيب سبعة مدنيين كانوا قد احتموا تحت جسر مهدم في نيالا.", "أصيب", "P[geo:sd.nyala]")]
    [InlineData("تجددت الاشتباكات بين عناصر من حركة فتح وآخرين ينتمون إلى جماعة أخرى، وذلك داخل مخيم عين الحلوة.", "الاشتباكات", "P[geo:lb.ain-hilweh]")]
    [InlineData("هاجم مسلحون بلدة في نيالا وأحرقوا مركبتين.", "أحرقوا", "P[geo:sd.nyala]")]
    [InlineData("دمر الجيش السوداني دبابتين في نيالا، واستهدف بصواريخ غرفة عمليات.", "استهدف", "P[]")]
    public void The_ground_is_what_was_attacked_or_lies_ahead_and_not_what_another_deed_had(string text, string trigger, string places) =>
        Assert.Contains(places, Assert.Single(Told.Of(text, trigger)), StringComparison.Ordinal);

    [Theory]
    [InlineData("كشف دبلوماسي عن زيارة قام بها وفد سعودي إلى نيالا.", "زيارة", "P[geo:sd.nyala]")]
    [InlineData("وصل خليفة حفتر إلى نيالا والتقى شيوخ العشائر.", "التقى", "P[geo:sd.nyala]")]
    [InlineData("وفي نيالا، دعا خليفة حفتر الطرفين إلى التهدئة.", "دعا", "P[geo:sd.nyala]")]
    [InlineData("بحث خليفة حفتر مع عبد الفتاح السيسي في نيالا تطورات معركة ترهونة.", "بحث", "P[geo:sd.nyala]")]
    [InlineData("عقد الطرفان محادثات في نيالا حول الوضع في صنعاء.", "محادثات", "P[geo:sd.nyala]")]
    [InlineData("عقد الطرفان محادثات في نيالا حول الوضع في صنعاء وترهونة.", "محادثات", "P[geo:sd.nyala]")]
    [InlineData("اعتقلت الشرطة التونسية ناشطا في نيالا بعد عودته من صنعاء.", "اعتقلت", "P[geo:sd.nyala]")]
    public void A_deed_of_words_is_where_it_is_told_to_be_and_not_where_its_matter_is(string text, string trigger, string places) =>
        Assert.Contains(places, Assert.Single(Told.Of(text, trigger)), StringComparison.Ordinal);

    [Theory]
    [InlineData("تفقد خليفة حفتر فندق الأمل في نيالا. وهاجم مسلحون الفندق بعد ساعة.", "هاجم")]
    [InlineData("اقتحم الجنود جامع النور في نيالا. وفجر انتحاري نفسه داخل الجامع.", "فجر")]
    public void A_building_that_was_named_is_called_by_its_noun_again(string text, string trigger)
    {
        var analysis = Told.Read(text);
        var told = Assert.Single(analysis.Events, e => text[e.Trigger.Start..e.Trigger.End] == trigger);
        Assert.Equal(EntityKind.Facility, Assert.Single(analysis.Entities, e => told.Places.Contains(e.Id)).Kind);
    }

    [Theory]
    [InlineData("أعلنت وزارة الصحة الثلاثاء مقتل أربعة مدنيين في غارات جوية على صعدة.", false)]
    [InlineData("أعلن الجيش السوداني الثلاثاء أنه قصف مخازن للذخيرة في نيالا.", true)]
    [InlineData("قالت الوزارة إن هجوما استهدف صباح الثلاثاء مركزا للتدريب في نيالا.", true)]
    public void The_day_on_which_someone_else_tells_of_a_deed_is_not_its_day(string text, bool dated) =>
        Assert.Equal(dated, Told.Read(text).Events.First(static e => e.Type == EventType.Assault).Time?.From is not null);
}
