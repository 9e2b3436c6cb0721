using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Cli.Output;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>Prints what a search found.</summary>
internal sealed class SearchPrinter(Terminal terminal, RecordFormat format)
{
    // Signs of annotation, which no text of an article has.
    private const char Open = '\uFFF9';
    private const char Close = '\uFFFB';

    private static readonly JsonWriterOptions Compact = new() { Encoder = ReadableEncoder.Instance };

    private readonly Arabic _arabic = new(terminal.OutputIsTerminal);

    /// <summary>Prints all hits.</summary>
    public void Print(SearchResult result, int skipped)
    {
        if (format == RecordFormat.Table)
            terminal.Output.Write(Encoding.UTF8.GetBytes(Table(result, skipped)));
        else
            Json(result);
    }

    private string Table(SearchResult result, int skipped)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Total:N0} documents{(result.Ranked ? "" : "; so many are shown by time, the last imported first")}\n");
        var n = skipped;
        foreach (var hit in result.Hits)
        {
            var head = hit.Document;
            var title = head.Title ?? head.Source;
            text.Append('\n');
            Lines(text, string.Create(CultureInfo.InvariantCulture, $"{++n}. "), Marked(title, new TextSpan(0, title.Length), hit.Title));
            text.Append(CultureInfo.InvariantCulture, $"   {_arabic.Isolate(head.OutletName ?? "-")}  {head.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}  {head.Id[..12]}  {_arabic.Isolate(head.Url ?? head.Source)}\n");
            foreach (var fragment in hit.Fragments)
                Lines(text, "   ", $"\u2026 {Marked(fragment.Words, fragment.Span, fragment.Matches)} \u2026");
        }

        return text.ToString();
    }

    // What was found may go on in the next line: each line sets it off by itself.
    private void Lines(StringBuilder text, string first, string words)
    {
        var (open, close) = terminal.Colours ? ("\u001B[1;33m", "\u001B[0m") : ("[", "]");
        var (before, inside) = (first, false);
        foreach (var line in Arabic.Wrap(words, terminal.Width - 8))
        {
            var marked = inside ? Open + line : line;
            inside = marked.LastIndexOf(Open) > marked.LastIndexOf(Close);
            text.Append(before).Append(_arabic.Isolate(inside ? marked + Close : marked).Replace(Open.ToString(), open, StringComparison.Ordinal).Replace(Close.ToString(), close, StringComparison.Ordinal)).Append('\n');
            before = "   ";
        }
    }

    /// <summary>The words with signs without a column round what was found.</summary>
    private static string Marked(string words, TextSpan span, IReadOnlyList<TextSpan> matches)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            text.Append(Clean(words.AsSpan(at, match.Start - span.Start - at))).Append(Open).Append(Clean(words.AsSpan(match.Start - span.Start, match.Length))).Append(Close);
            at = match.End - span.Start;
        }

        return text.Append(Clean(words.AsSpan(at))).ToString();
    }

    /// <summary>Signs that would move a cursor, or stand for the marks here, become spaces.</summary>
    private static string Clean(ReadOnlySpan<char> words) => string.Create(words.Length, words, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = char.IsControl(from[i]) || from[i] is Open or Close ? ' ' : from[i];
    });

    private void Json(SearchResult result)
    {
        using var json = new Utf8JsonWriter(terminal.Output, Compact with { Indented = format == RecordFormat.Json });
        if (format == RecordFormat.Json)
            json.WriteStartArray();
        foreach (var hit in result.Hits)
        {
            Hit(json, hit);
            if (format != RecordFormat.JsonLines)
                continue;
            json.Flush();
            json.Reset();
            terminal.Output.Write("\n"u8);
        }

        if (format == RecordFormat.Json)
            json.WriteEndArray();
        json.Flush();
        if (format == RecordFormat.Json)
            terminal.Output.Write("\n"u8);
    }

    private static void Hit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("document", hit.Document.Id);
        json.WriteString("title", hit.Document.Title);
        json.WriteString("outlet", hit.Document.OutletName);
        json.WriteString("published", hit.Document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("source", hit.Document.Source);
        json.WriteString("url", hit.Document.Url);
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        Spans(json, "titleMatches", hit.Title);
        json.WriteStartArray("fragments");
        foreach (var fragment in hit.Fragments)
        {
            json.WriteStartObject();
            Spans(json, "span", [fragment.Span]);
            json.WriteString("text", fragment.Words);
            Spans(json, "matches", fragment.Matches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (name != "span")
                json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            if (name != "span")
                json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
