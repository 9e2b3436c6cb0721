using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Cli.Output;

namespace Isnad.Cli.Answers;

/// <summary>Prints answers as they come, in one of the formats.</summary>
internal sealed class AnswerPrinter : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly Stream _output;
    private readonly AnswerFormat _format;
    private readonly AnswerTable _table;
    private readonly Utf8JsonWriter? _json;
    private bool _any;

    /// <summary>Begins the output.</summary>
    public AnswerPrinter(Stream output, AnswerFormat format, Terminal terminal, DetailLevel details)
    {
        _output = output;
        _format = format;
        _table = new AnswerTable(terminal, details);
        if (format is AnswerFormat.Json or AnswerFormat.JsonLines)
            _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ReadableEncoder.Instance, Indented = format == AnswerFormat.Json });
        if (format == AnswerFormat.Json)
            _json!.WriteStartArray();
    }

    /// <summary>Prints a row.</summary>
    public void Print(AnswerRow row)
    {
        switch (_format)
        {
            case AnswerFormat.Table:
                Write(_table.Print(row, _any));
                break;
            case AnswerFormat.Csv:
                Csv(row);
                break;
            default:
                Json(row);
                break;
        }

        _any = true;
    }

    /// <summary>Ends the output.</summary>
    public void End()
    {
        if (_format == AnswerFormat.Json)
            _json!.WriteEndArray();
        _json?.Flush();
        if (_format == AnswerFormat.Json)
            Write("\n");
        if (_format == AnswerFormat.Table && !_any)
            Write("nothing found\n");
        _output.Flush();
    }

    public void Dispose() => _json?.Dispose();

    private void Json(AnswerRow row)
    {
        _json!.WriteStartObject();
        Cells(row.Cells);
        if (row.DetailName.Length > 0)
        {
            _json.WriteStartArray(row.DetailName);
            foreach (var detail in row.Details)
            {
                _json.WriteStartObject();
                Cells(detail.Cells);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        if (_format != AnswerFormat.JsonLines)
            return;
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }

    private void Cells(IReadOnlyList<AnswerCell> cells)
    {
        foreach (var (name, value) in cells)
        {
            _json!.WritePropertyName(name);
            switch (value)
            {
                case null:
                    _json.WriteNullValue();
                    break;
                case bool truth:
                    _json.WriteBooleanValue(truth);
                    break;
                case int whole:
                    _json.WriteNumberValue(whole);
                    break;
                case decimal number:
                    _json.WriteNumberValue(number);
                    break;
                case double real:
                    _json.WriteNumberValue(real);
                    break;
                case IReadOnlyList<string> list:
                    _json.WriteStartArray();
                    foreach (var item in list)
                        _json.WriteStringValue(item);
                    _json.WriteEndArray();
                    break;
                default:
                    _json.WriteStringValue(Text(value));
                    break;
            }
        }
    }

    private void Csv(AnswerRow row)
    {
        var details = row.Details.Count == 0 ? [new AnswerDetail()] : row.Details;
        var line = new StringBuilder();
        if (!_any)
            line.AppendJoin(',', row.Cells.Select(c => c.Name).Concat(details[0].Cells.Select(c => $"{row.DetailName}_{c.Name}"))).Append('\n');
        foreach (var detail in details)
            line.AppendJoin(',', row.Cells.Concat(detail.Cells).Select(c => Field(c.Value))).Append('\n');
        Write(line.ToString());
    }

    // A spreadsheet takes text that begins with one of these signs for a formula; numbers stay numbers.
    private static string Field(object? value)
    {
        var text = Text(value);
        if (value is string or IReadOnlyList<string> && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A value as text.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IReadOnlyList<string> list => string.Join("; ", list),
        IFormattable number => number.ToString(value is double ? "0.###" : null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private void Write(string text) => _output.Write(Utf8.GetBytes(text));
}
