using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Tells which arguments of a clause fill a function that a frame names, and which mentions stand in them.</summary>
internal sealed partial class Fillers(CompiledLexicon lexicon, TagSets tags, FrameIndex frames, Antecedents antecedents)
{
    private readonly List<int> _none = [];
    private readonly PairAntecedents _pairs = new(lexicon, tags);
    private readonly TagMask _fired = lexicon.TagSet("missile", "explosive", "heavy_weapon", "firearm", "drone");
    private readonly TagMask _owner = lexicon.TagSet("owner");
    private readonly int _bi = Attachment.Row(lexicon, "\u0628");
    private readonly int _li = Attachment.Row(lexicon, "\u0644");
    private readonly int _one = Attachment.Row(lexicon, "\u0623\u062D\u062F");
    private readonly int _latter = Attachment.Row(lexicon, "\u0623\u062E\u064A\u0631", PartOfSpeech.Adjective);
    private readonly TagMask _purpose = lexicon.TagSet("purpose");
    private readonly TagMask _leading = lexicon.TagSet("leading");
    private readonly TagMask _measure = lexicon.TagSet("timeunit", "unit", "money");
    private readonly TagMask _direction = lexicon.TagSet("direction");

    /// <summary>The tag of prepositions that name whose word it is.</summary>
    public TagMask AccordingTag { get; } = lexicon.TagSet("according");

    /// <summary>The tag of where as an opener of clauses.</summary>
    public TagMask WhereTag { get; } = lexicon.TagSet("where");

    /// <summary>Whether a noun names neither people nor a place nor a thing that acts.</summary>
    public bool IsAbstract(TaggedWord noun) => noun.Reading.Lexeme >= 0 && (noun.Tags & (tags.Human | tags.Body | tags.Locality | tags.Weapon)) == 0;

