using System.Text;
using Isnad.Text;

namespace Isnad.Tests.Text;

public sealed class TextDecoderTests
{
    private const string Sample = "وصلت القافلة إلى المدينة صباح اليوم، وقال الأهالي إن الطريق بقي مغلقا أكثر من شهرين؛ فهل يبقى مفتوحا؟\nنعم - 12.";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16le", false }, { "utf-16le", true },
        { "utf-16be", false }, { "utf-16be", true }, { "utf-32le", false }, { "utf-32le", true }, { "utf-32be", false }, { "utf-32be", true }, { "windows-1256", false }, { "iso-8859-6", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Each_encoding_is_found_without_being_declared(string name, bool mark)
    {
        var decoded = TextDecoder.Decode(Encode(Sample, name, mark));
        Assert.Equal((Sample, name), (decoded.Text, decoded.Encoding));
        Assert.DoesNotContain(decoded.Diagnostics, d => d.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("windows-1256", "cp1256")]
    [InlineData("iso-8859-6", "ISO-8859-6")]
    [InlineData("utf-16be", "UTF-16BE")]
    public void A_declared_encoding_is_used(string name, string declared)
    {
        var decoded = TextDecoder.Decode(Encode(Sample, name, false), declared);
        Assert.Equal((Sample, name), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Diagnostics);
    }

    [Fact]
    public void An_unknown_declaration_is_told_and_the_encoding_found()
    {
        var decoded = TextDecoder.Decode(Encode(Sample, "utf-8", false), "koi8-r");
        Assert.Equal(Sample, decoded.Text);
        Assert.Contains(decoded.Diagnostics, d => d.Code == DiagnosticCodes.UnknownEncoding);
    }

    [Fact]
    public void Short_texts_are_told_apart_too()
    {
        Assert.Equal("windows-1256", TextDecoder.Decode(Encode("الجيش يعلن الهدنة", "windows-1256", false)).Encoding);
        Assert.Equal("iso-8859-6", TextDecoder.Decode(Encode("الجيش يعلن الهدنة", "iso-8859-6", false)).Encoding);
        Assert.Equal("utf-16le", TextDecoder.Decode(Encode("الجيش يعلن الهدنة", "utf-16le", false)).Encoding);
    }

    [Fact]
    public void Invalid_bytes_become_replacement_characters_with_their_number_and_first_offset()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sample), 0xFF, .. Encoding.UTF8.GetBytes(Sample), 0xD8];
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal(Sample + "\uFFFD" + Sample + "\uFFFD", decoded.Text);
        var told = Assert.Single(decoded.Diagnostics);
        Assert.Equal(DiagnosticCodes.InvalidBytes, told.Code);
        Assert.Contains("2 bytes are", told.Message, StringComparison.Ordinal);
        Assert.Contains($"byte {Encoding.UTF8.GetByteCount(Sample)};", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_text_with_an_end_in_another_encoding_stays_what_its_beginning_is(int times)
    {
        var tail = Encode(string.Concat(Enumerable.Repeat("وكالة الأنباء ", times)), "windows-1256", false);
        var decoded = TextDecoder.Decode([.. Encoding.UTF8.GetBytes("قال المتحدث إن القوات انسحبت.\n"), .. tail]);
        Assert.Equal("utf-8", decoded.Encoding);
        Assert.StartsWith("قال المتحدث إن القوات انسحبت.", decoded.Text, StringComparison.Ordinal);
        Assert.Contains($"{tail.Count(static b => b >= 0x80)} bytes are no utf-8", Assert.Single(decoded.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_one_byte_a_letter_is_not_taken_for_another_by_letters_before_commas()
    {
        var text = string.Concat(Enumerable.Repeat("في الربيع، والشارع، وبلا انقطاع، ثم باع، ", 20));
        Assert.Equal("windows-1256", TextDecoder.Decode(Encode(text, "windows-1256", false)).Encoding);
    }

    [Fact]
    public void Binary_data_are_refused_with_a_code()
    {
        var bytes = new byte[4096];
        new Random(5).NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i += 3)
            bytes[i] = 0;
        var decoded = TextDecoder.Decode(bytes);
        Assert.True(decoded.Failed);
        Assert.Contains(decoded.Diagnostics, d => d.Code == DiagnosticCodes.Binary && d.Severity == Severity.Error);
        Assert.True(TextDecoder.Decode("%PDF-1.7 ..."u8).Failed);
    }

    [Fact]
    public void Half_surrogates_and_an_odd_last_byte_are_survived()
    {
        var decoded = TextDecoder.Decode([0xFF, 0xFE, 0x00, 0xD8, 0x42, 0x06, 0x01]);
        Assert.Equal("\uD800\u0642\uFFFD", decoded.Text);
    }

    [Fact]
    public void Nothing_is_utf8() => Assert.Equal(("", "utf-8"), (TextDecoder.Decode([]).Text, TextDecoder.Decode([]).Encoding));

    [Fact]
    public void Any_bytes_are_decoded_without_failure()
    {
        var random = new Random(20);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            Assert.NotNull(TextDecoder.Decode(bytes).Text);
        }
    }

    private static byte[] Encode(string text, string name, bool mark)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16le" => new UnicodeEncoding(false, mark),
            "utf-16be" => new UnicodeEncoding(true, mark),
            "utf-32le" => new UTF32Encoding(false, mark),
            "utf-32be" => new UTF32Encoding(true, mark),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
