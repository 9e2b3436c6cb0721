using System.Text;
using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Makes blocks of text of a page: one for each paragraph, and for each line where lines are broken by hand.</summary>
internal sealed class TextBlocks
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figure", "figcaption", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _words;
    private int _links;

    private TextBlocks()
    {
    }

    /// <summary>The blocks of an element in the order of the page.</summary>
    public static List<TextBlock> Of(IElement root)
    {
        var blocks = new TextBlocks();
        blocks.Visit(root, root, false);
        blocks.Flush(root);
        return blocks._blocks;
    }

    private void Visit(IElement element, IElement container, bool link)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                Add(text.Data, link);
            }
            else if (child is IElement inner)
            {
                if (inner.LocalName == "br")
                    Flush(container);
                else if (Blocks.Contains(inner.LocalName))
                    Block(inner, container, link);
                else
                    Visit(inner, container, link || inner.LocalName == "a");
            }
        }
    }

    private void Block(IElement block, IElement container, bool link)
    {
        Flush(container);
        Visit(block, block, link);
        Flush(block);
    }

    private void Add(string text, bool link)
    {
        _text.Append(text);
        var words = TextSizes.CountWords(text);
        _words += words;
        _links += link ? words : 0;
    }

    private void Flush(IElement container)
    {
        if (_words > 0)
        {
            var text = string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _blocks.Add(new TextBlock(text, container, _words, _links));
        }

        _text.Clear();
        (_words, _links) = (0, 0);
    }
}
