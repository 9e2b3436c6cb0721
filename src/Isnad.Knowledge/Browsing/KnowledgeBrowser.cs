using System.Text;
using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;
using Isnad.Text;

namespace Isnad.Knowledge.Browsing;

/// <summary>Looks up entries of a knowledge folder by id, name, kind and country.</summary>
public sealed class KnowledgeBrowser
{
    private readonly KnowledgeFolder _folder;
    private readonly KnowledgeModel _model;

    /// <summary>Loads the entries of a folder.</summary>
    public KnowledgeBrowser(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _model = KnowledgeModel.Load(folder);
    }

    /// <summary>Actors, places and outlets, in the order of their files.</summary>
    public IEnumerable<KnowledgeEntry> Entries =>
        _model.Actors.Select(Of).Concat(_model.Places.Select(Of)).Concat(_model.Outlets.Select(Of));

    /// <summary>The entries with an id; an actor, a place and an outlet may share one.</summary>
    public IEnumerable<KnowledgeEntry> WithId(string id) => Entries.Where(e => e.Id == id);

    /// <summary>The names that are, or hold, the words looked for; whole names first.</summary>
    public IReadOnlyList<NameHit> Find(string name)
    {
        var wanted = Folded(name);
        if (wanted.Length == 0)
            return [];
        var hits = new List<NameHit>();
        foreach (var (entry, text, use) in Names())
        {
            var folded = Folded(text);
            if (folded == wanted)
                hits.Add(new NameHit(entry, text, use, true));
            else if ($" {folded} ".Contains($" {wanted} ", StringComparison.Ordinal) || text.Contains(name, StringComparison.OrdinalIgnoreCase))
                hits.Add(new NameHit(entry, text, use, false));
        }

        return [.. hits.OrderByDescending(static h => h.Whole)];
    }

    /// <summary>The entry as written in its file, for copying into an own folder; a table's header goes first.</summary>
    public string Source(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var lines = _folder.All.First(f => f.Name == entry.File).Content.Split('\n');
        if (entry.File.EndsWith(".tsv", StringComparison.Ordinal))
            return lines[0].TrimEnd('\r') + "\n" + lines[entry.Line - 1].TrimEnd('\r');
        var text = new StringBuilder(lines[entry.Line - 1].TrimEnd('\r'));
        for (var i = entry.Line; i < lines.Length && lines[i].StartsWith(' '); i++)
            text.Append('\n').Append(lines[i].TrimEnd('\r'));
        return text.ToString();
    }

    /// <summary>Entries that name this one as member, part, parent or office.</summary>
    public IEnumerable<KnowledgeEntry> Pointing(string id) =>
        _model.Actors.Where(a => a.MemberOf.Concat(a.PartOf).Any(t => t.Id == id) || a.Offices.Any(o => o.Organisation == id)).Select(Of)
            .Concat(_model.Places.Where(p => p.Parent == id).Select(Of));

    private static string Folded(string name) => Letters.FoldAll(NormalizedText.Of(name).Chars.ToString()).Trim();

    private static KnowledgeEntry Of(ActorEntry a) => new(
        a.Id, "actor", ActorKinds.Name(a.Kind), a.Country, a.Names.Concat(a.ShortNames).FirstOrDefault() ?? "", a.English, a.Place.File, a.Place.Line);

    private static KnowledgeEntry Of(PlaceEntry p) => new(p.Id, "place", p.Kind, p.Country, p.Names[0], p.English, p.Place.File, p.Place.Line);

    private static KnowledgeEntry Of(OutletEntry o) => new(
        o.Id, "outlet", o.Kind, o.Country?.ToLowerInvariant() ?? "xx", o.Names.Concat(o.ShortNames).FirstOrDefault() ?? "", o.English, o.Place.File, o.Place.Line);

    private IEnumerable<(KnowledgeEntry Entry, string Name, string Use)> Names()
    {
        foreach (var actor in _model.Actors)
        {
            var entry = Of(actor);
            foreach (var (names, use) in new[]
            {
                (actor.Names, "name"), ([actor.English], "name"), (actor.ShortNames, "short"), (actor.Legitimising, "label"), (actor.Delegitimising, "label"),
                (actor.Neutral, "label"), (actor.Nisba, "nisba"), ([.. actor.Offices.SelectMany(static o => o.Titles)], "office"),
            })
            {
                foreach (var name in names)
                    yield return (entry, name, use);
            }
        }

        foreach (var place in _model.Places)
        {
            foreach (var name in place.Names.Append(place.English))
                yield return (Of(place), name, place.Cue.Length == 0 ? "name" : place.Cue);
            foreach (var name in place.ShortNames)
                yield return (Of(place), name, "ctx");
        }

        foreach (var outlet in _model.Outlets)
        {
            foreach (var name in outlet.Names.Append(outlet.English))
                yield return (Of(outlet), name, "name");
            foreach (var name in outlet.ShortNames)
                yield return (Of(outlet), name, "short");
        }
    }
}
