using Isnad.Corpus.Actors;
using Isnad.Server.Review;
using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>The judgements of the archive, and what of them stands.</summary>
public sealed class JudgementDesk(Archive archive, Action changed)
{
    private readonly Lock _gate = new();
    private Kept? _kept;

    /// <summary>Keeps a judgement; the views are computed anew.</summary>
    public Judgement Add(Judgement judgement) => Keep([judgement])[0];

    /// <summary>Keeps judgements that are one act of somebody, all or none.</summary>
    public IReadOnlyList<Judgement> Add(IReadOnlyList<Judgement> judgements) => Keep(judgements);

    /// <summary>Keeps a judgement on actors.</summary>
    public Judgement Add(ActorJudgement judgement, string who) => Keep(() => [archive.Judgements.Add(judgement, who, null)])[0];

    private IReadOnlyList<Judgement> Keep(IReadOnlyList<Judgement> judgements) => Keep(() => archive.Judgements.Add(judgements));

    private IReadOnlyList<Judgement> Keep(Func<IReadOnlyList<Judgement>> add)
    {
        lock (_gate)
        {
            var stored = add();
            // The same judgement, taken back and made again within a second, would be the one that was taken back.
            while (stored.Any(s => s.Kind != JudgementKind.Withdraw && Load().Withdrawn.Contains(s.Id)))
            {
                Thread.Sleep(100);
                stored = add();
            }

            _kept = null;
            changed();
            return stored;
        }
    }

    /// <summary>All judgements in order, or those on one document.</summary>
    public IReadOnlyList<Judgement> Of(string? document) => document is null ? Load().All : Load().ByDocument.TryGetValue(document, out var on) ? on : [];

    /// <summary>Ids of judgements that were taken back.</summary>
    public IReadOnlySet<string> Withdrawn => Load().Withdrawn;

    /// <summary>What stands on a document.</summary>
    public StandingJudgements Standing(string document) =>
        Load().ByDocument.TryGetValue(document, out var on) ? new StandingJudgements(on, Withdrawn) : new StandingJudgements([], Withdrawn);

    /// <summary>What of one person's judgements stands on a document.</summary>
    public StandingJudgements StandingOf(string document, string who) => new(Of(document).Where(j => j.Who == who), Withdrawn);

    /// <summary>What stands on a document for a reviewer who works blind: without others' verdicts on records that still wait for that person's own.</summary>
    public StandingJudgements StandingFor(string document, string who)
    {
        var verdicts = Verdicts;
        return new(Of(document).Where(j => !verdicts.IsHidden(j, who)), Withdrawn);
    }

    /// <summary>What reviewers said of records.</summary>
    public Verdicts Verdicts => Load().Verdicts.Value;

    /// <summary>What people joined and split and did not take back, oldest first.</summary>
    public IReadOnlyList<EventAct> EventActs => Load().EventActs.Value;

    /// <summary>Documents on which something was judged.</summary>
    public IReadOnlyCollection<string> Documents => Load().ByDocument.Keys;

    /// <summary>Forgets what was loaded; after another process may have judged.</summary>
    public void Forget()
    {
        lock (_gate)
            _kept = null;
    }

    private Kept Load()
    {
        lock (_gate)
        {
            if (_kept is { } kept)
                return kept;
            var all = archive.Judgements.All();
            var withdrawn = all.Where(static j => j.Kind == JudgementKind.Withdraw).Select(static j => j.Subject).ToHashSet(StringComparer.Ordinal);
            var byDocument = all.Where(static j => j.Document is not null).GroupBy(static j => j.Document!, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);
            return _kept = new Kept(all, withdrawn, byDocument, new(() => new Verdicts(all, withdrawn)), new(() => EventAct.Of(all, withdrawn)));
        }
    }

    private sealed record Kept(IReadOnlyList<Judgement> All, HashSet<string> Withdrawn, Dictionary<string, List<Judgement>> ByDocument, Lazy<Verdicts> Verdicts, Lazy<IReadOnlyList<EventAct>> EventActs);
}
