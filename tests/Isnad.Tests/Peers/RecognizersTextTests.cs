using System.Globalization;
using System.Text.Json;
using Isnad.Extraction;
using Isnad.Extraction.Numbers;
using Isnad.Knowledge;
using Isnad.Tests.Extraction;

namespace Isnad.Tests.Peers;

/// <summary>The Arabic specs of microsoft/Recognizers-Text for numbers, ordinals, percentages, dates, periods and durations.</summary>
/// <remarks>They stand in the shared material folder beside the repository, where that is present. Cases that are no
/// natural Arabic or lie outside this project's purpose are listed with their reason in recognizers-text-excluded.tsv.</remarks>
public sealed class RecognizersTextTests
{
    private const double Floor = 0.9;
    private static readonly string Folder = Path.GetFullPath(Path.Combine(TableLexicon.RepositoryRoot, "..", "shared", "peers", "recognizers-text"));
    private static readonly WordTables Tables = WordTables.Of(EmbeddedKnowledge.Lexicon);

    public static TheoryData<string> Specs =>
    [
        "Number/NumberModel", "Number/OrdinalModel", "Number/PercentModel", "DateTime/DateExtractor", "DateTime/DateParser",
        "DateTime/DatePeriodExtractor", "DateTime/DatePeriodParser", "DateTime/DurationExtractor", "DateTime/DurationParser",
    ];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Nine_of_ten_natural_cases_of_the_peer_pass(string spec)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The shared material folder with the peer's specs is not present.");
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, spec + ".json")));
        var excluded = Excluded(spec);
        var failed = new List<int>();
        var index = 0;
        var run = 0;
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            if (!excluded.Contains(index))
            {
                run++;
                if (!Passes(spec, item))
                    failed.Add(index);
            }

            index++;
        }

        Assert.True(run - failed.Count >= Floor * run, $"{spec}: {run - failed.Count} of {run} pass; these do not: {string.Join(' ', failed)}");
    }

    [Fact]
    public void Each_exclusion_has_its_reason_once()
    {
        var seen = new HashSet<(string, string)>();
        foreach (var line in File.ReadLines(ExclusionFile()).Skip(1))
        {
            var cells = line.Split('\t');
            Assert.Equal(3, cells.Length);
            Assert.True(seen.Add((cells[0], cells[1])), line);
            Assert.NotEqual("", cells[2].Trim());
        }
    }

    private static string ExclusionFile() =>
        Path.Combine(TableLexicon.RepositoryRoot, "tests", "Isnad.Tests", "Peers", "recognizers-text-excluded.tsv");

    private static HashSet<int> Excluded(string spec) =>
    [
        .. File.ReadLines(ExclusionFile()).Skip(1).Select(static l => l.Split('\t')).Where(c => c[0] == spec)
            .Select(static c => int.Parse(c[1], CultureInfo.InvariantCulture)),
    ];

    private static bool Passes(string spec, JsonElement item)
    {
        var text = item.GetProperty("Input").GetString()!;
        var expected = item.GetProperty("Results").EnumerateArray().ToList();
        return spec switch
        {
            "Number/NumberModel" => SameNumbers(expected, Numbers(text)),
            "Number/OrdinalModel" => SameNumbers(expected, Ordinals(text)),
            "Number/PercentModel" => SameNumbers(expected, Percentages(text)),
            _ => SameTimes(spec, text, expected, Published(item)),
        };
    }

    private static DateOnly Published(JsonElement item) =>
        item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference)
            ? DateOnly.ParseExact(reference.GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : new DateOnly(2016, 11, 7);

    private static List<decimal> Numbers(string text)
    {
        var reading = Reader.Read(text);
        using var words = WordIndex.Of(reading, Tables);
        var found = new List<decimal>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!NumberReader.TryRead(reading, words, i, out var number) || number.Open)
                continue;
            found.Add(number.Value);
            i = number.End - 1;
        }

        return found;
    }

    private static List<decimal> Ordinals(string text)
    {
        var reading = Reader.Read(text);
        using var words = WordIndex.Of(reading, Tables);
        var found = new List<decimal>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!OrdinalReader.TryRead(reading, words, i, out var ordinal, out var definite) || !definite)
                continue;
            found.Add(ordinal.Value);
            i = ordinal.End - 1;
        }

        return found;
    }

    private static List<decimal> Percentages(string text) =>
        [.. Reader.Read(text).Quantities.Where(static q => q.Unit == QuantityUnit.Percent).Select(static q => q.Value ?? 0)];

    private static bool SameNumbers(List<JsonElement> expected, List<decimal> found)
    {
        if (expected.Count != found.Count)
            return false;
        for (var i = 0; i < found.Count; i++)
        {
            var value = expected[i].GetProperty("Resolution").GetProperty("value").GetString()!.TrimEnd('%');
            if (!double.TryParse(value, CultureInfo.InvariantCulture, out var wanted) || Math.Abs(wanted - (double)found[i]) > Math.Abs(wanted) * 1e-6)
                return false;
        }

        return true;
    }

    private static bool SameTimes(string spec, string text, List<JsonElement> expected, DateOnly published)
    {
        var found = Reader.Read(text, published).Times;
        if (expected.Count == 0)
            return found.Count == 0;
        foreach (var result in expected)
        {
            var start = result.GetProperty("Start").GetInt32();
            var span = new TextSpan(start, start + result.GetProperty("Length").GetInt32());
            if (!found.Exists(t => t.Span.Overlaps(span) && (spec.EndsWith("Extractor", StringComparison.Ordinal) || SameValue(result.GetProperty("Value"), t))))
                return false;
        }

        return true;
    }

    private static bool SameValue(JsonElement value, TimeMention time)
    {
        var timex = value.GetProperty("Timex").GetString();
        if (time.Type != TimexType.Date)
            return time.Value == timex;
        var past = value.GetProperty("PastResolution");
        return past.EnumerateObject().Any() ? Same(past, time) || Same(value.GetProperty("FutureResolution"), time) : time.Value == timex;
    }

    private static bool Same(JsonElement resolution, TimeMention time)
    {
        if (resolution.TryGetProperty("date", out var date))
            return Reader.Day(date.GetString()!) is var day && time.From == day && time.To == day;
        if (!resolution.TryGetProperty("startDate", out var start) || !resolution.TryGetProperty("endDate", out var end))
            return false;

        // The peer's ends lie behind the last day, save where the words name the last day.
        var last = Reader.Day(end.GetString()!)!.Value;
        return time.From == Reader.Day(start.GetString()!) && (time.To == last || time.To == last.AddDays(-1));
    }
}
