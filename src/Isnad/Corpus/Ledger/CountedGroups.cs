using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Corpus.Ledger;

/// <summary>Tells from the noun counted whether a figure counts civilians or fighters.</summary>
internal sealed class CountedGroups
{
    private readonly WordAnalyser _words;
    private readonly TagMask _civilian;
    private readonly TagMask _fighter;

    /// <summary>Reads the classes of nouns out of a lexicon.</summary>
    public CountedGroups(CompiledLexicon lexicon)
    {
        _words = new WordAnalyser(lexicon);
        _civilian = lexicon.TagSet("civilian");
        _fighter = lexicon.TagSet("fighter", "rank", "force");
    }

    /// <summary>The group that the noun tells; all where it tells none.</summary>
    public CountedGroup Of(Figure figure)
    {
        if (figure.Of is not { Length: > 0 } noun)
            return CountedGroup.All;
        var normal = NormalizedText.Of(noun);
        for (var i = 0; i < normal.Length;)
        {
            var start = i;
            while (i < normal.Length && Letters.IsArabic(normal.Chars[i]))
                i++;
            if (i > start)
            {
                var tags = _words.Analyse(normal.Chars[start..i]).Tags;
                if ((tags & _fighter) != 0)
                    return CountedGroup.Fighters;
                if ((tags & _civilian) != 0)
                    return CountedGroup.Civilians;
            }

            i++;
        }

        return CountedGroup.All;
    }
}
