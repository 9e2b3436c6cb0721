namespace Isnad.Tests.Invariance;

/// <summary>A doer told of at length, in brackets, between dashes or by a relative clause before its verb does the same as one named alone.</summary>
public sealed class FarSubjectTests
{
    private static readonly (string Name, bool Feminine, string Relative, string Apposition, string Attribute)[] _doers =
    [
        ("الجيش السوداني", false, "الذي يقوده عبد الفتاح البرهان", "القوة النظامية الأكبر هناك", "المنتشر شمالا"),
        ("قوات الدعم السريع", true, "التي انشقت عن السلطة", "قوة شبه عسكرية", "المنتشرة في الإقليم"),
        ("جماعة الحوثي", true, "التي ترفض الهدنة", "جماعة متحالفة مع طهران", "المدعومة من إيران"),
        ("حزب الله", false, "الذي يملك نفوذا واسعا", "حليف دمشق", "الموالي لطهران"),
        ("القوات الإسرائيلية", true, "التي تتمركز قرب الحدود", "قوات معززة", "المتوغلة في القطاع"),
        ("تنظيم الدولة الإسلامية", false, "الذي خسر معظم مناطقه", "تنظيم محظور", "المتشدد"),
    ];

    private static readonly (string Masculine, string Feminine, string Where)[] _deeds =
    [
        ("قصف", "قصفت", "مدينة «م»"), ("هاجم", "هاجمت", "موقعا عسكريا قرب «م»"), ("اقتحم", "اقتحمت", "بلدة «م»"), ("اعتقل", "اعتقلت", "خمسة ناشطين في «م»"),
        ("أفرج", "أفرجت", "عن ثلاثة أسرى في «م»"), ("سيطر", "سيطرت", "على مدينة «م»"), ("اختطف", "اختطفت", "أربعة أطباء في «م»"),
    ];

    private static readonly string[] _towns = ["نيالا", "الأبيض", "مأرب", "كيسمايو", "تدمر", "درنة", "زليتن"];

    public static TheoryData<string, string, string> RelativeBefore => Pairs((doer, verb, rest) => $"{doer.Name} {doer.Relative} {verb} {rest}.");

    public static TheoryData<string, string, string> RelativeBetween => Pairs((doer, verb, rest) => $"{verb} {doer.Name}، {doer.Relative}، {rest}.");

    public static TheoryData<string, string, string> Brackets => Pairs((doer, verb, rest) => $"{verb} {doer.Name} ({doer.Apposition}) {rest}.");

    public static TheoryData<string, string, string> Dashes => Pairs((doer, verb, rest) => $"{verb} {doer.Name} - {doer.Apposition} - {rest}.");

    public static TheoryData<string, string, string> Attributes => Pairs((doer, verb, rest) => $"{verb} {doer.Name} {doer.Attribute} {rest}.");

    [Theory]
    [MemberData(nameof(RelativeBefore))]
    public void A_relative_clause_between_subject_and_verb_changes_nothing(string plain, string far, string verb) => Same(plain, far, verb);

    [Theory]
    [MemberData(nameof(RelativeBetween))]
    public void A_relative_clause_between_verb_and_object_changes_nothing(string plain, string far, string verb) => Same(plain, far, verb);

    [Theory]
    [MemberData(nameof(Brackets))]
    public void What_stands_in_brackets_changes_nothing(string plain, string far, string verb) => Same(plain, far, verb);

    [Theory]
    [MemberData(nameof(Dashes))]
    public void What_stands_between_dashes_changes_nothing(string plain, string far, string verb) => Same(plain, far, verb);

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_with_its_complement_changes_nothing(string plain, string far, string verb) => Same(plain, far, verb);

    private static TheoryData<string, string, string> Pairs(Func<(string Name, bool Feminine, string Relative, string Apposition, string Attribute), string, string, string> far)
    {
        var data = new TheoryData<string, string, string>();
        for (var d = 0; d < _doers.Length; d++)
        {
            for (var v = 0; v < _deeds.Length; v++)
            {
                var verb = _doers[d].Feminine ? _deeds[v].Feminine : _deeds[v].Masculine;
                var rest = _deeds[v].Where.Replace("«م»", _towns[(d + v) % _towns.Length], StringComparison.Ordinal);
                data.Add($"{verb} {_doers[d].Name} {rest}.", far(_doers[d], verb, rest), verb);
            }
        }

        return data;
    }

    private static void Same(string plain, string far, string verb)
    {
        var told = Told.Of(plain, verb);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told.Of(far, verb));
    }
}
