using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Words in whose place only the grammar around them shows a deed.</summary>
public sealed class DetectionTests
{
    [Theory]
    [InlineData("وعبرت فرنسا عن قلقها من التصعيد في طرابلس.", "Accuse/disapprove Actual A[fr]")]
    [InlineData("وعبر خليفة حفتر عن استيائه من البيان.", "Accuse/disapprove Actual A[ly.haftar]")]
    [InlineData("مثل الوزير السابق أمام المحكمة في تونس.", "Accuse/investigate Actual")]
    public void A_verb_written_like_a_preposition_is_known_by_the_preposition_it_asks_for(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("وعبر الحدود السورية دخلت شاحنات تجارية.")]
    [InlineData("مثل الجزائر، ترفض تونس القواعد الأجنبية.")]
    public void A_preposition_that_no_such_complement_follows_stays_one(string sentence) =>
        Assert.DoesNotContain(Told.Kinds(sentence), static line => line.StartsWith("Accuse", StringComparison.Ordinal));

    [Theory]
    [InlineData("عالجت مستشفيات ميدانية الجرحى في تعز.", "Aid/humanitarian Actual")]
    [InlineData("أسقطت طائرات أردنية مساعدات على غزة.", "Aid/humanitarian Actual")]
    [InlineData("أوفد الرئيس مبعوثا إلى طرابلس.", "Consult/visit Actual")]
    [InlineData("أطلع الوزير السفراء على نتائج الجولة.", "Consult/ Actual")]
    public void The_object_begins_where_the_phrase_of_the_subject_can_hold_no_more(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void An_abduction_and_killing_share_their_victim() =>
        Assert.Equal(2, Told.Kinds("قالت الشرطة إن عملية خطف وقتل الطبيب وقعت ليلا في البصرة.").Count(static line => line.StartsWith("Assault", StringComparison.Ordinal)));

    [Theory]
    [InlineData("يعيش السكان آثار الحرب التي اندلعت في أبريل.", "Assault/")]
    [InlineData("رحبت الجامعة العربية بالمحادثات التي تستضيفها سويسرا.", "Consult/")]
    [InlineData("منذ اندلاع الاحتجاجات في العراق أغلقت مدارس كثيرة.", "Protest/demo")]
    public void A_known_deed_that_is_told_more_of_stands(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_bare_word_that_points_back_to_a_deed_is_none() =>
        Assert.DoesNotContain(Told.Kinds("قال الوزير إن الحرب أضرت بالمدارس."), static line => line.StartsWith("Assault", StringComparison.Ordinal));

    [Theory]
    [InlineData("توعد حزب الله، في بيان نشره أمس، إسرائيل برد قاس.", "Threaten/violence Actual A[lb.hezbollah] R[il]")]
    [InlineData("قررت الحكومة السودانية، في جلسة طارئة مساء أمس، وقف التعاون مع البعثة.", "Sanction/discontinue Actual")]
    public void A_clause_goes_on_behind_an_aside(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("تعهد بشار الأسد بمواصلة القتال.", "Threaten/violence Actual A[sy.")]
    [InlineData("تعهد خليفة حفتر بالإفراج عن الأسرى.", "Agree/ Actual A[ly.haftar]")]
    public void A_vow_to_fight_is_a_threat_and_a_promise_is_none(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("طالب المبعوث الجيش السوداني بوقف عملياته في الخرطوم.", true)]
    [InlineData("طالب الزبائن المصرف بوقف عملياته في الخرطوم.", false)]
    public void Operations_of_a_force_are_attacks_and_those_of_a_bank_are_none(string sentence, bool attack) =>
        Assert.Equal(attack, Told.Kinds(sentence).Exists(static line => line.StartsWith("Assault", StringComparison.Ordinal)));
}
