using System.Diagnostics;
using System.Globalization;
using Isnad.Benchmarks;
using Isnad.Extraction;
using Isnad.Knowledge;

// Reads all articles of a folder or JSON Lines file several times and prints, in one run, the speed of the whole reading, the speed
// of a plain word scan over the same text, and their ratio. Usage: Isnad.Benchmarks [PATH] [--scaling]
// Generated articles: Isnad.Benchmarks --generate N > articles.jsonl, or --join N to read, join and search them for copies.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--generate", var wanted])
{
    using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    CorpusRun.Write(int.Parse(wanted, CultureInfo.InvariantCulture), output);
    return;
}

var path = args.FirstOrDefault(static a => !a.StartsWith('-')) ?? Path.Combine(AppContext.BaseDirectory, "../../../../../samples");
var articles = args is ["--join", _] ? [] : ArticleSet.Load(path);
var clock = Stopwatch.StartNew();
var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
Console.WriteLine($"knowledge and pipeline ready in {clock.Elapsed.TotalMilliseconds:F0} ms");
if (args is ["--join", var number])
    CorpusRun.Join(pipeline, int.Parse(number, CultureInfo.InvariantCulture));
else if (args.Contains("--scaling"))
    Scaling.Run(pipeline, articles);
else
    Throughput.Run(pipeline, articles);
