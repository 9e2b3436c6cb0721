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
