using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Whose a deed is not: that of another sentence, of who helps or asks, of who rejects or condemns it.</summary>
public sealed class WhoseDeedTests
{
    [Theory]
    // Another sentence tells of another deed.
    [InlineData("قصف الجيش السوري مواقع في إدلب. وسجلت المدينة هجوما آخر صباح أمس.", "Assault/", "A[] R[]")]
    // Who refuses or condemns an attack does not make it.
    [InlineData("أكد خليفة حفتر رفضه الهجوم على السفارة الأمريكية في بنغازي.", "Assault/", "A[]")]
    // With the help of someone: who is helped does not help.
    [InlineData("استعاد الجيش السوري البلدة بمساعدة خبراء أجانب.", "Aid/", "A[]")]
    // Demanding that someone be tried asks nothing of him.
    [InlineData("طالب المحتجون بمحاكمة خليفة حفتر.", "Request/", "R[]")]
    // A plan that she welcomed.
    [InlineData("قدم خليفة حفتر مبادرة للسلام، رحبت بها فرنسا.", "Support/", "R[]")]
    // Waved at sanctions: a verb without an object has its subject behind it.
    [InlineData("حثت الأمم المتحدة الطرفين على الحوار، ولوحت فرنسا بالعقوبات.", "Threaten/", "A[fr] R[]")]
    // Released them: the pronoun is theirs.
    [InlineData("أوقف الجيش السوداني محتجين ثم أطلق سراحهم.", "Retreat/release", "A[sd.saf] R[Group]")]
    public void No_one_is_given_who_is_not_told(string text, string type, string parties) =>
        Assert.Contains(Told.Kinds(text), line => line.StartsWith(type, StringComparison.Ordinal) && line.Contains(parties, StringComparison.Ordinal));

    [Theory]
    // A body named for what it does.
    [InlineData("أعلنت \"اللجنة الوطنية لمساندة الأسرى\" تأجيل اجتماعها.", "Support/")]
    // Livestock and vehicles.
    [InlineData("أمرت الوزارة بذبح مليون من الطيور.", "Assault/")]
    [InlineData("هجر السائق المركبة على جانب الطريق.", "Coerce/")]
    // A country of a kind.
    [InlineData("تحولت تونس إلى بلد استقبال.", "Consult/")]
    public void A_name_or_kind_tells_no_deed(string text, string type) =>
        Assert.DoesNotContain(Told.Kinds(text), line => line.StartsWith(type, StringComparison.Ordinal));

    [Theory]
    [InlineData("عبر الحزب عن رفض هذا العدوان على سوريا.", "Assault/ Negated")]
    [InlineData("روت بائعة نجت من المذبحة أن المهاجمين كانوا كثيرين، وهو ما نفاه المتحدث.", "Assault/ Negated")]
    public void A_known_attack_is_not_undone(string text, string wrong) =>
        Assert.DoesNotContain(Told.Kinds(text), line => line.StartsWith(wrong, StringComparison.Ordinal));
}
