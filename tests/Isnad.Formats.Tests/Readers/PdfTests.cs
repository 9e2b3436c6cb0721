using System.Globalization;
using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>The text layer of PDFs, made here sign by sign as programs for print lay them out.</summary>
public sealed class PdfTests
{
    [Fact]
    public async Task Lines_of_Arabic_are_read_from_the_right_and_numbers_in_them_from_the_left()
    {
        var item = Assert.Single(await Reading.Of("a.pdf", Document(["أعلنت الوزارة مقتل 125 شخصا في 3.5 ساعات.", "وقال ناطق باسم NATO إن العدد (أولي)."])));
        Assert.Equal("أعلنت الوزارة مقتل 125 شخصا في 3.5 ساعات.\nوقال ناطق باسم NATO إن العدد (أولي).", item.Article?.Text);
        Assert.Equal("application/pdf", item.MediaType);
    }

    [Fact]
    public async Task Shapes_of_letters_become_letters()
    {
        var item = Assert.Single(await Reading.Of("a.pdf", Document(["\uFEE3\uFED8\uFE98\uFEDE \uFEFB\uFE9F\uFE8C\uFEF4\uFEE6 \uFEB7\uFEAE\uFED3\uFE8E"])));
        Assert.Equal("مقتل لاجئين شرفا", item.Article?.Text);
    }

    [Fact]
    public async Task Lines_that_fill_the_width_go_on_in_the_next()
    {
        var item = Assert.Single(await Reading.Of("a.pdf", Document(["عنوان قصير", "هذا سطر طويل يملأ عرض الصفحة كله ولا تنتهي فيه الجملة بل تمضي", "في السطر الذي يليه حتى تبلغ نهايتها هنا عند هذه النقطة بالضبط.", "سطر قصير."])));
        Assert.Equal(3, item.Article!.Text.Split('\n').Length);
        Assert.Contains("تمضي في السطر", item.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.4\nnothing else")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>")]
    public async Task A_pdf_that_cannot_be_read_says_so(string content) =>
        Assert.Equal(DiagnosticCodes.BrokenPdf, Assert.Single(Assert.Single(await Reading.Of("a.pdf", content)).Problems).Code);

    [Fact]
    public async Task A_pdf_of_pictures_only_says_so() =>
        Assert.Contains("pictures", Assert.Single(Assert.Single(await Reading.Of("a.pdf", Document([]))).Problems).Message, StringComparison.Ordinal);

    /// <summary>A page on which the signs of each line stand where they are seen: Arabic reversed, numbers and Latin words not.</summary>
    internal static byte[] Document(string[] lines)
    {
        var signs = lines.SelectMany(l => l).Distinct().Order().ToList();
        var content = new StringBuilder("BT /F 12 Tf\n");
        for (var i = 0; i < lines.Length; i++)
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 50 {700 - (i * 16)} Tm <{string.Concat(Seen(lines[i]).Select(c => (33 + signs.IndexOf(c)).ToString("X2", CultureInfo.InvariantCulture)))}> Tj\n");
        content.Append("ET");
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        foreach (var group in signs.Select((c, i) => (c, i)).Chunk(90))
        {
            map.Append(CultureInfo.InvariantCulture, $"{group.Length} beginbfchar\n");
            foreach (var (c, i) in group)
                map.Append(CultureInfo.InvariantCulture, $"<{33 + i:X2}> <{(int)c:X4}>\n");
            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var widths = string.Concat(Enumerable.Repeat("500 ", 200));
        return Assemble(
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</g 7 0 R>>/Encoding<</Type/Encoding/Differences[33 {string.Concat(Enumerable.Repeat("/g ", 200))}]>>/FirstChar 33/LastChar 232/Widths[{widths}]/Resources<<>>/ToUnicode 6 0 R>>",
            $"<</Length {map.Length}>>stream\n{map}\nendstream",
            "<</Length 39>>stream\n500 0 0 0 400 400 d1 0 0 400 400 re f   \nendstream");
    }

    private static string Seen(string line)
    {
        var seen = new StringBuilder();
        for (var i = line.Length - 1; i >= 0; i--)
        {
            var start = i;
            while (start > 0 && IsLeftward(line, start) && IsLeftward(line, start - 1))
                start--;
            seen.Append(start < i ? line[start..(i + 1)] : line[i] switch { '(' => ")", ')' => "(", _ => line[i].ToString() });
            i = start;
        }

        return seen.ToString();
    }

    private static bool IsLeftward(string line, int i) =>
        char.IsAsciiLetterOrDigit(line[i]) || (line[i] == '.' && i > 0 && i + 1 < line.Length && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]));

    private static byte[] Assemble(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
