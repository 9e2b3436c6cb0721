using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Those without a name who act or suffer, those named only by what is theirs, and the whole of which someone is a part.</summary>
public sealed class UnnamedPartyTests
{
    [Theory]
    [InlineData("استشهد فلسطيني برصاص الجيش الإسرائيلي قرب نابلس.", "استشهد", "R[Person]")]
    [InlineData("أطلق ملثمون النار على مرشح وسط كركوك.", "أطلق", "R[Person]")]
    [InlineData("قتل طبيب وممرضان في قصف لقوات الدعم السريع على نيالا.", "قصف", "A[sd.rsf]")]
    [InlineData("اعتقلت الشرطة العراقية أمس صحفية من منزلها.", "اعتقلت", "R[Person]")]
    [InlineData("أخلت السلطات الجزائرية سبيل ناشطة بارزة.", "أخلت", "R[Person]")]
    [InlineData("تم توقيف سائق الشاحنة عند الحدود.", "توقيف", "R[Person]")]
    [InlineData("فرضت الولايات المتحدة عقوبات على شركتين.", "فرضت", "R[Organization]")]
    [InlineData("تمكنت الشرطة العراقية من تفكيك خلية إرهابية خططت لهجمات.", "تفكيك", "R[ArmedGroup]")]
    [InlineData("قال شاهد إن الرجل الذي خطفه مسلحون عاد إلى بيته.", "خطفه", "R[Person]")]
    [InlineData("أدانت محكمة سويدية مواطنا سوريا بارتكاب جرائم حرب.", "أدانت", "R[Person]")]
    [InlineData("خطف مجهولون مهندسا في بلدة تاورغاء.", "خطف", "A[ArmedGroup] R[Person]")]
    [InlineData("خطف مسلحون قبليون مهندسين صينيين في شبوة.", "خطف", "A[ArmedGroup] R[Group]")]
    public void One_without_a_name_who_suffers_a_deed_is_its_recipient(string text, string trigger, string expected) => Has(text, trigger, expected);

    [Theory]
    [InlineData("أدان المجلس مقتل العقيد سامي الدالي القائد في نابلس.", "مقتل", "R[Person]")]
    [InlineData("فجر انتحاري نفسه قرب دورية ما أدى إلى مقتل ضابطي شرطة.", "فجر", "A[Person] R[ArmedGroup]")]
    public void A_title_behind_a_name_or_a_kind_behind_people_is_no_one_else(string text, string trigger, string expected) => Has(text, trigger, expected);

    [Theory]
    [InlineData("قصف الطيران المسير التابع لحكومة الوفاق رتلا في ترهونة.", "قصف", "A[ly.gna]")]
    [InlineData("قال الجيش السوري إن طائراته قصفت مواقع في إدلب.", "قصفت", "A[sy.army]")]
    [InlineData("أصيب طفل بقصف لقوات الدعم السريع على حي في نيالا.", "قصف", "A[sd.rsf]")]
    [InlineData("وصل وفد من حركة حماس إلى أنقرة.", "وصل", "A[ps.hamas]")]
    [InlineData("داهمت قوة من الحشد الشعبي منزلا في كركوك.", "داهمت", "A[iq.pmf]")]
    [InlineData("قتل القيادي سامي الدالي بغارة أميركية قرب إدلب.", "قتل", "A[us] R[Person]")]
    public void The_owner_the_whole_or_the_state_that_is_named_did_it(string text, string trigger, string expected) => Has(text, trigger, expected);

    [Theory]
    [InlineData("جرت اشتباكات بين دورية من الحرس الوطني التونسي ومهربين في بن قردان.", "اشتباكات", "A[Group,tn.guard]")]
    [InlineData("كبدت حركة حماس الجيش الإسرائيلي خسائر كبيرة.", "كبدت", "A[ps.hamas] R[il.idf]")]
    [InlineData("ندد الرئيس العراقي ما وصفه بالاعتداء السافر.", "ندد", "R[]")]
    [InlineData("زار وزير الخارجية الألماني الرياض وحث السعودية على ضبط النفس.", "حث", "R[sa]")]
    [InlineData("صوت الكنيست لصالح حظر أنشطة الأونروا.", "حظر", "R[xx.unrwa]")]
    [InlineData("أودى القصف بحياة تسعة مدنيين في تعز.", "القصف", "R[Group]")]
    [InlineData("اتهمت المعارضة الحكومة بتزوير الانتخابات.", "اتهمت", "A[Organization] R[Organization]")]
    [InlineData("أقال الرئيس رئيس الوزراء.", "أقال", "A[Person] R[Person]")]
    [InlineData("قتل ثلاثة من الحوثيين في انفجار لغم في صعدة.", "قتل", "R[ye.houthis]")]
    [InlineData("قتل الرئيس التشادي إدريس ديبي متأثرا بجراحه.", "قتل", "A[] R[td.")]
    public void Both_sides_stand_where_the_grammar_puts_them(string text, string trigger, string expected) => Has(text, trigger, expected);

    private static void Has(string text, string trigger, string expected) =>
        Assert.Contains(expected, Assert.Single(Told.Of(text, trigger)), StringComparison.Ordinal);
}
