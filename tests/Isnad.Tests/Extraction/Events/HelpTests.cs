using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Help, backing and promises: who gives, who gets, and what is no deed of its own.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("تلقى الحوثيون صواريخ من طهران عبر مهربين.", "تلقى", "Aid/military Actual A[ir] R[ye.houthis]")]
    [InlineData("تحصل قوات الدعم السريع على الأسلحة من الإمارات عبر تشاد.", "تحصل", "Aid/military Actual A[ae] R[sd.rsf]")]
    [InlineData("حصل الجيش السوداني على طائرات مسيرة من إيران وتركيا مكنته من التقدم.", "حصل", "Aid/military Actual A[ir,tr] R[sd.saf]")]
    [InlineData("حصل غسان سلامة على ضمانات من موسكو.", "حصل", "Agree/ Actual A[ru]")]
    [InlineData("نفذت كتائب محلية الهجوم بتمويل سعودي.", "تمويل", "Aid/financial Actual A[sa]")]
    [InlineData("فرضت واشنطن عقوبات على سوريا.", "فرضت", "Sanction/ Actual A[us] R[sy]")]
    public void A_state_that_help_comes_from_or_that_penalties_are_imposed_on_is_no_place(string text, string trigger, string expected) => Holds(text, trigger, expected);

    [Theory]
    [InlineData("وصلت قافلة تجارية من تركيا إلى حلب.")]
    [InlineData("عاد وفد الحوثيين من طهران بعد أيام.")]
    public void Where_someone_comes_from_gives_nothing(string text) =>
        Assert.DoesNotContain(Told.Kinds(text), static line => line.StartsWith("Aid", StringComparison.Ordinal));

    [Theory]
    [InlineData("قال خبراء إن الإمدادات العسكرية التي حصلت عليها قوات حكومة الوفاق من تركيا غيرت ميزان القوى.", "الإمدادات", "A[tr] R[ly.gna-forces]")]
    [InlineData("أعلنت واشنطن إدراج جماعة الحوثي التي تسلحها إيران على القائمة.", "تسلحها", "A[ir] R[ye.houthis]")]
    public void A_relative_clause_tells_who_gave_and_who_got(string text, string trigger, string expected) => Holds(text, trigger, expected);

    [Theory]
    [InlineData("تقدم الجيش اليمني في مأرب بدعم من التحالف العربي.", "دعم", "A[ye.coalition] R[ye.army]")]
    [InlineData("استعاد الجيش السوداني مدينة سنجة بمساندة مصرية.", "مساندة", "A[eg] R[sd.saf]")]
    [InlineData("أعرب الناطق عن دعم واشنطن الكامل للحكومة العراقية.", "دعم", "A[us] R[iq.government]")]
    [InlineData("عرضت روسيا على الجيش السوداني مدربين، ووعدت بتزويده منظومات دفاع جوي.", "تزويده", "R[sd.saf]")]
    [InlineData("يواجه الجيش السوداني اتهامات بتسليح مليشيات قبلية في دارفور.", "تسليح", "A[sd.saf] R[ArmedGroup]")]
    public void Who_acts_with_help_is_helped_and_who_faces_the_charge_gave_it(string text, string trigger, string expected) => Holds(text, trigger, expected);

    [Theory]
    [InlineData("أسفرت المفاوضات عن اتفاق بين الحكومة اليمنية والحوثيين على إطلاق الأسرى.", "اتفاق", "Agree/ Actual")]
    [InlineData("أكدت حركة حماس أنها لن تقبل أي اتفاق لا يضمن وقف الحرب.", "تقبل", "Reject/ Actual A[ps.hamas]")]
    [InlineData("صوتت فرنسا ضد مشروع القرار.", "صوتت", "Reject/ Actual A[fr]")]
    [InlineData("صوتت فرنسا لصالح مشروع القرار.", "صوتت", "Support/ Actual A[fr]")]
    [InlineData("أفرجت واشنطن عن ستة مليارات دولار من الأموال المجمدة.", "أفرجت", "Concede/ Actual A[us]")]
    [InlineData("رفعت بريطانيا العقوبات عن سوريا.", "رفعت", "Concede/ Actual A[gb] R[sy]")]
    [InlineData("نفى الجيش السوداني تلقي أي دعم عسكري من مصر.", "دعم", "Aid/military Negated A[eg] R[sd.saf]")]
    [InlineData("التزمت تركيا بسحب قواتها من ليبيا.", "التزمت", "Agree/ Actual A[tr]")]
    [InlineData("أوقفت السويد مساعداتها التنموية للحكومة العراقية.", "أوقفت", "Sanction/discontinue Actual A[se]")]
    [InlineData("تعهد الرئيس أحمد الشرع بمحاسبة كل من يتجاوز القانون.", "تعهد", "Agree/ Actual A[sy.sharaa]")]
    public void Accords_refusals_votes_and_easings_are_told_by_their_words(string text, string trigger, string expected) => Holds(text, trigger, expected);

    [Theory]
    [InlineData("وتقول الأمم المتحدة إن الحوثيين قصفوا قرية في مأرب.", "قصفوا", "A[ye.houthis]")]
    [InlineData("قال مسؤول إن الإسرائيليين رفضوا المقترح.", "رفضوا", "A[Group]")]
    [InlineData("قال وزير الدفاع التركي إن بلاده تدرب وحدات من الجيش السوري.", "تدرب", "Aid/military Actual")]
    public void The_plural_of_a_people_and_someones_country_have_their_verb_behind_them(string text, string trigger, string expected) => Holds(text, trigger, expected);

    private static void Holds(string text, string trigger, string expected) =>
        Assert.Contains(Told.Of(text, trigger), line => line.Contains(expected, StringComparison.Ordinal));
}
