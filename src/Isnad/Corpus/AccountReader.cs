using Isnad.Corpus.Joining;
using Isnad.Text;

namespace Isnad.Corpus;

/// <summary>Flattens an analysis into accounts that stand beside those of other documents.</summary>
public sealed class AccountReader
{
    private readonly Analysis _analysis;
    private readonly string? _outlet;
    private readonly Dictionary<string, Mention> _mentions;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Place> _places;
    private readonly Dictionary<string, Quantity> _quantities;
    private readonly List<Quantity> _loose;
    private readonly Dictionary<string, ClaimAccount> _claims = new(StringComparer.Ordinal);

    private AccountReader(Analysis analysis)
    {
        _analysis = analysis;
        _outlet = analysis.Document.Outlet is { } outlet ? OutletKey(outlet) : null;
        _mentions = analysis.Mentions.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _places = analysis.Places.ToDictionary(p => p.Entity, StringComparer.Ordinal);
        _quantities = analysis.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        var tied = analysis.Events.SelectMany(e => e.Quantities).ToHashSet(StringComparer.Ordinal);
        _loose = [.. analysis.Quantities.Where(q => q.Unit is QuantityUnit.Killed or QuantityUnit.Injured && !tied.Contains(q.Id))];
    }

    /// <summary>Everything that <paramref name="analysis"/> tells.</summary>
    public static DocumentAccount Read(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new AccountReader(analysis).Read();
    }

    /// <summary>The key of an outlet: <c>outlet:</c> and its id in the knowledge base, the same as that of a mention of it; else <c>~outlet:</c> and its folded name.</summary>
    public static string OutletKey(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return outlet.Id is { } id ? "outlet:" + id : "~outlet:" + Letters.FoldAll(outlet.Name);
    }

    /// <summary>The key of an entity across documents: its own id where known, else <c>~</c>, its kind and its folded name.</summary>
    public static string EntityKey(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Known ? entity.Id : $"~{entity.Kind.ToString().ToLowerInvariant()}:{Letters.FoldAll(entity.NameAr)}";
    }

    private DocumentAccount Read()
    {
        var document = _analysis.Document;
        foreach (var claim in _analysis.Claims)
            _claims[claim.Id] = Claim(claim);
        return new DocumentAccount
        {
            Document = document.Id,
            Source = document.Source,
            Url = document.Url,
            Title = document.Title,
            Outlet = _outlet,
            OutletName = document.Outlet?.Name,
            Published = document.Published,
            Parties = [.. _analysis.Entities.Where(e => !IsPlace(e) && e.Mentions.Count > 0).Select(e => Party(_mentions[e.Mentions[0]], e))],
            Spots = [.. _analysis.Entities.Where(e => IsPlace(e)).Select(Spot)],
            Events = [.. _analysis.Events.Select(Event)],
            Claims = [.. _analysis.Claims.Select(c => _claims[c.Id])],
            Relations = [.. _analysis.Relations.Select(Relation)],
            Labels = [.. _analysis.Labels.Select(Label)],
        };
    }

    private EventAccount Event(Event e) => new()
    {
        Document = _analysis.Document.Id,
        Event = e.Id,
        Outlet = _outlet,
        Published = _analysis.Document.Published,
        Type = e.Type,
        Mode = e.Mode,
        Modality = e.Modality,
        Historical = e.Historical,
        Reported = e.Reported,
        Acled = e.Acled,
        Trigger = Slice(e.Trigger),
        TriggerSpan = e.Trigger,
        Sentence = Slice(e.Sentence),
        SentenceSpan = e.Sentence,
        Actors = Parties(e.Actors),
        Recipients = Parties(e.Recipients),
        Places = [.. e.Places.Where(_entities.ContainsKey).Select(p => Spot(_entities[p]))],
        NearPlace = e.Places.Count == 0 ? NearPlace(e.Sentence) : null,
        NearTime = e.Time is null || IsOfSaying(e) ? NearTime(e) : null,
        Time = e.Time,
        IsTimeOfSaying = IsOfSaying(e),
        Figures = [.. e.Quantities.Select(q => Figure(_quantities[q]))],
        NearFigures = NearFigures(e),
        Claims = [.. e.Claims.Select(c => _claims[c])],
        SameAs = e.SameAs,
    };

    private IReadOnlyList<Figure> NearFigures(Event told)
    {
        if (told.Type != EventType.Assault || _loose.FindAll(q => told.Sentence.Contains(_mentions[q.Mention].Span)) is not { Count: > 0 } counts)
            return [];
        var acts = _analysis.Events.Where(e => e.Sentence == told.Sentence && e.Type == EventType.Assault).OrderBy(e => e.Mode is null ? 1 : 0).ThenBy(e => e.Trigger.Start).ToList();
        return [.. counts.Where(q => ReferenceEquals(Act(acts, _mentions[q.Mention].Span), told)).Select(Figure)];
    }

    // "They raided the hills after the attack that killed 30": of two acts that a sentence tells, the one named last before the count.
    private static Event Act(List<Event> acts, TextSpan count)
    {
        if (acts[0].Mode is not null && acts.Exists(e => e.Mode is null && !e.Reported) && acts.FindLast(e => !e.Reported && e.Trigger.Start < count.Start) is { } known
            && acts.TrueForAll(e => ReferenceEquals(e, known) || e.Trigger.Start < known.Trigger.Start || e.Trigger.Start > count.Start))
            return known;
        return acts[0];
    }

