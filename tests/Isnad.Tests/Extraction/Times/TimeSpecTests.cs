using System.Globalization;
using Isnad.Extraction;

namespace Isnad.Tests.Extraction.Times;

public sealed class TimeSpecTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in SpecTable.Rows("times.md", 3))
                rows.Add(row[0], row[1], row[2]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_of_the_spec_holds(string sentence, string published, string expected)
    {
        var reading = Reader.Read(sentence, published);
        var found = string.Join("; ", reading.Times.Select(t => $"{t.Span.Of(sentence)} → {Told(t)}"));
        Assert.Equal(expected, found.Length == 0 ? "—" : found);
    }

    private static string Told(TimeMention time)
    {
        if (time.Type == TimexType.Set)
            return $"SET {time.Value}";
        if (time.Type == TimexType.Duration)
            return time.Value.Contains('X', StringComparison.Ordinal) ? "?" : time.Value;
        if (time.From is not { } from || time.To is not { } to)
            return "?";
        return from == to ? Iso(from) : $"{Iso(from)}..{Iso(to)}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
