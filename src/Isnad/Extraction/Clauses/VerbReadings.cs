using System.Collections.Frozen;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Decides whether a word that may be a verb is one in its place, and which of the verbs that it may be.</summary>
internal sealed partial class VerbReadings(CompiledLexicon lexicon, TagSets tags)
{
    // Words from the beginning of a sentence to the verb at its head: time, place and subject before it.
    private const int Headed = 8;

    // Words back to which the finite verb of a clause is looked for.
    private const int ClauseReach = 15;

    // Verbs that plan, ask for, refuse or announce what is their object.
    private readonly HashSet<int> _planning = [.. lexicon.ControlVerbs.Where(static c => c.Complement == "object" && (c.Modality is Modality.Future or Modality.Hypothetical or Modality.Negated || c.Subject == "speaker")).Select(static c => c.Lexeme)];

    // Verbs that take what is done by a preposition: called for, carried out.
    private readonly HashSet<int> _asking = [.. lexicon.ControlVerbs.Where(static c => c.Complement is not ("object" or "clause" or "subject") && (c.Modality is Modality.Future or Modality.Hypothetical || c.Subject == "actor")).Select(static c => c.Lexeme)];

    // Urges, asks of: verbs that are asked of someone who is their object.
    private readonly HashSet<int> _urging = [.. lexicon.Frames.Where(static f => f.Event == EventType.Request && f.Recipient.Contains("object") && f.Need.Length == 0).SelectMany(static f => f.Words)];

    // After, since, until.
    private readonly TagMask _where = lexicon.TagSet("where");
    private readonly TagMask _vehicles = lexicon.TagSet("vehicle", "air_weapon");
    private readonly FrozenSet<int> _holding = TableLemmas.Of(lexicon, "holding");
    private readonly TagMask _resolve = lexicon.TagSet("resolve");
    private readonly TagMask _span = lexicon.TagSet("background", "goal");

    /// <summary>The word before, quotation marks left out.</summary>
    public static TaggedWord Previous(Reading reading, Sentence sentence, int i)
    {
        var before = i - 1;
        while (before > sentence.First && reading.Tokens[before].Kind == TokenKind.Quote)
            before--;
        return before >= sentence.First ? reading.Words[before] : default;
    }

