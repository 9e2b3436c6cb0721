namespace Isnad.Corpus.Copies;

/// <summary>One change between two copies.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">What the words are.</param>
/// <param name="Before">Words in the first text; empty when added.</param>
/// <param name="BeforeSpan">Where they stand in the first text; empty, at the place of the change, when added.</param>
/// <param name="After">Words in the second text; empty when dropped.</param>
/// <param name="AfterSpan">Where they stand in the second text; empty, at the place of the change, when dropped.</param>
public sealed record TextChange(
    ChangeKind Kind, ChangeSubject Subject, string Before, TextSpan BeforeSpan, string After, TextSpan AfterSpan);
