using Isnad.Corpus;
using Isnad.Server.Archives;

namespace Isnad.Server.Review;

/// <summary>
/// What is to be reviewed, the least certain and most consequential first. Doubt is counted by signs that stand in the record (no party, no place, hedged
/// or denied, an unknown name, a weak grade, an account that others contradict); gravity by what the words tell: deaths, violence, number of accounts.
/// </summary>
public sealed class ReviewQueue
{
    private readonly Dictionary<string, int> _places;

    /// <summary>Ranks the accounts of a snapshot. Of a change, those whose events are other than before.</summary>
    internal ReviewQueue(CorpusSnapshot corpus, SnapshotChange? change)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var disputed = corpus.Disputed.SelectMany(static d => d.Found.Contradictions).SelectMany(static c => c.More.Append(c.First).Append(c.Second)).Select(static s => s.Account).ToHashSet();
        var documents = change is null ? corpus.EngineDocuments : Told(corpus, change);
        var ranked = documents.SelectMany(static d => d.Events).Where(e => e.SameAs is null && change?.Accounts.Contains(AccountAnchor.Of(e)) != false)
            .Select(e => new ReviewItem(e, Gravity(e, corpus), Doubts(e, disputed.Contains(AccountAnchor.Of(e)))))
            .OrderByDescending(static i => i.Rank).ThenBy(static i => i.Id, StringComparer.Ordinal).ToList();
        Items = change is null ? ranked : Merged(change.Former.Queue.Items.Where(i => !change.Accounts.Contains(AccountAnchor.Of(i.Account))), ranked);
        _places = Items.Select(static (item, n) => (item.Id, n)).ToDictionary(static p => p.Id, static p => p.n, StringComparer.Ordinal);
    }

    private static IEnumerable<DocumentAccount> Told(CorpusSnapshot corpus, SnapshotChange change)
    {
        var documents = change.Accounts.Select(static a => a.Document).ToHashSet(StringComparer.Ordinal);
        return corpus.EngineDocuments.Where(d => documents.Contains(d.Document));
    }

    // Two lists in their order as one.
    private static List<ReviewItem> Merged(IEnumerable<ReviewItem> items, List<ReviewItem> others)
    {
        var (merged, next) = (new List<ReviewItem>(), 0);
        foreach (var item in items)
        {
            for (; next < others.Count && (others[next].Rank > item.Rank || (others[next].Rank == item.Rank && string.CompareOrdinal(others[next].Id, item.Id) < 0)); next++)
                merged.Add(others[next]);
            merged.Add(item);
        }

        merged.AddRange(others.Skip(next));
        return merged;
    }

    /// <summary>All items in order.</summary>
    public IReadOnlyList<ReviewItem> Items { get; }

    /// <summary>The item of an id, or null.</summary>
    public ReviewItem? Find(string? id) => id is not null && _places.TryGetValue(id, out var n) ? Items[n] : null;

    /// <summary>The first item behind another that waits for a person; null at the end.</summary>
    /// <param name="verdicts">What was said so far.</param>
    /// <param name="who">The person.</param>
    /// <param name="after">Id behind which to look, or null.</param>
    public ReviewItem? Next(Verdicts verdicts, string who, string? after)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var from = after is not null && _places.TryGetValue(after, out var n) ? n + 1 : 0;
        return Items.Skip(from).FirstOrDefault(i => verdicts.Waits(i.Key, who));
    }

    private static double Gravity(EventAccount e, CorpusSnapshot corpus)
    {
        var deaths = e.Figures.Where(static f => f.Unit == QuantityUnit.Killed).Max(static f => f.Value ?? f.Min) ?? 0;
        var gravity = e.Type switch { EventType.Assault => 3.0, EventType.Coerce or EventType.Mobilize or EventType.Protest or EventType.Threaten => 2.0, _ => 1.0 };
        gravity += Math.Log2(1 + (double)deaths);
        var told = corpus.EventOf(AccountAnchor.Of(e)) is { } id && corpus.Event(id) is { } joined ? joined.Members.Count : 1;
        return gravity * (e.Reported && !e.Historical ? 1 : 0.5) + Math.Log2(told);
    }

    private static List<string> Doubts(EventAccount e, bool disputed)
    {
        var doubts = new List<string>();
        if (e.Actors.Count == 0)
            doubts.Add("noActor");
        if (e.Recipients.Count == 0 && e.Type is EventType.Assault or EventType.Coerce)
            doubts.Add("noRecipient");
        if (e.Places.Count == 0)
            doubts.Add("noPlace");
        if (e.Time is null)
            doubts.Add("noTime");
        if (e.Modality is Modality.Hypothetical or Modality.Negated)
            doubts.Add("modality");
        if (e.Actors.Concat(e.Recipients).Any(static p => !p.Known && p.Kind is not EntityKind.Group))
            doubts.Add("unknownName");
        if (e.Claims.Any(static c => c.Grade is { Credibility: >= 4 }))
            doubts.Add("weakGrade");
        if (disputed)
            doubts.Add("disputed");
        return doubts;
    }
}
