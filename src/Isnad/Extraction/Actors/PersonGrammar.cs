using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds persons: title and name, known or unknown; bare titles that stand for someone.</summary>
internal sealed partial class PersonGrammar(ActorScan scan)
{
    private const int LongestTitle = 14;

    /// <summary>The noun in "on its behalf".</summary>
    private const string Behalf = "\u0627\u0633\u0645";
    private readonly TagSets _tags = scan.Tags;
    private readonly PersonName _names = new(scan);
    private readonly ActingPlace _acting = new(scan);
    private readonly bool[] _inTitle = new bool[scan.Tokens.Length];

    /// <summary>Finds the person whose phrase begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Taken[i] || !scan.IsWord(i, sentence))
            return false;
        if (scan.NameAt[i] is { } known)
        {
            if (known.Office >= 0 || (known.Flags & NameFlags.Label) != 0 && known.Actor >= 0 && IsPerson(known.Actor))
                return !_inTitle[i] && Office(known, sentence);
            if (known.Actor >= 0 && scan.Lexicon.Actors[known.Actor].Kind == EntityKind.Person)
                return Known(known, i);
        }

        if (scan.Inside[i] is not null && scan.Inside[i]!.First != i)
            return false;
        if (!_inTitle[i] && (TitleHead(i) ? Titled(i, sentence) : scan.Words[i].Role == WordRole.Adjective && ForIt(i, sentence)))
            return true;
        if (Counterpart(i, sentence))
            return true;
        if (Demonym(i, sentence))
            return Named(i, i + 1, sentence);
        var called = i > sentence.First && scan.Tables.Cell(WordTable.NameParts, i - 1, 1) is "called" && scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) && scan.Inside[i] is null;
        if (!called && !_names.BeginsBare(i, sentence) && !OneOfMany(i, sentence))
            return false;
        var end = _names.End(i, sentence);
        if (called)
            Called(i, end, sentence);
        Emit(i, i, end, scan.SkipOf(i), "person.name").Actor = Whole(i, end);
        return true;
    }

    /// <summary>Whether a demonym with the article stands as a noun right before a name: the Frenchwoman so-and-so.</summary>
    private bool Demonym(int i, Sentence sentence)
    {
        var next = i + 1;
        if (_inTitle[i] || scan.Nisba[i] < 0 || !scan.Definite(i) || next >= sentence.End || scan.Words[i].Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            || i > sentence.First && scan.Tokens[i - 1].Kind == TokenKind.Word && !scan.Words[i].Governed && scan.Words[i - 1] is { IsNominal: true } before && (before.Definite || before.Role != WordRole.Noun))
            return false;
        return scan.NameAt[next] is { Skip: 0, Office: < 0, Actor: >= 0 } known ? IsPerson(known.Actor) : _names.BeginsBare(next, sentence);
    }

    /// <summary>Whether a name behind a comma tells who one of many people is: "one of the wounded, so-and-so, said".</summary>
    private bool OneOfMany(int name, Sentence sentence)
    {
        if (name - 3 < sentence.First || scan.Tokens[name - 1].Kind != TokenKind.Comma || !_names.BeginsAfterTitle(name, sentence, -2) || !Apposed(name, sentence))
            return false;
        for (var i = name - 2; i > sentence.First && i > name - LongestTitle && scan.Tokens[i].Kind == TokenKind.Word && scan.Words[i].Role is not (WordRole.Verb or WordRole.Relative or WordRole.Subordinator); i--)
        {
            if (scan.Has(i, _tags.Human) && scan.Words[i].Reading.Has(WordFeatures.Plural) && scan.Definite(i))
                return scan.Tables.Cell(WordTable.NameParts, i - 1, 1) is "one";
        }

        return false;
    }

    private bool TitleHead(int i)
    {
        var word = scan.Words[i];
        if (word.Role == WordRole.Adjective && i > 0 && scan.Words[i - 1].IsNominal && scan.Tokens[i].SpaceBefore && !scan.Has(i, _tags.Rank) && scan.Has(i, _tags.Fighter | _tags.Person) && !scan.Has(i, _tags.Office))
            return false;
        if (word.Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name) || word.Reading.Enclitic != Pronoun.None && (word.Tags & _tags.Kin) == 0)
            return false;
        if ((word.Tags & (_tags.Kin | _tags.People)) == (_tags.Kin | _tags.People) && word.Reading.Enclitic == Pronoun.None
            || (word.Tags & _tags.People) != 0 && (word.Tags & (_tags.Rank | _tags.Honorific | _tags.Office | _tags.Spokesman | _tags.Kin)) == 0)
            return false;
        return (word.Tags & (_tags.Rank | _tags.Honorific | _tags.Office | _tags.Spokesman | _tags.Kin | _tags.Person | _tags.Source)) != 0
            || scan.Could(i, _tags.Rank | _tags.Honorific) && word.Role != WordRole.Verb && (scan.Definite(i) || scan.Could(i, _tags.Rank));
    }

    private bool Titled(int first, Sentence sentence)
    {
        var word = scan.Words[first];
        if (word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual))
            return false;
        var i = first + 1;
        var bare = 0;
        var last = Math.Min(sentence.End, first + LongestTitle);
        while (i <= last && i < sentence.End)
        {
            if (_names.BeginsAfterTitle(i, sentence, first) && Addressed(first, i) && !(Speaks(first) && scan.Tables.Cell(WordTable.NameParts, i, 1) is "behalf"))
                return Relative(first, i, sentence) || Named(first, i, sentence);
            // The rank and name of one person behind a longer title: the spokesman of the forces, brigadier N.
            if (i > first + 1 && scan.NameAt[i] is { Skip: 0, Actor: >= 0, Length: > 1 } ranked && IsPerson(ranked.Actor) && scan.Could(i, _tags.Rank) && scan.Words[ranked.End - 1].Role == WordRole.Name && Addressed(first, i))
                return Named(first, i + 1, sentence);
            if (scan.Tokens[i].Kind == TokenKind.Comma)
            {
                if (i > first && Definite(first, i) && (_names.Enclosed(i + 1, sentence) || _names.BeginsAfterTitle(i + 1, sentence, -2) && Apposed(i + 1, sentence)))
                    return Named(first, i + 1, sentence);
                break;
            }

            if (Recognised(i, sentence) is > 0 and var recognised)
            {
                i = recognised;
                continue;
            }

            if (scan.Tokens[i].Kind == TokenKind.Quote && Quoted(i, sentence) is > 0 and var close && (i == first + 1 || scan.Tables.Cell(WordTable.NameParts, i - 1, 1) is "behalf" || scan.Words[i - 1].Role is WordRole.Noun or WordRole.Preposition || scan.Tokens[i - 1].NormLength == 1))
            {
                i = close;
                continue;
            }

            if (scan.Tokens[i].Kind == TokenKind.Open && Aside(i, sentence) is > 0 and var behind && Definite(first, i) && _names.BeginsAfterTitle(behind, sentence, behind - 1))
                return Named(first, behind, sentence);
            if (i >= last || !Continues(first, i, sentence, ref bare))
                break;
            i++;
        }

        return BareTitle(first, bare > 0 ? bare : i, sentence);
    }

    /// <summary>A noun for anyone (source, role) takes a name only when it is definite or the name follows at once.</summary>
    private bool Addressed(int first, int name)
    {
        if (scan.Has(first, _tags.Rank | _tags.Honorific | _tags.Office) || scan.Could(first, _tags.Rank | _tags.Honorific))
            return name == first + 1 || Definite(first, name);
        if (scan.Has(first, _tags.Kin))
            return name == first + 1 || scan.Words[first].Reading.Enclitic != Pronoun.None || scan.Inside[name] is not null || name == first + 2 && scan.Definite(first + 1) && scan.Could(first + 1, _tags.Human);
        return scan.Definite(first);
    }

    private bool Definite(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.Definite(i) || scan.Inside[i] is not null)
                return true;
        }

        return false;
    }

    private bool Apposed(int i, Sentence sentence)
    {
        if (scan.NameAt[i] is { Actor: >= 0 })
            return true;
        var end = _names.End(i, sentence);
        return end - i >= 2 && scan.Tokens[i].Word.Can(PartOfSpeech.GivenName);
    }

    /// <summary>Whether the title goes on over a token. <paramref name="bare"/> becomes the end of the part before a place.</summary>
    private bool Continues(int first, int i, Sentence sentence, ref int bare)
    {
        if (scan.Tokens[i].Kind != TokenKind.Word)
            return false;
        if (Acting(i))
            return true;
        if (scan.Inside[i] is { } inside && inside.First == i && scan.Definite(i) && scan.Definite(i - 1) && !TitleWord(i, sentence))
            return false;

        // "The minister accused Iran", "accused the American ambassador Iran": a name without preposition behind a closed title is no part of it.
        if (scan.Inside[i] is { Office: < 0 } other && other.First == i && scan.SkipOf(i) == 0 && scan.Definite(i - 1)
            && (i > first + 1 ? scan.Words[i - 1].Role == WordRole.Adjective : !scan.Words[i].Joined && (other.Place >= 0 || other.Actor >= 0 && !IsPerson(other.Actor))))
            return false;
        if (scan.Inside[i] is { Office: >= 0 } held && held.First == i && i == first + 1 && scan.Definite(first) && scan.Has(first, _tags.Office) && !scan.Has(first, _tags.Rank) && scan.Has(i, _tags.Office))
            return false;
        // "The envoy of Syria urged the council": a body behind the name that completes a title is whom its holder deals with.
        if (i > first + 1 && scan.Inside[i] is { Office: < 0, Actor: >= 0, Place: < 0 } dealt && dealt.First == i && !IsPerson(dealt.Actor) && scan.SkipOf(i) == 0 && scan.Inside[i - 1] is { } complete && complete.End == i)
            return false;
        if (scan.Inside[i] is { } around)
            return around.First < i || scan.Inside[first] == around || !scan.Words[i].Joined;
        var word = scan.Words[i];

        // A noun without article behind a rank tells its branch: staff brigadier, colonel engineer.
        if (i > first && !scan.Definite(i) && !word.Joined && !word.Governed && (scan.Tokens[i].Word.Can(PartOfSpeech.Noun) || scan.Tokens[i].Word.Can(PartOfSpeech.Number)) && Ranked(first, i - 1))
            return true;
        switch (word.Role)
        {
            case WordRole.Adjective when scan.Is(i, NounUse.Recognised):
                return false;
            case WordRole.Adjective:
            case WordRole.Name when i > first + 1 && word is { Definite: true, Governed: false, Reading.Class: PartOfSpeech.Adjective } && scan.Words[i - 1] is { Definite: true, Reading.Class: PartOfSpeech.Noun } noun
                && noun.Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine) && !scan.Tokens[i].Word.Can(PartOfSpeech.GivenName) && !scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName):
                return !word.Joined || i > first + 2;
            case WordRole.Noun or WordRole.Name:
                if (_names.IsArm(i, first))
                    return true;
                if (scan.Tables.Cell(WordTable.NameParts, i, 1) is "behalf" || Speaks(first) && i + 1 < sentence.End && scan.Tables.Cell(WordTable.NameParts, i + 1, 1) is "behalf")
                    return true;
                // Whom the holder of a title deals with: sent an envoy, briefed the ambassadors.
                if (scan.Definite(i - 1) && !word.Joined && !word.Governed && (word.Reading.Has(WordFeatures.Tanwin) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && scan.Definite(i) && !scan.Words[first].Reading.Has(WordFeatures.Plural | WordFeatures.Dual)))
                    return false;
                if (word.Joined)
                    return scan.Definite(i) && !scan.Has(i, _tags.Human) && i > first + 1 && scan.Definite(i - 1);
                if (word.Governed)
                    return word.Reading.Has(Proclitics.Li | Proclitics.Bi) && (scan.Has(i, _tags.Body | _tags.Locality) || scan.Has(i, _tags.Office) && word.Reading.Has(Proclitics.Li) || scan.Definite(i) && word.Reading.Has(Proclitics.Li) && !scan.Has(i, _tags.Human) || Speaks(first) && word.Reading.Has(Proclitics.Li));
                if ((word.Role == WordRole.Noun || scan.Tokens[i].Word.Can(PartOfSpeech.Noun) && !scan.Tokens[i].Word.Can(PartOfSpeech.GivenName)) && scan.Definite(i) && scan.Definite(i - 1) && !TitleWord(i, sentence))
                    return false;
                // "The president dismissed the head of the government": the office of another behind one that is complete.
                if (i == first + 1 && !scan.Definite(i) && scan.Definite(first) && scan.Has(first, _tags.Office) && !scan.Could(first, _tags.Rank) && scan.Has(i, _tags.Office))
                    return false;
                return scan.Definite(i) || !scan.Definite(i - 1) && !EndsLand(i) || scan.Has(i, _tags.Office | _tags.Rank | _tags.Honorific);
            case WordRole.Number:
                return true;
            // The deputy for a governorate.
            case WordRole.Preposition when i == first + 1 && i + 1 < sentence.End && scan.Has(first, _tags.Office) && scan.Reading.Normal(i) is ['\u0639', '\u0646']:
                return scan.NameAt[i + 1] is { Place: >= 0 } || scan.Has(i + 1, _tags.Locality);
            case WordRole.Preposition when scan.Tables.Cell(WordTable.PlacePrepositions, i, 1) is "place" && i + 1 < sentence.End:
                bare = bare > 0 ? bare : i;
                return scan.Inside[i + 1] is not null || scan.Has(i + 1, _tags.Locality | _tags.Body);
            default:
                return false;
        }
    }

    /// <summary>Whether a word can stand beside another title: an office, a rank, or an honorific before a name.</summary>
    private bool TitleWord(int i, Sentence sentence) =>
        scan.Has(i, _tags.Office | _tags.Rank) || (scan.Has(i, _tags.Honorific | _tags.Person) && !scan.Has(i, _tags.People) && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Name);

    /// <summary>"The acting director": he holds the office for the time being.</summary>
    private bool Acting(int i) => scan.Tables.Cell(WordTable.NameParts, i, 1) is "acting";

    private bool Speaks(int i) => scan.Has(i, _tags.Spokesman);

    private bool Named(int first, int name, Sentence sentence)
    {
        if (scan.Tokens[name].Kind == TokenKind.Quote)
            name++;
        var end = _names.End(name, sentence);
        for (var i = first; i < name; i++)
            _inTitle[i] = true;
        var actor = Whole(name, end);
        Emit(first, name, end, scan.NameAt[first] is { } title ? title.Skip : scan.SkipOf(first), actor >= 0 ? "person.title-known" : "person.title-name").Actor = actor;
        return true;
    }

    /// <summary>A known name; a given name before a short one must be one of that person's own.</summary>
    private bool Known(KnownName known, int first)
    {
        // "Father of" so-and-so with another epithet behind it is another man.
        var end = known.End;
        var other = end - first == 2 && scan.Tables.Cell(WordTable.NameParts, first, 1) is "father" && end < scan.Tokens.Length && scan.Tokens[end].Kind == TokenKind.Word
            && !scan.Tokens[end].LineBefore && scan.Definite(end) && scan.SkipOf(end) == 0 && scan.Inside[end] is null && (scan.Nisba[end] >= 0 || scan.Tokens[end].Word.Can(PartOfSpeech.FamilyName));
        var draft = Emit(first, first, other ? end + 1 : end, known.Skip, other ? "person.name" : "person.known");
        if (other)
            return true;
        draft.Actor = known.Actor;
        draft.Candidates = known.Candidates;
        return true;
    }

    private bool IsPerson(int actor) => scan.Lexicon.Actors[actor].Kind == EntityKind.Person;

    /// <summary>The known person whose name ends a longer one found by grammar, when the words before fit his full name.</summary>
    private int Whole(int name, int end)
    {
        for (var i = name; i < end; i++)
        {
            if (scan.NameAt[i] is not { Actor: >= 0, Office: < 0 } known || !IsPerson(known.Actor))
                continue;
            if (i == name)
                return end > known.End && scan.Nisba[known.End] >= 0 ? -1 : known.Actor;
            var full = Letters.FoldAll(scan.Lexicon.Actors[known.Actor].NameAr).Replace(" ", "", StringComparison.Ordinal);
            var given = scan.Key(name, i, 0).Replace(" ", "", StringComparison.Ordinal);
            return full.StartsWith(given, StringComparison.Ordinal) ? known.Actor : -1;
        }

        return -1;
    }

    /// <summary>A known office: with a name behind it that person, else its holder at the time.</summary>
    private bool Office(KnownName office, Sentence sentence)
    {
        var i = office.End;
        while (i < sentence.End && (scan.Nisba[i] >= 0 || scan.Words[i].Role == WordRole.Adjective) && scan.Inside[i] is null && !scan.Words[i].Joined && !scan.Is(i, NounUse.Recognised))
            i++;
        if (i < sentence.End && Acting(i))
            i++;
        var past = i > office.End && scan.Nisba[office.End] < 0;
        var name = i < sentence.End && Recognised(i, sentence) is > 0 and var behind && behind < sentence.End ? behind : Ranks(i, sentence);
        if (name < sentence.End && scan.Tokens[name].Kind == TokenKind.Comma)
            name++;
        if (_names.BeginsAfterTitle(name, sentence, name - 1) && (scan.Tokens[name - 1].Kind != TokenKind.Comma || Apposed(name, sentence)))
            return Named(office.First, name, sentence);
        if (scan.Could(office.First, _tags.Office) && ((office.Flags & NameFlags.Label) == 0 || scan.Words[Math.Min(i, sentence.End - 1)].Role != WordRole.Preposition) && LongName(office.First, i, sentence))
            return true;
        for (var k = office.First; k < i; k++)
            _inTitle[k] = true;
        scan.Drafts.Add(new Draft
        {
            First = office.First,
            End = i,
            Skip = office.Skip,
            Head = office.First,
            Kind = EntityKind.Person,
            Form = MentionForm.Title,
            Actor = past ? -1 : office.Actor,
            Candidates = past ? null : office.Candidates,
            Rule = "person.office",
            Key = "title " + scan.Key(office.First, i, office.Skip),
            Name = scan.Written(office.First, i, office.Skip),
            PointsBack = office.Actor < 0 && i == office.First + 2 && scan.Is(office.First + 1, NounUse.Land),
        });
        return true;
    }

    /// <summary>A name behind an office and its place: the minister in the government of that year, so-and-so.</summary>
    private bool LongName(int first, int i, Sentence sentence)
    {
        if (i >= sentence.End || scan.Words[i].Role != WordRole.Preposition && !scan.Words[i].Reading.Has(Proclitics.Li) && scan.NameAt[i] is not { Skip: > 0, Actor: >= 0 })
            return false;
        var bare = 0;
        for (var last = Math.Min(sentence.End, first + LongestTitle); i < last && Continues(first, i, sentence, ref bare); i++)
        {
            if (_names.BeginsAfterTitle(i, sentence, first) && scan.Inside[i] is not null && scan.Inside[i]!.First == i)
                return Named(first, i, sentence);
            if (Ranks(i, sentence) is var name && name > i)
                return Named(first, name, sentence);
        }

        return i + 1 < sentence.End && scan.Tokens[i].Kind == TokenKind.Comma && _names.BeginsAfterTitle(i + 1, sentence, -2) && Apposed(i + 1, sentence)
            && Named(first, i + 1, sentence);
    }

    /// <summary>Whether the name of a state or place ends before a token: an office of it is complete.</summary>
    private bool EndsLand(int i) =>
        scan.Inside[i - 1] is { } land && land.End == i && (land.Place >= 0 || land.Actor >= 0 && scan.Lexicon.Actors[land.Actor].Kind == EntityKind.State);

    /// <summary>A title without a name: a person when it is definite and of one holder.</summary>
    private bool BareTitle(int first, int end, Sentence sentence)
    {
        if (scan.Has(first, _tags.Kin) && scan.Words[first].Reading.Enclitic != Pronoun.None)
            return Kin(first);
        if (ForIt(first, sentence))
            return true;
        if (end <= first || !scan.Could(first, _tags.Office | _tags.Rank) || scan.Words[first].Role == WordRole.Adjective && first > sentence.First && scan.Words[first - 1].IsNominal)
            return false;
        while (end > first + 1 && (scan.Words[end - 1].Role is WordRole.Preposition || scan.Words[end - 1].Joined && !scan.Definite(end - 1)))
            end--;
        if (first > sentence.First && scan.Words[first - 1].Role is WordRole.Quantifier or WordRole.Number)
            return false;
        var alone = end == first + 1;
        if (alone ? !scan.Definite(first) : !Definite(first, end))
            return false;
        var rank = scan.Could(first, _tags.Rank) && !scan.Has(first, _tags.Office) || scan.Has(first, _tags.Rank);
        if (scan.Has(first, _tags.Source) && !Speaks(first) || rank && !scan.Definite(first))
            return false;
        var points = alone || rank || end == first + 2 && scan.Is(first + 1, NounUse.Land);
        Title(first, end, "person.title", scan.Key(first, end, scan.SkipOf(first)), points, points && !rank && _acting.Acts(first, end, sentence));
        return true;
    }

    private Draft Emit(int first, int name, int end, int skip, string rule)
    {
        var nameSkip = first == name ? skip : 0;
        var draft = new Draft
        {
            First = first,
            End = end,
            Skip = skip,
            Head = name,
            Kind = EntityKind.Person,
            Rule = rule,
            Key = "person " + scan.Key(name, end, nameSkip),
            Name = scan.Written(name, end, nameSkip),
        };
        scan.Drafts.Add(draft);
        scan.Take(name, end);
        for (var i = name; i < end; i++)
        {
            if (scan.Words[i].Role == WordRole.Verb)
                scan.Words[i] = scan.Words[i] with { Role = WordRole.Name };
        }

        return draft;
    }
}
