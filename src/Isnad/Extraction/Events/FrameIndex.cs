using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Frames and control verbs by the lexeme that calls them.</summary>
internal sealed class FrameIndex : IValency
{
    private readonly Frame[][] _verbs;
    private readonly Frame[][] _nouns;
    private readonly ControlVerb[][] _control;
    private readonly Dictionary<int, int> _verbsOfNouns = [];
    private readonly CompiledLexicon _lexicon;
    private readonly HashSet<int> _topics;
    private readonly HashSet<int> _since;
    private readonly HashSet<int> _owners;
    private readonly HashSet<int> _purposes;
    private readonly TagMask _result;
    private readonly int _until;
    private readonly HashSet<int> _background;

    public FrameIndex(CompiledLexicon lexicon)
    {
        _lexicon = lexicon;
        _topics = Rows("topic");
        _since = Rows("since");
        _until = Attachment.Row(lexicon, "\u062D\u062A\u0649");
        _owners = Rows("owner");
        _purposes = Rows("purpose");
        _result = lexicon.TagSet("result");
        _background = Rows("background");
        _verbs = new Frame[lexicon.Lexemes.Count][];
        _nouns = new Frame[lexicon.Lexemes.Count][];
        _control = new ControlVerb[lexicon.Lexemes.Count][];
        foreach (var frame in lexicon.Frames.OrderByDescending(static f => f.Need.Length))
        {
            foreach (var row in frame.Words)
                _verbs[row] = [.. _verbs[row] ?? [], frame];
            foreach (var row in frame.Nouns)
            {
                _nouns[row] = [.. _nouns[row] ?? [], frame];
                foreach (var verb in frame.Words)
                {
                    if (lexicon.Lexemes[verb].Lemma == lexicon.Lexemes[row].Lemma)
                        _verbsOfNouns[row] = verb;
                }
            }
        }

        foreach (var control in lexicon.ControlVerbs)
            _control[control.Lexeme] = [.. _control[control.Lexeme] ?? [], control];
    }

    /// <summary>The frames of a lexeme read as this part of speech, those with conditions first.</summary>
    public ReadOnlySpan<Frame> Of(int lexeme, PartOfSpeech part) =>
        lexeme < 0 ? [] : part is PartOfSpeech.Noun or PartOfSpeech.Adjective ? _nouns[lexeme] : _verbs[lexeme];

    /// <summary>The entries of a verb that takes events as complements.</summary>
    public ReadOnlySpan<ControlVerb> Control(int lexeme) => lexeme < 0 ? [] : _control[lexeme];

    /// <summary>The entries of a clause's predicate; of a noun, those of the verb whose verbal noun is written the same (also in its plural, as promises).</summary>
    public ReadOnlySpan<ControlVerb> Control(Reading reading, Clause clause)
    {
        var own = Control(clause.Lexeme);
        if (clause.Class == PartOfSpeech.Verb && reading.Words[clause.Predicate].Reading is { Enclitic: not Pronoun.None } chosen && !TakesObject(own))
        {
            // Which Egypt holds: with a pronoun for its object the verb of two that are written alike that takes one.
            foreach (var other in reading.Tokens[clause.Predicate].Word.Readings)
            {
                if (other.Class == PartOfSpeech.Verb && other.EncliticLength == chosen.EncliticLength && other.ProcliticLength == chosen.ProcliticLength && TakesObject(Control(other.Lexeme)))
                    return Control(other.Lexeme);
            }
        }

        if (!own.IsEmpty || clause.Class != PartOfSpeech.Noun)
            return own;
        return reading.Tokens[clause.Predicate].Word.TryGet(PartOfSpeech.Masdar, out var masdar) ? Control(masdar.Lexeme) : Control(_verbsOfNouns.GetValueOrDefault(clause.Lexeme, -1));
    }

    private static bool TakesObject(ReadOnlySpan<ControlVerb> controls)
    {
        foreach (var control in controls)
        {
            if (control.Complement == "object")
                return true;
        }

        return false;
    }

    /// <summary>Rows of the lexemes with a tag.</summary>
    public HashSet<int> Rows(string tag)
    {
        var set = _lexicon.TagSet(tag);
        var rows = new HashSet<int>();
        for (var i = 0; i < _lexicon.Lexemes.Count; i++)
        {
            if ((_lexicon.Lexemes[i].Tags & set) != 0)
                rows.Add(i);
        }

        return rows;
    }

