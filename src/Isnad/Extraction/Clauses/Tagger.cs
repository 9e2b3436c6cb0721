using System.Collections;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Chooses one reading for each word from its neighbours: verb or noun, noun or adjective, word or name.</summary>
/// <remarks>Reads tokens and names, writes <see cref="Reading.Words"/>.</remarks>
internal sealed partial class Tagger(CompiledLexicon lexicon, TagSets tags)
{
    private readonly VerbReadings _verbs = new(lexicon, tags);
    private readonly TagMask _occasion = lexicon.TagSet("occasion");
    private readonly bool[] _numberRows = [.. lexicon.Rows.Select(static r => r.Table == "number-words")];

    private static readonly WordReading Unknown = new(-1, PartOfSpeech.Unknown, default, default, 0, 0, default, 0, false);

    /// <summary>Tags every token.</summary>
    public void Tag(Reading reading)
    {
        var words = reading.Words = new TaggedWord[reading.Tokens.Length];
        var named = Named(reading);
        var numbered = Numbered(reading);
        var lastNames = new HashSet<ulong>();
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                words[i] = Choose(reading, sentence, i, named, numbered);
                if (i > sentence.First)
                    KeepLastName(reading, i, lastNames);
            }
        }
    }

    /// <summary>Tokens inside a name that can be trusted wherever it stands.</summary>
    private BitArray Named(Reading reading)
    {
        var named = new BitArray(reading.Tokens.Length);
        foreach (var match in reading.Names)
        {
            if (match.Entry.Kind == NameKind.Row)
                continue;
            if (match.Length == 1)
            {
                if ((match.Entry.Flags & ~(NameFlags.Legitimising | NameFlags.Delegitimising)) != 0 || match.Entry.Kind == NameKind.Outlet)
                    continue;
                var word = reading.Tokens[match.First].Word;
                if (match.ProcliticLength > 0 && Common(word, match.ProcliticLength))
                    continue;
            }

            for (var i = match.First; i < match.End; i++)
            {
                // Experts of the United Nations: a short name of a body is a noun for people and a name that stands by itself.
                if (i == match.First && match.Length > 1 && (match.Entry.Flags & NameFlags.Short) != 0 && (reading.Tokens[i].Word.Tags & tags.Human) != 0 && EndsInName(reading, match))
                    continue;
                if (i == match.First || (reading.Tokens[i].Word.Tags & tags.Preposition) == 0)
                    named[i] = true;
            }
        }

        return named;
    }

    /// <summary>Whether a name that can be trusted by itself makes up the rest of another one behind its first word.</summary>
    private static bool EndsInName(Reading reading, NameMatch match)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, match.First + 1, static x => x.First); n < reading.Names.Count && reading.Names[n].First == match.First + 1; n++)
        {
            if (reading.Names[n] is { Entry: { Kind: NameKind.Actor, Flags: NameFlags.None } } rest && rest.End == match.End)
                return true;
        }

        return false;
    }

    /// <summary>Tokens that are number words.</summary>
    private BitArray Numbered(Reading reading)
    {
        var numbered = new BitArray(reading.Tokens.Length);
        foreach (var match in reading.Names)
        {
            if (match.Entry.Kind == NameKind.Row && _numberRows[match.Entry.Target])
            {
                for (var i = match.First; i < match.End; i++)
                    numbered[i] = true;
            }
        }

        return numbered;
    }

    /// <summary>Whether the lexicon reads the whole word with fewer letters taken as clitics.</summary>
    private static bool Common(WordAnalysis word, int proclitic)
    {
        foreach (var reading in word.Readings)
        {
            if (reading.ProcliticLength < proclitic && reading.Exact)
                return true;
        }

        return false;
    }

    private TaggedWord Choose(Reading reading, Sentence sentence, int i, BitArray named, BitArray numbered)
    {
        ref readonly var token = ref reading.Tokens[i];
        if (token.Kind == TokenKind.Number)
            return new TaggedWord(WordRole.Number, Unknown, 0);
        if (token.Kind != TokenKind.Word)
            return new TaggedWord(token.Kind == TokenKind.Latin ? WordRole.Name : WordRole.None, Unknown, 0);
        var previous = VerbReadings.Previous(reading, sentence, i);
        var word = token.Word;
        if (numbered[i] && (!word.TryGet(PartOfSpeech.Verb, out var other) || other.Enclitic == Pronoun.Me || i > sentence.First && reading.Tokens[i - 1].Kind == TokenKind.Number))
            return new TaggedWord(WordRole.Number, word.Known ? word.Best : CountReading(reading, i), word.Tags);
        if (named[i])
            return AsName(reading, i, word);
        if (!word.Known)
            return Guess(reading, i, previous);
        var best = word.Best;
        if (best.Class == PartOfSpeech.Particle && previous.Role == WordRole.None && Completed(reading, sentence, i))
            return Pick(word, PartOfSpeech.Verb, WordRole.Verb);
        if (best.Class == PartOfSpeech.Particle && (!best.Has(Proclitics.Wa | Proclitics.Fa) || !word.Can(PartOfSpeech.Verb) || Joins(reading, sentence, i, best)))
            return AsParticle(reading, sentence, i, best, numbered);
        if (best.Class != PartOfSpeech.Particle && word.TryGet(PartOfSpeech.Particle, out var joined) && joined.Has(Proclitics.Wa | Proclitics.Fa) && Joins(reading, sentence, i, joined))
            return AsParticle(reading, sentence, i, joined, numbered);
        var verb = word.Can(PartOfSpeech.Verb);
        var nominal = (word.Classes & NominalMask) != 0;
        if (verb && !nominal && _verbs.IsNameOfPlace(reading, i, previous))
            return new TaggedWord(WordRole.Name, Unknown, 0);
        if (verb && (!nominal || _verbs.Prefers(reading, sentence, i, previous)))
            return _verbs.Pick(reading, sentence, i) is { } verbal ? Tagged(WordRole.Verb, verbal) : Pick(word, PartOfSpeech.Verb, WordRole.Verb);
        return Nominal(reading, sentence, i, previous);
    }

    private const int NominalMask = (1 << (int)PartOfSpeech.Masdar) | (1 << (int)PartOfSpeech.ActiveParticiple) | (1 << (int)PartOfSpeech.PassiveParticiple)
        | (1 << (int)PartOfSpeech.Noun) | (1 << (int)PartOfSpeech.Adjective) | (1 << (int)PartOfSpeech.GivenName) | (1 << (int)PartOfSpeech.FamilyName);

    /// <summary>A word inside a name, read with the clitics that the name leaves in front.</summary>
    private TaggedWord AsName(Reading reading, int i, WordAnalysis word)
    {
        var match = Beginning(reading, i);
        var length = match?.ProcliticLength ?? 0;
        foreach (var candidate in word.Readings)
        {
            if (candidate.IsNominal && (match is null || candidate.ProcliticLength == length))
                return Tagged(WordRole.Name, candidate);
        }

        return new TaggedWord(WordRole.Name, Unknown with { Proclitics = match?.Proclitics ?? Proclitics.None, ProcliticLength = length }, 0);
    }

    /// <summary>The reading of a number word that the lexicon has in the tables only: with the clitics before it.</summary>
    private WordReading CountReading(Reading reading, int token)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, token, static x => x.First); n < reading.Names.Count && reading.Names[n].First == token; n++)
        {
            if (reading.Names[n] is { Entry: { Kind: NameKind.Row } entry } match && _numberRows[entry.Target])
                return Unknown with { Proclitics = match.Proclitics, ProcliticLength = match.ProcliticLength };
        }

        return Unknown;
    }

    /// <summary>The longest name that begins on a token, or null.</summary>
    private static NameMatch? Beginning(Reading reading, int token)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, token, static x => x.First); n < reading.Names.Count && reading.Names[n].First == token; n++)
        {
            if (reading.Names[n].Entry.Kind != NameKind.Row)
                return reading.Names[n];
        }

        return null;
    }

    /// <summary>A word that the lexicon does not know: a verb where only a verb can stand and it looks like one, else a name.</summary>
    private TaggedWord Guess(Reading reading, int i, TaggedWord previous)
    {
        var normal = reading.Normal(i);
        var at = normal.Length > 3 && normal[0] == Letters.Waw ? 1 : 0;
        var future = normal.Length > at + 4 && normal[at] == '\u0633';
        var first = normal[at + (future ? 1 : 0)];
        if (normal.Length - at >= 4 && first is Letters.Yeh or '\u062A'
            && (previous.Role is WordRole.Negation or WordRole.Relative or WordRole.Particle or WordRole.Subordinator || future))
            return new TaggedWord(WordRole.Verb, Unknown with { Class = PartOfSpeech.Verb, Features = WordFeatures.Present | WordFeatures.Third }, 0);
        var features = normal.Length > at + 2 && normal[at] == Letters.Alef && normal[at + 1] == Letters.Lam ? WordFeatures.Definite : WordFeatures.None;
        // Of a name that is told with and, for, by the letters in front are words of their own.
        var match = Beginning(reading, i);
        var (front, length) = match is { ProcliticLength: > 0 } named ? (named.Proclitics, named.ProcliticLength) : at == 1 && features == WordFeatures.Definite ? (Proclitics.Wa, (byte)1) : default;
        return new TaggedWord(WordRole.Name, Unknown with { Features = features, Proclitics = front, ProcliticLength = length }, 0);
    }

    private TaggedWord AsParticle(Reading reading, Sentence sentence, int i, WordReading best, BitArray numbered)
    {
        var set = lexicon.Lexemes[best.Lexeme].Tags;
        var role = RoleOf(set);
        if (role == WordRole.Relative && (set & (tags.Negation | tags.Preposition)) != 0)
            role = Ambiguous(reading, sentence, i, set);
        // Towards before a number is about.
        if (role == WordRole.Preposition && (set & tags.Quantifier) != 0 && i + 1 < sentence.End && (numbered[i + 1] || reading.Tokens[i + 1].Kind == TokenKind.Number))
            role = WordRole.Quantifier;
        return new TaggedWord(role, best, set);
    }

    /// <summary>Whether a word that may be a conjunction with a small word is that: a preposition, unless the whole is a verb of its own
    /// (opened, not "and under"), or a particle of aspect before a verb.</summary>
    private bool Joins(Reading reading, Sentence sentence, int i, WordReading joined)
    {
        var set = lexicon.Lexemes[joined.Lexeme].Tags;
        var word = reading.Tokens[i].Word;
        if ((set & tags.Preposition) != 0)
            return !(word.TryGet(PartOfSpeech.Verb, out var verb) && verb is { Exact: true, ProcliticLength: 0 } && !verb.Has(WordFeatures.Passive | WordFeatures.Dual) && verb.Has(WordFeatures.Past | WordFeatures.Third) && reading.Normal(i).Length > 3);
        return (set & tags.Aspect) == 0 || i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } next }
            && (next.Can(PartOfSpeech.Verb) || next.Can(PartOfSpeech.Particle)) && !next.Best.Has(WordFeatures.Definite);
    }

    private WordRole RoleOf(TagMask set) =>
        (set & tags.Auxiliary) != 0 ? WordRole.Auxiliary
        : (set & tags.Pronoun) != 0 ? WordRole.Pronoun
        : (set & tags.Relative) != 0 ? WordRole.Relative
        : (set & tags.Subordinator) != 0 ? WordRole.Subordinator
        : (set & tags.Preposition) != 0 ? WordRole.Preposition
        : (set & tags.Negation) != 0 ? WordRole.Negation
        : (set & tags.Demonstrative) != 0 ? WordRole.Demonstrative
        : (set & tags.Quantifier) != 0 ? WordRole.Quantifier
        : (set & tags.Conjunction) != 0 ? WordRole.Conjunction
        : (set & tags.Conditional) != 0 ? WordRole.Conditional
        : (set & tags.Adverb) != 0 ? WordRole.Adverb
        : WordRole.Particle;

    /// <summary>A relative that is also a preposition or negation (من, ما): relative only before a verb that can go with it.</summary>
    private WordRole Ambiguous(Reading reading, Sentence sentence, int i, TagMask set)
    {
        var next = i + 1 < sentence.End ? reading.Tokens[i + 1].Word : WordAnalysis.None;
        var finite = next.Can(PartOfSpeech.Verb) && next.Best.Class != PartOfSpeech.Particle && (next.Classes & NominalMask) == 0;
        if ((set & tags.Preposition) != 0)
            return finite ? WordRole.Relative : WordRole.Preposition;
        return finite ? WordRole.Relative : WordRole.Particle;
    }

    private TaggedWord Nominal(Reading sentenceReading, Sentence sentence, int i, TaggedWord previous)
    {
        var word = sentenceReading.Tokens[i].Word;
        var adjective = previous.IsNominal;
        WordReading? noun = null, attribute = null, name = null;
        foreach (var reading in word.Readings)
        {
            switch (reading.Class)
            {
                case PartOfSpeech.Noun or PartOfSpeech.Masdar:
                    noun ??= reading;
                    break;
                case PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple:
                    attribute ??= reading;
                    break;
                case PartOfSpeech.GivenName or PartOfSpeech.FamilyName:
                    name ??= reading;
                    break;
            }
        }

        // Hundreds of families, not of captures: what is counted are many.
        if (noun is { Class: PartOfSpeech.Masdar } && previous.Role == WordRole.Number)
        {
            foreach (var reading in word.Readings)
            {
                if (reading.Class == PartOfSpeech.Noun && reading.Has(WordFeatures.Plural) && reading.ProcliticLength == noun.Value.ProcliticLength && (lexicon.Lexemes[reading.Lexeme].Tags & tags.Human) != 0)
                    noun = reading;
            }
        }

        // Popular, not "the two peoples of": a dual without its ending stands before a genitive.
        if (attribute is { ProcliticLength: 0, Enclitic: Pronoun.None } && noun is { } pair && pair.Has(WordFeatures.Dual) && pair.Has(WordFeatures.Construct) && (!HasGenitive(sentenceReading, sentence, i, previous.Role == WordRole.Adjective && Concords(previous, attribute.Value)) || previous is { Role: WordRole.Noun, Definite: false } && ((previous.Tags & tags.Human) != 0 || DescribedOn(sentenceReading, sentence, i)) && Concords(previous, attribute.Value)))
            return Tagged(adjective ? WordRole.Adjective : WordRole.Noun, attribute.Value);
        if (name is { } clitic && noun is { } whole && whole.ProcliticLength < clitic.ProcliticLength)
            name = null;
        // His Sudanese counterpart: behind a pronoun the adjective, whoever is called so.
        if (name is not null && attribute is { } nisba && previous.Role == WordRole.Noun && previous.Reading.Enclitic != Pronoun.None && nisba.Has(WordFeatures.Definite) && (previous.Tags & tags.Human) != 0 && Concords(previous, nisba))
            return Tagged(WordRole.Adjective, nisba);
        if (attribute is { } full && (lexicon.Lexemes[full.Lexeme].Tags & tags.Quantifier) != 0 && IsWholeOf(sentenceReading, sentence, i, full, previous))
            return Tagged(WordRole.Quantifier, full);
        if (name is { } given && (noun is null && attribute is null || previous.Role == WordRole.Name || (previous.Tags & (tags.Rank | tags.Honorific | tags.Office)) != 0
            || (lexicon.Lexemes[given.Lexeme].Tags & tags.NameOrWord) == 0))
            return Tagged(WordRole.Name, given);
        if (attribute is not null && noun is { } title && (lexicon.Lexemes[title.Lexeme].Tags & tags.Human) != 0 && previous.Role == WordRole.Name && BeforeName(sentenceReading, sentence, i))
            return Tagged(WordRole.Noun, title);
        // The targeting of sites, not one that befalls: behind a verbal noun a place, body or weapon is what it is done to.
        if (attribute is { Class: not PartOfSpeech.Adjective } && noun is { Class: PartOfSpeech.Noun } aim && word.Best.Class == PartOfSpeech.Noun && previous is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && sentenceReading.Tokens[i - 1].Word.Can(PartOfSpeech.Masdar)
            && (lexicon.Lexemes[aim.Lexeme].Tags & (tags.Locality | tags.Body | tags.Weapon)) != 0 && !aim.Has(Proclitics.Wa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka))
            return Tagged(WordRole.Noun, aim);
        if (attribute is { } quality)
        {
            var head = previous.Role == WordRole.Adjective && i - 2 >= sentence.First ? Head(sentenceReading, sentence, i) : previous;
            var concords = adjective && (Concords(head, quality) || InChain(sentenceReading, sentence, i, quality)) && (noun is null || !IsOfPeople(head, quality));
            if (noun is null || ((lexicon.Lexemes[noun.Value.Lexeme].Tags & tags.Counting) == 0 && concords && !Governs(sentenceReading, sentence, i, noun.Value, quality)))
                return Tagged(concords ? WordRole.Adjective : WordRole.Noun, quality);
        }

        return noun is { } thing ? Tagged(WordRole.Noun, thing) : Tagged(WordRole.Noun, word.Best);
    }

    /// <summary>Whether a word for full tells how much of the noun behind it is meant (with the whole of its forces), and is no attribute of the one before nor someone's name.</summary>
    private static bool IsWholeOf(Reading reading, Sentence sentence, int i, WordReading full, TaggedWord previous) =>
        !full.Has(WordFeatures.Definite) && full.Enclitic == Pronoun.None && previous.Role != WordRole.Name && (full.Has(Proclitics.Bi | Proclitics.Li) || previous.Role is WordRole.Preposition or WordRole.Verb || !previous.IsNominal)
        && i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } next } && next.Best is { ProcliticLength: 0 or 2, Class: PartOfSpeech.Noun or PartOfSpeech.Masdar } counted && (counted.Has(WordFeatures.Definite) || counted.Enclitic != Pronoun.None);

    /// <summary>Whether a given name follows, or in with a body: a word for a person is its title then and no attribute of the name before.</summary>
    private bool BeforeName(Reading reading, Sentence sentence, int i) =>
        i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } next }
        && (next.Can(PartOfSpeech.GivenName) && !next.Best.Has(WordFeatures.Definite)
            || (next.Tags & tags.Preposition) != 0 && (next.Tags & _occasion) != 0 && next.Can(PartOfSpeech.Particle) && i + 2 < sentence.End && reading.Tokens[i + 2] is { Kind: TokenKind.Word, Word: { } body } && (body.Tags & tags.Body) != 0);

    /// <summary>The noun before a run of adjectives.</summary>
    private static TaggedWord Head(Reading reading, Sentence sentence, int i)
    {
        for (var h = i - 1; h >= sentence.First; h--)
        {
            if (reading.Words[h].Role != WordRole.Adjective)
                return reading.Words[h];
        }

        return reading.Words[i - 1];
    }

    private TaggedWord Pick(WordAnalysis word, PartOfSpeech part, WordRole role) =>
        word.TryGet(part, out var reading) ? Tagged(role, reading) : new TaggedWord(role, Unknown, 0);

    private TaggedWord Tagged(WordRole role, WordReading reading) =>
        new(role, reading, reading.Lexeme < 0 ? 0 : lexicon.Lexemes[reading.Lexeme].Tags);
}
