namespace Isnad.Text;

/// <summary>Text made from bytes.</summary>
/// <param name="Text">The text, without a byte order mark; empty when the bytes are no text.</param>
/// <param name="Encoding">Name of the encoding used (<c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>utf-32le</c>, <c>utf-32be</c>, <c>windows-1256</c>,
/// <c>iso-8859-6</c>), or null when the bytes are no text.</param>
/// <param name="Diagnostics">What was found wrong.</param>
public sealed record DecodedText(string Text, string? Encoding, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the bytes are no text.</summary>
    public bool Failed => Encoding is null;
}
