using System.Text.Json;
using System.Text.Json.Serialization;
using Isnad.Corpus;
using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>
/// What a judged record was when it was judged, kept with the judgement: ids of records may change with a better engine, the words do not. An
/// adjudication names the judgements between which it decides besides.
/// </summary>
/// <param name="What">mention, event, claim or relation.</param>
/// <param name="Start">Offset of the first unit of its words.</param>
/// <param name="End">Offset behind their last unit.</param>
/// <param name="Type">Kind, type or act, as records spell it.</param>
/// <param name="Decides">Ids of the judgements between which an adjudication decides, or null.</param>
public sealed record RecordAnchor(string What, int Start, int End, string Type, IReadOnlyList<string>? Decides = null)
{
    /// <summary>An event's name in <see cref="What"/>.</summary>
    public const string Event = "event";

    private const string Mention = "mention";
    private const string Claim = "claim";
    private const string Relation = "relation";

    private static readonly string[] Sorts = [Mention, Event, Claim, Relation];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The record itself, whatever it was called: the same in all judgements on it.</summary>
    [JsonIgnore]
    public string Key => FormattableString.Invariant($"{What}:{Start}-{End}:{Type}");

    /// <summary>As a judgement keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The subject under which a judgement on something added by a person is kept: <c>new:event:12-18</c> for <c>new:12-18</c> and for the id of the record; others as they are.</summary>
    public static string SubjectOf(string subject, JudgementKind kind)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal))
        {
            var sort = kind switch { JudgementKind.CorrectMention => Mention, JudgementKind.CorrectEvent => Event, JudgementKind.CorrectClaim => Claim, JudgementKind.CorrectRelation => Relation, _ => null };
            return sort is null || subject.Count(static c => c == ':') > 1 ? subject : $"{JudgedAnalysis.New}{sort}:{subject[JudgedAnalysis.New.Length..]}";
        }

        var added = Array.Find(Sorts, s => subject.StartsWith($"j{s}-", StringComparison.Ordinal));
        return added is null ? subject : $"{JudgedAnalysis.New}{added}:{subject[(added.Length + 2)..]}";
    }

    /// <summary>The anchor of a record of an analysis, or null when there is none of this id.</summary>
    public static RecordAnchor? Of(Analysis analysis, string id)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return All(analysis).FirstOrDefault(p => p.Id == id).Anchor;
    }

    /// <summary>The anchor of an event's account.</summary>
    public static RecordAnchor Of(EventAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new RecordAnchor(Event, account.TriggerSpan.Start, account.TriggerSpan.End, Spelling.Of(account.Type));
    }

    /// <summary>The anchor that a judgement keeps, or null for one that keeps none.</summary>
    public static RecordAnchor? Of(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        try
        {
            return judgement.Before is { } before && JsonSerializer.Deserialize<RecordAnchor>(before, Json) is { What: not null, Type: not null } anchor ? anchor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What tells the judged record from all others of the archive.</summary>
    public static string KeyOf(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return $"{judgement.Document}:{Of(judgement)?.Key ?? judgement.Subject}";
    }

    /// <summary>
    /// The id under which the judged record stands in an analysis: its own where the words are the same, that of the record at the same words
    /// where ids have changed; null where the analysis has no such record any more.
    /// </summary>
    public static string? Find(Judgement judgement, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(analysis);
        if (Of(judgement) is not { } anchor || judgement.Subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal))
            return judgement.Subject;
        string? near = null;
        foreach (var (id, at) in All(analysis))
        {
            if (at.What != anchor.What || at.Start != anchor.Start || at.End != anchor.End)
                continue;
            if (id == judgement.Subject)
                return id;
            near = near is null || at.Type == anchor.Type ? id : near;
        }

        return near;
    }

    private static IEnumerable<(string Id, RecordAnchor Anchor)> All(Analysis analysis) =>
        analysis.Mentions.Select(static m => (m.Id, new RecordAnchor(Mention, m.Span.Start, m.Span.End, Spelling.Of(m.Kind))))
            .Concat(analysis.Events.Select(static e => (e.Id, new RecordAnchor(Event, e.Trigger.Start, e.Trigger.End, Spelling.Of(e.Type)))))
            .Concat(analysis.Claims.Select(static c => (c.Id, new RecordAnchor(Claim, c.Span.Start, c.Span.End, Spelling.Of(c.Act)))))
            .Concat(analysis.Relations.Select(static r => (r.Id, new RecordAnchor(Relation, r.Evidence[0].Start, r.Evidence[^1].End, $"{Spelling.Of(r.Type)} {r.Subject} {r.Object}"))));
}
