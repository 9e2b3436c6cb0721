using System.Diagnostics;
using System.Globalization;

namespace Isnad.Cli.Archives;

/// <summary>Shows a person how far an import has come, on a terminal only: number, rate, and the time that is left where the inputs' size tells it.</summary>
internal sealed class ImportProgress : IDisposable
{
    private const int FirstAfter = 1000;
    private const int Every = 250;

    private readonly Terminal _terminal;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly long? _total;
    private double _shown = FirstAfter - Every;
    private long _bytes;
    private bool _any;

    public ImportProgress(Terminal terminal, IReadOnlyList<string> paths)
    {
        _terminal = terminal;
        _total = terminal.ErrorIsTerminal ? Size(paths) : null;
    }

    /// <summary>Shows the number of inputs done, if it is time.</summary>
    public void Show(long done, long bytes)
    {
        _bytes += bytes;
        if (!_terminal.ErrorIsTerminal)
            return;
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        if (elapsed - _shown < Every)
            return;
        (_shown, _any) = (elapsed, true);
        var left = _total > 0 && _bytes > 0 && _bytes <= _total ? ", " + Left(TimeSpan.FromMilliseconds(elapsed * (_total.Value - _bytes) / _bytes)) + " left" : "";
        _terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done:N0} articles, {done * 1000 / elapsed:N0} a second{left}   "));
    }

    public void Dispose()
    {
        if (_any)
            _terminal.Error.Write("\r" + new string(' ', 70) + "\r");
    }

    private static string Left(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min") : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)time.TotalSeconds)} s");

    /// <summary>Bytes of the inputs, or null where it is not known: standard input, or what cannot be looked at. Packed inputs give more than they are long;
    /// their time is then not told.</summary>
    private static long? Size(IReadOnlyList<string> paths)
    {
        try
        {
            return paths.Sum(static p => System.IO.File.Exists(p) ? new FileInfo(p).Length
                : Directory.Exists(p) ? new DirectoryInfo(p).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static f => f.Length)
                : throw new IOException());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
