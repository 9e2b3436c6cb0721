using System.Globalization;
using Isnad.Extraction.Actors;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Events;
using Isnad.Extraction.Relations;
using Isnad.Lexicon;

namespace Isnad.Extraction;

/// <summary>Turns a finished reading into the record that is handed out.</summary>
internal sealed class Assembler(CompiledLexicon lexicon)
{
    private readonly AcledCoder _acled = new(lexicon);

    public Analysis Assemble(Reading reading)
    {
        var shape = new MentionShape(reading);
        var order = MentionOrder(reading, shape);
        var entityIds = EntityIds(reading);
        var links = new ClaimLinks(reading);
        return new Analysis
        {
            Document = reading.Document,
            Mentions = Mentions(reading, order, entityIds),
            Entities = Entities(reading, shape, entityIds),
            Places = Places(reading, entityIds),
            Times = [.. reading.Times.Select((t, i) => new TimeExpression
            {
                Id = Id('t', i), Mention = Id('u', i), Type = t.Type, Value = t.Value, From = t.From, To = t.To, Granularity = t.Granularity, Approximate = t.Approximate,
            })],
            Quantities = [.. reading.Quantities.Select((q, i) => Quantity(reading, q, i))],
            Events = [.. reading.Events.Select((e, i) => Event(reading, e, i, shape, entityIds, links))],
            Relations = [.. reading.Relations.Select((r, i) => Relation(reading, r, i, entityIds, links))],
            Claims = [.. reading.Claims.Select((c, i) => Claim(reading, c, i, shape, entityIds, links))],
            Labels = [.. reading.Labels.Select(l => Label(reading, l, shape, entityIds, links))],
            Warnings = [.. reading.Warnings],
        };
    }

    private static string Id(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");

    private static List<(TextSpan Span, char Kind, int Index)> MentionOrder(Reading reading, MentionShape shape)
    {
        var order = new List<(TextSpan Span, char Kind, int Index)>(reading.Mentions.Count + reading.Times.Count + reading.Quantities.Count);
        for (var i = 0; i < reading.Mentions.Count; i++)
        {
            if (shape.Stands(i))
                order.Add((shape.Span(i), 'm', i));
        }

        for (var i = 0; i < reading.Times.Count; i++)
            order.Add((reading.Times[i].Span, 'u', i));
        for (var i = 0; i < reading.Quantities.Count; i++)
            order.Add((reading.Quantities[i].Span, 'n', i));
        order.Sort(static (a, b) => a.Span.CompareTo(b.Span) is not 0 and var c ? c : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Index.CompareTo(b.Index));
        return order;
    }

    private string[] EntityIds(Reading reading)
    {
        var ids = new string[reading.Entities.Count];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var local = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            var entity = reading.Entities[i];
            var id = entity.IsPlace && entity.Place >= 0 ? "geo:" + lexicon.Places[entity.Place].Id
                : entity.Actor >= 0 ? lexicon.Actors[entity.Actor].Id
                : entity.Outlet >= 0 ? "outlet:" + lexicon.Outlets[entity.Outlet].Id
                : null;
            while (id is null || !used.Add(id))
                id = Id('x', local++);
            ids[i] = id;
        }

        return ids;
    }

    private static List<Mention> Mentions(Reading reading, List<(TextSpan Span, char Kind, int Index)> order, string[] entityIds)
    {
        var mentions = new List<Mention>(order.Count);
        foreach (var (span, kind, index) in order)
        {
            mentions.Add(kind switch
            {
                'm' => Named(reading, reading.Mentions[index], span, index, entityIds),
                'u' => new Mention(Id('u', index), EntityKind.Time, span, null, MentionForm.Nominal, reading.Times[index].FoundBy),
                _ => new Mention(Id('n', index), EntityKind.Quantity, span, null, MentionForm.Nominal, reading.Quantities[index].FoundBy),
            });
        }

        return mentions;
    }

    private static Mention Named(Reading reading, NamedMention mention, TextSpan span, int index, string[] entityIds) =>
        new(Id('m', index), reading.Entities[mention.Entity].Kind, span, entityIds[mention.Entity], mention.Form, mention.FoundBy);

    private List<Entity> Entities(Reading reading, MentionShape shape, string[] ids)
    {
        var mentions = new List<string>[ids.Length];
        for (var m = 0; m < reading.Mentions.Count; m++)
        {
            if (shape.Stands(m))
                (mentions[reading.Mentions[m].Entity] ??= []).Add(Id('m', m));
        }


        var entities = new List<Entity>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (mentions[i] is not { } own)
            {
                if (!reading.Relations.Exists(r => r.Subject == i || r.Object == i))
                    continue;
                own = [];
            }

            var entity = reading.Entities[i];
            var actor = entity.Actor >= 0 && !entity.IsPlace ? lexicon.Actors[entity.Actor] : null;
            entities.Add(new Entity
            {
                Id = ids[i],
                Kind = entity.Kind,
                NameAr = entity.Name,
                NameEn = entity.NameEn,
                Known = actor is not null || entity.Place >= 0 || entity.Outlet >= 0,
                Wikidata = actor?.Wikidata,
                Plover = actor?.Plover,
                Acled = actor?.Acled,
                Country = entity.Country,
                Mentions = own,
                Candidates = [.. entity.Candidates.Select(c => entity.IsPlace ? "geo:" + lexicon.Places[c].Id : lexicon.Actors[c].Id)],
            });
        }

