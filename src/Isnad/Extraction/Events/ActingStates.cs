using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>A country or capital that is the subject of a verb acts: its mention names the state, not the place.</summary>
/// <remarks>Places that only witness something (a verb whose subject is the place of an event) stay places.</remarks>
internal sealed class ActingStates(CompiledLexicon lexicon, FrameIndex frames)
{
    private readonly Dictionary<int, int> _stateOfPlace = States(lexicon);

    public void Recast(Reading reading)
    {
        foreach (var clause in reading.Clauses)
        {
            if (clause.Class != PartOfSpeech.Verb || clause.Passive || !Acts(clause))
                continue;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function != Function.Subject || argument.Antecedent >= 0)
                    continue;
                foreach (var m in Fillers.Between(reading, argument.First, Math.Min(argument.Head + 1, argument.End)))
                    Recast(reading, m, argument);
            }
        }
    }

    private void Recast(Reading reading, int m, Argument argument)
    {
        var mention = reading.Mentions[m];
        var entity = reading.Entities[mention.Entity];
        if (mention.Head != argument.Head || mention.Form != MentionForm.Name || !entity.IsPlace || entity.Place < 0 || !_stateOfPlace.TryGetValue(entity.Place, out var state))
            return;
        var actor = reading.Entities.FindIndex(e => e.IsActor && e.Actor == state);
        if (actor < 0)
        {
            var known = lexicon.Actors[state];
            actor = reading.Entities.Count;
            reading.Entities.Add(new ReadingEntity { Kind = known.Kind, Name = known.NameAr, NameEn = known.NameEn, Actor = state, Country = known.Country });
        }

        reading.Mentions[m] = mention with { Entity = actor, FoundBy = "state.subject" };
    }

    private bool Acts(Clause clause)
    {
        if (!frames.Of(clause.Lexeme, clause.Class).IsEmpty)
            return true;
        foreach (var control in frames.Control(clause.Lexeme))
        {
            if (control.Subject == "actor")
                return true;
        }

        return false;
    }

    private static Dictionary<int, int> States(CompiledLexicon lexicon)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < lexicon.Places.Count; p++)
        {
            if (lexicon.Places[p].Kind == "country")
                countries.TryAdd(lexicon.Places[p].Id, p);
        }

        var states = new Dictionary<int, int>();
        for (var a = 0; a < lexicon.Actors.Count; a++)
        {
            var actor = lexicon.Actors[a];
            if (actor.Kind != EntityKind.State)
                continue;
            if (countries.TryGetValue(actor.Id, out var country))
                states.TryAdd(country, a);
            if (actor.Capital >= 0)
                states.TryAdd(actor.Capital, a);
        }

        return states;
    }
}
