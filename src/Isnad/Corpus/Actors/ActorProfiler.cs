namespace Isnad.Corpus.Actors;

/// <summary>Gathers the profile of one actor from documents that stream through.</summary>
public sealed class ActorProfiler
{
    private readonly ActorRegister _register;
    private readonly string _key;
    private readonly Dictionary<(string Name, string? Outlet, DateOnly? Month), (int Count, string Example, DateOnly? Day)> _names = [];
    private readonly List<RelationAccount> _relations = [];
    private readonly List<EventAccount> _events = [];
    private Party? _party;
    private int _documents;
    private DateOnly? _first;
    private DateOnly? _last;

    /// <summary>Begins a profile.</summary>
    /// <param name="register">Which keys are one actor.</param>
    /// <param name="key">Any key of the actor.</param>
    public ActorProfiler(ActorRegister register, string key)
    {
        ArgumentNullException.ThrowIfNull(register);
        _register = register;
        _key = register.Canonical(key);
    }

    /// <summary>Takes a document.</summary>
    public void Add(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var named = document.Parties.Where(p => IsIt(p, document.Document)).ToList();
        if (named.Count == 0)
            return;
        _documents++;
        _party = _party is null || (!_party.Known && named[0].Known) ? named[0] : _party;
        if (document.Published is { } day)
            (_first, _last) = (_first is null || day < _first ? day : _first, _last is null || day > _last ? day : _last);
        foreach (var name in Names(document, named).Distinct(StringComparer.Ordinal))
            Count(name, document);
        _relations.AddRange(document.Relations.Where(r => IsIt(r.Subject, document.Document) || (r.Object is { } o && IsIt(o, document.Document))));
        _events.AddRange(document.Events.Where(e => e.Actors.Concat(e.Recipients).Any(p => IsIt(p, document.Document))));
    }

    /// <summary>The profile; null when no document names the actor.</summary>
    public ActorProfile? Complete()
    {
        if (_party is null)
            return null;
        var ties = _relations.GroupBy(r => (r.Type, r.Mode, Outgoing: IsIt(r.Subject, r.Document), Other: OtherEnd(r)?.Key, r.Office)).Select(Tie)
            .OrderByDescending(t => t.Accounts.Count).ThenBy(t => t.Type).ThenBy(t => t.Other?.Key, StringComparer.Ordinal).ThenBy(t => t.Office, StringComparer.Ordinal).ToList();
        return new ActorProfile
        {
            Actor = _register.Show(_party),
            Keys = _register.Keys(_key),
            Documents = _documents,
            First = _first,
            Last = _last,
            Names = [.. _names.Select(n => new NameUse(n.Key.Name, n.Key.Outlet, n.Key.Month, n.Value.Count, n.Value.Example)).OrderByDescending(n => n.Count)
                .ThenBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Outlet, StringComparer.Ordinal).ThenBy(n => n.Month)],
            Offices = [.. ties.Where(t => t.Type is RelationType.HoldsOffice or RelationType.SpokespersonOf or RelationType.Commands)],
            Ties = [.. ties.Where(t => t.Type is not (RelationType.HoldsOffice or RelationType.SpokespersonOf or RelationType.Commands))],
            Events = [.. _events.OrderBy(e => e.Time?.From ?? e.Published ?? DateOnly.MaxValue).ThenBy(AccountAnchor.Of)],
        };
    }

    private bool IsIt(Party party, string document) => string.Equals(_register.Canonical(party.Key, document), _key, StringComparison.Ordinal);

    private IEnumerable<string> Names(DocumentAccount document, List<Party> named) =>
        named.Select(p => p.Words).Concat(document.Labels.Where(l => IsIt(l.Actor, document.Document)).Select(l => l.Words))
            .Concat(document.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Where(p => IsIt(p, document.Document)).Select(p => p.Words));

    private void Count(string name, DocumentAccount document)
    {
        var month = document.Published is { } day ? new DateOnly(day.Year, day.Month, 1) : (DateOnly?)null;
        var key = (name, document.Outlet, month);
        var (count, example, first) = _names.GetValueOrDefault(key, (0, document.Document, document.Published));
        _names[key] = (count + 1, document.Published < first ? document.Document : example, document.Published < first ? document.Published : first);
    }

    private Party? OtherEnd(RelationAccount relation)
    {
        var other = IsIt(relation.Subject, relation.Document) ? relation.Object : relation.Subject;
        return other is null ? null : _register.Show(other);
    }

    private ActorTie Tie(IGrouping<(RelationType Type, string? Mode, bool Outgoing, string? Other, string? Office), RelationAccount> group)
    {
        var accounts = group.OrderBy(r => r.Published ?? DateOnly.MaxValue).ThenBy(r => r.Document, StringComparer.Ordinal).ToList();
        return new ActorTie(
            group.Key.Type, group.Key.Mode, group.Key.Outgoing, OtherEnd(accounts[0]), group.Key.Office, accounts.Min(r => r.From), accounts.Max(r => r.To),
            accounts.Min(r => r.Published), accounts.Max(r => r.Published), accounts);
    }
}
