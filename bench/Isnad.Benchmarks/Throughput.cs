using System.Diagnostics;
using Isnad.Extraction;

namespace Isnad.Benchmarks;

internal static class Throughput
{
    private const double Seconds = 4;

    public static void Run(Pipeline pipeline, List<Article> articles)
    {
        long words = articles.Sum(static a => (long)ArticleSet.Words(a.Text));
        foreach (var article in articles)
            pipeline.Read(article);
        var (scanRate, _) = Measure(words, () => articles.Sum(static a => ArticleSet.Words(a.Text)));
        var (readRate, bytes) = Measure(words, () =>
        {
            var mentions = 0;
            foreach (var article in articles)
                mentions += pipeline.Read(article).Mentions.Count;
            return mentions;
        });
        Console.WriteLine($"{articles.Count} articles, {words} words, one thread");
        Console.WriteLine($"plain word scan   {scanRate,14:N0} words/s");
        Console.WriteLine($"whole reading     {readRate,14:N0} words/s   1/{scanRate / readRate:F0} of the scan   {bytes:F0} bytes allocated a word");
    }

    private static (double Rate, double BytesPerWord) Measure(long words, Func<int> pass)
    {
        pass();
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        long passes = 0;
        var sink = 0;
        while (clock.Elapsed.TotalSeconds < Seconds)
        {
            sink ^= pass();
            passes++;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        GC.KeepAlive(sink);
        return (words * passes / seconds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(words * passes));
    }
}
