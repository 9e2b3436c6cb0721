using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>Counts the files of an input that are of kinds that are not read.</summary>
internal sealed class PassedOver
{
    private readonly SortedDictionary<string, int> _endings = new(StringComparer.Ordinal);

    /// <summary>Counts one; <paramref name="what"/> is its file name or, behind a space, what it is.</summary>
    public void Add(string what)
    {
        var ending = what.StartsWith(' ') ? what[1..] : Path.GetExtension(what).ToLowerInvariant();
        if (ending.Length is 0 or > 20 && !what.StartsWith(' '))
            ending = "without an ending";
        if (_endings.Count < 64 || _endings.ContainsKey(ending))
            _endings[ending] = _endings.GetValueOrDefault(ending) + 1;
    }

    /// <summary>The item that tells of them, or null when there are none.</summary>
    public RawItem? Told(string label) => _endings.Count == 0 ? null : RawItem.Failed(label, new Diagnostic(
        DiagnosticCodes.PassedOver, Severity.Note, "Passed over, being of kinds that are not read: "
        + string.Join(", ", _endings.Select(static e => string.Create(CultureInfo.InvariantCulture, $"{e.Value} {e.Key}"))) + "."));
}
