using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Makes one event of words that tell one: a strike and its dead, an operation and the verb of its relative clause;
/// and links a later event to the earlier one that it tells again.</summary>
internal sealed partial class EventMerger(CompiledLexicon lexicon)
{
    // Words from one toll to the next that counts for the same happening, and from a toll to the attack behind "when".
    private const int NextToll = 16;
    private const int WhenReach = 24;

    // Words from a toll to the attack in which it fell.
    private const int AttackReach = 26;
    private const int Deep = 4;
    private readonly TagMask _result = lexicon.TagSet("result");
    private readonly TagMask _fate = lexicon.TagSet("fate");
    private readonly TagMask _neutral = lexicon.TagSet("neutral_rel");
    private readonly TagMask _background = lexicon.TagSet("background");
    private readonly TagMask _when = lexicon.TagSet("when");
    private readonly TagMask _accident = lexicon.TagSet("accident");
    private readonly TagMask _without = lexicon.TagSet("without");
    private readonly TagMask _charge = lexicon.TagSet("charge");
    private readonly TagMask _chargeNoun = lexicon.TagSet("charge_noun");
    private readonly TagMask _means = lexicon.TagSet("means");
    private readonly FrozenSet<int> _killing = TableLemmas.Of(lexicon, "killing");

    // How many events back one may be told again.
    private const int Window = 200;

    public void Merge(Reading reading)
    {
        var dropped = new bool[reading.Events.Count];
        var carriers = new int[reading.Events.Count];
        for (var i = 0; i < reading.Events.Count; i++)
        {
            carriers[i] = i;
            if (CarrierOf(reading, i, dropped) is >= 0 and var carrier || (carrier = FirstToll(reading, i, carriers)) >= 0)
            {
                Absorb(reading, reading.Events[carrier], reading.Events[i]);
                dropped[i] = true;
                carriers[i] = carrier;
            }
        }

        // Killed three and wounded five in an attack: the first toll goes with the second.
        for (var i = reading.Events.Count - 2; i >= 0; i--)
        {
            if (!dropped[i] && dropped[i + 1] && !reading.Events[carriers[i + 1]].Frame.Toll && carriers[i + 1] > i && IsJoinedToll(reading, reading.Events[i], reading.Events[i + 1]))
            {
                Absorb(reading, reading.Events[carriers[i + 1]], reading.Events[i]);
                dropped[i] = true;
                carriers[i] = carriers[i + 1];
            }
        }

        Befallen(reading, dropped);
        for (var i = 0; i < reading.Events.Count; i++)
            dropped[i] |= IsOffered(reading, reading.Events[i]) || IsPenalty(reading, reading.Events[i]) || IsSupply(reading, reading.Events[i]) || IsAsked(reading, reading.Events[i]) || IsEnded(reading, reading.Events[i]) || IsNoToll(reading, reading.Events[i]) || IsBrokenTruce(reading, reading.Events[i]) || IsLetThrough(reading, reading.Events[i]) || IsName(reading, reading.Events[i]) || IsAccident(reading, reading.Events[i]) || IsCry(reading, reading.Events[i]) || IsCharge(reading, reading.Events[i]);

        for (var i = reading.Events.Count - 1; i >= 0; i--)
        {
            if (dropped[i])
                reading.Events.RemoveAt(i);
        }
    }

    private static bool IsToll(Reading reading, int token) =>
        reading.Events.Exists(e => e.Trigger == token && (e.Frame.Toll || IsNamelessToll(reading, e)));

    /// <summary>Whether people came to harm in a mishap: the sentence names one, and no attack.</summary>
    private bool IsAccident(Reading reading, EventMention mention)
    {
        if (mention.Mode is not null || mention.Actors.Count > 0 || !mention.Frame.Toll && !IsNamelessToll(reading, mention))
            return false;
        var sentence = reading.Sentences[reading.Clauses[mention.Clause].Sentence];
        var named = false;
        for (var i = sentence.First; i < sentence.End && !named; i++)
            named = (reading.Words[i].Tags & _accident) != 0;
        return named && !reading.Events.Exists(e => e != mention && e.Frame is { Event: EventType.Assault, Toll: false } && e.Trigger >= sentence.First && e.Trigger < sentence.End && !IsNamelessToll(reading, e));
    }

