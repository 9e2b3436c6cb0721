using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Deeds told by a word that takes up what stands before it: a relative clause, a participle, a bare noun, a journey.</summary>
public sealed class TakenUpTests
{
    [Theory]
    [InlineData("أفرجت السلطات عن الناقلة التي أوقفتها البحرية البريطانية في مايو الماضي.", "أوقف", "Coerce/seize")]
    [InlineData("تحطمت مسيرة أسقطتها الدفاعات الجوية قرب المطار.", "أسقط", "Assault/")]
    [InlineData("داهمت القوة مقرا للفصيل الذي أدرجته واشنطن على قوائم الإرهاب.", "أدرج", "Sanction/")]
    [InlineData("قصفت الطائرات مستشفى تدعمه منظمة دولية.", "تدعم", "Aid/humanitarian")]
    public void The_noun_before_a_relative_clause_is_its_object(string text, string word, string expected) =>
        Assert.Contains(Told.Of(text, word), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("أعلنت الشركة الأرقام التي حققتها العام الماضي.")]
    [InlineData("وصل المهاجرون في شاحنة تبريد هجرها المهربون عند الساحل.")]
    public void A_noun_that_is_no_such_object_tells_nothing(string text) => Assert.DoesNotContain(Told.Kinds(text), static line => line.StartsWith("Coerce", StringComparison.Ordinal) || line.StartsWith("Accuse", StringComparison.Ordinal));

    [Theory]
    [InlineData("تستعد قوات الحكومة لعملية عسكرية تستهدف مدينة زنجبار. وقال المصدر إن موعد انطلاق العملية لم يحدد بعد.", 2)]
    [InlineData("شن الجيش حملة عسكرية ضد مسلحي القاعدة في شبوة. وقال السكان إن الحملة سببت الخوف.", 1)]
    [InlineData("قال الطبيب إن موعد انطلاق العملية لم يحدد بعد.", 0)]
    public void An_operation_told_goes_on_where_its_phase_is_told(string text, int operations) =>
        Assert.Equal(operations, Told.Kinds(text).Count(static line => line.StartsWith("Assault", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ووصل رئيس الوزراء إلى بعقوبة أمس والتقى شيوخ العشائر.", "التقى", "geo:iq.baqubah")]
    [InlineData("زار المبعوث بغداد والتقى قادة الكتل.", "التقى", "geo:iq.baghdad")]
    public void Whom_a_visitor_meets_he_meets_there(string text, string word, string place) =>
        Assert.Contains(Told.Of(text, word), line => line.Contains("P[" + place + "]", StringComparison.Ordinal));

    [Theory]
    [InlineData("ووصل رئيس الوزراء إلى بعقوبة أمس.", "Consult/visit")]
    [InlineData("توقف المشير خليفة حفتر في القاهرة قادما من موسكو.", "Consult/visit")]
    [InlineData("وصل ضباط روس إلى قاعدة حميميم مرات عدة.", "Consult/visit")]
    [InlineData("قررت بغداد استقدام القائم بالأعمال من أنقرة.", "Sanction/withdraw")]
    [InlineData("حاصرت الكتائب المقر مطالبة بتسليمها المعتقلين.", "Request/")]
    [InlineData("نفت أنقرة القصف متهمة حزب العمال بتدبيره.", "Accuse/allege")]
    [InlineData("دخلت قافلة إلى الفاشر المحاصرة منذ مايو الماضي.", "Coerce/restrict")]
    [InlineData("زارت اللجنة الأسرى المحتجزين في سجن النقب.", "Coerce/arrest")]
    [InlineData("استعاد الجيش، مدعوما بمقاتلين من القبائل، بلدة القائم.", "Aid/military")]
    [InlineData("تمكنت القوات، بدعم من الطيران الروسي، من صد الهجوم.", "Aid/military")]
    [InlineData("أسفر النزاع المتواصل منذ ثلاث سنوات في السودان عن مقتل آلاف المدنيين.", "Assault/ Actual")]
    public void It_is_told(string text, string expected) => Assert.Contains(Told.Kinds(text), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("ندد المجلس بما وصفه بالعدوان على البلاد.", "وصف")]
    [InlineData("قال المسؤول في اتصال هاتفي إن الطريق مفتوح.", "اتصال")]
    [InlineData("دعت المنظمة إلى إنقاذ السكان في المدن المحاصرة.", "المحاصرة")]
    [InlineData("نفذ الجيش عملية نوعية استهدفت مطار المدينة.", "استهدفت")]
    [InlineData("شن الطيران غارة جوية قرب بلدة جلب قتلت ثلاثة من مقاتلي الحركة.", "قتلت")]
    public void It_tells_no_deed_of_its_own(string text, string word) => Assert.Empty(Told.Of(text, word));
}