    /// <summary>Whether a preposition tells whose a deed is.</summary>
    public bool IsOwner(int preposition) => _owners.Contains(preposition);

    /// <summary>Whether a preposition names what something is about.</summary>
    public bool IsTopic(int preposition) => _topics.Contains(preposition);

    /// <summary>Whether a preposition names a purpose or cause.</summary>
    public bool IsPurpose(int preposition) => _purposes.Contains(preposition);

    /// <summary>Whether a word lends its subject to, tells of or is directed at a deed that stands where it takes one.</summary>
    public bool Takes(Clause governor, Clause clause)
    {
        foreach (var frame in Of(governor.Lexeme, governor.Class))
        {
            if (clause.GovernorPreposition >= 0 && frame.Recipient.Contains(_lexicon.Lexemes[clause.GovernorPreposition].Lemma))
                return true;
        }

        foreach (var control in Control(governor.Lexeme))
        {
            if (Fits(clause, control))
                return true;
        }

        return false;
    }

    /// <summary>Whether a preposition names the beginning of what goes on.</summary>
    public bool IsSince(int preposition) => _since.Contains(preposition);

    /// <summary>Whether a preposition names the end of what goes on.</summary>
    public bool IsUntil(int preposition) => preposition >= 0 && preposition == _until;

    /// <summary>Whether a preposition opens what is taken as known: after, since.</summary>
    public bool IsBackground(int preposition) => _background.Contains(preposition);

