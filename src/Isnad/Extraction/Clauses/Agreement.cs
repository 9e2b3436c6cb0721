using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Agreement in gender and number between a verb or relative pronoun and a noun phrase.</summary>
internal static class Agreement
{
    /// <summary>Whether a verb agrees with a pronoun before it.</summary>
    public static bool Matches(Pronoun pronoun, WordReading verb) => verb.Has(WordFeatures.Third) && pronoun switch
    {
        Pronoun.Him => !verb.Has(WordFeatures.Feminine) && !verb.Has(WordFeatures.Plural),
        Pronoun.Her => verb.Has(WordFeatures.Feminine),
        Pronoun.Them or Pronoun.ThemFeminine => verb.Has(WordFeatures.Plural),
        Pronoun.Both => verb.Has(WordFeatures.Dual),
        _ => false,
    };

    /// <summary>Whether a phrase can be the subject of a verb.</summary>
    public static bool Agrees(Reading reading, WordReading verb, Chunk chunk)
    {
        if (!verb.Has(WordFeatures.Third))
            return verb.Lexeme < 0;
        for (var i = chunk.End - 1; i > chunk.Head && chunk.Preposition >= 0; i--)
        {
            if (reading.Words[i].Role == WordRole.Noun && verb.Has(WordFeatures.Feminine) == (reading.Words[i].Reading.Has(WordFeatures.Feminine) || reading.Words[i].Reading.Has(WordFeatures.Plural)))
                return true;
        }

        var head = reading.Words[chunk.Head];
        var many = verb.Has(WordFeatures.Plural | WordFeatures.Dual);
        if (!many && verb.Has(WordFeatures.Feminine) && verb.Has(WordFeatures.Past) && reading.Tokens[chunk.First].Kind == TokenKind.Number && CountsMen(reading, chunk))
            return false;
        if (many && Counted(reading, chunk))
            return true;
        // The last batch: the noun behind an ordinal tells.
        if (head is { Role: WordRole.Noun, Definite: false, Reading: { Class: PartOfSpeech.Adjective, Enclitic: Pronoun.None } } && chunk.End > chunk.Head + 1 && reading.Words[chunk.Head + 1] is { Role: WordRole.Noun } ranked)
            head = ranked;
        if (head.Role == WordRole.Name && !(IsCommon(head) && !reading.Tokens[chunk.Head].Word.Can(PartOfSpeech.GivenName)) || head.Reading.Lexeme < 0)
            return verb.Has(WordFeatures.Plural) ? IsOfMany(head) : !(verb.Has(WordFeatures.Feminine) && IsBodyOfMen(reading, chunk));
        var noun = head.Reading;
        if (many)
            return noun.Has(WordFeatures.Plural | WordFeatures.Dual);
        if (noun.Has(WordFeatures.Plural))
            return chunk.Head > chunk.First || verb.Has(WordFeatures.Feminine) || !noun.Has(WordFeatures.Feminine);
        return verb.Has(WordFeatures.Feminine) == noun.Has(WordFeatures.Feminine);
    }

    /// <summary>Whether a name is headed by a common noun of some length, whose gender counts (the forces of, the ministry of).</summary>
    private static bool IsCommon(TaggedWord head) =>
        head.Reading is { Lexeme: >= 0, Class: PartOfSpeech.Noun } && head.Tags != 0 && head.Reading.Has(WordFeatures.Feminine);

    /// <summary>Whether a name is the plural of an adjective, as those of peoples and movements are (the Houthis, the Americans).</summary>
    private static bool IsOfMany(TaggedWord head) =>
        head is { Definite: true, Reading: { Lexeme: >= 0, Class: PartOfSpeech.Adjective } name } && name.Has(WordFeatures.Plural) && name.Has(WordFeatures.Masculine) && name.Has(WordFeatures.Nominative | WordFeatures.Oblique);

    /// <summary>Whether a name begins with a masculine noun for a body (the army, the party of), which no verb of the feminine has for its subject.</summary>
    private static bool IsBodyOfMen(Reading reading, Chunk chunk)
    {
        if (reading.Words[chunk.Head].Reading is not { Lexeme: >= 0, Class: PartOfSpeech.Noun or PartOfSpeech.Masdar } noun || !noun.Has(WordFeatures.Masculine) || noun.Has(WordFeatures.Feminine | WordFeatures.Plural) || chunk.Head != chunk.First)
            return false;
        foreach (var m in Events.Fillers.Between(reading, chunk.First, chunk.First + 1))
            return reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization;
        return false;
    }

    /// <summary>Whether another phrase is joined to one before the verb, so that a verb in the dual or plural may agree with both.</summary>
    public static bool Compound(List<Chunk> chunks, int first, int k)
    {
        for (var j = first + 1; j < k; j++)
        {
            if (chunks[j] is { Kind: ChunkKind.Noun, Joined: true, Preposition: < 0 })
                return true;
            if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Mark))
                return false;
        }

        return false;
    }

    /// <summary>Whether a relative pronoun agrees with the noun it would belong to.</summary>
    public static bool Relative(Reading reading, int relative, Chunk chunk)
    {
        var pronoun = reading.Normal(relative);
        var feminine = pronoun.Length > 2 && pronoun[^2] == '\u062A';
        var plural = pronoun.Length > 3 && pronoun[^1] == Letters.Lam + 2;
        if (Fits(reading.Words[chunk.Head], feminine, plural))
            return true;
        // The relative clause may belong to the last noun of an idafa that it follows at once.
        var last = chunk.End - 1;
        while (last > chunk.Head && reading.Words[last].Role == WordRole.Adjective)
            last--;
        return last > chunk.Head && chunk.End == relative && Fits(reading.Words[last], feminine, plural);
    }

    private static bool Fits(TaggedWord noun, bool feminine, bool plural)
    {
        if (noun.Role == WordRole.Name || noun.Reading.Lexeme < 0)
            return !plural;
        if (noun.Reading.Has(WordFeatures.Plural))
            return feminine || plural;
        return feminine == noun.Reading.Has(WordFeatures.Feminine);
    }

    /// <summary>Whether figures count men: the word behind them is of the masculine in its own plural, or in the singular.</summary>
    private static bool CountsMen(Reading reading, Chunk chunk)
    {
        for (var i = chunk.First + 1; i < chunk.End; i++)
        {
            if (reading.Words[i].Role is WordRole.Number or WordRole.Quantifier)
                continue;
            var noun = reading.Words[i].Reading;
            return noun.Has(WordFeatures.Masculine) && !noun.Has(WordFeatures.Feminine) && (noun.Has(WordFeatures.Oblique) && noun.Has(WordFeatures.Plural) && !noun.Has(WordFeatures.Nominative) || noun.Has(WordFeatures.Tanwin));
        }

        return false;
    }

    /// <summary>Whether a number or quantifier stands before the head: many of it, whatever the form of the noun.</summary>
    private static bool Counted(Reading reading, Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.Head; i++)
        {
            if (reading.Words[i].Role is WordRole.Number or WordRole.Quantifier)
                return true;
        }

        return reading.Words[chunk.Head].Role == WordRole.Number;
    }
}
