using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>What ACLED would code for an event, by the table <c>ontology/acled.tsv</c> (source: ACLED's codebook).</summary>
/// <remarks>An attack is a battle where a force is hit and violence against civilians where others are; where the words name nobody who is
/// hit, nothing is coded.</remarks>
internal sealed class AcledCoder(CompiledLexicon lexicon)
{
    private const string StateForces = "State forces";

    private readonly ILookup<EventType, AcledRow> _rows = lexicon.AcledTypes.ToLookup(static r => r.Event);

    /// <summary>The type, or null where ACLED codes none.</summary>
    public AcledType? Of(Reading reading, EventMention e)
    {
        foreach (var row in _rows[e.Frame.Event])
        {
            if (row.Mode == e.Mode && Has(reading, e.Actors, row.Actor) && Has(reading, e.Recipients, row.Target))
                return row.Type;
        }

        return null;
    }

    private bool Has(Reading reading, List<int> side, AcledSide wanted)
    {
        if (wanted == AcledSide.Any)
            return true;
        var armed = side.Exists(m => IsArmed(reading, m));
        return wanted switch
        {
            AcledSide.Armed => armed,
            AcledSide.Unarmed => side.Count > 0 && !armed && side.Exists(m => reading.Entities[reading.Mentions[m].Entity].Kind != EntityKind.State),
            AcledSide.State => side.Exists(m => Code(reading, m) == StateForces),
            _ => side.Exists(m => IsArmed(reading, m) && Code(reading, m) is { } code && code != StateForces),
        };
    }

    private bool IsArmed(Reading reading, int mention) => reading.Entities[reading.Mentions[mention].Entity].Kind == EntityKind.ArmedGroup || Code(reading, mention) is not null;

    /// <summary>ACLED's class of a known actor, or null.</summary>
    private string? Code(Reading reading, int mention)
    {
        var entity = reading.Entities[reading.Mentions[mention].Entity];
        return entity.Actor >= 0 && !entity.IsPlace ? lexicon.Actors[entity.Actor].Acled : null;
    }
}
