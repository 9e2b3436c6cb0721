using System.Globalization;
using System.Text.Json;
using Isnad.Server.Archives;
using Isnad.Server.Judging;
using Isnad.Storage;

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

    internal string? Check(Workspace workspace)
    {
        if (Known is not { } kind)
            return $"kind is one of {string.Join(", ", Allowed.Select(JudgementLog.Word))}.";
        if (Reason?.Length > LongestReason)
            return $"A reason has at most {LongestReason} characters.";
        if (Document is null || workspace.EngineAnalysis(Document) is not { } analysis)
            return $"There is no document '{Document}'.";
        if (string.IsNullOrEmpty(Subject) || (!Subject.StartsWith(JudgedAnalysis.New, StringComparison.Ordinal) && !Holds(workspace.Analysis(Document)!, Subject) && !Holds(analysis, Subject)))
            return $"The document has no record '{Subject}'.";
        var length = analysis.Document.Text.Length;
        return kind switch
        {
            JudgementKind.CorrectMention => Wrong<MentionCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<EntityKind>(c.Kind, out _) ? null : $"after.kind is one of {string.Join(", ", Spelling.All<EntityKind>())}.")),
            JudgementKind.CorrectEvent => Wrong<EventCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<EventType>(c.Type, out _) && Spelling.TryParse<Modality>(c.Modality, out _) ? null : "after.type and after.modality are words of the records.")),
            JudgementKind.CorrectClaim => Wrong<ClaimCorrection>(c => Inside(c.Start, c.End, length) ?? (Spelling.TryParse<ClaimAct>(c.Act, out _) && Spelling.TryParse<QuotationStyle>(c.Quotation, out _) ? null : "after.act and after.quotation are words of the records.")),
            JudgementKind.CorrectRelation => Wrong<RelationCorrection>(c => Inside(c.Start, c.End, length) ?? Wrong(c, workspace.Analysis(Document)!)),
            _ => null,
        };
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
