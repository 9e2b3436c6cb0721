using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Cuts a sentence into noun phrases, verbs and the small words between them.</summary>
/// <remarks>A noun phrase is a head with what follows it in one idafa chain: genitives, attributes, names in apposition.
/// It ends before a second phrase that no idafa can join: an indefinite noun after a definite one, a definite noun
/// after a name.</remarks>
internal sealed class Chunker(TagSets tags)
{
    // The conjunction, and the number one, which begins with its letter.
    private const char And = '\u0648';
    private const string One = "\u0648\u0627\u062D\u062F";

    /// <summary>Appends the chunks of a sentence.</summary>
    public void Chunk(Reading reading, Sentence sentence, List<Chunk> chunks)
    {
        var i = sentence.First;
        var joined = false;
        var negated = false;
        var auxiliary = -1;
        var preposition = -1;
        while (i < sentence.End)
        {
            var word = reading.Words[i];
            if (word.Role == WordRole.Verb && (OpensTime(reading, i) || InsideName(reading, i)))
                reading.Words[i] = word = word with { Role = WordRole.Noun };
            var counted = word.Role is not (WordRole.Verb or WordRole.None) && Counted(reading, sentence, i) is not null;
            switch (counted ? WordRole.Quantifier : word.Role)
            {
                case WordRole.Noun or WordRole.Adjective or WordRole.Name or WordRole.Number or WordRole.Quantifier or WordRole.Demonstrative:
                    var end = PhraseEnd(reading, sentence, i, out var head);
                    chunks.Add(new Chunk
                    {
                        Kind = ChunkKind.Noun,
                        First = i,
                        End = end,
                        Head = head,
                        Negated = negated,
                        Auxiliary = auxiliary,
                        Preposition = preposition >= 0 ? preposition : word.Governed ? i : -1,
                        Joined = joined || word.Joined || IsJoinedNumber(reading, i),
                    });
                    i = end;
                    joined = negated = false;
                    preposition = -1;
                    break;
                case WordRole.Verb:
                    chunks.Add(new Chunk
                    {
                        Kind = ChunkKind.Verb,
                        First = i,
                        End = i + 1,
                        Head = i,
                        Negated = negated,
                        Auxiliary = auxiliary,
                        Preposition = -1,
                        Joined = joined || word.Joined,
                    });
                    i++;
                    joined = negated = false;
                    auxiliary = preposition = -1;
                    break;
                case WordRole.Auxiliary:
                    // Has not ceased to: it goes on.
                    if ((word.Tags & tags.AspectNoun) != 0)
                        negated = false;
                    auxiliary = i++;
                    joined |= word.Joined;
                    break;
                case WordRole.Negation:
                    negated = true;
                    joined |= word.Joined;
                    i++;
                    break;
                case WordRole.Preposition when BeginsName(reading, i):
                    var nameEnd = PhraseEnd(reading, sentence, i, out _);
                    chunks.Add(new Chunk
                    {
                        Kind = ChunkKind.Noun,
                        First = i,
                        End = nameEnd,
                        Head = i,
                        Negated = negated,
                        Auxiliary = auxiliary,
                        Preposition = preposition >= 0 ? preposition : i,
                        Joined = joined || word.Joined,
                    });
                    i = nameEnd;
                    joined = negated = false;
                    preposition = -1;
                    break;
                case WordRole.Preposition:
                    preposition = preposition >= 0 && chunks.Count > 0 ? preposition : i;
                    joined |= word.Joined;
                    i++;
                    break;
                case WordRole.Particle:
                    if (auxiliary < 0)
                        auxiliary = i;
                    joined |= word.Joined;
                    i++;
                    break;
                default:
                    if (word.Role == WordRole.Conjunction && Links(reading, sentence, i))
                    {
                        joined = true;
                        i++;
                        break;
                    }

                    AddSmall(reading, i, word, joined, chunks);
                    i++;
                    if (chunks[^1].Kind == ChunkKind.Mark)
                        break;
                    joined = word.Role == WordRole.Conjunction;
                    negated = false;
                    // A preposition right before an adverb governs it (from yesterday) and no noun behind.
                    if (word.Role != WordRole.Adverb)
                        auxiliary = preposition = -1;
                    else if (preposition == i - 2)
                        preposition = -1;
                    break;
            }
        }
    }

