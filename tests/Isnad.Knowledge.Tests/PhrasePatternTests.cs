using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Tests;

public sealed class PhrasePatternTests
{
    [Theory]
    [InlineData("معركة درنة", "معركة درنة")]
    [InlineData("(معركة|تحرير) درنة", "معركة درنة;تحرير درنة")]
    [InlineData("معركة [مدينة] درنة", "معركة مدينة درنة;معركة درنة")]
    [InlineData("(معركة|الهجوم على) [مدينة] (كوباني|عين العرب)", "معركة مدينة كوباني;معركة مدينة عين العرب;معركة كوباني;معركة عين العرب;الهجوم على مدينة كوباني;الهجوم على مدينة عين العرب;الهجوم على كوباني;الهجوم على عين العرب")]
    [InlineData("[عملية] فجر", "عملية فجر;فجر")]
    public void A_pattern_stands_for_all_its_phrases(string pattern, string phrases) =>
        Assert.Equal(phrases.Split(';'), PhrasePattern.Expand(pattern));

    [Theory]
    [InlineData("(معركة|تحرير درنة")]
    [InlineData("معركة [مدينة درنة")]
    public void An_open_bracket_is_no_pattern(string pattern) => Assert.Null(PhrasePattern.Expand(pattern));

    [Fact]
    public void A_pattern_that_would_never_end_is_refused() =>
        Assert.Null(PhrasePattern.Expand(string.Join(' ', Enumerable.Repeat("(أ|ب)", 40))));
}
