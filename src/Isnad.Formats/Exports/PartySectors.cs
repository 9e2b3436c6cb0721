using Isnad.Corpus;

namespace Isnad.Formats.Exports;

/// <summary>The sector of a party, by which PLOVER and CAMEO's type codes agree: its class in the knowledge base, else its kind.</summary>
internal static class PartySectors
{
    /// <summary>MIL, REB, UAF, GOV or CVL, or null where neither decides.</summary>
    public static string? Of(Party party) => party.Acled switch
    {
        AcledActors.State => "MIL",
        "Rebel group" => "REB",
        "Political militia" or "Identity militia" => "UAF",
        _ => party.Kind switch { EntityKind.State => "GOV", EntityKind.Group => "CVL", EntityKind.ArmedGroup => "UAF", _ => null },
    };
}