    /// <summary>Whether a number word that the lexicon does not read begins with the conjunction and no number stands before it (and five workers).</summary>
    private static bool IsJoinedNumber(Reading reading, int i) =>
        reading.Words[i] is { Role: WordRole.Number, Reading.Lexeme: < 0 } && reading.Tokens[i].Kind == TokenKind.Word && i > 0 && reading.Words[i - 1].Role != WordRole.Number
        && reading.Normal(i) is [And, ..] number && !number.StartsWith(One, StringComparison.Ordinal);

    /// <summary>Whether a preposition is the first word of the name of a place (north of the capital).</summary>
    private static bool BeginsName(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, token, token + 1))
        {
            if (reading.Mentions[m].End > token + 1 && reading.Entities[reading.Mentions[m].Entity].IsPlace)
                return true;
        }

        return false;
    }

    /// <summary>Whether a conjunction of choice stands between two nouns: this place or that one.</summary>
    private bool Links(Reading reading, Sentence sentence, int i) =>
        (reading.Words[i].Tags & tags.Choice) != 0 && i + 1 < sentence.End
        && (Nominal(reading.Words[i + 1]) || reading.Tokens[i + 1].Kind == TokenKind.Quote && i + 2 < sentence.End && Nominal(reading.Words[i + 2]));

    private static bool Nominal(TaggedWord word) => word.IsNominal || word.Role is WordRole.Number or WordRole.Quantifier;

    private static void AddSmall(Reading reading, int i, TaggedWord word, bool joined, List<Chunk> chunks)
    {
        var kind = word.Role switch
        {
            WordRole.Subordinator => ChunkKind.Subordinator,
            WordRole.Relative => ChunkKind.Relative,
            WordRole.Conjunction => ChunkKind.Conjunction,
            WordRole.Conditional => ChunkKind.Conditional,
            WordRole.Pronoun => ChunkKind.Pronoun,
            WordRole.Adverb => ChunkKind.Adverb,
            _ => reading.Tokens[i].Kind is TokenKind.Quote or TokenKind.Open or TokenKind.Close ? ChunkKind.Mark : ChunkKind.Break,
        };
        chunks.Add(new Chunk { Kind = kind, First = i, End = i + 1, Head = i, Preposition = -1, Auxiliary = -1, Joined = joined || word.Joined });
    }

    private int PhraseEnd(Reading reading, Sentence sentence, int first, out int head)
    {
        var words = reading.Words;
        if (Counted(reading, sentence, first) is { } counted)
        {
            head = counted;
        }
        else
        {
            head = Determiners(reading, sentence, first);
        }

        if (words[head].Role == WordRole.Demonstrative || words[head] is { Role: WordRole.Quantifier, Reading.Enclitic: not Pronoun.None })
            return head + 1;
        var i = head;
        var open = Opens(words[i]);
        var named = words[i].Role == WordRole.Name;
        for (i++; i < sentence.End; i++)
        {
            var word = words[i];
            if (SameMention(reading, i))
            {
                named = word.Role == WordRole.Name;
                open = word.Role == WordRole.Noun && Opens(word);
                continue;
            }

            if (ClosesWord(reading, i) && i + 1 < sentence.End && words[i + 1].Role is WordRole.Noun or WordRole.Name or WordRole.Adjective)
                continue;
            if (reading.Tokens[i].Kind == TokenKind.Quote && i + 1 < sentence.End && words[i + 1].Role == WordRole.Adjective && !words[i + 1].Joined)
                continue;
            if (word.Role == WordRole.Negation && (word.Tags & tags.Quantifier) != 0 && i + 1 < sentence.End && words[i + 1].Role is WordRole.Adjective or WordRole.Noun && !words[i + 1].Governed)
            {
                // Not before an adjective makes one attribute with it (non-governmental).
                open = false;
                i++;
                continue;
            }

            if (word.Joined || word.Governed || reading.Tokens[i].LineBefore || InTime(reading, i) != InTime(reading, first))
                break;
            if (word.Role == WordRole.Adjective)
            {
                open = false;
                continue;
            }

            if (word.Role is WordRole.Number or WordRole.Quantifier or WordRole.Demonstrative)
            {
                if (!open && !CountsBack(reading, i))
                    break;
                continue;
            }

            if (word.Role is not (WordRole.Noun or WordRole.Name) || (word.Tags & tags.Fate) != 0 || open && Parts(reading, sentence, first, i))
                break;
            // The envoy asked the Houthis: several are no attribute of one.
            if (!open && !Apposition(reading, i, named) || !open && IsSeveralOf(words[i - 1], word) || word.Reading.Has(WordFeatures.Tanwin) && (open && word.Role == WordRole.Noun && words[i - 1].Role == WordRole.Noun || words[i - 1].Reading.Has(WordFeatures.Nominative) && !words[i - 1].Reading.Has(WordFeatures.Construct)))
                break;
            named = word.Role == WordRole.Name;
            open = Opens(word);
        }

        return i;
    }

    /// <summary>Whether a noun behind someone who has just been named as the subject of a verb is its object and no genitive: what he fires (a gunman
    /// opened fire), his kin (a man killed his wife), what he or his raids hit.</summary>
    private bool Parts(Reading reading, Sentence sentence, int first, int i)
    {
        var (before, word) = (reading.Words[i - 1], reading.Words[i]);
        if (first == sentence.First || reading.Words[first - 1].Role != WordRole.Verb || before is not { Role: WordRole.Noun, Joined: false, Governed: false } || word.Role != WordRole.Noun)
            return false;
        // A suicide bomber attacked a post, a drone a car; raids hit positions: none of them is of the place.
        if (!word.Definite && word.Reading.Enclitic == Pronoun.None && (word.Tags & (tags.Locality | tags.Vehicle)) != 0 && (word.Tags & tags.Human) == 0
            && (first == i - 1 && (reading.Tokens[i - 1].Word.Tags & (tags.Fighter | tags.Drone)) != 0 && before.Reading.Has(WordFeatures.Singular) && !before.Reading.Has(WordFeatures.Plural | WordFeatures.Construct)
                || (before.Tags & tags.Event) != 0 && before.Reading.Has(WordFeatures.Plural) && before.Reading.Has(WordFeatures.Feminine)))
            return true;
        return first == i - 1 && (before.Tags & (tags.Person | tags.Fighter | tags.Civilian)) != 0 && (before.Tags & (tags.Kin | tags.Office)) == 0
            && (word.Definite && (word.Tags & tags.Fire) != 0 || word.Reading.Enclitic is Pronoun.Him or Pronoun.Her && (word.Tags & tags.Kin) != 0);
    }

    /// <summary>Whether a quotation mark closes a quotation of one word, which goes on in its phrase: the "cleansing" of the town.</summary>
    private static bool ClosesWord(Reading reading, int i) =>
        reading.Tokens[i].Kind is TokenKind.Quote or TokenKind.Close && i > 1 && reading.Tokens[i - 2].Kind is TokenKind.Quote or TokenKind.Open;
    /// <summary>Past the numbers, quantifiers and demonstratives before the head.</summary>
    private static int Determiners(Reading reading, Sentence sentence, int first)
    {
        var words = reading.Words;
        var i = first;
        // Some of them: no noun follows in one phrase, but in the case that tells what they are.
        while (i + 1 < sentence.End && words[i].Role is WordRole.Number or WordRole.Quantifier or WordRole.Demonstrative
            && !(words[i].Role == WordRole.Quantifier && words[i + 1].Definite && CarriedPronouns.Of(reading.Lexicon, words[i]) != Pronoun.None)
            && words[i + 1].Role is WordRole.Noun or WordRole.Name or WordRole.Number or WordRole.Quantifier or WordRole.Adjective
            && !words[i + 1].Joined && !(words[i] is { Role: WordRole.Quantifier, Reading.Enclitic: not Pronoun.None }) && InTime(reading, i) == InTime(reading, i + 1) && (words[i].Role != WordRole.Demonstrative || words[i + 1].Definite))
            i++;
        return i;
    }

    /// <summary>The head of a quantity told in several words (no fewer than ninety people): the noun counted, or null.</summary>
    private static int? Counted(Reading reading, Sentence sentence, int first)
    {
        var at = Ordered.FirstAtOrAfter(reading.Quantities, first, static q => q.First);
        if (at >= reading.Quantities.Count || reading.Quantities[at].First != first)
            return null;
        var quantity = reading.Quantities[at];
        return quantity.Of.First > first + 1 && quantity.Of.First < Math.Min(sentence.End, quantity.End + 1) && quantity.Of.End > quantity.Of.First ? quantity.Of.First : null;
    }

    /// <summary>Whether a number counts the noun before it (two civilians, literally civilians two).</summary>
    private static bool CountsBack(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Quantities, token + 1, static q => q.End);
        return at < reading.Quantities.Count && reading.Quantities[at] is var quantity && quantity.First < token && quantity.Of.First < token && quantity.Of.End > quantity.Of.First;
    }

    /// <summary>Whether a token stands in an expression of time; times are in order.</summary>
    private static bool InTime(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Times, token + 1, static t => t.End);
        return at < reading.Times.Count && reading.Times[at].First <= token;
    }

    /// <summary>Whether a word that looks like a verb is one of several in an expression of time: a part of the day, a month.</summary>
    private static bool OpensTime(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Times, token + 1, static t => t.End);
        return at < reading.Times.Count && reading.Times[at].First <= token && reading.Times[at].End > reading.Times[at].First + 1;
    }

    /// <summary>Whether a word that looks like a verb belongs to a name of several words.</summary>
    private static bool InsideName(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, Math.Max(0, token - 10), token + 1))
        {
            if (reading.Mentions[m] is { Form: MentionForm.Name } mention && mention.End > token && mention.End > mention.First + 1)
                return true;
        }

        return false;
    }

    /// <summary>Whether a genitive can follow: a noun without article, pronoun or accusative alef.</summary>
    private static bool Opens(TaggedWord word) =>
        word.Role is WordRole.Noun or WordRole.Adjective
        && !word.Definite && word.Reading.Enclitic == Pronoun.None && !word.Reading.Has(WordFeatures.Tanwin)
        && !(word.Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique) && !word.Reading.Has(WordFeatures.Construct));

    /// <summary>Whether a plural in the oblique with the article stands behind one man with the article.</summary>
    private bool IsSeveralOf(TaggedWord before, TaggedWord word) =>
        before is { Role: WordRole.Noun, Definite: true } && (before.Tags & tags.Human) != 0 && before.Reading.Has(WordFeatures.Singular) && !before.Reading.Has(WordFeatures.Plural)
        && word.Definite && word.Reading.Has(WordFeatures.Plural) && word.Reading.Has(WordFeatures.Oblique) && !word.Reading.Has(WordFeatures.Construct);

    /// <summary>Whether a token continues the name of an actor or place that the token before it belongs to.</summary>
    private static bool SameMention(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, Math.Max(0, token - 10), token))
        {
            if (reading.Mentions[m].End > token)
                return true;
        }

        return false;
    }

    /// <summary>The noun or name that a run of adjectives describes.</summary>
    private static TaggedWord Described(Reading reading, int token)
    {
        while (token > 0 && reading.Words[token] is { Role: WordRole.Adjective, Joined: false, Governed: false })
            token--;
        return reading.Words[token];
    }

    /// <summary>Whether a noun or name continues a closed phrase: a person's name behind a title, a place behind its kind, a family
    /// name behind a given name. The name of another party begins a phrase of its own.</summary>
    private bool Apposition(Reading reading, int token, bool named)
    {
        var before = reading.Words[token - 1];
        var word = reading.Words[token];
        foreach (var m in Events.Fillers.Between(reading, token, token + 1))
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            // One man's name stands beside his title, not beside several men.
            return entity.Kind == EntityKind.Person ? !(reading.Mentions[m].Form == MentionForm.Title && (before.Tags & (tags.Office | tags.Rank)) == tags.Office) && (Described(reading, token - 1).Tags & tags.Human) != 0 && !before.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
                : entity.IsPlace && (before.Tags & tags.Locality) != 0;
        }

        if (word.Role == WordRole.Name)
            return named || (before.Tags & (tags.Human | tags.Body | tags.Locality)) != 0 || before.Role == WordRole.Adjective;
        return named && (word.Tags & tags.Rank) == 0 && word.Role == WordRole.Noun && word.Definite && word.Reading.Class is PartOfSpeech.FamilyName;
    }
}