    /// <summary>Whether a verb can tell an event of a type.</summary>
    public bool Tells(int lexeme, EventType type)
    {
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame.Event == type)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb denies the deed that is its complement.</summary>
    public bool Denies(Clause clause, Clause governor)
    {
        foreach (var control in Control(governor.Lexeme))
        {
            if (control is { Subject: "speaker", Modality: Modality.Negated } && Fits(clause, control))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb may tell a deed of a type, or none at all.</summary>
    public bool MayTell(int lexeme, EventType type) => Of(lexeme, PartOfSpeech.Verb).Length == 0 || Tells(lexeme, type);

    /// <summary>Whether a verb only lends itself to the deed that is its object or complement, or says that it came about: launched, made, took place.</summary>
    public bool Lends(int lexeme)
    {
        foreach (var control in Control(lexeme))
        {
            if (control is { Modality: Modality.Actual, Subject: "actor", Complement: "object" or "\u0628" } or { Modality: Modality.Actual, Subject: "none", Complement: "subject" })
                return true;
        }

        return false;
    }

    /// <summary>Whether a word takes a stand on a deed: condemns, demands, backs, rejects it.</summary>
    public bool Judges(Clause clause)
    {
        foreach (var frame in Of(clause.Lexeme, clause.Class))
        {
            if (frame.Need.Length == 0 && frame.Event is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Support or EventType.Threaten)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word asks for something: who takes up the demand has not done what it is for.</summary>
    public bool Asks(Clause clause) => Array.Exists(Of(clause.Lexeme, clause.Class).ToArray(), static f => f.Event == EventType.Request);

    /// <inheritdoc/>
    public bool Addresses(int lexeme)
    {
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame.Event is EventType.Request or EventType.Accuse or EventType.Threaten or EventType.Support or EventType.Agree or EventType.Reject)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool TellsOf(int lexeme)
    {
        foreach (var control in Control(lexeme))
        {
            if (control is { Complement: "object", Subject: "none" or "speaker" })
                return true;
        }

        return SaysWhatCame(lexeme);
    }

    /// <inheritdoc/>
    public bool SaysWhatCame(int lexeme) => lexeme >= 0 && (_lexicon.Lexemes[lexeme].Tags & _result) != 0;

    /// <inheritdoc/>
    public bool TellsOfDeed(int lexeme)
    {
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (Array.Exists(frame.Need, n => n.Function == "subject" && Array.Exists(n.Lexemes, d => Array.Exists(Of(d, PartOfSpeech.Noun).ToArray(), f => f.Event == frame.Event))))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Accuses(int lexeme, int noun)
    {
        var (always, beside) = (false, false);
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame is not { Event: EventType.Accuse, Mode: "allege" or null } || !frame.Recipient.Contains("object"))
                continue;
            always |= frame.Need.Length == 0;
            beside |= frame.Need is [{ Function: "any" } need] && noun >= 0 && need.Meets(noun, default);
        }

        return noun < 0 ? always : beside && !always;
    }

    /// <summary>Whether a deed only is what talks are about: discussed a truce, an exchange of prisoners, the war, the known shelling. Who talks has not done it.</summary>
    public bool IsSpokenOf(Reading reading, EventMention mention, Clause governor)
    {
        var known = mention.Frame.Event is EventType.Assault or EventType.Protest && (reading.Clauses[mention.Clause].Class == PartOfSpeech.Noun || reading.Words[mention.Trigger].Definite)
            && Array.Exists(Control(governor.Lexeme).ToArray(), static c => c is { Complement: "object", Modality: Modality.Hypothetical });
        if (!known && mention.Mode is not ("ceasefire" or "release"))
            return false;
        foreach (var frame in Of(governor.Lexeme, governor.Class))
        {
            if (frame.Event == EventType.Consult)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool IsOfSomeone(int lexeme)
    {
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame.Event is EventType.Consult or EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Aid)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool IsTransitive(int lexeme)
    {
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame.Recipient.Contains("object") && !frame.Recipient.Contains("subject"))
                return true;
        }

        foreach (var control in Control(lexeme))
        {
            if (control is { Complement: "object", Subject: "actor" or "recipient" })
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Asks(int lexeme, int preposition)
    {
        if (lexeme < 0 || preposition < 0)
            return false;
        var lemma = _lexicon.Lexemes[preposition].Lemma;
        foreach (var frame in Of(lexeme, PartOfSpeech.Verb))
        {
            if (frame.Recipient.Contains(lemma) || Array.Exists(frame.Need, n => string.Equals(n.Function, lemma, StringComparison.Ordinal)))
                return true;
        }

        return Array.Exists(Control(lexeme).ToArray(), c => string.Equals(c.Complement, lemma, StringComparison.Ordinal));
    }

    /// <summary>Whether an event stands where a control verb takes it.</summary>
    public bool Fits(Clause clause, ControlVerb control) => Fits(clause.Class, clause.GovernorFunction, clause.GovernorPreposition, control);

    /// <summary>Whether an event of a word class stands in a function where a control verb takes it.</summary>
    public bool Fits(PartOfSpeech part, Function function, int preposition, ControlVerb control) => control.Complement switch
    {
        "clause" => part == PartOfSpeech.Verb,
        "object" => function is Function.Object or Function.Genitive,
        "subject" => function == Function.Subject,
        _ => function == Function.Preposition && preposition >= 0 && string.Equals(_lexicon.Lexemes[preposition].Lemma, control.Complement, StringComparison.Ordinal),
    };

    /// <summary>Whether a verb in the active with a subject of its own does the deed that is its complement.</summary>
    public bool LendsDoer(Clause governor, Clause clause)
    {
        if (governor is not { Class: PartOfSpeech.Verb, Passive: false } || governor.First(Function.Subject) is not { } subject || subject.First <= clause.Predicate && clause.Predicate < subject.End)
            return false;
        foreach (var control in Control(governor.Lexeme))
        {
            if (control.Subject == "actor" && Fits(clause, control))
                return true;
        }

        return false;
    }

    /// <summary>Whether the subject of a verb is who receives its complement: enjoys the support of.</summary>
    public bool LendsReceiver(Clause governor, Clause clause)
    {
        foreach (var control in Control(governor.Lexeme))
        {
            if (control.Subject == "recipient" && Fits(clause, control))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Takes(int lexeme, Argument argument)
    {
        foreach (var control in Control(lexeme))
        {
            if (argument.Function == Function.Preposition && Fits(PartOfSpeech.Noun, argument.Function, argument.Preposition, control))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool LeadsTo(int lexeme, Argument argument) => SaysWhatCame(lexeme) && Takes(lexeme, argument);

    /// <inheritdoc/>
    public bool IsPredicate(int lexeme, PartOfSpeech part) =>
        lexeme >= 0 && (!Of(lexeme, part).IsEmpty || (part is PartOfSpeech.Masdar or PartOfSpeech.ActiveParticiple && _control[lexeme] is not null));
}
