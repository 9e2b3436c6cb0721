using Isnad.Corpus;

namespace Isnad.Tests.Corpus;

/// <summary>Makes accounts for tests without reading a text.</summary>
internal static class Accounts
{
    public static readonly DateOnly Day = new(2023, 5, 10);

    public static readonly IReadOnlyDictionary<string, string> NoCopies = new Dictionary<string, string>();

    public static readonly Spot Saraqib = new("geo:sy.saraqib", "سراقب", "Saraqib", EntityKind.Place, "SY", null, 35.864, 36.806, 1);

    public static readonly Spot Daraa = new("geo:sy.daraa", "درعا", "Daraa", EntityKind.Place, "SY", null, 32.62, 36.10, 1);

    public static Party Party(string key, string words = "", int at = 0) =>
        new(key, words.Length > 0 ? words : key, null, key[0] == '~' ? EntityKind.Group : EntityKind.ArmedGroup, key[0] != '~', null, null, null, words, new TextSpan(at, at + words.Length));

    public static Voice Outlet(string key) => new(LinkKind.Outlet, key, key, SourceCount.One);

    public static ClaimAccount Claim(string document, ClaimAct act, params Voice[] chain) => new()
    {
        Document = document,
        Claim = "c1",
        Act = act,
        Quotation = QuotationStyle.Indirect,
        Chain = chain,
        Words = "",
        Span = default,
    };

    public static Voice Body(string key) => new(LinkKind.Organization, key, key, SourceCount.One);

    public static Voice Medium(string key) => new(LinkKind.Media, key, key, SourceCount.One);

    public static Voice Unnamed(string words) => new(LinkKind.Anonymous, null, words, SourceCount.One);

    public static Figure Killed(int value, string? of = null, bool joint = false) =>
        new("q", QuantityUnit.Killed, value, value, value, Hedge.Exact, joint, of, value.ToString(System.Globalization.CultureInfo.InvariantCulture), new TextSpan(30, 35));

    public static EventAccount Strike(string document, string outlet, DateOnly? published = null, DateOnly? day = null, Spot? place = null, params ClaimAccount[] claims) => new()
    {
        Document = document,
        Event = "e1",
        Outlet = outlet,
        Published = published ?? Day,
        Type = EventType.Assault,
        Mode = "aerial",
        Modality = Modality.Actual,
        Trigger = "غارة",
        TriggerSpan = new TextSpan(10, 14),
        Sentence = "غارة جوية على المدينة " + document,
        SentenceSpan = new TextSpan(0, 40),
        Actors = [Party("sy.army")],
        Places = [place ?? Saraqib],
        Time = new EventTime(day ?? Day, day ?? Day, TimeGranularity.Day, null),
        Claims = claims,
    };

    public static DocumentAccount Document(params EventAccount[] events) => new()
    {
        Document = events[0].Document,
        Source = events[0].Document,
        Outlet = events[0].Outlet,
        Published = events[0].Published,
        Events = events,
    };
}
