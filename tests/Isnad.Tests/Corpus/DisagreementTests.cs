using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

public sealed class DisagreementTests
{
    private static readonly DisagreementFinder Finder = new(EmbeddedKnowledge.Lexicon);

    [Fact]
    public void A_part_of_a_count_is_no_other_count()
    {
        var first = With("a", "one", "x", 44);
        var text = "قتل 53 بينهم 6 أطفال";
        Figure Count(int value, int at) => new("q" + at, QuantityUnit.Killed, value, value, value, Hedge.Exact, false, null, "", new TextSpan(at, at + 2));
        var second = With("b", "two", "y", 53) with { Sentence = text, SentenceSpan = new TextSpan(0, text.Length), Figures = [Count(53, 4), Count(6, 13)], Published = Accounts.Day.AddDays(2) };
        Assert.Empty(Find(first, second).Contradictions);
    }

    [Fact]
    public void Two_sources_with_two_numbers_for_one_day_contradict_one_another_with_both_sentences()
    {
        var found = Find(With("a", "one", "ministry", 12), With("b", "two", "observatory", 30));
        var contradiction = Assert.Single(found.Contradictions);
        Assert.Equal(ContradictionKind.Number, contradiction.Kind);
        Assert.Equal(["12 killed", "30 killed"], new[] { contradiction.First.Value, contradiction.Second.Value }.Order(StringComparer.Ordinal));
        Assert.NotEqual(contradiction.First.Sentence, contradiction.Second.Sentence);
    }

    [Fact]
    public void A_higher_number_on_a_later_day_is_an_update_and_a_lower_one_by_the_same_source_a_correction()
    {
        var rising = Find(With("a", "one", "ministry", 12), With("b", "two", "observatory", 14, 1));
        Assert.Empty(rising.Contradictions);
        Assert.Equal(RevisionKind.Update, Assert.Single(rising.Revisions).Kind);
        var falling = Find(With("a", "one", "ministry", 14), With("b", "two", "ministry", 12, 1));
        Assert.Empty(falling.Contradictions);
        Assert.Equal(RevisionKind.Correction, Assert.Single(falling.Revisions).Kind);
    }

    [Fact]
    public void A_lower_number_of_another_source_on_a_later_day_is_a_contradiction() =>
        Assert.Equal(ContradictionKind.Number, Assert.Single(Find(With("a", "one", "ministry", 14), With("b", "two", "observatory", 5, 1)).Contradictions).Kind);

    [Fact]
    public void A_denial_by_the_source_of_the_figure_is_a_retraction_and_no_contradiction()
    {
        var denial = With("b", "two", "crescent", 12, 1) with { Claims = [Accounts.Claim("b", ClaimAct.Deny, Accounts.Outlet("two"), Accounts.Body("crescent"))] };
        var found = Find(With("a", "one", "crescent", 12), denial);
        Assert.Empty(found.Contradictions);
        Assert.Equal(RevisionKind.Retraction, Assert.Single(found.Revisions).Kind);
    }

    [Fact]
    public void About_and_at_least_leave_room() =>
        Assert.Empty(Find(
            With("a", "one", "ministry", 100) with { Figures = [Accounts.Killed(100) with { Hedge = Hedge.About, Min = null, Max = null }] },
            With("b", "two", "observatory", 105)).Contradictions);

    [Fact]
    public void Different_doers_named_by_different_sources_are_told()
    {
        var found = Find(With("a", "one", "x", 12), With("b", "two", "y", 12) with { Actors = [Accounts.Party("ru.air-force")] });
        Assert.Equal(ContradictionKind.Perpetrator, Assert.Single(found.Contradictions).Kind);
    }

    [Fact]
    public void A_commander_and_his_force_are_no_two_doers()
    {
        var account = With("b", "two", "y", 12) with { Actors = [Accounts.Party("sy.commander")] };
        var relation = new RelationAccount
        {
            Document = "b",
            Relation = "r1",
            Type = RelationType.Commands,
            Subject = Accounts.Party("sy.commander"),
            Object = Accounts.Party("sy.army"),
            Modality = Modality.Actual,
            Evidence = [""],
            EvidenceSpans = [default],
        };
        var joined = EventJoiner.Join([Accounts.Document(With("a", "one", "x", 12)), Accounts.Document(account) with { Relations = [relation] }], new JoinRules(), []);
        Assert.Empty(Finder.Find(Assert.Single(joined), Accounts.NoCopies).Contradictions);
    }

