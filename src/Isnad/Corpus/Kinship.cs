using Isnad.Corpus.Joining;

namespace Isnad.Corpus;

/// <summary>Which actors of one document stand for one another, by the relations that the document states: a commander and his force, a part and
/// its whole, a body and who speaks for it. One step only, never a chain.</summary>
internal sealed class Kinship
{
    private static readonly HashSet<string> None = [];
    private readonly Dictionary<string, HashSet<string>> _kin = new(StringComparer.Ordinal);

    /// <summary>Reads the relations of a document.</summary>
    public Kinship(DocumentAccount document)
    {
        foreach (var relation in document.Relations)
        {
            if (relation.Object is not { } other || !Binds(relation.Type) || relation.Modality != Modality.Actual)
                continue;
            Add(relation.Subject.Key, other.Key);
            Add(other.Key, relation.Subject.Key);
        }
    }

    /// <summary>The keys that stand for an actor in this document.</summary>
    public IReadOnlySet<string> Of(string key) => _kin.GetValueOrDefault(key) ?? None;

    /// <summary>All pairs, each once, the smaller key first.</summary>
    public IEnumerable<KinPair> Pairs => _kin.SelectMany(p => p.Value.Where(v => string.CompareOrdinal(p.Key, v) < 0).Select(v => new KinPair(p.Key, v)));

    private static bool Binds(RelationType type) =>
        type is RelationType.Commands or RelationType.PartOf or RelationType.MemberOf or RelationType.SpokespersonOf or RelationType.HoldsOffice;

    private void Add(string key, string other)
    {
        if (!_kin.TryGetValue(key, out var set))
            _kin[key] = set = new HashSet<string>(StringComparer.Ordinal);
        set.Add(other);
    }
}
