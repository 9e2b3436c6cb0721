namespace Isnad.Corpus.Networks;

/// <summary>What one relation or event says of two actors.</summary>
/// <param name="From">The first end.</param>
/// <param name="To">The second end.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Mode">Mode of support, or null.</param>
/// <param name="Modality">Whether it holds, by the words.</param>
/// <param name="Evidence">The statement itself.</param>
public sealed record EdgeStatement(Party From, Party To, EdgeKind Kind, string? Mode, Modality Modality, EdgeEvidence Evidence)
{
    /// <summary>The statement between the actors under which its ends are shown, of edges without direction the one whose key comes first in front; null where
    /// both ends are one.</summary>
    public EdgeStatement? Between(Func<Party, Party> canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var (from, to) = (canonical(From), canonical(To));
        if (string.Equals(from.Key, to.Key, StringComparison.Ordinal))
            return null;
        return EdgeKinds.IsMutual(Kind) && string.CompareOrdinal(from.Key, to.Key) > 0 ? this with { From = to, To = from } : this with { From = from, To = to };
    }
}
