using System.Text;
using Isnad.Cli.Output;

namespace Isnad.Cli.Answers;

/// <summary>Lays answers out for a person: one line an answer, what stands behind it below.</summary>
internal sealed class AnswerTable(Terminal terminal, DetailLevel details)
{
    // Columns that programs want and a person does not miss.
    private static readonly HashSet<string> ForPrograms = new(StringComparer.Ordinal)
    {
        "id", "country", "precision", "acled_fatalities", "denying", "airwars", "source_key", "target_key", "subject_key", "object_key", "actor_key", "outlet_key", "event", "start", "end", "verb",
        "other_count", "keys",
    };

    private readonly Arabic _arabic = new(terminal.OutputIsTerminal);
    private TableColumns? _columns;

    /// <summary>The lines of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="any">Whether a row was printed before; the first has a heading.</param>
    public string Print(AnswerRow row, bool any)
    {
        var shown = row.Cells.Where(c => !ForPrograms.Contains(c.Name)).ToList();
        _columns ??= TableColumns.Fit(shown.ConvertAll(c => c.Name), terminal.Width);
        var text = new StringBuilder();
        if (!any)
            text.Append(Paint("1;33", Line(shown.ConvertAll(c => new AnswerCell(c.Name, c.Name.Replace('_', ' ')))))).Append('\n');
        text.Append(Line(shown)).Append('\n').Append(Below(shown));
        if (details == DetailLevel.None)
            return text.ToString();
        foreach (var detail in row.Details)
            text.Append(Detail(detail));
        return text.ToString();
    }

    private string Line(List<AnswerCell> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (_columns!.Width(cell.Name) is { } width)
                line.Append(_arabic.Isolate(Arabic.Pad(AnswerPrinter.Text(cell.Value).ReplaceLineEndings(" "), width))).Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    // What has no room beside the others stands under them with its name; words of a text have the whole width.
    private string Below(List<AnswerCell> cells)
    {
        var text = new StringBuilder();
        var parts = cells.Where(c => _columns!.Width(c.Name) is null && !IsWords(c) && AnswerPrinter.Text(c.Value).Length > 0)
            .Select(c => $"{c.Name.Replace('_', ' ')}: {_arabic.Isolate(AnswerPrinter.Text(c.Value).ReplaceLineEndings(" "))}").ToList();
        foreach (var line in Arabic.Wrap(string.Join("  ", parts), Math.Max(40, terminal.Width - 4)))
            text.Append("    ").Append(Paint("2", line)).Append('\n');
        foreach (var cell in cells.Where(c => _columns!.Width(c.Name) is null && IsWords(c)))
            text.Append(Words(cell));
        return text.ToString();
    }

    private static bool IsWords(AnswerCell cell) => cell.Name is "words" or "sentence";

    // The words stand last, on a line of their own, so that text from right to left has the whole width.
    private string Detail(AnswerDetail detail)
    {
        var head = detail.Cells.Where(c => c.Name is not ("words" or "sentence" or "document" or "start" or "end" or "reasons" or "score") && AnswerPrinter.Text(c.Value).Length > 0)
            .Select(c => _arabic.Isolate(AnswerPrinter.Text(c.Value).ReplaceLineEndings(" ")));
        var text = new StringBuilder();
        foreach (var line in Arabic.Wrap(string.Join("  ", head), Math.Max(40, terminal.Width - 4)))
            text.Append("    ").Append(Paint("2", line)).Append('\n');
        foreach (var cell in detail.Cells.Where(IsWords))
            text.Append(Words(cell));
        return text.ToString();
    }

    private string Words(AnswerCell cell)
    {
        var text = new StringBuilder();
        foreach (var line in Arabic.Wrap(AnswerPrinter.Text(cell.Value).ReplaceLineEndings(" "), Math.Max(40, terminal.Width - 8)))
            text.Append("      ").Append(_arabic.Isolate(line)).Append('\n');
        return text.ToString();
    }

    private string Paint(string colour, string text) => terminal.Colours ? $"\u001B[{colour}m{text}\u001B[0m" : text;
}
