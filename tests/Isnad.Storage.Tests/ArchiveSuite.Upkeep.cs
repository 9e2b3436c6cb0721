namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    [Fact]
    public void A_filled_archive_passes_its_check()
    {
        using var archive = Filled();
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
        var counts = archive.Upkeep.Statistics();
        Assert.Equal(3, counts.Rows.Single(r => r.Key == "document").Value);
        Assert.Equal([KeyValuePair.Create(Reading.Version, 3L)], counts.Versions);
        Assert.Equal((new DateOnly(2020, 6, 7), new DateOnly(2020, 6, 8)), (counts.First!.Value, counts.Last!.Value));
    }

    [Fact]
    public void A_document_read_again_has_what_the_new_reading_tells()
    {
        using var archive = Filled();
        var before = Dump(archive);
        var document = archive.Documents().First();
        var newer = Reading.Item(Reading.Articles[0]) with { Version = new AnalysisVersion("2.0", "k1") };
        var shorter = newer with { Analysis = newer.Analysis with { Events = [], Claims = [], Labels = [], Relations = [] } };
        Replace(archive, document.Id, shorter);
        Assert.Equal("2.0", archive.Document(document.Id)!.Engine);
        Assert.Empty(archive.Account(document.Id)!.Events);
        Assert.NotEmpty(archive.Account(archive.Documents().Last().Id)!.Spots);
        Replace(archive, document.Id, newer with { Version = Reading.Version });
        Assert.Equal(before, Dump(archive));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void Only_what_another_version_read_is_outdated()
    {
        using var archive = Filled();
        Assert.Empty(archive.Outdated(Reading.Version));
        Assert.Equal(["one.txt", "two.txt", "three.txt"], archive.Outdated(null).Select(p => p.Article.Source));
        Replace(archive, archive.Documents().ElementAt(1).Id, Reading.Item(Reading.Articles[1]) with { Version = new AnalysisVersion("1.0", "k2") });
        Assert.Equal(["https://news.example/2"], archive.Outdated(Reading.Version).Select(p => p.Place));
        Assert.Equal(["one.txt", "three.txt"], archive.Outdated(new AnalysisVersion("1.0", "k2")).Select(p => p.Place));
    }

    [Fact]
    public void A_text_that_is_cut_otherwise_keeps_its_former_id_its_article_and_its_judgements()
    {
        using var archive = Filled();
        var former = archive.Documents().First();
        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Accept, Document = former.Id, Subject = "e1" });
        var cut = Reading.Item(Reading.Articles[0] with { Text = Reading.Articles[0].Text[..60] });
        Replace(archive, former.Id, cut with { Article = Reading.Articles[0] });
        var now = archive.Document(former.Id)!;
        Assert.Equal(cut.Analysis.Document.Id, now.Id);
        Assert.Equal(Reading.Articles[0].Text[..60], archive.Text(former.Id));
        Assert.Equal(Reading.Articles[0].Text, archive.Publications(now.Id).Single().Article.Text);
        Assert.Single(archive.Judgements.OfDocument(former.Id));
        Assert.Empty(archive.Search("متقاعد").Hits);
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
        Assert.Equal(3, archive.Count);
    }

    [Fact]
    public void A_text_that_becomes_one_that_is_there_is_one_document_with_it()
    {
        using var archive = Filled();
        var former = archive.Documents().First().Id;
        Replace(archive, former, Reading.Item(Reading.Articles[1]));
        Assert.Equal(2, archive.Count);
        Assert.Equal("two.txt", archive.Document(former)!.Source);
        Assert.Equal(["one.txt", "https://news.example/2"], archive.Publications(former).Select(p => p.Place));
        Assert.Equal(Reading.Articles[0].Text, archive.Publications(former)[0].Article.Text);
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void A_merge_takes_documents_publications_and_judgements_over_once()
    {
        using var one = Filled();
        using var two = Open("b");
        using (var writer = two.Write())
        {
            writer.Add(Reading.Item(new Article { Text = "هدنة في سبها تبدأ غدا.", Source = "new.txt" }).Prepare());
            writer.Add(Reading.Item(Reading.Articles[0], "elsewhere.txt").Prepare());
            writer.Commit();
        }

        one.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Note, Subject = "x" });
        two.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Note, Subject = "x" });
        two.Judgements.Add(new Judgement { At = default, Who = "منى", Kind = JudgementKind.Note, Subject = "x" });
        using (var writer = one.Write())
        {
            var counts = writer.Merge(two, null, CancellationToken.None);
            Assert.Equal((1, 1, 1, 0), (counts.Added, counts.Again, counts.Judgements, counts.Lost.Count));
            Assert.Equal((0, 0, 0), writer.Merge(two, null, CancellationToken.None) is var again ? (again.Added, again.Again, again.Judgements) : default);
        }

        Assert.Equal(4, one.Count);
        Assert.Equal(["one.txt", "elsewhere.txt"], one.Publications(one.Documents().First().Id).Select(p => p.Place));
        Assert.Equal(["سمير", "منى"], one.Judgements.All().Select(j => j.Who));
        Assert.Equal(Json(two.Account(two.Documents().First().Id)!), Json(one.Account(two.Documents().First().Id)!));
        Assert.Empty(one.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void A_merge_into_an_empty_archive_gives_the_same_archive()
    {
        using var one = Filled();
        using var two = Open("b");
        using var writer = two.Write();
        writer.Merge(one, null, CancellationToken.None);
        Assert.Equal(Dump(one), Dump(two));
    }

    protected static string Dump(Archive archive)
    {
        using var text = new StringWriter();
        archive.Upkeep.Dump(text);
        return text.ToString();
    }

    private static void Replace(Archive archive, string document, ArchiveItem item)
    {
        using var writer = archive.Write();
        writer.Replace(document, item.Prepare());
        writer.Commit();
    }
}
