namespace Isnad.Corpus.Copies;

/// <summary>A document of a group of copies.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Outlet">Id of the outlet or its folded name, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Kind">How it repeats <paramref name="Of"/>.</param>
/// <param name="Of">Id of the document of the group that it is closest to among those before it; null for the first.</param>
/// <param name="Resemblance">Share of four-word runs of the two texts that both have, 0 to 1; 1 for the first.</param>
/// <param name="Containment">Share of the shorter text's four-word runs that stand in the longer, 0 to 1; 1 for the first.</param>
public sealed record CopyMember(
    string Document, string? Outlet, DateOnly? Published, CopyKind Kind, string? Of, double Resemblance, double Containment);
