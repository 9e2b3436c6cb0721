using System.Globalization;
using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Tests.Corpus;

[Collection(GeneratedCollection.Name)]
public sealed class EventRejoinerTests(GeneratedCorpus corpus)
{
    private static readonly JoinRules Rules = new() { WindowDays = 6 };

    [Fact]
    public void What_changes_in_some_documents_is_joined_as_if_all_were_joined()
    {
        var random = new Random(7);
        var documents = corpus.Documents.DistinctBy(static d => d.Document).ToList();
        var events = EventJoiner.Join(documents, Rules, []);
        var kept = new EventRejoiner(Rules, documents, events);
        for (var round = 0; round < 12; round++)
        {
            var changed = Enumerable.Range(0, 1 + (round % 3)).Select(_ => random.Next(documents.Count)).ToHashSet();
            foreach (var n in changed)
                documents[n] = Changed(documents[n], documents[random.Next(documents.Count)], random);
            var now = changed.Select(n => documents[n]).ToList();
            events = Again(documents, events, now, [], [], documents.Count);

            // One that takes change after change comes to the same.
            Assert.Equal(events.Select(Told).Order(StringComparer.Ordinal), kept.Run(now, [], [], CancellationToken.None).Select(Told).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_document_that_came_in_between_is_joined_as_if_all_were_joined()
    {
        var all = corpus.Documents.DistinctBy(static d => d.Document).ToList();
        var late = all.Where(static (_, n) => n % 97 == 5).ToList();
        var events = EventJoiner.Join(all.Except(late), Rules, []);
        Again(all, events, late, [], [], int.MaxValue);
    }

    [Fact]
    public void What_people_join_and_split_is_joined_as_if_all_were_joined()
    {
        var random = new Random(11);
        var documents = corpus.Documents.DistinctBy(static d => d.Document).ToList();
        var (events, judged) = (EventJoiner.Join(documents, Rules, []), new List<EventJudgement>());
        for (var round = 0; round < 10; round++)
        {
            var one = events[random.Next(events.Count)];
            var several = events.Where(static e => e.Members.Count > 1).ToList();
            var split = several[random.Next(several.Count)];
            var now = round % 2 == 0
                ? new EventJudgement(AccountAnchor.Of(one.Members[0].Account), AccountAnchor.Of(events[random.Next(events.Count)].Members[0].Account), SameEventVerdict.Same)
                : new EventJudgement(AccountAnchor.Of(split.Members[0].Account), AccountAnchor.Of(split.Members[^1].Account), SameEventVerdict.Different);
            judged.Add(now);
            events = Again(documents, events, [], judged, [(now.First, now.Second)], int.MaxValue);
        }

        var taken = judged[^1];
        judged.RemoveAt(judged.Count - 1);
        Again(documents, events, [], judged, [(taken.First, taken.Second)], int.MaxValue);
    }

    [Fact]
    public void One_change_goes_through_the_days_around_it_and_not_through_all()
    {
        var documents = corpus.Documents.DistinctBy(static d => d.Document).ToList();
        var rules = new JoinRules { WindowDays = 2 };
        var (events, middle) = (EventJoiner.Join(documents, rules, []), documents.Count / 2);
        documents[middle] = documents[middle] with { Events = [] };
        var rejoiner = new EventRejoiner(rules, documents, events);
        rejoiner.Run([documents[middle]], [], [], CancellationToken.None);
        Assert.InRange(rejoiner.Again, 1, documents.Count / 2);
    }

    private static IReadOnlyList<JoinedEvent> Again(
        List<DocumentAccount> documents, IReadOnlyList<JoinedEvent> before, List<DocumentAccount> changed, List<EventJudgement> judgements, List<(AccountAnchor, AccountAnchor)> judged, int most)
    {
        var rejoiner = new EventRejoiner(Rules, documents, before);
        var found = rejoiner.Run(changed, judgements, judged, CancellationToken.None).ToList();
        var all = EventJoiner.Join(documents, Rules, judgements);
        Assert.Equal(all.Select(Told).Order(StringComparer.Ordinal), found.Select(Told).Order(StringComparer.Ordinal));
        Assert.InRange(rejoiner.Again, 1, most);
        return found;
    }

    private static DocumentAccount Changed(DocumentAccount document, DocumentAccount other, Random random)
    {
        var events = document.Events.ToList();
        if (events.Count == 0)
            return document;
        var n = random.Next(events.Count);
        var place = other.Events.SelectMany(static e => e.Places).FirstOrDefault();
        events[n] = events[n] with { Type = EventType.Protest, Mode = null, Places = place is null ? [] : [place] };
        if (random.Next(3) == 0)
            events.RemoveAt(n);
        return document with { Events = events };
    }

    private static string Told(JoinedEvent e) => string.Create(CultureInfo.InvariantCulture,
        $"{e.Id} {e.Type} {e.Mode} {e.Place?.Key} {e.From} {e.Certainty} {e.Score} {string.Join(",", e.Members.Select(static m => $"{m.Account.Document[..6]}:{m.Account.Event}:{m.Account.Type}:{m.Score}:{m.IsOutcome}:{m.With?.Start}:{m.Reasons.Count}"))}");
}
