using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>Finds every name and word-table row in the tokens: one pass, all tables at once.</summary>
public sealed class NameMatcher(CompiledLexicon lexicon)
{
    /// <summary>Adds all matches to <paramref name="found"/>, ordered by first token, the longer first.</summary>
    /// <remarks>Only the first word of a name may carry proclitics. Names never run over a paragraph's end. The last words of a name may
    /// stand in quotation marks or brackets: the noun and what it names.</remarks>
    public void Find(NormalizedText text, ReadOnlySpan<Token> tokens, List<NameMatch> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        for (var i = 0; i < tokens.Length; i++)
        {
            var begin = found.Count;
            var kind = tokens[i].Kind;
            if (kind == TokenKind.Word)
                FromWord(text, tokens, i, found);
            else if (kind is TokenKind.Latin or TokenKind.Number)
                Walk(text, tokens, i, tokens[i].Fold, 0, Proclitics.None, false, found);
            if (found.Count - begin > 1)
                found.Sort(begin, found.Count - begin, ByLength.Instance);
        }
    }

    private void FromWord(NormalizedText text, ReadOnlySpan<Token> tokens, int first, List<NameMatch> found)
    {
        var normal = text.Chars.Slice(tokens[first].NormStart, tokens[first].NormLength);
        Span<char> restored = stackalloc char[64];
        foreach (var front in ProcliticSplit.Fronts)
        {
            // The article is part of a name; only the article hidden after li has to be restored.
            if (front.Article == 2 || !front.Fits(normal, out var length, out _))
                continue;
            if (front.Written.Length == 0)
            {
                Walk(text, tokens, first, tokens[first].Fold, 0, Proclitics.None, false, found);
                continue;
            }

            if (!front.HiddenAlef)
            {
                if (normal.Length - length >= 2)
                    Walk(text, tokens, first, WordHash.Folded(normal[length..]), (byte)length, front.Proclitics, false, found);
                continue;
            }

            if (normal.Length - length > 60)
                continue;
            restored[0] = Letters.Alef;
            normal[length..].CopyTo(restored[1..]);
            Walk(text, tokens, first, WordHash.Folded(restored[..(normal.Length - length + 1)]), (byte)length, front.Proclitics & ~Proclitics.Al, true, found);

            // Before a word that begins with lam the article's own lam is not written either.
            restored[1] = Letters.Lam;
            normal[length..].CopyTo(restored[2..]);
            Walk(text, tokens, first, WordHash.Folded(restored[..(normal.Length - length + 2)]), (byte)length, front.Proclitics & ~Proclitics.Al, true, found);
        }
    }

    private void Walk(
        NormalizedText text, ReadOnlySpan<Token> tokens, int first, ulong word, byte length, Proclitics proclitics, bool restored, List<NameMatch> found)
    {
        var node = lexicon.Step(0, word);
        var end = first + 1;
        var opened = false;
        while (node >= 0)
        {
            var close = end + 1;
            if (!opened || end < tokens.Length && Closes(tokens[end].Kind))
            {
                foreach (ref readonly var entry in lexicon.NamesAt(node))
                {
                    // The letter of the future stands before verbs only; word tables know no marks.
                    if (entry.Kind == NameKind.Row ? opened : (proclitics & Proclitics.Sa) != 0)
                        continue;
                    if (Admits(text, tokens, first, end, length, restored, entry))
                        found.Add(new NameMatch(first, opened ? close : end, length, proclitics, entry));
                }
            }

            if (end == tokens.Length || tokens[end].LineBefore)
                return;
            if (!opened && end + 1 < tokens.Length && tokens[end].Kind is TokenKind.Quote or TokenKind.Open && !tokens[end + 1].LineBefore && !tokens[end + 1].SpaceBefore)
            {
                opened = true;
                end++;
            }

            node = lexicon.Step(node, tokens[end].Fold);
            end++;
        }
    }

    private static bool Closes(TokenKind kind) => kind is TokenKind.Quote or TokenKind.Close;

    /// <summary>Whether spelling allows the match: marked entries only as spelled; a single word that is a small word, or that the
    /// dictionary has exactly so while the name has other hamzas, is no name.</summary>
    private static bool Admits(NormalizedText text, ReadOnlySpan<Token> tokens, int first, int end, byte length, bool restored, in NameEntry entry)
    {
        if ((entry.Flags & NameFlags.Exact) != 0)
            return entry.Exact == Exact(text, tokens, first, end, length);
        if (entry.Words > 1 || entry.Kind == NameKind.Row)
            return true;
        var word = tokens[first].Word;
        if (!word.Known)
            return true;
        if (word.Can(PartOfSpeech.Particle))
            return false;
        return restored || !word.Best.Exact || word.Best.ProcliticLength > length || entry.Exact == Exact(text, tokens, first, end, length);
    }

    /// <summary>Hash of matched tokens as spelled; equal to <see cref="NameEntry.Exact"/> when the hamzas agree.</summary>
    public static ulong Exact(NormalizedText text, ReadOnlySpan<Token> tokens, int first, int end, int skip)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = tokens[first].NormStart + skip;
        var to = tokens[end - 1].NormStart + tokens[end - 1].NormLength;
        return LexiconBuilder.ExactHash(text.Chars[from..to]);
    }

    private sealed class ByLength : IComparer<NameMatch>
    {
        public static readonly ByLength Instance = new();

        public int Compare(NameMatch x, NameMatch y) =>
            x.End != y.End ? y.End.CompareTo(x.End)
            : x.ProcliticLength != y.ProcliticLength ? x.ProcliticLength.CompareTo(y.ProcliticLength)
            : x.Entry.Kind != y.Entry.Kind ? x.Entry.Kind.CompareTo(y.Entry.Kind)
            : x.Entry.Target.CompareTo(y.Entry.Target);
    }
}
