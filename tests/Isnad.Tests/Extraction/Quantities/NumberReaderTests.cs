using Isnad.Extraction.Numbers;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Quantities;

public sealed class NumberReaderTests
{
    private static readonly WordTables Tables = WordTables.Of(EmbeddedKnowledge.Lexicon);

    [Theory]
    [InlineData("مئة وخمسة وعشرون", 125)]
    [InlineData("مائة وستة عشر", 116)]
    [InlineData("ثلاث مئة وواحد وثلاثون", 331)]
    [InlineData("ثلاثة آلاف وخمسمئة", 3500)]
    [InlineData("ألف وتسعمائة وثمانية وسبعون", 1978)]
    [InlineData("ألفان وثمانية عشر", 2018)]
    [InlineData("مئتي ألف", 200_000)]
    [InlineData("خمسة وتسعين ألفا", 95_000)]
    [InlineData("مليون ونصف مليون", 1_500_000)]
    [InlineData("مليارا و200 مليون", 1_200_000_000)]
    [InlineData("2.5 مليون", 2_500_000)]
    [InlineData("10 آلاف", 10_000)]
    [InlineData("نصف مليون", 500_000)]
    [InlineData("ثمانين", 80)]
    [InlineData("إحدى وعشرين", 21)]
    [InlineData("اثنتي عشرة", 12)]
    [InlineData("١١٬٣٠٠", 11_300)]
    [InlineData("25 000", 25_000)]
    public void Numbers_are_read_in_words_and_digits(string text, double expected)
    {
        Assert.True(TryRead(text, out var number, out var tokens));
        Assert.Equal((decimal)expected, number.Value);
        Assert.Equal(tokens, number.End);
        Assert.False(number.Open);
    }

    [Theory]
    [InlineData("11,300", "11300")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("26،013,94", "26013.94")]
    [InlineData("12،220,13", "12220.13")]
    [InlineData("0,25", "0.25")]
    [InlineData("0.125", "0.125")]
    [InlineData("3,5", "3.5")]
    [InlineData("9.2321312", "9.2321312")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234.567,89", "1234567.89")]
    public void Groups_of_three_are_thousands_and_other_separators_decimal(string digits, string expected)
    {
        Assert.True(NumberReader.TryDigits(digits, out var value));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("عشرات الآلاف")]
    [InlineData("مئات")]
    [InlineData("آلاف")]
    [InlineData("ملايين")]
    public void Open_counts_have_no_value(string text)
    {
        Assert.True(TryRead(text, out var number, out _));
        Assert.True(number.Open);
    }

    [Theory]
    [InlineData("ثلاثة وخمسة")]
    [InlineData("عشرون ومئة")]
    [InlineData("10 و15")]
    public void Words_that_do_not_make_one_number_are_not_added(string text)
    {
        Assert.True(TryRead(text, out var number, out var tokens));
        Assert.True(number.End < tokens);
    }

    [Theory]
    [InlineData("الحادي عشر", 11)]
    [InlineData("الحادي والعشرون", 21)]
    [InlineData("الخامسة والعشرون", 25)]
    [InlineData("المئة والخامسة والعشرون", 125)]
    [InlineData("الأولى", 1)]
    [InlineData("الثلاثون", 30)]
    public void Ordinals_are_read(string text, int expected)
    {
        var reading = Reader.Read(text);
        using var words = WordIndex.Of(reading, Tables);
        Assert.True(OrdinalReader.TryRead(reading, words, 0, out var ordinal, out var definite));
        Assert.True(definite);
        Assert.Equal(expected, ordinal.Value);
        Assert.Equal(reading.Tokens.Length, ordinal.End);
    }

    private static bool TryRead(string text, out NumberReading number, out int tokens)
    {
        var reading = Reader.Read(text);
        using var words = WordIndex.Of(reading, Tables);
        tokens = reading.Tokens.Length;
        return NumberReader.TryRead(reading, words, 0, out number);
    }
}
