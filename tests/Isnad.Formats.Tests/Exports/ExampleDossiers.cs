using Isnad.Corpus;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Formats.Exports;

namespace Isnad.Formats.Tests.Exports;

/// <summary>Joined events made by hand: an air strike on a town with two accounts, and the ways in which an event may be less than that.</summary>
internal static class ExampleDossiers
{
    public const string First = "aaaa";
    public const string Second = "bbbb";

    public static Party State { get; } = Party("ly.army-a", EntityKind.ArmedGroup, "الجيش", "Army A", true, "ly", "State forces");

    public static Party Rebels { get; } = Party("ly.rebels", EntityKind.ArmedGroup, "كتائب الشرق", "Eastern Brigades", true, "ly", "Rebel group");

    public static Party People { get; } = Party("~group:مدنيون", EntityKind.Group, "مدنيون", null, false, null, null);

    public static Spot Town { get; } = new("geo:ly.town", "البلدة", "Town", EntityKind.Place, "LY", "Derna", 32.7603, 22.6383, 1);

    public static Spot Country { get; } = new("geo:ly", "ليبيا", "Libya", EntityKind.Place, "LY", null, 27, 17, 3);

    public static Spot Western { get; } = new("geo:eh.town", "بئر", "Well", EntityKind.Place, "EH", null, 21.5, -16.25, 1);

    public static JoinedEvent Strike { get; } = new()
    {
        Id = "event:00000000000000ff",
        Type = EventType.Assault,
        Mode = "aerial",
        Acled = new AcledType("Explosions/Remote violence", "Air/drone strike"),
        From = new DateOnly(2018, 2, 12),
        To = new DateOnly(2018, 2, 12),
        DayPrecision = DayPrecision.Day,
        FirstTold = new DateOnly(2018, 2, 12),
        LastTold = new DateOnly(2018, 2, 13),
        Place = Town,
        SideA = [State],
        SideB = [People],
        Members = [Member(First, "e1", "=قصف طيران الجيش البلدة"), Member(Second, "e4", "غارة على البلدة")],
        Certainty = Certainty.Claimed,
    };

    public static EventDossier Dossier(JoinedEvent e, int? low = 3, int? best = 5, int? high = 7) => new(
        e, Ledger(e.Id, low, best, high),
        new EventCorroboration
        {
            Event = e.Id,
            Sources = [],
            Affirming = 2,
            Denying = 0,
            Documents = 2,
            Outlets = 2,
            Grade = new AdmiraltyGrade('C', 2, ["two independent sources"]),
            Airwars = AirwarsGrade.Fair,
            AirwarsReason = "two independent sources",
        },
        [new ClaimLink(e.Id, new AccountAnchor(Second, 0), "c1", new AccountAnchor(First, 0), "c1", ClaimLinkKind.Repeats)],
        new Dictionary<string, SourceDocument>(StringComparer.Ordinal)
        {
            [First] = new(First, "one.txt", "https://example.org/1", "عنوان", "وكالة", null, new DateOnly(2018, 2, 12)),
            [Second] = new(Second, "two.txt", null, "-عنوان آخر", "جريدة", "كاتب", new DateOnly(2018, 2, 13)),
        });

    private static CasualtyLedger Ledger(string id, int? low, int? best, int? high)
    {
        var none = new TollRange(null, null, null, "no figure", []);
        return new CasualtyLedger
        {
            Event = id,
            Acled = new TollRange(low, null, null, "the lowest figure", [0]),
            Ucdp = new TollRange(low, best, high, "lowest, best and highest", [0]),
            UcdpSideA = none,
            UcdpSideB = none,
            UcdpCivilians = none with { Best = best is null ? null : 2 },
            AirwarsKilled = none,
            AirwarsInjured = none,
            Entries = low is null ? [] :
            [
                new LedgerEntry
                {
                    Account = new AccountAnchor(First, 0), Harm = Harm.Killed, Group = CountedGroup.Civilians, Value = low, Low = low, High = low, Words = "ثلاثة قتلى",
                    Sentence = "قصف طيران الجيش البلدة",
                },
            ],
        };
    }

    private static EventMember Member(string document, string id, string sentence) => new(
        new EventAccount
        {
            Document = document,
            Event = id,
            Type = EventType.Assault,
            Mode = "aerial",
            Modality = Modality.Actual,
            Trigger = "قصف",
            TriggerSpan = new TextSpan(0, 3),
            Sentence = sentence,
            SentenceSpan = new TextSpan(0, sentence.Length),
            Actors = [State],
            Recipients = [People],
            Places = [Town],
            Claims =
            [
                new ClaimAccount
                {
                    Document = document, Claim = "c1", Act = ClaimAct.Assert, Quotation = QuotationStyle.Indirect, Words = sentence, Span = new TextSpan(0, sentence.Length),
                    Chain = [new Voice(LinkKind.Outlet, "outlet:x", "وكالة", SourceCount.One), new Voice(LinkKind.Anonymous, null, "مصدر عسكري", SourceCount.One)],
                },
            ],
        },
        1, [], null);

    private static Party Party(string key, EntityKind kind, string ar, string? en, bool known, string? country, string? acled) =>
        new(key, ar, en, kind, known, country, null, acled, ar, new TextSpan(4, 4 + ar.Length));
}
