using System.Text;
using System.Text.Json;
using Isnad.Formats.Exports;

namespace Isnad.Formats.Tests.Exports;

/// <summary>What a writer wrote, and the loss report beside it.</summary>
internal sealed record Written(string Text, string Second, JsonElement Loss)
{
    public static Written Of(ExportFormat format, params EventDossier[] dossiers)
    {
        using var output = new MemoryStream();
        using var second = new MemoryStream();
        using var report = new MemoryStream();
        using (var loss = new LossReport(report, ExportFormats.Name(format)))
        using (var writer = EventWriters.Create(format, output, loss, _ => second))
        {
            foreach (var dossier in dossiers)
                writer.Write(dossier);
            writer.Complete();
        }

        return new Written(Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(second.ToArray()), JsonDocument.Parse(report.ToArray()).RootElement.Clone());
    }

    public IReadOnlyList<Dictionary<string, string>> Rows()
    {
        var lines = Csv(Text);
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    public IEnumerable<string> Rules(string kind) =>
        Loss.GetProperty("entries").EnumerateArray().Where(e => e.GetProperty("kind").GetString() == kind).Select(e => e.GetProperty("rule").GetString()!);

    /// <summary>RFC 4180, read by hand so that the writer is not checked by its own library.</summary>
    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                    rows.Add([]);
            }
            else
                cell.Append(c);
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
