using System.CommandLine;
using System.Globalization;

namespace Isnad.Cli.Commands;

/// <summary>The option <c>--jobs N</c>.</summary>
internal static class JobsOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Make() => new("--jobs", "-j") { Description = "How many articles are read at once; by default one a processor.", HelpName = "N" };

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Wrong(string? value) => value is null || Parse(value) is not null ? null : $"--jobs is a number from 1 to 1024, not '{value}'.";

    /// <summary>The number meant.</summary>
    public static int Of(string? value) => value is null ? Environment.ProcessorCount : Parse(value) ?? 1;

    private static int? Parse(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024 ? jobs : null;
}
