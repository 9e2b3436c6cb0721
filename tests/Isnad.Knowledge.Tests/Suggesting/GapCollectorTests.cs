using Isnad.Extraction;
using Isnad.Knowledge.Suggesting;

namespace Isnad.Knowledge.Tests.Suggesting;

/// <summary>What articles name and the knowledge lacks.</summary>
public class GapCollectorTests
{
    [Theory]
    [InlineData("هاجمت كتيبة صقور الزعتراوي بوابة غرب البلدة في ليبيا.", "armed_group", "كتيبة صقور الزعتراوي")]
    [InlineData("قال سامر الزعتراوي إن الطريق مغلق.", "person", "سامر الزعتراوي")]
    [InlineData("وصلت القافلة إلى بلدة زعترايا في ليبيا.", "place", "زعترايا")]
    [InlineData("نقلت صحيفة \"زعترايا\" عن مصدر عسكري أن الطريق مغلق.", "outlet", "زعترايا")]
    public void A_name_that_is_not_known_is_suggested(string sentence, string kind, string name) =>
        Assert.Contains(Suggest(sentence), s => s.Kind == kind && s.Text.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("قال الرئيس الجديد إن طاقم الطائرة نجا من الحادث.")]
    [InlineData("وصل الوفد إلى الثكنة العسكرية ثم زار المدرسة الإعدادية.")]
    [InlineData("التقى رئيس الوفد الأمين العام مساء الخميس.")]
    [InlineData("حذف الموقع حساب تنظيم الدولة الإسلامية مساء الخميس.")]
    [InlineData("قال الوزير في برنامج \"زعترايا\" إن الطريق مغلق.")]
    [InlineData("نشر الوزير الخبر على موقع التواصل الاجتماعي \"فيسبوك\" أمس.")]
    [InlineData("انتقد نواب حزب نداء تونس مشروع القانون.")]
    public void What_only_describes_is_not_suggested(string sentence) =>
        Assert.DoesNotContain(Suggest(sentence), static s => s.Kind != "word");

    private static IReadOnlyList<Suggestion> Suggest(string text)
    {
        var collector = new GapCollector(new Pipeline(EmbeddedKnowledge.Lexicon));
        collector.Add(new Article { Text = text });
        return collector.Ranked(1);
    }
}
