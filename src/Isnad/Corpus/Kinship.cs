using Isnad.Corpus.Joining;

namespace Isnad.Corpus;

/// <summary>Which actors of one document stand for one another, by the relations that the document states: a commander and his force, a part and
/// its whole, a body and who speaks for it, one step only; and a part for its whole by what is known.</summary>
internal sealed class Kinship
{
    private static readonly HashSet<string> None = [];
    private readonly Dictionary<string, HashSet<string>> _kin = new(StringComparer.Ordinal);

    private readonly KnownWholes? _wholes;
    private readonly DateOnly? _day;

    /// <summary>Reads the relations of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wholes">What is known of parts and wholes, or null.</param>
    public Kinship(DocumentAccount document, KnownWholes? wholes)
    {
        _wholes = wholes;
        _day = document.Published;
        foreach (var relation in document.Relations)
        {
            if (relation.Object is not { } other || !Binds(relation.Type) || relation.Modality != Modality.Actual)
                continue;
            Add(relation.Subject.Key, other.Key);
            Add(other.Key, relation.Subject.Key);
        }
    }

    /// <summary>The keys that stand for an actor in this document.</summary>
    public IEnumerable<string> Of(string key) => _wholes is null ? _kin.GetValueOrDefault(key) ?? None : (_kin.GetValueOrDefault(key) ?? None).Concat(_wholes.Of(key, _day));

    /// <summary>The pairs of some actors, each once, the smaller key first.</summary>
    public IEnumerable<KinPair> Pairs(IReadOnlySet<string> keys) =>
        keys.SelectMany(k => Of(k).Where(v => keys.Contains(v) && !string.Equals(k, v, StringComparison.Ordinal)).Select(v => string.CompareOrdinal(k, v) < 0 ? new KinPair(k, v) : new KinPair(v, k))).Distinct();

    private static bool Binds(RelationType type) =>
        type is RelationType.Commands or RelationType.PartOf or RelationType.MemberOf or RelationType.SpokespersonOf or RelationType.HoldsOffice;

    private void Add(string key, string other)
    {
        if (!_kin.TryGetValue(key, out var set))
            _kin[key] = set = new HashSet<string>(StringComparer.Ordinal);
        set.Add(other);
    }
}
