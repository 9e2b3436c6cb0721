using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Words that go on with what a verb before them asks for or does.</content>
internal sealed partial class VerbReadings
{
    private readonly int _whichShe = Attachment.Row(lexicon, "\u0627\u0644\u062A\u064A");

    /// <summary>Whether a word right behind the comma that closes an aside may be the verbal noun that the verb at the head of the sentence still
    /// waits for.</summary>
    private bool IsPlanned(Reading reading, Sentence sentence, int i, WordReading verb)
    {
        if (verb.Enclitic != Pronoun.None || verb.Has(Proclitics.Wa | Proclitics.Fa) || verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual)
            || i - 1 <= sentence.First || reading.Tokens[i - 1].Kind != TokenKind.Comma || i + 1 >= sentence.End || reading.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        var head = sentence.First;
        while (head < i && head < sentence.First + Headed && reading.Words[head].Role != WordRole.Verb)
        {
            if (reading.Words[head].Role is WordRole.Subordinator or WordRole.Conditional or WordRole.Relative or WordRole.Conjunction)
                return false;
            head++;
        }

        if (reading.Words[head].Role != WordRole.Verb || !_planning.Contains(reading.Words[head].Reading.Lexeme))
            return false;
        var aside = head + 1;
        for (; aside < i - 1 && reading.Tokens[aside].Kind != TokenKind.Comma; aside++)
        {
            if (reading.Words[aside] is { Role: WordRole.Noun, Governed: false, Reading.Class: PartOfSpeech.Masdar } or { Role: WordRole.Subordinator or WordRole.Verb })
                return false;
        }

        return aside < i - 1;
    }

    /// <summary>The likeliest verb that a word may be; one that no conjunction is cut off, where the likeliest noun has none.</summary>
    private static bool TryVerb(WordAnalysis word, out WordReading verb)
    {
        if (!word.TryGet(PartOfSpeech.Verb, out verb) || verb.ProcliticLength <= word.Best.ProcliticLength || !word.Best.Exact)
            return word.Can(PartOfSpeech.Verb);
        foreach (var candidate in word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.ProcliticLength <= word.Best.ProcliticLength)
            {
                verb = candidate;
                return true;
            }
        }

