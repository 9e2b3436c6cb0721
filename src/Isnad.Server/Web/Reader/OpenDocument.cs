namespace Isnad.Server.Web.Reader;

/// <summary>An analysis with the ways from each record to what it names.</summary>
public sealed class OpenDocument
{
    private readonly Dictionary<string, Mention> _mentions;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Event> _events;
    private readonly Dictionary<string, Claim> _claims;
    private readonly Dictionary<string, Relation> _relations;
    private readonly Dictionary<string, Quantity> _quantities;
    private readonly Dictionary<string, TimeExpression> _times;
    private readonly Dictionary<string, Place> _places;

    /// <summary>Indexes an analysis.</summary>
    public OpenDocument(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Analysis = analysis;
        _mentions = analysis.Mentions.ToDictionary(static m => m.Id, StringComparer.Ordinal);
        _entities = analysis.Entities.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        _events = analysis.Events.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        _claims = analysis.Claims.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        _relations = analysis.Relations.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        _quantities = analysis.Quantities.ToDictionary(static q => q.Id, StringComparer.Ordinal);
        _times = analysis.Times.ToDictionary(static t => t.Mention, StringComparer.Ordinal);
        _places = analysis.Places.ToDictionary(static p => p.Entity, StringComparer.Ordinal);
    }

    /// <summary>The analysis.</summary>
    public Analysis Analysis { get; }

    /// <summary>The article's text.</summary>
    public string Text => Analysis.Document.Text;

    /// <summary>The words of a span.</summary>
    public string Words(TextSpan span) => span.Start >= 0 && span.End <= Text.Length ? span.Of(Text) : "";

    /// <summary>The mention of an id, or null.</summary>
    public Mention? Mention(string? id) => id is null ? null : _mentions.GetValueOrDefault(id);

    /// <summary>The entity of an id, or null.</summary>
    public Entity? Entity(string? id) => id is null ? null : _entities.GetValueOrDefault(id);

    /// <summary>The event of an id, or null.</summary>
    public Event? Event(string? id) => id is null ? null : _events.GetValueOrDefault(id);

    /// <summary>The claim of an id, or null.</summary>
    public Claim? Claim(string? id) => id is null ? null : _claims.GetValueOrDefault(id);

    /// <summary>The relation of an id, or null.</summary>
    public Relation? Relation(string? id) => id is null ? null : _relations.GetValueOrDefault(id);

    /// <summary>The quantity of an id, or null.</summary>
    public Quantity? Quantity(string? id) => id is null ? null : _quantities.GetValueOrDefault(id);

    /// <summary>The quantity of a mention, or null.</summary>
    public Quantity? QuantityOf(Mention mention) => Analysis.Quantities.FirstOrDefault(q => q.Mention == mention.Id);

    /// <summary>The time of a mention, or null.</summary>
    public TimeExpression? TimeOf(string? mention) => mention is null ? null : _times.GetValueOrDefault(mention);

    /// <summary>Where an entity is, or null.</summary>
    public Place? PlaceOf(string entity) => _places.GetValueOrDefault(entity);

    /// <summary>All marked spans of the text, and those on which the record of an id rests.</summary>
    public IEnumerable<Mark> Marks(string? picked)
    {
        foreach (var m in Analysis.Mentions)
            yield return new Mark(m.Id, MarkKind.Mention, m.Span, $"m m-{Spelling.Of(m.Kind)}{(m.Form == MentionForm.Name ? "" : $" m-{Spelling.Of(m.Form)}")}", m.Entity);
        foreach (var e in Analysis.Events)
            yield return new Mark(e.Id, MarkKind.Event, e.Trigger, "e");
        foreach (var c in Analysis.Claims)
        {
            yield return new Mark(c.Id, MarkKind.Claim, c.Span, "c");
            if (c.Verb is { } verb)
                yield return new Mark(c.Id, MarkKind.Verb, verb, "v");
        }

        for (var i = 0; i < Analysis.Labels.Count; i++)
            yield return new Mark(LabelId(i), MarkKind.Label, Analysis.Labels[i].Span, "l");
        foreach (var span in Rests(picked))
            yield return new Mark(picked!, MarkKind.Picked, span, Claim(picked)?.Span == span ? "held" : "picked");
    }

    /// <summary>Labels carry no id; this one serves the page.</summary>
    public static string LabelId(int index) => FormattableString.Invariant($"label-{index}");

    /// <summary>The label of such an id, or null.</summary>
    public Label? Label(string? id) =>
        id is not null && id.StartsWith("label-", StringComparison.Ordinal) && int.TryParse(id.AsSpan(6), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var i) && i < Analysis.Labels.Count
            ? Analysis.Labels[i]
            : null;

    /// <summary>Whether there is a record of this id.</summary>
    public bool Has(string? id) => Mention(id) is not null || Entity(id) is not null || Event(id) is not null || Claim(id) is not null || Relation(id) is not null || Label(id) is not null;

    private IEnumerable<TextSpan> Rests(string? id)
    {
        if (Mention(id) is { } mention)
            return [mention.Span];
        if (Entity(id) is { } entity)
            return entity.Mentions.Select(Mention).OfType<Mention>().Select(static m => m.Span);
        if (Event(id) is { } e)
            return e.Actors.Concat(e.Recipients).Select(Mention).OfType<Mention>().Select(static m => m.Span).Append(e.Trigger);
        if (Claim(id) is { } claim)
            return claim.Chain.Select(l => Mention(l.Mention)?.Span ?? l.Descriptor).OfType<TextSpan>().Append(claim.Span);
        if (Relation(id) is { } relation)
            return relation.Evidence;
        return Label(id) is { } label ? [label.Span] : [];
    }
}
