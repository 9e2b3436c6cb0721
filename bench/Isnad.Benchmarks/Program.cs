using System.Diagnostics;
using System.Globalization;
using Isnad.Benchmarks;
using Isnad.Extraction;
using Isnad.Knowledge;

// Reads all articles of a folder or JSON Lines file several times and prints, in one run, the speed of the whole reading, the speed
// of a plain word scan over the same text, and their ratio. Usage: Isnad.Benchmarks [PATH] [--scaling]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var path = args.FirstOrDefault(static a => !a.StartsWith('-')) ?? Path.Combine(AppContext.BaseDirectory, "../../../../../samples");
var articles = ArticleSet.Load(path);
var clock = Stopwatch.StartNew();
var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
Console.WriteLine($"knowledge and pipeline ready in {clock.Elapsed.TotalMilliseconds:F0} ms");
if (args.Contains("--scaling"))
    Scaling.Run(pipeline, articles);
else
    Throughput.Run(pipeline, articles);
