using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Tests.Corpus;

public sealed class EventJoinerTests
{
    [Fact]
    public void The_same_act_in_the_same_town_on_the_same_day_is_one_event_with_its_reasons()
    {
        var joined = Assert.Single(Join([Accounts.Strike("a", "one"), Accounts.Strike("b", "two")]));
        Assert.Equal(2, joined.Members.Count);
        Assert.Contains(joined.Members[1].Reasons, r => r is { Factor: JoinFactor.Place, Points: 2.0 });
        Assert.Contains(joined.Members[1].Reasons, r => r is { Factor: JoinFactor.Time, Points: 2.0 });
        Assert.Equal(DayPrecision.Day, joined.DayPrecision);
        Assert.Equal("geo:sy.saraqib", joined.Place!.Key);
    }

    [Fact]
    public void Another_day_another_town_or_another_act_is_another_event() =>
        Assert.Equal(4, Join([
            Accounts.Strike("a", "one"), Accounts.Strike("b", "one", day: Accounts.Day.AddDays(-1)), Accounts.Strike("c", "one", place: Accounts.Daraa),
            Accounts.Strike("d", "one") with { Type = EventType.Protest, Mode = "demo" }]).Count);

    [Fact]
    public void Without_a_day_a_place_or_a_party_in_common_nothing_is_joined()
    {
        var bare = Accounts.Strike("a", "one") with { Time = null, Places = [] };
        Assert.Equal(2, Join([bare, bare with { Document = "b", Sentence = "قتل رجل في حادث" }]).Count);
    }

    [Fact]
    public void Two_strikes_told_by_one_text_stay_two_unless_the_text_says_that_they_are_one()
    {
        var first = Accounts.Strike("a", "one");
        var second = first with { Event = "e2", TriggerSpan = new TextSpan(60, 64), Sentence = "وقصفت الطائرات سوقا", Actors = [] };
        Assert.Equal(2, EventJoiner.Join([Accounts.Document(first, second)], new JoinRules(), []).Count);
        Assert.Single(EventJoiner.Join([Accounts.Document(first, second with { SameAs = "e1" })], new JoinRules(), []));
    }

