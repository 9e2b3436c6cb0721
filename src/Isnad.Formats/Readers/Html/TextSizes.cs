using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>How many words each element of a page holds, and how many of them are links.</summary>
internal sealed class TextSizes
{
    private readonly Dictionary<IElement, (int Words, int Links)> _sizes = [];

    private TextSizes()
    {
    }

    /// <summary>Counts an element and all below it.</summary>
    public static TextSizes Of(IElement root)
    {
        var sizes = new TextSizes();
        sizes.Count(root, root.LocalName == "a");
        return sizes;
    }

    /// <summary>Words in an element.</summary>
    public int Words(IElement element) => _sizes.GetValueOrDefault(element).Words;

    /// <summary>Words of links in an element.</summary>
    public int LinkWords(IElement element) => _sizes.GetValueOrDefault(element).Links;

    /// <summary>Words in a text.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            if (letter && !inside)
                words++;
            inside = letter;
        }

        return words;
    }

    private (int Words, int Links) Count(IElement element, bool link)
    {
        var (words, links) = (0, 0);
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                var count = CountWords(text.Data);
                words += count;
                links += link ? count : 0;
            }
            else if (child is IElement inner && inner.LocalName is not ("script" or "style" or "noscript" or "template"))
            {
                var (w, l) = Count(inner, link || inner.LocalName == "a");
                words += w;
                links += l;
            }
        }

        _sizes[element] = (words, links);
        return (words, links);
    }
}
