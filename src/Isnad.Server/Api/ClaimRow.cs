using Isnad.Corpus;

namespace Isnad.Server.Api;

/// <summary>A claim in a list.</summary>
/// <param name="Id">Document and claim.</param>
/// <param name="Document">Id of the article.</param>
/// <param name="Outlet">Key of its outlet, or null.</param>
/// <param name="Published">Its day of publication, or null.</param>
/// <param name="Claim">Id of the claim within the article's record.</param>
/// <param name="Act">What the source does.</param>
/// <param name="Quotation">How it is quoted.</param>
/// <param name="Verb">The reporting word, or null.</param>
/// <param name="SourceKind">Kind of the innermost source.</param>
/// <param name="Source">Its words.</param>
/// <param name="SourceKey">Its key, or null.</param>
/// <param name="Grade">The grade that the article alone gives, or null.</param>
/// <param name="Words">What is claimed.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Chain">From the outlet inwards.</param>
/// <param name="Events">Ids of the events told inside.</param>
public sealed record ClaimRow(
    string Id, string Document, string? Outlet, DateOnly? Published, string Claim, ClaimAct Act, QuotationStyle Quotation, string? Verb, LinkKind SourceKind, string Source, string? SourceKey,
    string? Grade, string Words, TextSpan Span, IReadOnlyList<Voice> Chain, IReadOnlyList<string> Events)
{
    internal static string IdOf(ClaimAccount c) => $"{c.Document}:{c.Claim}";

    internal static ClaimRow Of(DocumentAccount d, ClaimAccount c) => new(
        IdOf(c), c.Document, d.Outlet, d.Published, c.Claim, c.Act, c.Quotation, c.Verb, c.Chain[^1].Kind, c.Chain[^1].Words, c.Chain[^1].Key,
        c.Grade is { } grade ? $"{grade.Source}{grade.Credibility}" : null, c.Words, c.Span, c.Chain, c.Events);
}
