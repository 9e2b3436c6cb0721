using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <content>Kinds of people told by a noun: crowds, parties, sufferers, doers; and those who are only counted.</content>
internal sealed partial class CollectiveNouns
{
    /// <summary>"Hundreds took to the streets": a number with the article that does something stands for people.</summary>
    private bool Crowd(int i, Sentence sentence) =>
        i > sentence.First && scan.Words[i] is { Role: WordRole.Number, Definite: true, Governed: false } && scan.Words[i].Reading.Lexeme >= 0 && scan.Words[i - 1].Role == WordRole.Verb
        && !(i + 1 < sentence.End && scan.Tables.Cell(WordTable.PlacePrepositions, i + 1, 1) is "from");

    /// <summary>"Hundreds of thousands gathered": an open number of numbers right behind a verb, which counts nothing else.</summary>
    private bool Masses(int i, Sentence sentence)
    {
        if (i == sentence.First || scan.Words[i].Governed || scan.Words[i].Joined || scan.Words[i - 1].Role != WordRole.Verb || i + 1 >= sentence.End || scan.Words[i + 1].Role != WordRole.Number || !(scan.Words[i + 1].Definite || scan.Definite(i + 1)))
            return false;
        var (q, last) = scan.Reading.QuantityIndex.At(i);
        if (q >= last || scan.Reading.Quantities[q] is not { Unit: QuantityUnit.Persons, Value: null } crowd || crowd.End != i + 2)
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 2,
            Head = i,
            Kind = EntityKind.Group,
            Form = MentionForm.Nominal,
            Rule = "group.mass",
            Key = "mass " + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Name = scan.Written(i, i + 2, 0),
        });
        return true;
    }

    /// <summary>A mass that is counted: millions of persons in need, to whom nothing is done, or a hundred thousand displaced.</summary>
    private bool IsMass(int i, QuantityUnit unit) =>
        scan.Reading.QuantityIndex.Around(i) is >= 0 and var around && scan.Reading.Quantities[around] is { Value: >= Mass } figure && figure.Unit == unit;

    /// <summary>"The number of the inhabitants": people that a figure is of do nothing.</summary>
    private bool Reckoned(int i, Sentence sentence) =>
        i > sentence.First && scan.Definite(i) && scan.SkipOf(i) == 0 && scan.CouldBe(i - 1, NounUse.Figure) && !scan.Definite(i - 1)
        && !(i + 1 < sentence.End && (scan.Words[i + 1].Role == WordRole.Relative || scan.Words[i + 1].Role == WordRole.Adjective && scan.Tokens[i + 1].Kind == TokenKind.Word));

    /// <summary>"As an answer to": what begins like a noun for people may be "as" and a verbal noun.</summary>
    private bool Compared(int i)
    {
        if (scan.SkipOf(i) > 0 || scan.Definite(i) || scan.Words[i].Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique | WordFeatures.Tanwin))
            return false;
        foreach (ref readonly var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Has(Proclitics.Ka) && reading.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun)
                return i + 1 < scan.Tokens.Length && scan.Tokens[i + 1].Kind == TokenKind.Word && !scan.Definite(i + 1) && scan.Words[i + 1].Role is WordRole.Preposition or WordRole.Noun;
        }

        return false;
    }

    private bool Party(int i)
    {
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (scan.Uses.Is(reading.Lexeme, NounUse.Parties) && reading.Has(WordFeatures.Plural | WordFeatures.Dual) && reading.Enclitic == Pronoun.None && reading.ProcliticLength == scan.SkipOf(i))
                return true;
        }

        return false;
    }

    /// <summary>"All parties", "the two sides of the conflict"; "the two sides" alone only points back to those named.</summary>
    private bool Parties(int i, Sentence sentence)
    {
        if (scan.Definite(i))
        {
            var end = Attributes(i, sentence, out _, out var which);
            if (scan.Words[i].Reading.Has(WordFeatures.Dual) && end == i + 1)
                return false;
            Emit(i, end, which);
            return true;
        }

        if (i + 1 >= sentence.End || scan.Tokens[i + 1].Kind != TokenKind.Word || !scan.Definite(i + 1) || scan.Words[i + 1] is not { Role: WordRole.Noun, Governed: false, Joined: false } || scan.Has(i + 1, _tags.Locality))
            return false;
        Emit(i, i + 2, true);
        return true;
    }

    /// <summary>The kidnapped, the missing, the wounded: told with the article or an attribute they are people of the text; where a number or
    /// a toll is of them they are only counted.</summary>
    private bool Sufferers(int i, int end, Sentence sentence)
    {
        if (!scan.Has(i, _tags.Victim))
            return false;
        if (end > i + 1 && scan.Words[i + 1].Role == WordRole.Adjective)
            return true;
        if (!scan.Definite(i) || scan.Is(i, NounUse.Plain))
            return false;
        if (scan.Reading.QuantityIndex.Around(i) is >= 0 and var around && scan.Reading.Quantities[around] is { Value: null } dozens && dozens.First < i)
            return true;
        return i == sentence.First || scan.Words[i].Governed || scan.Words[i - 1] is var before
            && (before.Role is not (WordRole.Noun or WordRole.Quantifier or WordRole.Number) || before.Definite || before.Reading.Class == PartOfSpeech.Masdar || scan.Has(i - 1, _tags.Human));
    }

    /// <summary>A part of those just counted: women and children among them.</summary>
    private bool PartOfCounted(int i, Sentence sentence)
    {
        var k = i - 1;
        while (k > sentence.First && k > i - 4 && (scan.Tokens[k].Kind == TokenKind.Number || scan.Words[k].Role == WordRole.Number || scan.Tokens[k].Word.Can(PartOfSpeech.Number)))
            k--;
        if (k <= sentence.First)
            return false;
        // "Among them four children": those that a number counts are told for themselves.
        if (scan.Tables.Cell(WordTable.ActorWords, k, 1) is "among")
            return k == i - 1;
        return scan.Words[k + 1].Joined && _part == k;
    }

    /// <summary>A sound masculine plural with the article that stands as a noun: only people are called so. Not where it only completes
    /// another noun (the number of the participants), but for what is done to them.</summary>
    private bool Doers(int i, Sentence sentence)
    {
        var reading = scan.Words[i].Reading;
        if (!scan.Definite(i) || !reading.Has(WordFeatures.Plural) || !reading.Has(WordFeatures.Masculine) || !reading.Has(WordFeatures.Nominative | WordFeatures.Oblique)
            || reading.Class is not (PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Noun) || scan.Words[i].Role != WordRole.Noun
            || scan.Has(i, _tags.Victim) || reading.Has(Proclitics.Li | Proclitics.Ka) || scan.Reading.Normal(i)[^1] != '\u0646')
            return false;
        if (i == sentence.First || reading.Proclitics is not (Proclitics.None or Proclitics.Al))
            return true;
        var before = scan.Words[i - 1];
        if (before.Role == WordRole.Preposition && i - 2 >= sentence.First && scan.Words[i - 2] is { Role: WordRole.Noun or WordRole.Quantifier or WordRole.Number, Definite: false }
            && scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is "from")
            return false;
        return before.Role is not (WordRole.Noun or WordRole.Quantifier or WordRole.Number or WordRole.Adjective) || before.Reading.Class == PartOfSpeech.Masdar && !before.Definite;
    }

    /// <summary>Whether a word for a death, that only of people is said, stands before the noun and its number.</summary>
    private bool Mourned(int i, Sentence sentence)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - 2); k--)
        {
            if ((scan.Words[k].Tags & _mourning) != 0)
                return true;
            if (scan.Words[k].Role != WordRole.Number && scan.Tokens[k].Kind != TokenKind.Number && !scan.Tokens[k].Word.Can(PartOfSpeech.Number))
                return false;
        }

        return false;
    }
}
