using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Finds which blocks of a page are the article: the element in which paragraphs stand densest.</summary>
/// <remarks>Paragraphs are weighed by words that are no links, by commas and by full stops, which Arabic news prose has and lists of headlines lack; an
/// element has the weight of its own paragraphs, half of those one level below, and so on. What stands right below the headline counts double.</remarks>
internal sealed class BodyFinder(IReadOnlyList<TextBlock> blocks, string? title)
{
    private const int Levels = 5;
    private const int NearBlocks = 12;
    private const int MostMarked = 500;

    // Names that common systems give to the element that holds the article. They count only where the weight agrees.
    private static readonly string[] Marks =
    [
        "entry-content", "article-body", "articlebody", "article_body", "article__body", "post-content", "post_content", "post-body", "story-body", "storybody", "article-content", "articlecontent", "article__content",
        "td-post-content", "content-body", "news-content", "newsbody", "news-body", "news-text", "newstext", "field-name-body", "field--name-body", "single-content", "story-content", "detail-content", "details-content",
        "postbody", "post_message", "post-message", "postmessage", "message-body", "bbwrapper", "amp-wp-article-content", "articledetails", "article-text", "articletext", "the-content", "body-text", "bodytext", "wysiwyg",
    ];

    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal) { "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt" };
    private readonly Dictionary<IElement, Totals> _totals = [];
    private readonly List<IElement> _order = [];

    /// <summary>The blocks of the article, in order; empty when nothing looks like one.</summary>
    public List<TextBlock> Find()
    {
        for (var i = 0; i < blocks.Count; i++)
            Add(blocks[i], i);
        var best = Best();
        if (best is null)
            return [];
        var roots = (Marked(best) is { } marked ? [marked] : WithSiblings(best)).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<TextBlock>();
        foreach (var block in blocks)
        {
            if (!IsIn(block.Container, roots) || (block.IsLink && (block.Words <= 30 || !block.Stops)))
                continue;
            if (block.Words <= 8 || seen.Add(block.Text))
                found.Add(block);
        }

        return found;
    }

    private static bool IsIn(IElement? element, HashSet<IElement> roots)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (roots.Contains(element))
                return true;
        }

        return false;
    }

    /// <summary>Adds a block to all elements that hold it.</summary>
    private void Add(TextBlock block, int index)
    {
        var weight = block.Weight;
        var share = weight;
        var level = Inner.Contains(block.Container.LocalName) ? -1 : 0;
        for (var element = block.Container; element is not null && element.LocalName != "html"; element = element.ParentElement, level++)
        {
            if (!_totals.TryGetValue(element, out var totals))
            {
                _totals[element] = totals = new Totals { First = index };
                _order.Add(element);
            }

            totals.Words += block.Words;
            totals.Links += block.LinkWords;
            totals.Blocks++;
            totals.All += weight;
            if (level is < 0 or >= Levels)
                continue;
            totals.Dense += share;
            share /= 2;
        }
    }

    private IElement? Best()
    {
        var headline = Headline();
        IElement? best = null;
        var most = 0.0;
        foreach (var element in _order)
        {
            var totals = _totals[element];
            var near = headline >= 0 && totals.First <= headline + NearBlocks && totals.First + totals.Blocks > headline;
            var prose = 1 - totals.LinkShare;
            var weight = totals.Dense * prose * prose * (near ? 2 : 1);
            if (weight > most)
                (best, most) = (element, weight);
        }

        return best;
    }

    /// <summary>Index of the block that is the headline, or -1: a heading of the first rank before all others.</summary>
    private int Headline()
    {
        var first = -1;
        for (var i = 0; title is not null && i < blocks.Count; i++)
        {
            if (!PageText.IsSame(blocks[i].Text, title))
                continue;
            if (blocks[i].Container.LocalName == "h1")
                return i;
            first = first < 0 ? i : first;
        }

        return first;
    }

    /// <summary>The element that the page marks as the article's, if it holds about as much as the best; of several alike (posts of a thread) the first.</summary>
    private IElement? Marked(IElement best)
    {
        var marked = _order.Where(static e => e.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true || IsMarked(e)).Take(MostMarked).ToList();
        var most = marked.Count == 0 ? 0 : marked.Max(e => _totals[e].Dense);
        if (most < _totals[best].Dense * 0.4)
            return null;
        return marked.Where(e => _totals[e].Dense >= most * 0.25 && !marked.Exists(o => o != e && _totals[o].All >= _totals[e].All * 0.5 && e.Contains(o))).MinBy(e => _totals[e].First);
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
        best = Outermost(best);
        var least = _totals[best].All * 0.2;
        List<IElement> roots = [best];
        if (best.ParentElement is not { LocalName: not "html" } parent)
            return roots;
        foreach (var sibling in parent.Children)
        {
            if (sibling == best || !_totals.TryGetValue(sibling, out var totals))
                continue;
            var alike = sibling.LocalName == best.LocalName && sibling.LocalName != "td" && sibling.ClassName == best.ClassName && totals.All >= least && !HasMeta(sibling);
            if (alike || (Inner.Contains(sibling.LocalName) && totals.All >= 12 && totals.LinkShare < 0.25))
                roots.Add(sibling);
        }

        return roots;
    }

    /// <summary>The outermost element that holds the same text: systems wrap each paragraph several times.</summary>
    private IElement Outermost(IElement element)
    {
        var held = _totals[element].Blocks;
        while (element.ParentElement is { LocalName: not ("body" or "html") } parent && _totals[parent].Blocks == held)
            element = parent;
        return element;
    }

    /// <summary>Whether an element has a heading or date of its own: it is another article, not a part of this one.</summary>
    private static bool HasMeta(IElement element) => element.QuerySelector("h1, h2 a, h3 a, time") is not null;

    /// <summary>What an element holds.</summary>
    private sealed class Totals
    {
        /// <summary>Index of its first block.</summary>
        public int First { get; init; }

        public int Blocks { get; set; }

        public int Words { get; set; }

        public int Links { get; set; }

        /// <summary>Weight of all its paragraphs.</summary>
        public double All { get; set; }

        /// <summary>Weight of its paragraphs, less with each level that they lie deeper.</summary>
        public double Dense { get; set; }

        public double LinkShare => Words == 0 ? 0 : (double)Links / Words;
    }
}
