using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>One way in which the front of a word may be clitics.</summary>
internal readonly struct ProcliticSplit
{
    private const char Beh = '\u0628';
    private const char Kaf = '\u0643';
    private const char Feh = '\u0641';
    private const char Seen = '\u0633';

    /// <summary>All fronts, the empty one first.</summary>
    public static readonly ProcliticSplit[] Fronts = Build();

    private ProcliticSplit(string letters, Proclitics proclitics, bool article, bool hiddenAlef)
    {
        Written = letters;
        Proclitics = proclitics | (article ? Proclitics.Al : 0);
        Article = article ? (hiddenAlef ? 1 : 2) : 0;
        HiddenAlef = hiddenAlef;
        Weight = System.Numerics.BitOperations.PopCount((uint)(byte)proclitics);
    }

    /// <summary>Letters before the article.</summary>
    public string Written { get; }

    /// <summary>What they are, the article included.</summary>
    public Proclitics Proclitics { get; }

    /// <summary>Characters of the article.</summary>
    public int Article { get; }

    /// <summary>Whether the article stands without its alef, after li.</summary>
    public bool HiddenAlef { get; }

    /// <summary>Number of clitics, the article left out.</summary>
    public int Weight { get; }

    /// <summary>Whether the word begins so and something is left.</summary>
    public bool Fits(ReadOnlySpan<char> normal, out int length, out int article)
    {
        length = Written.Length;
        article = Article;
        if (normal.Length <= length + article || !normal.StartsWith(Written, StringComparison.Ordinal))
            return false;
        return Article switch
        {
            0 => true,
            1 => normal[length] == Letters.Lam,
            _ => normal[length] == Letters.Alef && normal[length + 1] == Letters.Lam,
        };
    }

    private static ProcliticSplit[] Build()
    {
        var fronts = new List<ProcliticSplit>();
        (string Letters, Proclitics Value)[] conjunctions = [("", Proclitics.None), (Letters.Waw.ToString(), Proclitics.Wa), (Feh.ToString(), Proclitics.Fa)];
        (string Letters, Proclitics Value)[] prepositions =
            [("", Proclitics.None), (Beh.ToString(), Proclitics.Bi), (Letters.Lam.ToString(), Proclitics.Li), (Kaf.ToString(), Proclitics.Ka)];
        foreach (var conjunction in conjunctions)
        {
            foreach (var preposition in prepositions)
            {
                var written = conjunction.Letters + preposition.Letters;
                var value = conjunction.Value | preposition.Value;
                fronts.Add(new ProcliticSplit(written, value, false, false));
                if (preposition.Value != Proclitics.Li)
                    fronts.Add(new ProcliticSplit(written, value, true, false));
                else
                    fronts.Add(new ProcliticSplit(written, value, true, true));
            }

            fronts.Add(new ProcliticSplit(conjunction.Letters + Seen, conjunction.Value | Proclitics.Sa, false, false));
        }

        return [.. fronts.OrderBy(f => f.Weight)];
    }
}
