using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>The two sides of talks, of work together and of a riot, where the grammar gives them as one.</summary>
internal sealed class MeetingSides(CompiledLexicon lexicon, FrameIndex frames, Antecedents antecedents)
{
    private const string Between = "\u0628\u064A\u0646";

    private readonly HashSet<int> _owner = frames.Rows("owner");
    private readonly HashSet<int> _purpose = frames.Rows("purpose");
    private readonly HashSet<int> _goal = frames.Rows("goal");

    /// <summary>Of two who talk or work with each other the second is the recipient; who is met by one not named is met by the one spoken of.</summary>
    public void Share(Reading reading, EventMention mention, Clause clause)
    {
        var riot = mention.Frame.Event == EventType.Protest;
        if (!riot && mention.Frame.Event is not (EventType.Consult or EventType.Cooperate))
            return;
        if (mention.Actors.Count == 0 && !riot)
            Convene(reading, mention, clause);
        if (mention.Mode == "third-party")
        {
            Mediated(reading, mention, clause);
            return;
        }

        if (mention.Recipients.Count > 0)
            return;
        if (mention.Actors.Count < 2)
        {
            if (!riot)
                Meets(reading, mention, clause);
            return;
        }

        // Under whose chair a body meets is one of it.
        if (clause.Arguments.Exists(static a => a is { Function: Function.Companion, Antecedent: < 0 }))
            return;
        foreach (var argument in clause.Arguments)
        {
            var between = argument.Function == Function.Preposition && argument.Preposition >= 0 && lexicon.Lexemes[argument.Preposition].Lemma.StartsWith(Between, StringComparison.Ordinal);
            var pair = argument.Function is Function.Subject or Function.Genitive && argument.End == argument.First + 1 && reading.Words[argument.Head].Reading.Has(WordFeatures.Dual);
            var last = reading.Mentions[mention.Actors[^1]];
            if (!pair && !((between || argument.Function == Function.Genitive) && last.First >= argument.First && last.End <= argument.End) && argument.Function != Function.Possessor)
                continue;
            mention.Recipients.Add(mention.Actors[^1]);
            mention.Actors.RemoveAt(mention.Actors.Count - 1);
            return;
        }
    }

    /// <summary>Those between whom someone mediates are both the recipients of that.</summary>
    private void Mediated(Reading reading, EventMention mention, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Preposition || argument.Preposition < 0 || !lexicon.Lexemes[argument.Preposition].Lemma.StartsWith(Between, StringComparison.Ordinal))
                continue;
            for (var a = mention.Actors.Count - 1; a >= 0; a--)
            {
                var m = mention.Actors[a];
                if (reading.Mentions[m].First < argument.First || reading.Mentions[m].End > argument.End)
                    continue;
                mention.Actors.RemoveAt(a);
                if (!mention.Recipients.Contains(m))
                    mention.Recipients.Add(m);
            }
        }
    }

    /// <summary>Whose meeting it is: the body whose members meet (a meeting of the council).</summary>
    private void Convene(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class == PartOfSpeech.Verb)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Preposition || !_owner.Contains(argument.Preposition) || !_purpose.Contains(argument.Preposition))
                continue;
            var m = mention.Recipients.FindIndex(r => reading.Mentions[r].First >= argument.First && reading.Mentions[r].End <= argument.End);
            if (m < 0)
                continue;
            mention.Actors.Add(mention.Recipients[m]);
            mention.Recipients.RemoveAt(m);
            return;
        }
    }

    /// <summary>A verb of meeting with one noun behind it and no other side: the noun is whom the one spoken of before met.</summary>
    private void Meets(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class != PartOfSpeech.Verb || mention.Actors.Count != 1 || !mention.Frame.Recipient.Contains("object") || clause.RelativeHead >= 0
            || clause.First(Function.Subject) is not { } subject || subject.First < clause.Predicate || clause.Arguments.Exists(a => a.Function == Function.Object || a.Function == Function.Preposition && _goal.Contains(a.Preposition)))
            return;
        if (antecedents.Subject(reading, clause.Predicate, mention.Actors) is not (>= 0 and var topic) || reading.Entities[reading.Mentions[topic].Entity].Kind != EntityKind.Person)
        {
            // He goes on who has no name here: what is joined to another clause tells whom he met.
            if (reading.Words[clause.Predicate].Joined && clause.Predicate > reading.Sentences[clause.Sentence].First + 1)
            {
                mention.Recipients.Add(mention.Actors[0]);
                mention.Actors.Clear();
            }

            return;
        }

        mention.Recipients.Add(mention.Actors[0]);
        mention.Actors[0] = topic;
        GoOn(reading, clause, subject, topic);
    }

    /// <summary>What is joined to a meeting goes on with the one who met, not with whom he met (he met the president and discussed with him).</summary>
    private static void GoOn(Reading reading, Clause meeting, Argument met, int topic)
    {
        var end = reading.ClausesOf(meeting.Sentence).End;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, met.End, static x => x.Predicate); c < end; c++)
        {
            var arguments = reading.Clauses[c].Arguments;
            for (var a = 0; a < arguments.Count; a++)
            {
                if (arguments[a] is { Function: Function.Subject, Antecedent: < 0 } subject && subject.First == met.First)
                    arguments[a] = subject with { Antecedent = topic };
            }
        }
    }
}
