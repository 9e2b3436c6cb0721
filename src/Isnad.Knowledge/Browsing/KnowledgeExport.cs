using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Browsing;

/// <summary>Writes the entries of a knowledge folder for other programs: CSV, and FollowTheMoney as JSON Lines.</summary>
public sealed class KnowledgeExport
{
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly KnowledgeModel _model;

    /// <summary>Loads the entries of a folder.</summary>
    public KnowledgeExport(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _model = KnowledgeModel.Load(folder);
    }

    /// <summary>One table of actors, places and outlets. Cells that a spreadsheet would take for formulas get an apostrophe.</summary>
    public void WriteCsv(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("id,what,kind,country,name_ar,name_en,other_names,parent,latitude,longitude,from,to,wikidata,plover,acled\r\n");
        foreach (var a in _model.Actors)
        {
            Row(output, [a.Id, "actor", ActorKinds.Name(a.Kind), a.Country, a.Names.FirstOrDefault() ?? "", a.English,
                string.Join(';', a.Names.Skip(1).Concat(a.ShortNames)), string.Join(';', a.PartOf.Concat(a.MemberOf).Select(static t => t.Id)), "", "",
                Day(a.From), Day(a.To), a.Wikidata ?? "", a.Plover ?? "", a.Acled ?? ""]);
        }

        foreach (var p in _model.Places)
        {
            Row(output, [p.Id, "place", p.Kind, p.Country, p.Names[0], p.English, string.Join(';', p.Names.Skip(1)), p.Parent ?? "",
                p.Latitude.ToString(CultureInfo.InvariantCulture), p.Longitude.ToString(CultureInfo.InvariantCulture), "", "", "", "", ""]);
        }

        foreach (var o in _model.Outlets)
        {
            Row(output, [o.Id, "outlet", o.Kind, o.Country ?? "", o.Names.FirstOrDefault() ?? "", o.English, string.Join(';', o.Names.Skip(1).Concat(o.ShortNames)),
                "", "", "", "", "", "", "", ""]);
        }
    }

    /// <summary>FollowTheMoney entities, one a line: persons, organisations, memberships and addresses.</summary>
    public void WriteFollowTheMoney(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var actor in _model.Actors)
        {
            Entity(output, "isnad-" + actor.Id, Schema(actor.Kind), [
                ("name", [.. actor.Names, actor.English]), ("alias", actor.ShortNames), ("country", CountryOf(actor.Country)), ("wikidataId", One(actor.Wikidata)),
                (actor.Kind == EntityKind.Person ? "position" : "classification",
                    actor.Kind == EntityKind.Person ? [.. actor.Offices.SelectMany(static o => o.Titles)] : [ActorKinds.Name(actor.Kind)])]);
            var number = 0;
            foreach (var tie in actor.MemberOf)
                Tie(output, actor, tie, "member", ++number);
            foreach (var tie in actor.PartOf)
                Tie(output, actor, tie, "part", ++number);
            foreach (var office in actor.Offices.Where(static o => o.Organisation is not null))
                Tie(output, actor, new TieEntry(office.Organisation!, office.From, office.To), office.Titles[0], ++number);
        }

        foreach (var place in _model.Places)
        {
            Entity(output, "isnad-geo-" + place.Id, "Address", [
                ("full", place.Names), ("city", place.Kind is "city" or "town" or "village" ? [place.English] : []), ("country", CountryOf(place.Country)),
                ("latitude", [place.Latitude.ToString(CultureInfo.InvariantCulture)]), ("longitude", [place.Longitude.ToString(CultureInfo.InvariantCulture)])]);
        }

        foreach (var outlet in _model.Outlets)
        {
            Entity(output, "isnad-outlet-" + outlet.Id, "Organization", [
                ("name", [.. outlet.Names, outlet.English]), ("alias", outlet.ShortNames), ("country", CountryOf(outlet.Country?.ToLowerInvariant() ?? "xx")),
                ("website", [.. outlet.Domains.Select(static d => "https://" + d)]), ("classification", [outlet.Kind])]);
        }
    }

    private static string Schema(EntityKind kind) => kind switch
    {
        EntityKind.Person => "Person",
        EntityKind.State => "PublicBody",
        _ => "Organization",
    };

    private static string[] CountryOf(string country) => country == "xx" ? [] : [country];

    private static string[] One(string? value) => value is null ? [] : [value];

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Tie(Stream output, ActorEntry actor, TieEntry tie, string role, int number) =>
        Entity(output, string.Create(CultureInfo.InvariantCulture, $"isnad-{actor.Id}-tie-{number}"), "Membership", [
            ("member", ["isnad-" + actor.Id]), ("organization", ["isnad-" + tie.Id]), ("role", [role]),
            ("startDate", tie.From is null ? [] : [Day(tie.From)]), ("endDate", tie.To is null ? [] : [Day(tie.To)])]);

    private static void Entity(Stream output, string id, string schema, (string Name, string[] Values)[] properties)
    {
        using (var json = new Utf8JsonWriter(output, Lines))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var (name, values) in properties)
            {
                if (values.Length == 0)
                    continue;
                json.WriteStartArray(name);
                foreach (var value in values.Distinct(StringComparer.Ordinal))
                    json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Row(TextWriter output, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                output.Write(',');
            var cell = cells[i].Length > 0 && cells[i][0] is '=' or '+' or '@' or '\t' || cells[i].StartsWith('-') && !double.TryParse(cells[i], CultureInfo.InvariantCulture, out _)
                ? "'" + cells[i] : cells[i];
            output.Write(cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }

        output.Write("\r\n");
    }
}
