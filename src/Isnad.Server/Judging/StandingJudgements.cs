using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>The judgements on one document that stand: without what was withdrawn, the last on each subject.</summary>
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
            _last[judgement.Subject] = judgement;
    }

    /// <summary>Those that stand.</summary>
    public IReadOnlyCollection<Judgement> All => _last.Values;

    /// <summary>The one that stands on a subject, or null.</summary>
    public Judgement? On(string subject) => _last.GetValueOrDefault(subject);

    /// <summary>Whether a subject was judged wrong.</summary>
    public bool Rejects(string subject) => On(subject)?.Kind == JudgementKind.Reject;
}
