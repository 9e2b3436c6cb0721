using Isnad.Lexicon;
using Isnad.Extraction.Places;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Turns known names into mentions: actors, outlets, places, and states by their use.</summary>
internal sealed class KnownMentions(ActorScan scan)
{
    private readonly ActorScan _scan = scan;
    private readonly StateUse _use = new(scan);

    /// <summary>Adds the mention of a name that is no person's and no office's.</summary>
    public void Add(KnownName name, Sentence sentence)
    {
        if (name.Place >= 0)
        {
            Ground(name, sentence);
            return;
        }

        if (name.Actor >= 0)
        {
            // What is left of an organisation acts, not the organisation.
            if (name is { Skip: 0, First: > 0 } && _scan.Is(name.First - 1, NounUse.Remnant) && _scan.Words[name.First - 1].Reading.Has(WordFeatures.Plural))
                return;
            if (_scan.Lexicon.Actors[name.Actor].Kind == EntityKind.State && name.Place < 0 && !_use.Acts(name, sentence, false) && PlaceOf(name.Actor) is >= 0 and var place)
                AddPlace(name, place);
            else
                AddActor(name, name.Actor, "actor.known");
            return;
        }

        if (name.Outlet >= 0)
        {
            _scan.Drafts.Add(new Draft
            {
                First = name.First,
                End = name.End,
                Skip = name.Skip,
                Head = name.First,
                Kind = EntityKind.Organization,
                Outlet = name.Outlet,
                Rule = "outlet.known",
            });
        }
    }

    private int PlaceOf(int state) => _scan.Geography.Country(_scan.Lexicon.Actors[state].Country);

    private void Ground(KnownName name, Sentence sentence)
    {
        var state = name.Actor >= 0;
        var owner = state ? name.Actor : _scan.Geography.StateOfCapital(name.Place);
        if (owner >= 0 && _use.Acts(name, sentence, !state))
        {
            AddActor(name, owner, state ? "state.acts" : "state.capital");
            return;
        }

        if (owner < 0)
            _use.Ground(name.End);
        AddPlace(name, name.Place);
    }

    private void AddActor(KnownName name, int actor, string rule) => _scan.Drafts.Add(new Draft
    {
        First = name.First,
        End = name.End,
        Skip = name.Skip,
        Head = name.First,
        Kind = _scan.Lexicon.Actors[actor].Kind,
        Actor = actor,
        Rule = rule,
        Candidates = name.Candidates,
    });

    private void AddPlace(KnownName name, int place) => _scan.Drafts.Add(new Draft
    {
        First = name.First,
        End = name.End,
        Skip = name.Skip,
        Head = name.First,
        Kind = PlacePoints.KindOf(_scan.Lexicon.Places[place].Kind),
        Place = place,
        Rule = "place.known",
    });
}
