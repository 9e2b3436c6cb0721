using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Finite verbs behind openers of clauses and among the phrases around them: who does what to whom.</summary>
public sealed class FiniteVerbTests
{
    [Theory]
    // A word that may be verb or noun behind that-he, that-she, after-that.
    [InlineData("قال الجيش الإسرائيلي إنه قتل قياديا في حزب الله.", "Assault/ Actual A[il.idf] R[Person]")]
    [InlineData("أكد الجيش السوداني أنه قصف مواقع لقوات الدعم السريع في نيالا.", "Assault/heavy-weapons Actual A[sd.saf] R[sd.rsf]")]
    [InlineData("انسحب الحوثيون من المدينة بعد أن حاصرتها قوات الدعم السريع أسبوعا.", "Coerce/restrict Actual A[sd.rsf]")]
    // Two names behind a verb of accusing.
    [InlineData("دان مجلس الأمن الهجوم، بينما اتهمت دمشق إسرائيل بالوقوف وراءه.", "Accuse/allege Actual A[sy] R[il]")]
    // The object behind a relative clause on the subject.
    [InlineData("اختطف مسلحون يستقلون سيارة صغيرة المشير خليفة حفتر في بنغازي.", "Assault/abduct Actual A[ArmedGroup] R[ly.haftar]")]
    // Killed by what the accusative says, at the hand of.
    [InlineData("قتل جندي إسرائيلي طعنا على يد حركة حماس.", "Assault/primitive Actual A[ps.hamas] R[Person]")]
    public void A_finite_verb_has_its_own_subject_and_object(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("قال الوزير إنه قتل متعمد.")]
    [InlineData("وصفه الشهود بأنه قاتل.")]
    public void A_noun_said_of_something_behind_that_he_is_no_deed_of_his(string sentence) =>
        Assert.DoesNotContain(Told.Kinds(sentence), static line => !line.Contains("A[]", StringComparison.Ordinal));

    [Theory]
    [InlineData("قتل خمسة جنود في هجوم شنته حركة الشباب على ثكنة في كيسمايو، فيما أصيب ستة آخرون.")]
    [InlineData("قتل عشرة مدنيين في غارة على سوق في نيالا، بينما أصيب تسعة آخرون.")]
    public void Further_wounded_behind_while_belong_to_the_same_attack(string sentence) =>
        Assert.Equal(2, Assert.Single(Told.Read(sentence).Events).Quantities.Count);
}
