using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Server.Archives;
using Isnad.Storage.Asking;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Events;

/// <summary>Which events a view shows, read from its address. The table, the map, the timeline, the REST interface and the export share it.</summary>
public sealed record EventFilter
{
    /// <summary>PLOVER type, or null for all.</summary>
    public EventType? Type { get; init; }

    /// <summary>Mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Country of the place, lower case, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Key or name of a party, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Key or name of one who did it by an account, or null.</summary>
    public string? Doer { get; init; }

    /// <summary>Key or name of one to whom it was done by an account, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>Key of a place, or its name for what lies within it too; or null.</summary>
    public string? Place { get; init; }

    /// <summary>A circle around a place, as <see cref="Storage.Asking.NameKeys.Circle"/> takes it, or null.</summary>
    public string? Near { get; init; }

    /// <summary>Key or name of an outlet that tells it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Kind of a source of an account, or null; an outlet is the source of what it says in its own voice.</summary>
    public LinkKind? Source { get; init; }

    /// <summary>Modality of an account, or null.</summary>
    public Modality? Modality { get; init; }

    /// <summary>What an article that tells it holds, in the language of the search, or null.</summary>
    public string? Text { get; init; }

    /// <summary>First day, inclusive, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How sure it is that it happened, or null.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Words of the sentence or of a name, or null.</summary>
    public string? Words { get; init; }

    /// <summary>Whether only events with dead or wounded are shown.</summary>
    public bool Harmful { get; init; }

    /// <summary>Whether only events told by several documents are shown.</summary>
    public bool Several { get; init; }

    /// <summary>The order.</summary>
    public EventOrder Order { get; init; }

    /// <summary>Names of its parameters in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["type", "mode", "country", "actor", "doer", "recipient", "place", "near", "outlet", "source", "modality", "from", "to", "certainty", "words", "text", "harm", "several", "sort"];

    /// <summary>The filter as the query of an address; what it does not narrow is left out.</summary>
    public QueryString Query => QueryString.Create(new (string Name, string? Value)[]
    {
        ("type", Type is { } type ? Spelling.Of(type) : null), ("mode", Mode), ("country", Country), ("actor", Actor), ("doer", Doer), ("recipient", Recipient), ("place", Place), ("near", Near),
        ("outlet", Outlet), ("source", Source is { } source ? Spelling.Of(source) : null), ("modality", Modality is { } modality ? Spelling.Of(modality) : null), ("from", Day(From)), ("to", Day(To)),
        ("certainty", Certainty?.ToString()), ("words", Words), ("text", Text), ("harm", Harmful ? "1" : null), ("several", Several ? "1" : null), ("sort", Order == EventOrder.Newest ? null : Order.ToString()),
    }.Where(static p => p.Value is not null).Select(static p => KeyValuePair.Create(p.Name, p.Value)));

    /// <summary>Whether it shows all.</summary>
    public bool IsOpen => this with { Order = EventOrder.Newest } == new EventFilter();

    /// <summary>The words of a type, in capitals, and of its mode, as the command takes both: <c>assault/aerial</c>.</summary>
    internal static (string Type, string? Mode) Typed(string words) =>
        words.Split('/', 2, StringSplitOptions.TrimEntries) is [var type, { Length: > 0 } mode] ? (type.ToUpperInvariant(), mode) : (words.ToUpperInvariant(), null);

    /// <summary>The filter of an address. What cannot be understood is passed over.</summary>
    public static EventFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (word, mode) = Typed(query["type"].ToString());
        return new EventFilter
        {
            Type = Spelling.TryParse<EventType>(word, out var type) ? type : null,
            Mode = Given(query["mode"]) ?? mode,
            Country = Given(query["country"])?.ToLowerInvariant(),
            Actor = Given(query["actor"]),
            Doer = Given(query["doer"]),
            Recipient = Given(query["recipient"]),
            Place = Given(query["place"]),
            Near = Given(query["near"]) is { } near && NameKeys.IsCircle(near) ? near : null,
            Outlet = Given(query["outlet"]),
            Source = Spelling.TryParse<LinkKind>(query["source"], out var source) ? source : null,
            Modality = Spelling.TryParse<Modality>(query["modality"], out var modality) ? modality : null,
            Text = Given(query["text"]),
            From = Days.Parse(query["from"]),
            To = Days.Parse(query["to"]),
            Certainty = Enum.TryParse<Certainty>(query["certainty"], ignoreCase: true, out var certainty) && Enum.IsDefined(certainty) ? certainty : null,
            Words = Given(query["words"]),
            Harmful = query["harm"] == "1",
            Several = query["several"] == "1",
            Order = Enum.TryParse<EventOrder>(query["sort"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : EventOrder.Newest,
        };
    }

    /// <summary>The events of a snapshot that fit, in the order asked for.</summary>
    public IReadOnlyList<JoinedEvent> Of(CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return IsOpen && Order == EventOrder.Newest ? corpus.Events : corpus.Chosen.Of(this, Find);
    }

    private IReadOnlyList<JoinedEvent> Find(CorpusSnapshot corpus)
    {
        var found = IsOpen ? corpus.Events : [.. corpus.Events.Where(new EventMatch(this, corpus).Fits)];
        return Order switch
        {
            EventOrder.Oldest => [.. found.Reverse()],
            EventOrder.Accounts => [.. found.OrderByDescending(static e => e.Members.Count)],
            EventOrder.Deaths => [.. found.OrderByDescending(static e => Deaths(e) ?? -1)],
            _ => found,
        };
    }

    /// <summary>The highest number of dead that an account tells, or null.</summary>
    public static decimal? Deaths(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return Figures(joined).Where(static f => f.Unit == QuantityUnit.Killed).Max(static f => f.Value ?? f.Min);
    }

    /// <summary>The figures of all accounts.</summary>
    internal static IEnumerable<Figure> Figures(JoinedEvent e) => e.Members.SelectMany(static m => m.Account.Figures);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
