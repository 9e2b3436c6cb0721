using System.Globalization;
using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>The judgements of an archive, oldest first. Each addition is a transaction of its own.</summary>
public sealed class JudgementLog
{
    private const string Columns = "at, who, kind, document, subject, before, after, reason";

    private static readonly string[] Kinds =
    [
        "accept", "reject", "correct_mention", "correct_event", "correct_claim", "correct_relation", "join_events", "split_events", "merge_actors", "split_actors", "rename_actor",
        "rate_source", "withdraw", "note",
    ];

    private readonly SessionPool _pool;
    private readonly TimeProvider _clock;
    private readonly bool _writable;

    internal JudgementLog(SessionPool pool, TimeProvider clock, bool writable)
    {
        _pool = pool;
        _clock = clock;
        _writable = writable;
    }

    /// <summary>The word by which a kind is stored.</summary>
    public static string Word(JudgementKind kind) => Kinds[(int)kind];

    /// <summary>Adds a judgement made now; <see cref="Judgement.At"/> of <paramref name="judgement"/> is set. Returns it as it is stored.</summary>
    /// <exception cref="ArgumentException">A field is empty, no JSON, or a rating is not A to G with a reason.</exception>
    public Judgement Add(Judgement judgement) => Add([judgement])[0];

    /// <summary>Adds judgements made now, all or none; they get one time. Returns them as they are stored.</summary>
    /// <exception cref="ArgumentException">A field is empty, no JSON, or a rating is not A to G with a reason.</exception>
    public IReadOnlyList<Judgement> Add(IReadOnlyList<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var now = _clock.GetUtcNow().ToUniversalTime();
        List<Judgement> stored = [.. judgements.Select(j => j with { At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) })];
        stored.ForEach(Check);
        if (!_writable)
            throw new InvalidOperationException("The archive was opened to read.");
        using var session = _pool.Open(Native.OpenReadWrite);
        session.Connection.Run("BEGIN IMMEDIATE");
        foreach (var judgement in stored)
            Insert(session.Connection, judgement);
        session.Connection.Run("COMMIT");
        return stored;
    }

    /// <summary>All judgements in the order in which they were added.</summary>
    public IReadOnlyList<Judgement> All() => Where("");

    /// <summary>The judgements on a subject.</summary>
    /// <param name="subject">Its id or key.</param>
    /// <param name="document">Id of its document; null for subjects that belong to none.</param>
    public IReadOnlyList<Judgement> Of(string subject, string? document) => Where("WHERE subject = ?1 AND document IS ?2", subject, document);

    /// <summary>The judgements on a document and all in it.</summary>
    public IReadOnlyList<Judgement> OfDocument(string document) => Where("WHERE document = ?1", document);

    /// <summary>Records that two accounts tell one event, or two.</summary>
    public Judgement Add(EventJudgement judgement, string who, string? reason)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Add(Of(judgement, who, reason));
    }

    /// <summary>What somebody says of two accounts, as a judgement still to be added.</summary>
    public static Judgement Of(EventJudgement judgement, string who, string? reason)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return new Judgement
        {
            At = default,
            Who = who,
            Kind = judgement.Verdict == SameEventVerdict.Same ? JudgementKind.JoinEvents : JudgementKind.SplitEvents,
            Subject = Anchor(judgement.First),
            After = JsonSerializer.Serialize(Anchor(judgement.Second), StoredJson.Plain.String),
            Reason = reason,
        };
    }

    /// <summary>The pair of accounts of which a judgement says that they are one event or two; null for judgements of other kinds.</summary>
    public static EventJudgement? PairOf(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Kind is not (JudgementKind.JoinEvents or JudgementKind.SplitEvents) ? null
            : new EventJudgement(Anchor(judgement.Subject), Anchor(Text(judgement.After)), judgement.Kind == JudgementKind.JoinEvents ? SameEventVerdict.Same : SameEventVerdict.Different);
    }

    /// <summary>Records what actors are.</summary>
    public Judgement Add(ActorJudgement judgement, string who, string? reason)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Add(new Judgement
        {
            At = default,
            Who = who,
            Subject = judgement.Key,
            Reason = reason,
            Kind = judgement.Verdict switch { ActorVerdict.Same => JudgementKind.MergeActors, ActorVerdict.Different => JudgementKind.SplitActors, _ => JudgementKind.RenameActor },
            After = (judgement.Other ?? judgement.Name) is { } after ? JsonSerializer.Serialize(after, StoredJson.Plain.String) : null,
        });
    }

    /// <summary>Records a rating of an outlet or source.</summary>
    public Judgement Add(SourceRating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        return Add(new Judgement
        {
            At = default,
            Who = rating.Who,
            Kind = JudgementKind.RateSource,
            Subject = rating.Source,
            Reason = rating.Reason,
            After = JsonSerializer.Serialize(new StoredRating(rating.Letter.ToString(), Stamp.Day(rating.On)), StoredJson.Plain.StoredRating),
        });
    }

    /// <summary>What people said of pairs of accounts, oldest first, without what was withdrawn.</summary>
    public IReadOnlyList<EventJudgement> Events() => [.. Standing(JudgementKind.JoinEvents, JudgementKind.SplitEvents).Select(static j => PairOf(j)!)];

    /// <summary>The accounts of which somebody said that they are one event or two, or took it back, behind the first <paramref name="known"/> judgements.</summary>
    internal IReadOnlyList<(AccountAnchor First, AccountAnchor Second)> Pairs(long known)
    {
        var all = All();
        if (all.Count <= known)
            return [];
        var subjects = all.ToDictionary(static j => j.Id, StringComparer.Ordinal);
        return [.. all.Skip((int)known).Select(j => j.Kind == JudgementKind.Withdraw ? subjects.GetValueOrDefault(j.Subject) : j).OfType<Judgement>()
            .Where(static j => j.Kind is JudgementKind.JoinEvents or JudgementKind.SplitEvents).Select(static j => (Anchor(j.Subject), Anchor(Text(j.After))))];
    }

    /// <summary>What people said of actors, oldest first, without what was withdrawn.</summary>
    public IReadOnlyList<ActorJudgement> Actors() => [.. Standing(JudgementKind.MergeActors, JudgementKind.SplitActors, JudgementKind.RenameActor).Select(static j => j.Kind switch
    {
        JudgementKind.MergeActors => new ActorJudgement(j.Subject, Text(j.After), ActorVerdict.Same, null),
        JudgementKind.SplitActors => new ActorJudgement(j.Subject, Text(j.After), ActorVerdict.Different, null),
        _ => new ActorJudgement(j.Subject, null, ActorVerdict.Renamed, Text(j.After)),
    })];

    /// <summary>The ratings of outlets and sources with their history, oldest first, without what was withdrawn.</summary>
    public IReadOnlyList<SourceRating> Ratings() => [.. Standing(JudgementKind.RateSource).Select(static j =>
    {
        var rating = JsonSerializer.Deserialize(j.After!, StoredJson.Plain.StoredRating)!;
        return new SourceRating(j.Subject, rating.Letter[0], DateOnly.ParseExact(rating.On, "yyyy-MM-dd", CultureInfo.InvariantCulture), j.Who, j.Reason!);
    })];

    /// <summary>Adds a row unless the same judgement is there.</summary>
    internal static bool Insert(Connection connection, Judgement j)
    {
        connection.Kept($"INSERT INTO judgement (id, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
            .Set(1, j.Id).Set(2, Stamp.Of(j.At)).Set(3, j.Who).Set(4, Word(j.Kind)).Set(5, j.Document).Set(6, j.Subject).Set(7, j.Before).Set(8, j.After).Set(9, j.Reason).Run();
        return Native.sqlite3_changes(connection.Handle) > 0;
    }

    private static void Check(Judgement j)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(j.Who);
        ArgumentException.ThrowIfNullOrWhiteSpace(j.Subject);
        foreach (var json in new[] { j.Before, j.After })
        {
            try
            {
                if (json is not null)
                    JsonDocument.Parse(json).Dispose();
            }
            catch (JsonException e)
            {
                throw new ArgumentException($"What stood before and what stands now are JSON; this is not: {e.Message}", nameof(j));
            }
        }

        if (j.Kind != JudgementKind.RateSource)
            return;
        var rating = j.After is null ? null : JsonSerializer.Deserialize(j.After, StoredJson.Plain.StoredRating);
        if (rating is not { Letter: [>= 'A' and <= 'G'] } || string.IsNullOrWhiteSpace(j.Reason))
            throw new ArgumentException("A rating is a letter from A to G, with a day and a reason.", nameof(j));
    }

    private static string Anchor(AccountAnchor anchor) => string.Create(CultureInfo.InvariantCulture, $"{anchor.Document}:{anchor.Start}");

    private static AccountAnchor Anchor(string text)
    {
        var colon = text.LastIndexOf(':');
        return new AccountAnchor(text[..colon], int.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }

    private static string Text(string? json) => JsonSerializer.Deserialize(json!, StoredJson.Plain.String)!;

    private IEnumerable<Judgement> Standing(params JudgementKind[] kinds)
    {
        var all = All();
        var withdrawn = all.Where(static j => j.Kind == JudgementKind.Withdraw).Select(static j => j.Subject).ToHashSet(StringComparer.Ordinal);
        return all.Where(j => kinds.Contains(j.Kind) && (withdrawn.Count == 0 || !withdrawn.Contains(j.Id)));
    }

    private List<Judgement> Where(string condition, params string?[] values)
    {
        using var lease = _pool.Rent();
        var rows = lease.Kept($"SELECT {Columns} FROM judgement {condition} ORDER BY no");
        for (var i = 0; i < values.Length; i++)
            rows.Set(i + 1, values[i]);
        var found = new List<Judgement>();
        while (rows.Step())
        {
            found.Add(new Judgement
            {
                At = Stamp.Read(rows.Text(0)),
                Who = rows.Text(1),
                Kind = (JudgementKind)Array.IndexOf(Kinds, rows.Text(2)),
                Document = rows.TextOrNull(3),
                Subject = rows.Text(4),
                Before = rows.TextOrNull(5),
                After = rows.TextOrNull(6),
                Reason = rows.TextOrNull(7),
            });
        }

        return found;
    }
}
