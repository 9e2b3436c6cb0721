using System.Globalization;
using System.Text.Json;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Judging;
using Isnad.Storage;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Api;

/// <summary>A judgement as it is handed in.</summary>
/// <param name="Kind">accept, reject, correct_mention, correct_event, correct_claim, correct_relation or note.</param>
/// <param name="Document">Id of the article.</param>
/// <param name="Subject">Id of a record of the article, or <c>new:start-end</c>.</param>
/// <param name="After">The correction, for corrections.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record NewJudgement(string Kind, string Document, string Subject, JsonElement? After = null, string? Reason = null)
{
    private static readonly JudgementKind[] Allowed =
        [JudgementKind.Accept, JudgementKind.Reject, JudgementKind.CorrectMention, JudgementKind.CorrectEvent, JudgementKind.CorrectClaim, JudgementKind.CorrectRelation, JudgementKind.Note];

    private const int LongestReason = 2000;

    private JudgementKind? Known => Array.Find(Allowed, k => JudgementLog.Word(k) == Kind) is var found && JudgementLog.Word(found) == Kind ? found : null;

    /// <summary>Why it is refused, or null.</summary>
    /// <param name="workspace">The archive.</param>
    /// <param name="blind">The reviewer whose view of the document holds, or null for who sees all judgements.</param>
    internal IResult? Refused(Workspace workspace, string? blind)
    {
        if (Known is not { } kind)
            return Problem.Bad($"kind is one of {string.Join(", ", Allowed.Select(JudgementLog.Word))}.");
        if (Reason?.Length > LongestReason)
            return Problem.Bad($"A reason has at most {LongestReason} characters.");
        if (string.IsNullOrEmpty(Document) || string.IsNullOrEmpty(Subject))
            return Problem.Bad("document and subject name what is judged.");
        if (workspace.EngineAnalysis(Document) is not { } engine)
            return Problem.NotFound($"There is no document '{Document}'.");
        var judged = workspace.AnalysisFor(Document, blind)!;
        var adds = Subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal) && kind is not (JudgementKind.Accept or JudgementKind.Reject or JudgementKind.Note);
        if (!adds && !Holds(judged, JudgedAnalysis.IdOf(Subject)) && !Holds(engine, Subject))
            return Problem.NotFound($"The document has no record '{Subject}'.");
        var wrong = (adds ? WrongPlace(kind, engine.Document.Text.Length) : null) ?? WrongCorrection(kind, judged);
        return wrong is null ? null : Problem.Bad(wrong);
    }

    internal Judgement ToJudgement(Workspace workspace, string who) => new()
    {
        At = default,
        Who = who,
        Kind = Known!.Value,
        Document = Document,
        Subject = RecordAnchor.SubjectOf(Subject, Known!.Value),
        Before = Subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal) ? null : RecordAnchor.Of(workspace.EngineAnalysis(Document)!, Subject)?.ToJson(),
        After = After is { ValueKind: not JsonValueKind.Null and not JsonValueKind.Undefined } after ? after.GetRawText() : null,
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
    };

    private string? WrongCorrection(JudgementKind kind, Analysis judged)
    {
        var length = judged.Document.Text.Length;
        return kind switch
        {
            JudgementKind.CorrectMention => Wrong<MentionCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<EntityKind>(c.Kind, out _) ? null : $"after.kind is one of {string.Join(", ", Spelling.All<EntityKind>())}.")),
            JudgementKind.CorrectEvent => Wrong<EventCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<EventType>(c.Type, out _) && Spelling.TryParse<Modality>(c.Modality, out _) ? null : "after.type and after.modality are words of the records.")),
            JudgementKind.CorrectClaim => Wrong<ClaimCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<ClaimAct>(c.Act, out _) && Spelling.TryParse<QuotationStyle>(c.Quotation, out _) ? null : "after.act and after.quotation are words of the records.")),
            JudgementKind.CorrectRelation => Wrong<RelationCorrection>(c => Inside(c.Start, c.End, length) ?? Wrong(c, judged)),
            _ => null,
        };
    }

    // new:12-18, or new:event:12-18 with the kind of record that the correction is of.
    private string? WrongPlace(JudgementKind kind, int length)
    {
        var parts = RecordAnchor.SubjectOf(Subject, kind).Split(':');
        var sort = RecordAnchor.SubjectOf(JudgedAnalysis.New, kind).Split(':')[1];
        return parts is [_, var given, var place] && given == sort && place.Split('-') is [var from, var to] && Offset(from) is { } start && Offset(to) is { } end
            ? Inside(start, end, length) is null ? null : string.Create(CultureInfo.InvariantCulture, $"subject lies outside the text (0 to {length}).")
            : "The subject of something added is new:start-end.";
    }

    private static int? Offset(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Wrong<T>(Func<T, string?> check)
        where T : class
    {
        try
        {
            return After is { ValueKind: JsonValueKind.Object } after && after.Deserialize<T>(ApiJson.Options) is { } correction ? check(correction) : "after holds the correction.";
        }
        catch (JsonException e)
        {
            return $"after cannot be understood: {e.Message}";
        }
    }

    private static string? Wrong(RelationCorrection c, Analysis analysis) =>
        !Spelling.TryParse<RelationType>(c.Type, out var type) || !Spelling.TryParse<Modality>(c.Modality, out _) ? "after.type and after.modality are words of the records."
        : analysis.Entities.All(e => e.Id != c.Subject) || (c.Object is not null && analysis.Entities.All(e => e.Id != c.Object)) ? "after.subject and after.object are ids of entities of the document."
        : c.Object is null && (type != RelationType.HoldsOffice || string.IsNullOrWhiteSpace(c.Office)) ? "after.object is missing; only an office may stand without." : null;

    private static string? Inside(int start, int end, int length) =>
        start >= 0 && start < end && end <= length ? null : string.Create(CultureInfo.InvariantCulture, $"after.start and after.end lie inside the text (0 to {length}).");

    private static bool Holds(Analysis analysis, string id) =>
        analysis.Mentions.Any(m => m.Id == id) || analysis.Events.Any(e => e.Id == id) || analysis.Claims.Any(c => c.Id == id) || analysis.Relations.Any(r => r.Id == id);
}
