using System.Globalization;

namespace Isnad.Cli.Archives;

/// <summary>Shows a person how many documents are done, on a terminal only.</summary>
internal sealed class DocumentProgress(Terminal terminal) : IProgress<long>, IDisposable
{
    private bool _any;

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (!terminal.ErrorIsTerminal)
            return;
        _any = true;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} documents "));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_any)
            terminal.Error.Write("\r" + new string(' ', 30) + "\r");
    }
}
