using Isnad.Server.Judging;
using Isnad.Storage;

namespace Isnad.Server.Review;

/// <summary>A record on which reviewers' verdicts differ.</summary>
/// <param name="Key">What tells it from all others of the archive.</param>
/// <param name="Verdicts">The verdicts, the first first.</param>
/// <param name="Decision">What an adjudicator decided between these verdicts, or null.</param>
public sealed record Disagreement(string Key, IReadOnlyList<Judgement> Verdicts, Judgement? Decision)
{
    /// <summary>Id of the article.</summary>
    public string Document => Verdicts[0].Document!;

    /// <summary>Id of the record when it was judged first.</summary>
    public string Subject => Verdicts[0].Subject;

    /// <summary>Whether a person may decide: not one of those who differ.</summary>
    public bool MayDecide(string who) => Verdicts.All(v => v.Who != who);

    /// <summary>The decision for one of the verdicts, as a judgement of the adjudicator.</summary>
    public Judgement Decide(Judgement chosen, string who, string? reason)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var anchor = RecordAnchor.Of(chosen) ?? new RecordAnchor("", 0, 0, "");
        return chosen with
        {
            At = default,
            Who = who,
            Before = (anchor with { Decides = [.. Verdicts.Select(static v => v.Id)] }).ToJson(),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
    }
}
