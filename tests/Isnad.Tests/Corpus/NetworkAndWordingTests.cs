using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Timelines;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Wording;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

public sealed class NetworkAndWordingTests
{
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    [Fact]
    public void An_edge_of_support_carries_the_words_of_each_document_and_who_says_so()
    {
        var builder = new NetworkBuilder(p => p);
        builder.Add(Read("أ", "قال مسؤول ليبي إن مصر تدعم خليفة حفتر عسكريا."));
        builder.Add(Read("ب", "تدعم مصر قوات خليفة حفتر في حربها."));
        var edges = builder.Complete().Where(e => e.Kind == EdgeKind.Support && e.From.Key == "eg").ToList();
        Assert.NotEmpty(edges);
        Assert.Contains(edges.SelectMany(e => e.Evidence), e => e.Words.Contains("تدعم", StringComparison.Ordinal) && e.Chain.Count > 0);
        Assert.All(edges, e => Assert.Equal(Modality.Actual, e.Modality));
    }

    [Fact]
    public void A_plan_is_another_edge_than_a_deed()
    {
        Party a = Accounts.Party("aa.army"), b = Accounts.Party("bb.army");
        var builder = new NetworkBuilder(p => p);
        builder.Add(Accounts.Document(
            Accounts.Strike("d", "one") with { Type = EventType.Aid, Mode = "military", Actors = [a], Recipients = [b] },
            Accounts.Strike("d", "one") with { Event = "e2", TriggerSpan = new TextSpan(50, 54), SentenceSpan = new TextSpan(41, 80), Type = EventType.Aid, Mode = "military", Actors = [a], Recipients = [b], Modality = Modality.Future }));
        Assert.Equal([Modality.Actual, Modality.Future], builder.Complete().Select(e => e.Modality).Order());
    }

    [Fact]
    public void Outlets_that_choose_the_same_words_are_near_and_those_that_do_not_are_far()
    {
        var builder = new WordingBuilder(p => p);
        foreach (var (outlet, words) in new[] { ("one", "المشير"), ("two", "المشير"), ("three", "اللواء المتقاعد") })
        {
            builder.Add(Accounts.Document(Accounts.Strike(outlet, outlet)) with
            {
                Labels = [.. Enumerable.Range(0, 10).Select(i => new LabelAccount(outlet, outlet, Accounts.Day, Accounts.Party("ly.haftar"), words, new TextSpan(i, i + 1), Stance.Neutral, i == 9 ? "c1" : null))],
            });
        }

        var distances = builder.Distances(3).Where(d => d.Actor is not null).ToDictionary(d => $"{d.First}-{d.Second}", d => d.Distance);
        Assert.Equal(0, distances["one-two"]);
        Assert.InRange(distances["one-three"], 0.7, 1);
        var use = Assert.Single(builder.Uses(), u => u.Outlet == "three");
        Assert.Equal((9, 1, 3), (use.OwnVoice, use.Quoted, use.Examples.Count));
    }

    [Fact]
    public void Doers_left_out_and_figures_chosen_are_counted_over_the_accounts_of_one_event()
    {
        var builder = new WordingBuilder(p => p);
        var silent = Accounts.Strike("a", "one") with { Actors = [], Figures = [Accounts.Killed(20)] };
        var naming = Accounts.Strike("b", "two") with { Figures = [Accounts.Killed(12)] };
        builder.Add(Accounts.Document(silent));
        builder.Add(Accounts.Document(naming));
        builder.Add(Assert.Single(EventJoiner.Join([Accounts.Document(silent), Accounts.Document(naming)], new JoinRules(), [])));
        var habits = builder.Habits().ToDictionary(h => h.Outlet);
        Assert.Equal((1, 1, 1.0), (habits["one"].AgentlessEvents, habits["one"].AgentLeftOut, habits["one"].Figures[0].Rank));
        Assert.Equal((0, 0, 0.0), (habits["two"].AgentlessEvents, habits["two"].AgentLeftOut, habits["two"].Figures[0].Rank));
    }

