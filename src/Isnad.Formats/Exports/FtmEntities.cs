using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Corpus;

namespace Isnad.Formats.Exports;

/// <summary>A joined event and its parties as FollowTheMoney entities: which schema, and each value with the document that gives it.</summary>
internal static class FtmEntities
{
    /// <summary>One asserted value.</summary>
    /// <param name="Property">Name of the property.</param>
    /// <param name="Type">Type of the property in FollowTheMoney's model.</param>
    /// <param name="Text">The value in FollowTheMoney's form.</param>
    /// <param name="Original">The words of the text, or null.</param>
    /// <param name="Document">The document that gives it, or null for what the knowledge base says.</param>
    internal readonly record struct Value(string Property, string Type, string Text, string? Original, string? Document);

    /// <summary>One entity.</summary>
    internal sealed record Item(string Id, string Schema, IReadOnlyList<Value> Values);

    public static IEnumerable<Item> Of(EventDossier dossier)
    {
        var parties = dossier.Event.Members
            .SelectMany(m => m.Account.Actors.Concat(m.Account.Recipients).Select(p => (Party: p, m.Account.Document)))
            .GroupBy(p => p.Party.Key, StringComparer.Ordinal);
        foreach (var group in parties)
            yield return Person(group.Key, [.. group]);
        yield return Event(dossier);
    }

    /// <summary>An id of FollowTheMoney's shape: letters, digits and hyphens.</summary>
    public static string Id(string key)
    {
        var plain = key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
        return "isnad-" + (plain ? key.Replace('.', '-') : Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key))));
    }

    private static Item Person(string key, IReadOnlyList<(Party Party, string Document)> uses)
    {
        var first = uses[0].Party;
        var values = new List<Value> { new("name", "name", first.NameAr, null, null) };
        if (first.NameEn is { } en)
            values.Add(new Value("alias", "name", en, null, null));
        foreach (var use in uses.DistinctBy(u => (u.Party.Words, u.Document)))
            values.Add(new Value("weakAlias", "name", use.Party.Words, use.Party.Words, use.Document));
        if (first.Country is { } country)
            values.Add(new Value("country", "country", country.ToLowerInvariant(), null, null));
        return new Item(Id(key), Schema(first.Kind), values);
    }

    private static Item Event(EventDossier dossier)
    {
        var e = dossier.Event;
        var values = new List<Value>();
        foreach (var member in e.Members)
        {
            var a = member.Account;
            values.Add(new Value("name", "name", Spelling.Of(a.Type) + (a.Mode is null ? "" : "/" + a.Mode), a.Trigger, a.Document));
            values.Add(new Value("summary", "text", a.Sentence.Trim(), a.Sentence, a.Document));
            if (a.Time?.From is { } from)
                values.Add(new Value("startDate", "date", JsonCells.Iso(from), null, a.Document));
            if (a.Time?.To is { } to)
                values.Add(new Value("endDate", "date", JsonCells.Iso(to), null, a.Document));
            values.AddRange(a.Places.Select(p => new Value("location", "string", p.NameAr, p.NameAr, a.Document)));
            values.AddRange(a.Actors.Select(p => new Value("organizer", "entity", Id(p.Key), p.Words, a.Document)));
            values.AddRange(a.Recipients.Select(p => new Value("involved", "entity", Id(p.Key), p.Words, a.Document)));
            values.AddRange(a.Figures.Select(f => new Value("notes", "text", string.Create(CultureInfo.InvariantCulture, $"{Spelling.Of(f.Unit)}: {f.Words}"), f.Words, a.Document)));
        }

        values.AddRange(dossier.Cited.Where(d => d.Url is not null).Select(d => new Value("sourceUrl", "url", d.Url!, null, d.Id)));
        return new Item(Id(e.Id), "Event", values);
    }

    private static string Schema(EntityKind kind) => kind switch
    {
        EntityKind.Person => "Person",
        EntityKind.State => "PublicBody",
        EntityKind.Organization or EntityKind.ArmedGroup => "Organization",
        _ => "LegalEntity",
    };
}
