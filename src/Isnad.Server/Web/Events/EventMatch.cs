using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Server.Archives;
using Isnad.Storage;

namespace Isnad.Server.Web.Events;

/// <summary>Whether events of a snapshot fit a filter, whose names are turned into keys once.</summary>
internal sealed class EventMatch
{
    private readonly EventFilter _filter;
    private readonly CorpusSnapshot _corpus;
    private readonly HashSet<string>? _actors;
    private readonly HashSet<string>? _doers;
    private readonly HashSet<string>? _recipients;
    private readonly HashSet<string>? _places;
    private readonly HashSet<string>? _outlets;
    private readonly IReadOnlySet<string>? _documents;
    private readonly GeoCircle? _near;

    public EventMatch(EventFilter filter, CorpusSnapshot corpus)
    {
        (_filter, _corpus) = (filter, corpus);
        _actors = corpus.ActorKeys(filter.Actor);
        _doers = corpus.ActorKeys(filter.Doer);
        _recipients = corpus.ActorKeys(filter.Recipient);
        _places = corpus.PlaceKeys(filter.Place);
        _outlets = corpus.OutletKeys(filter.Outlet);
        _documents = corpus.Holding(filter.Text);
        _near = filter.Near is null ? null : corpus.Names.Circle(filter.Near);
    }

    /// <summary>Whether an event fits.</summary>
    public bool Fits(JoinedEvent e) =>
        (_filter.Type is null || e.Type == _filter.Type)
        && (_filter.Mode is null || e.Mode == _filter.Mode)
        && (_filter.Certainty is null || e.Certainty == _filter.Certainty)
        && (_filter.From is null || CorpusSnapshot.Day(e) >= _filter.From)
        && (_filter.To is null || (CorpusSnapshot.Day(e) is var day && day <= _filter.To && day != DateOnly.MinValue))
        && (!_filter.Several || CorpusFacets.TellsSeveral(e))
        && (!_filter.Harmful || EventFilter.Figures(e).Any(static f => f.Unit is QuantityUnit.Killed or QuantityUnit.Injured))
        && IsAt(e) && IsOf(e) && IsTold(e)
        && (_filter.Words is null || Holds(e, _filter.Words));

    private bool IsAt(JoinedEvent e) =>
        (_filter.Country is null || string.Equals(e.Place?.Country, _filter.Country, StringComparison.OrdinalIgnoreCase))
        && (_places is null || Spots(e).Any(p => _places.Contains(p.Key)))
        && (_filter.Near is null || (_near is { } circle && Spots(e).Any(p => p is { Latitude: { } north, Longitude: { } east } && circle.Contains(north, east))));

    private bool IsOf(JoinedEvent e) =>
        (_actors is null || Any(e.SideA.Concat(e.SideB), _actors))
        && (_doers is null || e.Members.Any(m => Any(m.Account.Actors, _doers)))
        && (_recipients is null || e.Members.Any(m => Any(m.Account.Recipients, _recipients)));

    private bool IsTold(JoinedEvent e) =>
        (_outlets is null || e.Members.Any(m => m.Account.Outlet is { } outlet && _outlets.Contains(outlet)))
        && (_documents is null || e.Members.Any(m => _documents.Contains(m.Account.Document)))
        && (_filter.Modality is null || e.Members.Any(m => m.Account.Modality == _filter.Modality))
        && (_filter.Source is not { } source || e.Members.Any(m => IsFrom(m.Account, source)));

    private bool Any(IEnumerable<Party> parties, HashSet<string> keys) => parties.Any(p => keys.Contains(_corpus.Register.Canonical(p.Key)));

    private static IEnumerable<Spot> Spots(JoinedEvent e) => e.Place is { } place ? e.OtherPlaces.Prepend(place) : e.OtherPlaces;

    private static bool IsFrom(EventAccount account, LinkKind kind) =>
        account.Claims.Count == 0 ? kind == LinkKind.Outlet : account.Claims.Any(c => c.Chain[^1].Kind == kind);

    private static bool Holds(JoinedEvent e, string words) =>
        e.Members.Any(m => m.Account.Sentence.Contains(words, StringComparison.OrdinalIgnoreCase))
        || e.SideA.Concat(e.SideB).Any(p => p.NameAr.Contains(words, StringComparison.OrdinalIgnoreCase) || (p.NameEn ?? "").Contains(words, StringComparison.OrdinalIgnoreCase))
        || (e.Place is { } place && (place.NameAr.Contains(words, StringComparison.OrdinalIgnoreCase) || (place.NameEn ?? "").Contains(words, StringComparison.OrdinalIgnoreCase)));
}
