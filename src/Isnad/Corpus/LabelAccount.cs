namespace Isnad.Corpus;

/// <summary>A word that one document chooses for an actor.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Outlet">Id of the outlet or its folded name, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Actor">The actor named.</param>
/// <param name="Words">The words chosen.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Stance">The stance they show.</param>
/// <param name="Claim">The claim inside which they stand, or null in the outlet's own voice.</param>
public sealed record LabelAccount(
    string Document, string? Outlet, DateOnly? Published, Party Actor, string Words, TextSpan Span, Stance Stance, string? Claim);
