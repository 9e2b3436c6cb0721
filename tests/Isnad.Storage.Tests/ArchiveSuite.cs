using System.Text;
using System.Text.Json;
using Isnad.Corpus;

namespace Isnad.Storage.Tests;

/// <summary>What every kind of archive has to do. A class for each database makes the archives.</summary>
public abstract partial class ArchiveSuite : IDisposable
{
    protected static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Opens the archive of a name; it is made where there is none.</summary>
    protected abstract Archive Open(string name);

    [Fact]
    public void What_documents_tell_comes_back_as_it_was()
    {
        using var archive = Filled();
        var expected = Reading.Articles.Select(a => AccountReader.Read(Reading.Read(a))).ToList();
        Assert.Equal(expected.Select(Json), archive.Accounts().Select(Json));
        Assert.All(expected, e => Assert.Equal(Json(e), Json(archive.Account(e.Document)!)));
        Assert.Contains(expected, e => e.Events.Any(x => x.Claims.Count > 0 && x.Places.Count > 0 && x.Actors.Count > 0));
        Assert.Contains(expected, e => e.Events.Any(x => x.Figures.Count > 0 && x.Recipients.Count > 0));
        Assert.Contains(expected, e => e.Relations.Count > 0);
        Assert.Contains(expected, e => e.Labels.Count > 0);
        Assert.Contains(expected, e => e.Claims.Any(c => c.Events.Count > 0 && c.Grade is not null));
    }

    [Fact]
    public void Records_come_back_byte_for_byte()
    {
        using var archive = Filled();
        var expected = Reading.Articles.Select(a => Reading.Record(Reading.Read(a))).ToList();
        Assert.Equal(expected.Select(Encoding.UTF8.GetString), archive.Records().Select(Encoding.UTF8.GetString));
        Assert.Equal(expected[1], archive.Record(Reading.Read(Reading.Articles[1]).Document.Id));
    }

    [Fact]
    public void The_head_and_the_text_of_a_document_are_found_by_its_id()
    {
        using var archive = Filled();
        var document = Reading.Read(Reading.Articles[1]).Document;
        var stored = archive.Document(document.Id)!;
        Assert.Equal(document.Text, archive.Text(document.Id));
        Assert.Equal(("two.txt", "https://news.example/2", new DateOnly(2020, 6, 8), 1, "1.0", "k1", Noon), (stored.Source, stored.Url, stored.Published!.Value, stored.Publications, stored.Engine, stored.Knowledge, stored.AnalysedAt));
        Assert.Equal(3, archive.Count);
        Assert.Equal(["one.txt", "two.txt", "three.txt"], archive.Documents().Select(d => d.Source));
        Assert.Null(archive.Document("none"));
        Assert.Null(archive.Account("none"));
        Assert.Null(archive.Record("none"));
        Assert.Empty(archive.Publications("none"));
    }

    [Fact]
    public void The_same_bytes_from_the_same_place_are_there_once()
    {
        using var archive = Filled();
        using var writer = archive.Write();
        Assert.Equal(AddOutcome.Present, writer.Add(Reading.Item(Reading.Articles[0]).Prepare()));
        writer.Commit();
        Assert.Equal(3, archive.Count);
        Assert.Single(archive.Publications(archive.Documents().First().Id));
    }

    [Fact]
    public void The_same_text_from_two_places_is_one_document_with_two_publications()
    {
        using var archive = Filled();
        using var writer = archive.Write();
        var again = Reading.Articles[0] with { Source = "again.txt", Outlet = "الشروق", Published = new DateOnly(2020, 6, 9) };
        Assert.Equal(AddOutcome.Again, writer.Add(Reading.Item(again).Prepare()));
        writer.Commit();
        var id = archive.Documents().First().Id;
        var publications = archive.Publications(id);
        Assert.Equal(3, archive.Count);
        Assert.Equal(2, archive.Document(id)!.Publications);
        Assert.Equal(["الجزيرة نت", "الشروق"], publications.Select(p => p.Article.Outlet));
        Assert.Equal(again with { Diagnostics = [] }, publications[1].Article with { Diagnostics = [] });
        Assert.Single(publications.Select(p => p.Sha256).Distinct());
        Assert.Equal(again.Text, Encoding.UTF8.GetString(archive.Bytes(publications[0].Sha256)!));
    }

    [Fact]
    public void What_is_not_committed_was_never_written()
    {
        using var archive = Open("a");
        using (var writer = archive.Write())
        {
            writer.Add(Reading.Item(Reading.Articles[0]).Prepare());
            Assert.Equal(0, archive.Count);
        }

        Assert.Equal(0, archive.Count);
        using var second = archive.Write();
        Assert.Equal(AddOutcome.Added, second.Add(Reading.Item(Reading.Articles[0]).Prepare()));
        second.Commit();
        Assert.Equal(1, archive.Count);
    }

    [Fact]
    public void An_item_is_held_by_its_bytes_and_its_place()
    {
        using var archive = Filled();
        var sha = ArchiveItem.Sha256(Encoding.UTF8.GetBytes(Reading.Articles[0].Text));
        Assert.True(archive.Holds(sha, "one.txt"));
        Assert.False(archive.Holds(sha, "other.txt"));
        Assert.False(archive.Holds(sha[..^1] + "x", "one.txt"));
    }

    [Fact]
    public void Reading_goes_on_while_another_thread_writes()
    {
        using var archive = Filled();
        using var writer = archive.Write();
        var seen = 0;
        foreach (var account in archive.Accounts())
        {
            writer.Add(Reading.Item(Reading.Articles[0] with { Text = Reading.Articles[0].Text + $"\n\nرقم {seen}." }).Prepare());
            writer.Commit();
            seen++;
        }

        Assert.Equal(3, seen);
        Assert.Equal(6, archive.Count);
    }

    [Fact]
    public void Accounts_come_by_the_day_that_the_corpus_orders_them_by()
    {
        using var archive = Filled();
        var expected = Reading.Articles.Select(a => AccountReader.Read(Reading.Read(a))).OrderBy(Isnad.Corpus.Joining.EventJoiner.Order).ThenBy(a => a.Document, StringComparer.Ordinal);
        Assert.Equal(expected.Select(Json), archive.AccountsByDay().Select(Json));
    }

    public abstract void Dispose();

    protected static string Json(DocumentAccount account) => JsonSerializer.Serialize(account);

    protected Archive Filled()
    {
        var archive = Open("a");
        using var writer = archive.Write();
        foreach (var article in Reading.Articles)
            Assert.Equal(AddOutcome.Added, writer.Add(Reading.Item(article).Prepare()));
        writer.Commit();
        return archive;
    }

    /// <summary>A clock that stands still.</summary>
    protected sealed class Standing(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
