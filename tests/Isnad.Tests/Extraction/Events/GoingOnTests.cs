using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Whose a deed is where its subject stands far off: before an aside, in the verb before, as a pronoun.</summary>
public sealed class GoingOnTests
{
    [Theory]
    // By gender: a verb of the masculine goes past the state that is spoken of.
    [InlineData("قال خليفة حفتر إن فرنسا تدعم ليبيا، كما زار القاهرة.", "Consult/visit Actual A[ly.haftar]")]
    // She demanded, written like I demanded.
    [InlineData("انتقدت فرنسا حركة حماس وطالبتها بوقف القتال.", "Request/yield Actual A[fr] R[ps.hamas]")]
    // A verb that is masculine for a body of men has the feminine one before for its subject.
    [InlineData("صدت القوات المسلحة السودانية هجوما وكبدت الدعم السريع خسائر كبيرة.", "Assault/clash Actual A[sd.saf] R[sd.rsf]")]
    // Behind a comma, urged and not the urging of.
    [InlineData("دعا خليفة حفتر الأطراف إلى ضبط النفس، وحث الحوثيين على وقف القتال.", "Request/yield Actual A[ly.haftar] R[ye.houthis]")]
    public void A_dropped_subject_is_the_one_before_that_agrees(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("وكان خليفة حفتر، الذي زار موسكو في أبريل الماضي، قد التقى الرئيس الروسي فلاديمير بوتين.", "Consult/ Actual A[ly.haftar] R[ru.putin]")]
    [InlineData("قال المرصد إن قوات الدعم السريع سيطرت بعد معارك عنيفة استمرت أسبوعا على بلدة نيالا.", "Assault/territory Actual A[sd.rsf]")]
    [InlineData("اعتقلت قوات الدعم السريع جنديا كان الجيش السوداني يحتجزه في نيالا.", "Coerce/arrest Actual A[sd.saf] R[Person]")]
    [InlineData("أما خليفة حفتر، الذي زار موسكو، فدعا في كلمة متلفزة حركة حماس إلى ضبط النفس.", "Request/change Actual A[ly.haftar] R[ps.hamas]")]
    [InlineData("أطلقت قوات الدعم السريع الرصاص على المعتصمين قبل أن تعتقل العشرات.", "Coerce/arrest Actual A[sd.rsf] R[Group]")]
    [InlineData("أفرج الجيش السوداني عن قيادي كانت قوات الدعم السريع قد اعتقلته قبل أسبوع.", "Coerce/arrest Actual A[sd.rsf]")]
    public void An_aside_or_an_auxiliary_does_not_part_a_verb_from_what_is_its_own(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("قالت الشرطة إن حركة حماس هي التي أطلقت الصواريخ على عسقلان.", "Assault/heavy-weapons Actual A[ps.hamas]")]
    [InlineData("أطلقت الشرطة النار لتفريق محتجين أغلقوا الطريق.", "Protest/obstruct Actual A[Group]")]
    [InlineData("القوات التي هاجمت نيالا أسرت عشرات الجنود.", "Coerce/arrest Actual A[ArmedGroup] R[ArmedGroup]")]
    public void A_pronoun_or_a_relative_clause_names_the_doer(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    // Whoever acts is nobody named.
    [InlineData("يهاجم خليفة حفتر كل من يعصي أوامره.", "Reject/yield Actual A[] ")]
    // Who tells of hearing shells did not fire them.
    [InlineData("أفاد سكان بسماع دوي قصف عنيف في نيالا.", "Assault/heavy-weapons Actual A[] ")]
    // Of whom the fighters are says nothing of who sent them.
    [InlineData("أرسلت روسيا 300 مقاتل من مجموعة فاغنر إلى مالي.", "Mobilize/troops Actual A[ru] ")]
    // He was arrested and sentenced.
    [InlineData("كان محمد العلي قد اعتقل في إيطاليا، وحكم عليه بالسجن سبع سنوات.", "Sanction/convict Actual A[] R[Person]")]
    public void Nobody_is_made_the_doer_of_what_he_did_not_do(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("قتلت القوات الإسرائيلية فلسطينيا في مخيم بلاطة.", "Assault/ Actual A[il.idf] R[Person]")]
    [InlineData("قتل جنود إسرائيليون فلسطينيا عند حاجز قلنديا.", "Assault/ Actual A[ArmedGroup] R[Person]")]
    [InlineData("استشهد خمسون فلسطينيا منذ فجر اليوم.", "Assault/ Actual A[] R[Group]")]
    public void A_demonym_in_the_accusative_or_behind_a_number_is_someone(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));
}
