using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Cli.Output;

namespace Isnad.Cli.Tests;

/// <summary>The encoder of answers escapes as the framework's relaxed one, sign for sign.</summary>
public sealed class ReadableEncoderTests
{
    [Fact]
    public void Every_sign_is_written_as_the_relaxed_encoder_writes_it()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Check($"ق{(char)c}a");
    }

    [Theory]
    [InlineData("قال \"نعم\"\nومضى\t\\ \u00A0 \u202B 😀")]
    [InlineData("\u0007\b\f\r\n\u2028")]
    [InlineData("")]
    [InlineData("Plain words, «quoted» – and an arrow ← …")]
    public void Texts_are_written_as_the_relaxed_encoder_writes_them(string text) => Check(text);

    [Fact]
    public void Half_a_sign_beside_what_is_escaped_is_written_as_the_relaxed_encoder_writes_it() => Check("\"\n😀" + '\uD83D' + "\"ق");

    private static void Check(string text) => Assert.Equal(Written(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, text), Written(ReadableEncoder.Instance, text));

    private static string Written(JavaScriptEncoder encoder, string text)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder });
        json.WriteStringValue(text);
        json.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
