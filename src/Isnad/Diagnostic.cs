namespace Isnad;

/// <summary>A coded message about bad or doubtful input.</summary>
/// <param name="Code">Stable code, <c>ISN</c> and four digits; listed in docs/guide/diagnostics.md.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">One sentence for a person: what, and what to do where something can be done.</param>
/// <param name="Span">Where in <see cref="Document.Text"/>, or null when it concerns the whole input.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? Span = null);
