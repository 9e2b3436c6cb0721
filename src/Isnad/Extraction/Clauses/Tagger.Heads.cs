using System.Collections.Frozen;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Verbs at the head of a sentence that are written like a preposition, and last names that are written like a word.</content>
internal sealed partial class Tagger
{
    private readonly TagMask _result = lexicon.TagSet("result");
    private readonly TagMask _event = lexicon.TagSet("event");
    private readonly Dictionary<int, HashSet<string>> _complements = Complements(lexicon);
    private readonly FrozenSet<int> _speech = TableLemmas.Of(lexicon, "reporting");

    // Words from a verb at the head of a sentence to the preposition that it asks for.
    private const int ComplementReach = 9;

    /// <summary>Behind a verb, the word that was the last name of someone before is that name again: said al-Nasir.</summary>
    private void KeepLastName(Reading reading, int i, HashSet<ulong> lastNames)
    {
        var (word, before) = (reading.Words[i], reading.Words[i - 1].Role);
        if (word.Role is not (WordRole.Name or WordRole.Noun or WordRole.Adjective) || reading.Tokens[i].Word is not { } analysis || !(analysis.TryGet(PartOfSpeech.FamilyName, out var name) || analysis.TryGet(PartOfSpeech.GivenName, out name)))
            return;
        if (word.Role == WordRole.Name && before == WordRole.Name)
            lastNames.Add(reading.Tokens[i].Fold);
        else if (word.Role != WordRole.Name && before == WordRole.Verb && lastNames.Contains(reading.Tokens[i].Fold))
            reading.Words[i] = Tagged(WordRole.Name, name);
    }

    /// <summary>The prepositions that a sense of a verb asks for.</summary>
    private static Dictionary<int, HashSet<string>> Complements(CompiledLexicon lexicon)
    {
        var complements = new Dictionary<int, HashSet<string>>();
        foreach (var frame in lexicon.Frames)
        {
            foreach (var row in frame.Words)
            {
                if (!complements.TryGetValue(row, out var set))
                    complements[row] = set = new HashSet<string>(StringComparer.Ordinal);
                foreach (var need in frame.Need)
                    set.Add(need.Function);
            }
        }

        return complements;
    }

    /// <summary>Whether a preposition at the head of a sentence is the verb written the same way: the preposition that such a verb asks for follows
    /// before any other verb (voiced concern about, stood before the court).</summary>
    private bool Completed(Reading reading, Sentence sentence, int i)
    {
        if (!reading.Tokens[i].Word.TryGet(PartOfSpeech.Verb, out var verb) || !verb.Has(WordFeatures.Past) || !verb.Has(WordFeatures.Third) || verb.Enclitic != Pronoun.None
            || verb.Has(WordFeatures.Passive))
            return false;
        // The attack left twenty dead, not behind the attack.
        if (verb.Lexeme >= 0 && (lexicon.Lexemes[verb.Lexeme].Tags & _result) != 0 && i + 2 < sentence.End && reading.Tokens[i + 1].Kind == TokenKind.Word && reading.Tokens[i + 1].Word is { } cause
            && (cause.Best.Class == PartOfSpeech.Masdar || (cause.Tags & _event) != 0))
            return true;
        if (_speech.Contains(verb.Lexeme) && IsFollowedByThat(reading, sentence, i))
            return true;
        if (!_complements.TryGetValue(verb.Lexeme, out var complements))
            return false;
        var last = Math.Min(sentence.End, i + ComplementReach);
        for (var j = i + 1; j < last; j++)
        {
            if (reading.Tokens[j] is not { Kind: TokenKind.Word, Word: { } word } || word.Best.Class == PartOfSpeech.Verb)
                return false;
            if (word.Best is { Class: PartOfSpeech.Particle, Lexeme: >= 0 } particle && complements.Contains(lexicon.Lexemes[particle.Lexeme].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether that follows, at once or behind one noun phrase: (the minister) made clear that, not between.</summary>
    private bool IsFollowedByThat(Reading reading, Sentence sentence, int i)
    {
        var last = Math.Min(sentence.End, i + ComplementReach);
        for (var j = i + 1; j < last; j++)
        {
            if (reading.Tokens[j] is not { Kind: TokenKind.Word, Word: { } word })
                return false;
            if (word.Best is { Class: PartOfSpeech.Particle, Lexeme: >= 0, ProcliticLength: 0 } particle && (lexicon.Lexemes[particle.Lexeme].Tags & tags.Subordinator) != 0)
                return true;
            if (word.Known && (!word.Best.IsNominal || word.Best.Has(Proclitics.Wa)))
                return false;
        }

        return false;
    }
}