    private static bool IsJoinedToll(Reading reading, EventMention first, EventMention second) =>
        reading.Words[second.Trigger].Joined && reading.Clauses[first.Clause].Sentence == reading.Clauses[second.Clause].Sentence && second.Trigger - first.Trigger < NextToll
            && (first.Frame.Toll || IsNamelessToll(reading, first)) && (second.Frame.Toll || IsNamelessToll(reading, second));

    /// <summary>The toll before one that is joined to it: killed three and wounded five is one happening. Or -1.</summary>
    private static int FirstToll(Reading reading, int i, int[] carriers)
    {
        var mention = reading.Events[i];
        var clause = reading.Clauses[mention.Clause];
        if (i == 0 || !(mention.Frame.Toll || IsNamelessToll(reading, mention)) || !IsJoined(reading, mention.Trigger))
            return -1;
        for (var b = i - 1; b >= 0; b--)
        {
            var before = reading.Events[b];
            if (reading.Clauses[before.Clause].Sentence != clause.Sentence || mention.Trigger - before.Trigger > WhenReach)
                return -1;
            // Behind a toll and the attack it belongs to, the next toll is of that attack too.
            if (before.Frame.Toll || IsNamelessToll(reading, before))
                return before.Mode != "abduct" && !(NamesVictim(reading, mention) && NamesVictim(reading, before)) && before.Modality == mention.Modality && (b == i - 1 ? mention.Trigger - before.Trigger < NextToll : carriers[b] != b) ? carriers[b] : -1;
            if (before.Frame.Event != EventType.Assault || !mention.Frame.Toll)
                return -1;
        }

        return -1;
    }

    /// <summary>Whether a toll names someone who came to harm: each such harm is told on its own.</summary>
    private static bool NamesVictim(Reading reading, EventMention mention) =>
        mention.Recipients.Exists(m => reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person);

    /// <summary>Whether a verb is joined to what was told before: by and, or by a conjunction that stands alone (while).</summary>
    private static bool IsJoined(Reading reading, int token) =>
        reading.Words[token].Joined || token > 0 && (reading.Words[token - 1].Role == WordRole.Conjunction || reading.Words[token - 1].Role is WordRole.Auxiliary or WordRole.Particle && token > 1 && reading.Words[token - 2].Role == WordRole.Conjunction);

