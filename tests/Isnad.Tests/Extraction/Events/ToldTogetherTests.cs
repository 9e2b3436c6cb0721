using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Participants and grounds that a deed has from what is told together with it: a count, a pronoun, the deed just told, the scene it belongs to.</summary>
public sealed class ToldTogetherTests
{
    [Theory]
    [InlineData("تظاهر مئات المعلمين في تعز قبل أن تفرقهم الشرطة اليمنية التي أوقفت خمسة منهم.", "أوقفت", "A[ye.police]", "R[Group]")]
    [InlineData("لاحقت قوات الدعم السريع التجار في نيالا وقتلت ستة منهم.", "قتلت", "A[sd.rsf]", "R[Group]")]
    [InlineData("طارد الجيش الإسرائيلي الصيادين قبالة غزة وأوقف أربعة منهم.", "أوقف", "A[il.idf]", "R[Group]")]
    [InlineData("أوقفت الشرطة اليمنية عشرة مهربين في عدن وصادرت أسلحة.", "صادرت", "A[ye.police]", "R[Group]")]
    [InlineData("أعلن الجيش السوداني القضاء على ثلاثة مسلحين وضبط أسلحة.", "ضبط", "A[sd.saf]", "R[ArmedGroup]")]
    public void So_many_of_them_and_what_they_had(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("اعتقلت قوات الدعم السريع عشرات الطلاب في نيالا، وهو ما نددت به الأمم المتحدة.", "نددت", "A[xx.un]", "R[sd.rsf]")]
    [InlineData("قصفت قوات الدعم السريع نيالا، في خطوة استنكرتها الأمم المتحدة.", "استنكرتها", "A[xx.un]", "R[sd.rsf]")]
    [InlineData("التقى خليفة حفتر وفد الجزائر أمس. ونددت الأمم المتحدة باللقاء.", "نددت", "A[xx.un]", "ly.haftar")]
    public void What_has_just_been_told_is_judged(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("تظاهر مئات المعلمين في نيالا قبل أن يفرقهم الجيش السوداني.", "يفرقهم", "P[geo:sd.nyala]")]
    [InlineData("فجر مقاتلو الدعم السريع عبوة في آلية بنيالا واشتبكوا مع قوة راجلة.", "اشتبكوا", "P[geo:sd.nyala]")]
    [InlineData("قصف الجيش السوداني الفاشر ثم قتل ثلاثة مدنيين في نيالا.", "قتل", "P[geo:sd.nyala]")]
    public void One_scene_has_one_ground_unless_another_is_named(string text, string trigger, string places) => Holds(text, trigger, "", places);

    [Theory]
    [InlineData("انهارت المحادثات التي ترعاها الأمم المتحدة بين مصر والحوثيين.", "المحادثات", "A[xx.un]", "R[eg,ye.houthis]")]
    [InlineData("تحدى التجار حظر التجوال الذي أعلنه الجيش السوداني.", "حظر", "A[sd.saf]", "")]
    [InlineData("اتهمت الأمم المتحدة قوات الدعم السريع بعرقلة الإغاثة عبر احتجاز الشاحنات.", "احتجاز", "A[sd.rsf]", "")]
    public void Whose_it_is_by_the_verb_of_its_noun_or_the_deed_it_is_a_means_of(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("اتهم الوزير طهران بدعم الحوثيين.", "اتهم", "A[Person]", "R[ir]")]
    [InlineData("اتهم المتحدث تركيا بقصف القرى.", "اتهم", "A[Person]", "R[tr]")]
    [InlineData("أقال الرئيس قيس سعيد وزير الداخلية.", "أقال", "A[tn.saied]", "R[Person]")]
    [InlineData("استهدف انتحاري حافلة للجيش السوداني في نيالا.", "استهدف", "A[Person]", "R[sd.saf]")]
    [InlineData("اقتحم مسلحون مقر السفارة الإماراتية في صنعاء.", "اقتحم", "A[ArmedGroup]", "R[ae]")]
    [InlineData("تنفي الإمارات تزويد قوات الدعم السريع أسلحة.", "تزويد", "A[ae]", "R[sd.rsf]")]
    [InlineData("أرسلت روسيا مئات الجنود إلى سوريا.", "أرسلت", "A[ru]", "R[ArmedGroup]")]
    public void Who_stands_beside_the_doer_is_dealt_with(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    private static void Holds(string text, string trigger, string first, string second) =>
        Assert.Contains(Told.Of(text, trigger), line => line.Contains(first, StringComparison.Ordinal) && line.Contains(second, StringComparison.Ordinal));
}
