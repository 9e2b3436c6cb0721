using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Whether a word that may be an attribute describes the noun before it, or is a noun with a genitive of its own.</content>
internal sealed partial class Tagger
{
    /// <summary>Whether the next word can be the genitive of a noun in the construct: one with the article or a pronoun, or a name; where no adjective stands before that the
    /// word goes on from, any noun.</summary>
    private static bool HasGenitive(Reading reading, Sentence sentence, int i, bool describes) =>
        i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } next } && (!next.Known || next.Best is { ProcliticLength: 0 } best && best.IsNominal && (describes ? best.Has(WordFeatures.Definite) || best.Enclitic != Pronoun.None : !best.Has(WordFeatures.Tanwin)));

    /// <summary>Whether a bare adjective of origin follows, so that the word before it describes the same noun (a Russian air raid).</summary>
    private static bool DescribedOn(Reading reading, Sentence sentence, int i) =>
        i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } next } && next.Best is { ProcliticLength: 0, Enclitic: Pronoun.None } best && !best.Has(WordFeatures.Definite | WordFeatures.Plural) && next.TryGet(PartOfSpeech.Adjective, out var origin) && origin.Has(WordFeatures.Singular);

    /// <summary>Whether an attribute in the plural stands behind things: those have theirs in the singular, so that it is a noun of its own (planes dropped aid).</summary>
    private bool IsOfPeople(TaggedWord head, WordReading attribute) =>
        head.Role == WordRole.Noun && head.Reading.Has(WordFeatures.Plural) && attribute.Has(WordFeatures.Plural) && head.Reading.Lexeme >= 0 && (head.Tags & tags.Human) == 0;

    /// <summary>Whether a definite attribute belongs to an earlier noun of the idafa chain before it.</summary>
    private static bool InChain(Reading reading, Sentence sentence, int i, WordReading attribute)
    {
        if (!attribute.Has(WordFeatures.Definite) || attribute.Has(Proclitics.Wa | Proclitics.Fa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka))
            return false;
        // Behind an indefinite attribute the phrase is at its end: field hospitals (treated) the wounded.
        if (reading.Words[i - 1] is { Role: WordRole.Adjective, Definite: false })
            return false;
        for (var h = i - 2; h >= sentence.First && h >= i - 5; h--)
        {
            var noun = reading.Words[h];
            if (noun.Role is not (WordRole.Noun or WordRole.Adjective) || reading.Words[h + 1].Joined || reading.Words[h + 1].Governed)
                return false;
            if (noun.Role == WordRole.Noun && !noun.Definite && noun.Reading.Lexeme >= 0
                && (noun.Reading.Has(WordFeatures.Plural) ? attribute.Has(WordFeatures.Plural | WordFeatures.Feminine)
                    : noun.Reading.Has(WordFeatures.Feminine) == attribute.Has(WordFeatures.Feminine) && !attribute.Has(WordFeatures.Plural)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word that is verbal noun or participle has a genitive of its own behind it, so that it is the noun.</summary>
    private bool Governs(Reading reading, Sentence sentence, int i, WordReading noun, WordReading attribute)
    {
        if (attribute.Has(WordFeatures.Definite) || noun.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || i + 1 >= sentence.End)
            return false;
        // Those counted behind it come with their number: the killing of three.
        if (reading.Tokens[i + 1].Kind == TokenKind.Number)
            return true;
        if (reading.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        var next = reading.Tokens[i + 1].Word;
        // Political blocs: a noun for one woman governs none but people.
        if (attribute.Class == PartOfSpeech.Adjective && attribute.Has(WordFeatures.Feminine) && noun.Class == PartOfSpeech.Noun && noun.Has(WordFeatures.Singular) && (lexicon.Lexemes[noun.Lexeme].Tags & tags.Human) != 0 && (next.Tags & (tags.Human | tags.Body)) == 0)
            return false;
        // An American raid near the town.
        if (attribute.Class == PartOfSpeech.Adjective && (next.Tags & tags.Preposition) != 0 && next.Can(PartOfSpeech.Particle))
            return false;
        // A suicide bombing (hit) a bus: a noun for someone hardly governs one without the article.
        if (noun.Class == PartOfSpeech.Noun && attribute.Class == PartOfSpeech.Adjective && next.Known && !next.Best.Has(WordFeatures.Definite) && next.Best.Enclitic == Pronoun.None && !(i + 2 < sentence.End && reading.Tokens[i + 2] is { Kind: TokenKind.Word, Word: { } known } && (!known.Known || known.Best.Has(WordFeatures.Definite))) && (lexicon.Lexemes[noun.Lexeme].Tags & tags.Human) != 0)
            return false;
        // The backing of Yusuf, not a necessity that backs.
        if (reading.Tokens[i].Word.Can(PartOfSpeech.Masdar) && next.Best is { ProcliticLength: 0, Class: PartOfSpeech.GivenName or PartOfSpeech.FamilyName })
            return true;
        return !next.Known || next.Can(PartOfSpeech.Noun) && !next.Best.Has(Proclitics.Wa | Proclitics.Bi | Proclitics.Li);
    }

    /// <summary>Whether an attribute can belong to the noun before it: same definiteness, gender and number, no clitic between.</summary>
    private static bool Concords(TaggedWord noun, WordReading attribute)
    {
        if (attribute.Has(Proclitics.Wa | Proclitics.Fa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka) || attribute.Has(WordFeatures.Construct)
            || attribute.Enclitic != Pronoun.None)
            return false;
        if (noun.Role is WordRole.Name)
            return attribute.Has(WordFeatures.Definite) && !(attribute.Has(WordFeatures.Feminine) && attribute.Has(WordFeatures.Plural)) && !(noun.Reading is { Class: PartOfSpeech.GivenName, Lexeme: >= 0 } && noun.Reading.Has(WordFeatures.Feminine) && attribute.Has(WordFeatures.Masculine));
        var definite = noun.Definite || noun.Reading.Enclitic != Pronoun.None;
        if (definite != attribute.Has(WordFeatures.Definite))
            return !definite && noun.Role == WordRole.Adjective;
        if (noun.Reading.Lexeme < 0)
            return true;
        // Gunmen (who did it) engineers (whom): two endings of case.
        if (noun.Reading.Has(WordFeatures.Nominative) != noun.Reading.Has(WordFeatures.Oblique) && attribute.Has(WordFeatures.Nominative) != attribute.Has(WordFeatures.Oblique) && noun.Reading.Has(WordFeatures.Nominative) != attribute.Has(WordFeatures.Nominative))
            return false;
        // Men are many in their attributes too; things are she.
        if (noun.Reading.Has(WordFeatures.Plural))
            return attribute.Has(WordFeatures.Plural | WordFeatures.Feminine) && !(attribute.Has(WordFeatures.Feminine) && noun.Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique));
        if (noun.Reading.Has(WordFeatures.Dual))
            return attribute.Has(WordFeatures.Dual) || attribute.Has(WordFeatures.Plural) && !attribute.Has(WordFeatures.Feminine);
        return !attribute.Has(WordFeatures.Plural) && noun.Reading.Has(WordFeatures.Feminine) == attribute.Has(WordFeatures.Feminine);
    }
}
