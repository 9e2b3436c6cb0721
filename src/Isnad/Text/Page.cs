namespace Isnad.Text;

/// <summary>A stretch of a page that is not the article's.</summary>
/// <param name="Start">Original offset of its first sign.</param>
/// <param name="End">Original offset behind its last sign.</param>
/// <param name="Code">Diagnostic code of its kind.</param>
internal readonly record struct PageCut(int Start, int End, string Code);

/// <summary>A text as lines, with what was found not to be the article's.</summary>
internal sealed class Page
{
    private readonly bool[] _cut;
    private int _first = -1;
    private int _last = -1;

    public Page(NormalizedText text)
    {
        Text = text;
        Lines = PageLine.Of(text);
        _cut = new bool[Lines.Count];
        _first = Lines.FindIndex(static l => l.IsParagraph);
        _last = Lines.FindLastIndex(static l => l.IsParagraph);
        Paragraphs = Lines.Count(static l => l.IsParagraph);
        UsesStops = Lines.Count(static l => l.IsParagraph && l.Stopped) * 5 >= Paragraphs * 4;
    }

    public NormalizedText Text { get; }

    public List<PageLine> Lines { get; }

    /// <summary>Number of lines that look like paragraphs.</summary>
    public int Paragraphs { get; }

    /// <summary>Whether nearly all paragraphs end with a full stop.</summary>
    public bool UsesStops { get; }

    public List<PageCut> Cuts { get; } = [];

    /// <summary>Author named by a box about him, or null.</summary>
    public string? Author { get; set; }

    /// <summary>Words of a box about the author, or null.</summary>
    public string? AuthorBox { get; set; }

    /// <summary>The last line's source, or null.</summary>
    public string? SourceLine { get; set; }

    /// <summary>Index of the first line that looks like a paragraph; the number of lines when none does.</summary>
    public int FirstParagraph => _first < 0 ? Lines.Count : _first;

    /// <summary>Index of the last line that looks like a paragraph, or -1.</summary>
    public int LastParagraph => _last;

    public bool IsCut(int line) => _cut[line];

    public string Words(int line) => Text.Original[Lines[line].Start..Lines[line].End];

    /// <summary>Cuts a line with its line break.</summary>
    public void CutLine(int line, string code)
    {
        if (_cut[line])
            return;
        _cut[line] = true;
        Cuts.Add(new PageCut(Lines[line].LineStart, Lines[line].Next, code));
        while (_last >= 0 && (_cut[_last] || !Lines[_last].IsParagraph))
            _last--;
        while (_first >= 0 && _first < Lines.Count && (_cut[_first] || !Lines[_first].IsParagraph))
            _first++;
    }

    /// <summary>Cuts a part of a line, given by normalised positions, with the white space before it.</summary>
    public void CutPiece(int from, int to, string code)
    {
        while (from > 0 && Text.Chars[from - 1] == ' ')
            from--;
        Cuts.Add(new PageCut(Text.OriginalStart(from), to >= Text.Length ? Text.Original.Length : Text.OriginalStart(to), code));
    }

    /// <summary>Stems of the content words of the lines not cut before line <paramref name="until"/>.</summary>
    public HashSet<ulong> Vocabulary(int until)
    {
        var stems = new HashSet<ulong>();
        for (var i = 0; i < until; i++)
        {
            if (!_cut[i])
                WordStems.AddTo(stems, Text.Chars[Lines[i].NormStart..Lines[i].NormEnd]);
        }

        return stems;
    }

    /// <summary>Share of the content words of a line that stand in a vocabulary; 1 when it has none.</summary>
    public double Shared(int line, HashSet<ulong> vocabulary)
    {
        var own = new HashSet<ulong>();
        WordStems.AddTo(own, Text.Chars[Lines[line].NormStart..Lines[line].NormEnd]);
        return own.Count == 0 ? 1 : (double)own.Count(vocabulary.Contains) / own.Count;
    }
}
