using System.Runtime.CompilerServices;
using System.Text;

namespace Isnad.Formats.Writers;

/// <summary>The words in which records spell the members of an enumeration.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly string[] Snake = [.. Enum.GetNames<T>().Select(ToSnake)];
    private static readonly string[] Upper = [.. Enum.GetNames<T>().Select(static n => n.ToUpperInvariant())];

    /// <summary>Lower case, words joined by <c>_</c>. The members must be numbered from 0 without gaps and kept as int.</summary>
    public static string Lower(T value) => Snake[Unsafe.As<T, int>(ref value)];

    /// <summary>Upper case.</summary>
    public static string Capitals(T value) => Upper[Unsafe.As<T, int>(ref value)];

    private static string ToSnake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
