using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds whom a pronoun or a dropped subject stands for: the last subject that agrees, else the last actor that agrees.</summary>
internal sealed class Antecedents(CompiledLexicon lexicon)
{
    private const int Reach = 40;

    // States whose names are masculine in Arabic; all others are feminine.
    private readonly HashSet<string> _masculineStates = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];

    /// <summary>The mention for the pronoun on a token, or -1.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">The token that carries the pronoun.</param>
    /// <param name="others">Mentions of those whom the pronoun does not stand for.</param>
    public int Find(Reading reading, int token, List<int> others)
    {
        var pronoun = CarriedPronouns.Of(lexicon, reading.Words[token]);
        var feminine = pronoun == Pronoun.Her;
        var plural = pronoun is Pronoun.Them or Pronoun.Both or Pronoun.ThemFeminine;
        if (pronoun is Pronoun.Me or Pronoun.Us or Pronoun.You or Pronoun.YouPlural)
            return -1;
        return Search(reading, token, feminine, plural, others);
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
    /// <param name="reading">The reading.</param>
    /// <param name="verb">Token of the verb.</param>
    /// <param name="others">Mentions of those who are not its subject, or null.</param>
    public int Subject(Reading reading, int verb, List<int>? others = null)
    {
        var word = reading.Words[verb].Reading;
        return word.Has(WordFeatures.Third) ? Search(reading, verb, word.Has(WordFeatures.Feminine), word.Has(WordFeatures.Plural), others) : -1;
    }

    /// <summary>Index of the last mention that begins before a token, or -1.</summary>
    private static int Before(Reading reading, int token) => Ordered.FirstAtOrAfter(reading.Mentions, token, static m => m.First) - 1;

    private int Search(Reading reading, int token, bool feminine, bool plural, List<int>? others)
    {
        bool Right(int m) => Fits(reading, reading.Mentions[m], feminine, plural) && (others is null || !others.Exists(o => reading.Mentions[o].Entity == reading.Mentions[m].Entity));
        var start = SentenceStart(reading, token);
        var outer = -1;
        foreach (var clause in Backwards(reading, token))
        {
            if (clause.Predicate < start && outer < 0)
            {
                // What the own sentence has named comes before the subjects of earlier ones.
                if (Nearest(reading, token, start, Right) is >= 0 and var inner)
                    return inner;
                outer = 0;
            }

            if (token - clause.Predicate > Reach)
                break;
            if (clause.Class != PartOfSpeech.Verb || clause.First(Function.Subject) is not { } subject || subject.First >= token)
                continue;
            foreach (var m in Fillers.Between(reading, subject.First, subject.End))
            {
                if (Right(m))
                    return m;
            }
        }

        return Nearest(reading, token, token - Reach, Right);
    }

    /// <summary>The last mention before a token and not before another one that will do, or -1.</summary>
    private static int Nearest(Reading reading, int token, int from, Func<int, bool> right)
    {
        for (var m = Before(reading, token); m >= 0 && reading.Mentions[m].End >= from; m--)
        {
            if (reading.Mentions[m].End <= token && reading.Mentions[m].First >= from && right(m))
                return m;
        }

        return -1;
    }

    /// <summary>Index of the first token of the sentence that a token stands in.</summary>
    private static int SentenceStart(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Sentences, token + 1, static x => x.End);
        return at < reading.Sentences.Count ? reading.Sentences[at].First : token;
    }

    /// <summary>The force that a person's title or name says is his (the commander of the army, the forces of), or the person.</summary>
    public int ForceOf(Reading reading, int mention)
    {
        var entity = reading.Mentions[mention].Entity;
        if (reading.Entities[entity].Kind != EntityKind.Person)
            return mention;
        for (var m = mention; m >= 0 && mention - m < 4 * Reach; m--)
        {
            var outer = reading.Mentions[m];
            for (var n = m + 1; n < reading.Mentions.Count && reading.Mentions[n].First < outer.End; n++)
            {
                var inner = reading.Mentions[n];
                if (inner.End > outer.End)
                    continue;
                if (outer.Entity == entity && reading.Entities[inner.Entity].Kind == EntityKind.ArmedGroup)
                    return n;
                if (inner.Entity == entity && reading.Entities[outer.Entity].Kind == EntityKind.ArmedGroup)
                    return m;
            }
        }

        return mention;
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
