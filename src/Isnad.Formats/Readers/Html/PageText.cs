using System.Text;
using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Puts the text of an article together: headline, dateline and byline where nothing else tells them, introduction, body; a line for each paragraph.</summary>
internal static class PageText
{
    private const int HeadBlocks = 12;
    private const int LabelWords = 14;

    /// <summary>The text.</summary>
    /// <param name="blocks">All blocks of the page.</param>
    /// <param name="body">The blocks of the article.</param>
    /// <param name="metadata">What is known beside the text.</param>
    public static string Compose(List<TextBlock> blocks, List<TextBlock> body, PageMetadata metadata)
    {
        var lines = new List<string>();
        if (metadata.Title is { } title)
            lines.Add(title);
        if (body.Count > 0)
            Head(blocks, body[0], metadata, lines);
        foreach (var block in body)
        {
            if (metadata.Title is null || !IsSame(block.Text, metadata.Title))
                lines.Add(block.Text);
        }

        return new StringBuilder().AppendJoin('\n', lines).ToString();
    }

    /// <summary>Whether a block is the headline, a few words more or less.</summary>
    public static bool IsSame(string text, string title) =>
        text.Equals(title, StringComparison.Ordinal) || (text.Length < title.Length * 2 && text.Contains(title, StringComparison.Ordinal)) || (title.Length < text.Length * 2 && title.Contains(text, StringComparison.Ordinal));

    /// <summary>What stands between the headline and the body and belongs to the article.</summary>
    private static void Head(List<TextBlock> blocks, TextBlock first, PageMetadata metadata, List<string> lines)
    {
        var end = blocks.FindIndex(b => ReferenceEquals(b, first));
        var start = metadata.Title is null ? -1 : blocks.FindLastIndex(end, end + 1, b => IsSame(b.Text, metadata.Title));
        var heading = start >= 0 ? blocks[start].Container : null;
        var from = Math.Max(0, start < 0 ? end - (HeadBlocks / 2) : Math.Max(start - (HeadBlocks / 2), end - (HeadBlocks * 4)));
        for (var i = from; i < end; i++)
        {
            var block = blocks[i];
            if (i == start || lines.Contains(block.Text))
                continue;
            if (i < start && !IsBeside(block, heading!))
                continue;
            var label = block.Words <= LabelWords;
            if ((label && metadata.Published is null && HoldsYear(block.Text)) || (label && metadata.Author is null && IsByline(block)) || (i > start && IsIntroduction(block)))
                lines.Add(block.Text);
        }
    }

    private static bool IsBeside(TextBlock block, IElement heading) =>
        (heading.Closest("article") ?? heading.ParentElement)?.Contains(block.Container) == true;

    private static bool IsByline(TextBlock block) =>
        block.Words <= 8 && Near(block.Container).Any(static t => t is "author" or "byline" or "writer" or "by");

    private static bool IsIntroduction(TextBlock block)
    {
        if (block.Words < 6 || block.LinkWords * 4 > block.Words)
            return false;
        return (block.Words >= 12 && block.Stops) || Near(block.Container).Any(static t => t is "lead" or "lede" or "summary" or "subtitle" or "standfirst" or "intro" or "excerpt" or "deck" or "sapo" or "brief" or "desc" or "description");
    }

    private static IEnumerable<string> Near(IElement element) =>
        PageChrome.Tokens(element).Concat(element.ParentElement is { } parent ? PageChrome.Tokens(parent) : []).Concat(element.Children.SelectMany(PageChrome.Tokens));

    /// <summary>Whether a text holds a year from 1900 to 2099, in digits of any script.</summary>
    private static bool HoldsYear(string text)
    {
        var (run, value) = (0, 0);
        foreach (var c in text.Append(' '))
        {
            if (char.IsDigit(c))
            {
                run++;
                value = run > 4 ? value : (value * 10) + (int)char.GetNumericValue(c);
                continue;
            }

            if (run == 4 && value is >= 1900 and < 2100)
                return true;
            (run, value) = (0, 0);
        }

        return false;
    }
}
