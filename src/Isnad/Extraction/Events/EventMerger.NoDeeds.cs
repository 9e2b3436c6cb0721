using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>What is told as no deed of its own: what befell someone in another deed told, a cry for help, a demand, an offer, a penalty, supplies, an end.</content>
internal sealed partial class EventMerger
{
    /// <summary>Who is told to have come to his end by an attack that stays an event of its own was hit by it: the killing of the leader by a raid.</summary>
    private void Befallen(Reading reading, bool[] dropped)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var end = reading.Events[i];
            if (dropped[i] || end.Frame.Event != EventType.Assault || end.Recipients.Count == 0 || !end.Frame.Toll && (reading.Tokens[end.Trigger].Word.Tags & _fate) == 0 && !(end is { Actors.Count: 0, Frame.Genitive: GenitiveRole.Object }))
                continue;
            var clause = reading.Clauses[end.Clause];
            for (var o = 0; o < reading.Events.Count; o++)
            {
                var attack = reading.Events[o];
                if (o == i || dropped[o] || attack.Frame is not { Event: EventType.Assault, Toll: false } || attack.Recipients.Count > 0 && end.Actors.Count > 0 || attack.Modality != end.Modality
                    || reading.Clauses[attack.Clause].Sentence != clause.Sentence || !Linked(reading, end, clause, attack, reading.Clauses[attack.Clause]))
                    continue;
                if (attack.Recipients.Count == 0)
                    attack.Recipients.AddRange(end.Recipients.Where(m => !attack.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity)));
                // Killed by an American raid: who made it killed.
                if (end.Actors.Count == 0 && reading.Clauses[attack.Clause].Governor == end.Clause)
                    end.Actors.AddRange(attack.Actors.Where(a => !end.Recipients.Exists(m => reading.Mentions[a].Entity == reading.Mentions[m].Entity)));
                break;
            }
        }
    }

    /// <summary>What a protest demands or condemns is its matter: they marched to demand, in condemnation of. Who is meant is the one it is held against.</summary>
    private static bool IsCry(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (mention.Frame.Event is not (EventType.Request or EventType.Accuse) || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || !(reading.Words[clause.Predicate].Reading.Has(Proclitics.Li) || reading.Words[clause.Predicate].Reading.Has(WordFeatures.Tanwin)))
            return false;
        var sentence = reading.Sentences[clause.Sentence];
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger, static x => x.Trigger) - 1; e >= 0 && reading.Events[e].Trigger >= sentence.First; e--)
        {
            var protest = reading.Events[e];
            if (protest.Frame.Event is EventType.Request or EventType.Accuse && reading.Clauses[protest.Clause].Class != PartOfSpeech.Verb)
                continue;
            if (protest.Frame.Event != EventType.Protest || mention.Trigger - protest.Trigger > NextToll)
                return false;
            if (protest.Recipients.Count == 0)
                protest.Recipients.AddRange(mention.Recipients.Where(r => !protest.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[r].Entity)));
            return true;
        }

        return false;
    }

    /// <summary>Joining that someone is charged with or suspected of is the matter of the charge: the charge of joining.</summary>
    private bool IsCharge(Reading reading, EventMention mention)
    {
        if (mention.Frame.Event != EventType.Mobilize || reading.Clauses[mention.Clause].Class != PartOfSpeech.Masdar)
            return false;
        for (var i = Math.Max(0, mention.Trigger - 2); i < mention.Trigger; i++)
        {
            if ((reading.Words[i].Tags & _chargeNoun) != 0)
                return true;
        }

        return false;
    }

    /// <summary>What someone asks for, or refuses to do, is the matter of that event and none of its own; an attack that someone wants ended
    /// is one where the text names its parties or place.</summary>
    private static bool IsAsked(Reading reading, EventMention mention)
    {
        if (mention.Modality is not (Modality.Hypothetical or Modality.Negated) || mention.Frame.Event is EventType.Request or EventType.Reject
            || mention.Frame.Event == EventType.Assault && mention.Actors.Count + mention.Recipients.Count + mention.Places.Count > 0)
            return false;
        var clause = reading.Clauses[mention.Clause];
        for (var depth = 0; depth < Deep && clause.Governor >= 0; depth++)
        {
            var governor = clause.Governor;
            if (reading.Events.Exists(e => e.Clause == governor && e.Frame.Event is EventType.Request or EventType.Reject && e.Clause != mention.Clause))
                return true;
            clause = reading.Clauses[governor];
        }

        return false;
    }

    /// <summary>Whether an initiative is what another event offers or asks for by its verb.</summary>
    private static bool IsOffered(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        return mention is { Frame.Event: EventType.Consult, Mode: "third-party" } && clause is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Object }
            && reading.Events.Exists(e => e.Clause == clause.Governor && e.Frame.Event == EventType.Request && Array.Exists(e.Frame.Need, n => n.Lexemes.Contains(clause.Lexeme)));
    }

    /// <summary>Whether prison, exile or death is only the penalty to which someone is sentenced.</summary>
    private bool IsPenalty(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        // Sentenced those accused of the killing: the deed that they are tried for.
        if (mention.Trigger > 0 && reading.Tokens[mention.Trigger - 1].Kind == Text.TokenKind.Word && reading.Tokens[mention.Trigger - 1].Word.TryGet(PartOfSpeech.PassiveParticiple, out var accused) && accused.Lexeme >= 0 && (lexicon.Lexemes[accused.Lexeme].Tags & _charge) != 0)
            return false;
        if (clause.Class == PartOfSpeech.Verb || mention is not ({ Frame.Event: EventType.Coerce, Mode: "arrest" or "deport" } or { Frame.Event: EventType.Assault, Mode: "targeted" }))
            return false;
        for (var depth = 0; depth < Deep && clause is { Governor: >= 0, GovernorFunction: Function.Preposition or Function.Genitive or Function.Object } && reading.Clauses[clause.Governor].Predicate < clause.Predicate; depth++)
        {
            var governor = clause.Governor;
            if (reading.Events.Exists(e => e.Clause == governor && e is { Frame.Event: EventType.Sanction, Mode: "convict" }))
                return true;
            clause = reading.Clauses[governor];
        }

        return false;
    }

    /// <summary>Whether supplies are the reinforcements that someone sends or that arrive: those are told by the verb.</summary>
    private static bool IsSupply(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        return mention.Frame.Event == EventType.Aid && clause is { Class: PartOfSpeech.Noun, Governor: >= 0, GovernorFunction: Function.Subject or Function.Object or Function.Preposition }
            && reading.Events.Exists(e => e.Clause == clause.Governor && e.Frame.Event == EventType.Mobilize && Array.Exists(e.Frame.Need, n => n.Lexemes.Contains(clause.Lexeme)));
    }

    /// <summary>Whether fighting is only what a truce ends: an end to the fighting, to its operations, an immediate halt to firing.</summary>
    private static bool IsEnded(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (mention is { Frame.Event: EventType.Coerce, Mode: "restrict" } && clause is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Genitive or Function.Object })
            return reading.Events.Exists(e => e.Clause == clause.Governor && e is { Frame.Event: EventType.Retreat, Mode: "access" });
        if (mention.Frame.Event != EventType.Assault || clause.Class == PartOfSpeech.Verb || clause.Governor < 0 || mention.Recipients.Count + mention.Places.Count > 0 && clause.GovernorFunction != Function.Preposition)
            return false;
        var halted = reading.Events.Find(e => e.Clause == clause.Governor && e is { Frame.Event: EventType.Retreat, Mode: "ceasefire" });
        if (halted is null)
            return clause.Arguments.Count == 0 && clause.GovernorFunction is Function.Genitive or Function.Object && reading.Events.Exists(e => e.Clause == clause.Governor && e.Frame.Event == EventType.Retreat);
        return clause.GovernorFunction switch
        {
            Function.Genitive or Function.Object => clause.Arguments.TrueForAll(static a => a.Function == Function.Possessor),
            Function.Preposition => Array.Exists(halted.Frame.Need, n => n.Lexemes.Contains(clause.Lexeme)),
            _ => false,
        };
    }

    /// <summary>Whether a truce is only what is broken: the breach is the deed.</summary>
    private static bool IsBrokenTruce(Reading reading, EventMention mention)
    {
        if (mention is not { Frame.Event: EventType.Retreat, Mode: "ceasefire" } || reading.Clauses[mention.Clause].Class == PartOfSpeech.Verb)
            return false;
        var clause = reading.Clauses[mention.Clause];
        for (var depth = 0; depth < Deep && clause.Governor >= 0; depth++)
        {
            var governor = clause.Governor;
            if (reading.Events.Exists(e => e.Clause == governor && e.Frame.Event == EventType.Assault && Array.Exists(e.Frame.Need, n => n.Lexemes.Contains(reading.Clauses[mention.Clause].Lexeme))))
                return true;
            clause = reading.Clauses[governor];
        }

        return false;
    }

    /// <summary>Whether an attack is only the name that someone gives to a deed (called it an aggression), or charges are only what someone denies.</summary>
    private bool IsName(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (mention is { Frame: { Event: EventType.Accuse, Mode: "allege" }, Modality: Modality.Negated } && clause.Class != PartOfSpeech.Verb && reading.Words[mention.Trigger].Definite)
            return mention.Recipients.Count == 0;
        return mention.Frame.Event == EventType.Assault && clause is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Preposition, GovernorPreposition: >= 0 }
            && reading.Events.Exists(e => e.Clause == clause.Governor && e.Frame.Event == EventType.Accuse
                && Array.Exists(e.Frame.Need, n => n.Function == lexicon.Lexemes[clause.GovernorPreposition].Lemma && n.Meets(reading.Words[mention.Trigger].Reading.Lexeme, reading.Words[mention.Trigger].Tags)));
    }

    /// <summary>Whether aid is only what someone lets through or holds back: that is the deed.</summary>
    private static bool IsLetThrough(Reading reading, EventMention mention)
    {
        if (mention.Frame.Event != EventType.Aid || mention.Actors.Count > 0 || reading.Clauses[mention.Clause].Class == PartOfSpeech.Verb)
            return false;
        var clause = reading.Clauses[mention.Clause];
        for (var depth = 0; depth < Deep && clause.Governor >= 0; depth++)
        {
            var governor = clause.Governor;
            if (reading.Events.Exists(e => e.Clause == governor && e is { Frame.Event: EventType.Retreat, Mode: "access" } or { Frame.Event: EventType.Coerce, Mode: "withhold" or "restrict" } && e.Trigger < mention.Trigger))
                return true;
            clause = reading.Clauses[governor];
        }

        return false;
    }

    /// <summary>Drops backing, aid or a promise that is merely thought of and nobody's (a project that aims to support), and a known deed without more that did not come about.</summary>
    public static void DropNobodys(Reading reading) =>
        reading.Events.RemoveAll(e => e is { Modality: Modality.Negated, Actors.Count: 0, Recipients.Count: 0, Places.Count: 0, DoerUnnamed: false } && IsBare(reading, e) || e is { Modality: Modality.Hypothetical, Actors.Count: 0, Frame.Event: EventType.Support or EventType.Aid or EventType.Cooperate or EventType.Agree }
            && !(reading.Clauses[e.Clause].Governor is >= 0 and var governor && reading.Events.Exists(x => x.Clause == governor && x.Frame.Event == EventType.Consult))
            && !reading.Clauses[e.Clause].Arguments.Exists(a => a.Antecedent < 0 && (a.Function == Function.Subject || a.Function == Function.Genitive && e.Frame.Genitive == GenitiveRole.Subject)));

    /// <summary>Whether a deed is named by a noun with the article and nothing more.</summary>
    private static bool IsBare(Reading reading, EventMention mention) =>
        reading.Clauses[mention.Clause] is { Class: not PartOfSpeech.Verb } clause && reading.Words[mention.Trigger].Definite && !clause.Arguments.Exists(static a => a.Function is Function.Genitive or Function.Object or Function.Preposition);

    /// <summary>Whether a killing of people without names is told as what came of an attack by the same doer, joined to it: attacked the post and killed four.</summary>
    private bool IsKillingIn(Reading reading, EventMention killing, Clause clause, EventMention attack)
    {
        if (clause.Class != PartOfSpeech.Verb || attack.Frame is not { Event: EventType.Assault, Toll: false } || attack.Mode is "abduct" or "torture" or "sexual" or "territory" or "destroy" || attack.Trigger > killing.Trigger || killing.Trigger - attack.Trigger > NextToll
            || attack.Modality != killing.Modality || !reading.Words[killing.Trigger].Joined || !(killing.Frame.Toll || _killing.Contains(clause.Lexeme))
            || !killing.Recipients.TrueForAll(m => reading.Mentions[m].Form != MentionForm.Name) || killing.Places.Exists(p => !attack.Places.Contains(p)))
            return false;
        return clause.First(Function.Subject) is not { } doer || doer.First <= attack.Trigger || doer.First < killing.Trigger || clause.Passive;
    }

    /// <summary>Whether it is told that nobody came to harm.</summary>
    private bool IsNoToll(Reading reading, EventMention mention) =>
        mention.Modality == Modality.Negated && mention.Actors.Count == 0 && (reading.Clauses[mention.Clause].Negated || IsWithout(reading, mention.Trigger)) && (mention.Frame.Toll || IsNamelessToll(reading, mention))
            && mention.Recipients.TrueForAll(m => reading.Mentions[m].Form == MentionForm.Nominal);

    /// <summary>Whether the victims of a toll are those of something named before: its victims.</summary>
    private static bool IsItsVictim(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Object or Function.Subject && argument.First > clause.Predicate && argument.Antecedent < 0
                && reading.Words[argument.Head] is { Role: WordRole.Noun, Reading.Enclitic: Pronoun.Her or Pronoun.Him })
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words right before says without, the lack of.</summary>
    private bool IsWithout(Reading reading, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            if ((reading.Words[i].Tags & _without) != 0)
                return true;
        }

        return false;
    }
}
