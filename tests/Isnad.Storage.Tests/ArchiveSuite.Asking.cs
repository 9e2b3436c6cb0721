using Isnad.Corpus;

namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    public static TheoryData<string, AccountFilter, Func<EventAccount, bool>> EventFilters => new()
    {
        { "all", new AccountFilter(), static _ => true },
        { "type", new AccountFilter { Types = [EventType.Assault] }, static e => e.Type == EventType.Assault },
        { "types", new AccountFilter { Types = [EventType.Assault, EventType.Consult] }, static e => e.Type is EventType.Assault or EventType.Consult },
        { "mode", new AccountFilter { Modes = ["territory"] }, static e => e.Mode == "territory" },
        { "modality", new AccountFilter { Modalities = [Modality.Negated, Modality.Future] }, static e => e.Modality is Modality.Negated or Modality.Future },
        { "doer", new AccountFilter { Doers = ["ly.haftar"] }, static e => e.Actors.Any(a => a.Key == "ly.haftar") },
        { "party", new AccountFilter { Actors = ["ly.haftar"] }, static e => e.Actors.Concat(e.Recipients).Any(a => a.Key == "ly.haftar") },
        { "place", new AccountFilter { Places = ["geo:ly.sirte"] }, static e => e.Places.Any(p => p.Key == "geo:ly.sirte") },
        { "country", new AccountFilter { Countries = ["ly"] }, static e => e.Places.Any(p => p.Country == "LY") },
        { "circle", new AccountFilter { Near = new GeoCircle(32.88, 13.19, 60) }, static e => e.Places.Any(p => p.Latitude is { } a && new GeoCircle(32.88, 13.19, 60).Contains(a, p.Longitude!.Value)) },
        { "days", new AccountFilter { From = new DateOnly(2020, 6, 7), To = new DateOnly(2020, 6, 16) }, static e => (e.Time?.From ?? e.Time?.To ?? e.Published) is { } d && d >= new DateOnly(2020, 6, 7) && d <= new DateOnly(2020, 6, 16) },
        { "outlet", new AccountFilter { Outlets = ["outlet:alarabiya"] }, static e => e.Outlet == "outlet:alarabiya" },
        { "own voice", new AccountFilter { Sources = [LinkKind.Outlet] }, static e => e.Claims.Count == 0 },
        { "source", new AccountFilter { Sources = [LinkKind.Anonymous, LinkKind.Person] }, static e => e.Claims.Any(c => c.Chain[^1].Kind is LinkKind.Anonymous or LinkKind.Person) },
        { "figure", new AccountFilter { Units = [QuantityUnit.Killed], AtLeast = 20 }, static e => e.Figures.Any(f => f.Unit == QuantityUnit.Killed && (f.Value ?? f.Min) >= 20) },
        { "text", new AccountFilter { Text = "القاهرة" }, static e => e.Outlet == "outlet:alarabiya" },
        { "none", new AccountFilter { Actors = ["nobody' OR 1=1 --"] }, static _ => false },
    };

    [Theory]
    [MemberData(nameof(EventFilters))]
    public void A_filter_gives_the_events_it_asks_for(string name, AccountFilter filter, Func<EventAccount, bool> wanted)
    {
        using var archive = Filled();
        var all = archive.Accounts().SelectMany(a => a.Events).ToList();
        var found = archive.Events(filter).ToList();
        Assert.Equal(all.Where(wanted).Select(Key).Order(StringComparer.Ordinal), found.Select(Key).Order(StringComparer.Ordinal));
        Assert.Equal(found.Count, archive.CountEvents(filter));
        Assert.Equal(found.Select(Key), archive.Events(filter with { Walks = true }).Select(Key));
        Assert.Equal(found.Select(Key), archive.Events(filter with { Walks = false }).Select(Key));
        Assert.Equal(name is "none", found.Count == 0);
        Assert.Equal(name is "all" or "none", found.Count == all.Count || found.Count == 0);
    }

    [Theory]
    [MemberData(nameof(EventFilters))]
    public void Joined_events_are_found_alike_along_the_days_and_by_the_indexes(string name, AccountFilter filter, Func<EventAccount, bool> wanted)
    {
        using var archive = Joined(out var events, out _);
        var expected = events.Where(e => e.Members.Any(m => wanted(m.Account))).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var walks in new bool?[] { null, true, false })
            Assert.Equal(expected, archive.JoinedEvents(filter with { Walks = walks }).Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count, archive.CountJoinedEvents(filter));
        Assert.Equal(
            archive.Contradictions(filter with { Walks = true }).Select(c => c.Id), archive.Contradictions(filter with { Walks = false }).Select(c => c.Id));
        Assert.Equal(name is "none", expected.Count == 0);
    }

    [Fact]
    public void Claims_relations_labels_and_documents_are_found_alike_along_the_days_and_by_the_indexes()
    {
        using var archive = Filled();
        foreach (var filter in new AccountFilter[]
        {
            new(), new() { Actors = ["ly.haftar"] }, new() { Outlets = ["outlet:alarabiya"] }, new() { From = new DateOnly(2020, 6, 8) }, new() { Text = "القاهرة" }, new() { Places = ["geo:ly.sirte"] },
        })
        {
            var (along, by) = (filter with { Walks = true }, filter with { Walks = false });
            Assert.Equal(archive.Claims(by).Select(c => c.Document + c.Claim), archive.Claims(along).Select(c => c.Document + c.Claim));
            Assert.Equal(archive.Relations(by).Select(r => r.Document + r.Relation), archive.Relations(along).Select(r => r.Document + r.Relation));
            Assert.Equal(archive.Labels(by).Select(l => l.Document + l.Span), archive.Labels(along).Select(l => l.Document + l.Span));
            Assert.Equal(archive.Documents(by).Select(d => d.Id), archive.Documents(along).Select(d => d.Id));
        }
    }

    [Fact]
    public void Events_come_by_day_in_pages_and_backwards()
    {
        using var archive = Filled();
        var all = archive.Events(new AccountFilter()).ToList();
        var days = all.Select(e => e.Time?.From ?? e.Time?.To ?? e.Published).ToList();
        Assert.Equal(days.Order(), days);
        Assert.Equal(all.Skip(1).Take(2).Select(Key), archive.Events(new AccountFilter { Skip = 1, Take = 2 }).Select(Key));
        Assert.Equal(all.Select(Key).Reverse(), archive.Events(new AccountFilter { Descending = true }).Select(Key));
    }

    [Fact]
    public void Claims_relations_labels_and_documents_are_asked_for_alike()
    {
        using var archive = Filled();
        var all = archive.Accounts().ToList();
        Assert.Equal(
            all.SelectMany(a => a.Claims).Count(c => c.Act == ClaimAct.Deny && c.Chain[^1].Kind == LinkKind.Anonymous),
            archive.Claims(new AccountFilter { Acts = [ClaimAct.Deny], Sources = [LinkKind.Anonymous] }).Count());
        Assert.NotEmpty(archive.Claims(new AccountFilter { Actors = ["ly.haftar"] }));
        Assert.All(archive.Claims(new AccountFilter { Actors = ["ly.haftar"] }), c => Assert.Contains(c.Chain, v => v.Key == "ly.haftar"));
        var relations = archive.Relations(new AccountFilter { Actors = ["ly.haftar"] }).ToList();
        Assert.NotEmpty(relations);
        Assert.Equal(all.SelectMany(a => a.Relations).Count(r => r.Subject.Key == "ly.haftar" || r.Object?.Key == "ly.haftar"), relations.Count);
        Assert.Equal(relations.Count, archive.CountRelations(new AccountFilter { Actors = ["ly.haftar"] }));
        var labels = archive.Labels(new AccountFilter { Actors = ["ly.haftar"] }).ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels, l => Assert.Equal("ly.haftar", l.Actor.Key));
        Assert.Equal(["two.txt"], archive.Documents(new AccountFilter { From = new DateOnly(2020, 6, 8) }).Select(d => d.Source));
        Assert.Equal(["one.txt", "two.txt"], archive.Accounts(new AccountFilter { Actors = ["ly.haftar"] }).Select(d => d.Source));
        Assert.Equal(2, archive.CountDocuments(new AccountFilter { Places = ["geo:ly.sirte"] }));
    }

    private static string Key(EventAccount e) => e.Document + e.Event;
}
