using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Where a person's name may begin and how far it goes.</summary>
internal sealed class PersonName(ActorScan scan)
{
    private const int Longest = 6;
    private readonly TagSets _tags = scan.Tags;

    /// <summary>Whether a name begins here, right behind a title.</summary>
    public bool BeginsAfterTitle(int i, Sentence sentence, int title)
    {
        if (i >= sentence.End)
            return false;
        if (scan.Tokens[i].Kind == TokenKind.Quote)
            return i + 1 < sentence.End && Part(i + 1) is "father";
        if (scan.Tokens[i].Kind != TokenKind.Word)
            return false;
        if (scan.NameAt[i] is { Skip: 0 } known)
            return known.Office < 0 && known.Actor >= 0 && IsPerson(known.Actor);
        if (GivenBeforeKnown(i, sentence) || GivenAndFamily(i, sentence) && (i == title + 1 || Settled(i - 1)))
            return true;
        if (scan.Inside[i] is not null || scan.Nisba[i] >= 0 || scan.Words[i].Joined || scan.Words[i].Governed)
            return false;
        if (Part(i) is "father" or "servant" or "house")
            return i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && (i == title + 1 || Part(i) is "servant" && scan.Definite(i + 1) || scan.Words[i + 1].Role is WordRole.Name or WordRole.Adjective);
        var word = scan.Words[i];
        if (i > title + 1 && scan.Definite(i) && scan.Words[i - 1] is { Role: WordRole.Noun, Definite: true } && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective))
            return false;
        var name = scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) || scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName);
        if (word.Role == WordRole.Name && (name || Unknown(i)))
            return name ? Part(i) is not "behalf" : i == title + 1 ? scan.Could(title, _tags.Rank | _tags.Honorific) || scan.Definite(title) : !scan.Definite(i) && Settled(i - 1);
        if (i != title + 1 || scan.Definite(i) || word.Role == WordRole.Verb)
            return false;
        return name ? ContinuesAt(i + 1, sentence, 1) : scan.Definite(title) && scan.Has(title, _tags.Human) && word.Role is WordRole.Noun or WordRole.Adjective
            && !word.Governed && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Name && !scan.Words[i + 1].Governed && !scan.Words[i + 1].Joined
            && (scan.Tokens[i + 1].Word.Can(PartOfSpeech.GivenName) || scan.Tokens[i + 1].Word.Can(PartOfSpeech.FamilyName));
    }

    /// <summary>A given name, whatever else the word may be, with a family name that is nothing else behind it.</summary>
    private bool GivenAndFamily(int i, Sentence sentence)
    {
        if (i + 1 >= sentence.End || scan.Inside[i] is not null || scan.Inside[i + 1] is not null || scan.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        if (!scan.Tokens[i].Word.TryGet(PartOfSpeech.GivenName, out var given) || given.ProcliticLength > 0 || Part(i) is "behalf")
            return false;
        return scan.Words[i + 1].Role == WordRole.Name && !scan.Words[i + 1].Joined && !scan.Words[i + 1].Governed
            && scan.Tokens[i + 1].Word.TryGet(PartOfSpeech.FamilyName, out var family) && family.ProcliticLength == 0;
    }

    /// <summary>A given name right before a known person's short name.</summary>
    private bool GivenBeforeKnown(int i, Sentence sentence) =>
        i + 1 < sentence.End && scan.Inside[i] is null && scan.SkipOf(i) == 0 && scan.Words[i].Role != WordRole.Verb && !scan.Definite(i)
        && (scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) || !scan.Tokens[i].Word.Known)
        && scan.NameAt[i + 1] is { Skip: 0, Office: < 0, Actor: >= 0, Length: 1 } known && IsPerson(known.Actor);

    /// <summary>Whether a title may end at a token: it is definite, an adjective or a known name.</summary>
    private bool Settled(int i) => scan.Definite(i) || scan.Inside[i] is not null || scan.Nisba[i] >= 0 || scan.Words[i].Role == WordRole.Adjective;

    /// <summary>Whether an unknown person's name of two words or more begins here without any title.</summary>
    public bool BeginsBare(int i, Sentence sentence)
    {
        if (GivenBeforeKnown(i, sentence) && scan.Words[i].Role == WordRole.Name)
            return true;
        if (scan.Words[i].Role != WordRole.Name || scan.Inside[i] is not null || scan.Taken[i] || Part(i) is "behalf")
            return false;
        var token = scan.Tokens[i];
        var skip = scan.Words[i].Reading.ProcliticLength;
        if (Part(i) is "servant" && i + 2 < sentence.End && scan.Definite(i + 1))
            return ContinuesAt(i + 2, sentence, 1);
        if (!token.Word.TryGet(PartOfSpeech.GivenName, out var given) || given.ProcliticLength != skip || scan.Definite(i))
            return false;
        foreach (var reading in token.Word.Readings)
        {
            if (reading.ProcliticLength < skip && reading.Exact && reading.Class is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return false;
        }

        if (i + 1 >= sentence.End || scan.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        if (Part(i + 1) is "son" or "father" or "house" or "servant")
            return true;
        var next = scan.Tokens[i + 1].Word;
        var family = next.Can(PartOfSpeech.FamilyName) || next.Can(PartOfSpeech.GivenName);
        if (scan.Inside[i + 1] is not null || scan.Words[i + 1].Joined || scan.Words[i + 1].Role is WordRole.Verb or WordRole.Preposition)
            return false;
        if ((scan.Lexicon.Lexemes[given.Lexeme].Tags & _tags.NameOrWord) != 0)
            return next.Can(PartOfSpeech.FamilyName) && scan.Words[i + 1].Role == WordRole.Name;
        return family || (Unknown(i + 1) && scan.Words[i + 1].Role == WordRole.Name) || ContinuesAt(i + 1, sentence, 1) && scan.Nisba[i] < 0;
    }

    /// <summary>End of the name that begins at <paramref name="first"/>.</summary>
    public int End(int first, Sentence sentence)
    {
        var i = first;
        var words = 0;
        var closed = false;
        while (i < sentence.End && words < Longest && !closed)
        {
            if (scan.NameAt[i] is { Skip: 0, Office: < 0 } known && known.Actor >= 0 && IsPerson(known.Actor))
            {
                i = known.End;
                words += known.Length;
                if (Part(known.First) is "father" && i < sentence.End && scan.Nisba[i] >= 0 && scan.Definite(i) && scan.SkipOf(i) == 0)
                    return i + 1;
                continue;
            }

            if (words > 0 && scan.Tokens[i].Kind == TokenKind.Dash && !scan.Tokens[i].SpaceBefore && i + 1 < sentence.End && !scan.Tokens[i + 1].SpaceBefore
                && scan.Tokens[i + 1].Kind == TokenKind.Word)
            {
                i += 2;
                words++;
                continue;
            }

            if (Part(i) is "son" or "father" or "servant" or "house" or "foreign" && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word
                && (words > 0 || Part(i) is not "foreign"))
            {
                i += 2;
                words += 2;
                continue;
            }

            if (!(words == 0 || ContinuesAt(i, sentence, words)))
                break;
            closed = words > 0 && scan.Definite(i);
            i++;
            words++;
        }

        return Math.Max(i, first + 1);
    }

    /// <summary>Whether the token belongs to the name that stands before it.</summary>
    private bool ContinuesAt(int i, Sentence sentence, int words)
    {
        if (i >= sentence.End || scan.Tokens[i].Kind != TokenKind.Word || scan.Words[i].Reading.ProcliticLength > 0 && scan.Words[i].Role != WordRole.Name)
            return false;
        if (scan.Words[i].Reading.ProcliticLength > 0 && scan.Words[i].Reading.Has(Proclitics.Wa | Proclitics.Fa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka) && scan.Words[i].Reading.Exact)
            return false;
        if (scan.Inside[i] is { } known && !(known.Length == 1 && scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName)))
            return false;
        if (Part(i) is "faith" or "son" or "father" or "servant" && scan.SkipOf(i) == 0)
            return true;
        var word = scan.Words[i];
        if (word.Role is WordRole.Verb or WordRole.Preposition or WordRole.Number)
            return false;
        var name = scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName) || scan.Tokens[i].Word.Can(PartOfSpeech.GivenName);
        if (word.Role == WordRole.Name)
            return name || Unknown(i);
        if (name && scan.Definite(i))
            return true;
        if (words == 1 && !scan.Definite(i) && word.Role is WordRole.Noun or WordRole.Adjective && i > 0 && scan.Tokens[i - 1].Word.Can(PartOfSpeech.GivenName)
            && !word.Governed && !word.Joined && !word.Reading.Has(WordFeatures.Tanwin) && Boundary(i + 1, sentence) && word.Reading.Class is not PartOfSpeech.Masdar)
            return true;
        return (words == 1 || words == 2 && i > 1 && Part(i - 2) is "servant") && scan.Definite(i) && word.Role is WordRole.Noun or WordRole.Adjective && (Boundary(i + 1, sentence) || scan.Nisba[i] >= 0)
            && (word.Tags & (_tags.Office | _tags.Body | _tags.Locality)) == 0;
    }

    private bool Boundary(int i, Sentence sentence) =>
        i >= sentence.End || scan.Tokens[i].Kind != TokenKind.Word || scan.Words[i].Governed || scan.Words[i].Joined || scan.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Preposition or WordRole.Auxiliary;

    private bool Unknown(int i) => !scan.Tokens[i].Word.Known;

    private string? Part(int i) => scan.Tables.Cell(WordTable.NameParts, i, 1);

    private bool IsPerson(int actor) => scan.Lexicon.Actors[actor].Kind == EntityKind.Person;
}
