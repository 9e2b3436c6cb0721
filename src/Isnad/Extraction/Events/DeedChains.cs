using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Whose a deed is that another deed of its sentence punishes or brings about: three were arrested on a charge of killing; an operation led to the
/// seizure of arms.</summary>
internal sealed class DeedChains(CompiledLexicon lexicon)
{
    // Words from an arrest to what it is for.
    private const int Charged = 30;
    private const int Deep = 4;

    // Words from an accusation to what it is of.
    private const int Accused = 20;

    private readonly TagMask _charge = lexicon.TagSet("charge_noun");
    private readonly TagMask _result = lexicon.TagSet("result");
    private readonly int _of = Attachment.Row(lexicon, "\u0628");

    /// <summary>Fills the doers.</summary>
    public void Fill(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            FromAccused(reading, i, mention);
            if (mention is { Frame.Event: EventType.Coerce, Mode: "seize", Recipients.Count: 0 })
                FromCaptured(reading, i, mention);
            if (mention is not { Actors.Count: 0, DoerUnnamed: false } || reading.Clauses[mention.Clause] is not { Class: PartOfSpeech.Masdar or PartOfSpeech.Noun } clause)
                continue;
            if (IsCharge(reading, clause))
                FromPunished(reading, i, mention);
            else if (mention.Frame.Event is EventType.Coerce && clause is { Governor: >= 0, GovernorFunction: Function.Preposition })
                FromCause(reading, mention, reading.Clauses[clause.Governor]);
        }
    }

    /// <summary>Whether a deed is what someone is charged with.</summary>
    private bool IsCharge(Reading reading, Clause clause)
    {
        for (var depth = 0; depth < Deep; depth++)
        {
            if (clause.Predicate > 0 && !reading.Words[clause.Predicate].Governed && (reading.Words[clause.Predicate - 1].Tags & _charge) != 0)
                return true;
            if (clause.Governor < 0 || reading.Clauses[clause.Governor].Class == PartOfSpeech.Verb)
                return false;
            clause = reading.Clauses[clause.Governor];
        }

        return false;
    }

    /// <summary>Who is accused by a noun of what stands behind it with of (bi) is said to have done it, not who accuses (the accusations of the
    /// opposition against the army of shelling).</summary>
    private void FromAccused(Reading reading, int i, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (mention.Frame.Event == EventType.Accuse || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || clause.Governor < 0 || clause.GovernorFunction != Function.Preposition || clause.GovernorPreposition != _of)
            return;
        var governor = reading.Clauses[clause.Governor];
        for (var e = i - 1; e >= 0 && mention.Trigger - reading.Events[e].Trigger < Accused; e--)
        {
            var charge = reading.Events[e];
            var noun = reading.Clauses[charge.Clause];
            if (charge.Frame.Event != EventType.Accuse || noun.Sentence != clause.Sentence || noun.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun)
                || noun != governor && (governor.Class != PartOfSpeech.Verb || governor.RelativeHead != noun.Chunk && (noun.Governor < 0 || reading.Clauses[noun.Governor] != governor)))
                continue;
            if (charge.Recipients.Count == 0 || !mention.Actors.TrueForAll(a => In(reading, charge.Actors, a) || In(reading, charge.Recipients, a)))
                return;
            mention.Actors.Clear();
            mention.Actors.AddRange(charge.Recipients.Where(r => !In(reading, mention.Recipients, r)));
            return;
        }
    }

    private static bool In(Reading reading, List<int> list, int m) => list.Exists(x => reading.Mentions[x].Entity == reading.Mentions[m].Entity);

    /// <summary>Those who are arrested, tried or abducted for it are said to have done it.</summary>
    private static void FromPunished(Reading reading, int i, EventMention mention)
    {
        for (var e = i - 1; e >= 0 && mention.Trigger - reading.Events[e].Trigger < Charged; e--)
        {
            var before = reading.Events[e];
            if (reading.Clauses[before.Clause].Sentence != reading.Clauses[mention.Clause].Sentence || before.Recipients.Count == 0
                || before.Frame.Event is not (EventType.Coerce or EventType.Sanction) && before.Mode != "abduct")
                continue;
            // Those named behind the first are some of them.
            if (!mention.Recipients.Exists(o => reading.Mentions[o].Entity == reading.Mentions[before.Recipients[0]].Entity))
                mention.Actors.Add(before.Recipients[0]);
            return;
        }
    }

    /// <summary>What is seized in the same breath as someone is arrested, killed or raided is his (arrested ten smugglers and seized).</summary>
    private static void FromCaptured(Reading reading, int i, EventMention mention)
    {
        if (i == 0 || mention.Places.Exists(p => reading.Entities[p].Kind == EntityKind.Facility) || reading.Clauses[reading.Events[i - 1].Clause].Sentence != reading.Clauses[mention.Clause].Sentence || !reading.Words[mention.Trigger].Joined && !reading.Words[mention.Trigger].Governed)
            return;
        var before = reading.Events[i - 1];
        if (before.Recipients.Count > 0 && before.Modality == mention.Modality && before.Frame.Event is EventType.Coerce or EventType.Assault && before.Mode is not "abduct" && mention.Actors.TrueForAll(a => before.Actors.Count == 0 || In(reading, before.Actors, a)))
            mention.Recipients.AddRange(before.Recipients.Where(r => !In(reading, mention.Actors, r)));
    }

    /// <summary>What an operation led to those did who made it; what came of a fight, the side named first.</summary>
    private void FromCause(Reading reading, EventMention mention, Clause verb)
    {
        if (verb is not { Class: PartOfSpeech.Verb, Lexeme: >= 0 } || (lexicon.Lexemes[verb.Lexeme].Tags & _result) == 0)
            return;
        foreach (var cause in reading.Events)
        {
            var clause = reading.Clauses[cause.Clause];
            if (clause.Sentence != verb.Sentence || cause.Actors.Count == 0 || cause.Frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Mobilize)
                || !SubjectDeeds.IsSubject(verb, clause) && !(verb.RelativeHead >= 0 && verb.RelativeHead == clause.Chunk))
                continue;
            var doers = cause.Mode == "clash" ? cause.Actors.Take(1) : cause.Actors;
            mention.Actors.AddRange(doers.Where(a => !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[a].Entity)));
            return;
        }
    }
}
