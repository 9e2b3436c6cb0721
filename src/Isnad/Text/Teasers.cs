namespace Isnad.Text;

/// <summary>Finds headlines of other articles glued to the end: short lines without a stop that share no words with the article.</summary>
internal static class Teasers
{
    private const int FewestParagraphs = 3;
    private const double Unrelated = 0.2;

    /// <summary>Cuts unrelated headlines behind the last paragraph of an article that ends its paragraphs with stops.</summary>
    public static void Find(Page page)
    {
        if (page.LastParagraph < 0 || !page.UsesStops || page.Paragraphs < FewestParagraphs || page.LastParagraph + 1 == page.Lines.Count)
            return;
        var vocabulary = page.Vocabulary(page.LastParagraph + 1);
        for (var i = page.LastParagraph + 1; i < page.Lines.Count; i++)
        {
            if (!page.IsCut(i) && page.Lines[i].IsHeadline && page.Lines[i].Words >= 5 && page.Shared(i, vocabulary) < Unrelated)
                page.CutLine(i, DiagnosticCodes.ChromeTeaser);
        }
    }
}