    [Fact]
    public void Actors_are_joined_parted_and_renamed_by_people_and_it_holds()
    {
        var register = new ActorRegister(
        [
            new("~person:سالم الورفلي", "ly.warfalli", ActorVerdict.Same, null), new("ly.warfalli", null, ActorVerdict.Renamed, "محمود الورفلي"), new("ly.x", "abcdef", ActorVerdict.Different, null),
        ]);
        Assert.Equal("ly.warfalli", register.Canonical("~person:سالم الورفلي"));
        Assert.Equal("محمود الورفلي", register.Show(Accounts.Party("~person:سالم الورفلي")).NameAr);
        Assert.Equal("ly.x@abcdef", register.Canonical("ly.x", "abcdef"));
        Assert.Equal("ly.x", register.Canonical("ly.x", "other"));
        Assert.Equal(2, register.Keys("ly.warfalli").Count);
        var parted = new ActorRegister([new("ly.a", "ly.b", ActorVerdict.Same, null), new("ly.a", "ly.b", ActorVerdict.Different, null)]);
        Assert.NotEqual(parted.Canonical("ly.a"), parted.Canonical("ly.b"));
    }

    [Fact]
    public void Unknown_names_are_joined_only_when_they_keep_the_same_company()
    {
        Party Unknown(string name) => new("~armedgroup:" + name, name, null, EntityKind.ArmedGroup, false, null, null, null, name, default);
        DocumentAccount With(string id, string name, params string[] known) => new() { Document = id, Source = id, Parties = [Unknown(name), .. known.Select(k => Accounts.Party(k))] };
        var register = new ActorRegister([]);
        register.Add(With("a", "لواء النصر", "ly.a", "ly.b"));
        register.Add(With("b", "اللواء النصر", "ly.a", "ly.b"));
        register.Add(With("c", "كتيبة الصقر", "ly.a", "ly.b"));
        register.Add(With("d", "الكتيبة الصقر", "sy.a", "sy.b"));
        register.JoinUnknown();
        Assert.Equal(register.Canonical("~armedgroup:لواء النصر"), register.Canonical("~armedgroup:اللواء النصر"));
        Assert.NotEqual(register.Canonical("~armedgroup:كتيبة الصقر"), register.Canonical("~armedgroup:الكتيبة الصقر"));
    }

    [Fact]
    public void A_profile_gathers_names_by_outlet_offices_ties_and_events()
    {
        var profiler = new ActorProfiler(new ActorRegister([]), "ly.haftar");
        profiler.Add(Read("صحيفة", "قال قائد الجيش الوطني الليبي المشير خليفة حفتر إن قواته ستدخل طرابلس. والتقى حفتر الرئيس المصري عبد الفتاح السيسي في القاهرة أمس."));
        profiler.Add(Read("موقع", "وصل اللواء المتقاعد خليفة حفتر إلى سرت."));
        var profile = profiler.Complete();
        Assert.NotNull(profile);
        Assert.Equal(2, profile.Documents);
        Assert.NotEmpty(profile.Names);
        Assert.Contains(profile.Events, e => e.Type == EventType.Consult);
        Assert.Null(new ActorProfiler(new ActorRegister([]), "ly.nobody").Complete());
    }

    [Fact]
    public void A_timeline_runs_by_day_and_shows_the_fullest_account()
    {
        var events = EventJoiner.Join(
            [Accounts.Document(Accounts.Strike("a", "one", day: Accounts.Day.AddDays(-3))), Accounts.Document(Accounts.Strike("b", "two", place: Accounts.Daraa)),
             Accounts.Document(Accounts.Strike("c", "three", place: Accounts.Daraa) with { Figures = [Accounts.Killed(4)], Recipients = [Accounts.Party("xx.isis")] })],
            new JoinRules(), []);
        var lines = Timeline.Of(events);
        Assert.Equal([Accounts.Day.AddDays(-3), Accounts.Day], lines.Select(l => l.From));
        Assert.Equal(("c", 2, 2), (lines[1].Document, lines[1].Documents, lines[1].Outlets));
    }

    private static DocumentAccount Read(string outlet, string text) =>
        AccountReader.Read(Pipeline.Read(new Article { Text = text, Outlet = outlet, Published = Accounts.Day, PublishedFrom = PublishedFrom.Metadata }));
}
