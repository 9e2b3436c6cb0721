using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

/// <summary>Accounts that come a day or two later: said on another day than it happened, denied, taken for known, told of a part of the whole.</summary>
public sealed class ToldLaterTests
{
    private static readonly EventTime NextDay = new(Accounts.Day.AddDays(1), Accounts.Day.AddDays(1), TimeGranularity.Day, null);

    // Of another kind, by others, in the same place on the same day.
    private static EventAccount Bomb => Accounts.Strike("c", "three") with { Mode = "explosives", Actors = [Accounts.Party("xx.group")], Sentence = "انفجرت سيارة عند المدخل" };

    [Fact]
    public void The_day_of_a_saying_is_the_latest_on_which_it_happened()
    {
        var told = Accounts.Strike("a", "one");
        var said = Accounts.Strike("b", "two", Accounts.Day.AddDays(1)) with { Time = NextDay, Figures = [], Sentence = "قال القائد إن طائراته أغارت" };
        Assert.Equal(2, Join(told, said).Count);
        var joined = Assert.Single(Join(told, said with { IsTimeOfSaying = true }));
        Assert.Equal(Accounts.Day, joined.From);

        // What was told before cannot have happened after; what lies a week back is something else.
        Assert.Equal(2, Join(told with { Time = null, Published = Accounts.Day.AddDays(-3) }, said with { IsTimeOfSaying = true }).Count);
        Assert.Equal(2, Join(told, said with { IsTimeOfSaying = true, Published = Accounts.Day.AddDays(12), Time = new EventTime(Accounts.Day.AddDays(12), Accounts.Day.AddDays(12), TimeGranularity.Day, null) }).Count);
    }

    [Theory]
    [InlineData("قال الوزير، الثلاثاء، إن الطرفين وقعا اتفاقا في سرت.", true)]
    [InlineData("وقع الطرفان اتفاقا في سرت يوم الثلاثاء، وفق الوزير.", false)]
    public void A_day_beside_the_verb_of_saying_is_told_from_one_of_what_is_said(string text, bool ofSaying)
    {
        var document = AccountReader.Read(new Pipeline(EmbeddedKnowledge.Lexicon).Read(new Article { Text = text, Published = new DateOnly(2020, 6, 9), PublishedFrom = PublishedFrom.Metadata }));
        var left = Assert.Single(document.Events, e => e.Type == EventType.Agree);
        Assert.Equal(ofSaying, left is { Time: not null, IsTimeOfSaying: true });
    }

    [Fact]
    public void A_denial_and_a_noun_with_the_article_speak_of_what_was_told_the_day_before()
    {
        var told = Accounts.Strike("a", "one");
        var bare = Accounts.Strike("b", "two", Accounts.Day.AddDays(1)) with { Time = null, Actors = [], Mode = null, Trigger = "هجوم", Sentence = "في بيان" };
        Assert.Equal(3, Join(told, Bomb, bare).Count);
        Assert.Equal(2, Join(told, Bomb, bare with { Trigger = "الهجوم" }).Count);
        Assert.Equal(2, Join(told, Bomb, bare with { Modality = Modality.Negated }).Count);
    }

    [Fact]
    public void The_only_event_of_its_kind_in_a_place_and_its_days_is_the_one_that_is_told_again()
    {
        var told = Accounts.Strike("a", "one");
        var again = Accounts.Strike("b", "two", Accounts.Day.AddDays(1)) with { Time = null, Actors = [], Mode = null, Sentence = "في بيان" };
        var joined = Assert.Single(Join(told, again));
        Assert.Contains(joined.Members[1].Reasons, r => r.Detail.StartsWith("nothing else", StringComparison.Ordinal));
        Assert.Equal(3, Join(told, Bomb, again).Count);
    }

    [Fact]
    public void A_brigade_stands_for_the_army_of_which_it_is_known_to_be_a_part()
    {
        var taken = Accounts.Strike("a", "one") with { Mode = "territory", Actors = [Accounts.Party("sd.rsf")], Recipients = [Accounts.Party("sd.div6")] };
        var left = Accounts.Strike("b", "two") with { Type = EventType.Retreat, Mode = "withdraw", Actors = [Accounts.Party("sd.saf")], Sentence = "خرج الجنود من المكان" };
        Assert.Equal(2, Join(taken, left).Count);
        var known = new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) };
        var joined = Assert.Single(EventJoiner.Join([Accounts.Document(taken), Accounts.Document(left)], known, []));
        Assert.Contains(new KinPair("sd.div6", "sd.saf"), joined.Kin);
    }

    [Fact]
    public void Who_is_killed_by_the_second_verb_of_a_sentence_is_hit_by_the_first()
    {
        var fire = Accounts.Strike("a", "one") with { Mode = "firearms" };
        var killed = fire with { Event = "e2", TriggerSpan = new TextSpan(20, 25), Places = [], Figures = [Accounts.Killed(40)] };
        var joined = Assert.Single(EventJoiner.Join([Accounts.Document(fire, killed)], new JoinRules(), []));
        Assert.True(joined.Members.Single(m => m.Account.Event == "e2").IsOutcome);
        Assert.Equal(2, EventJoiner.Join([Accounts.Document(fire, killed with { Places = [Accounts.Daraa] })], new JoinRules(), []).Count);
    }

    [Fact]
    public void A_facility_and_the_village_around_it_are_one_place()
    {
        var village = Accounts.Strike("a", "one") with { Mode = null };
        var mosque = village with { Document = "b", Outlet = "two", Actors = [], Sentence = "في بيان", Places = [Accounts.Saraqib with { Key = "geo:sy.mosque", Kind = EntityKind.Facility }] };
        Assert.Contains(Assert.Single(Join(village, mosque)).Members[1].Reasons, r => r is { Factor: JoinFactor.Place, Points: 1.6 });
    }

    private static IReadOnlyList<JoinedEvent> Join(params EventAccount[] accounts) => EventJoiner.Join(accounts.Select(a => Accounts.Document(a)), new JoinRules(), []);
}
