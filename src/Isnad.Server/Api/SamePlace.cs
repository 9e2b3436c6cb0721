using Isnad.Server.Judging;

namespace Isnad.Server.Api;

/// <summary>A place at which the same words stand.</summary>
/// <param name="Document">Id of the article.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Mention">Id of the mention that stands there, or null.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="Before">Words before.</param>
/// <param name="Words">The words as they stand there.</param>
/// <param name="After">Words behind.</param>
public sealed record SamePlace(string Document, string? Title, TextSpan Span, string? Mention, EntityKind? Kind, string Before, string Words, string After)
{
    private const int Around = 40;

    internal static IEnumerable<SamePlace> In(Analysis analysis, string words)
    {
        var text = analysis.Document.Text;
        foreach (var span in SameWords.Find(text, words))
        {
            var mention = analysis.Mentions.FirstOrDefault(m => m.Span == span) ?? analysis.Mentions.FirstOrDefault(m => m.Span.End == span.End && m.Span.Overlaps(span));
            var place = mention?.Span ?? span;
            yield return new SamePlace(
                analysis.Document.Id, analysis.Document.Title, place, mention?.Id, mention?.Kind,
                text[Whole(text, Math.Max(0, place.Start - Around))..place.Start], place.Of(text), text[place.End..Whole(text, Math.Min(text.Length, place.End + Around))]);
        }
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