        return entities;
    }

    private List<Place> Places(Reading reading, string[] ids)
    {
        var mentioned = reading.Mentions.Select(static m => m.Entity).ToHashSet();
        var places = new List<Place>();
        for (var i = 0; i < ids.Length; i++)
        {
            var entity = reading.Entities[i];
            if (!entity.IsPlace || !mentioned.Contains(i))
                continue;
            places.Add(new Place(ids[i], entity.Country?.ToUpperInvariant(), Admin1(entity.Place), entity.Point.Latitude, entity.Point.Longitude, entity.Point.Precision));
        }

        return places;
    }

    private string? Admin1(int place)
    {
        for (var guard = 0; place >= 0 && guard < 12; guard++, place = lexicon.Places[place].Parent)
        {
            if (lexicon.Places[place].Kind == "admin1")
                return lexicon.Places[place].NameAr;
        }

        return null;
    }

    private static Quantity Quantity(Reading reading, QuantityMention q, int index) => new()
    {
        Id = Id('q', index),
        Mention = Id('n', index),
        Value = q.Value,
        Min = q.Min,
        Max = q.Max,
        Hedge = q.Hedge,
        Unit = q.Unit,
        Joint = q.Joint,
        Of = q.Of.End > q.Of.First ? reading.Span(q.Of.First, q.Of.End).Of(reading.Document.Text) : null,
    };

    private Event Event(Reading reading, EventMention e, int index, MentionShape shape, string[] entityIds, ClaimLinks links)
    {
        var sentence = reading.Sentences[reading.Clauses[e.Clause].Sentence];
        var time = e.Time >= 0 ? reading.Times[e.Time] : null;
        var word = reading.Words[e.Trigger].Reading;
        return new Event
        {
            Id = Id('e', index),
            Type = e.Frame.Event,
            Mode = e.Mode,
            Trigger = reading.Span(e.Trigger, e.Trigger + 1, word.ProcliticLength),
            Sentence = reading.Span(sentence.First, sentence.End),
            Modality = e.Modality,
            Historical = e.Historical,
            Reported = e.Reported,
            Actors = [.. e.Actors.Select(shape.Of).Distinct().Select(static m => Id('m', m))],
            Recipients = [.. e.Recipients.Select(shape.Of).Distinct().Select(static m => Id('m', m))],
            Places = [.. e.Places.Select(p => entityIds[p])],
            Time = time is null ? null : new EventTime(time.From, e.OpenEnded ? null : time.To, time.Granularity, Id('u', e.Time)),
            Quantities = [.. e.Quantities.Select(static q => Id('q', q))],
            Acled = _acled.Of(reading, e),
            SameAs = e.SameAs >= 0 ? Id('e', e.SameAs) : null,
            FoundBy = e.Frame.Id,
            Claims = [.. links.OfEvent(index).Select(static c => Id('c', c))],
        };
    }

    private static Relation Relation(Reading reading, RelationMention r, int index, string[] entityIds, ClaimLinks links) => new()
    {
        Id = Id('r', index),
        Type = r.Type,
        Mode = r.Mode,
        Subject = entityIds[r.Subject],
        Object = r.Object < 0 ? null : entityIds[r.Object],
        Office = r.Office?.Of(reading.Document.Text),
        From = r.From,
        To = r.To,
        Modality = r.Modality,
        Evidence = [.. r.Evidence],
        FoundBy = r.FoundBy,
        Claims = [.. r.Evidence.SelectMany(links.Around).Distinct().Order().Select(static c => Id('c', c))],
    };

    private static Claim Claim(Reading reading, ClaimMention claim, int index, MentionShape shape, string[] entityIds, ClaimLinks links) => new()
    {
        Id = Id('c', index),
        Span = claim.Span,
        Verb = claim.Verb,
        Act = claim.Act,
        Quotation = claim.Quotation,
        Chain = [.. claim.Chain.Select(l => new ChainLink(
            l.Kind, l.Entity >= 0 ? entityIds[l.Entity] : null, l.Mention >= 0 ? Id('m', shape.Of(l.Mention)) : null, l.Descriptor, l.Count, l.Condition))],
        Events = [.. links.Events(claim).Select(static e => Id('e', e))],
        Relations = [.. links.Relations(index).Select(static r => Id('r', r))],
        Parent = claim.Parent >= 0 ? Id('c', claim.Parent) : null,
        Grade = claim.Grade,
        FoundBy = claim.FoundBy,
    };

    private static Label Label(Reading reading, LabelMention l, MentionShape shape, string[] entityIds, ClaimLinks links) =>
        new(Id('m', shape.Of(l.Mention)), entityIds[reading.Mentions[l.Mention].Entity], l.Span.Of(reading.Document.Text), l.Span, l.Stance, links.Innermost(l.Span) is >= 0 and var c ? Id('c', c) : null);
}
