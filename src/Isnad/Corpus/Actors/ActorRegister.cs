using Isnad.Text;

namespace Isnad.Corpus.Actors;

/// <summary>Which keys are one actor, by name and context and by people's judgements.</summary>
/// <remarks>A key already joins the uses of one folded name. Unknown persons whose name continues a longer one ("al-Haddad" beside "Fawzi al-Haddad") in
/// the same document are the engine's work; here unknown keys of one kind are joined only when one name is the other with a title or an
/// article more, and both keep company: half of the known actors named beside the one are named beside the other.</remarks>
public sealed class ActorRegister
{
    private const int FewCompanions = 2;
    private const double SharedCompany = 0.5;
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _different = [];
    private readonly HashSet<(string Key, string Document)> _split = [];
    private readonly Dictionary<string, Unknown> _unknown = new(StringComparer.Ordinal);

    /// <summary>Begins with people's judgements, in their order.</summary>
    public ActorRegister(IEnumerable<ActorJudgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        foreach (var judgement in judgements)
            Take(judgement);
    }

    /// <summary>Notes the unknown actors of a document and whom they stand beside.</summary>
    public void Add(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var known = document.Parties.Where(p => p.Known).Select(p => p.Key).ToList();
        foreach (var party in document.Parties.Where(p => !p.Known && p.Kind != EntityKind.Group))
        {
            Add(party, known);
        }
    }

    /// <summary>Notes an unknown actor and known ones that stand beside it.</summary>
    public void Add(Party party, IEnumerable<string> company)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (!_unknown.TryGetValue(party.Key, out var unknown))
            _unknown[party.Key] = unknown = new Unknown(party.Kind, Core(party.NameAr));
        unknown.Company.UnionWith(company);
    }

    /// <summary>Whether anything shows one actor under the key of another.</summary>
    public bool Joins
    {
        get
        {
            foreach (var (key, parent) in _parent)
            {
                if (!string.Equals(key, parent, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether a person split uses of an actor off in some document.</summary>
    public bool Splits => _split.Count > 0;

    /// <summary>Joins unknown actors whose names and company agree; call it when all documents are noted.</summary>
    public void JoinUnknown()
    {
        foreach (var name in _unknown.Where(p => p.Value.Core.Length > 0).GroupBy(p => (p.Value.Kind, p.Value.Core)).OrderBy(g => g.Key.Core, StringComparer.Ordinal))
        {
            var keys = name.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
            for (var i = 1; i < keys.Count; i++)
            {
                var with = keys.Take(i).FirstOrDefault(k => KeepCompany(k.Value, keys[i].Value) && !_different.Contains(Pair(k.Key, keys[i].Key)));
                if (with.Key is not null)
                    Join(with.Key, keys[i].Key);
            }
        }
    }

    /// <summary>The key under which an actor is shown.</summary>
    public string Canonical(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        while (_parent.TryGetValue(key, out var parent) && !string.Equals(parent, key, StringComparison.Ordinal))
            key = parent;
        return key;
    }

    /// <summary>The key under which the uses in one document are shown: uses that a person split off get a key of their own.</summary>
    public string Canonical(string key, string document) => _split.Contains((key, document)) ? $"{key}@{document[..Math.Min(12, document.Length)]}" : Canonical(key);

    /// <summary>The party as it is shown, with the name that a person gave it.</summary>
    public Party Show(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var key = Canonical(party.Key);
        var name = _names.GetValueOrDefault(key) ?? _names.GetValueOrDefault(party.Key);
        if (name is null && string.Equals(key, party.Key, StringComparison.Ordinal))
            return party;
        return party with { Key = key, NameAr = name ?? party.NameAr };
    }

    /// <summary>All keys that are shown under one.</summary>
    public IReadOnlyList<string> Keys(string canonical) =>
        [.. _parent.Keys.Append(canonical).Where(k => string.Equals(Canonical(k), canonical, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private void Take(ActorJudgement judgement)
    {
        switch (judgement.Verdict)
        {
            case ActorVerdict.Renamed when judgement.Name is { Length: > 0 } name:
                _names[judgement.Key] = name;
                break;
            case ActorVerdict.Same when judgement.Other is { } other:
                _different.Remove(Pair(judgement.Key, other));
                Join(judgement.Key, other);
                break;
            case ActorVerdict.Different when judgement.Other is { } other:
                if (_parent.ContainsKey(other) || other.StartsWith('~') || other.Contains('.', StringComparison.Ordinal))
                    Part(judgement.Key, other);
                else
                    _split.Add((judgement.Key, other));
                break;
            default:
                break;
        }
    }

    private void Part(string key, string other)
    {
        _different.Add(Pair(key, other));
        if (string.Equals(Canonical(key), Canonical(other), StringComparison.Ordinal))
            _parent[other] = other;
    }

    // Known keys stand before unknown ones, then the one whose key comes first.
    private void Join(string key, string other)
    {
        var (a, b) = (Canonical(key), Canonical(other));
        if (string.Equals(a, b, StringComparison.Ordinal))
            return;
        var swap = a[0] == '~' && b[0] != '~';
        var (root, child) = swap ? (b, a) : (a, b);
        _parent.TryAdd(root, root);
        _parent[child] = root;
    }

    private static bool KeepCompany(Unknown a, Unknown b)
    {
        var shared = a.Company.Count(b.Company.Contains);
        return shared >= FewCompanions && shared >= SharedCompany * Math.Min(a.Company.Count, b.Company.Count);
    }

    /// <summary>The name without articles, where it has several words: "al-Haddad Brigade" and "Haddad Brigade" are one name; else nothing.</summary>
    public static string Core(string name)
    {
        var words = Letters.FoldAll(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Length > 4 && w[0] == Letters.Alef && w[1] == Letters.Lam ? w[2..] : w).ToList();
        return words.Count > 1 ? string.Join(' ', words) : "";
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private sealed record Unknown(EntityKind Kind, string Core)
    {
        public HashSet<string> Company { get; } = new(StringComparer.Ordinal);
    }
}