    [Fact]
    public void The_order_in_which_documents_come_changes_nothing()
    {
        var documents = Enumerable.Range(0, 40).Select(i => Accounts.Document(Accounts.Strike($"d{i:D2}", $"o{i % 5}", Accounts.Day.AddDays(i / 8), Accounts.Day.AddDays(i / 8)))).ToList();
        var there = EventJoiner.Join(documents, new JoinRules(), []);
        documents.Reverse();
        var back = EventJoiner.Join(documents, new JoinRules(), []);
        Assert.Equal(there.Select(Print).Order(StringComparer.Ordinal), back.Select(Print).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_person_splits_and_joins_and_it_holds_when_everything_is_joined_again()
    {
        var same = Accounts.Strike("b", "two");
        var far = Accounts.Strike("c", "three", day: Accounts.Day.AddDays(-30), place: Accounts.Daraa);
        var first = Accounts.Strike("a", "one");
        EventJudgement[] judged =
        [
            new(AccountAnchor.Of(first), AccountAnchor.Of(same), SameEventVerdict.Different), new(AccountAnchor.Of(first), AccountAnchor.Of(far), SameEventVerdict.Same),
        ];
        for (var i = 0; i < 2; i++)
        {
            var events = EventJoiner.Join([Accounts.Document(first), Accounts.Document(same), Accounts.Document(far)], new JoinRules(), judged);
            Assert.Equal(2, events.Count);
            Assert.Equal(["a", "c"], events.Single(e => e.Members.Count == 2).Members.Select(m => m.Account.Document).Order(StringComparer.Ordinal));
            // The analysis may number its events anew; the judgement hangs on the words.
            (first, same, far) = (first with { Event = "e7" }, same with { Event = "e8" }, far with { Event = "e9" });
        }
    }

    [Fact]
    public void A_later_judgement_on_the_same_pair_replaces_an_earlier_one()
    {
        var (a, b) = (Accounts.Strike("a", "one"), Accounts.Strike("b", "two"));
        EventJudgement Judge(SameEventVerdict verdict) => new(AccountAnchor.Of(b), AccountAnchor.Of(a), verdict);
        Assert.Equal(2, EventJoiner.Join([Accounts.Document(a), Accounts.Document(b)], new JoinRules(), [Judge(SameEventVerdict.Same), Judge(SameEventVerdict.Different)]).Count);
        Assert.Single(EventJoiner.Join([Accounts.Document(a), Accounts.Document(b)], new JoinRules(), [Judge(SameEventVerdict.Different), Judge(SameEventVerdict.Same)]));
    }

    [Fact]
    public void Events_behind_the_window_are_handed_out_so_that_memory_does_not_grow()
    {
        var joiner = new EventJoiner(new JoinRules { WindowDays = 5 }, []);
        var open = 0;
        var most = 0;
        for (var i = 0; i < 3000; i++)
        {
            var day = Accounts.Day.AddDays(i / 20);
            open += 1 - joiner.Add(Accounts.Document(Accounts.Strike($"d{i:D5}", "one", day, day, Accounts.Saraqib with { Key = $"geo:sy.p{i % 20}", Latitude = 30 + (i % 20) }))).Count;
            most = Math.Max(most, open);
        }

        Assert.True(most < 300, $"{most} events were open");
        Assert.Equal(open, joiner.Complete().Count);
    }

    [Fact]
    public void Two_doers_for_one_act_are_kept_together_when_the_numbers_agree()
    {
        var first = Accounts.Strike("a", "one") with { Figures = [Accounts.Killed(12)] };
        var joined = Assert.Single(Join([first, Accounts.Strike("b", "two") with { Actors = [Accounts.Party("ru.air-force")], Figures = [Accounts.Killed(12)] }]));
        Assert.Equal(["ru.air-force", "sy.army"], joined.SideA.Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ground_that_one_takes_and_another_leaves_is_one_event_though_nobody_says_from_whom()
    {
        var taken = Accounts.Strike("a", "one") with { Mode = "territory", Actors = [Accounts.Party("sd.rsf")] };
        var left = Accounts.Strike("b", "two") with { Type = EventType.Retreat, Mode = "withdraw", Actors = [Accounts.Party("sd.saf")], Sentence = "خرج الجنود من المكان" };
        Assert.Single(Join([taken, left]));

        // Who takes a place does not leave it, and who leaves another place leaves this one to nobody.
        Assert.Equal(2, Join([taken, left with { Actors = [Accounts.Party("sd.rsf")] }]).Count);
        Assert.Equal(2, Join([taken, left with { Places = [Accounts.Saraqib with { Key = "geo:sy.other", Latitude = 35.95 }] }]).Count);
    }

    [Fact]
    public void One_account_of_another_kind_does_not_keep_out_what_fits_the_others()
    {
        var taken = Accounts.Strike("a", "one") with { Mode = "territory", Actors = [Accounts.Party("sd.rsf")], Recipients = [Accounts.Party("sd.saf")] };
        var seized = Accounts.Strike("b", "one") with { Type = EventType.Coerce, Mode = "seize", Actors = [Accounts.Party("sd.rsf")] };
        var left = Accounts.Strike("c", "two") with { Type = EventType.Retreat, Mode = "withdraw", Actors = [Accounts.Party("sd.saf")] };
        Assert.Equal(2, Join([seized, left]).Count);
        Assert.Single(Join([taken, seized, left]));
        Assert.Equal(2, Join([taken, seized, left with { Time = new EventTime(Accounts.Day.AddDays(-30), Accounts.Day.AddDays(-30), TimeGranularity.Day, null) }]).Count);
    }

    [Fact]
    public void What_another_source_says_in_the_same_text_of_the_same_place_and_day_is_no_second_event()
    {
        var told = Accounts.Strike("a", "one") with { Actors = [] };
        var said = told with
        {
            Event = "e2",
            TriggerSpan = new TextSpan(60, 64),
            SentenceSpan = new TextSpan(50, 90),
            Sentence = "وقال الوزير إن الطائرات فعلت ذلك",
            Actors = [Accounts.Party("sy.army")],
        };
        Assert.Equal(2, Join([Accounts.Document(told, said)]).Count);
        Assert.Single(Join([Accounts.Document(told, said with { Claims = [Accounts.Claim("a", ClaimAct.Assert, Accounts.Outlet("one"), Accounts.Body("sy.health"))] })]));
    }

    [Fact]
    public void A_city_and_its_suburb_may_be_one_place_and_a_person_is_hit_once_a_day()
    {
        var city = Accounts.Saraqib with { Key = "geo:lb.city", NameAr = "المدينة", Admin1 = "محافظة المدينة", Country = "LB" };
        var suburb = city with { Key = "geo:lb.suburb", NameAr = "الحارة", Admin1 = "محافظة الجبل", Latitude = city.Latitude + 0.05 };
        var person = Accounts.Party("~person:فلان الفلاني") with { Kind = EntityKind.Person };
        var a = Accounts.Strike("a", "one", place: city) with { Recipients = [person], Actors = [] };
        var b = Accounts.Strike("b", "two", place: suburb) with { Recipients = [person], Actors = [], Sentence = "ضربة قتلت القائد في بيته" };
        Assert.Single(Join([a, b]));
        Assert.Equal(2, Join([a, b with { Recipients = [] }]).Count);
        Assert.Equal(2, Join([a, b with { Places = [suburb with { Latitude = city.Latitude + 0.12 }], Recipients = [Accounts.Party("xx.group")] }]).Count);
        var elsewhere = Accounts.Daraa with { Country = "LB" };
        Assert.Equal(2, Join([a, b with { Places = [elsewhere] }]).Count);
    }

    private static IReadOnlyList<JoinedEvent> Join(DocumentAccount[] documents) => EventJoiner.Join(documents, new JoinRules(), []);

    private static IReadOnlyList<JoinedEvent> Join(EventAccount[] accounts) => EventJoiner.Join(accounts.Select(a => Accounts.Document(a)), new JoinRules(), []);

    private static string Print(JoinedEvent joined) => $"{joined.Id} {string.Join(",", joined.Members.Select(m => m.Account.Document))} {joined.From}";
}
