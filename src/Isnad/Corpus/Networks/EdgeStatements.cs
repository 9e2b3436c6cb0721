using Isnad.Corpus.Corroboration;

namespace Isnad.Corpus.Networks;

/// <summary>Reads what relations and events say of two actors.</summary>
public static class EdgeStatements
{
    /// <summary>All statements of a document.</summary>
    public static IEnumerable<EdgeStatement> Of(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Relations.Select(Of).OfType<EdgeStatement>().Concat(document.Events.SelectMany(Of));
    }

    /// <summary>The statement of a relation, or null where it draws no edge.</summary>
    public static EdgeStatement? Of(RelationAccount relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (relation.Object is not { } other || EdgeKinds.Of(relation) is not { } edge)
            return null;
        var (from, to) = edge.Turned ? (other, relation.Subject) : (relation.Subject, other);
        var evidence = new EdgeEvidence(
            relation.Document, relation.Relation, false, relation.Outlet, relation.Published, relation.From ?? relation.Published, relation.To ?? relation.Published,
            relation.Modality, relation.Evidence[0], relation.EvidenceSpans[0], SourceChains.Of(relation.Claims, relation.Outlet));
        return new EdgeStatement(from, to, edge.Kind, relation.Mode, relation.Modality, evidence);
    }

    /// <summary>The statements of an event: one for each pair of its ends.</summary>
    public static IEnumerable<EdgeStatement> Of(EventAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (EdgeKinds.Of(account) is not { } kind)
            return [];
        var evidence = new EdgeEvidence(
            account.Document, account.Event, true, account.Outlet, account.Published, account.Time?.From ?? account.Published, account.Time?.To ?? account.Published,
            account.Modality, account.Sentence, account.SentenceSpan, SourceChains.Of(account));
        var mode = kind == EdgeKind.Support && account.Type == EventType.Aid ? account.Mode : kind == EdgeKind.Support ? "political" : null;
        return Pairs(account).Select(p => new EdgeStatement(p.From, p.To, kind, mode, account.Modality, evidence));
    }

    private static IEnumerable<(Party From, Party To)> Pairs(EventAccount account)
    {
        var mutual = Joining.ActKinds.IsMutual(account.Type, account.Mode);
        if (account.Recipients.Count == 0 && !mutual)
            yield break;
        foreach (var from in account.Actors)
        {
            foreach (var to in account.Recipients)
                yield return (from, to);
        }

        if (!mutual || account.Recipients.Count > 0)
            yield break;
        for (var i = 0; i < account.Actors.Count; i++)
        {
            for (var j = i + 1; j < account.Actors.Count; j++)
                yield return (account.Actors[i], account.Actors[j]);
        }
    }
}