    private Spot? NearPlace(TextSpan sentence)
    {
        var spots = _analysis.Mentions.Where(m => sentence.Contains(m.Span) && m.Entity is not null && m.Kind is EntityKind.Place or EntityKind.Facility)
            .Select(m => m.Entity!).Distinct(StringComparer.Ordinal).Where(_entities.ContainsKey).Select(id => Spot(_entities[id])).Where(s => !Geography.IsCountry(s)).ToList();
        var exact = spots.Where(Geography.IsExact).ToList();
        return TextSetting.One(exact) is { } one ? one : spots.Count == 1 && !_entities.Values.Any(e => e.Known && EntityKey(e) == spots[0].Key) ? spots[0] : null;
    }

    // A time that stands outside what is claimed tells when it was said, not when it happened.
    private EventTime? NearTime(Event told)
    {
        EventTime? only = null;
        var claim = told.Claims.Count > 0 ? told.Claims[^1] : null;
        foreach (var time in _analysis.Times)
        {
            if (time.From is null || time.To is null || !_mentions.TryGetValue(time.Mention, out var mention) || !told.Sentence.Contains(mention.Span))
                continue;
            if (!string.Equals(claim, Innermost(mention.Span), StringComparison.Ordinal))
                continue;
            if (only is not null && (only.From, only.To) != (time.From, time.To))
                return null;
            only = new EventTime(time.From, time.To, time.Granularity, time.Mention);
        }

        return only;
    }

    // "The minister said on Sunday that they withdrew", "on Sunday he regretted the killing": the day stands beside the verb of the telling.
    private bool IsOfSaying(Event told)
    {
        if (told.Time?.Mention is not { } time || !_mentions.TryGetValue(time, out var mention) || !told.Sentence.Contains(mention.Span))
            return false;
        if (!told.Reported && mention.Span.End <= told.Trigger.Start)
            return true;
        return Innermost(told.Trigger) is { } claim && !_analysis.Claims.First(c => string.Equals(c.Id, claim, StringComparison.Ordinal)).Span.Contains(mention.Span);
    }

    private string? Innermost(TextSpan span) =>
        _analysis.Claims.Where(c => c.Span.Contains(span)).OrderBy(c => c.Span.Length).Select(c => c.Id).FirstOrDefault();

    private ClaimAccount Claim(Claim claim) => new()
    {
        Document = _analysis.Document.Id,
        Claim = claim.Id,
        Act = claim.Act,
        Quotation = claim.Quotation,
        Verb = claim.Verb is { } verb ? Slice(verb) : null,
        Chain = [.. claim.Chain.Select(Voice)],
        Words = Slice(claim.Span),
        Span = claim.Span,
        Parent = claim.Parent,
        Events = claim.Events,
        Grade = claim.Grade,
    };

    private Voice Voice(ChainLink link)
    {
        if (link.Kind == LinkKind.Outlet)
            return new Voice(link.Kind, _outlet, _analysis.Document.Outlet?.Name ?? "", link.Count);
        var entity = link.Entity is { } id && _entities.TryGetValue(id, out var found) ? found : null;
        var words = link.Descriptor is { } span ? Slice(span) : link.Mention is { } m && _mentions.TryGetValue(m, out var mention) ? Slice(mention.Span) : entity?.NameAr ?? "";
        return new Voice(link.Kind, entity is null ? null : EntityKey(entity), words, link.Count);
    }

    private RelationAccount Relation(Relation relation) => new()
    {
        Document = _analysis.Document.Id,
        Relation = relation.Id,
        Outlet = _outlet,
        Published = _analysis.Document.Published,
        Type = relation.Type,
        Mode = relation.Mode,
        Subject = Party(relation.Subject),
        Object = relation.Object is { } o ? Party(o) : null,
        Office = relation.Office,
        From = relation.From,
        To = relation.To,
        Modality = relation.Modality,
        Evidence = [.. relation.Evidence.Select(Slice)],
        EvidenceSpans = relation.Evidence,
        Claims = [.. relation.Claims.Select(c => _claims[c])],
    };

    private LabelAccount Label(Label label) => new(
        _analysis.Document.Id, _outlet, _analysis.Document.Published, Party(label.Entity), label.Words, label.Span, label.Stance, label.Claim);

    private IReadOnlyList<Party> Parties(IReadOnlyList<string> mentions) =>
        [.. mentions.Select(m => _mentions[m]).Where(m => m.Entity is not null && _entities.ContainsKey(m.Entity)).Select(m => Party(m, _entities[m.Entity!]))];

    private Party Party(string entity)
    {
        var found = _entities[entity];
        return found.Mentions.Count > 0 ? Party(_mentions[found.Mentions[0]], found) : Party(found, found.NameAr, default);
    }

    private Party Party(Mention mention, Entity entity) => Party(entity, Slice(mention.Span), mention.Span);

    private static Party Party(Entity e, string words, TextSpan span) =>
        new(EntityKey(e), e.NameAr, e.NameEn, e.Kind, e.Known, e.Country, e.Plover, e.Acled, words, span);

    private Spot Spot(Entity e)
    {
        var place = _places.GetValueOrDefault(e.Id);
        return new Spot(EntityKey(e), e.NameAr, e.NameEn, e.Kind, place?.Country ?? e.Country?.ToUpperInvariant(), place?.Admin1, place?.Latitude, place?.Longitude, place?.Precision ?? 3);
    }

    private Figure Figure(Quantity q)
    {
        var span = _mentions[q.Mention].Span;
        return new Figure(q.Id, q.Unit, q.Value, q.Min, q.Max, q.Hedge, q.Joint, q.Of, Slice(span), span);
    }

    private string Slice(TextSpan span) => _analysis.Document.Text[span.Start..span.End];

    private static bool IsPlace(Entity e) => e.Kind is EntityKind.Place or EntityKind.Facility;
}
