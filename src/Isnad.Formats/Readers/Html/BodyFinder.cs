using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Finds which blocks of a page are the article: the element in which paragraphs stand densest.</summary>
/// <remarks>Paragraphs are weighed by words that are no links, by commas and by full stops, which Arabic news prose has and lists of headlines lack; an
/// element has the weight of its own paragraphs, half of those one level below, and so on.</remarks>
internal sealed class BodyFinder(IReadOnlyList<TextBlock> blocks)
{
    private const int Levels = 5;

    // Names that common systems give to the element that holds the article. They count only where the weight agrees.
    private static readonly string[] Marks =
    [
        "entry-content", "article-body", "articlebody", "article_body", "article__body", "post-content", "post_content", "post-body", "story-body", "storybody", "article-content", "articlecontent", "article__content",
        "td-post-content", "content-body", "news-content", "newsbody", "news-body", "news-text", "newstext", "field-name-body", "field--name-body", "single-content", "story-content", "detail-content", "details-content",
        "postbody", "post_message", "post-message", "postmessage", "message-body", "bbwrapper", "amp-wp-article-content", "articledetails", "article-text", "articletext", "the-content", "body-text", "bodytext", "wysiwyg",
    ];

    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal) { "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt" };
    private readonly Dictionary<IElement, double> _weights = [];
    private readonly List<IElement> _order = [];

    /// <summary>The blocks of the article, in order; empty when nothing looks like one.</summary>
    public List<TextBlock> Find()
    {
        Weigh();
        var best = Best();
        if (best is null)
            return [];
        var roots = Marked(best) is { } marked ? [marked] : WithSiblings(best);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<TextBlock>();
        foreach (var block in blocks)
        {
            if (!roots.Any(r => r == block.Container || r.Contains(block.Container)) || (block.IsLink && (block.Words <= 30 || !block.Stops)))
                continue;
            if (block.Words <= 8 || seen.Add(block.Text))
                found.Add(block);
        }

        return found;
    }

    private void Weigh()
    {
        foreach (var block in blocks)
        {
            var weight = block.Weight;
            if (weight <= 0)
                continue;
            var element = Inner.Contains(block.Container.LocalName) ? block.Container.ParentElement : block.Container;
            for (var level = 0; level < Levels && element is not null && element.LocalName != "html"; level++, weight /= 2)
            {
                if (!_weights.TryAdd(element, weight))
                    _weights[element] += weight;
                else
                    _order.Add(element);
                element = element.ParentElement;
            }
        }
    }

    private IElement? Best()
    {
        IElement? best = null;
        var most = 0.0;
        foreach (var element in _order)
        {
            var weight = _weights[element] * (1 - LinkShare(element));
            if (weight > most)
                (best, most) = (element, weight);
        }

        return best;
    }

    /// <summary>The element that the page marks as the article's, if it holds about as much as the best; of several alike (posts of a thread) the first.</summary>
    private IElement? Marked(IElement best)
    {
        var marked = _order.Where(static e => e.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true || IsMarked(e)).ToList();
        var most = marked.Count == 0 ? 0 : marked.Max(e => _weights[e]);
        if (most < _weights[best] * 0.4)
            return null;
        var inside = marked.Where(e => _weights[e] >= most * 0.25 && !marked.Any(o => o != e && e.Contains(o) && _weights[o] >= _weights[e] * 0.5)).ToList();
        return inside.OrderBy(e => Position(e)).FirstOrDefault();
    }

    private int Position(IElement element)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (element == blocks[i].Container || element.Contains(blocks[i].Container))
                return i;
        }

        return int.MaxValue;
    }

    private static bool IsMarked(IElement element)
    {
        foreach (var text in new[] { element.ClassName, element.Id })
        {
            if (string.IsNullOrEmpty(text) || text.Length > 2000)
                continue;
            foreach (var name in text.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (Marks.Any(m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The best element with those beside it that go on with the article: of the same class, or plain paragraphs.</summary>
    private List<IElement> WithSiblings(IElement best)
    {
        List<IElement> roots = [best];
        if (best.ParentElement is not { LocalName: not "html" } parent)
            return roots;
        foreach (var sibling in parent.Children)
        {
            if (sibling == best)
                continue;
            var alike = sibling.LocalName == best.LocalName && sibling.LocalName != "td" && sibling.ClassName == best.ClassName && _weights.GetValueOrDefault(sibling) >= _weights[best] * 0.2;
            if ((alike && !HasMeta(sibling)) || (Inner.Contains(sibling.LocalName) && IsProse(sibling)))
                roots.Add(sibling);
        }

        return roots;
    }

    /// <summary>Whether an element has a heading or date of its own: it is another article, not a part of this one.</summary>
    private static bool HasMeta(IElement element) => element.QuerySelector("h1, h2 a, h3 a, time") is not null;

    private bool IsProse(IElement element)
    {
        var own = blocks.Where(b => b.Container == element || element.Contains(b.Container)).ToList();
        return own.Sum(static b => b.Weight) >= 12 && LinkShare(element) < 0.25;
    }

    private double LinkShare(IElement element)
    {
        var (words, links) = (0, 0);
        foreach (var block in blocks)
        {
            if (element != block.Container && !element.Contains(block.Container))
                continue;
            words += block.Words;
            links += block.LinkWords;
        }

        return words == 0 ? 0 : (double)links / words;
    }
}
