using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Finds the noun that an attribute, a relative clause or a phrase behind it belongs to.</summary>
internal sealed class Heads(Pronouns pronouns, TagSets tags)
{
    private const int Reach = 14;

    /// <summary>What finds a place by its direction from another: the town east of the city, held by.</summary>
    private const string Direction = "place.direction";

    /// <summary>The mention that a word qualifies, or -1.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">First token of the attribute.</param>
    /// <param name="floor">First token of the sentence.</param>
    /// <param name="kinds">Kinds of entity that fit.</param>
    /// <param name="features">Gender and number that the head must have; none for any.</param>
    public int Before(Reading reading, int token, int floor, int kinds, WordFeatures features)
    {
        var holder = Surroundings.Holding(reading, token, kinds);
        if (holder >= 0 && reading.Mentions[holder].First < token)
            return holder;
        var fallback = -1;
        var commas = 0;
        var bare = reading.Words[token] is { Definite: false, Role: WordRole.Adjective or WordRole.Noun } word
            && word.Reading.Class is PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple;
        for (var i = token - 1; i >= floor && i >= token - Reach; i--)
        {
            var kind = reading.Tokens[i].Kind;
            if (kind is TokenKind.Quote or TokenKind.Open or TokenKind.Close && Surroundings.EndingAt(reading, i + 1, kinds) < 0)
                continue;
            if (kind is TokenKind.Comma or TokenKind.Dash)
            {
                if (++commas > 1)
                    break;
                continue;
            }

            if (bare && Independent(reading, i, out var feminine, out var plural))
                return pronouns.Search(reading, i, kinds & ~(1 << (int)EntityKind.State), -1, feminine, plural) is >= 0 and var body ? body : pronouns.Search(reading, i, kinds, -1, feminine, plural);
            if (reading.Words[i].Role == WordRole.Auxiliary || (reading.Words[i].Role == WordRole.Negation && i + 1 < token && reading.Words[i + 1].Role == WordRole.Auxiliary))
                continue;
            // "The town that was under": a clause of nothing but the phrase goes back to its head.
            if (reading.Words[i].Role == WordRole.Relative && commas == 0 && Copular(reading, i, token))
                return Before(reading, i, floor, kinds, Form(reading, i));
            if (Surroundings.Stops(reading, i))
                break;
            var mention = Surroundings.EndingAt(reading, i + 1, kinds);
            if (mention >= 0)
            {
                if (bare && Another(reading, mention) is >= 0 and var attribute)
                {
                    i = attribute;
                    continue;
                }

                if (reading.Mentions[mention].FoundBy == Direction && Surroundings.EndingAt(reading, reading.Mentions[mention].First, kinds) is >= 0 and var place && Agrees(reading, place, features))
                    return place;
                if (Agrees(reading, mention, features))
                    return commas > 0 && reading.Words[token].Role == WordRole.Relative || reading.Entities[reading.Mentions[mention].Entity].StandsForState ? Outer(reading, mention, floor, kinds, features) : mention;
                if (fallback < 0 && !(bare && reading.Entities[reading.Mentions[mention].Entity].Kind == EntityKind.State))
                    fallback = mention;
                i = reading.Mentions[mention].First;
                if (Apposed(reading, i - 1, features))
                    return mention;
                continue;
            }

            // "The committee charged with following the file, which": the noun under a preposition only completes the attribute.
            if (commas > 0 && reading.Words[token].Role == WordRole.Relative && Clitics.Governed(reading, i) && !reading.Words[i].Definite && i > floor && reading.Words[i - 1].Role == WordRole.Adjective)
                continue;
            if (IsOtherHead(reading, i, features))
                return fallback >= 0 && commas == 0 ? fallback : -1;

            // An attribute without article stands right behind the noun it describes.
            if (bare && reading.Words[i].Role is not WordRole.Adjective)
                return -1;
        }

        return fallback;
    }

    private static bool Copular(Reading reading, int relative, int token)
    {
        for (var i = relative + 1; i < token; i++)
        {
            if (reading.Words[i].Role is not (WordRole.Auxiliary or WordRole.Negation or WordRole.Adverb))
                return false;
        }

        return true;
    }

    /// <summary>"That it is the greatest backer of", "as one of the allies of": the mention that the pronoun before a predicate stands for, or -1.</summary>
    public int OfPredicate(Reading reading, int token, int floor, int kinds)
    {
        var i = token - 1;
        while (i > floor && reading.Words[i].Role is WordRole.Adjective or WordRole.Quantifier or WordRole.Number or WordRole.Preposition || i > floor && i > token - 4 && reading.Words[i - 1].Role == WordRole.Subordinator && reading.Tokens[i].Word.Can(PartOfSpeech.Adjective))
            i--;
        if (i < floor)
            return -1;
        if (reading.Words[i].Role == WordRole.Subordinator)
            return pronouns.Find(reading, ObjectBefore(reading, i, floor), kinds, -1);
        if (IsPronounOfTwo(reading, i))
            return Surroundings.EndingAt(reading, i, kinds);
        if (!Independent(reading, i, out var feminine, out var plural) || !Clitics.Joined(reading, i) && i > floor && reading.Words[i - 1].IsNominal && Surroundings.EndingAt(reading, i, kinds) < 0)
            return -1;
        return pronouns.Search(reading, i, kinds & ~(1 << (int)EntityKind.State), -1, feminine, plural) is >= 0 and var body ? body : pronouns.Search(reading, i, kinds, -1, feminine, plural);
    }

