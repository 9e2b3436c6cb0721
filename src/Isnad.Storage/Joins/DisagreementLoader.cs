using Isnad.Corpus.Contradictions;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads contradictions and revisions.</summary>
internal sealed class DisagreementLoader(Session session)
{
    private readonly JoinLoader _events = new(session);

    /// <summary>The disagreement of a number; null where its event is gone.</summary>
    public StoredDisagreement? Load(long no)
    {
        var row = session.Connection.Kept("SELECT id, joined, kind, revision, reason FROM disagreement WHERE no = ?1").Set(1, no);
        if (!row.Step())
            return null;
        var (id, joined, kind, revision, reason) = (row.Text(0), row.Number(1), row.Text(2), row.TextOrNull(3), row.Text(4));
        row.Reset();
        return _events.Head(joined) is not { } head ? null : new StoredDisagreement(
            id, head, JoinLoader.Word<ContradictionKind>(kind), revision is null ? null : JoinLoader.Word<RevisionKind>(revision), reason, [.. Sides(no)]);
    }

    private IEnumerable<AccountSide> Sides(long no)
    {
        var sides = new List<(long Document, int Event, string Value)>();
        for (var rows = session.Connection.Kept("SELECT document, event, value FROM disagreement_side WHERE disagreement = ?1 ORDER BY n").Set(1, no); rows.Step();)
            sides.Add((rows.Number(0), rows.Whole(1), rows.Text(2)));
        foreach (var (document, n, value) in sides)
            yield return AccountSide.Of(_events.Account(document)!.Events[n], value);
    }
}
