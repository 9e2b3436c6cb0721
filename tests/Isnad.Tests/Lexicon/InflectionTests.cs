using Isnad.Lexicon;
using Isnad.Lexicon.Inflection;

namespace Isnad.Tests.Lexicon;

public sealed class InflectionTests
{
    private static HashSet<string> Forms(string lemma, string present, int form, string root, params string[] masdars) =>
        [.. VerbInflection.Inflect(new VerbEntry(lemma, present, form, root, masdars)).Select(f => f.Form)];

    [Theory]
    [InlineData("قصف", "يقصف", 1, "قصف", "قصف قصفت قصفوا قصفنا يقصف تقصف يقصفون تقصفان يقصفوا قاصف مقصوف")]
    [InlineData("قال", "يقول", 1, "قول", "قال قالت قالوا قلت قلنا قيل يقول تقول يقولون يقل يقال قائل قائلا قائلة")]
    [InlineData("دعا", "يدعو", 1, "دعو", "دعا دعت دعوا دعوت دعي يدعو تدعو يدعون يدع يدعى داعي داعية مدعو")]
    [InlineData("رمى", "يرمي", 1, "رمي", "رمى رمت رموا رميت رميا يرمي يرمون يرم يرمى مرمي")]
    [InlineData("شن", "يشن", 1, "شنن", "شن شنت شنوا شننت يشن يشنون")]
    [InlineData("أعاد", "يعيد", 4, "عود", "أعاد أعادت أعادوا أعدت أعيد يعيد يعيدون يعد يعاد معيد معاد")]
    [InlineData("استعاد", "يستعيد", 10, "عود", "استعاد استعادت استعدت استعيد يستعيد يستعاد مستعيد مستعاد مستعادة")]
    [InlineData("استولى", "يستولي", 10, "ولي", "استولى استولت استولوا يستولي يستولون يستول مستولي مستولى")]
    [InlineData("قاتل", "يقاتل", 3, "قتل", "قاتل قوتل يقاتل مقاتل مقاتلو مقاتلي مقاتلين مقاتلون مقاتلة مقاتلات")]
    [InlineData("تبادل", "يتبادل", 6, "بدل", "تبادل تبودل يتبادل يتبادلان متبادل")]
    [InlineData("بدأ", "يبدأ", 1, "بدء", "بدأ بدأت بدؤوا بدأوا بدئ يبدأ يبدأون يبدؤون بادئ")]
    [InlineData("سأل", "يسأل", 1, "سءل", "سأل سئل يسأل سائل")]
    [InlineData("وصل", "يصل", 1, "وصل", "وصل يصل تصل يوصل واصل موصول")]
    [InlineData("أخذ", "يأخذ", 1, "ءخذ", "أخذ يأخذ يؤخذ آخذ مأخوذ")]
    [InlineData("سيطر", "يسيطر", 11, "سيطر", "سيطر سيطرت يسيطر مسيطر")]
    public void A_verb_gives_its_written_forms(string lemma, string present, int form, string root, string expected)
    {
        var forms = Forms(lemma, present, form, root);
        Assert.Empty(expected.Split(' ').Except(forms));
    }

    [Fact]
    public void A_masdar_with_ta_marbuta_gives_dual_and_plural_with_ta()
    {
        var forms = NominalInflection.Noun("غارة", PartOfSpeech.Noun, ["ات"]).Select(f => f.Form).ToHashSet();
        Assert.Superset(new HashSet<string> { "غارة", "غارتان", "غارتين", "غارتا", "غارتي", "غارات" }, forms);
        Assert.DoesNotContain("غارةا", forms);
    }

    [Fact]
    public void A_nisba_gives_both_genders_and_the_sound_plural()
    {
        var forms = NominalInflection.Adjective("سوداني", PartOfSpeech.Adjective, []).Select(f => f.Form).ToHashSet();
        Assert.Superset(new HashSet<string> { "سوداني", "سودانية", "سودانيون", "سودانيين", "سودانيان", "سودانيات", "سودانيا" }, forms);
    }
}
