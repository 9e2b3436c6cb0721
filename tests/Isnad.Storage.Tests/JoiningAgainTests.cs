using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Joining;
using Isnad.Generating;
using Isnad.Knowledge;
using Isnad.Storage.Joins;

namespace Isnad.Storage.Tests;

/// <summary>A join that takes up only what is new gives what a join of all gives.</summary>
public sealed class JoiningAgainTests : IDisposable
{
    private static readonly JoinWindows Windows = new(5, 3);

    // What stands for a row's number in a comparison of two archives.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["joined"] = "(SELECT id FROM joined_event WHERE no = x.joined)",
        ["copy_group"] = "(SELECT id FROM copy_group WHERE no = x.copy_group)",
        ["disagreement"] = "(SELECT d.id || j.id || d.kind || d.day || d.reason || coalesce(d.revision, '') FROM disagreement d JOIN joined_event j ON j.no = d.joined WHERE d.no = x.disagreement)",
        ["edge"] = "(SELECT source || ' ' || target || ' ' || kind || ' ' || modality || ' ' || coalesce(mode, '') FROM edge WHERE no = x.edge)",
        ["wording"] = "(SELECT actor_key || ' ' || coalesce(outlet, '') || ' ' || coalesce(month, '') || ' ' || words || ' ' || stance FROM wording WHERE no = x.wording)",
    };

    private static readonly string[] Tables =
    [
        "joined_event", "joined_place", "joined_party", "joined_kin", "joined_member", "joined_reason", "joined_assessment", "joined_source", "ledger_entry", "joined_toll", "disagreement_side",
        "copy_group", "copy_member", "edge", "edge_evidence", "wording", "wording_example", "actor_use", "actor_outlet", "told_party",
        "told_place", "edge_place",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-again-").FullName;
    private readonly List<GeneratedArticle> _articles = [.. new ArticleGenerator(11).Write(new DateOnly(2015, 3, 1), 2).Take(1500)];
    private int _copies;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_added_behind_in_between_and_without_a_date_is_joined_as_if_all_were_joined()
    {
        using var archive = Archive.Open(Path.Combine(_folder, "a.db"), ArchiveAccess.Create, TimeProvider.System);
        var between = Enumerable.Range(500, 12).Concat(Enumerable.Range(520, 4)).ToHashSet();
        Add(archive, Enumerable.Range(0, 1300).Where(n => !between.Contains(n)).Select(n => _articles[n].ToArticle()));
        Assert.Equal(archive.Count, Join(archive).Again);

        // Behind all that is there, with copies of what is there.
        Add(archive, Enumerable.Range(1300, 60).Select(n => _articles[n].ToArticle()));
        Same(archive);

        // In between, on days long past.
        Add(archive, between.Select(n => _articles[n].ToArticle()));
        Same(archive);

        // A retelling that ties two copies, and articles without a date.
        Add(archive, [_articles[1200].ToArticle() with { Outlet = "صحيفة أخرى", Source = "again", Text = _articles[1200].Text + "\n" + _articles[1201].Text }]);
        Same(archive);
        Add(archive, [_articles[1400].ToArticle() with { Published = null }, _articles[1355].ToArticle() with { Published = null, Text = _articles[1355].Text + " انتهى" }]);
        Same(archive);
        Add(archive, Enumerable.Range(1360, 20).Select(n => _articles[n].ToArticle()));
        Same(archive);
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void What_people_join_split_and_take_back_is_joined_as_if_all_were_joined()
    {
        using var archive = Archive.Open(Path.Combine(_folder, "a.db"), ArchiveAccess.Create, TimeProvider.System);
        Add(archive, _articles.Take(1100).Select(static a => a.ToArticle()));
        Join(archive);
        var events = archive.JoinedEvents(new AccountFilter()).ToList();
        var several = events.Where(static e => e.Members.Count > 2).ToList();
        var single = events.FindAll(static e => e.Members.Count == 1);
        AccountAnchor Of(JoinedEvent e, int n) => AccountAnchor.Of(e.Members[n].Account);
        var split = archive.Judgements.Add(new EventJudgement(Of(several[40], 0), Of(several[40], 1), SameEventVerdict.Different), "سمير", null);
        Same(archive);
        Assert.NotEqual(EventOf(archive, Of(several[40], 0)), EventOf(archive, Of(several[40], 1)));

        // Days apart: the first is kept open for the last, and over what is added in between.
        var (a, b) = (single[100], single[112]);
        archive.Judgements.Add(new EventJudgement(Of(a, 0), Of(b, 0), SameEventVerdict.Same), "سمير", null);
        Same(archive);
        Assert.Equal(EventOf(archive, Of(a, 0)), EventOf(archive, Of(b, 0)));
        Add(archive, _articles.Skip(1100).Take(20).Select(static x => x.ToArticle()));
        Same(archive);
        Assert.Equal(EventOf(archive, Of(a, 0)), EventOf(archive, Of(b, 0)));
        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Withdraw, Subject = split.Id });
        Same(archive);
        Assert.Equal(EventOf(archive, Of(several[40], 0)), EventOf(archive, Of(several[40], 1)));

        // Actors made one by a person, and parted again.
        var actors = archive.ActorUses(0, 8).Select(static u => u.Actor.Key).ToList();
        var one = archive.Judgements.Add(new ActorJudgement(actors[0], actors[5], ActorVerdict.Same, null), "سمير", null);
        Same(archive);
        Assert.DoesNotContain(archive.ActorUses(0, 100), u => u.Actor.Key == actors[5]);
        Add(archive, _articles.Skip(1120).Take(20).Select(static x => x.ToArticle()));
        Same(archive);
        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Withdraw, Subject = one.Id });
        Same(archive);
        Assert.Contains(archive.ActorUses(0, 100), u => u.Actor.Key == actors[5]);
    }

    private static string? EventOf(Archive archive, AccountAnchor anchor) =>
        archive.JoinedEventOf(anchor.Document, archive.Account(anchor.Document)!.Events.First(e => e.TriggerSpan.Start == anchor.Start).Event)?.Id;

    private static void Add(Archive archive, IEnumerable<Article> articles)
    {
        using var writer = archive.Write();
        foreach (var article in articles)
            writer.Add(Reading.Item(article).Prepare());
        writer.Commit();
    }

    private static JoinCounts Join(Archive archive, bool again = false)
    {
        using var writer = archive.Write();
        return writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None, again, static _ => Windows);
    }

    // The archive is joined where it is new; a copy of it is joined from the beginning.
    private void Same(Archive archive)
    {
        var counts = Join(archive);
        Assert.True(counts.Again < counts.Documents * 2 / 3, $"{counts.Again} of {counts.Documents} documents were joined again");
        Assert.True(archive.IsJoined);
        var file = Path.Combine(_folder, $"copy{_copies++}.db");
        archive.Upkeep.Backup(file);
        using var copy = Archive.Open(file, ArchiveAccess.Write, TimeProvider.System);
        Assert.Equal(copy.Count, Join(copy, again: true).Again);
        foreach (var table in Tables)
            Assert.Equal(Rows(copy, table), Rows(archive, table));
    }

    private static List<string> Rows(Archive archive, string table) => archive.Lend((session, _) =>
    {
        var columns = new List<string>();
        using (var info = session.Connection.Prepare($"PRAGMA table_info({table})"))
        {
            while (info.Step())
                columns.Add(info.Text(1));
        }

        var rows = new List<string>();
        using var all = session.Connection.Prepare($"SELECT {string.Join(", ", columns.Where(static c => c != "no").Select(static c => Names.GetValueOrDefault(c, "x." + c)))} FROM {table} x");
        while (all.Step())
            rows.Add(string.Join('|', Enumerable.Range(0, all.Columns).Select(n => all.TextOrNull(n))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    });
}
