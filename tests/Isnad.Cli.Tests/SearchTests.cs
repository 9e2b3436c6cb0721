namespace Isnad.Cli.Tests;

/// <summary><c>isnad search</c> before a person: what is wrong with a query, and lines that fit.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"قصف بلا نهاية", "no end")]
    [InlineData("-قصف", "must not be there")]
    [InlineData("(", "no word")]
    [InlineData("title:", "title:")]
    [InlineData("قصف |", "both sides")]
    [InlineData("قصف ~", "'~'")]
    public async Task A_query_that_cannot_be_meant_is_told_with_what_is_wrong(string query, string told)
    {
        await FillAsync();
        var result = await CallResult.OfAsync("search", query, "-a", _folder["a.db"]);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("قصف - الحي")]
    [InlineData("(قصف)")]
    [InlineData("قصف، الحي.")]
    public async Task Punctuation_between_words_is_no_sign_of_a_query(string query)
    {
        await FillAsync();
        Assert.Equal(0, (await CallResult.OfAsync("search", query, "-a", _folder["a.db"])).Code);
    }

    [Fact]
    public async Task Nothing_found_is_told()
    {
        await FillAsync();
        var result = await CallResult.OfAsync("search", "زرافة", "-a", _folder["a.db"]);
        Assert.Equal(1, result.Code);
        Assert.Contains("Nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_hits_are_coloured_and_lines_break_between_words()
    {
        await FillAsync();
        var terminal = new Terminal { Input = static () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null, OutputIsTerminal = true, Colours = true, Width = 80 };
        var text = (await CallResult.OfAsync(terminal, "search", "\"قصف مدفعي\"", "-a", _folder["a.db"])).Output;
        Assert.Contains("\u001B[1;33mقصف مدفعي\u001B[0m", text.Replace("\u2069\n   \u2068", " ", StringComparison.Ordinal).Replace("\u001B[0m \u001B[1;33m", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(" [1;33m", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var plain = line.Replace("\u001B[1;33m", "", StringComparison.Ordinal).Replace("\u001B[0m", "", StringComparison.Ordinal).Trim('\u2068', '\u2069', ' ', '…');
            Assert.InRange(plain.Length, 0, 80);
            Assert.Equal(line.Contains("\u001B[1;33m", StringComparison.Ordinal), line.Contains("\u001B[0m", StringComparison.Ordinal));
            foreach (var word in plain.Split(' ').Where(static w => w.Length > 0 && w.All(static c => c is >= '\u0621' and <= '\u064A')))
                Assert.Contains(word, Words);
        }
    }

    private static readonly HashSet<string> Words = [.. (Title + " " + Text).Split(' ', '.', '،')];

    private const string Title = "مصادر محلية تفيد بأن الأحياء الجنوبية تعرضت لقصف مدفعي متواصل منذ ساعات الفجر الأولى وحتى المساء";
    private const string Text = "قالت مصادر محلية إن الأحياء الجنوبية من المدينة تعرضت الثلاثاء إلى قصف مدفعي متواصل أدى إلى دمار واسع في المنازل والمحال التجارية، وإن الحي القديم شهد نزوح عشرات العائلات نحو القرى المجاورة.";

    private async Task FillAsync()
    {
        var file = _folder.Write("a.jsonl", $$"""{"source":"a","title":"{{Title}}","outlet":"إذاعة","published":"2021-03-03","text":"{{Text}}"}""" + "\n");
        Assert.Equal(0, (await CallResult.OfAsync("import", file, "-a", _folder["a.db"])).Code);
    }
}
