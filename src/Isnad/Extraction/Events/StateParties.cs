using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Decides by what is done to it whether the name of a country or capital stands for the state or for the ground: what is asked,
/// accused, backed or promised is a state; what is visited is both; what is shelled is ground.</summary>
internal sealed class StateParties(CompiledLexicon lexicon, FrameIndex frames, FrameMatcher matcher, ActingStates states)
{
    private readonly HashSet<int> _goal = frames.Rows("goal");
    private readonly HashSet<int> _ground = frames.Rows("ground");
    private readonly TagMask _troops = lexicon.TagSet("force", "fighter");
    private readonly TagMask _abstract = lexicon.TagSet("abstract");
    private const string Between = "\u0628\u064A\u0646";

    private readonly int _on = Attachment.Row(lexicon, "\u0639\u0644\u0649");
    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");

    public void Recast(Reading reading)
    {
        var home = Home(reading);
        var visited = new List<NamedMention>();
        for (var c = 0; c < reading.Clauses.Count; c++)
        {
            var clause = reading.Clauses[c];
            foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
            {
                if (frame is { Event: EventType.Consult, Mode: "visit" })
                    Visited(reading, clause, home, visited);
                else if (frame.Event == EventType.Assault && matcher.Match(reading, clause, frames) is not { Event: EventType.Sanction })
                    Shelled(reading, clause);
                else if (frame is { Event: EventType.Retreat, Mode: "withdraw" })
                    Left(reading, clause);
                else if (frame.Actor.Contains(Between) && frame.Event is EventType.Consult or EventType.Agree or EventType.Cooperate)
                    Sides(reading, clause);
                else if (Directed(frame.Event))
                    Addressed(reading, clause, frame, home);
            }

            if (Array.Exists(frames.Of(clause.Lexeme, clause.Class).ToArray(), static f => f.Event == EventType.Mobilize) && clause.Arguments.Exists(a => a.Function is Function.Object or Function.Genitive && (reading.Words[a.Head].Tags & _troops) != 0))
                SentTo(reading, clause);
            if (clause.Class == PartOfSpeech.Verb && !clause.Passive)
                Undergoes(reading, c, clause, home);
            Given(reading, clause);
        }

        if (visited.Count > 0)
            ActingStates.Insert(reading, visited);
    }

