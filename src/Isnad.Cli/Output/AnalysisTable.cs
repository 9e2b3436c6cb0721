using System.Globalization;
using System.Text;

namespace Isnad.Cli.Output;

/// <summary>One analysis for a person at a terminal: who, where, when, how many, what happened, who says so, with the article's words.</summary>
internal sealed class AnalysisTable(Terminal terminal, Analysis analysis)
{
    private const int MostForms = 4;
    private const int NameColumn = 34;

    private readonly StringBuilder _out = new();
    private readonly Dictionary<string, Mention> _mentions = analysis.Mentions.ToDictionary(static m => m.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _entities = analysis.Entities.ToDictionary(static e => e.Id, StringComparer.Ordinal);
    private readonly Arabic _arabic = new(terminal.OutputIsTerminal);

    /// <summary>The table as text.</summary>
    public string Print()
    {
        Head();
        Who();
        Where();
        When();
        HowMany();
        Events();
        Claims();
        Relations();
        Labels();
        Warnings();
        return _out.Append('\n').ToString();
    }

    private void Head()
    {
        var document = analysis.Document;
        _out.Append(Paint("1;36", new string('\u2500', terminal.Width))).Append('\n');
        _out.Append(Paint("1", _arabic.Isolate(document.Title ?? document.Source))).Append('\n');
        var parts = new List<string>();
        if (document.Outlet is not null)
            parts.Add(_arabic.Isolate(document.Outlet.Name));
        parts.Add(document.Published is { } day ? $"{Day(day)} ({document.PublishedFrom.ToString().ToLowerInvariant()})" : "no date");
        if (document.Author is not null)
            parts.Add(_arabic.Isolate(document.Author));
        if (document.Title is not null)
            parts.Add(_arabic.Isolate(document.Source));
        _out.AppendJoin(" \u00B7 ", parts).Append('\n');
    }

    private void Who()
    {
        Section("Who", analysis.Entities.Where(static e => e.Kind <= EntityKind.Group).OrderByDescending(static e => e.Mentions.Count), entity =>
            Row(Name(entity), entity.Kind.ToString() switch { "ArmedGroup" => "armed group", var k => k.ToLowerInvariant() }, entity.Mentions.Count, Forms(entity)));
    }

    private void Where()
    {
        var places = analysis.Places.ToDictionary(static p => p.Entity, StringComparer.Ordinal);
        Section("Where", analysis.Entities.Where(static e => e.Kind is EntityKind.Place or EntityKind.Facility).OrderByDescending(static e => e.Mentions.Count), entity =>
        {
            var place = places.GetValueOrDefault(entity.Id);
            var point = place is { Latitude: { } north, Longitude: { } east }
                ? string.Create(CultureInfo.InvariantCulture, $"{north:0.00}, {east:0.00}") : "no point";
            Row(Name(entity), place?.Country is { } country ? $"{country.ToUpperInvariant()} {point}" : point, entity.Mentions.Count, Forms(entity));
        });
    }

    private void When()
    {
        Section("When", analysis.Times, time =>
        {
            var days = time.From is { } from ? time.To == from ? Day(from) : $"{Day(from)} \u2013 {(time.To is { } to ? Day(to) : "?")}" : time.Value;
            Row(days, time.Approximate ? "about" : "", 0, Words(_mentions.GetValueOrDefault(time.Mention)?.Span));
        });
    }

    private void HowMany()
    {
        Section("How many", analysis.Quantities, quantity =>
        {
            var unit = quantity.Unit.ToString() switch { "DistanceKm" => "km", var u => u.ToLowerInvariant() };
            Row($"{Number(quantity)} {unit}", quantity.Joint ? "together" : "", 0, Words(_mentions.GetValueOrDefault(quantity.Mention)?.Span));
        });
    }

    private void Events()
    {
        Section("What happened", analysis.Events, told =>
        {
            var kind = told.Type.ToString().ToUpperInvariant() + (told.Mode is null ? "" : "/" + told.Mode);
            var how = told.Modality == Modality.Actual ? told.Historical ? "earlier" : "" : told.Modality.ToString().ToLowerInvariant();
            var when = told.Time?.From is { } from ? Day(from) : "";
            Row(kind, string.Join(' ', new[] { how, when }.Where(static s => s.Length > 0)), 0, $"{Words(told.Trigger)}  {Parties(told)}".TrimEnd());
        });
    }

    private string Parties(Event told)
    {
        var line = new StringBuilder();
        line.AppendJoin(", ", told.Actors.Select(NameOfMention));
        if (told.Recipients.Count > 0)
            line.Append(" \u2192 ").AppendJoin(", ", told.Recipients.Select(NameOfMention));
        if (told.Places.Count > 0)
            line.Append(" @ ").AppendJoin(", ", told.Places.Select(NameOfEntity));
        return line.ToString();
    }

    private void Claims()
    {
        Section("Who says so", analysis.Claims, claim =>
        {
            var chain = string.Join(" \u2190 ", claim.Chain.Select(Link));
            Row(chain.Length == 0 ? "?" : chain, claim.Act.ToString().ToLowerInvariant(), 0, Words(claim.Span));
        });
    }

    private string Link(ChainLink link) =>
        link.Entity is not null ? NameOfEntity(link.Entity)
        : link.Descriptor is { } span ? Words(span)
        : link.Kind == LinkKind.Outlet && analysis.Document.Outlet is { } outlet ? _arabic.Isolate(outlet.Name)
        : link.Kind.ToString().ToLowerInvariant();

    private void Relations()
    {
        Section("Who with whom", analysis.Relations, relation =>
        {
            var type = string.Concat(relation.Type.ToString().Select(static c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())).Trim();
            Row(NameOfEntity(relation.Subject), type + (relation.Mode is null ? "" : $" ({relation.Mode})"), 0, $"{(relation.Object is null ? "" : NameOfEntity(relation.Object))}  {Words(relation.Evidence[0])}");
        });
    }

    private void Labels()
    {
        var labels = analysis.Labels.GroupBy(static l => (l.Entity, l.Words, l.Stance));
        Section("Words chosen", labels, group =>
            Row(NameOfEntity(group.Key.Entity), group.Key.Stance.ToString().ToLowerInvariant(), group.Count(), _arabic.Isolate(group.Key.Words)));
    }

    private void Warnings()
    {
        var cut = analysis.Warnings.Count(static w => w.Code.StartsWith("ISN02", StringComparison.Ordinal));
        Section("Read with doubt", analysis.Warnings.Where(static w => w.Severity > Severity.Note), warning =>
            _out.Append("  ").Append(warning.Code).Append(' ').Append(_arabic.Isolate(warning.Message)).Append('\n'));
        if (cut > 0)
            _out.Append(CultureInfo.InvariantCulture, $"({cut} pieces of the page left out as not the article's; --format json lists them)\n");
    }

    private void Section<T>(string title, IEnumerable<T> items, Action<T> row)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any)
                _out.Append('\n').Append(Paint("1;33", title)).Append('\n');
            any = true;
            row(item);
        }
    }

    private void Row(string name, string note, int count, string words)
    {
        _out.Append("  ").Append(Arabic.Pad(name, NameColumn)).Append(' ').Append(Paint("2", Arabic.Pad(note, 18))).Append(' ');
        if (count > 0)
            _out.Append(CultureInfo.InvariantCulture, $"{count,3}\u00D7 ");
        _out.Append(words).Append('\n');
    }

    private string Name(Entity entity) => (entity.NameEn ?? _arabic.Isolate(entity.NameAr)) + (entity.Known ? "" : " ?");

    private string NameOfEntity(string id) => _entities.TryGetValue(id, out var entity) ? entity.NameEn ?? _arabic.Isolate(entity.NameAr) : id;

    private string NameOfMention(string id) =>
        !_mentions.TryGetValue(id, out var mention) ? id : mention.Entity is not null ? NameOfEntity(mention.Entity) : Words(mention.Span);

    /// <summary>The names that the article gives an entity, the commonest first.</summary>
    private string Forms(Entity entity)
    {
        var forms = entity.Mentions.Select(id => _mentions.GetValueOrDefault(id)).OfType<Mention>().Where(static m => m.Form != MentionForm.Pronoun)
            .GroupBy(m => m.Span.Of(analysis.Document.Text), StringComparer.Ordinal).OrderByDescending(static g => g.Count()).Select(g => _arabic.Isolate(g.Key)).ToList();
        return string.Join(" | ", forms.Take(MostForms)) + (forms.Count > MostForms ? string.Create(CultureInfo.InvariantCulture, $" (+{forms.Count - MostForms})") : "");
    }

    private string Words(TextSpan? span)
    {
        if (span is not { } at)
            return "";
        var most = Math.Max(30, terminal.Width - NameColumn - 26);
        var words = at.Of(analysis.Document.Text).ReplaceLineEndings(" ");
        return _arabic.Isolate(words.Length <= most ? words : words[..(most - 1)] + "\u2026");
    }

    private static string Number(Quantity quantity)
    {
        static string Plain(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
        if (quantity.Hedge == Hedge.Between && quantity is { Min: { } min, Max: { } max })
            return $"{Plain(min)}\u2013{Plain(max)}";
        if (quantity.Value is null)
            return quantity.Min is { } least ? Plain(least) + "+" : "?";
        var value = Plain(quantity.Value.Value);
        return quantity.Hedge switch { Hedge.About => "~", Hedge.AtLeast => "\u2265", Hedge.AtMost => "\u2264", _ => "" } + value;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Paint(string colour, string text) => terminal.Colours ? $"\u001B[{colour}m{text}\u001B[0m" : text;
}
