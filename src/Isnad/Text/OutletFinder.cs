using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Finds which outlet a name, an address or a text's own words mean.</summary>
internal sealed class OutletFinder(CompiledLexicon lexicon, DatelineWords words)
{
    private const int LongestName = 40;
    private const int Backwards = 60;
    private readonly NameMatcher _matcher = new(lexicon);
    private readonly Dictionary<string, int> _domains = Domains(lexicon);

    /// <summary>The outlet for a name, domain or address given with the article; unknown ones keep the name given.</summary>
    public Outlet FromMetadata(string given)
    {
        given = given.Trim();
        var row = given.Contains('.', StringComparison.Ordinal) && !given.Contains(' ', StringComparison.Ordinal) ? RowOfDomain(Host(given)) : -1;
        if (row < 0)
            row = RowOfName(given);
        for (var i = 0; row < 0 && i < lexicon.Outlets.Count; i++)
        {
            if (string.Equals(lexicon.Outlets[i].NameEn, given, StringComparison.OrdinalIgnoreCase))
                row = i;
        }

        return row < 0 ? new Outlet(null, given) : Known(row);
    }

    /// <summary>The outlet that publishes under an address, or null when none is known.</summary>
    public Outlet? FromAddress(string url) => RowOfDomain(Host(url)) is >= 0 and var row ? Known(row) : null;

    /// <summary>The outlet that a short stretch names, words such as "newspaper" aside; null when it is not known.</summary>
    public Outlet? FromName(string name) => RowOfName(name) is >= 0 and var row ? Known(row) : null;

    /// <summary>Whether the outlet is a news agency, which others quote.</summary>
    public bool IsAgency(Outlet outlet)
    {
        foreach (var known in lexicon.Outlets)
        {
            if (known.Id == outlet.Id)
                return known.Kind == "agency";
        }

        return false;
    }

    /// <summary>The outlet to which the text's own sources speak (statements to "X"), or null.</summary>
    public Outlet? FromSelfReference(NormalizedText text)
    {
        var counts = new Dictionary<string, (int Count, int First, Outlet? Known, bool Interview)>(StringComparer.Ordinal);
        var chars = text.Chars;
        for (var i = 1; i < chars.Length; i++)
        {
            if (!IsQuote(chars[i]) || !AfterLam(chars, i, out var lam))
                continue;
            var length = chars.Slice(i + 1, Math.Min(LongestName, chars.Length - i - 1)).IndexOfAny("\"\u201D\u201C\u00BB\n\u2019'");
            if (length < 2)
                continue;
            var name = chars.Slice(i + 1, length).Trim().ToString();
            var (count, first, known, interview) = counts.GetValueOrDefault(name, (0, i, FromName(name), false));
            counts[name] = (count + 1, first, known, interview || Interviewed(chars, lam));
            i += length;
        }

        (int Count, int First, Outlet? Known, bool Interview) best = default;
        foreach (var (name, entry) in counts)
        {
            var usable = entry.Known is not null ? !IsAgency(entry.Known) : entry.Interview && entry.Count > 1;
            if (usable && (Rank(entry) > Rank(best) || (Rank(entry) == Rank(best) && entry.First < best.First)))
                best = entry with { Known = entry.Known ?? new Outlet(null, name) };
        }

        return best.Known;
    }

    /// <summary>The medium that a text about its author names ("a writer at the site X"), or null.</summary>
    public Outlet? FromAuthorBox(string box)
    {
        var text = NormalizedText.Of(box);
        var items = words.Read(text.Chars, 0, text.Length);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind != DatelineKind.Medium)
                continue;
            var end = i + 1;
            while (end < items.Count && end - i <= 4 && items[end].Kind is DatelineKind.Other or DatelineKind.Desk)
                end++;
            for (var last = end; last > i + 1; last--)
            {
                if (FromName(text.Chars[items[i + 1].Start..items[last - 1].End].ToString()) is { } known)
                    return known;
            }

            if (end > i + 1 && end - i <= 4)
                return new Outlet(null, box[text.OriginalStart(items[i + 1].Start)..text.OriginalEnd(items[end - 1].End)]);
        }

        return null;
    }

    private static int Rank((int Count, int First, Outlet? Known, bool Interview) entry) =>
        entry.Count == 0 ? 0 : entry.Count + (entry.Known?.Id is null ? 0 : 100);

    private static bool IsQuote(char c) => c is '"' or '\u00AB' or '\u201C' or '\u201D' or '\u2018';

    private static bool AfterLam(ReadOnlySpan<char> chars, int quote, out int lam)
    {
        lam = quote - 1;
        while (lam > 0 && chars[lam] == ' ')
            lam--;
        return chars[lam] == Letters.Lam && (lam == 0 || !char.IsLetter(chars[lam - 1]));
    }

    private bool Interviewed(ReadOnlySpan<char> chars, int lam)
    {
        var from = Math.Max(0, lam - Backwards);
        return words.Read(chars, from, lam).Exists(static w => w.Kind == DatelineKind.Interview);
    }

    private int RowOfName(string name)
    {
        var text = NormalizedText.Of(name);
        var tokens = Tokenizer.Tokenize(text, null);
        var found = new List<NameMatch>();
        _matcher.Find(text, tokens, found);
        var best = -1;
        foreach (var match in found)
        {
            if (match.Entry.Kind != NameKind.Outlet || match.ProcliticLength > 0 || !CoversAll(text, tokens, match))
                continue;
            if (best >= 0 && best != match.Entry.Target)
                return -1;
            best = match.Entry.Target;
        }

        return best;
    }

    private bool CoversAll(NormalizedText text, Token[] tokens, NameMatch match)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((i >= match.First && i < match.End) || tokens[i].Kind is not (TokenKind.Word or TokenKind.Latin or TokenKind.Number))
                continue;
            var items = words.Read(text.Chars, tokens[i].NormStart, tokens[i].NormStart + tokens[i].NormLength);
            if (items is not [{ Kind: DatelineKind.Desk }] && (i > match.First || items is not [{ Kind: DatelineKind.Medium }]))
                return false;
        }

        return true;
    }

    private int RowOfDomain(string host)
    {
        while (host.Length > 0)
        {
            if (_domains.TryGetValue(host, out var row))
                return row;
            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return -1;
    }

    private static string Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0;
        var end = address.AsSpan(start).IndexOfAny("/?#:");
        return address.Substring(start, end < 0 ? address.Length - start : end).ToLowerInvariant();
    }

    private Outlet Known(int row) => new(lexicon.Outlets[row].Id, lexicon.Outlets[row].NameAr);

    private static Dictionary<string, int> Domains(CompiledLexicon lexicon)
    {
        var domains = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lexicon.Outlets.Count; i++)
        {
            foreach (var domain in lexicon.Outlets[i].Domains)
                domains.TryAdd(domain.ToLowerInvariant(), i);
        }

        return domains;
    }
}
