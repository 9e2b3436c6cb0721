using System.Text.Json;
using Isnad.Corpus;
using Isnad.Extraction.Events;
using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>
/// Lays people's judgements over what the engine found. The stored analysis is never changed: a better engine keeps the judgements, a withdrawn
/// judgement gives back what was there.
/// </summary>
public sealed class JudgedAnalysis
{
    /// <summary>How the subject of something begins that the engine had not found.</summary>
    public const string New = "new:";

    /// <summary>The rule that the record of something added or corrected by a person names.</summary>
    public const string FoundBy = "judgement";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly StandingJudgements _standing;
    private readonly List<Mention> _mentions;
    private readonly Dictionary<string, Entity> _entities;
    private readonly List<string> _order;
    private readonly Func<AcledCoder>? _coder;
    private Analysis _analysis;

    private JudgedAnalysis(Analysis analysis, StandingJudgements standing, Func<AcledCoder>? coder)
    {
        _coder = coder;
        _analysis = analysis;
        _standing = standing;
        _mentions = [.. analysis.Mentions];
        _entities = analysis.Entities.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        _order = [.. analysis.Entities.Select(static e => e.Id)];
    }

    /// <summary>The analysis as it stands after the judgements; the same object where there are none.</summary>
    /// <param name="analysis">What the engine found.</param>
    /// <param name="standing">The judgements that stand.</param>
    /// <param name="coder">Gives what ACLED codes for an event whose type or parties were corrected; without it such an event has no code.</param>
    public static Analysis Of(Analysis analysis, StandingJudgements standing, Func<AcledCoder>? coder = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(standing);
        return standing.All.Count == 0 ? analysis : new JudgedAnalysis(analysis, standing.In(analysis), coder).Judge();
    }

