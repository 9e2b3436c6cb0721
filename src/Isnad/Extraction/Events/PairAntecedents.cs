using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds the two for whom a dual stands: the two sides, the two presidents, both of them.</summary>
/// <remarks>The nearest before it wins of: a dual noun, two named with "between", two people of the same office; else two named side by
/// side; for a pronoun the last two people of the sentence.</remarks>
internal sealed class PairAntecedents(CompiledLexicon lexicon, TagSets tags)
{
    private const int Reach = 120;

    private readonly TagMask _area = tags.Area;
    private readonly int _between = Attachment.Row(lexicon, "\u0628\u064A\u0646");

    /// <summary>Whether a phrase is a bare dual with the article that points back to two.</summary>
    public bool IsPair(Reading reading, Argument argument)
    {
        var head = reading.Words[argument.Head];
        return head.Definite && head.Reading.Has(WordFeatures.Dual) && argument.End - argument.First == 1 && (head.Tags & (tags.Human | tags.Dualities)) != 0;
    }

    /// <summary>Adds the two mentions for a dual noun or pronoun on a token, in the order of the text, or the one that is a dual itself.</summary>
    public void Find(Reading reading, int token, List<int> found)
    {
        var word = reading.Words[token];
        var (next, last) = (-1, Reach);
        var (start, two, one) = (reading.SentenceOf(token).First, -1, -1);
        for (var m = Ordered.FirstAtOrAfter(reading.Mentions, token, static x => x.First) - 1; m >= 0 && token - reading.Mentions[m].First < last; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.End > token || !Can(reading, word, mention) || IsNested(reading, m))
                continue;
            if (mention.First < start && found.Count == 0 && two >= 0 && !IsNoun(word))
            {
                found.Add(two);
                found.Add(one);
                return;
            }

            if (reading.Entities[mention.Entity].Kind == EntityKind.Person && two < 0)
            {
                if (one >= 0 && reading.Mentions[one].Entity != mention.Entity)
                    two = m;
                else
                    one = one < 0 ? m : one;
            }

            if (!IsOffice(word) && !(IsNoun(word) && (word.Tags & _area) != 0) && reading.Words[mention.Head].Reading.Has(WordFeatures.Dual) && !reading.Words[mention.Head].Reading.Has(WordFeatures.Plural))
            {
                found.Clear();
                found.Add(m);
                return;
            }

            if (next >= 0 && reading.Mentions[next].Entity != mention.Entity)
            {
                var between = IsBetween(reading, mention);
                if ((between || found.Count == 0) && Beside(reading, mention, reading.Mentions[next]) || SameOffice(reading, word, mention, reading.Mentions[next]))
                {
                    found.Clear();
                    found.Add(m);
                    found.Add(next);
                    // Two sides that face each other are looked for beyond two that only stand together.
                    if (between || !IsNoun(word) || IsOffice(word))
                        return;
                }
            }

            next = m;
        }
    }

    /// <summary>Whether a mention stands inside a longer one.</summary>
    private static bool IsNested(Reading reading, int m)
    {
        for (var o = m - 1; o >= Math.Max(0, m - 4); o--)
        {
            if (reading.Mentions[o].End >= reading.Mentions[m].End && reading.Entities[reading.Mentions[o].Entity].IsActor)
                return true;
        }

        return false;
    }

    /// <summary>Whether "between" opens the phrase of a mention.</summary>
    private bool IsBetween(Reading reading, NamedMention mention)
    {
        for (var i = mention.First - 1; i >= Math.Max(0, mention.First - 2); i--)
        {
            if (reading.Words[i].Role == WordRole.Preposition)
                return reading.Words[i].Reading.Lexeme == _between;
        }

        return false;
    }

    /// <summary>Whether a mention can be one of the two: a person of an office, a state of a country, a body or state of a side.</summary>
    private bool Can(Reading reading, TaggedWord word, NamedMention mention)
    {
        var kind = reading.Entities[mention.Entity].Kind;
        if (!IsNoun(word))
            return kind is EntityKind.Person or EntityKind.State or EntityKind.Organization or EntityKind.ArmedGroup or EntityKind.Group;
        if ((word.Tags & tags.Dualities) == 0)
            return kind == EntityKind.Person;
        if ((word.Tags & _area) != 0)
            return kind == EntityKind.State;
        return kind is EntityKind.State or EntityKind.Organization or EntityKind.ArmedGroup;
    }

    /// <summary>Whether two mentions are joined by and, with nothing between that tells of something else.</summary>
    private static bool Beside(Reading reading, NamedMention first, NamedMention second)
    {
        if (second.First < first.End || second.First - first.End > 4 || !reading.Words[second.First].Joined && !(second.First > 0 && reading.Words[second.First - 1].Joined))
            return false;
        for (var i = first.End; i < second.First; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative)
                return false;
        }

        return true;
    }

    private static bool IsNoun(TaggedWord word) => word.Role == WordRole.Noun && word.Reading.Enclitic == Pronoun.None;

    private bool IsOffice(TaggedWord word) => IsNoun(word) && (word.Tags & tags.Office) != 0;

    /// <summary>Whether both bear the title that the dual is of.</summary>
    private bool SameOffice(Reading reading, TaggedWord word, NamedMention first, NamedMention second) =>
        IsOffice(word) && Bears(reading, word, first) && Bears(reading, word, second);

    private bool Bears(Reading reading, TaggedWord word, NamedMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (reading.Words[i].Reading.Lexeme >= 0 && string.Equals(lexicon.Lexemes[reading.Words[i].Reading.Lexeme].Lemma, lexicon.Lexemes[word.Reading.Lexeme].Lemma, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
