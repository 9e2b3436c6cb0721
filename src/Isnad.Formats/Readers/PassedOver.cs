using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>Counts the files of an input that are of kinds that are not read, and keeps the first name of each kind.</summary>
internal sealed class PassedOver
{
    private readonly SortedDictionary<string, (int Count, string First)> _endings = new(StringComparer.Ordinal);

    /// <summary>Counts one; <paramref name="what"/> is its file name or, behind a space, what it is.</summary>
    public void Add(string what)
    {
        var ending = what.StartsWith(' ') ? what[1..] : Path.GetExtension(what).ToLowerInvariant();
        if (ending.Length is 0 or > 20 && !what.StartsWith(' '))
            ending = "without an ending";
        if (_endings.Count < 64 || _endings.ContainsKey(ending))
            _endings[ending] = _endings.TryGetValue(ending, out var known) ? (known.Count + 1, known.First) : (1, what.StartsWith(' ') ? "" : what);
    }

    /// <summary>The item that tells of them, or null when there are none.</summary>
    public RawItem? Told(string label) => _endings.Count == 0 ? null : RawItem.Failed(label, new Diagnostic(
        DiagnosticCodes.PassedOver, Severity.Note, "Passed over, being of kinds that are not read: "
        + string.Join(", ", _endings.Select(static e => Kind(e.Key, e.Value.Count, e.Value.First))) + "."));

    private static string Kind(string ending, int count, string first) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {ending}{(first.Length == 0 ? "" : count == 1 ? $" ({first})" : $" ({first} \u2026)")}");
}