    /// <summary>The correction of a judgement, or null where it holds none.</summary>
    public static T? Correction<T>(Judgement judgement)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(judgement);
        try
        {
            return judgement.After is null ? null : JsonSerializer.Deserialize<T>(judgement.After, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A correction as a judgement keeps it.</summary>
    public static string Text<T>(T correction) => JsonSerializer.Serialize(correction, Json);

    /// <summary>The id under which something that a person added stands in the record.</summary>
    public static string IdOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(New, StringComparison.Ordinal) ? "j" + subject[New.Length..].Replace(':', '-') : subject;
    }

    /// <summary>Whether offsets lie inside the text of an analysis.</summary>
    internal static bool Inside(Analysis analysis, int start, int end) => start >= 0 && start < end && end <= analysis.Document.Text.Length;

    private Analysis Judge()
    {
        foreach (var judgement in _standing.All.Where(static j => j.Kind == JudgementKind.CorrectMention))
            CorrectMention(judgement);
        _mentions.RemoveAll(m => _standing.Rejects(m.Id));
        _analysis = WithMentions();
        _analysis = _analysis with { Events = Events(), Claims = Claims(), Relations = JudgedRelations.Of(_analysis, _standing) };
        return Consistent();
    }

    private void CorrectMention(Judgement judgement)
    {
        if (Correction<MentionCorrection>(judgement) is not { } c || !Inside(c.Start, c.End) || !Spelling.TryParse<EntityKind>(c.Kind, out var kind))
            return;
        var (id, span) = (IdOf(judgement.Subject), new TextSpan(c.Start, c.End));
        var at = _mentions.FindIndex(m => m.Id == id);
        if (at < 0 && !judgement.Subject.StartsWith(New, StringComparison.Ordinal))
            return;
        var entity = kind is EntityKind.Time or EntityKind.Quantity ? null : EntityOf(c, kind, span);
        var mention = new Mention(id, kind, span, entity, at < 0 ? MentionForm.Name : _mentions[at].Form, FoundBy);
        if (at < 0)
            _mentions.Add(mention);
        else
            _mentions[at] = mention;
    }

    private string EntityOf(MentionCorrection c, EntityKind kind, TextSpan span)
    {
        var name = c.NameAr is { Length: > 0 } given ? given : span.Of(_analysis.Document.Text);
        var here = _entities.Values.FirstOrDefault(e => c.Key is { } key && (e.Id == key || AccountReader.EntityKey(e) == key)) ?? (c.Key is null ? _entities.Values.FirstOrDefault(e => e.NameAr == name && e.Kind == kind) : null);
        if (here is not null)
        {
            if (here.Kind != kind)
                _entities[here.Id] = here with { Kind = kind };
            return here.Id;
        }

        var id = c is { Known: true, Key: { } known } ? known : FormattableString.Invariant($"j{c.Start}-{c.End}");
        _entities[id] = new Entity { Id = id, Kind = kind, NameAr = name, NameEn = c.NameEn, Known = c.Known };
        _order.Add(id);
        return id;
    }

    private Analysis WithMentions()
    {
        var mentions = _mentions.OrderBy(static m => m.Span).ThenBy(static m => m.Id, StringComparer.Ordinal).ToList();
        var of = mentions.Where(static m => m.Entity is not null).ToLookup(static m => m.Entity!, static m => m.Id, StringComparer.Ordinal);
        var entities = _order.Distinct(StringComparer.Ordinal).Where(id => of.Contains(id) || _analysis.Entities.Any(e => e.Id == id && e.Mentions.Count == 0))
            .Select(id => _entities[id] with { Mentions = [.. of[id]] }).ToList();
        return _analysis with { Mentions = mentions, Entities = entities };
    }

    private List<Event> Events()
    {
        var events = _analysis.Events.Where(e => !_standing.Rejects(e.Id)).Select(e => _standing.On(e.Id) is { Kind: JudgementKind.CorrectEvent } j && Correction<EventCorrection>(j) is { } c ? Corrected(e, c) : e).ToList();
        foreach (var judgement in _standing.Added(JudgementKind.CorrectEvent))
        {
            if (Correction<EventCorrection>(judgement) is { } c && Inside(c.Start, c.End))
                events.Add(Corrected(Blank(IdOf(judgement.Subject), new TextSpan(c.Start, c.End)), c));
        }

        return [.. events.OrderBy(static e => e.Trigger).ThenBy(static e => e.Id, StringComparer.Ordinal)];
    }

    private Event Blank(string id, TextSpan trigger) => new()
    {
        Id = id,
        Type = EventType.Consult,
        Trigger = trigger,
        Sentence = SentenceAround(trigger),
        Claims = [.. _analysis.Claims.Where(c => c.Span.Contains(trigger)).Select(static c => c.Id)],
        FoundBy = FoundBy,
    };

    private Event Corrected(Event e, EventCorrection c)
    {
        if (!Inside(c.Start, c.End) || !Spelling.TryParse<EventType>(c.Type, out var type) || !Spelling.TryParse<Modality>(c.Modality, out var modality))
            return e;
        var places = c.Places?.Select(id => _analysis.Mentions.FirstOrDefault(m => m.Id == id)?.Entity).OfType<string>().Distinct().ToList();
        var (from, to) = (c.From ?? c.To, c.To ?? c.From);
        var corrected = e with
        {
            Type = type,
            Mode = string.IsNullOrEmpty(c.Mode) ? null : c.Mode,
            Modality = modality,
            Trigger = new TextSpan(c.Start, c.End),
            Actors = c.Actors ?? e.Actors,
            Recipients = c.Recipients ?? e.Recipients,
            Places = places ?? e.Places,
            Time = from is null ? e.Time : new EventTime(from, to, TimeGranularity.Day, e.Time?.Mention),
            FoundBy = FoundBy,
        };
        var same = corrected.Type == e.Type && corrected.Mode == e.Mode && corrected.Actors.SequenceEqual(e.Actors) && corrected.Recipients.SequenceEqual(e.Recipients);
        return same ? corrected : corrected with { Acled = _coder?.Invoke().Of(type, corrected.Mode, Entities(corrected.Actors), Entities(corrected.Recipients)) };
    }

    private IEnumerable<Entity> Entities(IReadOnlyList<string> ids) => ids.Select(id => _entities.GetValueOrDefault(id)).OfType<Entity>();

    private List<Claim> Claims()
    {
        var claims = _analysis.Claims.Where(c => !_standing.Rejects(c.Id)).Select(c => _standing.On(c.Id) is { Kind: JudgementKind.CorrectClaim } j && Correction<ClaimCorrection>(j) is { } to ? Corrected(c, to) : c).ToList();
        foreach (var judgement in _standing.Added(JudgementKind.CorrectClaim))
        {
            if (Correction<ClaimCorrection>(judgement) is not { } c || !Inside(c.Start, c.End))
                continue;
            var span = new TextSpan(c.Start, c.End);
            claims.Add(Corrected(new Claim { Id = IdOf(judgement.Subject), Span = span, FoundBy = FoundBy, Chain = [Publisher], Events = [.. _analysis.Events.Where(e => span.Contains(e.Trigger)).Select(static e => e.Id)] }, c));
        }

        return [.. claims.OrderBy(static c => c.Span).ThenBy(static c => c.Id, StringComparer.Ordinal)];
    }

    private Claim Corrected(Claim claim, ClaimCorrection c)
    {
        if (!Inside(c.Start, c.End) || !Spelling.TryParse<ClaimAct>(c.Act, out var act) || !Spelling.TryParse<QuotationStyle>(c.Quotation, out var quotation))
            return claim;
        var chain = claim.Chain;
        if (Spelling.TryParse<LinkKind>(c.Source, out var kind))
        {
            var words = c is { SourceStart: { } s, SourceEnd: { } e } && Inside(s, e) ? new TextSpan(s, e) : (TextSpan?)null;
            var mention = words is { } w ? _analysis.Mentions.FirstOrDefault(m => m.Span == w) : null;
            chain = [.. chain.Take(1).DefaultIfEmpty(Publisher), new ChainLink(kind, mention?.Entity, mention?.Id, words, SourceCount.Unknown)];
        }

        return claim with { Span = new TextSpan(c.Start, c.End), Act = act, Quotation = quotation, Chain = chain, Grade = null, FoundBy = FoundBy };
    }

    // Nothing may name what is not there any more.
    private Analysis Consistent()
    {
        var mentions = _analysis.Mentions.Select(static m => m.Id).ToHashSet(StringComparer.Ordinal);
        var entities = _analysis.Entities.Select(static e => e.Id).ToHashSet(StringComparer.Ordinal);
        var events = _analysis.Events.Select(static e => e.Id).ToHashSet(StringComparer.Ordinal);
        var relations = _analysis.Relations.Where(r => entities.Contains(r.Subject) && (r.Object is null || entities.Contains(r.Object))).ToList();
        var told = relations.Select(static r => r.Id).ToHashSet(StringComparer.Ordinal);
        var claims = _analysis.Claims.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var addedClaims = _analysis.Claims.Where(static c => c.FoundBy == FoundBy).ToList();
        var quantities = _analysis.Quantities.Where(q => mentions.Contains(q.Mention)).Select(static q => q.Id).ToHashSet(StringComparer.Ordinal);
        return _analysis with
        {
            Places = [.. _analysis.Places.Where(p => entities.Contains(p.Entity))],
            Times = [.. _analysis.Times.Where(t => mentions.Contains(t.Mention))],
            Quantities = [.. _analysis.Quantities.Where(q => mentions.Contains(q.Mention))],
            Events = [.. _analysis.Events.Select(e => e with
            {
                Actors = [.. e.Actors.Where(mentions.Contains)],
                Recipients = [.. e.Recipients.Where(mentions.Contains)],
                Places = [.. e.Places.Where(entities.Contains)],
                Quantities = [.. e.Quantities.Where(quantities.Contains)],
                Claims = [.. e.Claims.Where(claims.Contains).Union(addedClaims.Where(c => c.Span.Contains(e.Trigger)).Select(static c => c.Id))],
                SameAs = e.SameAs is { } same && events.Contains(same) ? same : null,
            })],
            Relations = [.. relations.Select(r => r with { Claims = [.. r.Claims.Where(claims.Contains)] })],
            Claims = [.. _analysis.Claims.Select(c => c with { Events = [.. c.Events.Where(events.Contains)], Relations = [.. c.Relations.Where(told.Contains)], Parent = c.Parent is { } p && claims.Contains(p) ? p : null })],
            Labels = [.. _analysis.Labels.Where(l => mentions.Contains(l.Mention) && entities.Contains(l.Entity)).Select(l => l with { Claim = l.Claim is { } c && claims.Contains(c) ? c : null })],
        };
    }

    private ChainLink Publisher => new(LinkKind.Outlet, null, null, null, SourceCount.Unknown);

    private bool Inside(int start, int end) => Inside(_analysis, start, end);

    private TextSpan SentenceAround(TextSpan span)
    {
        var whole = _analysis.Events.Select(static e => e.Sentence).FirstOrDefault(s => s.Contains(span));
        if (whole.Length > 0)
            return whole;
        var text = _analysis.Document.Text;
        var from = text.AsSpan(0, span.Start).LastIndexOfAny(".!?\u061F\n") + 1;
        var to = text.AsSpan(span.End).IndexOfAny(".!?\u061F\n");
        while (from < span.Start && char.IsWhiteSpace(text[from]))
            from++;
        return new TextSpan(from, to < 0 ? text.Length : span.End + to + 1);
    }
}
