using System.Globalization;

namespace Isnad.Cli.Answers;

/// <summary>A whole number as an option has it. Read here, not by the parser of the call: what it would make of <c>int?</c> has no machine code until it runs.</summary>
internal static class WholeNumber
{
    /// <summary>The number of a word, far below every bound where it is none; null for null.</summary>
    public static int? Of(string? word) =>
        word is null ? null : int.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MinValue;
}
