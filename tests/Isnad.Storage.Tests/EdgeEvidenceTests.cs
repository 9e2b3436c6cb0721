using System.Text.Json;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Networks;
using Isnad.Generating;
using Isnad.Knowledge;

namespace Isnad.Storage.Tests;

/// <summary>Of a document only what a statement rests on is read; it says the same as the whole document.</summary>
public sealed class EdgeEvidenceTests : IDisposable
{
    private const string Towns = "قصف الجيش السوداني قوات الدعم السريع في الخرطوم وأم درمان. ";
    private const string Filler = "وتتواصل حركة السير في الطرق المؤدية إلى المدينة كالمعتاد. ";

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-edges-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_statements_of_an_edge_are_those_that_whole_documents_give()
    {
        using var archive = Filled();
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        var whole = Whole(archive, static p => p);
        Assert.Contains(whole.SelectMany(static e => e.Evidence), static e => e is { IsEvent: false, Chain.Count: > 1 });
        Assert.Contains(whole.SelectMany(static e => e.Evidence), static e => e is { IsEvent: true, Chain.Count: > 2 });
        Assert.Contains(whole.SelectMany(static e => e.Evidence), static e => e is { Outlet: null, Published: null, Chain.Count: 0 });
        Assert.Contains(whole.SelectMany(static e => e.Evidence), static e => e.Span.Start > 20_000 && e.Words.Contains("حفتر", StringComparison.Ordinal));
        Assert.Contains(archive.Accounts().SelectMany(static d => d.Events), static e => e.Claims.Count > 1 && EdgeStatements.Of(e).Any());
        Assert.Contains(archive.Accounts().SelectMany(static d => d.Relations), static r => r.Claims.Count > 1 && EdgeStatements.Of(r) is not null);
        var places = archive.Accounts().SelectMany(static d => d.Events.Select(e => ((d.Document, e.Event), e.Places.Select(static p => p.Key).ToHashSet(StringComparer.Ordinal)))).ToDictionary();
        var sudan = archive.Places().Where(static p => p.Country == "SD").Select(static p => p.Key).Distinct().ToArray();
        Assert.True(sudan.Length > 10, $"{sudan.Length} places");
        bool In(EdgeEvidence e, params string[] keys) => e.IsEvent && places[(e.Document, e.Item)].Overlaps(keys);
        var outlet = whole.SelectMany(static e => e.Evidence).Where(static e => e.Chain.Count > 1).GroupBy(static e => e.Outlet).MaxBy(static g => g.Count())!.Key!;
        var (from, to) = (new DateOnly(2016, 2, 2), new DateOnly(2016, 2, 7));
        foreach (var (filter, told) in new (AccountFilter, Predicate<EdgeEvidence>)[]
        {
            (new(), static _ => true), (new() { Outlets = [outlet] }, e => e.Outlet == outlet), (new() { Outlets = [outlet, "outlet:alarabiya"] }, e => e.Outlet == outlet || e.Outlet == "outlet:alarabiya"),
            (new() { Places = ["geo:ly.sirte"] }, e => In(e, "geo:ly.sirte")), (new() { Places = ["geo:ly.sirte", "geo:ly.tripoli", "geo:sy.manbij"] }, e => In(e, "geo:ly.sirte", "geo:ly.tripoli", "geo:sy.manbij")),
            (new() { Places = ["geo:sd.khartoum", "geo:sd.omdurman"] }, e => In(e, "geo:sd.khartoum", "geo:sd.omdurman")), (new() { Countries = ["SD"] }, e => In(e, sudan)),
            (new() { From = from, To = to }, e => e.From >= from && e.From <= to), (new() { To = to, Outlets = [outlet] }, e => e.From <= to && e.Outlet == outlet),
            (new() { Places = ["geo:ly.sirte"], From = from }, e => In(e, "geo:ly.sirte") && e.From >= from),
        })
        {
            Same(whole, corpus, filter, told);
            var one = whole.First(e => e.Evidence.Any(v => told(v))).From.Key;
            Same(whole.Where(e => e.From.Key == one || e.To.Key == one), corpus, filter with { Actors = [one] }, told);
        }
    }

