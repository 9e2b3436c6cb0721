using System.Globalization;
using System.Text.Json;

namespace Isnad.Cli.Tests;

/// <summary>What an archive answers.</summary>
public sealed class QuestionTests(QuestionTests.OwnArchive own) : IClassFixture<QuestionTests.OwnArchive>
{
    [Fact]
    public async Task Two_accounts_of_one_base_taken_and_left_stand_side_by_side()
    {
        var answer = await own.AskAsync("contradictions", "--place", "قاعدة الوطية");
        var row = Assert.Single(answer.Records);
        Assert.Equal("act", row.GetProperty("kind").GetString());
        var sides = row.GetProperty("sides").EnumerateArray().ToList();
        Assert.Equal(["ASSAULT/territory", "RETREAT/withdraw"], sides.Select(s => s.GetProperty("value").GetString()).Order(StringComparer.Ordinal));
        Assert.All(sides, s => Assert.Contains("الوطية", s.GetProperty("sentence").GetString()!, StringComparison.Ordinal));
        Assert.All(sides, s => Assert.Contains("←", s.GetProperty("chain").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_toll_that_rose_is_an_update_and_the_event_has_both_figures()
    {
        var update = Assert.Single((await own.AskAsync("contradictions", "--revisions", "--place", "جنين")).Records, r => r.GetProperty("values").GetString() == "5 killed / 9 killed");
        Assert.Equal("update", update.GetProperty("kind").GetString());
        var joined = Assert.Single((await own.AskAsync("events", "--place", "جنين", "--type", "assault")).Records, r => r.GetProperty("documents").GetInt32() == 2);
        Assert.Equal(2, joined.GetProperty("outlets").GetInt32());
    }

    [Theory]
    [InlineData("--place", "جنينن", "جنين")]
    [InlineData("--type", "assault/ariel", "aerial")]
    [InlineData("--actor", "لا أحد بهذا الاسم قط", null)]
    public async Task A_slip_in_what_is_asked_for_is_told_and_what_is_near_it(string option, string value, string? near)
    {
        var answer = await own.AskAsync("events", option, value);
        Assert.Empty(answer.Records);
        Assert.Contains($"{option}: nothing in the archive bears '{value[(value.IndexOf('/', StringComparison.Ordinal) + 1)..]}'.{(near is null ? "" : $" Near it: {near}")}", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bears", (await own.AskAsync("events", "--place", "جنين", "--from", "2090-01-01")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_told_with_its_first_and_with_what_it_changed()
    {
        using var folder = new TemporaryFolder();
        string[] texts =
        [
            "أعلن المتحدث باسم الجيش صباح الأربعاء أن قواته دخلت البلدة الواقعة شرقي المدينة بعد معارك استمرت ثلاثة أيام وأن 12 جنديا أصيبوا. وقال سكان إن الكهرباء مقطوعة منذ الليلة الماضية.",
            "أعلن المتحدث باسم الجيش صباح الأربعاء أن قواته دخلت البلدة الواقعة شرقي المدينة بعد معارك استمرت ثلاثة أيام وأن 20 جنديا أصيبوا. وقال سكان إن الكهرباء مقطوعة منذ الليلة الماضية.",
        ];
        var articles = folder.Write("a.jsonl", string.Join('\n', texts.Select((t, i) => $$"""{"source":"{{i}}","outlet":"صحيفة {{i}}","published":"2021-03-0{{i + 3}}","text":"{{t}}"}""")));
        Assert.Equal(0, (await CallResult.OfAsync("import", articles, "-a", folder["a.db"])).Code);
        var copy = Assert.Single((await CallResult.OfAsync("copies", "-a", folder["a.db"], "--format", "jsonl")).Records);
        Assert.Equal(("صحيفة 1", "صحيفة 0", "2021-03-03"), (copy.GetProperty("outlet").GetString(), copy.GetProperty("first_outlet").GetString(), copy.GetProperty("first_published").GetString()));
        var change = Assert.Single(copy.GetProperty("changes").EnumerateArray());
        Assert.Equal(("swapped", "number", "12", "20"), (change.GetProperty("change").GetString(), change.GetProperty("subject").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Empty((await CallResult.OfAsync("copies", "-a", folder["a.db"], "--format", "jsonl", "--from", "2022-01-01")).Records);
    }

    [Fact]
    public async Task The_network_tells_who_backs_whom_with_sentences_and_chains()
    {
        var edges = (await own.AskAsync("network", "--edge", "support", "--recipient", "Haftar")).Records;
        var edge = edges.First(e => e.GetProperty("source_key").GetString() == "eg" && e.GetProperty("modality").GetString() == "actual");
        Assert.Contains("تدعم", edge.GetProperty("evidence")[0].GetProperty("words").GetString()!, StringComparison.Ordinal);
        Assert.NotEqual("", edge.GetProperty("evidence")[0].GetProperty("chain").GetString());
    }

    [Fact]
    public async Task Outlets_are_told_apart_by_the_words_they_choose()
    {
        var words = (await own.AskAsync("wording", "--actor", "حفتر")).Records;
        Assert.Contains(words, w => w.GetProperty("label").GetString() == "المشير" && w.GetProperty("stance").GetString() == "legitimising" && w.GetProperty("outlet_name").GetString() == "صحيفة الشرق البعيد");
        Assert.Contains(words, w => w.GetProperty("label").GetString() == "اللواء المتقاعد" && w.GetProperty("outlet_name").GetString() == "صحيفة الغرب القريب");
        var distance = Assert.Single((await own.AskAsync("wording", "--by", "distance", "--least", "1", "--actor", "حفتر")).Records, d => d.GetProperty("actor").GetString() == "ly.haftar");
        Assert.InRange(distance.GetProperty("distance").GetDouble(), 0.3, 1);
    }

    [Fact]
    public async Task A_town_stands_for_what_lies_within_it_and_is_told_from_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"source":"a","outlet":"إذاعة","published":"2021-03-05","text":"قتل خمسة جنود في انفجار لغم غربي مأرب أمس. وفي الحديدة أصيب ثلاثة مدنيين بقصف مدفعي أمس."}""" + "\n");
        Assert.Equal(0, (await CallResult.OfAsync("import", file, "-a", folder["x.db"])).Code);
        var town = (await CallResult.OfAsync("events", "-a", folder["x.db"], "--place", "مأرب")).Records;
        Assert.Equal("غربي مأرب", Assert.Single(town).GetProperty("place").GetString());
        Assert.Equal(2, (await CallResult.OfAsync("events", "-a", folder["x.db"], "--place", "Yemen")).Records.Count);
        Assert.Empty((await CallResult.OfAsync("events", "-a", folder["x.db"], "--place", "geo:ye.marib")).Records);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("actors")]
    [InlineData("relations")]
    [InlineData("contradictions")]
    [InlineData("wording")]
    [InlineData("network")]
    [InlineData("timeline")]
    public async Task Every_question_answers_as_table_json_and_csv(string question)
    {
        var table = await own.AskAsync(question, "--format", "table", "--details");
        Assert.Equal(0, table.Code);
        Assert.True(table.Output.Count(c => c == '\n') >= 2, table.Output);
        Assert.All(table.Output.Split('\n'), line => Assert.InRange(line.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)), 0, 100));
        var json = await own.AskAsync(question, "--format", "json");
        var rows = JsonDocument.Parse(json.Output).RootElement.GetArrayLength();
        Assert.True(rows > 0);
        var csv = await own.AskAsync(question, "--format", "csv");
        Assert.Equal(0, csv.Code);
        Assert.True(csv.Output.Count(c => c == '\n') > rows);
        Assert.Equal(json.Output, (await own.AskAsync(question, "--format", "json")).Output);
    }

    [Theory]
    [InlineData("events", "--type", "assault/territory", 1)]
    [InlineData("events", "--near", "32.47,11.90,20", 1)]
    [InlineData("events", "--near", "32.47,11.90,1", 1)]
    [InlineData("events", "--from", "2031-01-01", 0)]
    [InlineData("claims", "--source-kind", "unspecified", 0)]
    [InlineData("claims", "--outlet", "صحيفة الشرق البعيد", 1)]
    [InlineData("relations", "--type", "supports", 1)]
    [InlineData("relations", "--doer", "مصر", 1)]
    [InlineData("events", "--text", "الوطية", 1)]
    [InlineData("events", "--text", "سمرقند", 0)]
    [InlineData("events", "--modality", "future", 0)]
    [InlineData("events", "--country", "ps", 1)]
    public async Task Filters_leave_out_what_was_not_asked_for(string question, string option, string value, int least)
    {
        var answer = await own.AskAsync(question, option, value);
        Assert.Equal(0, answer.Code);
        Assert.True(least == 0 ? answer.Records.Count == 0 : answer.Records.Count >= least, answer.Output);
    }

    [Theory]
    [InlineData("--type", "picnic")]
    [InlineData("--modality", "maybe")]
    [InlineData("--modality", "3")]
    [InlineData("--from", "2021-02-30")]
    [InlineData("--near", "here")]
    [InlineData("--format", "xml")]
    [InlineData("--limit", "0")]
    [InlineData("--actor", "")]
    public async Task A_wrong_option_is_told_and_nothing_is_asked(string option, string value)
    {
        var answer = await own.AskAsync("events", option, value);
        Assert.Equal(2, answer.Code);
        Assert.NotEqual("", answer.Error);
    }

    [Theory]
    [InlineData("Atlantis of the East,5")]
    [InlineData("32.9,13.2,nan")]
    [InlineData("999,13.2,5")]
    [InlineData("32.9,13.2,-5")]
    [InlineData(",5")]
    public async Task A_circle_that_is_none_is_a_wrong_call_and_not_passed_over(string circle)
    {
        var answer = await own.AskAsync("events", "--near", circle);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--near", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("read", "")]
    [InlineData("import", "")]
    [InlineData("events", "--archive", "")]
    [InlineData("actors", "--profile", "")]
    [InlineData("archive", "backup", "")]
    [InlineData("eval", "--gold", "")]
    public async Task An_empty_argument_is_a_wrong_call(params string[] call) => Assert.Equal(2, (await CallResult.OfAsync(call)).Code);

    [Fact]
    public async Task A_formula_in_a_csv_cell_is_only_text()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"source":"a","title":"x","outlet":"=cmd|calc","published":"2021-03-04","text":"قال مسؤول إن الجيش السوري قصف مدينة إدلب اليوم الخميس."}""" + "\n");
        Assert.Equal(0, (await CallResult.OfAsync("import", file, "--archive", folder["x.db"])).Code);
        var csv = await CallResult.OfAsync("claims", "--archive", folder["x.db"], "--format", "csv");
        Assert.Contains("'=cmd", csv.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seeds_tell_the_backing_of_both_sides_and_the_two_accounts_of_the_base()
    {
        var seeds = Path.Combine(OwnArchive.Root(), "..", "shared", "seeds");
        Assert.SkipUnless(Directory.Exists(seeds), "The seed articles are not in the repository.");
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CallResult.OfAsync("import", seeds, Path.Combine(OwnArchive.Root(), "samples"), "--archive", folder["seeds.db"])).Code);
        var edges = (await CallResult.OfAsync("network", "--archive", folder["seeds.db"])).Records
            .Where(e => e.GetProperty("modality").GetString() == "actual").Select(e => $"{e.GetProperty("source_key").GetString()} {e.GetProperty("kind").GetString()} {e.GetProperty("target_key").GetString()}").ToHashSet();
        Assert.Contains("eg support ly.haftar", edges);
        Assert.Contains("ae support ly.haftar", edges);
        Assert.Contains("fr support ly.haftar", edges);
        Assert.Contains(edges, e => e is "ru alliance ly.haftar" or "ly.haftar alliance ru" or "ru support ly.haftar");
        Assert.Contains(edges, e => e.StartsWith("tr support ly.g", StringComparison.Ordinal));
        Assert.Contains(edges, e => e.StartsWith("qa support ", StringComparison.Ordinal));
        var contradictions = (await CallResult.OfAsync("contradictions", "--archive", folder["seeds.db"])).Records;
        Assert.Contains(contradictions, c => c.GetProperty("kind").GetString() == "act" && c.GetProperty("place").GetString()!.Contains("Watiya", StringComparison.Ordinal));
    }

    /// <summary>An archive of a few articles of our own.</summary>
    public sealed class OwnArchive : IAsyncLifetime, IDisposable
    {
        private static readonly string[] Articles =
        [
            """{"source":"1","title":"الوفاق تسيطر","outlet":"صحيفة الغرب القريب","published":"2020-05-18","text":"قال المتحدث باسم قوات حكومة الوفاق محمد قنونو إن القوات سيطرت على قاعدة الوطية الجوية اليوم الاثنين من قوات حفتر. وتدعم مصر اللواء المتقاعد خليفة حفتر منذ سنوات."}""",
            """{"source":"2","title":"إعادة تمركز","outlet":"صحيفة الشرق البعيد","published":"2020-05-19","text":"قال المتحدث باسم الجيش الوطني الليبي أحمد المسماري إن الجيش الوطني الليبي انسحب من قاعدة الوطية الجوية أمس الاثنين وفق خطة. واستقبل المشير خليفة حفتر وفدا من القبائل."}""",
            """{"source":"3","title":"قصف","outlet":"إذاعة المدينة","published":"2023-07-03","text":"قتل 5 فلسطينيين في غارة جوية إسرائيلية على مدينة جنين اليوم الاثنين، بحسب وزارة الصحة الفلسطينية."}""",
            """{"source":"4","title":"حصيلة","outlet":"وكالة التل","published":"2023-07-04","text":"قالت وزارة الصحة الفلسطينية إن 9 فلسطينيين قتلوا في غارة جوية إسرائيلية على مدينة جنين أمس الاثنين."}""",
        ];

        private readonly TemporaryFolder _folder = new();

        internal Task<CallResult> AskAsync(string question, params string[] options) => CallResult.OfAsync([question, "--archive", _folder["own.db"], .. options]);

        public async ValueTask InitializeAsync() =>
            Assert.Equal(0, (await CallResult.OfAsync("import", _folder.Write("own.jsonl", string.Join('\n', Articles) + "\n"), "--archive", _folder["own.db"])).Code);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        public void Dispose() => _folder.Dispose();

        internal static string Root()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }
    }
}
