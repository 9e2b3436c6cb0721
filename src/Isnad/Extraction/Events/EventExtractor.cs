using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Makes events from clauses by frames.</summary>
/// <remarks>Reads sentences, words, clauses, mentions, times and quantities; writes <see cref="Reading.Events"/>.</remarks>
internal sealed class EventExtractor
{
    // Words from the head of a body's name to what it is named for.
    private const int TitleReach = 5;

    private readonly CompiledLexicon _lexicon;
    private readonly TagSets _tags;
    private readonly TagMask _result;
    private readonly TagMask _kind;
    private readonly FrozenSet<int> _styling;
    private readonly TagMask _what;
    private readonly TagMask _protester;
    private readonly TagMask _background;
    private readonly FrameIndex _frames;
    private readonly ActionLabels _labels;
    private readonly ActingStates _states;
    private readonly StateParties _parties;
    private readonly NamelessParties _nameless;
    private readonly Chunker _chunker;
    private readonly ClauseBuilder _clauses;
    private readonly RoleFiller _roles;
    private readonly OwnForces _own;
    private readonly FrameMatcher _matcher;
    private readonly Foreground _foreground;
    private readonly ModalityReader _modality;
    private readonly EventMerger _merger;
    private readonly DeedChains _chains;
    private readonly Discourse _discourse;
    private readonly TalkSides _talks;
    private readonly EventModes _modes;
    private readonly Campaigns _campaigns;
    private readonly Denials _denials;

    public EventExtractor(CompiledLexicon lexicon, TagSets tags)
    {
        _lexicon = lexicon;
        _tags = tags;
        _result = lexicon.TagSet("result");
        _kind = lexicon.TagSet("kind");
        _what = lexicon.TagSet("neutral_rel");
        _styling = TableLemmas.Of(lexicon, "judging", "styling");
        _protester = lexicon.TagSet("protester");
        _background = lexicon.TagSet("background");
        _frames = new FrameIndex(lexicon);
        _labels = new ActionLabels(lexicon);
        _chunker = new Chunker(tags);
        _clauses = new ClauseBuilder(lexicon, tags, _frames);
        var antecedents = new Antecedents(lexicon, tags, _frames);
        var fillers = new Fillers(lexicon, tags, _frames, antecedents);
        _matcher = new FrameMatcher(fillers, tags);
        _states = new ActingStates(lexicon, tags, _frames, _matcher);
        _parties = new StateParties(lexicon, _frames, _matcher, _states);
        _nameless = new NamelessParties(lexicon, tags, _frames, _matcher, fillers);
        _roles = new RoleFiller(lexicon, _frames, _matcher, fillers, antecedents, tags);
        _own = new OwnForces(tags, antecedents, lexicon);
        _foreground = new Foreground(lexicon, _frames);
        _modality = new ModalityReader(lexicon, tags, _frames, _foreground);
        _merger = new EventMerger(lexicon);
        _discourse = new Discourse(lexicon, _frames);
        _chains = new DeedChains(lexicon);
        _talks = new TalkSides(_frames, _roles);
        _modes = new EventModes(lexicon);
        _campaigns = new Campaigns(lexicon, tags, _frames);
        _denials = new Denials(lexicon, _modality);
    }

    /// <summary>Finds the clauses of every sentence.</summary>
    public void Parse(Reading reading)
    {
        var chunks = new List<Chunk>();
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            chunks.Clear();
            reading.ClauseStarts.Add(reading.Clauses.Count);
            _chunker.Chunk(reading, reading.Sentences[s], chunks);
            _clauses.Build(reading, s, chunks);
        }

        reading.ClauseStarts.Add(reading.Clauses.Count);
        foreach (var clause in reading.Clauses)
        {
            if (clause.Class == PartOfSpeech.Noun)
                ToVerbal(reading, clause);
        }