    /// <summary>The event that tells the same thing as event <paramref name="i"/> with a stronger word, or -1.</summary>
    private int CarrierOf(Reading reading, int i, bool[] dropped)
    {
        var mention = reading.Events[i];
        var clause = reading.Clauses[mention.Clause];
        var sentence = reading.Sentences[clause.Sentence];
        if (OutcomeOf(reading, i, clause, dropped) is >= 0 and var cause)
            return cause;
        for (var o = Ordered.FirstAtOrAfter(reading.Events, sentence.First, static e => e.Trigger); o < reading.Events.Count && reading.Events[o].Trigger < sentence.End; o++)
        {
            var other = reading.Events[o];
            var otherClause = reading.Clauses[other.Clause];
            if (o == i || dropped[o] || other.Frame.Event != mention.Frame.Event)
                continue;
            if ((mention.Frame.Toll || IsResult(reading, clause) || IsNamelessToll(reading, mention)) && !other.Frame.Toll && Linked(reading, mention, clause, other, otherClause))
                return o;
            if (clause.RelativeHead >= 0 && clause.RelativeHead == otherClause.Chunk && clause.Class == PartOfSpeech.Verb && otherClause.Class != PartOfSpeech.Verb)
                return o;
            if (mention.Frame.Event == EventType.Assault && clause.Class == PartOfSpeech.Verb && otherClause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun
                && SubjectDeeds.IsSubject(clause, otherClause) && !other.Frame.Toll && (mention.Frame.Actor.Contains("subject") || Array.Exists(mention.Frame.Need, n => n.Function == "subject" && n.Lexemes.Contains(otherClause.Lexeme))))
                return o;
            if (IsKillingIn(reading, mention, clause, other))
                return o;
            // Left for the capital, bound for: one journey.
            if (mention.Frame.Event == EventType.Consult && clause.Class == PartOfSpeech.ActiveParticiple && otherClause.Class == PartOfSpeech.Verb && mention.Mode == other.Mode && mention.Mode == "visit" && other.Trigger < mention.Trigger
                && mention.Trigger - other.Trigger < NextToll && reading.Words[mention.Trigger].Reading.Has(WordFeatures.Tanwin))
                return o;
            // Killed by stabbing: the accusative says how.
            if (clause.Class == PartOfSpeech.Masdar && otherClause.Class == PartOfSpeech.Verb && mention.Frame.Event == EventType.Assault && other.Trigger < mention.Trigger && mention.Trigger - other.Trigger < NextToll
                && (reading.Words[mention.Trigger].Tags & _means) != 0 && reading.Words[mention.Trigger].Reading.Has(WordFeatures.Tanwin))
                return o;
            if (mention.Frame.Event == EventType.Assault && other.Frame.Weak && IsAim(reading, mention, clause, other, otherClause))
                return o;
            // A call of distress: both nouns name one deed.
            if (clause.Class != PartOfSpeech.Verb && otherClause.Class != PartOfSpeech.Verb && clause.GovernorFunction == Function.Genitive && clause.Governor == other.Clause && mention.Trigger == other.Trigger + 1
                && mention.Frame.Event is EventType.Request or EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Protest && (mention.Mode ?? other.Mode) is { } told)
            {
                other.Mode = told;
                return o;
            }

            // Issued a sentence: verb and noun by one frame.
            if (clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && clause.Governor == other.Clause && clause.GovernorFunction is Function.Object or Function.Genitive && mention.Frame == other.Frame && other.Trigger < mention.Trigger && mention.Frame.Event == EventType.Sanction)
                return o;
            // Held a vigil, staged a strike: the noun says what the verb did.
            if (mention.Frame.Event == EventType.Protest && clause.Class is PartOfSpeech.Verb or PartOfSpeech.Masdar && (clause.First(Function.Object) ?? clause.First(Function.Genitive)) is { } held && held.Head == other.Trigger
                && Array.Exists(mention.Frame.Need, n => n.Function == "object" && n.Lexemes.Contains(otherClause.Lexeme)))
                return o;
            // Opened an inquiry, exchanged fire, issued a warrant of arrest: the noun is part of what the word before it tells.
            if ((other.Frame.Event != EventType.Protest || otherClause.Class == PartOfSpeech.Verb && clause.GovernorFunction == Function.Object) && clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && clause.Governor == other.Clause && mention.Trigger - other.Trigger < NextToll
                && IsPart(reading, other, mention))
                return o;
            if (mention.Frame.Weak && otherClause.Governor == mention.Clause && otherClause.GovernorFunction == Function.Genitive)
                return o;
            if (clause.Class != PartOfSpeech.Verb && otherClause.Class == PartOfSpeech.Verb && clause.Governor == other.Clause
                && clause.GovernorFunction is Function.Object && mention.Frame.Weak)
                return o;
        }

        return -1;
    }

    /// <summary>The attack that a toll told as an outcome came of, where a sentence tells several: the subject of the verb of outcome, else the last one
    /// before that verb; or -1.</summary>
    private int OutcomeOf(Reading reading, int i, Clause clause, bool[] dropped)
    {
        var toll = reading.Events[i];
        if (!(toll.Frame.Toll || IsNamelessToll(reading, toll)) || !IsResult(reading, clause))
            return -1;
        var first = reading.Sentences[clause.Sentence].First;
        var outcome = reading.Clauses[clause.Governor].Predicate;
        var last = -1;
        for (var o = i - 1; o >= 0 && reading.Events[o].Trigger >= first; o--)
        {
            var attack = reading.Events[o];
            if (dropped[o] || attack.Frame is not { Event: EventType.Assault, Toll: false } || attack.Trigger > outcome || IsNamelessToll(reading, attack) || !Linked(reading, toll, clause, attack, reading.Clauses[attack.Clause]))
                continue;
            if (reading.Clauses[attack.Clause] is { GovernorFunction: Function.Subject } subject && subject.Governor == clause.Governor)
                return o;
            last = last < 0 ? o : last;
        }

        return last;
    }

