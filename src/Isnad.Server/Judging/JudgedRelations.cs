using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>Lays people's judgements over the relations that the engine found.</summary>
internal static class JudgedRelations
{
    /// <summary>The relations as they stand.</summary>
    public static List<Relation> Of(Analysis analysis, StandingJudgements standing)
    {
        var relations = new List<Relation>();
        foreach (var relation in analysis.Relations.Where(r => !standing.Rejects(r.Id)))
            relations.Add(standing.On(relation.Id) is { Kind: JudgementKind.CorrectRelation } j && JudgedAnalysis.Correction<RelationCorrection>(j) is { } c ? Corrected(analysis, relation, c) : relation);
        foreach (var judgement in standing.Added(JudgementKind.CorrectRelation))
        {
            if (JudgedAnalysis.Correction<RelationCorrection>(judgement) is not { } c || !JudgedAnalysis.Inside(analysis, c.Start, c.End))
                continue;
            var span = new TextSpan(c.Start, c.End);
            var blank = new Relation { Id = JudgedAnalysis.IdOf(judgement.Subject), Type = RelationType.Supports, Subject = c.Subject, Object = c.Object, Evidence = [span], FoundBy = JudgedAnalysis.FoundBy, Claims = [.. analysis.Claims.Where(x => x.Span.Contains(span)).Select(static x => x.Id)] };
            if (Corrected(analysis, blank, c) is var added && added != blank)
                relations.Add(added);
        }

        return relations;
    }

    // A correction that names what is not there changes nothing.
    private static Relation Corrected(Analysis analysis, Relation relation, RelationCorrection c)
    {
        if (!Spelling.TryParse<RelationType>(c.Type, out var type) || !Spelling.TryParse<Modality>(c.Modality, out var modality) || !Known(analysis, c.Subject) || (c.Object is not null && !Known(analysis, c.Object)))
            return relation;
        return relation with
        {
            Type = type,
            Subject = c.Subject,
            Object = c.Object,
            Mode = string.IsNullOrEmpty(c.Mode) ? null : c.Mode,
            Office = type == RelationType.HoldsOffice && !string.IsNullOrWhiteSpace(c.Office) ? c.Office.Trim() : null,
            Modality = modality,
            From = c.From,
            To = c.To,
            FoundBy = JudgedAnalysis.FoundBy,
        };
    }

    private static bool Known(Analysis analysis, string entity) => analysis.Entities.Any(e => e.Id == entity);
}
