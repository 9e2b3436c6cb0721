using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Extraction;
using Isnad.Generating;

namespace Isnad.Benchmarks;

/// <summary>Generated articles by the hundred thousand: written as JSON Lines, or read, joined and searched for copies with time and memory told on the way.</summary>
internal static class CorpusRun
{
    private const int Seed = 7;
    private const int EachDay = 20;
    private static readonly DateOnly First = new(2010, 1, 1);

    /// <summary>Writes articles as JSON Lines.</summary>
    public static void Write(int articles, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var article in new ArticleGenerator(Seed).Write(First, EachDay).Take(articles))
        {
            json.WriteStartObject();
            json.WriteString("source", article.ToArticle().Source);
            json.WriteString("title", article.Title);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("published", article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("text", article.Text);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }

    /// <summary>Reads, joins and searches for copies.</summary>
    public static void Join(Pipeline pipeline, int articles)
    {
        var joiner = new EventJoiner(new JoinRules { Wholes = new KnownWholes(pipeline.Lexicon) }, []);
        var copies = new CopyFinder(new CopyRules());
        var (events, groups, done) = (0L, 0L, 0);
        var (reading, joining, copying) = (new Stopwatch(), new Stopwatch(), new Stopwatch());
        foreach (var batch in new ArticleGenerator(Seed).Write(First, EachDay).Take(articles).Chunk(1000))
        {
            reading.Start();
            var read = batch.AsParallel().AsOrdered().Select(a => pipeline.Read(a.ToArticle())).Select(a => (Account: AccountReader.Read(a), a.Document.Text)).ToList();
            reading.Stop();
            joining.Start();
            foreach (var (account, _) in read)
                events += joiner.Add(account).Count;
            joining.Stop();
            copying.Start();
            foreach (var (account, text) in read)
                groups += copies.Add(CopySketch.Of(account.Document, text, account.Outlet, account.Published)).Count;
            copying.Stop();
            done += batch.Length;
            if (done % Math.Max(1000, articles / 10) < 1000)
                Tell(done, reading, joining, copying);
        }

        events += joiner.Complete().Count;
        groups += copies.Complete().Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events, {groups:N0} groups of copies"));
    }

    private static void Tell(int done, Stopwatch reading, Stopwatch joining, Stopwatch copying)
    {
        static double Each(Stopwatch watch, int n) => watch.Elapsed.TotalMicroseconds / n;
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done,9:N0} articles: reading {Each(reading, done),7:F0} µs, joining {Each(joining, done),6:F1} µs, copies {Each(copying, done),6:F1} µs an article; {memory,6:F0} MB live"));
    }
}