    [Fact]
    public void Taken_by_force_and_left_by_plan_are_two_kinds_of_act()
    {
        var taken = Accounts.Strike("a", "one") with { Mode = "territory", Actors = [Accounts.Party("ly.gna")], Recipients = [Accounts.Party("ly.lna")] };
        var left = Accounts.Strike("b", "two") with { Type = EventType.Retreat, Mode = "withdraw", Actors = [Accounts.Party("ly.lna")] };
        var contradiction = Assert.Single(Find(taken, left).Contradictions, c => c.Kind == ContradictionKind.Act);
        Assert.Equal(["ASSAULT/territory", "RETREAT/withdraw"], new[] { contradiction.First.Value, contradiction.Second.Value });
    }

    [Fact]
    public void What_one_says_happened_and_another_denies_is_disputed()
    {
        var found = Find(With("a", "one", "x", 12), Accounts.Strike("b", "two") with { Modality = Modality.Negated });
        Assert.Contains(found.Contradictions, c => c.Kind == ContradictionKind.Occurrence);
    }

    [Fact]
    public void What_was_prevented_is_denied_by_nobody_and_what_a_denial_takes_for_granted_is_not_denied()
    {
        var told = With("a", "one", "x", 12);
        var prevented = Accounts.Strike("b", "two") with { Modality = Modality.Negated, Reported = false };
        Assert.Empty(Find(told, prevented).Contradictions);
        var claim = Accounts.Claim("b", ClaimAct.Deny, Accounts.Outlet("two"), Accounts.Body("y"));
        Assert.Contains(Find(told, prevented with { Claims = [claim] }).Contradictions, c => c.Kind == ContradictionKind.Occurrence);
        Assert.Empty(Find(told, prevented with { Claims = [claim], Modality = Modality.Actual }).Contradictions);
    }

    [Fact]
    public void Who_is_only_described_may_be_whoever_another_account_names()
    {
        var named = Accounts.Strike("a", "one") with { Figures = [Accounts.Killed(12)] };
        var described = named with { Document = "b", Outlet = "two", Actors = [Accounts.Party("~armedgroup:مجموعه ارهابيه") with { Kind = EntityKind.ArmedGroup }] };
        Assert.DoesNotContain(Find(named, described).Contradictions, c => c.Kind == ContradictionKind.Perpetrator);
        Assert.Contains(Find(named, described with { Actors = [Accounts.Party("ru.air-force")] }).Contradictions, c => c.Kind == ContradictionKind.Perpetrator);
    }

    [Fact]
    public void The_day_of_a_saying_contradicts_no_other_day()
    {
        var other = With("b", "two", "y", 12, 1) with { Time = new EventTime(Accounts.Day.AddDays(1), Accounts.Day.AddDays(1), TimeGranularity.Day, null) };
        Assert.Contains(Find(With("a", "one", "x", 12), other).Contradictions, c => c.Kind == ContradictionKind.Date);
        Assert.DoesNotContain(Find(With("a", "one", "x", 12), other with { IsTimeOfSaying = true }).Contradictions, c => c.Kind == ContradictionKind.Date);
    }

    [Fact]
    public void A_text_that_counts_twice_in_its_own_voice_does_not_contradict_itself()
    {
        var first = With("a", "one", "x", 12);
        var second = first with { Event = "e2", SameAs = "e1", TriggerSpan = new TextSpan(60, 64), SentenceSpan = new TextSpan(50, 90), Figures = [Accounts.Killed(30)] };
        EventAccount Other(string? source) => second with { Claims = source is null ? [] : [Accounts.Claim("a", ClaimAct.Assert, Accounts.Outlet("one"), Accounts.Body(source))] };
        Disagreements InOneText(EventAccount other) => Finder.Find(Assert.Single(EventJoiner.Join([Accounts.Document(first, other)], new JoinRules(), [])), Accounts.NoCopies);
        Assert.Empty(InOneText(Other(null)).Contradictions);
        Assert.Contains(InOneText(Other("y")).Contradictions, c => c.Kind == ContradictionKind.Number);
    }

    [Fact]
    public void One_event_on_two_days_is_a_contradiction_of_dates() =>
        Assert.Contains(
            Find(With("a", "one", "x", 12), With("b", "two", "y", 12) with { Time = new EventTime(Accounts.Day.AddDays(-1), Accounts.Day.AddDays(-1), TimeGranularity.Day, null) }).Contradictions,
            c => c.Kind == ContradictionKind.Date);

    private static EventAccount With(string document, string outlet, string source, int killed, int later = 0) =>
        Accounts.Strike(document, outlet, Accounts.Day.AddDays(later)) with { Figures = [Accounts.Killed(killed)], Claims = [Accounts.Claim(document, ClaimAct.Assert, Accounts.Outlet(outlet), Accounts.Body(source))] };

    private static Disagreements Find(params EventAccount[] accounts) =>
        Finder.Find(Assert.Single(EventJoiner.Join(accounts.Select(a => Accounts.Document(a)), new JoinRules { Threshold = 3 }, [])), Accounts.NoCopies);
}
