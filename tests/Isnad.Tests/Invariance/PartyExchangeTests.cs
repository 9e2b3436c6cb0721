namespace Isnad.Tests.Invariance;

public sealed class PartyExchangeTests
{
    // Pairs of parties of one kind and one grammatical gender, named at full length.
    public static TheoryData<string, string, string, string> Parties => new()
    {
        { "هيئة تحرير الشام", "sy.hts", "حركة أحرار الشام", "sy.ahrar" },
        { "عبد الفتاح البرهان", "sd.burhan", "محمد حمدان دقلو", "sd.hemedti" },
        { "حركة حماس", "ps.hamas", "حركة فتح", "ps.fatah" },
    };

    private const string Story =
        "قال مصدر محلي إن «أ» هاجم مواقع قرب المدينة مساء الجمعة، وإن خمسة مدنيين قتلوا. ونفى «ب» ذلك، مؤكدا أن «أ» قصف الأحياء السكنية. "
        + "وبحسب ناشطين فقد اعتقل «ب» ثلاثة صحفيين، فيما طالب «أ» بالإفراج عنهم. والتقى «أ» وفدا دوليا، ورفض «ب» أي هدنة.";

    public static TheoryData<string> Sentences => new()
    {
        "«أ» هاجم موقعا تابعا لـ«ب» في ضواحي المدينة.",
        "اتهم «أ» «ب» بقصف المستشفى.",
        "قاتل «أ» إلى جانب «ب» في الجنوب.",
        "قال «أ» إنه استهدف «ب» ردا على هجوم سابق.",
        "أعلن «أ» أنه يسيطر على المطار، ونفى «ب» ذلك.",
        "قال «أ» إن «ب» خرق الهدنة.",
        "دعا «أ» «ب» إلى الحوار.",
        "بحسب «أ»، اعتقل «ب» خمسة صحفيين.",
        "رفض «أ» مقترحا قدمه «ب».",
        "التقى «أ» «ب» في القاهرة.",
        "هدد «أ» بمهاجمة «ب».",
        "أفرج «أ» عن عشرة أسرى من «ب».",
        "دارت اشتباكات بين «أ» و«ب» قرب الجسر.",
        "أدان «أ» الهجوم الذي شنه «ب».",
        "طالب «أ» «ب» بالانسحاب من المدينة.",
        "انسحب «أ» من القرية بعد معارك مع «ب».",
        "اتفق «أ» و«ب» على وقف إطلاق النار.",
        "وقع «أ» و«ب» اتفاقا في جنيف.",
        "قصف «أ» مواقع «ب» بالمدفعية.",
        "حاصر «أ» بلدة يسيطر عليها «ب».",
        "نفى «أ» صحة ما أعلنه «ب».",
        "استعاد «أ» البلدة من «ب».",
        "شن «أ» هجوما على معسكر لـ«ب».",
        "تعرض «أ» لهجوم من «ب».",
        "اعتقل «أ» ناشطين اتهمهم بدعم «ب».",
        "تبادل «أ» و«ب» الاتهامات بخرق الهدنة.",
        "رحب «أ» بإعلان «ب» وقف القتال.",
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_with_its_parties_exchanged_tells_the_same_of_the_other(string sentence)
    {
        foreach (var (first, firstId, second, secondId) in Parties.Select(static p => p.Data))
        {
            var told = Told.Parties(sentence.Replace("«أ»", first, StringComparison.Ordinal).Replace("«ب»", second, StringComparison.Ordinal));
            var exchanged = Told.Parties(sentence.Replace("«أ»", second, StringComparison.Ordinal).Replace("«ب»", first, StringComparison.Ordinal));
            Assert.Equal(told.Select(l => Swap(l, firstId, secondId)), exchanged);
        }
    }

    [Theory]
    [MemberData(nameof(Parties))]
    public void Exchanging_the_names_of_two_parties_exchanges_them_in_the_record_and_changes_nothing_else(string first, string firstId, string second, string secondId)
    {
        var told = Told.Everything(Story.Replace("«أ»", first, StringComparison.Ordinal).Replace("«ب»", second, StringComparison.Ordinal));
        var exchanged = Told.Everything(Story.Replace("«أ»", second, StringComparison.Ordinal).Replace("«ب»", first, StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains(firstId, StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains(secondId, StringComparison.Ordinal));
        Assert.Equal(told.Select(l => Swap(l, firstId, secondId)), exchanged);
    }

    private static string Swap(string line, string a, string b) =>
        line.Replace(a, "\u0001", StringComparison.Ordinal).Replace(b, a, StringComparison.Ordinal).Replace("\u0001", b, StringComparison.Ordinal);
}
