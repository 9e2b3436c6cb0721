using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Where a person's name may begin and how far it goes: given names and families of the lists, words that the dictionary does not
/// know, and what joins them (son of, father of, servant of, house of).</summary>
internal sealed class PersonName(ActorScan scan)
{
    private const int Longest = 7;
    private const int NameClasses = (1 << (int)PartOfSpeech.GivenName) | (1 << (int)PartOfSpeech.FamilyName);
    private readonly TagSets _tags = scan.Tags;
    private readonly TagMask _abstract = scan.Lexicon.TagSet("abstract");
    private readonly TagMask _arms = scan.Lexicon.TagSet("military");

    /// <summary>Whether a name begins here, right behind a title.</summary>
    public bool BeginsAfterTitle(int i, Sentence sentence, int title)
    {
        if (i >= sentence.End)
            return false;
        if (scan.Tokens[i].Kind == TokenKind.Quote)
            return i + 1 < sentence.End && (Part(i + 1) is "father" || GivenAndFamily(i + 1, sentence));
        if (scan.Tokens[i].Kind != TokenKind.Word || Describes(i, sentence, title))
            return false;
        if (scan.NameAt[i] is null or { Length: 1, Flags: NameFlags.Short } && (scan.Definite(i) && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Relative || OfBody(i)))
            return false;
        if (scan.NameAt[i] is { Skip: 0 } known)
            return known.Office < 0 && known.Actor >= 0 && IsPerson(known.Actor);
        if (i > title + 1 && scan.Could(i, _tags.Honorific) && scan.Definite(i) && i + 1 < sentence.End && scan.NameAt[i + 1] is { Skip: 0, Office: < 0, Actor: >= 0, Length: > 1 } honoured && IsPerson(honoured.Actor))
            return false;
        if (GivenBeforeKnown(i, sentence) || GivenAndFamily(i, sentence) && (i == title + 1 || Settled(i - 1)) || TwoNames(i, sentence, title))
            return true;
        if (scan.Inside[i] is not null || scan.Nisba[i] >= 0 && !Borne(i, sentence) || scan.Words[i].Joined || scan.Words[i].Governed && !Maghrebi(i, sentence))
            return false;
        if (Part(i) is "father" or "servant" or "house")
            return i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && (i == title + 1 || Part(i) is "servant" && scan.Definite(i + 1) || scan.Words[i + 1].Role is WordRole.Name or WordRole.Adjective);
        var word = scan.Words[i];
        if (i > title + 1 && scan.Definite(i) && scan.Words[i - 1] is { Role: WordRole.Noun, Definite: true } && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective))
            return false;
        var name = Listed(i);
        if (word.Role == WordRole.Name && (name || Unknown(i)))
            return name ? Part(i) is not "behalf" : i == title + 1 ? scan.Could(title, _tags.Rank | _tags.Honorific) || scan.Definite(title) : !scan.Definite(i) && Settled(i - 1);
        var plain = i == title + 1 || word.Role is WordRole.Noun && !name && Settled(i - 1) && scan.Has(title, _tags.Office) && word.Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple;
        if (!plain || scan.Definite(i) || word.Role == WordRole.Verb)
            return i > title && (i == title + 1 || Settled(i - 1)) && BeginsPlainly(i, sentence, scan.Has(title, _tags.Human));
        return name ? ContinuesAt(i + 1, sentence, i) : (scan.Definite(title) || Settled(i - 1)) && scan.Has(title, _tags.Human) && word.Role is WordRole.Noun or WordRole.Adjective
            && !word.Governed && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Name && !scan.Words[i + 1].Governed && !scan.Words[i + 1].Joined
            && Listed(i + 1);
    }

    /// <summary>Whether a word ends the name that bodies of several countries share: the Red of the Crescent is no family.</summary>
    private bool OfBody(int i)
    {
        var (first, end) = i == 0 ? (0, 0) : scan.Reading.NameIndex.At(i - 1);
        for (var n = first; n < end; n++)
        {
            var match = scan.Reading.Names[n];
            if (match.Length > 1 && match.Entry.Kind == NameKind.Actor && scan.Lexicon.Actors[match.Entry.Target].Kind is EntityKind.Organization or EntityKind.ArmedGroup)
                return true;
        }

        return false;
    }

    /// <summary>"The military commander of": the adjective of arms behind an office, whatever family bears it for a name.</summary>
    public bool IsArm(int i, int title) =>
        i == title + 1 && scan.Has(title, _tags.Office | _tags.Spokesman) && scan.Tokens[i].Word.TryGet(PartOfSpeech.Adjective, out var arm) && (scan.Lexicon.Lexemes[arm.Lexeme].Tags & _arms) != 0;

    /// <summary>"The military spokesman, colonel", "the Houthi leader Muhammad": an adjective of the title that is a family name too.</summary>
    private bool Describes(int i, Sentence sentence, int title)
    {
        var next = i + 1;
        if (title >= 0 && IsArm(i, title))
            return true;
        if (title >= 0 && i > title && next < sentence.End && Part(next) is "behalf" && scan.Has(title, _tags.Spokesman) && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective))
            return true;
        if (title < 0 || i <= title || !scan.Definite(i) || scan.SkipOf(i) > 0 || next >= sentence.End || scan.Tokens[next].Kind != TokenKind.Word || scan.Words[next].Joined
            || scan.NameAt[i] is { Length: > 1 } || !scan.Tokens[i].Word.Can(PartOfSpeech.Adjective) && scan.Nisba[i] < 0 || !scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName) && scan.NameAt[i] is null)
            return false;
        return scan.Definite(next) ? scan.Has(next, _tags.Rank) || scan.Could(next, _tags.Rank)
            : scan.Tokens[next].Word.Can(PartOfSpeech.GivenName) && scan.SkipOf(next) == 0 && scan.Words[next].Role == WordRole.Name && next + 1 < sentence.End && scan.Words[next + 1].Role == WordRole.Name;
    }

    /// <summary>Whether an unknown person's name of two words or more begins here without any title.</summary>
    public bool BeginsBare(int i, Sentence sentence)
    {
        if (scan.Inside[i] is not null || scan.Taken[i] || Part(i) is "behalf" || Coloured(i, sentence))
            return false;
        if (GivenBeforeKnown(i, sentence) && scan.Words[i].Role == WordRole.Name)
            return true;
        return BeginsPlainly(i, sentence) || Foreign(i, sentence);
    }

    /// <summary>Whether a name with the article that is also an adjective describes the thing before it: the green light.</summary>
    private bool Coloured(int i, Sentence sentence) =>
        i > sentence.First && scan.Reading.Normal(i) is ['\u0627', '\u0644', ..] && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective) && scan.Words[i - 1].Role == WordRole.Noun
        && scan.Definite(i - 1) && !scan.Has(i - 1, _tags.Human);

    /// <summary>Whether a name of two or three words stands between commas: the envoy, Omar so-and-so, said.</summary>
    public bool Enclosed(int i, Sentence sentence)
    {
        if (i + 1 >= sentence.End || scan.Tokens[i].Kind != TokenKind.Word || scan.Inside[i] is not null || scan.Words[i].Joined || !scan.Tokens[i].Word.TryGet(PartOfSpeech.GivenName, out var given) || given.ProcliticLength > 0)
            return false;
        var end = i + 1;
        while (end < Math.Min(sentence.End, i + 4) && scan.Tokens[end].Kind == TokenKind.Word && scan.SkipOf(end) == 0 && (Listed(end) || Unknown(end)))
            end++;
        return end > i + 1 && end < sentence.End && scan.Tokens[end].Kind == TokenKind.Comma;
    }

    /// <summary>End of the name that begins at <paramref name="first"/>.</summary>
    public int End(int first, Sentence sentence)
    {
        var i = first;
        var words = 0;
        var closed = false;
        var whole = -1;
        while (i < sentence.End && words < Longest && !closed)
        {
            if (scan.NameAt[i] is { Skip: 0, Office: < 0 } known && known.Actor >= 0 && IsPerson(known.Actor))
            {
                // Behind the whole name of one person the name of another is no part of it.
                if (whole >= 0 && whole != known.Actor)
                    break;
                whole = known.Length > 1 ? known.Actor : whole;
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

            if (Joins(i, words) && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && (words == 0 || scan.SkipOf(i) == 0))
            {
                // "son of" takes another name, which may have parts of its own: son of the servant of.
                i += Part(i) is "son" && Part(i + 1) is "servant" or "father" && i + 2 < sentence.End ? 1 : 2;
                words += 2;
                continue;
            }

            if (words > 0 && (!ContinuesAt(i, sentence, first) || whole >= 0 && scan.Tokens[i].Word.Can(PartOfSpeech.Masdar) && !scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName)))
                break;
            closed = words > 0 && scan.Definite(i) && Part(i) is not "faith";
            i++;
            words++;
        }

        return Math.Max(i, first + 1);
    }

    private bool Joins(int i, int words) => Part(i) switch
    {
        "son" or "father" or "servant" or "house" => true,
        "foreign" => words > 0,
        _ => false,
    };

    /// <summary>A given name that the words behind it make certain; "father of" and "servant of" with theirs.</summary>
    private bool BeginsPlainly(int i, Sentence sentence, bool titled = false)
    {
        var next = i + 1;
        if (next >= sentence.End || scan.Tokens[next].Kind != TokenKind.Word || scan.Words[next].Joined || scan.Reading.TimeIndex.Around(i) >= 0)
            return false;
        if (Part(i) is "father" && scan.SkipOf(i) == 0)
            return Kunya(i, next);
        if (Part(i) is "servant" && scan.Definite(next) && scan.SkipOf(next) == 0)
            return ContinuesAt(i + 2, sentence, i) || i + 2 < sentence.End && Part(i + 2) is "servant" or "son";
        var token = scan.Tokens[i];
        if (!token.Word.TryGet(PartOfSpeech.GivenName, out var given) || scan.Definite(i) || scan.Words[i].Role is WordRole.Preposition or WordRole.Number)
            return false;
        var skip = given.ProcliticLength;
        if (skip > 0 && Shorter(i, skip) || scan.Words[i].Role == WordRole.Name && scan.SkipOf(i) != skip)
            return false;
        if (Part(next) is "son" or "father" or "house" or "servant")
            return titled || scan.Words[i].Role == WordRole.Name || Part(next) is "son" or "house";
        if (scan.Inside[next] is { } other && !(other is { Length: 1, Skip: 0, Actor: < 0 } && Spoken(i, sentence)))
            return false;
        var sure = (scan.Lexicon.Lexemes[given.Lexeme].Tags & _tags.NameOrWord) == 0 && scan.Words[i].Role == WordRole.Name;
        if (titled && scan.Words[next].Role is WordRole.Noun or WordRole.Adjective && ContinuesAt(next, sentence, i))
            return true;
        return sure ? Follows(next, sentence, i) : Certain(i, next, sentence, titled);
    }

    /// <summary>Whether what stands behind a sure given name belongs to the name.</summary>
    private bool Follows(int next, Sentence sentence, int first)
    {
        if (scan.SkipOf(next) > 0 && scan.Words[next].Role != WordRole.Name || scan.Words[next].Role == WordRole.Preposition)
            return false;
        if (scan.Words[next].Role == WordRole.Verb)
            return scan.Words[next].Reading.Lexeme < 0 || Misread(next, sentence) || Spoken(first, sentence) && Clause(next + 1, sentence);
        return Listed(next) || Unknown(next) && scan.Words[next].Role == WordRole.Name || ContinuesAt(next, sentence, first) && scan.Nisba[first] < 0 && !Clitic(first);
    }

    /// <summary>A name that is also a word stands before a family name or a word that nothing else explains.</summary>
    private bool Certain(int i, int next, Sentence sentence, bool titled)
    {
        // News does not speak in the first person: a verb in it is a name misread.
        var verb = scan.Words[i].Role == WordRole.Verb && scan.Words[i].Reading.Has(WordFeatures.Third);
        if (scan.Words[next].Role != WordRole.Name || scan.SkipOf(next) > 0 || verb && i > sentence.First && scan.Words[i - 1].Role != WordRole.Verb)
            return false;
        var word = scan.Tokens[next].Word;
        if (word.Can(PartOfSpeech.FamilyName) && (scan.Words[i].Role == WordRole.Name || verb && !scan.Words[i].Joined))
            return true;
        return !verb && (titled || Spoken(i, sentence) || scan.Words[i].Joined && i > sentence.First && scan.Taken[i - 1] && scan.Inside[i - 1] is null)
            && (word.Can(PartOfSpeech.FamilyName) || Unknown(next) && scan.Tokens[next].NormLength > 2);
    }

    /// <summary>Whether a clause of content begins at a token.</summary>
    private bool Clause(int i, Sentence sentence) => i < sentence.End && scan.Words[i].Role == WordRole.Subordinator;

    /// <summary>Whether a verb of saying or of a fate, a word for a life or one that brings a name in stands right before a token.</summary>
    private bool Spoken(int i, Sentence sentence)
    {
        if (i == sentence.First || scan.Words[i].Joined || scan.Words[i].Governed)
            return false;
        var before = scan.Words[i - 1];
        return before.Role == WordRole.Verb && (scan.Speech.Verb(before.Reading.Lexeme) is not null || scan.Uses.Befalls(before.Reading.Lexeme)) || Part(i - 1) is "called" || scan.Is(i - 1, NounUse.Life) && !before.Definite
            || before.Role == WordRole.Preposition && scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is "actor" or "between";
    }

    /// <summary>A word read as a verb that is a second name: nothing stands behind it that it could have for its subject or object.</summary>
    private bool Misread(int i, Sentence sentence)
    {
        if (!scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) && !scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName) || scan.Words[i].Joined)
            return false;
        var next = i + 1;
        return next >= sentence.End || scan.Tokens[next].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Open or TokenKind.Quote
            || Part(next) is "father" or "son" or "house" or "servant" || scan.Words[next].Role is WordRole.Subordinator or WordRole.Pronoun or WordRole.Verb
            || scan.Words[next].Role == WordRole.Name && scan.SkipOf(next) == 0 && scan.Inside[next] is null;
    }

    /// <summary>"Father of" in a form that only names have, or before another name.</summary>
    private bool Kunya(int i, int next)
    {
        if (scan.Inside[next] is { Place: >= 0 } || scan.SkipOf(next) > 0 && scan.Words[next].Role != WordRole.Name)
            return false;
        var normal = scan.Reading.Normal(i);
        if (normal.Length == 3 && normal[2] == Letters.Waw)
            return scan.Words[next].Role is WordRole.Name or WordRole.Noun or WordRole.Adjective;
        // "Mother of" is also "or": behind a verb in the feminine it is a woman's name.
        if (normal.Length == 2)
            return next - 2 >= 0 && scan.Words[next - 2] is { Role: WordRole.Verb } verb && verb.Reading.Has(WordFeatures.Feminine) && scan.Tokens[next].Word.Can(PartOfSpeech.GivenName) && scan.Words[next].Role == WordRole.Name && scan.SkipOf(next) == 0;
        return normal.Length == 3 && Listed(next) && scan.Words[next].Role == WordRole.Name && scan.Words[i].Role != WordRole.Verb;
    }

    /// <summary>A name that is also the adjective of a people, with another name behind it.</summary>
    private bool Borne(int i, Sentence sentence) =>
        Listed(i) && !scan.Definite(i) && scan.Words[i].Role == WordRole.Name && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Name && scan.SkipOf(i + 1) == 0 && Listed(i + 1);

    /// <summary>A name whose first letters look like clitics and belong to it (Belhassen), before a family name.</summary>
    private bool Maghrebi(int i, Sentence sentence)
    {
        var normal = scan.Reading.Normal(i);
        return normal.Length > 4 && normal[0] == '\u0628' && normal[1] == Letters.Lam && scan.Words[i].Role == WordRole.Name && i + 1 < sentence.End
            && scan.Words[i + 1].Role == WordRole.Name && scan.SkipOf(i + 1) == 0 && (Listed(i + 1) || Unknown(i + 1));
    }

    /// <summary>Two words that no dictionary has behind a verb of saying: a name from abroad.</summary>
    private bool Foreign(int i, Sentence sentence)
    {
        var next = i + 1;
        if (next >= sentence.End || i == sentence.First || !Unknown(i) || scan.Words[i].Role != WordRole.Name || scan.Definite(i) || scan.SkipOf(i) > 0)
            return false;
        var before = scan.Words[i - 1];
        if (before.Role != WordRole.Verb || scan.Speech.Verb(before.Reading.Lexeme) is null || before.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || before.Reading.Enclitic != Pronoun.None)
            return false;
        return scan.Tokens[next].Kind == TokenKind.Word && scan.SkipOf(next) == 0 && scan.Words[next].Role == WordRole.Name && scan.Inside[next] is null or { Place: >= 0, Length: 1 }
            && (Unknown(next) || Listed(next) || scan.Inside[next] is not null);
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

    /// <summary>Behind a closed title a word without article stands in idafa with nothing: one that is a given name too is the holder's where another name follows.</summary>
    private bool TwoNames(int i, Sentence sentence, int title) =>
        i > title + 1 && title >= 0 && scan.Has(title, _tags.Human) && scan.Definite(i - 1) && !scan.Definite(i) && scan.Words[i].Role is WordRole.Noun or WordRole.Name or WordRole.Adjective
        && !scan.Words[i].Joined && !scan.Words[i].Governed && !scan.Words[i].Reading.Has(WordFeatures.Tanwin) && scan.Inside[i] is null
        && scan.Tokens[i].Word.TryGet(PartOfSpeech.GivenName, out var given) && given is { ProcliticLength: 0, Exact: true }
        && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && scan.Inside[i + 1] is null && Listed(i + 1) && scan.SkipOf(i + 1) == 0 && !scan.Words[i + 1].Joined && !scan.Words[i + 1].Governed
        && scan.Words[i + 1].Role is WordRole.Name or WordRole.Noun or WordRole.Adjective;

    /// <summary>A given name right before a known person's short name.</summary>
    private bool GivenBeforeKnown(int i, Sentence sentence) =>
        i + 1 < sentence.End && scan.Inside[i] is null && scan.SkipOf(i) == 0 && scan.Words[i].Role != WordRole.Verb && !scan.Definite(i)
        && (scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) || !scan.Tokens[i].Word.Known)
        && scan.NameAt[i + 1] is { Skip: 0, Office: < 0, Actor: >= 0, Length: 1 } known && IsPerson(known.Actor);

    /// <summary>Whether a title may end at a token: it is definite, an adjective or a known name.</summary>
    private bool Settled(int i) => scan.Definite(i) || scan.Inside[i] is not null || scan.Nisba[i] >= 0 || scan.Words[i].Role == WordRole.Adjective;

    /// <summary>Whether the word can also be a preposition with a common noun: Lahcen, or "for the good".</summary>
    private bool Clitic(int i)
    {
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka) && reading.Exact && reading.Class is PartOfSpeech.Noun or PartOfSpeech.Masdar)
                return true;
        }

        return false;
    }

    /// <summary>Whether another word of the dictionary is written so, with fewer letters for clitics.</summary>
    private bool Shorter(int i, int skip)
    {
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.ProcliticLength < skip && reading.Exact && ((1 << (int)reading.Class) & NameClasses) == 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the token belongs to the name that stands before it and begins at <paramref name="first"/>.</summary>
    private bool ContinuesAt(int i, Sentence sentence, int first)
    {
        if (i >= sentence.End || scan.Tokens[i].Kind != TokenKind.Word || scan.Words[i].Reading.ProcliticLength > 0 && scan.Words[i].Role != WordRole.Name)
            return false;
        if (scan.Words[i].Reading.ProcliticLength > 0 && scan.Words[i].Reading.Has(Proclitics.Wa | Proclitics.Fa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka) && scan.Words[i].Reading.Exact)
            return false;
        if (scan.Inside[i] is { } known && !(known is { Length: 1, Skip: 0 } && (scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName) || known.Actor < 0 && Unknown(i) && i > first && !(known.Place >= 0 && i > first + 1) && !Placed(i - 1))))
            return false;
        if (Part(i) is "faith" or "son" or "father" or "servant" && scan.SkipOf(i) == 0)
            return true;
        var word = scan.Words[i];
        if (word.Role == WordRole.Verb)
            return i > first && Listed(i - 1) && (word.Reading.Lexeme < 0 || Misread(i, sentence) || i == first + 1 && Spoken(first, sentence) && Clause(i + 1, sentence));
        if (word.Role is WordRole.Preposition or WordRole.Number)
            return false;
        if (word.Role == WordRole.Name)
            return Listed(i) || Unknown(i);
        if (Listed(i) && scan.Definite(i))
            return true;
        var given = i > 0 && (scan.Tokens[i - 1].Word.Can(PartOfSpeech.GivenName) || Part(i - 1) is "faith") && Given(first, i);
        if (given && !scan.Definite(i) && word.Role is WordRole.Noun or WordRole.Adjective
            && !word.Governed && !word.Joined && !word.Reading.Has(WordFeatures.Tanwin) && Boundary(i + 1, sentence) && word.Reading.Class is not PartOfSpeech.Masdar)
            return true;
        var described = scan.Nisba[i] < 0 && !scan.Has(i, _tags.Nisba) && word.Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective
            && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && scan.Words[i + 1].Role is WordRole.Preposition or WordRole.Relative;
        return Given(first, i) && scan.Definite(i) && word.Role is WordRole.Noun or WordRole.Adjective && (Boundary(i + 1, sentence) || scan.Nisba[i] >= 0) && !described
            && (word.Tags & (_tags.Office | _tags.Body | _tags.Locality | _abstract)) == 0 && !scan.Tokens[i].Word.Can(PartOfSpeech.Masdar);
    }

    /// <summary>Whether nothing but a given name, which may be of two parts, stands between the beginning of a name and a token.</summary>
    private bool Given(int first, int i) =>
        i == first + 1 || i == first + 2 && (Part(first) is "servant" or "father" || Part(first + 1) is "faith") || i == first + 3 && Part(first + 1) is "son";

    private bool Placed(int i) => scan.Words[i].Role == WordRole.Preposition || scan.Has(i, _tags.Locality);

    private bool Boundary(int i, Sentence sentence) =>
        i >= sentence.End || scan.Tokens[i].Kind != TokenKind.Word || scan.Words[i].Governed || scan.Words[i].Joined || scan.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Preposition or WordRole.Auxiliary or WordRole.Relative;

    /// <summary>Whether the lists of names have the word.</summary>
    private bool Listed(int i) => (scan.Tokens[i].Word.Classes & NameClasses) != 0;

    private bool Unknown(int i) => !scan.Tokens[i].Word.Known;

    private string? Part(int i) => scan.Tables.Cell(WordTable.NameParts, i, 1);

    private bool IsPerson(int actor) => scan.Lexicon.Actors[actor].Kind == EntityKind.Person;
}