        _states.Recast(reading);
        _states.AddNisbas(reading);
        _parties.Recast(reading);
        _nameless.Add(reading);
    }

    /// <summary>A noun for which no frame fires is the verbal noun that is written the same where a frame of its verb fires.</summary>
    private void ToVerbal(Reading reading, Clause clause)
    {
        if (!clause.Arguments.Exists(static a => a.Function is Function.Genitive or Function.Possessor or Function.Object) || !reading.Tokens[clause.Predicate].Word.TryGet(PartOfSpeech.Masdar, out var verbal) || _frames.Of(verbal.Lexeme, PartOfSpeech.Masdar).IsEmpty || _matcher.Match(reading, clause, _frames) is not null)
            return;
        var noun = clause.Lexeme;
        (clause.Class, clause.Lexeme) = (PartOfSpeech.Masdar, verbal.Lexeme);
        if (_matcher.Match(reading, clause, _frames) is not { Event: EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Retreat or EventType.Protest or EventType.Accuse })
            (clause.Class, clause.Lexeme) = (PartOfSpeech.Noun, noun);
    }

    /// <summary>Finds the events.</summary>
    public void Extract(Reading reading)
    {
        var byToken = new Dictionary<int, int>();
        for (var c = 0; c < reading.Clauses.Count; c++)
        {
            var clause = reading.Clauses[c];
            if (byToken.ContainsKey(clause.Predicate) || (_matcher.Match(reading, clause, _frames) ?? _campaigns.Resumed(reading, clause)) is not { } frame)
                continue;
            var mention = new EventMention { Frame = frame, Clause = c, Trigger = clause.Predicate, Mode = _matcher.ModeOf(reading, clause, frame, _frames) };
            _roles.Fill(reading, mention);
            if (frame.Event is EventType.Coerce or EventType.Assault && mention.Actors.Exists(m => (reading.Words[reading.Mentions[m].Head].Tags & _protester) != 0)
                && _matcher.OfProtesters(reading, clause, _frames) is { } protest)
            {
                mention = new EventMention { Frame = protest, Clause = c, Trigger = clause.Predicate, Mode = _matcher.ModeOf(reading, clause, protest, _frames) };
                _roles.Fill(reading, mention);
            }

            if (!Stands(reading, mention))
                continue;
            _roles.Complete(reading, mention);
            _own.Fill(reading, mention);
            _modality.Read(reading, mention);
            byToken[clause.Predicate] = reading.Events.Count;
            reading.Events.Add(mention);
        }

        reading.Events.Sort(static (a, b) => a.Trigger.CompareTo(b.Trigger));
        SharedRoles.Share(reading, _tags.Locality);
        _merger.Merge(reading);
        EventTimes.Assign(reading, _frames);
        _chains.Fill(reading);
        _discourse.Fill(reading);
        Scenes.Fill(reading, _background, _tags.Locality);
        _talks.Fill(reading);
        EventMerger.DropNobodys(reading);
        _modes.Settle(reading);
        KnownDoers.Fill(reading);
        _denials.Read(reading);
        _labels.Read(reading);
        EventMerger.Repeat(reading);
    }

    /// <summary>Whether the word tells an event here and does not only point back to one.</summary>
    private bool Stands(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (clause.Class == PartOfSpeech.Verb)
            return !IsStyling(reading, mention, clause) && !IsLight(reading, mention, clause) && (!mention.Frame.Weak || mention.Frame.Event != EventType.Protest || !_foreground.IsOfKnown(reading, clause));
        var own = mention.Actors.Count + mention.Recipients.Count + mention.Places.Count > 0;
        var word = reading.Words[mention.Trigger];
        // They resigned in protest at it: the accusative says why, and is no march.
        if (mention.Frame.Event == EventType.Protest && clause.Class == PartOfSpeech.Masdar && word.Reading.Has(WordFeatures.Tanwin) && !Aspectual(reading, mention, clause))
            return false;
        if (clause.Class == PartOfSpeech.ActiveParticiple)
            return mention.Recipients.Count + mention.Places.Count > 0 || _roles.HasComplement(reading, mention, clause) || word.Reading.Has(WordFeatures.Tanwin);
        if (IsCognate(reading, clause) || IsMedium(reading, mention, clause) || IsKind(reading, clause) || IsMotive(reading, mention, clause) || IsDoers(reading, clause))
            return false;
        if (clause.Class == PartOfSpeech.PassiveParticiple)
            return mention.Actors.Count > 0 || IsHeld(reading, mention) || (word.Reading.Has(WordFeatures.Tanwin) || Array.Exists(mention.Frame.Need, static n => n.Function is not ("any" or "object" or "subject"))) && !IsSuspect(reading, mention, clause);
        // Six attacks: how many there were is told.
        if (own || mention.Quantities.Count > 0 || !word.Definite && mention.Trigger > reading.Sentences[clause.Sentence].First && reading.Words[mention.Trigger - 1].Role == WordRole.Number || ((!word.Definite || word.Reading.Has(Proclitics.Bi) || mention.Trigger == reading.Sentences[clause.Sentence].First) && _roles.HasComplement(reading, mention, clause)))
            return true;
        if (mention.Frame.Weak || word.Definite || word.Reading.Enclitic != Pronoun.None)
            return Aspectual(reading, mention, clause) || IsToldOf(reading, clause);
        return !mention.Frame.Weak;
    }

    /// <summary>Whether a relative clause only says who did the deed that the noun before it names: the executions that they carried out.</summary>
    private bool IsLight(Reading reading, EventMention mention, Clause clause) =>
        mention.Frame.Event != EventType.Agree && clause.RelativeHead >= 0 && reading.Words[clause.Predicate].Reading.Enclitic != Pronoun.None && _frames.Lends(clause.Lexeme)
        && reading.Events.Exists(e => e.Trigger >= clause.HeadFirst && e.Trigger < clause.HeadEnd && e.Frame.Event != mention.Frame.Event && reading.Clauses[e.Clause].Class != PartOfSpeech.Verb);

    /// <summary>Whether a passive participle tells since when a town is besieged or a measure in force, or where someone is held: besieged since May, detained in the prison of.</summary>
    private bool IsHeld(Reading reading, EventMention mention) =>
        mention.Frame.Event == EventType.Coerce && (mention is { Mode: "arrest", Places.Count: > 0 } || mention.Trigger + 1 < reading.Words.Length && reading.Words[mention.Trigger + 1] is { Role: WordRole.Preposition } next && _frames.IsSince(next.Reading.Lexeme));

    /// <summary>Whether a verb only gives the words in which someone speaks of what is told (condemned what he called an aggression): the deed and the
    /// condemnation are told by the words around it.</summary>
    private bool IsStyling(Reading reading, EventMention mention, Clause clause) =>
        mention.Frame.Event == EventType.Accuse && clause.Predicate > 0 && _styling.Contains(clause.Lexeme) && (reading.Words[clause.Predicate - 1].Tags & _what) != 0;

    /// <summary>Whether a talk on the telephone without parties is only where someone says what is told: said in a call that.</summary>
    private static bool IsMedium(Reading reading, EventMention mention, Clause clause) =>
        mention is { Frame.Event: EventType.Consult, Mode: "phone", Recipients.Count: 0 } && clause.Class != PartOfSpeech.Verb && clause is { Governor: >= 0, GovernorFunction: Function.Preposition }
        && !reading.Words[mention.Trigger].Definite && reading.ClaimBy(reading.Clauses[clause.Governor].Predicate) >= 0;

    /// <summary>Whether a participle is only the word for someone to whom a verb does something: arrested a suspect.</summary>
    private static bool IsSuspect(Reading reading, EventMention mention, Clause clause) =>
        mention.Frame.Event == EventType.Accuse && clause is { Governor: >= 0, GovernorFunction: Function.Object } && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } verb && verb.Predicate == clause.Predicate - 1;

    /// <summary>Whether a verbal noun only strengthens its own verb: hit it a direct hit.</summary>
    private static bool IsCognate(Reading reading, Clause clause) =>
        clause is { Governor: >= 0, GovernorFunction: Function.Object } && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } verb && !reading.Words[clause.Predicate].Definite
        && reading.Tokens[clause.Predicate].Word.TryGet(PartOfSpeech.Masdar, out var masdar) && masdar.Lexeme == verb.Lexeme && verb.Arguments.Exists(a => a.Function == Function.Object && a.First < clause.Predicate);

    /// <summary>Whether a deed without more stands behind the word for who did it: the perpetrator of the attack, inciters of riots.</summary>
    private bool IsDoers(Reading reading, Clause clause)
    {
        if (clause.Predicate == 0 || clause.Arguments.Count > 0 || reading.Words[clause.Predicate].Governed || reading.Words[clause.Predicate].Joined)
            return false;
        var before = reading.Words[clause.Predicate - 1];
        if (before is not { Role: WordRole.Noun, Definite: false } || reading.Tokens[clause.Predicate - 1].Word is not { } word || !word.TryGet(PartOfSpeech.ActiveParticiple, out var doer))
            return false;
        foreach (var control in _frames.Control(doer.Lexeme))
        {
            if (control is { Complement: "object", Subject: "actor", Modality: Modality.Actual })
                return true;
        }

        return false;
    }

    /// <summary>Whether a verbal noun in the accusative only tells why something else is done: went on strike in protest at, in refusal of.</summary>
    private bool IsMotive(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event is not (EventType.Protest or EventType.Accuse or EventType.Reject or EventType.Support or EventType.Concede) || !reading.Words[mention.Trigger].Reading.Has(WordFeatures.Tanwin))
            return false;
        // Where no preposition follows it may be a verb of two.
        var next = mention.Trigger + 1;
        if (next >= reading.Sentences[clause.Sentence].End || reading.Words[next] is { IsNominal: true, Governed: false })
            return false;
        if (clause.Governor < 0 || clause.GovernorFunction != Function.Object)
            return true;
        var governor = reading.Clauses[clause.Governor];
        if (governor.Arguments.Exists(a => a.Function == Function.Object && a.First < clause.Predicate && a.Antecedent < 0))
            return true;
        foreach (var control in _frames.Control(governor.Lexeme))
        {
            if (control.Complement == "object")
                return false;
        }

        return true;
    }

    /// <summary>Whether a noun before it makes of it a kind of body, post, rule or paper, or an adjective tells what a body is for: a commission of inquiry, a point of inspection, a unit for.</summary>
    private bool IsKind(Reading reading, Clause clause)
    {
        // A unit that is for defusing bombs.
        var opener = reading.Words[clause.Predicate].Governed ? clause.Predicate - 1 : clause.Predicate - 2;
        if (opener >= 0 && reading.Words[opener].Role == WordRole.Adjective && (reading.Words[opener].Tags & _kind) != 0 && (reading.Words[clause.Predicate].Governed || reading.Words[opener + 1].Role == WordRole.Preposition))
            return true;
        if (IsNamedFor(reading, clause))
            return true;
        if (clause.Predicate == 0 || reading.Words[clause.Predicate].Governed || reading.Words[clause.Predicate].Joined)
            return IsInTitle(reading, clause);
        var before = reading.Words[clause.Predicate - 1];
        return before.Role == WordRole.Noun && !before.Definite && before.Reading.Enclitic == Pronoun.None && (before.Tags & _kind) != 0;
    }

    /// <summary>Whether a body whose name opens a quotation is named for it: the "National Committee for (li) the support of".</summary>
    private bool IsNamedFor(Reading reading, Clause clause)
    {
        if (!reading.Words[clause.Predicate].Reading.Has(Proclitics.Li))
            return false;
        for (var i = clause.Predicate - 1; i > 0 && clause.Predicate - i <= TitleReach; i--)
        {
            if (reading.Words[i] is not { IsNominal: true, Governed: false, Joined: false } word)
                return false;
            if ((word.Tags & (_kind | _tags.Organisation)) != 0 && reading.Tokens[i - 1].Kind == Text.TokenKind.Quote)
                return true;
        }

        return false;
    }

    /// <summary>Whether it is the second of two things that a body or its head is named for: the minister of information and communications.</summary>
    private bool IsInTitle(Reading reading, Clause clause)
    {
        var word = reading.Words[clause.Predicate];
        if (!word.Joined || word.Governed || !word.Definite || word.Reading.Enclitic != Pronoun.None)
            return false;
        for (var i = clause.Predicate - 1; i >= reading.Sentences[clause.Sentence].First && clause.Predicate - i <= TitleReach; i--)
        {
            var before = reading.Words[i];
            if (before is { Role: WordRole.Noun or WordRole.Name, Definite: false })
                return before.Reading.Enclitic == Pronoun.None && (before.Tags & (_kind | _tags.Organisation | _tags.Office)) != 0;
            if (before is not { Role: WordRole.Noun or WordRole.Adjective or WordRole.Name, Definite: true, Governed: false })
                return false;
        }

        return false;
    }

    /// <summary>Whether a relative clause tells who held it, began it, or when and where it came about: the war that broke out in May, the talks that they host.</summary>
    private bool IsToldOf(Reading reading, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Class == PartOfSpeech.Verb && other.RelativeHead == clause.Chunk && other.Predicate > clause.Predicate && !other.Negated && !_frames.Control(other.Lexeme).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>Whether it begins, goes on or ends by the word that governs it: that much is news of it.</summary>
    private bool Aspectual(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Predicate > 0 && (reading.Words[clause.Predicate - 1].Tags & _tags.AspectNoun) != 0)
            return true;
        if (clause.Governor < 0)
            return false;
        // An attack that left dead, a blast that led to a fire: it did something.
        if (clause.GovernorFunction == Function.Subject && reading.Clauses[clause.Governor].Lexeme >= 0 && (_lexicon.Lexemes[reading.Clauses[clause.Governor].Lexeme].Tags & _result) != 0)
            return true;
        foreach (var control in _frames.Control(reading.Clauses[clause.Governor].Lexeme))
        {
            var fits = control.Complement switch
            {
                "object" when control.Subject == "object" => false,
                "object" => clause.GovernorFunction is Function.Object or Function.Subject or Function.Genitive,
                "subject" => clause.GovernorFunction is Function.Subject || !mention.Frame.Weak && clause.GovernorFunction == Function.Genitive && reading.Clauses[clause.Governor].Class != PartOfSpeech.Verb,
                _ => clause.GovernorFunction is Function.Preposition,
            };
            if (fits)
                return true;
        }

        return false;
    }
}
