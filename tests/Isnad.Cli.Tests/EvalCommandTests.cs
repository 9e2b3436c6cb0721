namespace Isnad.Cli.Tests;

/// <summary><c>isnad eval</c>, called as a user calls it, and the wrong calls of <c>isnad explain</c>.</summary>
public sealed class EvalCommandTests : IDisposable
{
    private const string Text = "قصفت القوات الحكومية بلدة الهباط في ريف إدلب، الاثنين.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gold_files_that_carry_their_text_need_no_articles()
    {
        _folder.Write("gold/one.json", $$"""{"doc":"one.txt","published":"2021-05-31","text":"{{Text}}","places":[{"quote":"إدلب","lat":35.93,"lon":36.63,"precision":"exact"}]}""");
        var result = await CallResult.OfAsync("eval", "--gold", _folder["gold"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("documents 1", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"places +[01]\.\d+", result.Output);
        Assert.Matches(@"quantities +- +- +- +0 +0", result.Output);
    }

    [Fact]
    public async Task Records_of_other_articles_are_no_result()
    {
        _folder.Write("gold/one.json", """{"doc":"one.txt","places":[]}""");
        var other = _folder.Write("other.txt", Text);
        var result = await CallResult.OfAsync("eval", "--gold", _folder["gold"], other);
        Assert.Equal(1, result.Code);
        Assert.Contains("no analysis for one.txt", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Theory]
    [InlineData("NOPE", 2)]
    [InlineData("ASSAULT", 0)]
    [InlineData("قصفت", 0)]
    [InlineData("assault/aerial", 0)]
    [InlineData("Assault/Heavy-Weapons", 0)]
    [InlineData("assault/nope", 2)]
    public async Task Why_not_is_asked_of_frames_types_and_words_only(string wanted, int code) =>
        Assert.Equal(code, (await CallResult.OfAsync("explain", Text, "--why-not", wanted)).Code);

    [Fact]
    public async Task Explain_reads_with_the_own_folder_and_fails_on_a_mistake_in_it()
    {
        const string Sentence = "هاجمت كتيبة نسور التجربة بوابة غرب مدينة درنة.";
        _folder.Write("own/countries/ly/actors.yaml", "- {id: ly.test-falcons, kind: armed_group, en: Test Falcons, ar: [كتيبة نسور التجربة]}\n");
        Assert.Contains("by actor.known", (await CallResult.OfAsync("explain", Sentence, "--knowledge", _folder["own"])).Output, StringComparison.Ordinal);
        _folder.Write("own/countries/ly/actors.yaml", "- {id: ly.test-falcons, kinds: armed_group, en: Test Falcons, ar: [كتيبة نسور التجربة]}\n");
        var wrong = await CallResult.OfAsync("explain", Sentence, "--knowledge", _folder["own"]);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("actors.yaml(1): error", wrong.Error, StringComparison.Ordinal);
    }
}
