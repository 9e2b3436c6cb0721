using Isnad.Server.Judging;
using Isnad.Storage;

namespace Isnad.Server.Review;

/// <summary>What reviewers said of records, without decisions between them: of each person the first standing verdict on each record, for later ones may have seen others'.</summary>
public sealed class Verdicts
{
    private const int Enough = 2;

    private static readonly JudgementKind[] Kinds =
        [JudgementKind.Accept, JudgementKind.Reject, JudgementKind.CorrectMention, JudgementKind.CorrectEvent, JudgementKind.CorrectClaim, JudgementKind.CorrectRelation];

    private readonly Dictionary<string, Dictionary<string, Judgement>> _byRecord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Judgement> _decided = new(StringComparer.Ordinal);

    /// <summary>Sorts out judgements, given in the order in which they were added.</summary>
    public Verdicts(IEnumerable<Judgement> judgements, IReadOnlySet<string> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(withdrawn);
        foreach (var j in judgements.Where(j => j.Document is not null && Kinds.Contains(j.Kind) && !withdrawn.Contains(j.Id)))
        {
            var key = RecordAnchor.KeyOf(j);
            if (RecordAnchor.Of(j)?.Decides is not null)
            {
                _decided[key] = j;
                continue;
            }

            if (!_byRecord.TryGetValue(key, out var by))
                _byRecord[key] = by = new Dictionary<string, Judgement>(StringComparer.Ordinal);
            by.TryAdd(j.Who, j);
        }
    }

    /// <summary>Those who gave verdicts, in the order of their names.</summary>
    public IReadOnlyList<string> Reviewers => [.. _byRecord.Values.SelectMany(static v => v.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The verdicts on each record, by the reviewers' names.</summary>
    public IEnumerable<IReadOnlyDictionary<string, Judgement>> Records => _byRecord.Values;

    /// <summary>The verdict of a person on a record, or null.</summary>
    public Judgement? Of(string key, string who) => _byRecord.TryGetValue(key, out var by) ? by.GetValueOrDefault(who) : null;

    /// <summary>On how many records a person gave a verdict.</summary>
    public int CountOf(string who) => _byRecord.Values.Count(v => v.ContainsKey(who));

    /// <summary>How many have given a verdict on a record.</summary>
    public int Count(string key) => _byRecord.TryGetValue(key, out var by) ? by.Count : 0;

    /// <summary>Whether someone has decided on a record, or given a verdict.</summary>
    public bool Judged(string key, string who) => Of(key, who) is not null || (_decided.TryGetValue(key, out var decision) && decision.Who == who);

    /// <summary>Whether a record waits for a person: who has judged it is done with it, and two verdicts are enough.</summary>
    public bool Waits(string key, string who) => Count(key) < Enough && !Judged(key, who);

    /// <summary>Whether a judgement is kept from a person: another's verdict on a record that still waits for that person's own.</summary>
    public bool IsHidden(Judgement judgement, string who)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Who != who && judgement.Document is not null && Kinds.Contains(judgement.Kind) && Waits(RecordAnchor.KeyOf(judgement), who);
    }

    /// <summary>The records on which verdicts differ, in the order of their keys, with the decision where there is one.</summary>
    public IReadOnlyList<Disagreement> Disagreements() =>
        [.. _byRecord.Where(static p => p.Value.Values.Select(Meaning).Distinct(StringComparer.Ordinal).Skip(1).Any()).OrderBy(static p => p.Key, StringComparer.Ordinal)
            .Select(p => new Disagreement(p.Key, [.. p.Value.Values.OrderBy(static j => j.At).ThenBy(static j => j.Who, StringComparer.Ordinal)], Decision(p.Key, p.Value.Values)))];

    // A decision holds as long as the verdicts are those between which it decided.
    private Judgement? Decision(string key, IEnumerable<Judgement> verdicts) =>
        _decided.TryGetValue(key, out var decision) && RecordAnchor.Of(decision)?.Decides is { } decides && verdicts.All(v => decides.Contains(v.Id)) ? decision : null;

    // Two corrections agree when they say the same.
    private static string Meaning(Judgement j) => j.Kind switch
    {
        JudgementKind.CorrectMention when JudgedAnalysis.Correction<MentionCorrection>(j) is { } c => JudgedAnalysis.Text(c),
        JudgementKind.CorrectEvent when JudgedAnalysis.Correction<EventCorrection>(j) is { } c => JudgedAnalysis.Text(c),
        JudgementKind.CorrectClaim when JudgedAnalysis.Correction<ClaimCorrection>(j) is { } c => JudgedAnalysis.Text(c),
        JudgementKind.CorrectRelation when JudgedAnalysis.Correction<RelationCorrection>(j) is { } c => JudgedAnalysis.Text(c),
        _ => JudgementLog.Word(j.Kind),
    };
}
