using Isnad.Corpus;

namespace Isnad.Formats.Exports;

/// <summary>ACLED's classes of actors (codebook, "Actor type"), decided from what the knowledge base and the words say.</summary>
internal static class AcledActors
{
    public const string Civilians = "Civilians";
    public const string Protesters = "Protesters";
    public const string Rioters = "Rioters";
    public const string State = "State forces";
    public const string External = "External/Other forces";

    /// <summary>The class, or null where neither decides; <paramref name="rule"/> tells how it was found.</summary>
    /// <param name="party">The actor.</param>
    /// <param name="eventCountry">ISO 3166-1 alpha-2 of the event, or null.</param>
    /// <param name="type">ACLED's event type.</param>
    /// <param name="rule">How it was found.</param>
    public static string? Inter(Party party, string? eventCountry, string type, out string rule)
    {
        var (inter, why) = Decide(party, eventCountry, type);
        rule = why;
        return inter;
    }

    private static (string? Inter, string Rule) Decide(Party party, string? eventCountry, string type)
    {
        var abroad = party.Country is { } own && eventCountry is not null && !own.Equals(eventCountry, StringComparison.OrdinalIgnoreCase);
        if (party.Acled == State)
            return abroad ? (External, "state forces outside their own country are External/Other forces") : (State, "class of the knowledge base");
        if (party.Acled is not null)
            return (party.Acled, "class of the knowledge base");
        return party.Kind switch
        {
            EntityKind.State => abroad ? (External, "a state acting outside its own country is External/Other forces") : (State, "a state that acts is State forces"),
            EntityKind.ArmedGroup when !party.Known => ("Political militia", "an armed group that the knowledge base does not know is a Political militia"),
            EntityKind.Group when type == "Protests" => (Protesters, "unarmed people in a protest are Protesters"),
            EntityKind.Group when type == "Riots" => (Rioters, "people in a riot are Rioters"),
            EntityKind.Group or EntityKind.Person when !party.Known => (Civilians, "unarmed people are Civilians"),
            _ => (null, "neither the words nor the knowledge base give the actor's class"),
        };
    }
}
