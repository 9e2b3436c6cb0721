using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Who presses, closes, takes, recruits, sends, meets, withdraws and accuses where the deed is told by a noun, behind a long subject or far from its object.</summary>
public sealed class ForcedAndAskedTests
{
    [Theory]
    // A capital or state with the object of its deed behind it does the deed.
    [InlineData("أثار إغلاق إسرائيل المسجد الأقصى أمام المصلين موجة استنكار واسعة.", "إغلاق", "Coerce/restrict Actual A[il]")]
    [InlineData("تفاقمت الأزمة بعد قطع إسرائيل الكهرباء والوقود عن السكان.", "قطع", "Coerce/withhold Actual A[il]")]
    [InlineData("ورأى محللون أن زج الرياض بقوات درع الوطن في حضرموت رسالة سياسية.", "زج", "Mobilize/troops Actual A[sa]")]
    [InlineData("نفت قطر اتهامات مصر لها بتمويل الجماعة.", "اتهامات", "Accuse/allege Actual A[eg] R[qa]")]
    [InlineData("جاء ذلك رغم اتهامات مصر ودول خليجية لقطر بدعم الجماعة.", "اتهامات", "R[qa]")]
    // Pressing on a capital presses its state, talks between two are talks of states.
    [InlineData("تمارس الإدارة الأميركية ضغوطا على الخرطوم للدخول في مفاوضات مباشرة.", "ضغوطا", "Request/meet Actual A[Organization] R[sd]")]
    [InlineData("تتعرض بيروت لضغوط أميركية متزايدة من أجل نزع سلاح حزب الله.", "لضغوط", "Request/yield Actual A[us] R[lb]")]
    [InlineData("تعثرت المفاوضات غير المباشرة بين حماس وإسرائيل في القاهرة.", "المفاوضات", "A[ps.hamas] R[il]")]
    public void States_act_and_are_acted_upon(string text, string trigger, string line) => Holds(text, trigger, line);

    [Theory]
    [InlineData("نفذت قوات الاحتلال حملة اعتقالات في مدن الضفة الغربية طالت 20 فلسطينيا.", "اعتقالات", "Coerce/arrest Actual A[il.idf] R[Group]")]
    [InlineData("اقتاد الجنود ثمانية شبان من عائلة واحدة إلى جهة مجهولة.", "اقتاد", "Coerce/arrest")]
    [InlineData("تواصل تجنيد قسري لأطفال في المراكز الصيفية بمحافظة ذمار.", "تجنيد", "Coerce/ Actual A[] R[Group]")]
    [InlineData("يستمر احتجازها في سجن المدينة منذ عام.", "احتجازها", "Coerce/arrest")]
    [InlineData("ودفعت كتائب مصراتة خلال اليومين الماضيين بكامل قواتها إلى محاور القتال.", "دفعت", "Mobilize/troops Actual A[ly.misrata-forces]")]
    [InlineData("وصلت دفعة جديدة من المدربين الروس إلى بنغازي.", "وصلت", "Mobilize/")]
    [InlineData("ينص الاتفاق على تسليم السلاح للدولة خلال شهر.", "تسليم", "Retreat/disarm Future")]
    [InlineData("أقفل ناشطون مداخل المرفأ بالشاحنات احتجاجا على القرار.", "أقفل", "Protest/obstruct Actual A[Group]")]
    [InlineData("رحب الوسطاء بإفراج حركة حماس عن رهينة.", "إفراج", "Retreat/release Actual A[ps.hamas]")]
    public void The_field_has_its_own_words_for_them(string text, string trigger, string line) => Holds(text, trigger, line);

    [Theory]
    // What talks are about is not done by those who talk, nor is its place theirs.
    [InlineData("عقد المجلس الرئاسي اليمني جلسة في عدن لمناقشة التصعيد في محافظة حضرموت.", "جلسة", "P[geo:ye.aden]")]
    [InlineData("ناقش مجلس الأمن الدولي الحرب في السودان.", "الحرب", "Assault/ Actual A[]")]
    // Who insists on a withdrawal has not seen it.
    [InlineData("قال الرئيس إن لبنان متمسك بانسحاب إسرائيل من الجنوب.", "بانسحاب", "Retreat/withdraw Hypothetical A[il]")]
    public void What_is_only_spoken_of_is_not_done(string text, string trigger, string line) => Holds(text, trigger, line);

    [Theory]
    // The subject stands behind what opens the sentence.
    [InlineData("وخلال لقائه المبعوثة الأممية هانا تيتيه، أكد عقيلة صالح ضرورة تشكيل حكومة موحدة.", "لقائه", "Consult/ Actual A[ly.aguila] R[xx.tetteh]")]
    [InlineData("وتضامنا مع غزة، نزل عشرات الآلاف إلى شوارع الرباط في مسيرات حاشدة.", "نزل", "Protest/demo Actual A[Group]")]
    // A title ends with the name that completes it.
    [InlineData("طالب مندوب سوريا مجلس الأمن الدولي بعقد جلسة طارئة.", "طالب", "R[xx.unsc]")]
    // By whose hand the camp fell is not who fled from it.
    [InlineData("فر مئات الجنود من معسكر ديورا بعد سقوطه بيد مقاتلي حركة حماس.", "فر", "Retreat/withdraw Actual A[ArmedGroup]")]
    public void Doers_stand_where_their_verb_has_them(string text, string trigger, string line) => Holds(text, trigger, line);

    private static void Holds(string text, string trigger, string line) =>
        Assert.Contains(Told.Of(text, trigger.TrimStart('ل', 'ب')), told => told.Contains(line, StringComparison.Ordinal));
}
