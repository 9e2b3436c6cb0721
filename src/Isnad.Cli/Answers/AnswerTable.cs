using System.Text;
using Isnad.Cli.Output;

namespace Isnad.Cli.Answers;

/// <summary>Lays answers out for a person: one line an answer, what stands behind it below.</summary>
internal sealed class AnswerTable(Terminal terminal, DetailLevel details)
{
    private const int LongText = 22;

    // Columns that programs want and a person does not miss.
    private static readonly HashSet<string> ForPrograms = new(StringComparer.Ordinal)
    {
        "id", "country", "precision", "acled_fatalities", "denying", "airwars", "source_key", "target_key", "subject_key", "object_key", "actor_key", "outlet_key", "event", "start", "end", "verb",
        "other_count", "keys",
    };

    private readonly Arabic _arabic = new(terminal.OutputIsTerminal);

    /// <summary>The lines of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="any">Whether a row was printed before; the first has a heading.</param>
    public string Print(AnswerRow row, bool any)
    {
        var shown = row.Cells.Where(c => !ForPrograms.Contains(c.Name)).ToList();
        var text = new StringBuilder();
        if (!any)
            text.Append(Paint("1;33", Line(shown.ConvertAll(c => new AnswerCell(c.Name, c.Name.Replace('_', ' ')))))).Append('\n');
        text.Append(Line(shown)).Append('\n');
        if (details == DetailLevel.None)
            return text.ToString();
        foreach (var detail in row.Details)
            text.Append(Detail(detail));
        return text.ToString();
    }

    private string Line(List<AnswerCell> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var words = _arabic.Isolate(AnswerPrinter.Text(cells[i].Value).ReplaceLineEndings(" "));
            line.Append(i == cells.Count - 1 ? words : Arabic.Pad(words, Columns(cells[i].Name)) + " ");
        }

        return line.ToString().TrimEnd();
    }

    // The words stand last, on a line of their own, so that text from right to left has the whole width.
    private string Detail(AnswerDetail detail)
    {
        var head = detail.Cells.Where(c => c.Name is not ("words" or "sentence" or "document" or "start" or "end" or "reasons" or "score") && AnswerPrinter.Text(c.Value).Length > 0)
            .Select(c => _arabic.Isolate(AnswerPrinter.Text(c.Value).ReplaceLineEndings(" ")));
        var text = new StringBuilder("    ").Append(Paint("2", string.Join("  ", head))).Append('\n');
        foreach (var cell in detail.Cells.Where(c => c.Name is "words" or "sentence"))
        {
            foreach (var line in Wrap(AnswerPrinter.Text(cell.Value).ReplaceLineEndings(" "), Math.Max(40, terminal.Width - 8)))
                text.Append("      ").Append(_arabic.Isolate(line)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrap(string words, int width)
    {
        for (var at = 0; at < words.Length;)
        {
            var end = Math.Min(words.Length, at + width);
            if (end < words.Length && words.LastIndexOf(' ', end - 1, end - at) is > 0 and var space && space > at)
                end = space;
            yield return words[at..end].Trim();
            at = end;
            while (at < words.Length && words[at] == ' ')
                at++;
        }
    }

    private static int Columns(string name) => name switch
    {
        "day" or "to" or "published" or "from" or "first" or "last" or "first_told" or "last_told" or "month" => 10,
        "type" or "mode" or "modality" or "certainty" or "kind" or "act" or "stance" or "source_kind" or "precision" => 14,
        "country" or "grade" or "killed" or "documents" or "outlets" or "sources" or "accounts" or "statements" or "claims" or "own_voice" or "quoted" or "distance" or "count" => 9,
        _ => LongText,
    };

    private string Paint(string colour, string text) => terminal.Colours ? $"\u001B[{colour}m{text}\u001B[0m" : text;
}
