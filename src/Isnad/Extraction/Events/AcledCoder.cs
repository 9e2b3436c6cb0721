using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>What ACLED would code for an event, by the table <c>ontology/acled.tsv</c> (source: ACLED's codebook).</summary>
/// <remarks>An attack is a battle where a force is hit and violence against civilians where others are; where the words name nobody who is
/// hit, nothing is coded.</remarks>
public sealed class AcledCoder
{
    private const string StateForces = "State forces";

    private readonly CompiledLexicon _lexicon;
    private readonly ILookup<EventType, AcledRow> _rows;

    /// <summary>Takes the table of what is known.</summary>
    public AcledCoder(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _rows = lexicon.AcledTypes.ToLookup(static r => r.Event);
    }

    /// <summary>The type, or null where ACLED codes none.</summary>
    /// <param name="type">PLOVER type.</param>
    /// <param name="mode">Mode, or null.</param>
    /// <param name="actors">Those who did it.</param>
    /// <param name="recipients">Those to whom it was done.</param>
    public AcledType? Of(EventType type, string? mode, IEnumerable<Entity> actors, IEnumerable<Entity> recipients) =>
        Of(type, mode, [.. actors.Select(static e => (e.Kind, e.Acled))], [.. recipients.Select(static e => (e.Kind, e.Acled))]);

    /// <summary>The type of an event that is being read, or null where ACLED codes none.</summary>
    internal AcledType? Of(Reading reading, EventMention e) => Of(e.Frame.Event, e.Mode, Side(reading, e.Actors), Side(reading, e.Recipients));

    private AcledType? Of(EventType type, string? mode, List<(EntityKind Kind, string? Code)> actors, List<(EntityKind Kind, string? Code)> recipients)
    {
        foreach (var row in _rows[type])
        {
            if (row.Mode == mode && Has(actors, row.Actor) && Has(recipients, row.Target))
                return row.Type;
        }

        return null;
    }

    private static bool Has(List<(EntityKind Kind, string? Code)> side, AcledSide wanted)
    {
        if (wanted == AcledSide.Any)
            return true;
        var armed = side.Exists(IsArmed);
        return wanted switch
        {
            AcledSide.Armed => armed,
            AcledSide.Unarmed => side.Count > 0 && !armed && side.Exists(static p => p.Kind != EntityKind.State),
            AcledSide.State => side.Exists(static p => p.Code == StateForces),
            _ => side.Exists(static p => IsArmed(p) && p.Code is { } code && code != StateForces),
        };
    }

    private static bool IsArmed((EntityKind Kind, string? Code) party) => party.Kind == EntityKind.ArmedGroup || party.Code is not null;

    // Each with ACLED's class where it is a known actor.
    private List<(EntityKind Kind, string? Code)> Side(Reading reading, List<int> mentions)
    {
        var side = new List<(EntityKind, string?)>(mentions.Count);
        foreach (var mention in mentions)
        {
            var entity = reading.Entities[reading.Mentions[mention].Entity];
            side.Add((entity.Kind, entity.Actor >= 0 && !entity.IsPlace ? _lexicon.Actors[entity.Actor].Acled : null));
        }

        return side;
    }
}
