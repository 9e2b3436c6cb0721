using System.Globalization;
using System.Text.RegularExpressions;

namespace Isnad.Formats.Tests;

public sealed class SpellingTests
{
    [Fact]
    public void Every_member_of_every_enumeration_is_spelled_after_its_name()
    {
        Check<PublishedFrom>(Spelling.Of, Snake);
        Check<EntityKind>(Spelling.Of, Snake);
        Check<MentionForm>(Spelling.Of, Snake);
        Check<TimexType>(Spelling.Of, static n => n.ToUpperInvariant());
        Check<TimeGranularity>(Spelling.Of, Snake);
        Check<Hedge>(Spelling.Of, Snake);
        Check<QuantityUnit>(Spelling.Of, Snake);
        Check<EventType>(Spelling.Of, static n => n.ToUpperInvariant());
        Check<Modality>(Spelling.Of, Snake);
        Check<ClaimAct>(Spelling.Of, Snake);
        Check<QuotationStyle>(Spelling.Of, Snake);
        Check<LinkKind>(Spelling.Of, Snake);
        Check<SourceCount>(Spelling.Of, Snake);
        Check<RelationType>(Spelling.Of, Snake);
        Check<Stance>(Spelling.Of, Snake);
        Check<Severity>(Spelling.Of, Snake);
    }

    private static void Check<T>(Func<T, string> spell, Func<string, string> expected)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        Assert.Equal(values.Select(static (_, i) => i), values.Select(static v => Convert.ToInt32(v, CultureInfo.InvariantCulture)));
        Assert.All(values, v => Assert.Equal(expected(v.ToString()), spell(v)));
        Assert.All(values, v => Assert.Equal(v, Spelling.Parse<T>(spell(v))));
        Assert.False(Spelling.TryParse<T>("no such word", out _));
        Assert.Equal(values.Select(spell), Spelling.All<T>());
    }

    private static string Snake(string name) => Regex.Replace(name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
}
