using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Knowledge;

namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    [Fact]
    public void Joined_events_come_back_as_they_were_computed()
    {
        using var archive = Joined(out var events, out _);
        Assert.Contains(events, e => e.Members.Count > 1 && e.Members.Any(m => m.Reasons.Count > 0 && m.With is not null));
        Assert.Contains(events, e => e.Place is not null && e.SideA.Count > 0);
        Assert.Equal(events.Select(Plain).Order(StringComparer.Ordinal), archive.JoinedEvents(new AccountFilter()).Select(Plain).Order(StringComparer.Ordinal));
        Assert.Equal(events.Count, archive.CountJoinedEvents(new AccountFilter()));
        Assert.Equal(new JoiningState(Noon, 4, 0), archive.Joining);
        var some = events.First(e => e.Members.Count > 1);
        Assert.Equal(Plain(some), Plain(archive.JoinedEvent(some.Id)!));
        Assert.Equal(some.Id, archive.JoinedEventOf(some.Members[1].Account.Document, some.Members[1].Account.Event)!.Id);
        Assert.Null(archive.JoinedEvent("event:none"));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void Joined_events_are_asked_for_by_what_their_accounts_tell()
    {
        using var archive = Joined(out var events, out _);
        var filter = new AccountFilter { Places = ["geo:ly.sirte"], Types = [EventType.Assault] };
        var found = archive.JoinedEvents(filter).ToList();
        Assert.NotEmpty(found);
        Assert.Equal(
            events.Where(e => e.Members.Any(m => m.Account.Type == EventType.Assault && m.Account.Places.Any(p => p.Key == "geo:ly.sirte"))).Select(e => e.Id).Order(StringComparer.Ordinal),
            found.Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal(found.Count, archive.CountJoinedEvents(filter));
        Assert.Equal(found.Skip(1).Take(1).Select(e => e.Id), archive.JoinedEvents(filter with { Skip = 1, Take = 1 }).Select(e => e.Id));
    }

    [Fact]
    public void Groups_of_copies_come_back_as_they_were_computed()
    {
        using var archive = Joined(out _, out var groups);
        var group = Assert.Single(groups);
        Assert.Equal(JsonSerializer.Serialize(groups), JsonSerializer.Serialize(archive.CopyGroups()));
        Assert.All(group.Members, m => Assert.Equal(group.Id, archive.CopiesOf(m.Document)!.Id));
        Assert.Null(archive.CopiesOf(archive.Documents().ElementAt(1).Id));
    }

    [Fact]
    public void All_that_was_joined_comes_back_at_once_until_something_is_added_that_changes_it()
    {
        using var archive = Joined(out var events, out var groups);
        var contents = archive.Contents();
        Assert.Equal(archive.Accounts().Select(static d => d.Document), contents.Documents.Select(static d => d.Document));
        Assert.Equal(events.Select(Plain).Order(StringComparer.Ordinal), contents.Events!.Select(Plain).Order(StringComparer.Ordinal));
        Assert.Equal(JsonSerializer.Serialize(groups), JsonSerializer.Serialize(contents.Copies));
        Assert.All(contents.Events!.SelectMany(static e => e.Members), m => Assert.Contains(contents.Documents, d => d.Events.Any(e => ReferenceEquals(e, m.Account))));

        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Note, Subject = "x" });
        Assert.Equal(contents.State, archive.DocumentState);
        Assert.NotNull(archive.Contents().Events);
        Assert.Empty(archive.Contents().Judged);

        // What people say of pairs of accounts since, and take back, is told beside what was joined before.
        var (first, second) = (AccountAnchor.Of(events[0].Members[0].Account), AccountAnchor.Of(events[1].Members[0].Account));
        var said = archive.Judgements.Add(new EventJudgement(first, second, SameEventVerdict.Different), "سمير", null);
        Assert.Equal([(first, second)], archive.Contents().Judged);
        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Withdraw, Subject = said.Id });
        Assert.Equal([(first, second), (first, second)], archive.Contents().Judged);
        Assert.NotNull(archive.Contents().Events);

        using (var writer = archive.Write())
        {
            writer.Add(Reading.Item(Reading.Articles[0] with { Source = "new.txt", Text = "قتل 7 مدنيين في قصف مدفعي على طرابلس يوم 17 يونيو 2020." }).Prepare());
            writer.Commit();
        }

        Assert.Null(archive.Contents().Events);
        Assert.Null(archive.Contents().Copies);
    }

    [Fact]
    public void Judgements_that_are_one_act_are_kept_all_or_none_and_have_one_time()
    {
        using var archive = Joined(out var events, out _);
        var anchors = events.Take(3).Select(static e => AccountAnchor.Of(e.Members[0].Account)).ToList();
        var act = archive.Judgements.Add([.. anchors.Skip(1).Select(a => JudgementLog.Of(new EventJudgement(anchors[0], a, SameEventVerdict.Same), "سمير", null))]);
        Assert.Equal(2, act.Count);
        Assert.Single(act.Select(static j => j.At).Distinct());
        Assert.Equal(anchors.Skip(1), act.Select(static j => JudgementLog.PairOf(j)!.Second));
        Assert.Throws<ArgumentException>(() => archive.Judgements.Add([act[0] with { Reason = "other" }, act[0] with { Who = " " }]));
        Assert.Equal(2, archive.Judgements.All().Count);
    }

    [Fact]
    public void Joining_again_replaces_all_at_once_and_an_unfinished_run_changes_nothing()
    {
        using var archive = Joined(out var events, out _);
        Assert.True(archive.IsJoined);
        using (var writer = archive.Write())
        {
            writer.Add(Reading.Item(Reading.Articles[0] with { Source = "new.txt", Text = "قتل 7 مدنيين في قصف مدفعي على طرابلس يوم 17 يونيو 2020." }).Prepare());
            writer.Commit();
            Assert.Throws<OperationCanceledException>(() => writer.Join(archive, EmbeddedKnowledge.Lexicon, null, new CancellationToken(canceled: true)));
        }

        Assert.False(archive.IsJoined);
        Assert.True(archive.WasJoined);
        Assert.Equal(events.Count, archive.CountJoinedEvents(new AccountFilter()));
        using (var writer = archive.Write())
            Assert.Equal(5, writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None).Documents);
        Assert.True(archive.IsJoined);
        Assert.InRange(archive.CountJoinedEvents(new AccountFilter()), events.Count, events.Count + 1);
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void What_follows_from_events_is_stored_as_it_would_be_computed_anew()
    {
        using var archive = Joined(out _, out _);
        using (var writer = archive.Write())
        {
            foreach (var (outlet, text) in new[]
            {
                ("الضفة", "أعلن الهلال الأحمر الليبي أن 12 شخصا قتلوا في غارة جوية على مدينة ترهونة يوم 19 يونيو 2020."),
                ("الساحل", "وقال متحدث باسم وزارة الصحة الليبية إن غارة جوية استهدفت مدينة ترهونة يوم 19 يونيو 2020 ما أدى إلى مقتل 31 شخصا وجرح 8 آخرين."),
            })
            {
                writer.Add(Reading.Item(new Article
                {
                    Source = outlet,
                    Outlet = outlet,
                    Published = new DateOnly(2020, 6, 20),
                    PublishedFrom = PublishedFrom.Metadata,
                    Text = text,
                }).Prepare());
            }

            writer.Commit();
            writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        }

        var events = EventJoiner.Join(archive.Accounts(), new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) }, []);
        var copies = archive.CopyGroups().SelectMany(g => g.Members.Select(m => (m.Document, g.Id))).ToDictionary(p => p.Document, p => p.Id, StringComparer.Ordinal);
        var finder = new DisagreementFinder(EmbeddedKnowledge.Lexicon);
        var found = events.Select(e => finder.Find(e, copies)).ToList();
        Assert.NotEmpty(found.SelectMany(f => f.Contradictions));
        Assert.Equal(
            found.SelectMany(f => f.Contradictions).Select(c => JsonSerializer.Serialize((c.Id, c.Kind, c.Reason, Sides: (AccountSide[])[c.First, c.Second, .. c.More]), Fields)).Order(StringComparer.Ordinal),
            archive.Contradictions(new AccountFilter()).Select(c => JsonSerializer.Serialize((c.Id, c.Kind, c.Reason, Sides: c.Sides.ToArray()), Fields)).Order(StringComparer.Ordinal));
        Assert.Equal(found.SelectMany(f => f.Revisions).Select(r => r.Id).Order(StringComparer.Ordinal), archive.Revisions(new AccountFilter()).Select(r => r.Id).Order(StringComparer.Ordinal));
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        foreach (var joined in corpus.Events(new AccountFilter()))
        {
            Assert.Equal(EventCorroborator.Corroborate(joined, copies).Affirming, corpus.Corroboration(joined).Affirming);
            Assert.Equal(new LedgerBuilder(EmbeddedKnowledge.Lexicon).Build(joined, copies).Ucdp.Best, corpus.Ledger(joined).Ucdp.Best);
            var (stored, ledger, behind) = (corpus.Assessment(joined)!, corpus.Ledger(joined), corpus.Corroboration(joined));
            Assert.Equal((ledger.Acled.Low, (ledger.Ucdp.Low, ledger.Ucdp.Best, ledger.Ucdp.High)), (stored.AcledDeaths, stored.UcdpDeaths));
            Assert.Equal(
                (behind.Documents, behind.Outlets, behind.Affirming, behind.Denying, behind.Grade.Source, behind.Grade.Credibility, behind.Airwars),
                (stored.Documents, stored.Outlets, stored.Affirming, stored.Denying, stored.GradeSource, stored.GradeCredibility, stored.Airwars));
        }

        Assert.Null(corpus.Assessment(events[0] with { Id = "event:gone" }));
    }

    [Fact]
    public void A_network_of_a_place_a_time_or_an_outlet_holds_the_statements_made_of_it()
    {
        using var archive = Joined(out _, out _);
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        var all = archive.AccountsByDay().ToList();
        var place = all.SelectMany(d => d.Events).Where(e => EdgeStatements.Of(e).Any()).SelectMany(e => e.Places).GroupBy(p => p.Key).OrderByDescending(g => g.Count()).First().First();
        var there = all.SelectMany(d => d.Events).Where(e => e.Places.Any(p => p.Key == place.Key)).SelectMany(EdgeStatements.Of).Select(s => s.Evidence.Words).Distinct().ToList();
        foreach (var filter in new[] { new AccountFilter { Places = [place.Key] }, new AccountFilter { Near = new GeoCircle(place.Latitude!.Value, place.Longitude!.Value, 0.1) } })
        {
            var asked = corpus.Network(filter, [], int.MaxValue).ToList();
            Assert.NotEmpty(asked);
            Assert.Subset(there.ToHashSet(), asked.SelectMany(e => e.Evidence).Select(e => e.Words).ToHashSet());
        }

        Assert.Empty(corpus.Network(new AccountFilter { Places = [place.Key], Countries = ["AQ"] }, [], 1));
        var day = new DateOnly(2020, 6, 8);
        foreach (var (filter, told) in new (AccountFilter, Predicate<EdgeEvidence>)[]
        {
            (new AccountFilter { From = day }, e => e.From >= day), (new AccountFilter { To = day }, e => e.From <= day), (new AccountFilter { Outlets = ["outlet:alarabiya"] }, e => e.Outlet == "outlet:alarabiya"),
        })
        {
            Assert.Equal(
                all.SelectMany(EdgeStatements.Of).Where(s => told(s.Evidence)).Select(s => s.Evidence.Words).Distinct().Order(StringComparer.Ordinal),
                corpus.Network(filter, [], int.MaxValue).SelectMany(e => e.Evidence).Select(e => e.Words).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_network_and_the_choices_of_words_are_stored_as_they_would_be_computed_anew()
    {
        using var archive = Joined(out _, out _);
        var (network, words) = (new NetworkBuilder(static p => p), new WordingBuilder(static p => p));
        foreach (var account in archive.AccountsByDay())
        {
            network.Add(account);
            words.Add(account);
        }

        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        var edges = corpus.Network(new AccountFilter(), [], int.MaxValue).ToList();
        Assert.Contains(edges, e => e is { Kind: EdgeKind.Support, From.Key: "ae", To.Key: "ly.haftar" });
        Assert.Equal(Plain(network.Complete()), Plain(edges));
        Assert.Equal(Plain(network.Complete().Where(e => e.Kind == EdgeKind.Support)), Plain(corpus.Network(new AccountFilter(), [EdgeKind.Support], int.MaxValue)));
        Assert.All(corpus.Network(new AccountFilter { Actors = ["ly.haftar"] }, [], 0), e => Assert.Contains("ly.haftar", new[] { e.From.Key, e.To.Key }));
        var (from, to) = (new DateOnly(2020, 6, 8), new DateOnly(2020, 6, 30));
        var within = archive.AccountsByDay().SelectMany(EdgeStatements.Of).Where(s => s.Evidence.From >= from && s.Evidence.From <= to && s.Evidence.Outlet == "outlet:alarabiya").ToList();
        var asked = corpus.Network(new AccountFilter { From = from, To = to, Outlets = ["outlet:alarabiya"] }, [], int.MaxValue).ToList();
        Assert.NotEmpty(asked);
        Assert.Equal(within.Select(s => s.Evidence.Words).Order(StringComparer.Ordinal), asked.SelectMany(e => e.Evidence).Select(e => e.Words).Order(StringComparer.Ordinal));
        Assert.Equal(within.Count, asked.Sum(e => e.Statements));
        Assert.Equal(words.Uses().Select(u => JsonSerializer.Serialize(u with { Actor = u.Actor with { Words = "", Span = default } })), corpus.Words(new AccountFilter(), examples: true).Select(u => JsonSerializer.Serialize(u)));
        var named = archive.Accounts().SelectMany(d => d.Parties.Select(p => p.Key).Distinct()).GroupBy(k => k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.Equal(named.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)), archive.ActorUses(0, int.MaxValue).Select(u => (u.Actor.Key, u.Documents)));
    }

    [Fact]
    public void Actors_that_a_person_made_one_are_one_in_the_network_and_among_those_named()
    {
        using var archive = Joined(out _, out _);
        archive.Judgements.Add(new ActorJudgement("ae", "ly.gna-forces", ActorVerdict.Same, null), "سمير", null);
        using (var writer = archive.Write())
            writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        var builder = new NetworkBuilder(corpus.Register.Show);
        foreach (var account in archive.AccountsByDay())
            builder.Add(account);
        Assert.Equal(Plain(builder.Complete()), Plain(corpus.Network(new AccountFilter(), [], int.MaxValue)));
        Assert.Single(archive.ActorUses(0, int.MaxValue), u => u.Actor.Key is "ae" or "ly.gna-forces");
    }

    [Fact]
    public void A_document_read_again_leaves_its_joined_events_until_they_are_computed_again()
    {
        using var archive = Joined(out var events, out _);
        var joined = events.First(e => e.Members.Count > 1);
        var again = joined.Members[0].Account.Document;
        Replace(archive, again, Reading.Item(archive.Publications(again)[0].Article));
        Assert.Equal(joined.Members.Where(m => m.Account.Document != again).Select(m => Key(m.Account)), archive.JoinedEvent(joined.Id)!.Members.Select(m => Key(m.Account)));
        Assert.All(archive.JoinedEvents(new AccountFilter()), e => Assert.NotEmpty(e.Members));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    private Archive Joined(out IReadOnlyList<JoinedEvent> events, out IReadOnlyList<CopyGroup> groups)
    {
        var archive = Filled();
        using var writer = archive.Write();
        writer.Add(Reading.Item(Reading.Articles[0] with { Source = "copy.txt", Outlet = "الشروق", Text = Reading.Articles[0].Text + " وغادر المتحدث القاعة." }).Prepare());
        writer.Commit();
        var copies = new CopyFinder(new CopyRules());
        var found = new List<CopyGroup>();
        foreach (var account in archive.AccountsByDay())
            found.AddRange(copies.Add(CopySketch.Of(account.Document, archive.Text(account.Document)!, account.Outlet, account.Published)));
        groups = [.. found, .. copies.Complete()];
        events = EventJoiner.Join(archive.Accounts(), new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) }, []);
        writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        return archive;
    }

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private static List<string> Plain(IEnumerable<NetworkEdge> edges) =>
        [.. edges.Select(e => $"{e.Id} {e.From.Key} {e.Kind} {e.To.Key} {e.Mode} {e.Modality} {e.First} {e.Last} {e.Outlets} {e.Statements} {string.Join("|", e.Evidence.Select(v => v.Words))}").Order(StringComparer.Ordinal)];

    private static string Plain(JoinedEvent joined) => JsonSerializer.Serialize(joined);
}
