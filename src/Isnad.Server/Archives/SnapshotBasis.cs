using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Storage;

namespace Isnad.Server.Archives;

/// <summary>What a snapshot rests on: of the same basis the same views follow.</summary>
/// <param name="Documents">The state of the documents (<see cref="Archive.DocumentState"/>).</param>
/// <param name="Judgements">Ids of the judgements that change views, one behind the other: corrections, and what was said of events and actors.</param>
/// <param name="Joining">Those of them that change which accounts are joined: all but what was said of actors.</param>
/// <param name="Corrected">The documents of which something was rejected or corrected, each with the ids of its judgements.</param>
/// <param name="Pairs">What is said of pairs of accounts.</param>
/// <param name="OnActors">Ids of the judgements on actors.</param>
internal sealed record SnapshotBasis(string Documents, string Judgements, string Joining, IReadOnlyDictionary<string, string> Corrected, IReadOnlyList<EventJudgement> Pairs, string OnActors)
{
    /// <summary>That of a workspace now.</summary>
    public static SnapshotBasis Of(Workspace workspace)
    {
        var desk = workspace.Judgements;
        var standing = desk.Of(null).Where(j => j.Kind is not (JudgementKind.Note or JudgementKind.Withdraw) && !desk.Withdrawn.Contains(j.Id)).ToList();
        var corrected = standing.Where(static j => j.Document is not null && Corrects(j.Kind)).Select(static j => j.Document!).ToHashSet(StringComparer.Ordinal);
        // That something is right changes a view only where somebody held it for wrong.
        var changing = standing.Where(j => j.Kind != JudgementKind.Accept || (j.Document is not null && corrected.Contains(j.Document))).ToList();
        return new SnapshotBasis(
            workspace.Archive.DocumentState, Ids(changing), Ids(changing.Where(static j => !IsOnActors(j.Kind))),
            changing.Where(j => j.Document is not null && corrected.Contains(j.Document)).GroupBy(static j => j.Document!, StringComparer.Ordinal).ToDictionary(static g => g.Key, Ids, StringComparer.Ordinal),
            workspace.Archive.Judgements.Events(), Ids(changing.Where(static j => IsOnActors(j.Kind))));
    }

    /// <summary>Documents that were corrected otherwise than in another basis.</summary>
    public IReadOnlySet<string> CorrectedSince(SnapshotBasis former) =>
        Corrected.Keys.Union(former.Corrected.Keys).Where(d => Corrected.GetValueOrDefault(d) != former.Corrected.GetValueOrDefault(d)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Pairs of accounts of which something else is said than in another basis.</summary>
    public IReadOnlyList<(AccountAnchor First, AccountAnchor Second)> JudgedSince(SnapshotBasis former)
    {
        var (before, now) = (Last(former.Pairs), Last(Pairs));
        return [.. before.Keys.Union(now.Keys).Where(p => !before.TryGetValue(p, out var then) || !now.TryGetValue(p, out var verdict) || then != verdict)];
    }

    /// <summary>Whether the same events follow from another basis.</summary>
    public bool JoinsAs(SnapshotBasis other) => Documents == other.Documents && Joining == other.Joining;

    /// <inheritdoc/>
    public bool Equals(SnapshotBasis? other) => other is not null && Documents == other.Documents && Judgements == other.Judgements;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Documents, Judgements);

    // The last verdict on each pair.
    private static Dictionary<(AccountAnchor First, AccountAnchor Second), SameEventVerdict> Last(IReadOnlyList<EventJudgement> pairs)
    {
        var last = new Dictionary<(AccountAnchor, AccountAnchor), SameEventVerdict>();
        foreach (var pair in pairs)
            last[pair.First <= pair.Second ? (pair.First, pair.Second) : (pair.Second, pair.First)] = pair.Verdict;
        return last;
    }

    private static string Ids(IEnumerable<Judgement> judgements) => string.Join(' ', judgements.Select(static j => j.Id));

    private static bool IsOnActors(JudgementKind kind) => kind is JudgementKind.MergeActors or JudgementKind.SplitActors or JudgementKind.RenameActor or JudgementKind.RateSource;

    private static bool Corrects(JudgementKind kind) =>
        kind is JudgementKind.Reject or JudgementKind.CorrectMention or JudgementKind.CorrectEvent or JudgementKind.CorrectClaim or JudgementKind.CorrectRelation;
}