    /// <summary>Whether one attack is the aim of an operation named in the same clause: an operation to take, that targets.</summary>
    private static bool IsAim(Reading reading, EventMention aim, Clause clause, EventMention operation, Clause operationClause)
    {
        if (clause.Class != PartOfSpeech.Masdar || operationClause.Class == PartOfSpeech.Verb || operation.Trigger >= aim.Trigger || aim.Trigger - operation.Trigger > 8)
            return false;
        if (clause.Governor == operation.Clause && clause.GovernorFunction == Function.Preposition && aim.Modality == Modality.Hypothetical)
            return true;
        return clause.Governor >= 0 && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } verb && verb.RelativeHead == operationClause.Chunk && verb.RelativeHead >= 0;
    }

    /// <summary>Whether people without names are told to have come to harm without a doer, by a word that takes them for its object: the killing of.</summary>
    private static bool IsNamelessToll(Reading reading, EventMention mention) =>
        mention.Frame is { Event: EventType.Assault, Genitive: GenitiveRole.Object } && mention.Actors.Count == 0 && mention.Recipients.Count + mention.Quantities.Count > 0
            && mention.Recipients.TrueForAll(m => reading.Mentions[m].Form == MentionForm.Nominal || reading.Mentions[m].FoundBy == "person.kin");

    /// <summary>Whether a deed is told as what came of another one: led to, left.</summary>
    private bool IsResult(Reading reading, Clause clause) =>
        clause.Governor >= 0 && clause.GovernorFunction != Function.Subject && IsOutcome(reading.Clauses[clause.Governor]);

    private bool IsOutcome(Clause clause) => clause is { Class: PartOfSpeech.Verb or PartOfSpeech.ActiveParticiple, Lexeme: >= 0 } && (lexicon.Lexemes[clause.Lexeme].Tags & _result) != 0;

    /// <summary>Whether an attack is what a verb of outcome before the toll speaks of: raids led to the death of; a bombing cost lives and wounded.</summary>
    private bool LedTo(Reading reading, EventMention toll, Clause clause, EventMention attack, Clause attackClause)
    {
        if (attack.Trigger > toll.Trigger)
            return false;
        if (attackClause is { Governor: >= 0, GovernorFunction: Function.Subject } && IsOutcome(reading.Clauses[attackClause.Governor]) && clause.Class != PartOfSpeech.Verb)
            return true;
        return Conjunct.Before(reading, clause) is { } first && IsOutcome(first) && attack.Trigger < first.Predicate;
    }

    /// <summary>Whether a toll belongs to an attack: killed in it, by it, or as its result.</summary>
    private bool Linked(Reading reading, EventMention toll, Clause clause, EventMention attack, Clause attackClause)
    {
        // Abducted and killed: the killing is a deed of its own.
        if (attack.Mode == "abduct" && reading.Words[toll.Trigger].Joined)
            return false;
        if (attackClause.Class == PartOfSpeech.Verb && attack.Trigger > toll.Trigger && attack.Trigger - toll.Trigger < WhenReach && attack.Modality == toll.Modality
            && ((reading.Words[attack.Trigger - 1].Tags | reading.Words[Math.Max(0, attack.Trigger - 2)].Tags) & _when) != 0)
            return true;
        if (attack.Trigger > toll.Trigger && attack.Trigger - toll.Trigger < AttackReach && attackClause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && Governed(reading, toll.Trigger, attack.Trigger))
            return true;
        // Massacres of which a hundred fell victim.
        if (toll.Trigger > attack.Trigger && toll.Trigger - attack.Trigger < AttackReach && toll.Frame.Toll && clause.Class == PartOfSpeech.Verb && attackClause.Class != PartOfSpeech.Verb && IsItsVictim(reading, clause))
            return true;
        // Fired at protesters of whom two fell.
        if (clause is { Class: PartOfSpeech.Verb } && clause.HeadEnd > clause.HeadFirst && attack.Trigger < toll.Trigger && attackClause.Arguments.Exists(a => a.Antecedent < 0 && a.First <= clause.HeadFirst && clause.HeadFirst < a.End && a.First > attack.Trigger))
            return true;
        // A rocket fell on a house and (fa) a man was killed.
        if (clause.Class == PartOfSpeech.Verb && reading.Words[toll.Trigger].Reading.Has(Proclitics.Fa) && attackClause.Class == PartOfSpeech.Verb && attack.Trigger < toll.Trigger && toll.Trigger - attack.Trigger < NextToll && toll.Actors.Count == 0)
            return true;
        // Shelled the village and wounded a child: one doer, one deed.
        if (toll.Frame.Toll && clause.Class == PartOfSpeech.Verb && attackClause.Class == PartOfSpeech.Verb && attack.Trigger < toll.Trigger && toll.Trigger - attack.Trigger < NextToll && reading.Words[toll.Trigger].Joined
            && toll.Frame.Actor.Contains("subject") && clause.First(Function.Subject) is { } doer && attackClause.First(Function.Subject) is { } same && doer.First == same.First)
            return true;
        if (attackClause.Governor == toll.Clause && (attackClause.GovernorFunction is Function.Preposition or Function.Agent || toll.Frame.Toll && attackClause.GovernorFunction == Function.Subject))
            return true;
        // A raid that cost the lives of: the verb itself says what came of it.
        if (IsOutcome(clause) && (attackClause.Class != PartOfSpeech.Verb || (reading.Words[toll.Trigger - 1].Tags & _neutral) != 0) && attack.Trigger < toll.Trigger && toll.Trigger - attack.Trigger < WhenReach)
            return true;
        return IsResult(reading, clause) && attack.Trigger < toll.Trigger || LedTo(reading, toll, clause, attack, attackClause);
    }

    /// <summary>Whether a preposition opens the phrase of the attack and no new clause begins between.</summary>
    private static bool Governed(Reading reading, int toll, int attack)
    {
        var preposition = false;
        for (var i = toll + 1; i <= attack; i++)
        {
            var word = reading.Words[i];
            if (word.Role is WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction or WordRole.Conditional || word is { Role: WordRole.Verb, Joined: true } && !IsToll(reading, i))
                return false;
            preposition |= word.Role == WordRole.Preposition || word.Governed;
        }

        return preposition;
    }

    /// <summary>Whether a word is one that the frame of another asks for, so that both name one deed.</summary>
    private static bool IsPart(Reading reading, EventMention whole, EventMention part) =>
        Array.Exists(whole.Frame.Need, n => n.Lexemes.Contains(reading.Clauses[part.Clause].Lexeme) && (n.Function == "any" || whole.Frame.Toll || whole.Frame.Event != EventType.Assault || whole.Frame.Mode == part.Frame.Mode && n.Function == "object"));

    private void Absorb(Reading reading, EventMention carrier, EventMention part)
    {
        foreach (var (to, from) in new[]
        {
            (carrier.Recipients, part.Recipients), (carrier.Places, part.Places), (carrier.Quantities, part.Quantities),
            // Those who talk are the recipients of one who mediates.
            (carrier.Mode == "third-party" ? carrier.Recipients : carrier.Actors, part.Actors),
        })
        {
            // What came of it says whom it befell, not who did it.
            if (to == carrier.Actors && part.Frame.Toll && reading.Clauses[part.Clause].Class != PartOfSpeech.Verb && carrier.Trigger < part.Trigger)
                continue;
            foreach (var item in from)
            {
                if (!to.Contains(item))
                    to.Add(item);
            }
        }

        // Killed in an attack: the sentence tells the attack by its dead.
        if (part.Reported && !(part.Trigger > carrier.Trigger && IsBehind(reading, carrier)) && part.Modality == Modality.Actual && carrier.Modality == Modality.Actual)
            carrier.Reported = true;
        // Talks that someone hosted are no visit.
        if (carrier.Mode is null or "clash" && part.Mode is not (null or "visit") && !part.Frame.Toll && !IsPart(reading, carrier, part))
            carrier.Mode = part.Mode;
        carrier.Recipients.RemoveAll(carrier.Actors.Contains);
    }

    /// <summary>Whether a deed only tells since or after when something else was: the day after an attack.</summary>
    private bool IsBehind(Reading reading, EventMention mention)
    {
        for (var i = mention.Trigger - 1; i >= Math.Max(0, mention.Trigger - 2); i--)
        {
            if ((reading.Words[i].Tags & _background) != 0)
                return true;
            if (reading.Words[i].Role is not (WordRole.Noun or WordRole.Number or WordRole.Quantifier))
                return false;
        }

        return false;
    }

    public static void Repeat(Reading reading)
    {
        for (var i = 1; i < reading.Events.Count; i++)
        {
            var later = reading.Events[i];
            for (var e = i - 1; e >= Math.Max(0, i - Window) && later.SameAs < 0; e--)
            {
                var earlier = reading.Events[e];
                if (earlier.Frame.Event == later.Frame.Event && earlier.Mode == later.Mode && earlier.Modality == later.Modality
                    && Shares(reading, earlier, later))
                    later.SameAs = earlier.SameAs >= 0 ? earlier.SameAs : e;
            }
        }
    }

    private static bool Shares(Reading reading, EventMention a, EventMention b)
    {
        var place = a.Places.Exists(b.Places.Contains);
        var actor = a.Actors.Exists(m => b.Actors.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));
        var recipient = a.Recipients.Exists(m => b.Recipients.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));
        return (place ? 1 : 0) + (actor ? 1 : 0) + (recipient ? 1 : 0) >= 2;
    }
}
