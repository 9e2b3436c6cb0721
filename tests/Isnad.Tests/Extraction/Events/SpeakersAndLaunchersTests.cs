using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Whose deed it is by who speaks of it, by who launched the weapon, and by the impersonal verb that says it can or must be done.</summary>
public sealed class SpeakersAndLaunchersTests
{
    [Theory]
    // The forces of which a spokesman or an officer speaks are his own, and so is "we".
    [InlineData("قال المتحدث باسم الجيش السوداني نبيل عبد الله إن القوات تقدمت في محور أم درمان.", "Assault/territory", "A[sd.saf]")]
    [InlineData("وقال المتحدث باسم قوات الدعم السريع الفاتح قرشي: \"سيطرنا على قاعدة النجومي\".", "Assault/territory", "A[sd.rsf]")]
    [InlineData("وقال المتحدث باسم قوات الدعم السريع: \"سيطرنا على قاعدة النجومي\".", "Assault/territory", "A[sd.rsf]")]
    // What is joined to a meeting goes on with the one who met.
    [InlineData("وصل خليفة حفتر إلى القاهرة حيث التقى الرئيس المصري عبد الفتاح السيسي وبحث معه الحرب.", "Consult/", "A[ly.haftar] R[eg.sisi]")]
    // News speaks of his journey, and meets no one.
    [InlineData("وصل خليفة حفتر إلى القاهرة. وتحدثت أنباء عن توقفه فيها، حيث التقى الرئيس المصري عبد الفتاح السيسي.", "Consult/", "A[ly.haftar] R[eg.sisi]")]
    public void Who_speaks_tells_whose_deed(string text, string type, string parties) => Has(text, type, parties);

    [Theory]
    [InlineData("روسيا التي تدعم دمشق يمكنها إفشال مشروع القرار في مجلس الأمن.", "Reject/ Hypothetical", "A[ru]")]
    [InlineData("وأضاف الوزير أن تركيا يمكنها تدريب قوات المعارضة السورية.", "Aid/military Hypothetical", "A[tr]")]
    [InlineData("يتعين على الجيش السوداني وقف القصف.", "Retreat/ceasefire Hypothetical", "A[sd.saf]")]
    public void An_impersonal_verb_has_its_doer(string text, string type, string parties) => Has(text, type, parties);

    [Theory]
    [InlineData("قتل طفلان بانفجار لغم زرعته قوات الدعم السريع قرب المدينة.", "Assault/explosives", "A[sd.rsf]")]
    [InlineData("تعرضت القاعدة لقصف بخمسة صواريخ أطلقها الجيش السوداني.", "Assault/heavy-weapons", "A[sd.saf]")]
    [InlineData("قُتل خمسة مدنيين في قصف نفذته طائرات روسية على سوق شعبية.", "Assault/aerial", "A[ru]")]
    [InlineData("أكد مصدر أمني مقتل قيادي بارز بغارة لطائرة أمريكية من دون طيار في مأرب.", "Assault/drone", "A[us]")]
    [InlineData("قتل 12 مقاتلا إثر قصف جوي روسي استهدف معسكرا لهم.", "Assault/aerial", "A[ru]")]
    public void Who_launched_the_weapon_did_it(string text, string type, string parties) => Has(text, type, parties);

    [Theory]
    // Whom he wants to persuade stands on the noun.
    [InlineData("ضغطت فرنسا على خليفة حفتر لوقف هجومه، وحاولت إقناعه بالعودة إلى المفاوضات.", "Request/", "A[fr] R[ly.haftar]")]
    // Sites of the enemy, not of who hits them.
    [InlineData("قصف الجيش السوداني البلدة فيما ردت قوات الدعم السريع باستهداف مواقع له في الخرطوم.", "Assault/", "A[sd.rsf] R[sd.saf]")]
    public void A_pronoun_is_not_the_doer(string text, string type, string parties) => Has(text, type, parties);

    [Theory]
    // The present of forces at the head of a sentence and behind their name.
    [InlineData("تقاتل قوات سوريا الديمقراطية تنظيم داعش شرق البلاد.", "Assault/clash", "A[sy.sdf] R[xx.isis]")]
    [InlineData("وقال إن القوات المشتركة تلاحق فلول تنظيم داعش في الصحراء.", "Assault/clash", "R[xx.isis]")]
    [InlineData("وتمكن الجيش السوداني من التقدم على محاور عدة.", "Assault/territory", "A[sd.saf]")]
    public void Forces_have_their_verbs(string text, string type, string parties) => Has(text, type, parties);

    [Fact]
    public void Who_talks_about_a_war_does_not_wage_it() =>
        Assert.Contains(Told.Kinds("بحث خليفة حفتر مع عبد الفتاح السيسي تطورات الحرب في السودان."), static line => line.StartsWith("Assault/", StringComparison.Ordinal) && line.Contains("A[] R[]", StringComparison.Ordinal));

    private static void Has(string text, string type, string parties) =>
        Assert.Contains(Told.Kinds(text), line => line.StartsWith(type, StringComparison.Ordinal) && line.Contains(parties, StringComparison.Ordinal));
}
