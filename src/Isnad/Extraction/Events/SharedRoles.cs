using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>What events that are joined with and have in common: the doer of the first of two verbal nouns (Egyptian supervision and support),
/// the ground of the first of two verbs of one subject.</summary>
internal static class SharedRoles
{
    /// <summary>Shares them.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="locality">The tags of nouns for places.</param>
    public static void Share(Reading reading, TagMask locality)
    {
        for (var i = 1; i < reading.Events.Count; i++)
        {
            var (before, mention) = (reading.Events[i - 1], reading.Events[i]);
            var (first, second) = (reading.Clauses[before.Clause], reading.Clauses[mention.Clause]);
            if (first.Sentence != second.Sentence || !reading.Words[second.Predicate].Joined)
                continue;
            if (first.Class != PartOfSpeech.Verb && second.Class != PartOfSpeech.Verb)
                ShareNominal(reading, before, mention, first, second);
            else if (first.Class == PartOfSpeech.Verb && second.Class == PartOfSpeech.Verb)
                ShareGround(reading, before, mention, first, second, locality);
        }
    }

    private static void ShareNominal(Reading reading, EventMention before, EventMention mention, Clause first, Clause second)
    {
        var same = first.Governor == second.Governor && first.GovernorFunction == second.GovernorFunction || second.Chunk == first.Chunk + 1 || second.Governor == before.Clause;
        if (!same || VerbBetween(reading, first, second))
            return;
        if (mention is { Actors.Count: 0, DoerUnnamed: false })
            mention.Actors.AddRange(before.Actors.Where(a => !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[a].Entity)));
        if (mention.Places.Count == 0 && before.Frame.Event == mention.Frame.Event)
            mention.Places.AddRange(before.Places);
    }

    private static bool VerbBetween(Reading reading, Clause first, Clause second)
    {
        for (var i = first.Predicate + 1; i < second.Predicate; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Relative or WordRole.Subordinator)
                return true;
        }

        return false;
    }

    /// <summary>Whose ground itself was attacked before is where the next thing was done: attacked the town and burned cars.</summary>
    private static void ShareGround(Reading reading, EventMention before, EventMention mention, Clause first, Clause second, TagMask locality)
    {
        if (mention.Places.Count > 0 || before.Places.Count == 0 || first.First(Function.Subject) is not { } subject || second.First(Function.Subject) is not { } shared || subject.First != shared.First)
            return;
        // Arrived in the town and met the elders.
        if (before is { Frame.Event: EventType.Consult, Mode: "visit" } && mention is { Frame.Event: EventType.Consult, Mode: not "visit" } && mention.Modality == before.Modality)
            mention.Places.AddRange(before.Places);
        if (before.Frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Protest) || mention.Frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Protest))
            return;
        if (first.Arguments.Exists(a => a.Function == Function.Object && a.Antecedent < 0 && (a.Head == first.Predicate || (reading.Words[a.Head].Tags & locality) != 0 || Fillers.Between(reading, a.First, a.End).Any(m => before.Places.Contains(reading.Mentions[m].Entity)))))
            mention.Places.AddRange(before.Places);
    }
}