    [Fact]
    public void The_statements_of_edges_that_people_made_one_are_those_that_whole_documents_give()
    {
        using var archive = Filled();
        archive.Judgements.Add(new ActorJudgement("sd.saf", "il.idf", ActorVerdict.Same, null), "سمير", null);
        archive.Judgements.Add(new ActorJudgement("ae", "ly.gna-forces", ActorVerdict.Same, null), "سمير", null);
        using (var writer = archive.Write())
            writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        Same(Whole(archive, corpus.Register.Show), corpus, new AccountFilter(), static _ => true);
    }

    private static IReadOnlyList<NetworkEdge> Whole(Archive archive, Func<Corpus.Party, Corpus.Party> shown)
    {
        var builder = new NetworkBuilder(shown);
        foreach (var account in archive.AccountsByDay())
            builder.Add(account);
        return builder.Complete();
    }

    private static void Same(IEnumerable<NetworkEdge> whole, JoinedCorpus corpus, AccountFilter filter, Predicate<EdgeEvidence> told)
    {
        var expected = whole.Select(e => e with { Evidence = [.. e.Evidence.Where(v => told(v))] }).Where(static e => e.Evidence.Count > 0).ToList();
        Assert.NotEmpty(expected);
        foreach (var most in new[] { int.MaxValue, 2 })
        {
            Assert.Equal(
                expected.Select(e => Plain(e.Id, e.Evidence.Min(static v => v.From), e.Evidence.Max(static v => v.To), e.Evidence.Select(static v => v.Outlet ?? "").Distinct().Count(), e.Evidence.Count, e.Evidence.Take(most)))
                    .Order(StringComparer.Ordinal),
                corpus.Network(filter, [], most).Select(static e => Plain(e.Id, e.First, e.Last, e.Outlets, e.Statements, e.Evidence)).Order(StringComparer.Ordinal));
        }
    }

    private static string Plain(string id, DateOnly? first, DateOnly? last, int outlets, int statements, IEnumerable<EdgeEvidence> evidence) =>
        $"{id} {first:O} {last:O} {outlets} {statements} {JsonSerializer.Serialize(evidence)}";

    private Archive Filled()
    {
        var archive = Archive.Open(Path.Combine(_folder, "a.db"), ArchiveAccess.Create, TimeProvider.System);
        using var writer = archive.Write();
        var chained = new Article
        {
            Source = "chained.txt",
            Outlet = "العربية",
            Published = new DateOnly(2016, 2, 3),
            Text = "😀😀 نقلت وكالة رويترز عن المتحدث باسم الجيش الليبي قوله إن الإمارات تدعم اللواء خليفة حفتر، وإن الجيش الليبي قصف قوات حكومة الوفاق في سرت.",
        };
        var nested = chained with
        {
            Source = "nested.txt",
            Text = "قال المتحدث باسم الجيش الليبي أحمد المسماري إن وزير الخارجية التركي أكد أن الإمارات تدعم اللواء خليفة حفتر. وأعلن المتحدث أن رئيس الحكومة فايز السراج قال إن الجيش السوداني قصف قوات الدعم السريع في الفاشر.",
        };
        var (twice, later) = (chained with { Source = "twice.txt", Text = Towns, Published = new DateOnly(2016, 1, 2) }, chained with { Source = "later.txt", Text = Towns + Filler, Published = new DateOnly(2016, 1, 5) });
        var far = chained with { Source = "far.txt", Outlet = null, Published = null, Text = string.Concat(Enumerable.Repeat(Filler, 400)) + "وتدعم الإمارات اللواء خليفة حفتر." };
        foreach (var article in new ArticleGenerator(5).Write(new DateOnly(2016, 2, 1), 2).Take(300).Select(static a => a.ToArticle()).Concat(Reading.Articles).Concat([chained, nested, twice, later, far]))
            writer.Add(Reading.Item(article).Prepare());
        writer.Commit();
        writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        return archive;
    }
}
