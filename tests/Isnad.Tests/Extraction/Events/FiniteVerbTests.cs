using System.Globalization;
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
    [InlineData("قال خليفة حفتر إن الجيش السوري قصف ترهونة.", "Assault/heavy-weapons Actual A[sy.army] R[]")]
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
        Assert.DoesNotContain(Told.Kinds(sentence), static line => line.StartsWith("Assault", StringComparison.Ordinal) && !line.Contains("A[]", StringComparison.Ordinal));

    [Theory]
    [InlineData("قتل خمسة جنود في هجوم شنته حركة الشباب على ثكنة في كيسمايو، فيما أصيب ستة آخرون.")]
    [InlineData("قتل عشرة مدنيين في غارة على سوق في نيالا، بينما أصيب تسعة آخرون.")]
    public void Further_wounded_behind_while_belong_to_the_same_attack(string sentence) =>
        Assert.Equal(2, Assert.Single(Told.Read(sentence).Events).Quantities.Count);

    [Theory]
    // In the feminine and plural only the comma shows it; the noun behind is the object and no genitive.
    [InlineData("نددت الحكومة اليمنية بالقرار، متهمة الحوثيين بعرقلة السلام.", "Accuse/allege Actual A[ye.government] R[ye.houthis]")]
    [InlineData("أعلن حزب الله قصف القاعدة، متوعدا إسرائيل بالرد.", "Threaten/violence Actual A[lb.hezbollah] R[il]")]
    // What is said belongs to the speaker, not to those he speaks of.
    [InlineData("قال خليفة حفتر إن الجيش التركي قصف ترهونة، متهما إسرائيل بالصمت.", "Accuse/allege Actual A[ly.haftar] R[il]")]
    public void A_participle_behind_the_clause_has_its_subject_and_an_object_of_its_own(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("نددت الأمم المتحدة بمقتل المتظاهرين في الخرطوم.", "Accuse/disapprove Actual A[xx.un] R[]")]
    [InlineData("دانت فرنسا قصف الجيش السوري للمدنيين في إدلب.", "Accuse/disapprove Actual A[fr] R[sy.army] P[]")]
    public void Who_suffers_a_deed_is_not_condemned_for_it(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("يشهد السودان منذ 15 أبريل 2023 حربا بين الجيش وقوات الدعم السريع.", EventType.Assault, "2023-04-15", "")]
    [InlineData("أسفرت غارة استهدفت أمس الجمعة سوقا في نيالا عن مقتل مدنيين.", EventType.Assault, "2023-05-19", "2023-05-19")]
    [InlineData("زار وفد سعودي أمس الجمعة صنعاء لبحث هدنة جديدة.", EventType.Retreat, "", "")]
    [InlineData("اتهمت فرنسا الجيش السوري بقصف إدلب أمس الجمعة.", EventType.Accuse, "", "")]
    [InlineData("قتل عشرة أشخاص في قصف نفذته قوات الدعم السريع أمس الجمعة على سوق في نيالا.", EventType.Assault, "2023-05-19", "2023-05-19")]
    [InlineData("كشف دبلوماسي عن زيارة قام بها وفد سعودي أمس الجمعة إلى صنعاء.", EventType.Consult, "2023-05-19", "2023-05-19")]
    [InlineData("دعت حركة حماس السكان إلى مغادرة القطاع اعتبارا من مساء غد.", EventType.Request, "", "")]
    [InlineData("انسحبت مالي أمس الجمعة من الاتفاق الذي وقع في الجزائر عام 2015، متهمة فرنسا بالتدخل.", EventType.Accuse, "", "")]
    [InlineData("أنهت مالي أمس الجمعة اتفاق السلام الموقع في الجزائر عام 2015 متهمة فرنسا بالتدخل.", EventType.Accuse, "2023-05-19", "2023-05-19")]
    [InlineData("ندد الرئيس التونسي أمس الجمعة بالهجوم الذي استهدف سوقا في نيالا.", EventType.Assault, "", "")]
    [InlineData("أفرجت السلطات المصرية أمس الجمعة عن ناشط اعتقلته إثر تظاهره في القاهرة.", EventType.Protest, "", "")]
    public void A_time_dates_the_deed_it_stands_with(string sentence, EventType type, string from, string to)
    {
        var told = Assert.Single(Told.Read(sentence).Events, e => e.Type == type);
        Assert.Equal(from, told.Time?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Assert.Equal(to, told.Time?.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    [Theory]
    // Behind a relative pronoun of the plural a verb in the singular has a subject of its own.
    [InlineData("حكم القاضي على المتهمين الذين اعتقلت قوات الدعم السريع في نيالا.", "Coerce/arrest Actual A[sd.rsf]")]
    // Many go on in the plural, past the one they speak of.
    [InlineData("قال المحققون العراقيون إن خليفة حفتر شارك في الهجوم، وأصدروا مذكرة توقيف بحق عبد الحميد الدبيبة.", "Coerce/arrest Actual A[Group] R[ly.dbeibah]")]
    // While and whereas bring in someone else.
    [InlineData("وافق خليفة حفتر على العودة، بينما تعهد عبد الحميد الدبيبة بإجراء الانتخابات.", "Agree/ Actual A[ly.dbeibah] R[]")]
    // A name behind what the post is held for is no object.
    [InlineData("هاجم القائد العام للجيش خليفة حفتر مدينة ترهونة.", "Assault/ Actual A[ly.haftar")]
    // What is launched has no doer here.
    [InlineData("أطلقت ستة صواريخ من قطاع غزة باتجاه عسقلان.", "Assault/heavy-weapons Actual A[] ")]
    [InlineData("قتل الفلسطينيون على يد حركة حماس.", "Assault/ Actual A[ps.hamas]")]
    public void The_subject_is_the_one_that_the_verb_has(string sentence, string expected) =>
        Assert.Contains(Told.Kinds(sentence), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("قصف الجيش السوري سوقا في إدلب. ودانت فرنسا هذه الجريمة البشعة.", "Accuse/disapprove Actual A[fr] R[sy.army]")]
    [InlineData("وقع خليفة حفتر اتفاقا في جنيف. ورحبت فرنسا بالاتفاق.", "Support/ Actual A[fr] R[ly.haftar]")]
    public void Who_judges_a_deed_told_before_judges_who_did_it(string text, string expected) =>
        Assert.Contains(Told.Kinds(text), line => line.StartsWith(expected, StringComparison.Ordinal));
}
