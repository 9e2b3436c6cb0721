using System.Globalization;
using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

/// <summary>Short articles of our own on publicly reported events, told by different camps, in two sets: of the first, the errors were looked at; the second is only
/// measured. The truth stands beside them in tests/corpus.</summary>
public sealed class RealEventsTests(ITestOutputHelper output)
{
    private const string First = "";
    private const string Second = "second";

    [Theory]
    [InlineData(First, 40, Floors.Joining)]
    [InlineData(Second, 20, Floors.JoiningUnseen)]
    public void Accounts_of_real_events_told_by_different_camps_are_joined(string set, int least, double floor)
    {
        var (documents, truth) = Read(set);
        var events = EventJoiner.Join(documents.Select(d => d.Account), new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) }, []);
        var items = new List<(string Truth, string Found)>();
        var unread = 0;
        foreach (var (source, start, end, named) in truth.Accounts)
        {
            var id = documents.Single(d => d.Account.Source == source).Account.Document;
            var holder = events.FirstOrDefault(e => e.Members.Any(m => m.Account.Document == id && m.Account.TriggerSpan.Start < end && start < m.Account.TriggerSpan.End));
            unread += holder is null ? 1 : 0;
            items.Add((named, holder?.Id ?? $"unread:{source}/{start}"));
        }

        var score = ClusterScore.Of(items);
        output.WriteLine($"{documents.Count} articles, {items.Count} accounts, {unread} not read by the engine: {score}");
        foreach (var group in items.GroupBy(i => i.Truth).Where(_ => set == First))
            output.WriteLine($"  {group.Key}: {string.Join(" ", group.GroupBy(i => i.Found).Select(g => $"{g.Count()}{(g.Key.StartsWith("unread", StringComparison.Ordinal) ? "?" : "")}"))}");
        Assert.True(items.Count >= least);
        Assert.True(score.BCubedPrecision >= 0.95, score.ToString());
        Assert.True(score.BCubedF1 >= floor, score.ToString());
    }

    [Theory]
    [InlineData(First, Floors.Contradictions)]
    [InlineData(Second, Floors.ContradictionsUnseen)]
    public void Contradictions_of_real_events_are_told(string set, double floor)
    {
        var (documents, truth) = Read(set);
        var finder = new DisagreementFinder(EmbeddedKnowledge.Lexicon);
        var found = new HashSet<(string, string)>();
        foreach (var joined in EventJoiner.Join(documents.Select(d => d.Account), new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) }, []))
        {
            var named = truth.Accounts.FirstOrDefault(t => joined.Members.Any(m => documents.Single(d => d.Account.Source == t.Source).Account.Document == m.Account.Document
                && m.Account.TriggerSpan.Start < t.End && t.Start < m.Account.TriggerSpan.End)).Event;
            if (named is not null)
                found.UnionWith(finder.Find(joined, Accounts.NoCopies).Contradictions.Select(c => (named, c.Kind.ToString())));
        }

        var both = truth.Contradictions.Count(found.Contains);
        var (precision, recall) = (found.Count == 0 ? 1 : both / (double)found.Count, both / (double)truth.Contradictions.Count);
        output.WriteLine(FormattableString.Invariant($"{truth.Contradictions.Count} contradictions: P {precision:F3} R {recall:F3} F1 {ClusterScore.F1(precision, recall):F3}"));
        if (set == First)
            output.WriteLine("missed " + string.Join(" ", truth.Contradictions.Except(found)) + "; wrong " + string.Join(" ", found.Except(truth.Contradictions)));
        Assert.True(ClusterScore.F1(precision, recall) >= floor, FormattableString.Invariant($"P {precision:F3} R {recall:F3}"));
    }

    private static (List<(DocumentAccount Account, string Text)> Documents, Truth Truth) Read(string set)
    {
        var folder = Path.Combine(Root(), "tests", "corpus", set);
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        var documents = new List<(DocumentAccount, string)>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "articles.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            string Value(string name) => json.RootElement.GetProperty(name).GetString()!;
            var analysis = pipeline.Read(new Article
            {
                Source = Value("source"),
                Title = Value("title"),
                Outlet = Value("outlet"),
                Text = Value("text"),
                Published = DateOnly.ParseExact(Value("published"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                PublishedFrom = PublishedFrom.Metadata,
            });
            documents.Add((AccountReader.Read(analysis), analysis.Document.Text));
        }

        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var accounts = truth.RootElement.GetProperty("accounts").EnumerateArray().Select(a =>
        {
            var source = a.GetProperty("source").GetString()!;
            var quote = a.GetProperty("quote").GetString()!;
            var start = documents.Single(d => d.Item1.Source == source).Item2.IndexOf(quote, StringComparison.Ordinal);
            return (source, start, start + quote.Length, a.GetProperty("event").GetString()!);
        }).ToList();
        return (documents, new Truth(accounts, [.. truth.RootElement.GetProperty("contradictions").EnumerateArray().Select(c => (c.GetProperty("event").GetString()!, c.GetProperty("kind").GetString()!))]));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    private sealed record Truth(List<(string Source, int Start, int End, string Event)> Accounts, HashSet<(string, string)> Contradictions);

    private static class Floors
    {
        public const double Joining = 0.92;
        public const double Contradictions = 0.74;
        public const double JoiningUnseen = 0.69;
        public const double ContradictionsUnseen = 0.2;
    }
}
