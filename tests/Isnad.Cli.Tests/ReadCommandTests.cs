using System.Text;
using System.Text.Json;

namespace Isnad.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string News = "أعلن المتحدث باسم الجيش السوداني، الثلاثاء، مقتل 12 مسلحا في محيط مدينة الأبيض.\nوقال إن القوات استعادت ثلاثة مواقع.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_folders_and_lines_come_out_in_the_order_of_the_inputs()
    {
        _folder.Write("b/2.txt", News);
        _folder.Write("b/1.txt", News);
        _folder.Write("b/c/0.txt", News);
        _folder.Write("b/notes.md", "# no article");
        _folder.Write("a.jsonl", $"{{\"text\":{JsonSerializer.Serialize(News)},\"source\":\"x\"}}\n{{\"text\":{JsonSerializer.Serialize(News)}}}");
        var result = await CallResult.OfAsync("read", _folder["b"], _folder["a.jsonl"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(["1.txt", "2.txt", "c/0.txt", "x", "a.jsonl:2"], result.Sources);
    }

    [Fact]
    public async Task The_output_is_the_same_whatever_the_number_of_jobs()
    {
        var lines = Enumerable.Range(0, 300).Select(i => JsonSerializer.Serialize(new { text = string.Concat(Enumerable.Repeat(News + "\n", 1 + (i % 7))) + i, source = $"s{i}" }));
        var file = _folder.Write("many.jsonl", string.Join('\n', lines));
        var one = await CallResult.OfAsync("read", "--jobs", "1", file);
        var many = await CallResult.OfAsync("read", "--jobs", "7", file);
        Assert.Equal(0, many.Code);
        Assert.Equal(300, one.Records.Count);
        Assert.Equal(one.Output, many.Output);
    }

    [Theory]
    [InlineData("{\"text\":\"أعلن الجيش الهدنة\"}\n{\"text\":\"وصل الوفد\"}\n", 2)]
    [InlineData("\uFEFF \n{\"text\":\"أعلن الجيش الهدنة\"}", 1)]
    [InlineData("أعلن الجيش الهدنة\nووصل الوفد", 1)]
    public async Task Standard_input_is_read_as_lines_or_as_one_text(string input, int records)
    {
        var dash = await CallResult.OfAsync(CallResult.WithInput(Encoding.UTF8.GetBytes(input)), "read", "-");
        var redirected = await CallResult.OfAsync(CallResult.WithInput(Encoding.UTF8.GetBytes(input)), "read");
        Assert.Equal((0, records), (dash.Code, dash.Records.Count));
        Assert.Equal(dash.Output, redirected.Output);
    }

    [Fact]
    public async Task Options_fill_in_what_an_article_does_not_say_itself()
    {
        var file = _folder.Write("a.jsonl", "{\"text\":\"وصل الوفد اليوم\"}\n{\"text\":\"وصل الوفد اليوم\",\"published\":\"2020-01-02\",\"outlet\":\"الضفاف\"}");
        var result = await CallResult.OfAsync("read", file, "--published", "2021-05-31", "--outlet", "صدى الجبل");
        var documents = result.Records.ConvertAll(r => r.GetProperty("document"));
        Assert.Equal([("2021-05-31", "option", "صدى الجبل"), ("2020-01-02", "metadata", "الضفاف")], documents.Select(d =>
            (d.GetProperty("published").GetString(), d.GetProperty("publishedFrom").GetString(), d.GetProperty("outlet").GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Json_is_one_array_and_the_file_is_there_only_when_complete()
    {
        var input = _folder.Write("a.txt", News);
        var result = await CallResult.OfAsync("read", input, input, "--out", _folder["out.json"]);
        Assert.Equal((0, ""), (result.Code, result.Output));
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out.json"]));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(["a.txt", "out.json"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_person_gets_a_table_with_arabic_set_apart()
    {
        var terminal = new Terminal { Input = static () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null, OutputIsTerminal = true };
        var result = await CallResult.OfAsync(terminal, "read", _folder.Write("a.txt", News));
        Assert.Equal(0, result.Code);
        Assert.Contains("How many", result.Output, StringComparison.Ordinal);
        Assert.Contains("\u206812 مسلحا\u2069", result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output.Count(c => c == '\u2068'), result.Output.Count(c => c == '\u2069'));
        var piped = await CallResult.OfAsync("read", _folder["a.txt"], "--format", "table");
        Assert.DoesNotContain('\u2068', piped.Output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x.txt", "--format", "xml")]
    [InlineData("read", "x.txt", "--published", "2021-02-30")]
    [InlineData("read", "x.txt", "--published", "99999-01-01")]
    [InlineData("read", "x.txt", "--jobs", "0")]
    [InlineData("read", "x.txt", "--jobs", "many")]
    [InlineData("read", "x.txt", "--unknown")]
    [InlineData("write")]
    public async Task A_wrong_call_gives_2_and_says_why(params string[] args)
    {
        var result = await CallResult.OfAsync(args);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task Help_gives_0()
    {
        var result = await CallResult.OfAsync("read", "--help");
        Assert.Equal(0, result.Code);
        Assert.Contains("--published", result.Output, StringComparison.Ordinal);
    }
}