    /// <summary>Those between whom talks are held are states, at home too.</summary>
    private void Sides(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Function: Function.Preposition, Antecedent: < 0, Preposition: >= 0 } && lexicon.Lexemes[argument.Preposition].Lemma.StartsWith(Between, StringComparison.Ordinal))
                ToState(reading, argument, home: null, made: false);
        }
    }

    private static bool Directed(EventType type) =>
        type is EventType.Request or EventType.Accuse or EventType.Threaten or EventType.Sanction or EventType.Aid or EventType.Support or EventType.Agree or EventType.Reject or EventType.Concede;

    /// <summary>The country that most mentions of the text belong to: its capital is where things happen.</summary>
    private static string? Home(Reading reading)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? top = null;
        foreach (var mention in reading.Mentions)
        {
            if (reading.Entities[mention.Entity].Country is not { } country)
                continue;
            var count = counts[country] = counts.GetValueOrDefault(country) + 1;
            if (top is null || count > counts[top])
                top = country;
        }

        return top;
    }

    private void Visited(Reading reading, Clause clause, string? home, List<NamedMention> visited)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Object && !(argument.Function == Function.Preposition && _goal.Contains(argument.Preposition)))
                continue;
            foreach (var m in Fillers.Between(reading, argument.First, argument.Head + 1))
            {
                var mention = reading.Mentions[m];
                // A country is both the ground and the host.
                if (mention.Form == MentionForm.Name && mention.Head == argument.Head && reading.Entities[mention.Entity] is { Kind: EntityKind.State, Actor: >= 0 } host && states.GroundOf(reading, host.Actor, mention) is >= 0 and var ground)
                    reading.Mentions[m] = mention = mention with { Entity = ground, FoundBy = "state.visited" };
                if (mention.Form == MentionForm.Name && states.StateOf(reading, mention) is >= 0 and var state && lexicon.Actors[state].Country != home
                    && !visited.Exists(v => v.First == mention.First))
                    visited.Add(mention with { Entity = states.EntityOf(reading, state), FoundBy = "state.visited" });
            }
        }
    }

    private void Addressed(Reading reading, Clause clause, Frame frame, string? home)
    {
        foreach (var argument in clause.Arguments)
        {
            var named = argument.Function switch
            {
                Function.Object => frame.Recipient.Contains("object"),
                Function.Preposition or Function.Companion => argument.Preposition >= 0 && !(argument.Preposition == _from && frame.Event is EventType.Sanction or EventType.Reject) && (!_ground.Contains(argument.Preposition) || argument.Preposition == _on && (frame.Event is EventType.Sanction or EventType.Concede || frame is { Event: EventType.Request or EventType.Threaten, Need.Length: 0 }))
                    && (frame.Recipient.Contains(lexicon.Lexemes[argument.Preposition].Lemma) || clause.Class != PartOfSpeech.Verb && frames.IsOwner(argument.Preposition)),
                _ => false,
            };
            // Whom someone accuses, asks or threatens by name is no place, at home neither.
            var punished = argument.Preposition == _on && frame.Event is EventType.Sanction or EventType.Concede;
            if (punished && !IsPunished(reading, clause, argument))
                continue;
            if (named)
                ToState(reading, argument, punished || (argument.Function == Function.Object || argument.Preposition == _on) && frame.Event is EventType.Accuse or EventType.Request or EventType.Threaten ? null : home, frame.Event is EventType.Accuse or EventType.Reject);
        }
    }

    private void Undergoes(Reading reading, int c, Clause clause, string? home)
    {
        if (clause.First(Function.Subject) is not { } subject)
            return;
        if (Array.Exists(frames.Control(clause.Lexeme).ToArray(), static x => x.Subject == "place"))
            ToGround(reading, subject);
        if (!Array.Exists(frames.Control(clause.Lexeme).ToArray(), static x => x.Subject == "recipient"))
            return;
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var o = c + 1; o < end; o++)
        {
            var other = reading.Clauses[o];
            if (other.Governor != c)
                continue;
            foreach (var frame in frames.Of(other.Lexeme, other.Class))
            {
                if (Directed(frame.Event))
                {
                    ToState(reading, subject, home, made: false);
                    return;
                }
            }
        }
    }

    /// <summary>Whether someone imposes penalties on the one named, or lifts those: not those that are imposed on a country already, which are in force there.</summary>
    private bool IsPunished(Reading reading, Clause clause, Argument argument) =>
        matcher.Match(reading, clause, frames) is { Event: EventType.Sanction or EventType.Concede } frame && frame.Recipient.Contains(lexicon.Lexemes[_on].Lemma)
        && (frame.Event == EventType.Concede || argument.First < 2 || reading.Words[argument.First - 2].Reading.Class != PartOfSpeech.PassiveParticiple && clause.Class == PartOfSpeech.Verb);

    /// <summary>From whom someone gets arms, money or backing is a state: received missiles from Tehran, with support from Ankara.</summary>
    private void Given(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument is not { Function: Function.Preposition, Antecedent: < 0 } || argument.Preposition != _from || argument.First < clause.Predicate)
                continue;
            if (clause.Class is PartOfSpeech.Noun or PartOfSpeech.Masdar ? IsRightBehind(reading, clause, argument) && IsHelp(reading, clause) || Obtains(reading, clause) : Obtains(reading, clause) || Receives(reading, clause))
                ToState(reading, argument, home: null, made: false);
        }
    }

    /// <summary>Whether a noun is help, backing or a promise of it.</summary>
    private bool IsHelp(Reading reading, Clause clause) => matcher.Match(reading, clause, frames) is { Event: EventType.Aid or EventType.Support or EventType.Agree };

    /// <summary>Whether only adjectives stand between a noun and a phrase.</summary>
    private static bool IsRightBehind(Reading reading, Clause clause, Argument argument)
    {
        for (var i = clause.Predicate + 1; i < argument.First; i++)
        {
            if (reading.Words[i].Role is not (WordRole.Adjective or WordRole.Preposition))
                return false;
        }

        return true;
    }

    /// <summary>Whether a word tells who gets what is given, by its subject.</summary>
    private bool Obtains(Reading reading, Clause clause) =>
        matcher.Match(reading, clause, frames.Of(clause.Lexeme, clause.Class)) is { Event: EventType.Aid or EventType.Agree or EventType.Cooperate } frame && frame.Recipient.Contains("subject") && frame.Actor.Contains(lexicon.Lexemes[_from].Lemma);

    /// <summary>Whether a verb tells who receives the help that is its object or that its relative clause is on.</summary>
    private bool Receives(Reading reading, Clause clause)
    {
        if (!Array.Exists(frames.Control(clause.Lexeme).ToArray(), static x => x.Subject == "recipient"))
            return false;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var help = reading.Clauses[c];
            if (help != clause && help.Class is PartOfSpeech.Noun or PartOfSpeech.Masdar && (help.Governor >= 0 && reading.Clauses[help.Governor] == clause || clause.RelativeHead == help.Chunk) && IsHelp(reading, help))
                return true;
        }

        return false;
    }

    /// <param name="reading">The reading.</param>
    /// <param name="argument">The phrase.</param>
    /// <param name="home">The country whose names stay places, or null.</param>
    /// <param name="made">Whether it may also be what a state says or does that is judged (the stand of France).</param>
    private void ToState(Reading reading, Argument argument, string? home, bool made)
    {
        var stand = made && (reading.Words[argument.Head].Tags & _abstract) != 0 && reading.Words[argument.Head] is { Role: WordRole.Noun, Definite: false };
        foreach (var m in Fillers.Between(reading, argument.First, argument.Head + (stand ? 2 : 1)))
        {
            var mention = reading.Mentions[m];
            if ((mention.Head == argument.Head || stand && mention.First == argument.Head + 1) && mention.Form == MentionForm.Name && states.StateOf(reading, mention) is >= 0 and var state && lexicon.Actors[state].Country != home)
                reading.Mentions[m] = mention with { Entity = states.EntityOf(reading, state), FoundBy = "state.party" };
        }
    }

    /// <summary>A country behind on or in with a word for an attack is where it is made.</summary>
    private void Shelled(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == Function.Preposition && _ground.Contains(argument.Preposition))
                ToGround(reading, argument);
        }
    }

    /// <summary>A country behind from with a word for withdrawing is where they were.</summary>
    private void Left(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == Function.Preposition && argument.Preposition == _from)
                ToGround(reading, argument);
        }
    }

    /// <summary>A country to which troops are sent is where they go.</summary>
    private void SentTo(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == Function.Preposition && _goal.Contains(argument.Preposition))
                ToGround(reading, argument);
        }
    }

    private void ToGround(Reading reading, Argument argument)
    {
        foreach (var m in Fillers.Between(reading, argument.First, argument.First + 1))
        {
            var mention = reading.Mentions[m];
            var entity = reading.Entities[mention.Entity];
            if (mention.Form == MentionForm.Name && mention.Head == argument.Head && entity.Kind == EntityKind.State && entity.Actor >= 0 && states.GroundOf(reading, entity.Actor, mention) is >= 0 and var ground)
                reading.Mentions[m] = mention with { Entity = ground, FoundBy = "state.ground" };
        }
    }
}
