using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Where in a page a pattern of the table <c>chrome</c> counts; the names are the table's.</summary>
[Flags]
internal enum ChromeWhere
{
    None = 0,

    /// <summary>A word of menus: a line made of such words only.</summary>
    Word = 1,

    /// <summary>The first word of a path through the site.</summary>
    Home = 1 << 1,

    /// <summary>The whole line.</summary>
    Line = 1 << 2,

    /// <summary>The beginning of a short line.</summary>
    Start = 1 << 3,

    /// <summary>Anywhere in a short line.</summary>
    Any = 1 << 4,

    /// <summary>The beginning of a line whose rest is the article's.</summary>
    Lead = 1 << 5,

    /// <summary>A link to another article; alone on its line, the headlines behind it too.</summary>
    Link = 1 << 6,

    /// <summary>The heading of a list of other articles.</summary>
    Tail = 1 << 7,

    /// <summary>What stands behind it is not the article's.</summary>
    End = 1 << 8,

    /// <summary>The heading of a box about the author.</summary>
    Bio = 1 << 9,

    /// <summary>A word that tells a text about an author.</summary>
    BioWord = 1 << 10,

    /// <summary>Who took a picture, in brackets at the end of a caption.</summary>
    Credit = 1 << 11,

    /// <summary>The last line: where the report was taken from.</summary>
    Source = 1 << 12,

    /// <summary>The heading of a list of tags.</summary>
    Tags = 1 << 13,

    /// <summary>The beginning of a stretch that ends with <see cref="Until"/>.</summary>
    From = 1 << 14,

    /// <summary>The end of that stretch.</summary>
    Until = 1 << 15,

    /// <summary>Only the words themselves, anywhere in a line.</summary>
    Inline = 1 << 16,
}

/// <summary>The patterns of the table <c>chrome</c>, ready to match.</summary>
internal sealed class ChromePatterns
{
    private readonly PatternTrie _all = new();
    private readonly PatternTrie _words = new();
    private readonly PatternTrie _scanned = new();
    private readonly List<(ChromeWhere Where, string Code)> _patterns = [];

    public ChromePatterns(CompiledLexicon lexicon)
    {
        foreach (var row in lexicon.Rows)
        {
            if (row.Table != "chrome")
                continue;
            var where = Enum.Parse<ChromeWhere>(row.Cells[1], ignoreCase: true);
            var number = _patterns.Count;
            _patterns.Add((where, CodeOf(row.Cells[2])));
            _all.Add(row.Phrase, number);
            if (where is ChromeWhere.Word or ChromeWhere.Home)
                _words.Add(row.Phrase, number);
            if (where is ChromeWhere.Any or ChromeWhere.Inline or ChromeWhere.Until)
                _scanned.Add(row.Phrase, number);
        }
    }

    /// <summary>Place and code of a pattern.</summary>
    public (ChromeWhere Where, string Code) this[int number] => _patterns[number];

    /// <summary>Patterns at the beginning of a line.</summary>
    public void AtStart(ReadOnlySpan<char> chars, PageLine line, List<PatternMatch> found)
    {
        var at = line.NormStart;
        while (at < line.NormEnd && !char.IsLetterOrDigit(chars[at]))
            at++;
        _all.Match(chars, at, line.NormEnd, found);
    }

    /// <summary>Patterns that count anywhere in a line.</summary>
    public void Inside(ReadOnlySpan<char> chars, PageLine line, List<PatternMatch> found)
    {
        for (var i = line.NormStart; i < line.NormEnd; i++)
        {
            if (char.IsLetterOrDigit(chars[i]) && (i == line.NormStart || !char.IsLetterOrDigit(chars[i - 1])))
                _scanned.Match(chars, i, line.NormEnd, found);
        }
    }

    /// <summary>Patterns that begin at a position.</summary>
    public void At(ReadOnlySpan<char> chars, int at, int end, List<PatternMatch> found) => _all.Match(chars, at, end, found);

    /// <summary>Whether a stretch is made of words of menus only, even run together, and of how many.</summary>
    public bool IsMenu(ReadOnlySpan<char> chars, int start, int end, out int words)
    {
        words = 0;
        Span<char> letters = stackalloc char[240];
        var n = 0;
        for (var i = start; i < end;)
        {
            var c = PatternTrie.Next(chars, ref i, end);
            if (c is '\0' or '#')
                continue;
            if (n == letters.Length)
                return false;
            letters[n++] = c;
        }

        if (n == 0)
            return false;
        Span<int> reached = stackalloc int[n + 1];
        reached.Fill(-1);
        reached[0] = 0;
        for (var from = 0; from < n; from++)
        {
            if (reached[from] < 0)
                continue;
            var node = 0;
            for (var i = from; i < n && (node = _words.Step(node, letters[i])) > 0; i++)
            {
                if (_words.EndsAt(node) && (reached[i + 1] < 0 || reached[i + 1] > reached[from] + 1))
                    reached[i + 1] = reached[from] + 1;
            }
        }

        words = reached[n];
        return words > 0;
    }

    private static string CodeOf(string kind) => kind switch
    {
        "menu" => DiagnosticCodes.ChromeMenu,
        "related" => DiagnosticCodes.ChromeRelated,
        "comments" => DiagnosticCodes.ChromeComments,
        "credit" => DiagnosticCodes.ChromeCredit,
        "author" => DiagnosticCodes.ChromeAuthor,
        "tags" => DiagnosticCodes.ChromeTags,
        "notice" => DiagnosticCodes.ChromeNotice,
        "ticker" => DiagnosticCodes.ChromeTicker,
        _ => throw new InvalidDataException($"The table chrome has no kind '{kind}'."),
    };
}