        return true;
    }

    /// <summary>Whether nothing but the subject stands between a word and a verb that plans, denies or announces what is its object.</summary>
    private bool AwaitsObject(Reading reading, Sentence sentence, int i)
    {
        var subject = false;
        for (var b = i - 1; b >= sentence.First && i - b <= Headed; b--)
        {
            var word = reading.Words[b];
            if (word.Role == WordRole.Verb)
                return subject && word.Reading.Has(WordFeatures.Past) && _planning.Contains(word.Reading.Lexeme);
            if (!word.IsNominal || word.Joined || word.Reading.Has(WordFeatures.Tanwin) && word.Role == WordRole.Noun)
                return false;
            subject = !word.Governed;
        }

        return false;
    }

    /// <summary>Whether a joined verbal noun goes on with what a verb asks for or does by a preposition (called for the exchange of prisoners and the opening of the
    /// roads), or with what a verb of the feminine decides or announces (decided the closing of the crossings and the ban of).</summary>
    private bool IsAsked(Reading reading, Sentence sentence, int i)
    {
        for (var b = i - 1; b > sentence.First && i - b < Headed; b--)
        {
            var word = reading.Words[b];
            if (!word.IsNominal)
                return false;
            if (word.Definite || word.Joined || reading.Tokens[b].Word is not { } noun || !noun.Can(PartOfSpeech.Masdar))
                continue;
            var planned = reading.Words[b - 1].Role != WordRole.Preposition && !word.Governed;
            var verb = planned || word.Governed ? b - 1 : b - 2;
            for (var v = verb; v >= sentence.First && verb - v < Headed; v--)
            {
                if (reading.Words[v] is { Role: WordRole.Verb, Reading: var main })
                    return planned ? main.Has(WordFeatures.Feminine) && !main.Has(WordFeatures.Plural) && _planning.Contains(main.Lexeme) : _asking.Contains(main.Lexeme);
                if (!reading.Words[v].IsNominal)
                    return false;
            }

            return false;
        }

        return false;
    }

    /// <summary>Whether the clause opens with a verb of the past that has the same one for its subject and no verbal noun between (visited the city and urged).</summary>
    private static bool GoesOn(Reading reading, Sentence sentence, int i, WordReading verb)
    {
        for (var b = i - 1; b >= sentence.First; b--)
        {
            var word = reading.Words[b];
            if (word.Role == WordRole.Verb)
                return word.Reading.Has(WordFeatures.Past) && word.Reading.Has(WordFeatures.Third) && word.Reading.Has(WordFeatures.Feminine) == verb.Has(WordFeatures.Feminine) && !word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual);
            if (!word.IsNominal || word.Reading.Class == PartOfSpeech.Masdar || verb.Enclitic != Pronoun.None && reading.Tokens[b].Word is { } noun && noun.Can(PartOfSpeech.Masdar))
                return false;
        }

        return false;
    }

    /// <summary>The present with its object of a word that may also be a verbal noun with a pronoun, where it goes on with a present of the feminine (uses them as
    /// shields and bars them from) and no verbal noun stands between that it could be joined to; or null.</summary>
    private static WordReading? GoesOnNow(Reading reading, Sentence sentence, int i)
    {
        WordReading? now = null;
        foreach (var candidate in reading.Tokens[i].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(Proclitics.Wa) && candidate.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && candidate.Has(WordFeatures.Present) && candidate.Has(WordFeatures.Third)
                && candidate.Has(WordFeatures.Feminine) && candidate.Has(WordFeatures.Singular) && !candidate.Has(WordFeatures.Passive))
                now ??= candidate;
        }

        for (var b = i - 1; now is not null && b >= sentence.First; b--)
        {
            var word = reading.Words[b];
            if (word.Role == WordRole.Verb)
                return word.Reading.Has(WordFeatures.Present) && word.Reading.Has(WordFeatures.Third) && word.Reading.Has(WordFeatures.Feminine) ? now : null;
            if (!word.IsNominal && word.Role != WordRole.Preposition || reading.Tokens[b].Word is { } noun && word.Role == WordRole.Noun && noun.Can(PartOfSpeech.Masdar))
                return null;
        }

        return null;
    }

    /// <summary>Whether a word at the head of a sentence that may be a verbal noun is a body's present with its object behind it: the agency presents aid.</summary>
    private bool Presents(Reading reading, Sentence sentence, int i) =>
        i == sentence.First && i + 2 < sentence.End && FeminineFor(reading, sentence, i) is not null && reading.Tokens[i + 2] is { Kind: TokenKind.Word, Word: { } thing }
        && thing.Best is { Class: PartOfSpeech.Noun, ProcliticLength: 0, Enclitic: Pronoun.None } noun && !noun.Has(WordFeatures.Definite) && !thing.Can(PartOfSpeech.Particle);

    /// <summary>The present of a woman's or a state's, where the likeliest reading is a past of the fifth form that begins with the same letter and the
    /// subject beside it is feminine (Washington lists, the ministry presents); or null.</summary>
    private WordReading? FeminineFor(Reading reading, Sentence sentence, int i)
    {
        var word = reading.Tokens[i].Word;
        WordReading? past = null, present = null;
        foreach (var candidate in word.Readings)
        {
            if (candidate is not { Class: PartOfSpeech.Verb } || candidate.ProcliticLength > 0 && !candidate.Has(Proclitics.Wa | Proclitics.Fa) || !candidate.Has(WordFeatures.Third))
                continue;
            if (candidate.Has(WordFeatures.Past))
                past ??= candidate;
            else if (candidate.Has(WordFeatures.Feminine) && candidate.Has(WordFeatures.Singular) && !candidate.Has(WordFeatures.Passive))
                present ??= candidate;
        }

        if (past is not { } him || present is not { } her || him.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual) || him.Enclitic != her.Enclitic || him.ProcliticLength != her.ProcliticLength)
            return null;
        var before = Previous(reading, sentence, i);
        // Behind not and will not the present; behind the relative of the feminine what she does.
        if (before.Role == WordRole.Negation || before is { Role: WordRole.Relative, Reading.Lexeme: >= 0 } && before.Reading.Lexeme == _whichShe)
            return her;
        if (before is { Role: WordRole.Name, Governed: false } && i == sentence.First + 1)
            return IsPlace(reading, i - 1) || before.Reading.Has(WordFeatures.Feminine) ? her : null;
        if (OpensFeminine(reading, sentence, i - 1) || HasFeminineSubject(reading, sentence, i - 1))
            return her;
        if (i != sentence.First && before.IsNominal || i + 1 >= sentence.End || reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word: { } next } || next.Best.ProcliticLength > 0)
            return null;
        if (IsPlace(reading, i + 1) || IsFeminineBody(next))
            return her;
        return next.Known && next.Best is { Class: PartOfSpeech.Noun } noun && noun.Has(WordFeatures.Definite) && noun.Has(WordFeatures.Feminine) && noun.Has(WordFeatures.Singular) && !noun.Has(WordFeatures.Plural) && (lexicon.Lexemes[noun.Lexeme].Tags & (tags.Body | tags.Human)) != 0 ? her : null;
    }

    /// <summary>Whether a phrase that ends on a token and opens its clause is headed by a body under arms or a movement of the feminine, or several of them (the joint
    /// forces, forces of the government, factions of the opposition).</summary>
    private bool HasFeminineSubject(Reading reading, Sentence sentence, int last)
    {
        var head = last;
        while (head > sentence.First && reading.Words[head] is { IsNominal: true, Governed: false, Joined: false } && reading.Words[head - 1] is { IsNominal: true })
            head--;
        return head >= sentence.First && reading.Words[head] is { Role: WordRole.Noun or WordRole.Name, Governed: false, Reading: { Lexeme: >= 0, Class: PartOfSpeech.Noun } noun } word
            && (noun.Has(WordFeatures.Feminine) && noun.Has(WordFeatures.Singular) || noun.Has(WordFeatures.Plural) && (word.Tags & tags.Human) == 0) && (word.Tags & (tags.Force | tags.Movement)) != 0
            && (head == sentence.First || reading.Words[head - 1].Role is WordRole.Subordinator or WordRole.Conjunction or WordRole.None);
    }

    /// <summary>Whether a phrase that ends on a token and opens its clause is the name of a place, or one noun of the feminine with the article and its
    /// adjectives (that Washington, that the Syrian government), or with a pronoun (that his country).</summary>
    private bool OpensFeminine(Reading reading, Sentence sentence, int last)
    {
        var head = last;
        while (head > sentence.First && reading.Words[head] is { Role: WordRole.Adjective, Definite: true } adjective && adjective.Reading.Has(WordFeatures.Feminine))
            head--;
        if (head < sentence.First || head > sentence.First && reading.Words[head - 1].Role != WordRole.Subordinator)
            return false;
        var noun = reading.Words[head];
        return head == last && noun.Role == WordRole.Name && IsPlace(reading, head)
            || noun is { Role: WordRole.Noun, Governed: false } && (noun.Definite || noun.Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them) && noun.Reading.Has(WordFeatures.Feminine) && noun.Reading.Has(WordFeatures.Singular) && !noun.Reading.Has(WordFeatures.Plural);
    }

    /// <summary>Whether a given name at the head of a sentence that is written as a verb of hers is that verb: right behind it stands the name of a state or
    /// place, or a body of the feminine (Britain lifted, not Rifaat).</summary>
    private bool IsHers(Reading reading, Sentence sentence, int i)
    {
        var word = reading.Tokens[i].Word;
        if (i != sentence.First || i + 1 >= sentence.End || word.Best.Class != PartOfSpeech.GivenName || reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word: { } next } || !word.TryGet(PartOfSpeech.Verb, out var verb) || !verb.Has(WordFeatures.Past))
            return false;
        return IsPlace(reading, i + 1) || next.Best is { Class: PartOfSpeech.Noun, ProcliticLength: 0 } noun && noun.Has(WordFeatures.Definite) && noun.Has(WordFeatures.Feminine) && (lexicon.Lexemes[noun.Lexeme].Tags & tags.Body) != 0;
    }

    /// <summary>The reading of a verb in the present behind a vehicle as one of carrying (a bus that carries), or null.</summary>
    private WordReading? Carrying(Reading reading, Sentence sentence, int i)
    {
        if ((Previous(reading, sentence, i).Tags & _vehicles) == 0)
            return null;
        foreach (var candidate in reading.Tokens[i].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(WordFeatures.Present) && candidate.Has(WordFeatures.Third) && _holding.Contains(candidate.Lexeme))
                return candidate;
        }

        return null;
    }

    /// <summary>Whether the name of a place, which is feminine, begins on a token.</summary>
    private static bool IsPlace(Reading reading, int token)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, token, static x => x.First); n < reading.Names.Count && reading.Names[n].First == token; n++)
        {
            if (reading.Names[n] is { Entry: { Kind: NameKind.Place, Flags: NameFlags.None }, ProcliticLength: 0 })
                return true;
        }

        return false;
    }

    /// <summary>The reading of the third person where a verb is written alike in the first (she demanded of her, I demanded of her): a report speaks of others.</summary>
    private static WordReading? ThirdFor(WordAnalysis word, WordReading? chosen)
    {
        if (chosen is not { } first || !first.Has(WordFeatures.Past) || first.Has(WordFeatures.Third))
            return chosen;
        foreach (var candidate in word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(WordFeatures.Third) && candidate.Has(WordFeatures.Past) && candidate.ProcliticLength == first.ProcliticLength && candidate.EncliticLength == first.EncliticLength)
                return candidate;
        }

        return chosen;
    }

    /// <summary>Whether a word joined behind a comma urges someone named right behind it, as the verb that the sentence opens with did (called on the sides, and urged the movement).</summary>
    private bool Urges(Reading reading, Sentence sentence, int i, WordReading verb)
    {
        if (!_urging.Contains(verb.Lexeme) || i + 2 >= sentence.End || reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word: { } whom } || whom.Best.ProcliticLength > 0 && !whom.Best.Has(WordFeatures.Definite))
            return false;
        for (var b = sentence.First; b < i; b++)
        {
            if (reading.Words[b].Role == WordRole.Verb)
                return reading.Words[b].Reading is var main && main.Has(WordFeatures.Past) && main.Has(WordFeatures.Third) && !main.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual);
        }

        return false;
    }
}