    /// <summary>Whether a noun tells by what help an attack is made: retook the town with the backing of, managed, with the backing of, to retake it.</summary>
    public bool IsInAttack(Reading reading, Clause clause)
    {
        if (clause is not { Governor: >= 0, GovernorFunction: Function.Preposition } || !reading.Words[clause.Predicate].Reading.Has(Proclitics.Bi) || reading.Clauses[clause.Governor] is not { Class: not PartOfSpeech.Noun } attack)
            return false;
        if (frames.Tells(attack.Lexeme, EventType.Assault))
            return true;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end && attack.Class == PartOfSpeech.Verb; c++)
        {
            var managed = reading.Clauses[c];
            if (managed.Class == PartOfSpeech.Masdar && managed.Governor == clause.Governor && managed.Predicate > clause.Predicate && frames.Tells(managed.Lexeme, EventType.Assault) && frames.LendsDoer(attack, managed))
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase names someone: people or a body by a noun.</summary>
    public bool IsSomeone(Reading reading, Argument argument)
    {
        var head = reading.Words[argument.Head];
        return argument.Antecedent < 0 && head is { Role: WordRole.Noun, Reading.Enclitic: Pronoun.None } && argument.Function is Function.Genitive or Function.Subject or Function.Agent
            && (head.Tags & (tags.Human | tags.Force | tags.Organisation | tags.Movement)) != 0 && (head.Tags & (tags.Weapon | tags.Locality)) == 0;
    }

    /// <summary>Whether the subject of a verb does what its verbal noun says.</summary>
    public bool IsLent(Clause verb, Clause deed) => frames.LendsDoer(verb, deed);

    /// <summary>Whether a noun names what belongs to a force or body: a unit, a place, a weapon or vehicle.</summary>
    public bool IsOwned(TaggedWord noun) => (noun.Tags & (tags.Force | tags.Locality | tags.Weapon)) != 0;

    /// <summary>Whether a noun names no people.</summary>
    public bool IsThing(TaggedWord noun) => (noun.Tags & tags.Human) == 0;

    /// <summary>Whether a noun for someone stands before a deed in its phrase: he did it (the prosecution of the perpetrators of the killing).</summary>
    public bool IsOfDoer(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate; i > 0 && !reading.Words[i].Governed && reading.Words[i - 1] is { IsNominal: true, Definite: false } before; i--)
        {
            if (before.Reading.Class == PartOfSpeech.ActiveParticiple || !IsThing(before))
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument fills one of the functions that a frame names for a role.</summary>
    public bool Any(Reading reading, Clause clause, Argument argument, string[] functions, Frame frame)
    {
        foreach (var function in functions)
        {
            if (Fills(reading, clause, argument, function, frame))
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument fills a function as a frame writes it.</summary>
    public bool Fills(Reading reading, Clause clause, Argument argument, string function, Frame frame) => function switch
    {
        "any" => true,
        "subject" => IsSubject(reading, clause, argument, frame),
        "object" or "own" => IsObject(reading, clause, argument, frame),
        "genitive" => argument.Function == Function.Genitive,
        "nisba" => argument.Function == Function.Nisba,
        "possessor" => argument.Function == Function.Possessor && !IsHelped(reading, clause, argument, frame) && !(clause.Class == PartOfSpeech.Masdar && frame.Genitive == GenitiveRole.Object && GenitiveOf(reading, clause, argument, frame) == GenitiveRole.Object),
        "predicate" or "clause" => false,
        _ => argument.Function == Function.Agent ? function.Contains(' ', StringComparison.Ordinal)
            : argument.Function is Function.Preposition or Function.Companion && argument.Preposition >= 0 && Same(lexicon.Lexemes[argument.Preposition].Lemma, function),
    };

    /// <summary>Whether a condition on a function can be met by an argument: as its filler, or, where the noun behind a verbal noun plays no
    /// role by the frame, as the thing that a condition on the object speaks of (the sending of arms).</summary>
    public bool Concerns(Reading reading, Clause clause, Argument argument, string function, Frame frame) =>
        Fills(reading, clause, argument, function, frame)
        || function == "object" && (frame.Genitive == GenitiveRole.None && argument.Function == Function.Genitive && clause.Class == PartOfSpeech.Masdar || IsFired(reading, clause, argument, frame));

    /// <summary>Whether the one phrase of a verb of the past is what was fired, whoever fired it: six rockets were launched.</summary>
    private bool IsFired(Reading reading, Clause clause, Argument argument, Frame frame) =>
        frame.Event == EventType.Assault && argument.Function == Function.Subject && argument.Antecedent < 0 && clause.Class == PartOfSpeech.Verb && clause.First(Function.Object) is null
        && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Past) && (reading.Words[argument.Head].Tags & _fired) != 0;

    /// <summary>Whether the verb reads as a passive without its agent: past, one human or counted phrase behind it, no object.</summary>
    public bool HiddenPassive(Reading reading, Clause clause, Frame frame)
    {
        if (clause.Class != PartOfSpeech.Verb || clause.Passive || frame.Mode == "clash" || frame is { Event: EventType.Accuse, Mode: "disapprove" } || frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Sanction or EventType.Accuse))
            return clause.Passive;
        if (!frame.Recipient.Contains("object") || clause.Arguments.Exists(a => a.Function == Function.Object && (reading.Words[a.Head].Tags & _measure) == 0 && !IsWhere(reading, a) && !IsState(reading, a) && !(clause.First(Function.Agent) is not null && IsManner(reading, a))) || clause.First(Function.Subject) is not { } subject)
            return false;
        // Whom it is done to is told by a preposition (the minister condemned the attack), or the sense of the verb lies in who does it.
        if (Array.Exists(frame.Need, static n => n.Function == "subject") || clause.Arguments.Exists(a => a.Function == Function.Preposition && a.Preposition >= 0 && a.Preposition != _li && frame.Recipient.Contains(lexicon.Lexemes[a.Preposition].Lemma)))
            return false;
        // Blew himself up.
        for (var i = subject.First; i < subject.End; i++)
        {
            if ((reading.Words[i].Tags & tags.Self) != 0)
                return false;
        }

        // Who did it is told behind: at the hand of.
        if (clause.First(Function.Agent) is { } agent && agent.First > clause.Predicate)
            return true;
        if (subject.First < clause.Predicate)
            return (clause.RelativeHead >= 0 || frame.Weak || frame.Mode is "arrest" or "abduct" or "deport" or "targeted" or "torture" && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Past)) && Suffers(reading, subject);
        return Suffers(reading, subject);
    }

    /// <summary>Whether a phrase without a preposition only tells where: by a noun of direction (north of the city).</summary>
    private bool IsWhere(Reading reading, Argument argument) =>
        argument.End > argument.Head + 1 && argument.First == argument.Head && (reading.Words[argument.Head].Tags & _direction) != 0;

    /// <summary>Whether someone is backed or aided.</summary>
    private static bool IsHelp(Frame frame) => frame.Event is EventType.Support or EventType.Aid;

    /// <summary>The ways to support him: whom the pronoun on a deed that is an aim names is helped, where no one else is said to be.</summary>
    private bool IsHelped(Reading reading, Clause clause, Argument argument, Frame frame) =>
        IsHelp(frame) && argument.Function == Function.Possessor && (IsAim(clause) && (reading.Words[clause.Predicate].Governed || reading.Words[clause.Predicate - 1].Role == WordRole.Preposition)
        && !clause.Arguments.Exists(a => a.Function == Function.Preposition && Fills(reading, clause, a, frame.Recipient, frame))
            || frame is { Event: EventType.Aid, Genitive: GenitiveRole.Object } && clause.Arguments.Exists(a => a.Function == Function.Object && IsGiven(reading, argument, a)));

    /// <summary>Whether a thing without article is what the one in the genitive, or the one whom the pronoun names, is given (supplying the forces arms).</summary>
    private bool IsGiven(Reading reading, Argument receiver, Argument thing) =>
        receiver.Function is Function.Genitive or Function.Possessor && reading.Words[thing.Head] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } noun && (noun.Tags & (tags.Human | tags.Body)) == 0 && !Between(reading, thing.First, thing.End).Any(m => reading.Entities[reading.Mentions[m].Entity].IsActor);

