using System.Diagnostics;
using System.Globalization;

namespace Isnad.Cli.Output;

/// <summary>Shows a person how far a long run has come, on standard error and only on a terminal.</summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    private const int FirstAfter = 1000;
    private const int Every = 250;
    private readonly long _start = Stopwatch.GetTimestamp();
    private double _shown = FirstAfter - Every;
    private bool _any;

    /// <summary>Shows a number of articles read, if it is time.</summary>
    public void Show(int articles)
    {
        if (!terminal.ErrorIsTerminal || terminal.OutputIsTerminal)
            return;
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        if (elapsed - _shown < Every)
            return;
        (_shown, _any) = (elapsed, true);
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{articles:N0} articles, {articles * 1000 / elapsed:N0} a second "));
    }

    public void Dispose()
    {
        if (_any)
            terminal.Error.Write("\r" + new string(' ', 60) + "\r");
    }
}
