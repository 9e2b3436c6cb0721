using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Rows of word tables found at a token.</summary>
internal static class NameRows
{
    /// <summary>The rows that begin at a token, the longest first.</summary>
    public static IEnumerable<NameMatch> At(Reading reading, int token)
    {
        var (low, high) = (0, reading.Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Names[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < reading.Names.Count && reading.Names[low].First == token; low++)
        {
            if (reading.Names[low].Entry.Kind == NameKind.Row)
                yield return reading.Names[low];
        }
    }

    /// <summary>Whether "called" stands on a token, before a name.</summary>
    public static bool IsCalled(Reading reading, int token) => IsPart(reading, token, "called");

    /// <summary>Whether a token tells that an office is held for the time being.</summary>
    public static bool IsActing(Reading reading, int token) => IsPart(reading, token, "acting");

    /// <summary>Whether "on behalf of" stands on a token.</summary>
    public static bool IsBehalf(Reading reading, int token) => IsPart(reading, token, "behalf");

    private static bool IsPart(Reading reading, int token, string part)
    {
        foreach (var match in At(reading, token))
        {
            if (reading.Lexicon.Rows[match.Entry.Target] is { Table: "name-parts" } row && row.Cells[1] == part)
                return true;
        }

        return false;
    }
}
