using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Who does a deed told by a noun and to whom: by the verb above it, the noun it is joined to, what it is called before, and the talks that it came of.</summary>
public sealed class NominalPartyTests
{
    [Theory]
    [InlineData("أشار المصدر إلى أن مصر ستواصل دعم خليفة حفتر سياسيا ضد الجماعات المتشددة.", "دعم", "A[eg]", "R[ly.haftar]")]
    [InlineData("تعتزم أنقرة دعم حكومة الوفاق عسكريا ضد قوات حفتر.", "دعم", "A[tr]", "R[ly.gna]")]
    [InlineData("تواصل طهران دعم الحوثيين بالسلاح.", "دعم", "A[ir]", "R[ye.houthis]")]
    [InlineData("تخشى مصر انهيار الجيش السوداني بقيادة عبد الفتاح البرهان، وتدرس القاهرة الخيارات لدعمه.", "دعمه", "A[eg]", "R[sd.burhan]")]
    [InlineData("أكدت واشنطن دعمها للحكومة العراقية.", "دعمها", "A[us]", "R[iq.government]")]
    [InlineData("لم تعد أنقرة تخفي تزويدها حكومة الوفاق بالمدرعات.", "تزويدها", "A[tr]", "R[ly.gna]")]
    public void Whom_support_goes_to_is_not_who_gives_it(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("نفت قوات الدعم السريع ما نشر، فيما اتهمها الجيش السوداني بقصف المستشفى.", "قصف", "A[sd.rsf]")]
    [InlineData("كررت الرياض اتهاماتها لإيران بدعم الحوثيين.", "دعم", "A[ir]")]
    [InlineData("وجهت المعارضة اتهامات للجيش السوداني بقصف السوق.", "قصف", "A[sd.saf]")]
    [InlineData("نفت صنعاء الاتهامات التي وجهها الائتلاف الحقوقي إلى الجيش اليمني باستخدام أسلحة كيميائية في تعز.", "استخدام", "A[ye.army]")]
    [InlineData("تدخلت روسيا في سوريا بطلب من الحكومة السورية.", "طلب", "A[sy.government]")]
    public void Who_is_accused_of_a_deed_did_it_and_by_whose_request_one_acts_has_asked(string text, string trigger, string actors) => Holds(text, trigger, actors, "");

    [Theory]
    [InlineData("حكمت المحكمة على الفرنسية نادين بوسعيد بالسجن سبعة أشهر وأمرت بترحيلها.", "ترحيلها", "", "R[Person]")]
    [InlineData("قال حفتر إن الأمر له علاقة بزيارة الرئيس المصري عبد الفتاح السيسي لواشنطن، واجتماعه بالرئيس الأميركي دونالد ترامب.", "اجتماعه", "A[eg.sisi]", "R[us.trump]")]
    [InlineData("نددت مصر بهجوم قوات الدعم السريع على الفاشر وحصارها المدينة.", "حصارها", "A[sd.rsf]", "")]
    public void The_pronoun_on_a_deed_is_not_who_orders_it_but_who_did_the_one_before(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("أعلنت كتائب القسام، الجناح العسكري لحركة حماس، استهداف دبابة بقذيفة في رفح.", "استهداف", "A[ps.qassam]")]
    [InlineData("قال إن قوة من الجيش السوداني نفذت مهمة قتالية قرب الأبيض.", "مهمة", "A[sd.saf]")]
    [InlineData("أعلن المتحدث باسم جماعة الحوثي العميد يحيى سريع تنفيذ عملية عسكرية ضد مطار بصاروخ باليستي.", "عملية", "A[ye.houthis]")]
    [InlineData("لم تتوقف الوساطة بعد قطع العلاقات بين الرباط والجزائر.", "قطع", "A[dz,ma]")]
    public void The_force_that_announces_carries_out_or_is_named_with_a_unit_did_it(string text, string trigger, string actors) => Holds(text, trigger, actors, "");

    [Theory]
    [InlineData("استقبل الرئيس التركي رجب طيب أردوغان رئيس الحكومة الليبية عبد الحميد الدبيبة في أنقرة. وتعهدت تركيا بتدريب الضباط.", "تعهدت", "A[tr]", "R[ly.dbeibah]")]
    [InlineData("بحث رئيس الوزراء العراقي محمد شياع السوداني مع الرئيس التركي رجب طيب أردوغان ملف المياه. وتم الاتفاق على تشكيل لجنة فنية.", "الاتفاق", "A[iq.sudani,tr.erdogan]", "R[]")]
    [InlineData("وصل رئيس مجلس السيادة عبد الفتاح البرهان إلى مصر في زيارة رسمية. وتناولت مباحثات البرهان في القاهرة أمن البحر الأحمر.", "مباحثات", "A[sd.burhan]", "R[eg]")]
    public void The_side_that_is_left_out_is_the_other_one_of_the_talks(string text, string trigger, string actors, string recipients) => Holds(text, trigger, actors, recipients);

    [Theory]
    [InlineData("زار الرئيس الأميركي جو بايدن إسرائيل أمس والتقى بنيامين نتنياهو. وتعهدت فرنسا بمساعدات جديدة.", "تعهدت")]
    [InlineData("التقى وزير الخارجية السعودي فيصل بن فرحان نظيره الإيراني عباس عراقجي في جدة. واجتمع فيصل بن فرحان مع المبعوث الأميركي توم باراك في الرياض. وتعهدت السعودية بالتهدئة.", "تعهدت")]
    public void Who_is_of_no_side_or_of_talks_with_several_has_none_across(string text, string trigger) => Holds(text, trigger, "", "R[]");

    [Fact]
    public void A_person_known_by_his_title_is_known_by_his_short_name_from_then_on() =>
        Holds("زار الرئيس المصري عبدالفتاح السيسي المعرض أمس. وانتقد نائب اللقاء الذي جمع السيسي وحفتر قبل أسبوع.", "اللقاء", "A[eg.sisi]", "R[ly.haftar]");

    private static void Holds(string text, string trigger, string actors, string recipients) =>
        Assert.Contains(Told.Of(text, trigger), line => line.Contains(actors, StringComparison.Ordinal) && line.Contains(recipients, StringComparison.Ordinal));
}