    /// <summary>Whether a word that may be a verb and a noun is the verb here.</summary>
    public bool Prefers(Reading reading, Sentence sentence, int i, TaggedWord previous)
    {
        ref readonly var token = ref reading.Tokens[i];
        var best = token.Word.Best;
        if (token.Word.TryGet(PartOfSpeech.Verb, out var both) && both.Has(WordFeatures.Dual) && both.Enclitic == Pronoun.None && best.Class == PartOfSpeech.Masdar && best.Has(WordFeatures.Tanwin)
            && previous.Role is WordRole.Name or WordRole.Noun or WordRole.Adjective && !VerbBefore(reading, sentence, i))
            return true;
        // The two sides signed, two men entered: no noun in the accusative stands behind a dual that is no construct.
        if (both.Has(WordFeatures.Dual) && both.Has(WordFeatures.Past) && previous.IsNominal && previous.Reading.Has(WordFeatures.Dual) && !previous.Reading.Has(WordFeatures.Construct) && !VerbBefore(reading, sentence, i))
            return true;
        if (!TryVerb(token.Word, out var verb) || best.Has(WordFeatures.Definite | WordFeatures.Tanwin) || best.Has(Proclitics.Bi | Proclitics.Ka))
            return false;
        if (GoesOnNow(reading, sentence, i) is not null)
            return true;
        // A conjunction is not cut off a word that stands in the lexicon whole (minister, not "and visited").
        if (verb.ProcliticLength > best.ProcliticLength && best.Exact)
            return false;
        // A house in which two men dug in: behind an indefinite noun in the accusative, before what points back to it.
        if (verb.Has(WordFeatures.Third) && verb.ProcliticLength == 0 && best.Class == PartOfSpeech.Masdar && previous is { Role: WordRole.Noun, Definite: false } && previous.Reading.Has(WordFeatures.Tanwin)
            && i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } back } && (back.Tags & tags.Pronoun) != 0 && (back.Tags & tags.Preposition) != 0)
            return true;
        // One clause has one verb in the past.
        if (verb.Has(WordFeatures.Past) && !verb.Has(Proclitics.Wa | Proclitics.Fa) && HasVerb(reading, sentence, i))
            return false;
        // They decided, in a meeting on Friday, to end the talks: the object behind an aside.
        if (verb.Has(WordFeatures.Past) && token.Word.Can(PartOfSpeech.Masdar) && IsPlanned(reading, sentence, i, verb))
            return false;
        // What someone does to himself: a noun without article cannot be emphasised so.
        if (i + 1 < sentence.End && reading.Tokens[i + 1] is { Kind: TokenKind.Word, Word: { } self } && (self.Tags & tags.Self) != 0 && self.Best.Enclitic != Pronoun.None)
            return true;
        var next = i + 1 < sentence.End ? reading.Tokens[i + 1] : default;
        return previous.Role switch
        {
            WordRole.Preposition or WordRole.Quantifier or WordRole.Number or WordRole.Demonstrative => false,
            WordRole.Auxiliary when verb.Has(WordFeatures.Past) && best is { Class: PartOfSpeech.Noun or PartOfSpeech.Masdar, Enclitic: not Pronoun.None } => false,
            WordRole.Negation or WordRole.Auxiliary or WordRole.Particle or WordRole.Relative => true,
            WordRole.Subordinator => !verb.Has(WordFeatures.Past) || Subjunctive(reading, sentence, i) is not null || Reported(reading, sentence, i, verb, previous),
            _ => Settled(reading, sentence, i, verb, previous, next) ?? Placed(reading, sentence, i, verb, previous, next),
        };
    }

    /// <summary>Whether a verb of the past stands behind a word for a settlement that it does not agree with: it is none but its name.</summary>
    public bool IsNameOfPlace(Reading reading, int i, TaggedWord previous) =>
        previous.Role == WordRole.Noun && !previous.Definite && (previous.Tags & tags.Settlement) != 0 && previous.Reading.Has(WordFeatures.Feminine)
        && reading.Tokens[i].Word.TryGet(PartOfSpeech.Verb, out var verb) && verb.Has(WordFeatures.Past) && verb.ProcliticLength == 0 && verb.Enclitic == Pronoun.None
        && !verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual);

    /// <summary>Whether a verb of the past stands right behind an opener of clauses: where that carries the verb's subject (that he killed), unless
    /// one adjective makes a noun of it (that it is deliberate killing), and behind after, since, until.</summary>
    private bool Reported(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord opener)
    {
        if (!verb.Has(WordFeatures.Third))
            return false;
        if (CarriedPronouns.Of(lexicon, opener) is not Pronoun.None and var pronoun)
            return (Agreement.Matches(pronoun, verb) || pronoun == Pronoun.Him && !verb.Has(WordFeatures.Plural)) && Acts(reading, sentence, i);
        return i - 2 >= sentence.First && reading.Words[i - 1].Role == WordRole.Subordinator && reading.Words[i - 2].Role == WordRole.Preposition && (reading.Words[i - 2].Tags & _span) != 0;
    }

    /// <summary>Whether what follows a word that may be a noun said of someone makes a verb of it: a count, a noun in the accusative, one with the
    /// article; behind a verbal noun any word but a bare adjective.</summary>
    private static bool Acts(Reading reading, Sentence sentence, int i)
    {
        if (i + 1 >= sentence.End || reading.Tokens[i + 1].Kind == TokenKind.Number)
            return i + 1 < sentence.End;
        if (reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word: { } next })
            return false;
        if (!next.Known || next.Best.Has(WordFeatures.Definite | WordFeatures.Tanwin) && next.Best.ProcliticLength == 0 || next.Best.Has(WordFeatures.Oblique) && !next.Best.Has(WordFeatures.Nominative))
            return true;
        return !next.Best.Has(Proclitics.Wa) && reading.Tokens[i].Word.Can(PartOfSpeech.Masdar)
            && (next.Best.Class is not (PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple) || next.Can(PartOfSpeech.Noun) && !next.Can(PartOfSpeech.Adjective));
    }

    /// <summary>What the forms of the word and its neighbours settle: true for the verb, false for the noun, null for neither.</summary>
    private bool? Settled(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord previous, Token next)
    {
        var word = reading.Tokens[i].Word;
        var clitic = word.Best.Has(Proclitics.Wa | Proclitics.Fa);
        // In case it attacks: right before a verb of the past the noun that opens a condition.
        if (!clitic && (word.Tags & tags.Conditional) != 0 && next is { Kind: TokenKind.Word, Word: { } condition } && condition.Best is { Class: PartOfSpeech.Verb } met && met.Has(WordFeatures.Past))
            return false;
        // Several cities: a noun of counting waits for what it counts.
        if (!clitic && previous is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && !previous.Reading.Has(WordFeatures.Tanwin) && (previous.Tags & tags.Counting) != 0 && word.TryGet(PartOfSpeech.Noun, out var counted) && counted.Has(WordFeatures.Plural))
            return false;
        // Behind a relative clause that ends with a pronoun or an accusative the verb of the sentence comes.
        if (!clitic && verb.Has(WordFeatures.Past) && previous.IsNominal && (previous.Reading.Enclitic != Pronoun.None || previous.Reading.Has(WordFeatures.Tanwin)) && Pending(reading, sentence, i))
            return true;
        // A house in which someone hid, an attack in which two were killed: with a pronoun that points back to the noun before.
        if (!clitic && verb.Has(WordFeatures.Past) && verb.Has(WordFeatures.Third) && PointsBack(next) && (previous.IsNominal && (previous.Reading.Has(WordFeatures.Tanwin) || !previous.Definite && IsWithin(reading, i + 1)) || (previous.Tags & _where) != 0))
            return true;
        if (!verb.Has(WordFeatures.Third) && verb.Has(WordFeatures.Present) || verb.Enclitic is Pronoun.Me && (previous.IsNominal || clitic))
            return false;
        // One clause has one verb in the past: what follows its subject and carries a pronoun is its object.
        if (!clitic && verb.Has(WordFeatures.Past) && previous.IsNominal && (previous.Definite || previous.Role == WordRole.Name) && word.Best.Class != PartOfSpeech.Verb && Ruled(reading, sentence, i))
            return false;
        // The forces took it back: behind a subject that nothing can follow in one phrase, a verb with its object.
        if (!clitic && verb.Has(WordFeatures.Past) && verb.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && Stands(reading, sentence, i, verb, previous))
            return true;
        // That the army shelled the town: no idafa goes on behind someone with the article or a name.
        if (!clitic && verb.Has(WordFeatures.Past) && verb.Has(WordFeatures.Third) && verb.Enclitic == Pronoun.None && next.Kind == TokenKind.Word && IsSomeone(reading, sentence, i, verb, previous))
            return true;
        if (word.Best.Class == PartOfSpeech.Adjective && next.Kind == TokenKind.Word && next.Word is { } that && (that.Tags & tags.Subordinator) != 0)
            return true;
        // Denied the receiving of aid: what a verb denies, plans or announces is a noun.
        if (!clitic && verb.Has(WordFeatures.Present) && word.Can(PartOfSpeech.Masdar) && AwaitsObject(reading, sentence, i))
            return false;
        // That his country trains: the present of the feminine behind what opens the clause.
        if (!clitic && word.Best.Class is PartOfSpeech.Masdar && previous.Reading.Enclitic != Pronoun.None && FeminineFor(reading, sentence, i) is not null)
            return true;
        // No idafa goes on behind a pronoun: a verb in the present, not a verbal noun without article.
        if (verb.Has(WordFeatures.Present) && !word.Best.Has(Proclitics.Li) && word.Best.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && previous.IsNominal && previous.Reading.Enclitic != Pronoun.None)
            return true;
        if (previous.Role == WordRole.Verb && clitic && verb.Has(WordFeatures.Past) && previous.Reading.Has(WordFeatures.Past))
            return true;
        // A launch of his or hers is no genitive of an attack: the attack that he launched.
        if (previous.IsNominal && !previous.Definite && previous.Role != WordRole.Name && !clitic && verb.Has(WordFeatures.Past) && verb.Enclitic is Pronoun.Him or Pronoun.Her
            && next.Kind == TokenKind.Word && next.Word is { } taken && (!taken.Can(PartOfSpeech.Particle) || PointsBack(next) && previous.Reading.Has(WordFeatures.Plural)) && !taken.Best.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Wa) && !IsItsAdjective(word, taken))
            return true;
        // A statement that it published: no text is of its own publication.
        if (!clitic && verb.Has(WordFeatures.Past) && verb.Enclitic is Pronoun.Him or Pronoun.Her && verb.Has(WordFeatures.Third) && previous is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && (previous.Tags & tags.DocumentNoun) != 0 && (previous.Tags & _resolve) == 0
            && previous.Reading.Has(WordFeatures.Feminine) == (verb.Enclitic == Pronoun.Her))
            return true;
        var plain = !verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual);
        if (!clitic && verb.Has(WordFeatures.Past) && plain && word.Can(PartOfSpeech.Masdar) && (previous.Role != WordRole.Noun || previous.Definite) && VerbBefore(reading, sentence, i))
            return false;
        if (word.Can(PartOfSpeech.GivenName) && !clitic && (previous.Tags & tags.Human) != 0 && previous.Definite && !verb.Has(WordFeatures.Present))
            return false;
        if (IsNameOfPlace(reading, i, previous))
            return false;
        if (word.Best.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && !word.Best.Has(Proclitics.Li) && verb.Has(WordFeatures.Present) && EndsIdafa(reading, sentence, i, verb, previous))
            return true;
        // The abduction and killing of the boy: a verbal noun joined to one that still waits for its genitive.
        if (clitic && plain && verb.Has(WordFeatures.Past) && word.Can(PartOfSpeech.Masdar) && i - 2 >= sentence.First && reading.Words[i - 2].Role is WordRole.Noun or WordRole.Preposition && !reading.Words[i - 2].Definite
            && previous is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && !previous.Reading.Has(WordFeatures.Tanwin) && reading.Tokens[i - 1].Word is { } waiting && (waiting.Can(PartOfSpeech.Masdar) || previous.Reading.Class == PartOfSpeech.Masdar)
            && next is { Kind: TokenKind.Word, Word: { } genitive } && genitive.Best.Has(WordFeatures.Definite))
            return false;
        if (i > sentence.First && clitic && (next.Word?.Tags & tags.Pronoun) is { } followed && followed != 0)
            return true;
        // Froze his assets and banned him: no verbal noun stands before that this one could be joined to.
        if (clitic && plain && verb.Has(WordFeatures.Past) && verb.Has(WordFeatures.Third) && verb.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && word.Best.Class == PartOfSpeech.Masdar && previous.IsNominal && GoesOn(reading, sentence, i, verb))
            return true;
        if (clitic && plain && verb.Has(WordFeatures.Past) && word.Can(PartOfSpeech.Masdar) && i > sentence.First && reading.Tokens[i - 1].Kind == TokenKind.Comma && Urges(reading, sentence, i, verb))
            return true;
        if (clitic && plain && verb.Has(WordFeatures.Past) && word.Can(PartOfSpeech.Masdar) && next is { Kind: TokenKind.Word, Word: { } taker } && (taker.Best.Has(WordFeatures.Definite) || taker.Can(PartOfSpeech.Masdar)) && IsAsked(reading, sentence, i))
            return false;
        if (clitic && plain && verb.Has(WordFeatures.Past) && word.Best.Class == PartOfSpeech.Masdar && previous.Role == WordRole.Name && GoesOn(reading, sentence, i, verb) && next is { Kind: TokenKind.Word, Word: { } whom } && (!whom.Known || whom.Best.Has(WordFeatures.Definite)) && !whom.Best.Has(Proclitics.Li | Proclitics.Bi))
            return true;
        if (clitic && previous.IsNominal && word.Can(PartOfSpeech.Noun) && plain && !verb.Has(WordFeatures.Present) && next.Kind == TokenKind.Word && !Agrees(verb, next, 0))
            return false;
        return clitic && i > sentence.First && word.Best.Class is PartOfSpeech.Noun or PartOfSpeech.Adjective && !verb.Has(WordFeatures.Present) ? false : null;
    }

    /// <summary>Whether the word behind a noun of the feminine with a pronoun is its adjective (its full control): the noun is no verb of the past.</summary>
    private static bool IsItsAdjective(WordAnalysis word, WordAnalysis next) =>
        word.Best is { Class: PartOfSpeech.Noun or PartOfSpeech.Masdar } noun && noun.Has(WordFeatures.Feminine) && next.TryGet(PartOfSpeech.Adjective, out var adjective)
        && adjective.Has(WordFeatures.Definite) && adjective.Has(WordFeatures.Feminine);

    /// <summary>What the place in the sentence says.</summary>
    private bool Placed(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord previous, Token next)
    {
        var word = reading.Tokens[i].Word;
        var best = word.Best;
        if (i == sentence.First || previous.Role is WordRole.None or WordRole.Conjunction or WordRole.Adverb || (previous.Tags & tags.Conjunction) != 0 && !previous.IsNominal
            || best.Has(Proclitics.Wa | Proclitics.Fa))
            return verb.Has(WordFeatures.Present) || best.Class == PartOfSpeech.Verb || Presents(reading, sentence, i) || IsHers(reading, sentence, i) || Opens(reading, sentence, i) || (verb.Exact && Agrees(verb, next, tags.Quantifier | tags.Counting | tags.Adverb));
        var definiteNext = next.Kind == TokenKind.Word && next.Word is { } w && (w.Best.Has(WordFeatures.Definite) || !w.Known || w.Can(PartOfSpeech.GivenName));
        if (previous.Role is WordRole.Name || (previous.IsNominal && previous.Definite))
            return best.Class == PartOfSpeech.Verb || !definiteNext || verb.Has(WordFeatures.Present);
        if (previous.IsNominal && verb.Enclitic != Pronoun.None && (previous.Role == WordRole.Adjective || previous.Reading.Has(WordFeatures.Tanwin)) && next.Kind == TokenKind.Word)
            return true;
        if (verb.Has(WordFeatures.Present) && (previous.Tags & (tags.Human | tags.Body)) != 0)
            return true;
        return best.Class == PartOfSpeech.Verb && !(previous.Role == WordRole.Noun && !previous.Definite && !previous.Reading.Has(WordFeatures.Tanwin)
            && word.Can(PartOfSpeech.Masdar) && !PointsBack(next));
    }

    /// <summary>Whether nothing stands between an opener of clauses and a word but someone, a body or people, whose verb it can be.</summary>
    private bool IsSomeone(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord previous)
    {
        if (!previous.IsNominal || previous.Governed || !(previous.Definite || previous.Role == WordRole.Name))
            return false;
        for (var b = i - 1; b >= sentence.First; b--)
        {
            if (reading.Words[b].Role == WordRole.Subordinator)
                return reading.Words[b + 1] is var head && (IsPersonal(head) ? !verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual) : (head.Tags & (tags.Human | tags.Body)) != 0 && head.Reading.Lexeme >= 0 && Concerns(verb, head));
            if (!reading.Words[b].IsNominal || reading.Words[b].Governed || reading.Words[b].Joined)
                return false;
        }

        return false;
    }

    /// <summary>Whether a word is a name that is no word beside.</summary>
    private static bool IsPersonal(TaggedWord head) => head.Role == WordRole.Name && (head.Reading.Lexeme < 0 || head.Reading.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName);

    /// <summary>Whether the noun before is the subject that a verb of its gender waits for: it is closed by the article or a pronoun, no preposition
    /// rules it, no verbal noun that has objects of its own, and its clause has no verb yet.</summary>
    private bool Stands(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord previous)
    {
        if (previous.Role != WordRole.Noun || previous.Governed || !(previous.Definite || previous.Reading.Enclitic != Pronoun.None) || previous.Reading.Class is not PartOfSpeech.Noun
            || reading.Tokens[i - 1].Word.Can(PartOfSpeech.Masdar) || !Concerns(verb, previous))
            return false;
        for (var b = i - 2; b >= sentence.First; b--)
        {
            switch (reading.Words[b].Role)
            {
                case WordRole.Subordinator:
                    return true;
                case WordRole.Noun or WordRole.Adjective or WordRole.Name when !reading.Words[b].Governed:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether no idafa goes on here: behind a pronoun, or behind an adjective whose noun the verb can have for its subject.</summary>
    private static bool EndsIdafa(Reading reading, Sentence sentence, int i, WordReading verb, TaggedWord previous) =>
        previous.IsNominal && previous.Reading.Enclitic != Pronoun.None
        || previous.Role == WordRole.Adjective && !previous.Definite && Described(reading, sentence, i) is { Role: WordRole.Noun } noun && Concerns(verb, noun);

    /// <summary>The noun that the adjectives right before a word describe.</summary>
    private static TaggedWord Described(Reading reading, Sentence sentence, int i)
    {
        var h = i - 1;
        while (h > sentence.First && reading.Words[h].Role == WordRole.Adjective)
            h--;
        return h >= sentence.First ? reading.Words[h] : default;
    }

    /// <summary>Whether a verb behind a noun can have it for its subject.</summary>
    private static bool Concerns(WordReading verb, TaggedWord noun) =>
        verb.Has(WordFeatures.Third) && (noun.Reading.Has(WordFeatures.Plural) ? verb.Has(WordFeatures.Feminine | WordFeatures.Plural) : verb.Has(WordFeatures.Feminine) == noun.Reading.Has(WordFeatures.Feminine));

    /// <summary>Whether a verb stands before a definite noun or name right before the token, and nothing between them opens a clause.</summary>
    private static bool HasVerb(Reading reading, Sentence sentence, int i)
    {
        if (i == sentence.First || !reading.Words[i - 1].IsNominal || !(reading.Words[i - 1].Definite || reading.Words[i - 1].Role == WordRole.Name))
            return false;
        for (var b = i - 1; b >= sentence.First; b--)
        {
            switch (reading.Words[b].Role)
            {
                case WordRole.Verb:
                    return !OfRelative(reading, sentence, b);
                case WordRole.None or WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction or WordRole.Conditional or WordRole.Particle or WordRole.Auxiliary:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the only verb before a word is that of a relative clause on the noun that the sentence opens with.</summary>
    private static bool Pending(Reading reading, Sentence sentence, int i)
    {
        for (var b = i - 1; b >= sentence.First; b--)
        {
            if (reading.Words[b].Role == WordRole.Verb)
                return OfRelative(reading, sentence, b);
            if (reading.Words[b].Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name or WordRole.Preposition or WordRole.Pronoun or WordRole.Number or WordRole.Quantifier))
                return false;
        }

        return false;
    }

    /// <summary>Whether a verb is that of a relative clause on the noun that the sentence opens with: the verb of the sentence is still to come.</summary>
    private static bool OfRelative(Reading reading, Sentence sentence, int verb)
    {
        var relative = verb - 1;
        while (relative > sentence.First && reading.Words[relative].Role is WordRole.Auxiliary or WordRole.Particle or WordRole.Negation)
            relative--;
        if (relative <= sentence.First || reading.Words[relative].Role != WordRole.Relative)
            return false;
        for (var b = relative - 1; b >= sentence.First; b--)
        {
            if (reading.Words[b].Role is WordRole.Subordinator or WordRole.None or WordRole.Conjunction)
                return b < relative - 1;
            if (reading.Words[b].Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name or WordRole.Number or WordRole.Quantifier))
                return false;
        }

        return !reading.Words[sentence.First].Governed;
    }

    /// <summary>Whether a preposition with its pronoun says in: in it, within it, during it.</summary>
    private static bool IsWithin(Reading reading, int token) =>
        reading.Normal(token) is ['\u0641', '\u064A', ..] or ['\u062F', '\u0627', '\u062E', '\u0644', ..] or ['\u062E', '\u0644', '\u0627', '\u0644', ..];

    private bool PointsBack(Token next) => next.Kind == TokenKind.Word && next.Word is { } word && (word.Tags & tags.Pronoun) != 0 && word.Can(PartOfSpeech.Particle);

    /// <summary>Whether the clause that a word stands in has its finite verb already, so that a word that may be a verbal noun is one.</summary>
    private static bool VerbBefore(Reading reading, Sentence sentence, int i)
    {
        for (var h = i - 1; h >= sentence.First && h >= i - ClauseReach; h--)
        {
            switch (reading.Words[h].Role)
            {
                case WordRole.Verb:
                    return !OfRelative(reading, sentence, h);
                case WordRole.Subordinator or WordRole.Relative or WordRole.Conditional or WordRole.Conjunction:
                    return false;
                case WordRole.None when reading.Tokens[h].Kind != TokenKind.Quote:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a verb stands before a word, and nothing between them opens a clause.</summary>
    private static bool Ruled(Reading reading, Sentence sentence, int i)
    {
        for (var b = i - 1; b >= sentence.First; b--)
        {
            switch (reading.Words[b].Role)
            {
                case WordRole.Verb:
                    return !OfRelative(reading, sentence, b);
                case WordRole.None or WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction or WordRole.Conditional or WordRole.Particle or WordRole.Auxiliary:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a verb at the head of a sentence can have the next word for its subject or object.</summary>
    private bool Agrees(WordReading verb, Token next, TagMask counting)
    {
        if (next.Kind == TokenKind.Number || !verb.Has(WordFeatures.Third))
            return true;
        if (next.Kind != TokenKind.Word || next.Word is null)
            return false;
        if ((next.Word.Tags & counting) != 0)
            return true;
        var subject = next.Word.TryGet(PartOfSpeech.Noun, out var noun) && !noun.Has(WordFeatures.Tanwin) && (lexicon.Lexemes[noun.Lexeme].Tags & tags.Human) != 0 ? noun : next.Word.Best;
        if (next.Word.Can(PartOfSpeech.Particle) || subject.Class == PartOfSpeech.Adjective && !subject.Has(WordFeatures.Definite) && !IsNominative(subject) && (subject.Has(WordFeatures.Tanwin) || !next.Word.Can(PartOfSpeech.Noun)))
            return false;
        if (subject.Has(WordFeatures.Oblique) && !subject.Has(WordFeatures.Nominative | WordFeatures.Construct) && subject.Has(WordFeatures.Plural | WordFeatures.Dual) && subject.Class == PartOfSpeech.Noun)
            return false;
        return !subject.IsNominal || verb.Has(WordFeatures.Feminine) == subject.Has(WordFeatures.Feminine)
            || subject.Has(WordFeatures.Plural) && (verb.Has(WordFeatures.Feminine) || !subject.Has(WordFeatures.Feminine));
    }

    /// <summary>Whether a word shows the nominative of people, which no genitive has (unknown men).</summary>
    private static bool IsNominative(WordReading word) =>
        word.Has(WordFeatures.Nominative) && word.Has(WordFeatures.Plural) && word.Has(WordFeatures.Masculine) && !word.Has(WordFeatures.Oblique);
}
