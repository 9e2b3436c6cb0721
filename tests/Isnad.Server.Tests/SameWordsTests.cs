using Isnad.Server.Judging;

namespace Isnad.Server.Tests;

public sealed class SameWordsTests
{
    [Theory]
    [InlineData("وقال الجيش إن قواته تقدمت، وللجيش روايته، وبالجيش أسلحة.", "الجيش", 3)]
    [InlineData("نفت حماس ذلك. وحماس تقول غير ذلك، ولحماس بيان.", "حماس", 3)]
    [InlineData("في طرابلس وبطرابلس والطريق إلى طرابلسان", "طرابلس", 2)]
    [InlineData("مجلس النواب الليبي ومجلس النواب، لكن مجلس الأمن غيره", "مجلس النواب", 2)]
    [InlineData("لا شيء هنا", "الجيش", 0)]
    [InlineData("كلمات", "", 0)]
    public void The_same_words_are_found_whatever_is_joined_to_them(string text, string words, int count) => Assert.Equal(count, SameWords.Find(text, words).Count);

    [Fact]
    public void What_is_joined_in_front_of_a_name_is_left_out()
    {
        const string Text = "وقالت وحماس ترفض";
        var span = Assert.Single(SameWords.Find(Text, "حماس"));
        Assert.Equal("حماس", span.Of(Text));
    }
}
