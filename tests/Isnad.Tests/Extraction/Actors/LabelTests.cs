using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Actors;

/// <summary>The words by which a text takes a side: found where they are said of someone, left alone where they praise and blame nobody.</summary>
public sealed class LabelTests
{
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    [Theory]
    [InlineData("اعتقلت قوات الاحتلال شابا في جنين. وقال جيش الاحتلال إنه مطلوب.", "جيش الاحتلال")]
    [InlineData("شن الجيش العراقي عملية لتطهير مدينة بيجي من المسلحين.", "تطهير")]
    [InlineData("انسحبت قوات الجيش الوطني الليبي من ترهونة.", "الجيش الوطني الليبي")]
    [InlineData("قالت الوكالة إن ما يسمى الجيش الوطني السوري قصف القرية.", "ما يسمى الجيش الوطني السوري")]
    [InlineData("وصف التقرير جماعة الإخوان المسلمين الإرهابية بأنها خطرة.", "جماعة الإخوان المسلمين الإرهابية")]
    [InlineData("نعى الحزب الشهيد كمال المرعاش.", "الشهيد")]
    [InlineData("زار قائد الجيش الوطني الليبي خليفة حفتر موسكو.", "قائد الجيش الوطني الليبي")]
    [InlineData("أوقفت الأجهزة الإرهابي خالد العويضي في تطاوين.", "الإرهابي")]
    [InlineData("زار الوفد عائلة الشهيدة رزان النجار في خزاعة.", "الشهيدة")]
    [InlineData("قال الوزير المخلوع كمال المرعاش إنه عائد.", "الوزير المخلوع")]
    [InlineData("اقتحمت قوات الاحتلال المخيم، وقال شهود إن الاحتلال فجر منزلا.", "الاحتلال")]
    [InlineData("أصدرت محكمة الاحتلال حكما بالسجن على أسير.", "محكمة الاحتلال")]
    [InlineData("منعت سلطات الأمر الواقع دخول الشحنة.", "سلطات الأمر الواقع")]
    [InlineData("شنت جماعة مسلحة هجوما إرهابيا على نقطة أمنية.", "هجوما إرهابيا")]
    [InlineData("نددت الوزارة بمجزرة مروعة ارتكبتها قوات الدعم السريع في القرية.", "مجزرة")]
    [InlineData("ارتكب الجيش الإسرائيلي جريمة في بيت لاهيا.", "جريمة")]
    [InlineData("غدرت فلول التنظيم بدورية في كركوك.", "فلول التنظيم")]
    [InlineData("أعلنت حكومة الوفاق المعترف بها دوليا وقف القتال.", "المعترف بها دوليا")]
    [InlineData("تسيطر المجموعات الموالية للواء المتقاعد خليفة حفتر على الميناء.", "للواء المتقاعد")]
    [InlineData("سقط نظام الأسد في دمشق بعد هجوم المعارضة السورية.", "نظام الأسد")]
    [InlineData("أكد المشرف المدعو كمال المرعاش أن الحملة مستمرة.", "المدعو كمال المرعاش")]
    [InlineData("وصف البيان وزير الدفاع كمال المرعاش بأنه عميل للخارج.", "عميل")]
    [InlineData("أقرت الحكومة تصنيف حزب العمال الكردستاني منظمة إرهابية.", "منظمة إرهابية")]
    [InlineData("أعلن جيش الاحتلال توسيع عمليته. وطالبت الوزارة بوقف العدوان على غزة.", "العدوان")]
    [InlineData("أطلقت الشرطة النار على المتظاهرين السلميين في الساحة.", "المتظاهرين السلميين")]
    [InlineData("سقط عشرات المدنيين العزل في القصف.", "المدنيين العزل")]
    [InlineData("حيا الوالي القوات المسلحة السودانية الباسلة.", "القوات المسلحة السودانية الباسلة")]
    [InlineData("طالب وزير الأمن القومي المتطرف كمال المرعاش باقتحام البلدة.", "المتطرف")]
    [InlineData("رحبت الحكومة اليمنية المعترف بها دوليا بالقرار.", "المعترف بها دوليا")]
    [InlineData("هاجم مستعمرون القرية وأحرقوا مركبات.", "مستعمرون")]
    [InlineData("قتل الجيش عددا من الانفصاليين قرب الحدود.", "الانفصاليين")]
    [InlineData("نددت الوزارة بعدوان تشنه الإمارات على البلاد.", "عدوان")]
    public void A_word_that_takes_a_side_is_a_label(string text, string label) => Assert.Contains(label, Labels(text));

    [Theory]
    [InlineData("أعلنت الشرطة العراقية تحرير عشرة رهائن من قبضة عصابة.", "تحرير")]
    [InlineData("سلم حزب الله الإرهابيين الفارين إلى القضاء.", "حزب الله الإرهابيين")]
    [InlineData("قتل قائد فيلق القدس قاسم سليماني في بغداد.", "قائد فيلق القدس")]
    [InlineData("ارتكب الجاني جريمة قتل ثم فر من المدينة.", "جريمة")]
    [InlineData("نجح وقف العدوان في إنهاء الأزمة.", "العدوان")]
    [InlineData("اعتقل الجنود فتى بعد أن اعتدوا عليه بالضرب.", "اعتدوا")]
    [InlineData("سيطرت هيئة تحرير الشام، جبهة النصرة سابقا، على البلدة.", "تحرير")]
    [InlineData("أطلقت هيئة تحرير الشام معركة ردع العدوان شمال حلب.", "ردع العدوان")]
    [InlineData("قال العميد يحيى سريع إن الصاروخ أصاب هدفه.", "العميد يحيى سريع")]
    [InlineData("كان الجيش السوداني قد استعاد الخرطوم في مارس.", "استعاد")]
    [InlineData("وعدت بما وصفه المتحدث باسم قواته أحمد المسماري بالدعم الكامل.", "ما وصفه المتحدث باسم قواته أحمد المسماري")]
    public void A_word_that_takes_no_side_is_none(string text, string label) => Assert.DoesNotContain(label, Labels(text));

    [Fact]
    public void Who_fell_is_not_the_one_by_whose_hands()
    {
        var reading = Pipeline.Study(new Article { Text = "قال إن 48 صحفيا استشهدوا على أيدي قوات الاحتلال." });
        var label = Assert.Single(reading.Labels, l => l.Stance == Stance.Legitimising);
        Assert.Equal(EntityKind.Group, reading.Entities[reading.Mentions[label.Mention].Entity].Kind);
    }

    private static List<string> Labels(string text)
    {
        var reading = Pipeline.Study(new Article { Text = text });
        return [.. reading.Labels.Select(l => l.Span.Of(text))];
    }
}
