using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Marks what sources deny as not done.</summary>
internal sealed class Denials(CompiledLexicon lexicon, ModalityReader modality)
{
    // Words from one thing denied to the next that is joined to it.
    private const int Joint = 6;

    private readonly TagMask _any = lexicon.TagSet("any");
    private readonly TagMask _denial = lexicon.TagSet("denial");
    private readonly FrozenSet<int> _involvement = TableLemmas.Of(lexicon, "involvement");

    /// <summary>What a source denies did not happen by its words: the first event of the denial and what is joined to it; and what someone is accused of
    /// just before a denial of the whole (accused them of shelling the town, which they deny). What another has told as done stays told.</summary>
    public void Read(Reading reading)
    {
        foreach (var claim in reading.Claims)
        {
            if (claim.Act != ClaimAct.Deny)
                continue;
            var e = Ordered.FirstAtOrAfter(reading.Events, claim.First, static x => x.Trigger);
            for (var last = -1; e < reading.Events.Count && reading.Events[e].Trigger < claim.End; e++)
            {
                var mention = reading.Events[e];
                if (last >= 0 ? !(reading.Words[mention.Trigger].Joined && mention.Trigger - last < Joint) : Resumes(reading, claim.First, mention.Trigger) || modality.IsBlamed(reading, mention.Trigger))
                    break;
                if (IsInvolvement(reading, mention, claim.First))
                    break;
                // The charge that is denied has been made.
                if (mention.Frame.Event == EventType.Accuse && reading.Clauses[mention.Clause].Class == PartOfSpeech.Noun)
                {
                    last = mention.Trigger;
                    continue;
                }

                if (mention.Modality == Modality.Actual || mention.Trigger > 0 && mention.Modality == Modality.Hypothetical && (reading.Words[mention.Trigger - 1].Tags & _any) != 0)
                    mention.Modality = Modality.Negated;
                last = mention.Trigger;
            }
        }

        foreach (var clause in reading.Clauses)
        {
            if (clause.Class == PartOfSpeech.Verb && clause.Lexeme >= 0 && !clause.Negated && clause.Predicate > 1 && (lexicon.Lexemes[clause.Lexeme].Tags & _denial) != 0
                && reading.Words[clause.Predicate - 1].Role == WordRole.Relative && reading.Words[clause.Predicate - 2].Role == WordRole.Pronoun)
                DenyCharge(reading, clause);
        }
    }

    /// <summary>Whether only a hand in a known deed is denied (that it is involved in the attack): the deed was done.</summary>
    private bool IsInvolvement(Reading reading, EventMention mention, int first)
    {
        if (!reading.Words[mention.Trigger].Definite && reading.Words[mention.Trigger].Reading.Class is PartOfSpeech.Masdar)
            return false;
        for (var i = mention.Trigger - 1; i >= first && mention.Trigger - i < Joint; i--)
        {
            if (_involvement.Contains(reading.Words[i].Reading.Lexeme))
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence goes on with a verb of its own, or behind a comma, between two tokens: denied the charges and declared its support.</summary>
    private static bool Resumes(Reading reading, int first, int trigger)
    {
        for (var i = first; i <= trigger; i++)
        {
            if (i > first && reading.Words[i].Reading is { Class: PartOfSpeech.ActiveParticiple } participle && participle.Has(WordFeatures.Tanwin) && (reading.Tokens[i - 1].Kind == Text.TokenKind.Comma || reading.ClaimBy(i) >= 0))
                return true;
            if (reading.Words[i] is { Joined: true } word && (word.Role == WordRole.Verb && word.Reading.Has(WordFeatures.Past) || i > first && reading.Tokens[i - 1].Kind == Text.TokenKind.Comma && word.Role == WordRole.Noun))
                return true;
        }

        return false;
    }

    /// <summary>The deed told last before a denial in its sentence did not happen by the words of the one who denies, where others accused someone of it.</summary>
    private static void DenyCharge(Reading reading, Clause denial)
    {
        var e = Ordered.FirstAtOrAfter(reading.Events, denial.Predicate, static x => x.Trigger) - 1;
        if (e < 0 || reading.Events[e] is not { Modality: Modality.Actual } mention || mention.Frame.Event is EventType.Accuse or EventType.Request or EventType.Threaten)
            return;
        var clause = reading.Clauses[mention.Clause];
        if (clause.Sentence == denial.Sentence && clause is { Class: not PartOfSpeech.Verb, Governor: >= 0 } && reading.Events.Exists(x => x.Clause == clause.Governor && x.Frame.Event == EventType.Accuse))
            mention.Modality = Modality.Negated;
    }
}