    /// <summary>Adjectives alone in the accusative that tell in what way or state: politically, by arms and money, alive.</summary>
    public static bool IsManner(Reading reading, Argument argument)
    {
        for (var i = argument.First; i < argument.End; i++)
        {
            if (reading.Tokens[i].Kind == Text.TokenKind.Word && !(reading.Words[i].Reading.Has(WordFeatures.Tanwin) && reading.Tokens[i].Word.Can(PartOfSpeech.Adjective)))
                return false;
        }

        return true;
    }

    /// <summary>A participle or adjective in the accusative that tells in what state someone died: of his wounds, alive.</summary>
    private static bool IsState(Reading reading, Argument argument) =>
        reading.Words[argument.Head] is { Reading: var word } state && (word.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple || word.Class == PartOfSpeech.Adjective && argument.End == argument.Head + 1 && !Names(reading, state, argument.Head)) && word.Has(WordFeatures.Tanwin) && argument.First == argument.Head;

    private static bool Names(Reading reading, TaggedWord word, int token) =>
        word.Role == WordRole.Name || Between(reading, token, token + 1).Any();

    private bool Suffers(Reading reading, Argument subject)
    {
        // So many of a force: those counted are hit, whatever they belong to.
        if (reading.Words[subject.First].Role == WordRole.Number)
            return true;
        foreach (var m in Between(reading, subject.First, subject.Head + 1))
        {
            if (reading.Mentions[m] is { Form: MentionForm.Name } mention && mention.End > subject.Head && reading.Entities[mention.Entity].Kind is EntityKind.Organization or EntityKind.State or EntityKind.ArmedGroup)
                return false;
        }

        for (var i = subject.First; i < subject.End; i++)
        {
            var word = reading.Words[i];
            if (word.Role == WordRole.Number || word.Role == WordRole.Quantifier && CarriedPronouns.Of(lexicon, word) is Pronoun.Them or Pronoun.ThemFeminine)
                return true;
            if ((word.Tags & (tags.Force | tags.Organisation)) != 0 && i <= subject.Head)
                return false;
            if ((word.Tags & tags.Human) != 0)
                return true;
        }

        foreach (var m in Between(reading, subject.First, subject.End))
        {
            if (reading.Entities[reading.Mentions[m].Entity].Kind is EntityKind.Person or EntityKind.Group)
                return true;
        }

        return false;
    }

    private static bool Same(string lemma, string function) => string.Equals(lemma, function, StringComparison.Ordinal);

    /// <summary>Who is meant by the pronoun on a noun: a mention, or -1.</summary>
    public int Owner(Reading reading, Argument argument) => antecedents.Find(reading, argument.Head, _none);

    /// <summary>Whether a phrase opens with the name of a place that is no country.</summary>
    private bool IsTown(Reading reading, Argument argument)
    {
        foreach (var m in Between(reading, argument.First, argument.First + 1))
            return reading.Entities[reading.Mentions[m].Entity] is { IsPlace: true } place && (place.Place < 0 || lexicon.Places[place.Place].Kind != "country");
        return false;
    }

    private static bool IsPronoun(Reading reading, Argument argument) =>
        argument.End == argument.First + 1 && (reading.Words[argument.Head].Role is WordRole.Pronoun or WordRole.Subordinator
            || reading.Words[argument.Head].Role == WordRole.Verb);

