using System.Text;

namespace Isnad.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or others in tests.</summary>
internal sealed record Terminal
{
    /// <summary>Standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input comes from a file or another program.</summary>
    public bool InputIsRedirected { get; init; }

    /// <summary>Whether a person sees the output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees the errors, so that progress may be shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted (a terminal, and <c>NO_COLOR</c> not set).</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            Input = Console.OpenStandardInput,
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            InputIsRedirected = Console.IsInputRedirected,
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colours = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = terminal ? Columns() : 100,
        };
    }

    /// <summary>Prints a diagnostic about an input.</summary>
    public void Report(string place, Diagnostic problem)
    {
        lock (Error)
            Error.WriteLine($"{problem.Code} {problem.Severity.ToString().ToLowerInvariant()}: {(place.Length == 0 ? "" : place + ": ")}{problem.Message}");
    }

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? Math.Clamp(columns, 40, 160) : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
