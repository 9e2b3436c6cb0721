using System.Text.Json;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;

namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    [Fact]
    public void Joined_events_come_back_as_they_were_computed()
    {
        using var archive = Joined(out var events, out _);
        Assert.Contains(events, e => e.Members.Count > 1 && e.Members.Any(m => m.Reasons.Count > 0 && m.With is not null));
        Assert.Contains(events, e => e.Place is not null && e.SideA.Count > 0);
        Assert.Equal(events.Select(Plain).Order(StringComparer.Ordinal), archive.JoinedEvents(new AccountFilter()).Select(Plain).Order(StringComparer.Ordinal));
        Assert.Equal(events.Count, archive.CountJoinedEvents(new AccountFilter()));
        Assert.Equal(new JoiningState(Noon, 4, 0), archive.Joining);
        var some = events.First(e => e.Members.Count > 1);
        Assert.Equal(Plain(some), Plain(archive.JoinedEvent(some.Id)!));
        Assert.Equal(some.Id, archive.JoinedEventOf(some.Members[1].Account.Document, some.Members[1].Account.Event)!.Id);
        Assert.Null(archive.JoinedEvent("event:none"));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void Joined_events_are_asked_for_by_what_their_accounts_tell()
    {
        using var archive = Joined(out var events, out _);
        var filter = new AccountFilter { Places = ["geo:ly.sirte"], Types = [EventType.Assault] };
        var found = archive.JoinedEvents(filter).ToList();
        Assert.NotEmpty(found);
        Assert.Equal(
            events.Where(e => e.Members.Any(m => m.Account.Type == EventType.Assault && m.Account.Places.Any(p => p.Key == "geo:ly.sirte"))).Select(e => e.Id).Order(StringComparer.Ordinal),
            found.Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal(found.Count, archive.CountJoinedEvents(filter));
        Assert.Equal(found.Skip(1).Take(1).Select(e => e.Id), archive.JoinedEvents(filter with { Skip = 1, Take = 1 }).Select(e => e.Id));
    }

    [Fact]
    public void Groups_of_copies_come_back_as_they_were_computed()
    {
        using var archive = Joined(out _, out var groups);
        var group = Assert.Single(groups);
        Assert.Equal(JsonSerializer.Serialize(groups), JsonSerializer.Serialize(archive.CopyGroups()));
        Assert.All(group.Members, m => Assert.Equal(group.Id, archive.CopiesOf(m.Document)!.Id));
        Assert.Null(archive.CopiesOf(archive.Documents().ElementAt(1).Id));
    }

    [Fact]
    public void Computing_again_replaces_all_at_once_and_an_unfinished_run_changes_nothing()
    {
        using var archive = Joined(out var events, out _);
        using (var writer = archive.Write())
        {
            writer.BeginJoins();
            writer.Add(events[0]);
        }

        Assert.Equal(events.Count, archive.CountJoinedEvents(new AccountFilter()));
        using (var writer = archive.Write())
        {
            writer.BeginJoins();
            writer.Add(events[0]);
            writer.Commit();
        }

        Assert.Equal(1, archive.CountJoinedEvents(new AccountFilter()));
        Assert.Empty(archive.CopyGroups());
    }

    [Fact]
    public void A_document_read_again_leaves_its_joined_events_until_they_are_computed_again()
    {
        using var archive = Joined(out var events, out _);
        var joined = events.First(e => e.Members.Count > 1);
        var again = joined.Members[0].Account.Document;
        Replace(archive, again, Reading.Item(archive.Publications(again)[0].Article));
        Assert.Equal(joined.Members.Where(m => m.Account.Document != again).Select(m => Key(m.Account)), archive.JoinedEvent(joined.Id)!.Members.Select(m => Key(m.Account)));
        Assert.All(archive.JoinedEvents(new AccountFilter()), e => Assert.NotEmpty(e.Members));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    private Archive Joined(out IReadOnlyList<JoinedEvent> events, out IReadOnlyList<CopyGroup> groups)
    {
        var archive = Filled();
        using var writer = archive.Write();
        writer.Add(Reading.Item(Reading.Articles[0] with { Source = "copy.txt", Outlet = "الشروق", Text = Reading.Articles[0].Text + " وغادر المتحدث القاعة." }).Prepare());
        writer.Commit();
        var copies = new CopyFinder(new CopyRules());
        var found = new List<CopyGroup>();
        foreach (var account in archive.AccountsByDay())
            found.AddRange(copies.Add(CopySketch.Of(account.Document, archive.Text(account.Document)!, account.Outlet, account.Published)));
        groups = [.. found, .. copies.Complete()];
        events = EventJoiner.Join(archive.Accounts(), new JoinRules(), []);
        writer.BeginJoins();
        foreach (var joined in events)
            writer.Add(joined);
        foreach (var group in groups)
            writer.Add(group);
        writer.Commit();
        return archive;
    }

    private static string Plain(JoinedEvent joined) => JsonSerializer.Serialize(joined);
}
