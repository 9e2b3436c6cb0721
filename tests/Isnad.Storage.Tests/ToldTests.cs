using Isnad.Generating;
using Isnad.Knowledge;

namespace Isnad.Storage.Tests;

/// <summary>The first events of a party or place are found along the tables that hold them in order, and are those that all ways find.</summary>
public sealed class ToldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-told-").FullName;
    private readonly List<GeneratedArticle> _articles = [.. new ArticleGenerator(5).Write(new DateOnly(2016, 2, 1), 2).Take(400)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_events_are_those_that_every_other_way_finds()
    {
        using var archive = Filled();
        var text = new AccountFilter { Text = "قصف" };
        var (from, to) = (new DateOnly(2016, 2, 4), new DateOnly(2016, 2, 8));
        var met = 0;
        foreach (var filter in new AccountFilter[]
        {
            new() { Actors = ["sd.saf"] }, new() { Doers = ["sd.saf"] }, new() { Recipients = ["sd.saf", "il.idf"] }, new() { Actors = ["sd.saf"], Types = [EventType.Assault] },
            new() { Actors = ["sd.saf"], Modes = ["aerial"], Modalities = [Modality.Actual] }, new() { Places = ["geo:ly.sirte"] }, new() { Places = ["geo:ly.sirte", "geo:ly.derna"], From = from, To = to },
            new() { Countries = ["ye"] }, new() { Countries = ["ly", "sd"], Actors = ["sd.saf"] }, new() { Near = new GeoCircle(32.4, 13.6, 120) }, new() { Near = new GeoCircle(0, 0, 1) },
            new() { Actors = ["sy.army"], Places = ["geo:sy.manbij"] }, new() { Actors = ["sy.army"], Outlets = ["~outlet:صحيفه القلعه"] }, text with { Actors = ["il.idf"] },
            text with { Countries = ["sd"], From = from }, new() { Actors = ["iq.army"], Certainties = [Corpus.Joining.Certainty.Claimed] }, new() { Actors = ["nobody"] }, new() { Actors = ["iq.army"], Sources = [LinkKind.Outlet] },
        })
        {
            foreach (var page in new[] { filter with { Take = 7 }, filter with { Take = 5, Skip = 3 }, filter with { Take = 6, Descending = true }, filter with { Take = 900 } })
            {
                var found = archive.JoinedEvents(page).Select(static e => e.Id).ToList();
                Assert.Equal(archive.JoinedEvents(page with { Walks = true }).Select(static e => e.Id), found);
                Assert.Equal(archive.JoinedEvents(page with { Walks = false }).Select(static e => e.Id), found);
                met += found.Count > 0 ? 1 : 0;
            }
        }

        Assert.InRange(met, 50, 70);
    }

    [Fact]
    public void What_hangs_on_a_document_goes_when_it_is_read_again()
    {
        using var archive = Filled();
        var document = archive.Accounts(new AccountFilter { Actors = ["sd.saf"], Places = ["geo:sd.fashir"], Take = 1 }).Concat(archive.Accounts(new AccountFilter { Actors = ["sd.saf"], Take = 1 })).First().Document;
        var article = _articles.Select(static a => a.ToArticle()).First(a => Reading.Read(a).Document.Id == document);
        Assert.NotEqual((0, 0), RowsOf(archive, document));
        using (var writer = archive.Write())
        {
            writer.Replace(document, Reading.Item(article).Prepare());
            writer.Commit();
        }

        Assert.Equal((0, 0), RowsOf(archive, document));
        using (var writer = archive.Write())
            writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        Assert.NotEqual((0, 0), RowsOf(archive, document));
    }

    private static (long Accounts, long Statements) RowsOf(Archive archive, string id) => archive.Lend((session, _) =>
    {
        long Count(string table)
        {
            var row = session.Connection.Kept($"SELECT count(*) FROM {table} WHERE document = (SELECT no FROM document WHERE id = ?1)").Set(1, id);
            row.Step();
            return row.Number(0);
        }

        return (Count("told_party") + Count("told_place"), Count("edge_place"));
    });

    private Archive Filled()
    {
        var archive = Archive.Open(Path.Combine(_folder, "a.db"), ArchiveAccess.Create, TimeProvider.System);
        using var writer = archive.Write();
        foreach (var article in _articles)
            writer.Add(Reading.Item(article.ToArticle()).Prepare());
        writer.Commit();
        writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        return archive;
    }
}
