using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Finds whom the pronoun at the end of a word stands for: the last mention before it that agrees and is not barred.</summary>
internal sealed class Pronouns(CompiledLexicon lexicon)
{
    private const int Reach = 60;
    private const int Places = 1 << (int)EntityKind.Place;
    private const char Heh = '\u0647';
    private const char Meem = '\u0645';
    private const char Noon = '\u0646';

    private readonly HashSet<string> _masculineStates = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];

    /// <summary>The mention for the pronoun at the end of a token, or -1.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">The token.</param>
    /// <param name="kinds">Kinds that fit.</param>
    /// <param name="barred">Index of an entity that it cannot be, or -1.</param>
    public int Find(Reading reading, int token, int kinds, int barred)
    {
        var letters = reading.Normal(token);
        if (letters.Length < 2)
            return -1;
        var feminine = letters[^1] == Letters.Alef && letters[^2] == Heh;
        var plural = letters[^1] == Meem && letters[^2] == Heh || (letters.Length > 2 && letters[^1] == Letters.Alef && letters[^2] == Meem && letters[^3] == Heh);
        var women = letters[^1] == Noon && letters[^2] == Heh;
        if (!feminine && !plural && !women && letters[^1] != Heh)
            return -1;
        var found = Search(reading, token, kinds, barred, feminine || women, plural || women);

        // The pronoun of two stands for a dual, or for two that are joined.
        return found >= 0 && plural && letters[^1] == Letters.Alef && !reading.Words[reading.Mentions[found].Head].Reading.Has(WordFeatures.Dual) && Surroundings.JoinedBefore(reading, found, kinds) < 0 ? -1 : found;
    }

    /// <summary>The last mention before a token that agrees, or -1.</summary>
    public int Search(Reading reading, int token, int kinds, int barred, bool feminine, bool plural)
    {
        for (var m = reading.Mentions.Count - 1; m >= 0; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.First >= token || mention.End > token || mention.Entity == barred)
                continue;
            if (mention.First < token - Reach)
                return -1;
            if (Surroundings.Fits(reading, m, kinds) && Agrees(reading, m, feminine, plural) && !(reading.Entities[mention.Entity].StandsForState && (kinds & Places) == 0 && Surroundings.IsLocated(reading, mention.First)))
                return Outermost(reading, m, kinds, token);
        }

        return -1;
    }

    /// <summary>Whether a mention agrees with a word in gender and number.</summary>
    public bool Agrees(Reading reading, int m, bool feminine, bool plural)
    {
        var mention = reading.Mentions[m];
        var entity = reading.Entities[mention.Entity];
        var head = reading.Words[mention.Head].Reading;
        switch (entity.Kind)
        {
            case EntityKind.Person:
                return !plural && feminine == (head.Has(WordFeatures.Feminine) && head.Class is PartOfSpeech.Noun or PartOfSpeech.GivenName
                    || mention.First < mention.Head && reading.Words[mention.First].Reading is { Class: PartOfSpeech.Noun } title && title.Has(WordFeatures.Feminine) && title.Has(WordFeatures.Singular) && title.Enclitic == Pronoun.None);
            case EntityKind.Place when entity.StandsForState:
                return !plural && feminine != _masculineStates.Contains(lexicon.Places[entity.Place].Id);
            case EntityKind.State:
                return !plural && feminine != (entity.Actor >= 0 && _masculineStates.Contains(lexicon.Actors[entity.Actor].Id));
            default:
                // "The airport of the college": the noun that opens the name.
                if (entity.Kind == EntityKind.Facility && reading.Words[mention.First] is { Role: WordRole.Noun, Reading.Lexeme: >= 0 } opening)
                    head = opening.Reading;
                if (head.Lexeme < 0)
                    return !plural;
                return head.Has(WordFeatures.Plural) || reading.QuantityIndex.Around(mention.Head) >= 0 && reading.Words[mention.Head].Reading.Class != PartOfSpeech.Number
                    ? plural || (feminine && !head.Has(WordFeatures.Nominative | WordFeatures.Oblique))
                    : !plural && feminine == head.Has(WordFeatures.Feminine);
        }
    }

    /// <summary>A mention that is part of a longer one gives way to it where that fits too.</summary>
    private static int Outermost(Reading reading, int m, int kinds, int token)
    {
        var holder = Surroundings.Holding(reading, reading.Mentions[m].First, kinds);
        return holder >= 0 && reading.Mentions[holder].End <= token && reading.Mentions[holder].First == reading.Mentions[m].First ? holder : m;
    }
}
