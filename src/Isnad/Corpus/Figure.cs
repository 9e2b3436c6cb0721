namespace Isnad.Corpus;

/// <summary>A number that belongs to an event as one document tells it.</summary>
/// <param name="Quantity">Id of the quantity within the analysis.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Value">The number stated, or null for open counts and ranges.</param>
/// <param name="Min">Lowest number the words allow, or null.</param>
/// <param name="Max">Highest number the words allow, or null.</param>
/// <param name="Hedge">How firmly it is stated.</param>
/// <param name="Joint">True where dead and wounded are counted together.</param>
/// <param name="Of">The noun counted as the text has it, or null.</param>
/// <param name="Words">The words of the number.</param>
/// <param name="Span">Where they stand in the document's text.</param>
public sealed record Figure(
    string Quantity, QuantityUnit Unit, decimal? Value, decimal? Min, decimal? Max, Hedge Hedge, bool Joint, string? Of, string Words, TextSpan Span);