    private bool IsSubject(Reading reading, Clause clause, Argument argument, Frame frame)
    {
        switch (argument.Function)
        {
            case Function.Subject:
                return !HiddenPassive(reading, clause, frame) && clause.Class != PartOfSpeech.PassiveParticiple;
            case Function.Nisba:
                return clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun;
            case Function.Genitive or Function.Possessor:
                return clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && GenitiveOf(reading, clause, argument, frame) == GenitiveRole.Subject;
            case Function.Agent:
                return true;
            case Function.Companion:
                return !clause.Passive && frame.Event is EventType.Consult or EventType.Cooperate && !((reading.Words[argument.Head].Tags & _leading) != 0 && OfBody(reading, argument));
            default:
                return false;
        }
    }

    private bool IsObject(Reading reading, Clause clause, Argument argument, Frame frame)
    {
        switch (argument.Function)
        {
            case Function.Object:
                return true;
            case Function.Preposition:
                return IsDativeObject(reading, clause, argument);
            case Function.Subject:
                return clause.Class == PartOfSpeech.PassiveParticiple || HiddenPassive(reading, clause, frame);
            case Function.Genitive or Function.Possessor:
                return clause.Class is PartOfSpeech.ActiveParticiple || GenitiveOf(reading, clause, argument, frame) == GenitiveRole.Object;
            default:
                return false;
        }
    }

    /// <summary>The object of a verbal noun that has its subject for genitive comes with li: the army's recapture of (li) three posts.</summary>
    private bool IsDativeObject(Reading reading, Clause clause, Argument argument) =>
        clause.Class == PartOfSpeech.Masdar && argument.Function == Function.Preposition && argument.Preposition >= 0
        && (lexicon.Lexemes[argument.Preposition].Tags & _owner) == _owner && lexicon.Lexemes[argument.Preposition].Lemma.Length == 1
        && (clause.First(Function.Genitive) is { } genitive ? genitive.First == clause.Predicate + 1 && argument.First <= genitive.End + 1 : clause.First(Function.Possessor) is not null && argument.First == clause.Predicate + 1)
        && reading.Words[argument.Head].Reading.Class != PartOfSpeech.Masdar;

