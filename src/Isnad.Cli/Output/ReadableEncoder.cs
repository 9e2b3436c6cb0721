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
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = -1;
        for (var i = 0; i < textLength; i++)
        {
            if (IsPlain(text[i]))
                continue;
            if (Short(text[i]) == 0)
                return UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);
            if (first < 0)
                first = i;
        }

        return first;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (unicodeScalar > char.MaxValue || Short((char)unicodeScalar) is not (not '\0' and var letter))
            return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = bufferLength < 2 ? 0 : 2;
        if (bufferLength < 2)
            return false;
        buffer[0] = '\\';
        buffer[1] = letter;
        return true;
    }

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar > char.MaxValue ? UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar)
            : !IsPlain((char)unicodeScalar) && (Short((char)unicodeScalar) != 0 || UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar));

    // What stands behind the stroke, or nothing.
    private static char Short(char c) => c switch
    {
        '"' or '\\' => c,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => '\0',
    };

    // Printed ASCII, Arabic letters, vowels, digits and punctuation, quotation marks, dashes and arrows.
    private static bool IsPlain(char c) => c switch
    {
        '"' or '\\' => false,
        >= ' ' and <= '~' or >= '\u0621' and <= '\u0652' or '\u060C' or '\u061B' or '\u061F' or >= '\u0660' and <= '\u06D3' => true,
        '\u00AB' or '\u00BB' or '\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' or '\u2190' or '\u2192' => true,
        _ => false,
    };
}
