using System.Diagnostics;
using System.Text;
using Isnad.Extraction;

namespace Isnad.Benchmarks;

/// <summary>Whether time grows in line with length: one long document, and sentences without a stop.</summary>
internal static class Scaling
{
    public static void Run(Pipeline pipeline, List<Article> articles)
    {
        var text = string.Join("\n", articles.Select(static a => a.Text));
        foreach (var target in new[] { 12_500, 25_000, 50_000, 100_000 })
            Time(pipeline, "document", Repeat(text, target));
        var endless = text.Replace(".", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace("\u061F", " ", StringComparison.Ordinal);
        foreach (var target in new[] { 1_250, 2_500, 5_000, 10_000 })
            Time(pipeline, "one sentence", Repeat(endless, target));
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
            var clock = Stopwatch.StartNew();
            pipeline.Read(new Article { Text = text });
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{what,-14} {words,8} words  {best,9:F1} ms  {best * 1000 / words,7:F2} µs/word");
    }
}
