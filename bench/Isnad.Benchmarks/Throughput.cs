using Isnad.Extraction;

namespace Isnad.Benchmarks;

internal static class Throughput
{
    private const double Seconds = 6;

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
        var (mentionRate, mentionBytes) = Measure(words, () =>
        {
            var tokens = 0;
            foreach (var article in articles)
                tokens += pipeline.StudyMentions(article).Tokens.Length;
            return tokens;
        });
        Console.WriteLine($"{articles.Count} articles, {words} words, one thread, by processor time");
        Console.WriteLine($"plain word scan   {scanRate,14:N0} words/s");
        Console.WriteLine($"mentions only     {mentionRate,14:N0} words/s   1/{scanRate / mentionRate:F0} of the scan   {mentionBytes:F0} bytes allocated a word");
        Console.WriteLine($"whole reading     {readRate,14:N0} words/s   1/{scanRate / readRate:F0} of the scan   {bytes:F0} bytes allocated a word");
    }

    private static (double Rate, double BytesPerWord) Measure(long words, Func<int> pass)
    {
        // Warm first: the compiler of the runtime takes several rounds.
        Run(pass, Seconds / 2, out _);
        var (seconds, bytes) = Run(pass, Seconds, out var passes);
        return (words * passes / seconds, bytes / (double)(words * passes));
    }

    /// <summary>Runs for some seconds of the processor, so that other programs on the machine do not count.</summary>
    private static (double Seconds, long Bytes) Run(Func<int> pass, double least, out long passes)
    {
        var used = Environment.CpuUsage.TotalTime;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sink = 0;
        double seconds;
        passes = 0;
        do
        {
            sink ^= pass();
            passes++;
            seconds = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        }
        while (seconds < least);
        GC.KeepAlive(sink);
        return (seconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
