using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds whom a pronoun or a dropped subject stands for: the last subject that agrees, else the last actor that agrees.</summary>
internal sealed class Antecedents(CompiledLexicon lexicon)
{
    private const int Reach = 60;

    // States whose names are masculine in Arabic; all others are feminine.
    private readonly HashSet<string> _masculineStates = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];

    /// <summary>The mention for the pronoun on a token, or -1.</summary>
    public int Find(Reading reading, int token)
    {
        var pronoun = CarriedPronouns.Of(lexicon, reading.Words[token]);
        var feminine = pronoun == Pronoun.Her;
        var plural = pronoun is Pronoun.Them or Pronoun.Both or Pronoun.ThemFeminine;
        if (pronoun is Pronoun.Me or Pronoun.Us or Pronoun.You or Pronoun.YouPlural)
            return -1;
        return Search(reading, token, feminine, plural);
    }

    /// <summary>Whether a preposition or particle carries the dual pronoun.</summary>
    public bool IsDualPronoun(Reading reading, int token)
    {
        var lexeme = reading.Words[token].Reading.Lexeme;
        return lexeme >= 0 && reading.Words[token].Role == WordRole.Pronoun && lexicon.Lexemes[lexeme].Lemma.EndsWith("\u0647\u0645\u0627", StringComparison.Ordinal);
    }

    /// <summary>The entity of the last settlement or facility named before a pronoun, or -1.</summary>
    public int Place(Reading reading, int token)
    {
        for (var m = Before(reading, token); m >= 0; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.End > token)
                continue;
            if (token - mention.End > Reach)
                return -1;
            var entity = reading.Entities[mention.Entity];
            if (entity.IsPlace && (entity.Place < 0 || lexicon.Places[entity.Place].Kind != "country"))
                return mention.Entity;
        }

        return -1;
    }

    /// <summary>Adds the last two different actors of a kind before a token, in the order of the text.</summary>
    public void Pair(Reading reading, int token, Func<EntityKind, bool> kind, List<int> found)
    {
        var begin = found.Count;
        for (var m = Before(reading, token); m >= 0 && found.Count < begin + 2 && token - reading.Mentions[m].First < 4 * Reach; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.End > token || !kind(reading.Entities[mention.Entity].Kind) || token - mention.End > 3 * Reach)
                continue;
            if (!found.Exists(f => reading.Mentions[f].Entity == mention.Entity))
                found.Add(m);
        }

        if (found.Count == begin + 2)
            found.Reverse(begin, 2);
        else
            found.RemoveRange(begin, found.Count - begin);
    }

    /// <summary>The mention for the dropped subject of a verb, or -1.</summary>
    public int Subject(Reading reading, int verb)
    {
        var word = reading.Words[verb].Reading;
        return word.Has(WordFeatures.Third) ? Search(reading, verb, word.Has(WordFeatures.Feminine), word.Has(WordFeatures.Plural)) : -1;
    }

    /// <summary>Index of the last mention that begins before a token, or -1.</summary>
    private static int Before(Reading reading, int token) => Ordered.FirstAtOrAfter(reading.Mentions, token, static m => m.First) - 1;

    private int Search(Reading reading, int token, bool feminine, bool plural)
    {
        var best = -1;
        foreach (var clause in Backwards(reading, token))
        {
            if (clause.Class != PartOfSpeech.Verb || clause.First(Function.Subject) is not { } subject || subject.First >= token)
                continue;
            foreach (var m in Fillers.Between(reading, subject.First, subject.End))
            {
                if (Fits(reading, reading.Mentions[m], feminine, plural))
                    return m;
            }

            if (token - clause.Predicate > Reach)
                break;
        }

        for (var m = Before(reading, token); m >= 0 && best < 0; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.End <= token && token - mention.End <= Reach && Fits(reading, mention, feminine, plural))
                best = m;
            if (mention.End < token - Reach)
                break;
        }

        return best;
    }

    private static IEnumerable<Clause> Backwards(Reading reading, int token)
    {
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, token, static x => x.Predicate) - 1; c >= 0; c--)
        {
            if (reading.Clauses[c].Predicate < token)
                yield return reading.Clauses[c];
        }
    }

    private bool Fits(Reading reading, NamedMention mention, bool feminine, bool plural)
    {
        var entity = reading.Entities[mention.Entity];
        if (!entity.IsActor)
            return false;
        var head = reading.Words[mention.Head].Reading;
        switch (entity.Kind)
        {
            case EntityKind.Person:
                return !plural && (head.Lexeme < 0 || !head.Has(WordFeatures.Feminine | WordFeatures.Masculine)) || !plural && feminine == head.Has(WordFeatures.Feminine) && (!feminine || head.Class is PartOfSpeech.GivenName or PartOfSpeech.Noun);
            case EntityKind.State:
                return !plural && feminine != (entity.Actor >= 0 && _masculineStates.Contains(lexicon.Actors[entity.Actor].Id));
            default:
                if (head.Lexeme < 0)
                    return !plural;
                if (head.Has(WordFeatures.Plural) && head.Has(WordFeatures.Nominative | WordFeatures.Oblique))
                    return plural;
                return head.Has(WordFeatures.Plural) ? feminine || plural : plural ? entity.Kind == EntityKind.Group : feminine == head.Has(WordFeatures.Feminine);
        }
    }
}