    /// <summary>Whether a force, movement or alliance stands right before a phrase that tells who leads it.</summary>
    private bool OfBody(Reading reading, Argument argument)
    {
        foreach (var m in Between(reading, Math.Max(0, argument.First - 8), argument.First))
        {
            var mention = reading.Mentions[m];
            if (mention.End == argument.First && reading.Entities[mention.Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization && (reading.Words[mention.First].Tags & (tags.Force | tags.Movement)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verbal noun tells what the verb above it is done for.</summary>
    private bool IsAim(Clause clause) =>
        clause is { Governor: >= 0, GovernorFunction: Function.Preposition, GovernorPreposition: >= 0 } && (lexicon.Lexemes[clause.GovernorPreposition].Tags & _purpose) != 0;

    private bool Fills(Reading reading, Clause clause, Argument argument, string[] functions, Frame frame) =>
        Array.Exists(functions, f => f is not ("object" or "genitive") && Fills(reading, clause, argument, f, frame));

    /// <summary>The end of a genitive with those that are joined to it.</summary>
    private static int GenitiveEnd(Clause clause, Argument argument)
    {
        var end = argument.End;
        foreach (var other in clause.Arguments)
        {
            if (other.Function == Function.Genitive && other.First == end)
                end = other.End;
        }

        return end;
    }

    private GenitiveRole GenitiveOf(Reading reading, Clause clause, Argument argument, Frame frame)
    {
        // The end that someone meets is always his.
        if (frame.Genitive == GenitiveRole.Object && argument.Function == Function.Genitive && (reading.Tokens[clause.Predicate].Word.Tags & tags.Fate) != 0)
            return GenitiveRole.Object;
        if (clause.Class == PartOfSpeech.Masdar && clause.First(Function.Object) is null && argument.Function == Function.Genitive && frame.Genitive == GenitiveRole.Object
            && clause.Arguments.Exists(a => IsDativeObject(reading, clause, a)))
            return GenitiveRole.Subject;
        // The militia's levying of dues: what the deed needs for its object stands behind who does it.
        if (frame.Genitive == GenitiveRole.None && clause.Class == PartOfSpeech.Masdar && argument.Function == Function.Genitive && Array.Exists(frame.Need, static n => n.Function == "object")
            && clause.Arguments.Exists(a => a.Function == Function.Object && a.First == argument.End && Array.Exists(frame.Need, n => n.Function == "object" && n.Meets(reading.Words[a.Head].Reading.Lexeme, reading.Words[a.Head].Tags))))
            return GenitiveRole.Subject;
        // The army's overthrow of (bi) his government; the ministry's charges to (li) the group.
        if (frame.Genitive == GenitiveRole.Object && argument.Function == Function.Genitive && clause.Arguments.Exists(a => a.Function == Function.Preposition && a.First == GenitiveEnd(clause, argument) && (a.Preposition == _bi || a.Preposition == _li && frame.Event == EventType.Accuse)
            && frame.Recipient.Contains(lexicon.Lexemes[a.Preposition].Lemma)))
            return GenitiveRole.Subject;
        if (frame.Genitive is not GenitiveRole.None && clause.Arguments.Exists(a => a.Function == Function.Object && (argument.Function == Function.Possessor || !IsWhere(reading, a)) && !(IsHelp(frame) && (IsManner(reading, a) || IsGiven(reading, argument, a)))))
            return GenitiveRole.Subject;
        // Came to (li) meet the minister: who meets him stands before.
        if (frame is { Event: EventType.Consult, Mode: not "visit", Genitive: GenitiveRole.Subject } && argument.Function == Function.Genitive && IsAim(clause) && !clause.Arguments.Exists(a => a.Function == Function.Genitive && a.First != argument.First
            || a.Function == Function.Preposition && Fills(reading, clause, a, frame.Recipient, frame)))
            return GenitiveRole.Object;
        // Spoke of the backing of Ankara for the government.
        if (IsHelp(frame) && frame.Genitive == GenitiveRole.Either && clause.Arguments.Exists(a => a.Function == Function.Preposition && a.First > argument.First && Fills(reading, clause, a, frame.Recipient, frame)))
            return GenitiveRole.Subject;
        // They went on shelling the militia, took part in the fighting of it: who does it stands before.
        if ((frame.Genitive == GenitiveRole.Either || frame is { Mode: "clash", Genitive: GenitiveRole.Subject }) && argument.Function == Function.Genitive && clause.Governor >= 0 && frames.LendsDoer(reading.Clauses[clause.Governor], clause))
            return GenitiveRole.Object;
        if (IsHelped(reading, clause, argument, frame))
            return GenitiveRole.Object;
        if (frame.Genitive != GenitiveRole.Either)
            return frame.Genitive;
        // The liberation of the town from the militia.
        if (frame.Mode == "territory" && argument.Function == Function.Genitive && IsTown(reading, argument))
            return GenitiveRole.Object;
        foreach (var other in clause.Arguments)
        {
            if (other.Function == Function.Preposition && Array.Exists(frame.Recipient, f => f is not ("object" or "genitive") && Fills(reading, clause, other, f, frame)))
                return GenitiveRole.Subject;
        }

        if (IsHelp(frame) && argument.Function == Function.Genitive)
            return clause.Governor >= 0 && frames.LendsReceiver(reading.Clauses[clause.Governor], clause) ? GenitiveRole.Subject : GenitiveRole.Object;
        // Their bombing with nothing more is done to them, their bombing of the town by them.
        if (argument.Function == Function.Possessor)
            return clause.Class == PartOfSpeech.Masdar && frame is { Event: EventType.Assault or EventType.Coerce or EventType.Sanction, Mode: not "clash" } or { Event: EventType.Consult, Mode: "visit" } && frame.Recipient.Contains("object")
                && !clause.Arguments.Exists(a => a.Function == Function.Object || IsDativeObject(reading, clause, a)) ? GenitiveRole.Object : GenitiveRole.Subject;
        if ((reading.Words[argument.Head].Tags & (tags.Force | tags.AirWeapon)) != 0)
            return GenitiveRole.Subject;
        foreach (var m in Between(reading, argument.First, argument.End))
        {
            var mention = reading.Mentions[m];
            if (mention.First == argument.First && frame.Event == EventType.Assault && reading.Entities[mention.Entity].Kind == EntityKind.Organization && (reading.Words[argument.Head].Tags & (tags.Movement | tags.Force)) == 0
                && (reading.Words[argument.Head].Tags & tags.Organisation) != 0)
                return GenitiveRole.Object;
            if (mention.First == argument.First)
                return reading.Entities[mention.Entity].Kind is EntityKind.State or EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Person ? GenitiveRole.Subject : GenitiveRole.Object;
        }

        return GenitiveRole.Object;
    }
}
