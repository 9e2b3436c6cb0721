using System.Diagnostics;
using System.Text;

namespace Isnad.Cli.Tests;

/// <summary>Bad input gets a coded diagnostic and exit code 1; everything else is processed; nothing hangs.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "أعلنت البعثة وصول القافلة إلى البلدة.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "empty.txt", [], DiagnosticCodes.Empty },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n\u00A0"), DiagnosticCodes.Empty },
        { "binary.txt", [.. Enumerable.Range(0, 2000).Select(i => (byte)((i * 7) % 23))], DiagnosticCodes.Binary },
        { "page.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2], DiagnosticCodes.UnknownKind },
        { "picture.txt", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3], DiagnosticCodes.Binary },
        { "line.jsonl", "{\"text\": \"a\""u8.ToArray(), DiagnosticCodes.BrokenLine },
        { "notext.jsonl", "{\"title\": \"a\"}"u8.ToArray(), DiagnosticCodes.WrongField },
        { "array.jsonl", "[1,2]\n"u8.ToArray(), DiagnosticCodes.BrokenLine },
        { "deep.jsonl", Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 5000)), DiagnosticCodes.BrokenLine },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_file_that_cannot_be_read_is_told_and_the_others_are_read(string name, byte[] content, string code)
    {
        var result = await CallResult.OfAsync("read", _folder.Write(name, content), _folder.Write("good.txt", Good));
        Assert.Equal(1, result.Code);
        Assert.Equal(["good.txt"], result.Sources);
        Assert.StartsWith($"{code} error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(name, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_lines_are_told_with_their_number_and_the_rest_goes_on()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("a.jsonl", $"{{\"text\":\"{Good}\"}}\nnot json\n\n{{\"text\":\"{Good}\"}}\n"));
        Assert.Equal((1, 2), (result.Code, result.Records.Count));
        Assert.Contains("a.jsonl:2: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[[[]]]]", "holds no JSON objects")]
    [InlineData("[[1, 2], [\"a\"]]", "holds no JSON objects")]
    [InlineData("deep", "deeper than 256 levels")]
    public async Task Json_without_articles_and_json_too_deep_are_told_for_what_they_are(string content, string told)
    {
        if (content == "deep")
            content = $"[{{\"text\": \"{Good}\", \"x\": {new string('[', 600)}{new string(']', 600)}}}]";
        var result = await CallResult.OfAsync("read", _folder.Write("a.json", content), _folder.Write("good.txt", Good));
        Assert.Equal((1, 1), (result.Code, result.Records.Count));
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CallResult.OfAsync("read", _folder.Write("none.json", "[]"), _folder.Write("good.txt", Good))).Code);
    }

    [Fact]
    public async Task Missing_and_unreadable_files_are_told()
    {
        var result = await CallResult.OfAsync("read", _folder["missing.txt"], _folder["missing/deep.jsonl"], _folder.Write("good.txt", Good));
        Assert.Equal((1, 1), (result.Code, result.Records.Count));
        Assert.Equal(2, result.Error.Split(DiagnosticCodes.CannotOpen).Length - 1);
    }

    [Fact]
    public async Task An_address_or_archive_that_cannot_be_served_is_told_in_a_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var other = await CallResult.OfAsync("serve", "-a", _folder["a.db"], "--create", "--port", port, "--no-browser");
        Assert.Equal((2, 2), (other.Code, other.Error.Trim().Split('\n').Length));
        Assert.Contains("another program listens there", other.Error, StringComparison.Ordinal);
        var none = await CallResult.OfAsync("serve", "-a", _folder.Write("text.db", Good.PadRight(2000)), "--port", "0", "--no-browser");
        Assert.Equal((2, 1), (none.Code, none.Error.Trim().Split('\n').Length));
        Assert.Contains("text.db is no archive", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_nothing_to_read_is_told()
    {
        var result = await CallResult.OfAsync("read", _folder.Root);
        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Contains(DiagnosticCodes.NothingToRead, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_told()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("good.txt", Good), "--out", _folder["no/such/folder/out.jsonl"]);
        Assert.Equal(1, result.Code);
        Assert.Contains(DiagnosticCodes.CannotWrite, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_utf8_is_read_with_a_warning()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("a.txt", [.. Encoding.UTF8.GetBytes(Good), 0xFF, .. Encoding.UTF8.GetBytes(Good)]));
        Assert.Equal((0, 1), (result.Code, result.Records.Count));
        Assert.StartsWith($"{DiagnosticCodes.InvalidBytes} warning: a.txt: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(DiagnosticCodes.InvalidBytes, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_surrogates_are_read_with_a_warning_in_the_record()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("a.jsonl", "{\"text\":\"وصل \\ud800 الوفد\"}"));
        Assert.Equal(0, result.Code);
        Assert.Contains(DiagnosticCodes.LoneSurrogates, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one line.txt")]
    [InlineData("one line.jsonl")]
    public async Task Two_hundred_megabytes_in_one_line_are_refused_in_time(string name)
    {
        using (var file = new FileStream(_folder[name], FileMode.Create))
        {
            file.Write(name.EndsWith("jsonl", StringComparison.Ordinal) ? "{\"text\":\""u8 : ""u8);
            var megabyte = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("كلمة أخرى ", 58_000)));
            for (var i = 0; i < 200; i++)
                file.Write(megabyte);
            file.Write("\"}\n"u8);
        }

        var watch = Stopwatch.StartNew();
        var result = await CallResult.OfAsync("read", _folder[name], _folder.Write("good.txt", Good));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal((1, 1), (result.Code, result.Records.Count));
        Assert.Contains(DiagnosticCodes.TooLong, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_told_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "named pipes in folders are of Unix");
        using (var making = Process.Start("mkfifo", _folder["pipe.txt"]))
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        _folder.Write("good.txt", Good);
        var watch = Stopwatch.StartNew();
        var result = await CallResult.OfAsync("read", _folder.Root);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal((1, 1), (result.Code, result.Records.Count));
        Assert.StartsWith($"{DiagnosticCodes.CannotOpen} error: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_that_no_calendar_has_are_told_and_give_neither_times_nor_counts()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("a.txt", "وقع الهجوم في 5 يناير 99999. وتكرر في 30 فبراير 2020. وعاد في 31 أبريل."));
        var record = Assert.Single(result.Records);
        Assert.Equal(0, record.GetProperty("times").GetArrayLength());
        Assert.Equal(0, record.GetProperty("quantities").GetArrayLength());
        Assert.Equal(3, record.GetProperty("warnings").EnumerateArray().Count(w => w.GetProperty("code").GetString() == DiagnosticCodes.WrongDate));
    }

    public static TheoryData<string, string> Strange => new()
    {
        { "a million marks on one letter", "قصف" + new string('\u064E', 1_000_000) + " القرية" },
        { "invisible marks behind each word", string.Concat(Enumerable.Repeat("قصف\u200F\u202B ", 40_000)) },
        { "quotations without end", string.Concat(Enumerable.Repeat("قال \" ", 100_000)) },
        { "quotations nested deeply", new string('«', 200_000) + " قصف " + new string('»', 200_000) },
        { "brackets without end", string.Concat(Enumerable.Repeat("(قصف ", 40_000)) },
        { "one word of a million letters", new string('س', 1_000_000) },
        { "one number of a million digits", "قتل " + new string('9', 1_000_000) + " شخصا" },
        { "a sentence a word", string.Concat(Enumerable.Repeat("قصف. ", 40_000)) },
        { "a million empty lines", "قصف" + new string('\n', 1_000_000) + "القرية" },
        { "words without any stop", string.Concat(Enumerable.Repeat("قال المتحدث إن القصف استمر على المدينة ", 20_000)) },
        { "names and commas without any stop", string.Concat(Enumerable.Repeat("الجيش الليبي ، خليفة حفتر ، ", 25_000)) },
        { "a name a line", string.Concat(Enumerable.Repeat("قال الجيش الليبي\n", 40_000)) },
        { "one conjunction again and again", string.Concat(Enumerable.Repeat("و ", 300_000)) },
        { "dates without end", string.Concat(Enumerable.Repeat("30 فبراير 99999 ", 10_000)) },
        { "all characters", string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c)) },
    };

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Strange_texts_are_read_in_bounded_time(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var result = await CallResult.OfAsync(CallResult.WithInput(Encoding.UTF8.GetBytes(text)), "read", "-");
        Assert.True(result.Code == 0, $"{what}: {result.Error}");
        Assert.Single(result.Records);
        Assert.True(watch.Elapsed.TotalSeconds < 30, $"{what}: {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public async Task Any_mixture_of_bytes_is_survived()
    {
        var random = new Random(1979);
        var words = new[] { "قال", "الجيش", "12", "مسلحا", "\"", "«", "»", ".", "،", "في", "دمشق", "أمس", "2021", "(", ")", "\n", "مقتل", "عشرات", "\u200F", "ـ", "لـ", "و", "%", "30 فبراير", "{", "}", "\\" };
        var lines = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 120); n > 0; n--)
                text.Append(random.Next(12) == 0 ? ((char)random.Next(1, 0xFFFF)).ToString() : words[random.Next(words.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            lines.Add(System.Text.Json.JsonSerializer.Serialize(new { text = text + "قصف", source = $"{i}" }));
        }

        var result = await CallResult.OfAsync("read", _folder.Write("fuzz.jsonl", string.Join('\n', lines)));
        Assert.True(result.Error.Length == 0, result.Error);
        Assert.Equal((0, 1000), (result.Code, result.Records.Count));
        foreach (var record in result.Records)
        {
            var text = record.GetProperty("document").GetProperty("text").GetString()!;
            foreach (var mention in record.GetProperty("mentions").EnumerateArray())
                Assert.Equal(text[mention.GetProperty("span")[0].GetInt32()..mention.GetProperty("span")[1].GetInt32()], mention.GetProperty("text").GetString());
        }
    }
}
