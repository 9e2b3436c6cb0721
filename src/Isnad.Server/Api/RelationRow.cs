using Isnad.Corpus;

namespace Isnad.Server.Api;

/// <summary>A relation in a list.</summary>
/// <param name="Id">Document and relation.</param>
/// <param name="Document">Id of the article.</param>
/// <param name="Outlet">Key of its outlet, or null.</param>
/// <param name="Published">Its day of publication, or null.</param>
/// <param name="Relation">Id of the relation within the article's record.</param>
/// <param name="Type">What relation.</param>
/// <param name="Mode">Mode of support, or null.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="SubjectKey">Its key.</param>
/// <param name="Object">Name of the object, or null for an office whose body is not named.</param>
/// <param name="ObjectKey">Its key, or null.</param>
/// <param name="Office">The office in the text's words, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Modality">Whether it holds, by the words.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="Spans">Where they stand in the article's text.</param>
/// <param name="Chain">From the outlet inwards; empty where the outlet says so itself.</param>
public sealed record RelationRow(
    string Id, string Document, string? Outlet, DateOnly? Published, string Relation, RelationType Type, string? Mode, string Subject, string SubjectKey, string? Object, string? ObjectKey,
    string? Office, DateOnly? From, DateOnly? To, Modality Modality, IReadOnlyList<string> Words, IReadOnlyList<TextSpan> Spans, IReadOnlyList<Voice> Chain)
{
    internal static string IdOf(RelationAccount r) => $"{r.Document}:{r.Relation}";

    internal static RelationRow Of(RelationAccount r, Func<Party, Party> show)
    {
        var (subject, other) = (show(r.Subject), r.Object is { } o ? show(o) : null);
        return new(
            IdOf(r), r.Document, r.Outlet, r.Published, r.Relation, r.Type, r.Mode, subject.NameAr, subject.Key, other?.NameAr, other?.Key, r.Office, r.From, r.To, r.Modality, r.Evidence, r.EvidenceSpans,
            r.Claims.Count > 0 ? r.Claims[^1].Chain : []);
    }
}
