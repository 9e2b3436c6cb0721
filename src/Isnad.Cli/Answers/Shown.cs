using System.Text;
using Isnad.Corpus;

namespace Isnad.Cli.Answers;

/// <summary>Short words for actors, places, chains and enumerations.</summary>
internal static class Shown
{
    /// <summary>Name of an actor: Latin where known, else as written.</summary>
    public static string Name(Party party) => party.NameEn ?? party.NameAr;

    /// <summary>Name of a place.</summary>
    public static string? Name(Spot? spot) => spot?.NameEn ?? spot?.NameAr;

    /// <summary>Names of several actors.</summary>
    public static string Names(IEnumerable<Party> parties) => string.Join(", ", parties.Select(Name));

    /// <summary>A word of an enumeration as the record spells it.</summary>
    public static string Word(Enum value)
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
            word.Append(char.IsUpper(c) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return word.ToString();
    }

    /// <summary>PLOVER type and mode.</summary>
    public static string Act(EventType type, string? mode) => type.ToString().ToUpperInvariant() + (mode is null ? "" : "/" + mode);
}
