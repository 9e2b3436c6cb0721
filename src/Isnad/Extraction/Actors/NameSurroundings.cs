using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>What stands around a known name and how it is written: whether it is a name there or a common word.</summary>
internal sealed class NameSurroundings(ActorScan scan)
{
    // The longest name of a doer that is looked for between a verb and a place.
    private const int Doer = 5;

    private readonly TagMask _site = scan.Lexicon.TagSet("site");

    /// <summary>Whether the name and nothing else stands in quotation marks or brackets.</summary>
    public bool Quoted(KnownName name)
    {
        if (name.First == 0 || name.End >= scan.Tokens.Length)
            return false;
        var (before, behind) = (scan.Tokens[name.First - 1].Kind, scan.Tokens[name.End].Kind);
        return before == TokenKind.Quote && behind == TokenKind.Quote || before == TokenKind.Open && behind == TokenKind.Close;
    }

    /// <summary>A label made of ranks, offices and qualities only: it stands beside the name.</summary>
    public bool Epithet(KnownName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var word = scan.Tokens[i].Word;
            if (i == name.First && (word.Tags & (scan.Tags.Body | scan.Tags.Fighter | scan.Tags.Kin)) != 0 && (word.Tags & scan.Tags.Rank) == 0)
                return false;
            if (!word.Known || (i > name.First && word.Best.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return false;
        }

        return true;
    }

    /// <summary>Whether the text spells the name as the knowledge does, or no common word is spelled so.</summary>
    public bool Spelled(KnownName name, NameEntry entry)
    {
        if (name.Skip > 0 && scan.Reading.Normal(name.First) is { Length: > 2 } normal && normal[name.Skip - 1] == Letters.Lam && normal[name.Skip] == Letters.Lam)
            return true;
        if (Written(name, entry))
            return true;
        foreach (var reading in scan.Tokens[name.First].Word.Readings)
        {
            if (reading.Exact && reading.ProcliticLength <= name.Skip)
                return false;
        }

        return true;
    }

    /// <summary>Whether the text writes the name as the knowledge does, hamzas included.</summary>
    public bool Written(KnownName name, NameEntry entry) =>
        NameMatcher.Exact(scan.Reading.Text, scan.Tokens, name.First, name.End, name.Skip) == entry.Exact;

    /// <summary>Whether the word is also a common word as it stands, or one that a word table knows.</summary>
    public bool Word(KnownName name)
    {
        var (first, end) = scan.Reading.NameIndex.At(name.First);
        for (var i = first; i < end; i++)
        {
            var match = scan.Reading.Names[i];
            if (match.Entry.Kind == NameKind.Row && match.Length == 1 && match.ProcliticLength <= name.Skip)
                return true;
        }

        return Common(name);
    }

    /// <summary>Whether the word is also a common word as it stands.</summary>
    public bool Common(KnownName name)
    {
        foreach (var reading in scan.Tokens[name.First].Word.Readings)
        {
            if (reading.Exact && reading.ProcliticLength == name.Skip && reading.Enclitic == Pronoun.None && !reading.Has(WordFeatures.Tanwin)
                && reading.Class is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun without article follows, so that the word is a common one in a phrase (the place of his birth).</summary>
    public bool Governs(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Tokens[name.End].Kind == TokenKind.Word && scan.Words[name.End] is { Role: WordRole.Noun, Governed: false, Joined: false, Definite: false }
        && scan.Reading.TimeIndex.Around(name.End) < 0;

    /// <summary>Whether a word without article stands before a noun with one, so that it is the first noun of an idafa (the pictures of the shelling) and no name.</summary>
    public bool Heads(KnownName name) =>
        !scan.Definite(name.First) && name.End < scan.Tokens.Length && scan.Tokens[name.End].Kind == TokenKind.Word
        && scan.Words[name.End] is { Role: WordRole.Noun, Governed: false, Joined: false, Definite: true } && scan.Reading.TimeIndex.Around(name.End) < 0
        && !scan.Tokens[name.End].Word.Can(PartOfSpeech.Adjective) && !scan.Could(name.End, scan.Tags.Rank | scan.Tags.Honorific | scan.Tags.Office);

    /// <summary>Whether the word before names a treaty or charter: the town in its name is no place of the text.</summary>
    public bool Entitles(int token) =>
        token > 0 && scan.Words[token - 1].Role == WordRole.Noun && !scan.Words[token - 1].Definite && scan.Is(token - 1, NounUse.Treaty);

    /// <summary>An adjective behind a definite noun.</summary>
    public bool Attribute(KnownName name) =>
        name.First > 0 && name.Skip == 0 && scan.Words[name.First - 1] is { Role: WordRole.Noun, Definite: true } && scan.Definite(name.First)
        && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Adjective, out var reading) && reading.Exact;

    /// <summary>A verb at the head of its sentence: an indefinite noun follows.</summary>
    public bool Happens(KnownName name) =>
        !Placed(name) && !Reached(name) && name.End < scan.Tokens.Length && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Verb, out var verb) && verb.Exact && verb.Enclitic == Pronoun.None
        && verb.ProcliticLength <= name.Skip && scan.Words[name.End] is { Role: WordRole.Noun, Definite: false } && !scan.Tables.TryGet(WordTable.Directions, name.End, out _);

    /// <summary>An adjective behind an indefinite noun that it describes.</summary>
    public bool Qualifies(KnownName name) =>
        name.First > 0 && name.Skip == 0 && scan.Words[name.First - 1].Role == WordRole.Noun && !scan.Words[name.First - 1].Definite && !scan.Definite(name.First)
        && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Adjective, out var reading) && reading.Exact && reading.ProcliticLength == 0 && reading.Enclitic == Pronoun.None
        && !reading.Has(WordFeatures.Tanwin);

    /// <summary>Whether a preposition or another place stands before the name.</summary>
    public bool Placed(KnownName name) =>
        PrepositionBefore(name) || name.First > 0 && (scan.Words[name.First - 1].Role == WordRole.Name && (name.Proclitics & Proclitics.Wa) != 0
            || scan.Tables.TryGet(WordTable.Directions, name.First - 1, out _) || scan.Tables.TryGet(WordTable.Around, name.First - 1, out _));

    /// <summary>Whether the name stands where a verb that takes places expects one: right behind the verb or its verbal noun, or behind the known actor that does it.</summary>
    public bool Reached(KnownName name)
    {
        if (name.Skip > 0 || name.First == 0)
            return false;
        if (Takes(name.First - 1))
            return true;
        for (var length = 1; length <= Math.Min(Doer, name.First - 1); length++)
        {
            var (first, end) = scan.Reading.NameIndex.At(name.First - length);
            for (var i = first; i < end; i++)
            {
                var match = scan.Reading.Names[i];
                if (match.Length == length && match.Entry.Kind == NameKind.Actor && (match.Entry.Flags & NameEvidence.Doubtful) == 0 && scan.Words[name.First - length - 1].Role == WordRole.Verb)
                    return Takes(name.First - length - 1);
            }
        }

        return Closed(name.First - 1) is > 0 and var subject && scan.Words[subject - 1].Role == WordRole.Verb && Takes(subject - 1);
    }

    /// <summary>Whether the word is also what some site or settlement is called: who leaves the palace leaves no village of that name.</summary>
    public bool Generic(KnownName name) => name.Length == 1 && scan.Could(name.First, scan.Tags.Facility | scan.Tags.Settlement | scan.Tags.Area);

    /// <summary>First token of the noun phrase that ends at a token and can take no genitive: its last noun has the article, or an adjective stands behind it. -1 when there is none.</summary>
    private int Closed(int last)
    {
        var i = last;
        while (i > 0 && Nominal(i) && scan.Words[i].Reading.Class == PartOfSpeech.Adjective)
            i--;
        if (!Nominal(i) || scan.Words[i].Reading.Class == PartOfSpeech.Adjective || i == last && !scan.Definite(i))
            return -1;
        while (i > 0 && scan.Words[i - 1] is { IsNominal: true, Definite: false, Reading.Class: PartOfSpeech.Noun } && scan.Definite(i))
            i--;
        return i;
    }

    /// <summary>Whether a noun or adjective of the lexicon stands at a token, by itself.</summary>
    private bool Nominal(int token) => scan.Words[token] is { IsNominal: true, Governed: false, Joined: false, Reading.Lexeme: >= 0 };

    /// <summary>Whether a verb that takes places stands at a token, or its verbal noun before its genitive.</summary>
    private bool Takes(int token) =>
        scan.Has(token, _site) && scan.Words[token].Reading.Enclitic == Pronoun.None
        && (scan.Words[token].Role == WordRole.Verb || scan.Words[token].Reading.Class == PartOfSpeech.Masdar && !scan.Definite(token) && !scan.Words[token].Reading.Has(WordFeatures.Tanwin));

    /// <summary>Whether a preposition of place stands right before the name (in, to, from, on), or the name hangs by the conjunction on another place.</summary>
    public bool Located(KnownName name) =>
        name.Proclitics.HasFlag(Proclitics.Bi) || name.Proclitics == Proclitics.Wa && AfterPlace(scan.Reading, name.First) || name.Skip == 0 && name.First > 0 && scan.Tables.Cell(WordTable.PlacePrepositions, name.First - 1, 1) is "place" or "goal" or "from" or "on";

    /// <summary>Whether the name of a place that means nothing else ends right before a token: Sanaa and Aden.</summary>
    public static bool AfterPlace(Reading reading, int token)
    {
        for (var length = 1; length < 3; length++)
        {
            var (first, end) = reading.NameIndex.At(token - length);
            for (var i = first; i < end; i++)
            {
                var name = reading.Names[i];
                if (name.Length == length && name.Entry.Kind == NameKind.Place && (name.Entry.Flags & NameEvidence.Doubtful) == 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word could describe the noun before it, or heads a phrase of its own.</summary>
    public bool Describes(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Words[name.First].Role is WordRole.Noun && scan.Words[name.End].Role is WordRole.Adjective && scan.Tokens[name.End].Kind == TokenKind.Word;

    /// <summary>A short name that is an attribute or the genitive of a noun that is no body, person or action.</summary>
    public bool Attached(KnownName name)
    {
        if (name.First == 0 || name.Skip > 0 || scan.Tokens[name.First - 1].Kind != TokenKind.Word)
            return false;
        var before = scan.Words[name.First - 1];
        if (before.Role is not (WordRole.Noun or WordRole.Adjective))
            return false;
        return before.Definite || before.Reading.Class == PartOfSpeech.Noun && (before.Tags & (scan.Tags.Body | scan.Tags.Human)) == 0 && (before.Tags & scan.Lexicon.TagSet("event")) != 0;
    }

    /// <summary>Whether a rank, an honorific or an office stands right before a token.</summary>
    public bool PersonBefore(int token) =>
        token > 0 && scan.Could(token - 1, scan.Tags.Rank | scan.Tags.Honorific | scan.Tags.Office)
        || (token > 1 && scan.Nisba[token - 1] >= 0 && scan.Could(token - 2, scan.Tags.Rank | scan.Tags.Honorific | scan.Tags.Office));

    /// <summary>Part of a person's name by its neighbours: a given name before it.</summary>
    public bool BesidePersonName(KnownName name)
    {
        if (name.First == 0 || name.Skip > 0)
            return false;
        var previous = scan.Tokens[name.First - 1];
        return previous.Word.Can(PartOfSpeech.GivenName) && scan.Words[name.First - 1].Role == WordRole.Name && scan.Inside[name.First - 1] is null
            && scan.Tokens[name.First].Word.Can(PartOfSpeech.FamilyName);
    }

    /// <summary>Whether a generic noun for a place stands right before a token.</summary>
    public bool PlaceWordBefore(int token) => token > 0 && scan.Could(token - 1, scan.Tags.Locality) && !scan.Words[token - 1].Definite;

    /// <summary>Whether people who live somewhere stand right before a token, in idafa with it: the residents of.</summary>
    public bool ResidentsBefore(int token) =>
        token > 0 && scan.Has(token - 1, scan.Tags.Civilian) && !scan.Words[token - 1].Definite && scan.Words[token - 1].Role == WordRole.Noun
        && scan.Words[token - 1].Reading.Has(WordFeatures.Plural) && !scan.Words[token - 1].Reading.Has(WordFeatures.Tanwin) && scan.SkipOf(token) == 0;

    /// <summary>A common word with the article that a quality with the article describes is no name: the presidential palace.</summary>
    public bool Described(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Tokens[name.End].Kind == TokenKind.Word && scan.Words[name.End] is { Role: WordRole.Adjective, Joined: false, Governed: false } && scan.Definite(name.End) && scan.Nisba[name.End] < 0
        && scan.Definite(name.First) && scan.Could(name.First, scan.Tags.Facility) && !scan.Tables.TryGet(WordTable.Directions, name.End, out _);

    /// <summary>A word without article that an adjective without article describes is no name: with much zeal.</summary>
    public bool Qualified(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Tokens[name.End].Kind == TokenKind.Word && scan.Words[name.End] is { Joined: false, Governed: false } word
        && (word.Role == WordRole.Adjective || name.Proclitics.HasFlag(Proclitics.Bi) && word.Role == WordRole.Noun && scan.Tokens[name.End].Word.Can(PartOfSpeech.Adjective)) && !scan.Definite(name.End) && !scan.Definite(name.First) && scan.Nisba[name.End] < 0 && !scan.Tables.TryGet(WordTable.Directions, name.End, out _) && Common(name);

    /// <summary>Whether a preposition stands right before the name.</summary>
    public bool PrepositionBefore(KnownName name) =>
        name.Proclitics.HasFlag(Proclitics.Bi) || (name.First > 0 && scan.Words[name.First - 1].Role == WordRole.Preposition);

    /// <summary>Whether the name ends in a word that points back to a place: the capital, the land.</summary>
    public bool Anaphoric(KnownName name) => scan.Tables.TryGet(WordTable.PlaceAnaphors, name.End - 1, out _);

    /// <summary>Whether a force stands behind the name under li: then it is the command of that force, no body or place known by these words alone.</summary>
    public bool Commands(KnownName name)
    {
        if (name.Length < 2)
            return false;
        var (first, end) = scan.Reading.NameIndex.At(name.End);
        for (var i = first; i < end; i++)
        {
            var match = scan.Reading.Names[i];
            if (match.Entry.Kind == NameKind.Actor && (match.Proclitics & Proclitics.Li) != 0 && scan.Lexicon.Actors[match.Entry.Target].Kind == EntityKind.ArmedGroup)
                return true;
        }

        return false;
    }
}