    /// <summary>"Whom the authorities accuse of being": the pronoun behind the verb stands for the same as the one of its complement, and before its subject.</summary>
    private static int ObjectBefore(Reading reading, int token, int floor)
    {
        for (var i = token - 1; i > floor && i >= token - 5; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb)
                return reading.Words[i].Reading.Enclitic != Pronoun.None && reading.Normal(i)[^1] == reading.Normal(token)[^1] ? i : token;
        }

        return token;
    }

    /// <summary>Whether a token is the pronoun of two.</summary>
    public static bool IsPronounOfTwo(Reading reading, int token) => reading.Normal(token) is "\u0647\u0645\u0627" or "\u0648\u0647\u0645\u0627";

    /// <summary>"And it is allied with": whether a token is a pronoun that stands by itself, and its gender and number.</summary>
    private static bool Independent(Reading reading, int token, out bool feminine, out bool plural)
    {
        var letters = reading.Normal(token)[(Clitics.Joined(reading, token) ? 1 : 0)..];
        (feminine, plural) = (letters is "\u0647\u064A", letters is "\u0647\u0645");
        return feminine || plural || letters is "\u0647\u0648";
    }

    /// <summary>"Forces loyal to the government, backed by": the first attribute before the name that completes it, or -1; the second one has its head.</summary>
    private static int Another(Reading reading, int mention)
    {
        var at = reading.Mentions[mention].First;
        if (!Clitics.Governed(reading, at))
            at--;
        return at > 0 && (Clitics.Governed(reading, at) || reading.Words[at].Role == WordRole.Preposition) && reading.Words[at - 1] is { Definite: false, Role: WordRole.Adjective } word
            && word.Reading.Class is PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple ? at : -1;
    }

    /// <summary>Behind a comma, or behind a country, a clause or attribute goes back to the place that opens the phrase: the base in the province, where; the town in the country held by.</summary>
    private int Outer(Reading reading, int mention, int floor, int kinds, WordFeatures features)
    {
        var at = reading.Mentions[mention].First - 1;
        var attached = Clitics.Governed(reading, at + 1);
        if (attached)
            at++;
        if (at <= floor || !attached && reading.Words[at].Role != WordRole.Preposition || reading.Entities[reading.Mentions[mention].Entity].IsActor)
            return mention;
        var outer = Surroundings.EndingAt(reading, at, kinds);
        return outer >= 0 && !reading.Entities[reading.Mentions[outer].Entity].IsActor && Agrees(reading, outer, features) ? outer : mention;
    }

    /// <summary>Gender and number of an attribute or relative pronoun as far as its form tells.</summary>
    public static WordFeatures Form(Reading reading, int token)
    {
        var word = reading.Words[token];
        if (word.Role != WordRole.Relative)
            return word.Reading.Features & (WordFeatures.Feminine | WordFeatures.Masculine | WordFeatures.Plural | WordFeatures.Singular | WordFeatures.Dual);
        var letters = reading.Normal(token);
        if (letters.Length > 3 && letters[^1] == '\u0646')
            return WordFeatures.Plural;
        return letters.Length > 2 && letters[^2] == '\u062A' ? WordFeatures.Feminine : letters.Length > 2 && letters[^2] == '\u0630' ? WordFeatures.Masculine : WordFeatures.None;
    }

    private bool Agrees(Reading reading, int mention, WordFeatures features) =>
        (features & (WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Masculine | WordFeatures.Dual)) == 0
        || (features & WordFeatures.Dual) != 0
        || pronouns.Agrees(reading, mention, (features & WordFeatures.Feminine) != 0, (features & WordFeatures.Plural) != 0);

    /// <summary>A noun for a body right before its name: the attribute agrees with the noun, and the name is meant.</summary>
    private bool Apposed(Reading reading, int token, WordFeatures features)
    {
        if (token >= 0 && reading.Tokens[token].Kind == TokenKind.Quote)
            token--;
        return token >= 0 && (reading.Words[token].Tags & (tags.Body | tags.Human)) != 0 && IsOtherHead(reading, token, features);
    }

    /// <summary>A noun that no mention holds is itself the head: nobody whom the text names.</summary>
    private static bool IsOtherHead(Reading reading, int token, WordFeatures features)
    {
        var word = reading.Words[token];
        if (word.Role is not WordRole.Noun || word.Reading.Enclitic != Pronoun.None || Surroundings.Mentioned(reading, token))
            return false;
        if ((features & (WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Masculine)) == 0)
            return true;
        var plural = (features & WordFeatures.Plural) != 0;
        return word.Reading.Has(WordFeatures.Plural) ? plural || (features & WordFeatures.Feminine) != 0
            : !plural && word.Reading.Has(WordFeatures.Feminine) == ((features & WordFeatures.Feminine) != 0);
    }
}
