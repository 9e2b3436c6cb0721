using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>Reads prepositions whose last letter is written as yeh for alef maksura (علي for على) and that are spelled like a name then.</summary>
/// <remarks>Runs once the names are known and before anything reads the words.</remarks>
internal sealed class LoosePrepositions(CompiledLexicon lexicon, TagSets tags)
{
    private const int Longest = 8;

    // Words from the first of a name to a word in it.
    private const int Reach = 6;

    private readonly bool[] _numbers = [.. lexicon.Rows.Select(static r => r.Table == "number-words")];

    /// <summary>Gives such words the reading of the preposition.</summary>
    public void Settle(Reading reading, WordAnalyser analyser)
    {
        var loose = IsLoose(reading);
        var tokens = reading.Tokens;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!EndsIn(reading, i, Letters.Yeh) || !tokens[i].Word.Can(PartOfSpeech.GivenName) || Meant(reading, i, analyser) is not { } meant || Named(reading, i, loose))
                continue;
            if (loose ? Opens(reading, i + 1) : Counts(reading, i + 1))
                tokens[i].Word = meant;
        }
    }

    /// <summary>Whether the text writes more of the prepositions with yeh than with alef maksura.</summary>
    private bool IsLoose(Reading reading)
    {
        var balance = 0;
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (IsPreposition(reading.Tokens[i].Word))
                balance += EndsIn(reading, i, Letters.AlefMaksura) ? -1 : EndsIn(reading, i, Letters.Yeh) && !reading.Tokens[i].Word.Best.Exact ? 1 : 0;
        }

        return balance > 0;
    }

    private static bool EndsIn(Reading reading, int i, char letter) =>
        reading.Tokens[i] is { Kind: TokenKind.Word, NormLength: > 2 and <= Longest } && reading.Normal(i)[^1] == letter;

    private bool IsPreposition(WordAnalysis word) => word.Best.Class == PartOfSpeech.Particle && (lexicon.Lexemes[word.Best.Lexeme].Tags & tags.Preposition) != 0;

    /// <summary>The preposition that the word with alef maksura is, or null.</summary>
    private WordAnalysis? Meant(Reading reading, int i, WordAnalyser analyser)
    {
        var normal = reading.Normal(i);
        Span<char> spelled = stackalloc char[Longest];
        normal.CopyTo(spelled);
        spelled[normal.Length - 1] = Letters.AlefMaksura;
        var meant = analyser.Analyse(spelled[..normal.Length]);
        return IsPreposition(meant) && meant.Best.Exact ? meant : null;
    }

    /// <summary>Whether it stands in a name, behind a name or behind its title; in a text that spells well, behind any noun for someone.</summary>
    private bool Named(Reading reading, int i, bool loose)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, i - Reach, static x => x.First); n < reading.Names.Count && reading.Names[n].First <= i; n++)
        {
            if (reading.Names[n] is { Length: > 1, Entry.Kind: not NameKind.Row } match && match.End > i)
                return true;
        }

        return i > 0 && reading.Tokens[i - 1] is { Kind: TokenKind.Word, Word: { } before }
            && (before.Can(PartOfSpeech.GivenName) && !before.Can(PartOfSpeech.Masdar) || (before.Tags & (loose ? tags.Rank | tags.Honorific : tags.Human)) != 0 && before.Best.IsNominal);
    }

    /// <summary>Whether a number stands here.</summary>
    private bool Counts(Reading reading, int i)
    {
        if (reading.Tokens[i].Kind == TokenKind.Number)
            return true;
        for (var n = Ordered.FirstAtOrAfter(reading.Names, i, static x => x.First); n < reading.Names.Count && reading.Names[n].First == i; n++)
        {
            if (reading.Names[n].Entry is { Kind: NameKind.Row } entry && _numbers[entry.Target])
                return true;
        }

        return false;
    }

    /// <summary>Whether what stands here can go on from a preposition and hardly from a name: a number, a noun, a place, a small word that points.</summary>
    private bool Opens(Reading reading, int i)
    {
        if (Counts(reading, i) || reading.Tokens[i].Kind is TokenKind.Latin or TokenKind.Quote)
            return true;
        if (reading.Tokens[i] is not { Kind: TokenKind.Word, Word: { } word })
            return false;
        for (var n = Ordered.FirstAtOrAfter(reading.Names, i, static x => x.First); n < reading.Names.Count && reading.Names[n].First == i; n++)
        {
            if (reading.Names[n].Entry.Kind is not (NameKind.Row or NameKind.Outlet))
                return true;
        }

        var best = word.Best;
        return word.Known && !word.Can(PartOfSpeech.GivenName) && !word.Can(PartOfSpeech.FamilyName)
            && (best.IsNominal ? best.ProcliticLength == 0 : best.Class == PartOfSpeech.Particle && (word.Tags & (tags.Demonstrative | tags.Quantifier | tags.Subordinator)) != 0);
    }
}
