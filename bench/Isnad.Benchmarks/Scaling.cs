using System.Text;
using Isnad.Extraction;

namespace Isnad.Benchmarks;

/// <summary>Whether time grows in line with length: one long document, and sentences without a stop.</summary>
internal static class Scaling
{
    // Escaped, so that no Arabic stands in code: "said", "and", "on the city, bombed by the army, said the spokesman".
    private const string Said = "\u0642\u0627\u0644";
    private const string Army = "\u0627\u0644\u062c\u064a\u0634";
    private const string Spokesman = "\u0627\u0644\u0645\u062a\u062d\u062f\u062b";

    private static readonly (string What, string Unit)[] Hostile =
    [
        ("open quotes", Said + " \" "),
        ("nested quotes", "\u00ab" + Said + " "),
        ("brackets", "(" + Said + " "),
        ("no stops", $"{Said} {Spokesman} {Army} "),
        ("one word a line", $"{Said} {Army}\n "),
        ("numbers", "12 "),
        ("commas", Army + " \u060c "),
    ];

    public static void Run(Pipeline pipeline, List<Article> articles)
    {
        var text = string.Join("\n", articles.Select(static a => a.Text));
        foreach (var target in new[] { 12_500, 25_000, 50_000, 100_000 })
            Time(pipeline, "document", Repeat(text, target));
        var endless = text.Replace(".", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace("\u061F", " ", StringComparison.Ordinal);
        foreach (var target in new[] { 1_250, 2_500, 5_000, 10_000 })
            Time(pipeline, "one sentence", Repeat(endless, target));
        foreach (var (what, unit) in Hostile)
        {
            foreach (var target in new[] { 25_000, 50_000, 100_000 })
                Time(pipeline, what, string.Concat(Enumerable.Repeat(unit, target / Math.Max(1, unit.Count(static c => c == ' ')))));
        }
    }

    private static string Repeat(string text, int words)
    {
        var result = new StringBuilder();
        for (var n = 0; n < words;)
        {
            foreach (var word in text.Split(' '))
            {
                if (n++ >= words)
                    break;
                result.Append(word).Append(' ');
            }
        }

        return result.ToString();
    }

    private static void Time(Pipeline pipeline, string what, string text)
    {
        var words = ArticleSet.Words(text);
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var used = Environment.CpuUsage.TotalTime;
            pipeline.Read(new Article { Text = text });
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        Console.WriteLine($"{what,-14} {words,8} words  {best,9:F1} ms  {best * 1000 / words,7:F2} µs/word");
    }
}
