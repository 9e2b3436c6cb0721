using System.Globalization;
using CsvHelper;

namespace Isnad.Formats.Exports;

/// <summary>Rows of a table in CSV or TSV. Text that a spreadsheet would take for a formula is neutralised with an apostrophe; numbers are not text and stay numbers.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly bool _tabs;

    private CsvTable(Stream output, CsvWriterOptions options, bool tabs)
    {
        _csv = CsvWriter.Create(output, options, true);
        _tabs = tabs;
    }

    /// <summary>A table with commas (RFC 4180).</summary>
    public static CsvTable WithCommas(Stream output) => new(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, false);

    /// <summary>A table with tabs and without quotes, for formats that know no quoting; tabs and line breaks of a text become spaces.</summary>
    public static CsvTable WithTabs(Stream output) =>
        new(output, new CsvWriterOptions { Mode = CsvMode.NoEscape, Separator = '\t', NewLine = "\n", Injection = CsvInjection.Escape }, true);

    public void Header(params ReadOnlySpan<string> columns) => _csv.WriteHeader(columns);

    public CsvTable Text(string? value)
    {
        _csv.WriteField(value is null ? "" : _tabs ? OneLine(value) : value);
        return this;
    }

    public CsvTable Number(decimal? value)
    {
        _csv.WriteField(value, default);
        return this;
    }

    public CsvTable Number(long? value)
    {
        _csv.WriteField(value, default);
        return this;
    }

    public CsvTable Number(double? value, string format)
    {
        _csv.WriteField(value, format);
        return this;
    }

    public CsvTable Day(DateOnly? value, string format = "yyyy-MM-dd") => Text(value?.ToString(format, CultureInfo.InvariantCulture));

    public CsvTable Empty(int count = 1)
    {
        for (var i = 0; i < count; i++)
            _csv.WriteField("");
        return this;
    }

    public void End() => _csv.EndRecord();

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
