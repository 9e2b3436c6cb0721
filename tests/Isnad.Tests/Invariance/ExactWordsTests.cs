using System.Globalization;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Invariance;

public sealed class ExactWordsTests
{
    private static readonly string Root = FindRoot();

    public static IEnumerable<Article> Samples()
    {
        foreach (var line in File.ReadLines(Path.Combine(Root, "samples", "articles.jsonl")))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            yield return new Article { Text = json.RootElement.GetProperty("text").GetString()! };
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests", "articles"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
            yield return new Article { Text = json.RootElement.GetProperty("text").GetString()! };
        }
    }

    [Fact]
    public void No_event_claim_relation_or_mention_stands_without_words_of_the_text()
    {
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        var events = 0;
        foreach (var analysis in Samples().Select(pipeline.Read))
        {
            var whole = new TextSpan(0, analysis.Document.Text.Length);
            Assert.All(analysis.Mentions, m => Assert.True(m.Span.Length > 0 && whole.Contains(m.Span)));
            Assert.All(analysis.Events, e => Assert.True(e.Trigger.Length > 0 && e.Sentence.Contains(e.Trigger)));
            Assert.All(analysis.Claims, c => Assert.True(c.Span.Length > 0 && whole.Contains(c.Span) && c.Chain.Count > 0));
            Assert.All(analysis.Relations, r => Assert.True(r.Evidence.Count > 0 && r.Evidence.All(s => s.Length > 0 && whole.Contains(s))));
            Assert.All(analysis.Labels, l => Assert.Equal(l.Words, l.Span.Of(analysis.Document.Text)));
            var ids = analysis.Mentions.Select(m => m.Id).ToHashSet();
            Assert.Equal(ids.Count, analysis.Mentions.Count);
            Assert.All(analysis.Events.SelectMany(e => e.Actors.Concat(e.Recipients)), id => Assert.Contains(id, ids));
            events += analysis.Events.Count;
        }

        Assert.True(events > 300, $"only {events} events in all own articles");
    }

    [Fact]
    public void The_record_is_the_same_in_any_culture_and_from_any_thread()
    {
        var articles = Samples().Take(20).ToList();
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        var expected = articles.Select(a => Print(pipeline.Read(a))).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, articles.Select(a => Print(new Pipeline(EmbeddedKnowledge.Lexicon).Read(a))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var parallel = articles.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(a => Print(pipeline.Read(a))).ToList();
        Assert.Equal(expected, parallel);
    }

    private static string Print(Analysis analysis) =>
        string.Join('\n', analysis.Mentions.Select(m => m.ToString())) + string.Join('\n', analysis.Events.Select(e => $"{e.Id} {e.Type} {e.Mode} {string.Join(',', e.Actors)} {string.Join(',', e.Recipients)} {string.Join(',', e.Places)}"))
        + string.Join('\n', analysis.Claims.Select(c => $"{c.Id} {c.Span} {c.Act}")) + string.Join('\n', analysis.Relations.Select(r => $"{r.Id} {r.Type} {r.Subject} {r.Object}"));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Isnad.slnx")))
                return folder;
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
