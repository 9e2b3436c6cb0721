using System.Diagnostics;
using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

/// <summary>An event of which one text tells a great many accounts and figures: what follows from it costs by their number.</summary>
public sealed class LargeEventTests
{
    private const int Many = 30_000;

    // Many times what it takes; comparing each with all others takes minutes.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);

    [Theory]
    [InlineData("one outlet")]
    [InlineData("many sources")]
    [InlineData("denials")]
    [InlineData("copies")]
    public void Ledger_sources_contradictions_and_links_are_found_in_time(string shape)
    {
        var joined = Event(shape);
        var copies = shape == "copies" ? new Dictionary<string, string> { ["d1"] = "g", ["d2"] = "g" } : Accounts.NoCopies;
        var clock = Stopwatch.StartNew();
        var ledger = new LedgerBuilder(EmbeddedKnowledge.Lexicon).Build(joined, copies);
        Assert.Equal(Many, ledger.Entries.Count);
        Within(clock, "ledger");
        var sources = EventCorroborator.Corroborate(joined, copies).Sources;
        Assert.Equal(shape switch { "many sources" => Many, "denials" => 2, _ => 1 }, sources.Count);
        Within(clock, "sources");
        var found = new DisagreementFinder(EmbeddedKnowledge.Lexicon).Find(joined, copies);
        Within(clock, "contradictions");
        Assert.Equal(shape == "denials", found.Revisions.Any(static r => r.Kind == RevisionKind.Retraction));
        Assert.InRange(ClaimLinker.Link(joined, copies, found).Count, 0, 51 * Many);
        Within(clock, "links");
    }

    private static void Within(Stopwatch clock, string what) => Assert.True(clock.Elapsed < Most, $"{what}: {clock.Elapsed}");

    private static JoinedEvent Event(string shape) => new()
    {
        Id = "event:1",
        Type = EventType.Assault,
        DayPrecision = DayPrecision.Day,
        Modality = Modality.Actual,
        Certainty = Certainty.Claimed,
        SideA = [Accounts.Party("sy.army")],
        Members = [.. Enumerable.Range(0, Many).Select(n => new EventMember(Account(shape, n), 1, [], null))],
    };

    private static EventAccount Account(string shape, int n)
    {
        var document = shape == "copies" && n % 2 == 1 ? "d2" : "d1";
        ClaimAccount[] claims = shape switch
        {
            "many sources" => [Accounts.Claim(document, ClaimAct.Assert, Accounts.Outlet("o"), Accounts.Body($"body.{n}"))],
            "denials" => [Accounts.Claim(document, n % 2 == 1 ? ClaimAct.Deny : ClaimAct.Assert, Accounts.Outlet("o"), Accounts.Body("body"))],
            _ => [],
        };
        return Accounts.Strike(document, "o", claims: claims) with
        {
            Event = $"e{n}",
            TriggerSpan = new TextSpan((n * 50) + 10, (n * 50) + 14),
            SentenceSpan = new TextSpan(n * 50, (n * 50) + 40),
            Sentence = $"غارة جوية على المدينة رقم {n} قتلت",
            Figures = [Accounts.Killed(3 + (n / 2)) with { Span = new TextSpan((n * 50) + 30, (n * 50) + 35) }],
        };
    }
}
