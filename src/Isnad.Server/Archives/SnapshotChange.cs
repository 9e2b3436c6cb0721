using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Server.Archives;

/// <summary>What a snapshot has other than the one before, where that is little: all views of the rest are taken over.</summary>
internal sealed class SnapshotChange
{
    private SnapshotChange(CorpusSnapshot former, CorpusSnapshot now)
    {
        Former = former;
        Documents = ReferenceEquals(former.Documents, now.Documents) ? [] : [.. former.Documents.Zip(now.Documents, static (before, after) => (before, after)).Where(static p => !ReferenceEquals(p.before, p.after))];
        Gone = [.. former.Events.Where(e => !ReferenceEquals(now.Event(e.Id), e))];
        Come = [.. now.Events.Where(e => !ReferenceEquals(former.Event(e.Id), e))];
        Actors = Documents.SelectMany(static p => new[] { p.Before, p.Now }).SelectMany(d => CorpusFacets.Keys(d, now)).ToHashSet(StringComparer.Ordinal);
        Accounts = Gone.Concat(Come).SelectMany(static e => e.Members).Select(static m => AccountAnchor.Of(m.Account)).ToHashSet();
    }

    /// <summary>The snapshot before.</summary>
    public CorpusSnapshot Former { get; }

    /// <summary>The documents that tell something else, as they were and as they are.</summary>
    public IReadOnlyList<(DocumentAccount Before, DocumentAccount Now)> Documents { get; }

    /// <summary>Events of before that are none any more, or other than they were.</summary>
    public IReadOnlyList<JoinedEvent> Gone { get; }

    /// <summary>Events that are new, or other than they were.</summary>
    public IReadOnlyList<JoinedEvent> Come { get; }

    /// <summary>The actors of the changed documents, before or now, under the keys by which they are shown.</summary>
    public IReadOnlySet<string> Actors { get; }

    /// <summary>The accounts of the changed events.</summary>
    public IReadOnlySet<AccountAnchor> Accounts { get; }

    /// <summary>The change, or null where too much is other: documents came, or actors are joined otherwise.</summary>
    public static SnapshotChange? Of(CorpusSnapshot? former, CorpusSnapshot now) =>
        former is null || former.Basis.Documents != now.Basis.Documents || !ReferenceEquals(former.Copies, now.Copies) || !ReferenceEquals(former.Register, now.Register) || !former.IsWarm || now.Register.Splits
            ? null : new SnapshotChange(former, now);

    /// <summary>The documents among some and the changed ones, in the order of all.</summary>
    public IEnumerable<DocumentAccount> Among(IEnumerable<string> ids, CorpusSnapshot now)
    {
        var wanted = ids.Concat(Documents.Select(static p => p.Now.Document)).ToHashSet(StringComparer.Ordinal);
        return now.Documents.Where(d => wanted.Contains(d.Document));
    }
}
