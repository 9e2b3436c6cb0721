using Isnad.Server.Judging;
using Isnad.Server.Web.Reader;
using Isnad.Storage;

namespace Isnad.Server.Web.Review;

/// <summary>What a correction says, field by field, in the words of the page.</summary>
internal static class VerdictFields
{
    /// <summary>Key of the field's name and its value; empty for verdicts that correct nothing.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(Judgement judgement, OpenDocument open, PageView view) => judgement.Kind switch
    {
        JudgementKind.CorrectEvent when JudgedAnalysis.Correction<EventCorrection>(judgement) is { } c => Event(c, open, view),
        JudgementKind.CorrectMention when JudgedAnalysis.Correction<MentionCorrection>(judgement) is { } c =>
            [("reader.words", Words(open, c.Start, c.End)), ("reader.kind", view.Texts.Word("kind", c.Kind)), ("judge.names", c.NameAr ?? c.Key ?? "—")],
        JudgementKind.CorrectClaim when JudgedAnalysis.Correction<ClaimCorrection>(judgement) is { } c =>
            [("reader.words", Words(open, c.Start, c.End)), ("reader.act", view.Texts.Word("act", c.Act)), ("reader.quotation", view.Texts.Word("quotation", c.Quotation)),
                ("reader.saidBy", c.Source is null ? view["judge.keepChain"] : view.Texts.Word("link", c.Source) + (c is { SourceStart: { } s, SourceEnd: { } e } ? " · " + Words(open, s, e) : ""))],
        JudgementKind.CorrectRelation when JudgedAnalysis.Correction<RelationCorrection>(judgement) is { } c =>
            [("reader.type", view.Texts.Word("relation", c.Type)), ("reader.subject", open.Entity(c.Subject)?.NameAr ?? c.Subject), ("reader.object", c.Object is null ? "—" : open.Entity(c.Object)?.NameAr ?? c.Object),
                ("reader.office", c.Office ?? "—"), ("reader.modality", view.Texts.Word("modality", c.Modality))],
        _ => [],
    };

    private static List<(string Name, string Value)> Event(EventCorrection c, OpenDocument open, PageView view)
    {
        List<(string Name, string Value)> fields =
        [
            ("reader.words", Words(open, c.Start, c.End)),
            ("reader.type", view.Texts.Word("eventType", c.Type)),
            ("facet.mode", string.IsNullOrEmpty(c.Mode) ? "—" : view.Texts.Word("mode", c.Mode)),
            ("reader.modality", view.Texts.Word("modality", c.Modality)),
        ];
        foreach (var (name, mentions) in new[] { ("reader.actor", c.Actors), ("reader.recipient", c.Recipients), ("reader.place", c.Places) })
        {
            if (mentions is not null)
                fields.Add((name, mentions.Count == 0 ? "—" : string.Join(view["list.and"] + " ", mentions.Select(id => open.Mention(id) is { } m ? open.Words(m.Span) : id))));
        }

        if (c.From is not null || c.To is not null)
            fields.Add(("reader.time", c.From == c.To || c.To is null ? view.Day(c.From) : $"{view.Day(c.From)} – {view.Day(c.To)}"));
        return fields;
    }

    private static string Words(OpenDocument open, int start, int end) => end > start ? open.Words(new TextSpan(start, end)) : "";
}
