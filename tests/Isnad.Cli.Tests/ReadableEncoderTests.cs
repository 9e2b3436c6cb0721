using System.Text.Encodings.Web;
using Isnad.Cli.Output;

namespace Isnad.Cli.Tests;

/// <summary>The encoder of answers escapes as the framework's relaxed one, sign for sign.</summary>
public sealed class ReadableEncoderTests
{
    [Fact]
    public void Every_sign_is_written_as_the_relaxed_encoder_writes_it()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"ق{(char)c}a";
            Assert.Equal(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), ReadableEncoder.Instance.Encode(text));
        }
    }

    [Theory]
    [InlineData("قال \"نعم\"\nومضى\t\\ \u00A0 \u202B 😀")]
    [InlineData("\u0007\b\f\r\n\u2028")]
    [InlineData("")]
    [InlineData("Plain words, «quoted» – and an arrow ← …")]
    public void Texts_are_written_as_the_relaxed_encoder_writes_them(string text) =>
        Assert.Equal(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), ReadableEncoder.Instance.Encode(text));
}
