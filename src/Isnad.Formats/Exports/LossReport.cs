using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Formats.Exports;

/// <summary>The account an export gives of itself (<c>name.loss.json</c>): which cells were inferred and by which rule, and what the format could not hold.
/// Written as it goes, so that its size costs no memory.</summary>
public sealed class LossReport : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _omissions = new(StringComparer.Ordinal);
    private int _rows;
    private int _omitted;
    private bool _open = true;

    /// <summary>Begins a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="format">Name of the format.</param>
    public LossReport(Stream output, string format)
    {
        ArgumentNullException.ThrowIfNull(output);
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("format", format);
        _json.WriteStartArray("entries");
    }

    /// <summary>Number of rows written so far.</summary>
    public int Rows => _rows;

    /// <summary>Number of events that the format could not hold at all.</summary>
    public int Omitted => _omitted;

    /// <summary>Why the format could not hold events, with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(string Rule, int Count)> Omissions => [.. _omissions.Select(static o => (o.Key, o.Value)).OrderByDescending(static o => o.Value)];

    /// <summary>Counts a row that was written.</summary>
    public void Row() => _rows++;

    /// <summary>A cell was filled by a rule and not by words of a text.</summary>
    public void Inferred(string row, string column, string rule) => Entry("inferred", row, column, rule);

    /// <summary>Something known has no cell in this format, or the cell stays empty because no words support a value.</summary>
    public void Lost(string row, string what, string rule) => Entry("lost", row, what, rule);

    /// <summary>The event is not in the file.</summary>
    public void Omit(string @event, string rule)
    {
        _omitted++;
        _omissions[rule] = _omissions.GetValueOrDefault(rule) + 1;
        Entry("omitted", @event, null, rule);
    }

    /// <summary>Writes the sums and ends the report.</summary>
    public void Complete()
    {
        if (!_open)
            return;
        _open = false;
        _json.WriteEndArray();
        _json.WriteNumber("rows", _rows);
        _json.WriteNumber("omitted", _omitted);
        _json.WriteStartObject("rules");
        foreach (var (rule, count) in _rules)
            _json.WriteNumber(rule, count);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Complete();
        _json.Dispose();
    }

    private void Entry(string kind, string row, string? column, string rule)
    {
        _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
        _json.WriteStartObject();
        _json.WriteString("kind", kind);
        _json.WriteString("row", row);
        if (column is not null)
            _json.WriteString("column", column);
        _json.WriteString("rule", rule);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }
}
