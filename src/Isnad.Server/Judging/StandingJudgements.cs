using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>The judgements on one document that stand: without what was withdrawn, the last on each record; a decision between reviewers stands over their verdicts.</summary>
public sealed class StandingJudgements
{
    private readonly Dictionary<string, Judgement> _last = new(StringComparer.Ordinal);

    /// <summary>Sorts out judgements, given in the order in which they were added.</summary>
    /// <param name="judgements">All judgements on a document.</param>
    /// <param name="withdrawn">Ids of judgements that were taken back.</param>
    public StandingJudgements(IEnumerable<Judgement> judgements, IReadOnlySet<string> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(withdrawn);
        foreach (var judgement in judgements.Where(j => j.Kind is not (JudgementKind.Withdraw or JudgementKind.Note) && !withdrawn.Contains(j.Id)))
            Add(judgement.Subject, judgement);
    }

    private StandingJudgements()
    {
    }

    /// <summary>Those that stand.</summary>
    public IReadOnlyCollection<Judgement> All => _last.Values;

    /// <summary>The one that stands on a subject, or null.</summary>
    public Judgement? On(string subject) => _last.GetValueOrDefault(subject);

    /// <summary>Whether a subject was judged wrong.</summary>
    public bool Rejects(string subject) => On(subject)?.Kind == JudgementKind.Reject;

    /// <summary>Corrections of a kind that stand for something the engine had not found.</summary>
    public IEnumerable<Judgement> Added(JudgementKind kind) => _last.Values.Where(j => j.Kind == kind && j.Subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal));

    /// <summary>
    /// The same judgements under the ids that an analysis gives to what they are about. A correction of what the analysis does not find any more stands as
    /// something added by its judge; a verdict on it has no object left.
    /// </summary>
    public StandingJudgements In(Analysis analysis)
    {
        var rebound = new StandingJudgements();
        foreach (var judgement in _last.Values)
        {
            if (RecordAnchor.Find(judgement, analysis) is { } id)
                rebound.Add(id, id == judgement.Subject ? judgement : judgement with { Subject = id });
            else if (RecordAnchor.Of(judgement) is { } anchor && judgement.After is not null)
                rebound.Add(New(anchor), judgement with { Subject = New(anchor) });
        }

        return rebound;
    }

    private static string New(RecordAnchor anchor) => FormattableString.Invariant($"{JudgedAnalysis.New}{anchor.What}:{anchor.Start}-{anchor.End}");

    private void Add(string subject, Judgement judgement)
    {
        if (!_last.TryGetValue(subject, out var there) || RecordAnchor.Of(there)?.Decides is null || RecordAnchor.Of(judgement)?.Decides is not null)
            _last[subject] = judgement;
    }
}
