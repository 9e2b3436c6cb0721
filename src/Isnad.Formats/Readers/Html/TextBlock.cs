using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>A stretch of a page's text between two breaks.</summary>
/// <param name="Text">The text, white space joined.</param>
/// <param name="Container">The element that holds it as a block.</param>
/// <param name="Words">Its words.</param>
/// <param name="LinkWords">How many of them are links.</param>
internal sealed record TextBlock(string Text, IElement Container, int Words, int LinkWords)
{
    private const int ShortPiece = 25;

    /// <summary>Whether it is hardly anything but links.</summary>
    public bool IsLink => LinkWords > 0 && LinkWords * 10 >= Words * 8;

    /// <summary>Whether it ends like a sentence.</summary>
    public bool Stops => (Text[^1] is '.' or '!' or '\u061F' or '\u06D4' or '"' or '\u00BB' or '\u201D' or ':') && !Text.EndsWith("..", StringComparison.Ordinal);

    /// <summary>How much it looks like a paragraph of an article: words that are no links, commas and stops; 0 for labels and links.</summary>
    public double Weight
    {
        get
        {
            var own = Words - (2 * LinkWords);
            if (own <= 0 || Words < 4 || (Words < 9 && !Stops))
                return 0;
            var commas = 0;
            foreach (var c in Text)
                commas += c is '\u060C' or ',' or '\u061B' ? 1 : 0;
            var weight = own + (3 * Math.Min(commas, 20));

            // Short pieces without a stop are headlines and beginnings of other articles.
            return Stops ? weight + 5 : Words < ShortPiece ? weight / 4.0 : weight;
        }
    }
}
