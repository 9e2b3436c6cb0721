using System.Collections.Frozen;
using System.Globalization;

namespace Isnad.Formats.Exports;

/// <summary>PLOVER's scale and quad code of a type, and its nearest CAMEO code with Goldstein's value. Sources: the PLOVER manual 0.8 and the CAMEO codebook 1.1b3.</summary>
internal static class PloverCodes
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Cameo = new(() => CodeTable.Read("cameo.tsv", 2));

    private static readonly Lazy<FrozenDictionary<string, string[]>> Types = new(() => CodeTable.Read("plover.tsv", 1));

    /// <summary>Modes that this project adds; they are written as the bare type.</summary>
    public static bool IsOwnMode(EventType type, string? mode) =>
        (type == EventType.Aid && mode is not null) || (type == EventType.Assault && mode is "territory" or "clash");

    public static (string Code, double Goldstein) CameoOf(EventType type, string? mode)
    {
        var name = Spelling.Of(type);
        var row = Cameo.Value.GetValueOrDefault($"{name}/{mode}") ?? Cameo.Value[$"{name}/"];
        return (row[2], double.Parse(row[3], CultureInfo.InvariantCulture));
    }

    public static double Scale(EventType type) => double.Parse(Types.Value[Spelling.Of(type)][1], CultureInfo.InvariantCulture);

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int Quad(EventType type) => int.Parse(Types.Value[Spelling.Of(type)][2], CultureInfo.InvariantCulture);
}
