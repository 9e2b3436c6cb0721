using System.CommandLine;
using System.CommandLine.Parsing;

namespace Isnad.Cli.Inputs;

/// <summary>The argument <c>PATH</c> of the commands that read articles.</summary>
internal static class InputPaths
{
    /// <summary>Its name.</summary>
    public const string Name = "PATH";

    /// <summary>What looks like an option and is none: a path may begin with a stroke only behind <c>--</c>.</summary>
    public static IEnumerable<string> Slips(ParseResult call)
    {
        var free = call.Tokens.TakeWhile(static t => t.Type != TokenType.DoubleDash).Select(static t => t.Value).ToHashSet(StringComparer.Ordinal);
        return call.CommandResult.Children.OfType<ArgumentResult>().Where(static a => a.Argument.Name == Name).SelectMany(static a => a.Tokens)
            .Where(t => t.Value is ['-', _, ..] && free.Contains(t.Value)).Select(static t => $"There is no option '{t.Value}'. A file of this name is named behind '--'.");
    }
}
