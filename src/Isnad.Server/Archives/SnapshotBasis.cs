using Isnad.Storage;

namespace Isnad.Server.Archives;

/// <summary>What a snapshot rests on: of the same basis the same views follow.</summary>
/// <param name="Documents">The state of the documents (<see cref="Archive.DocumentState"/>).</param>
/// <param name="Judgements">Ids of the judgements that change views, one behind the other: corrections, and what was said of events and actors.</param>
/// <param name="Joining">Those of them that change which accounts are joined: all but what was said of actors.</param>
/// <param name="Corrected">Ids of the documents of which something was rejected or corrected.</param>
internal sealed record SnapshotBasis(string Documents, string Judgements, string Joining, IReadOnlySet<string> Corrected)
{
    /// <summary>That of a workspace now.</summary>
    public static SnapshotBasis Of(Workspace workspace)
    {
        var desk = workspace.Judgements;
        var standing = desk.Of(null).Where(j => j.Kind is not (JudgementKind.Note or JudgementKind.Withdraw) && !desk.Withdrawn.Contains(j.Id)).ToList();
        var corrected = standing.Where(static j => j.Document is not null && Corrects(j.Kind)).Select(static j => j.Document!).ToHashSet(StringComparer.Ordinal);
        // That something is right changes a view only where somebody held it for wrong.
        var changing = standing.Where(j => j.Kind != JudgementKind.Accept || (j.Document is not null && corrected.Contains(j.Document))).ToList();
        return new SnapshotBasis(workspace.Archive.DocumentState, Ids(changing), Ids(changing.Where(static j => !OnActors(j.Kind))), corrected);
    }

    /// <summary>Whether the same events follow from another basis.</summary>
    public bool JoinsAs(SnapshotBasis other) => Documents == other.Documents && Joining == other.Joining;

    /// <inheritdoc/>
    public bool Equals(SnapshotBasis? other) => other is not null && Documents == other.Documents && Judgements == other.Judgements;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Documents, Judgements);

    private static string Ids(IEnumerable<Judgement> judgements) => string.Join(' ', judgements.Select(static j => j.Id));

    private static bool OnActors(JudgementKind kind) => kind is JudgementKind.MergeActors or JudgementKind.SplitActors or JudgementKind.RenameActor or JudgementKind.RateSource;

    private static bool Corrects(JudgementKind kind) =>
        kind is JudgementKind.Reject or JudgementKind.CorrectMention or JudgementKind.CorrectEvent or JudgementKind.CorrectClaim or JudgementKind.CorrectRelation;
}
