using System.Text.Encodings.Web;

namespace Isnad.Cli.Output;

/// <summary>Escapes in JSON what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> escapes. That takes longer to get ready than a short answer to be found, and Arabic
/// and Latin text has nothing for it to do: it is asked only where other signs stand.</summary>
internal sealed class ReadableEncoder : JavaScriptEncoder
{
    /// <summary>The encoder.</summary>
    public static readonly ReadableEncoder Instance = new();

    private ReadableEncoder()
    {
    }

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (!IsPlain(text[i]))
                return UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    // Printed ASCII, Arabic letters, vowels, digits and punctuation, quotation marks, dashes and arrows.
    private static bool IsPlain(char c) => c switch
    {
        '"' or '\\' => false,
        >= ' ' and <= '~' or >= '\u0621' and <= '\u0652' or '\u060C' or '\u061B' or '\u061F' or >= '\u0660' and <= '\u06D3' => true,
        '\u00AB' or '\u00BB' or '\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' or '\u2190' or '\u2192' => true,
        _ => false,
    };
}
