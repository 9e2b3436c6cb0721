using System.Globalization;
using UglyToad.PdfPig;

namespace Isnad.Formats.Readers.Pdf;

/// <summary>Reads the text layer of a PDF as one article.</summary>
internal static class PdfReader
{
    private const string MediaType = "application/pdf";

    /// <summary>Reads the bytes of one file.</summary>
    public static RawItem Read(Opened opened, byte[] bytes, ReadLimits limits)
    {
        var lines = new List<string>();
        var (length, pages) = (0, 0);
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            pages = document.NumberOfPages;
            if (pages > limits.Pages)
                return Failed(opened, bytes, string.Create(CultureInfo.InvariantCulture, $"It has more than the {limits.Pages} pages that are read as one article."));
            for (var i = 1; i <= pages; i++)
            {
                foreach (var line in PdfLines.Of(document.GetPage(i)))
                {
                    lines.Add(line);
                    length += line.Length + 1;
                }

                if (length > limits.TextLength)
                    return opened.Whole(bytes, MediaType, null, [PlainTextReader.TooLong("characters", limits.TextLength)]);
            }
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // The library throws whatever its parsing runs into.
            return Failed(opened, bytes, $"It is damaged or locked ({e.GetType().Name}).");
        }

        if (lines.All(string.IsNullOrWhiteSpace))
            return Failed(opened, bytes, "Its pages hold pictures and no text. Recognise the text with a program for that, and hand in the text.");
        return opened.Whole(bytes, MediaType, new Article { Text = string.Join('\n', lines), Source = opened.Label }, []);
    }

    private static RawItem Failed(Opened opened, byte[] bytes, string why) => opened.Failed(DiagnosticCodes.BrokenPdf, why, bytes, MediaType);
}
