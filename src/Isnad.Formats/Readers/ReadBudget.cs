using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>What one input may still unpack to. All that lies nested in the input draws on the same budget.</summary>
internal sealed class ReadBudget(ReadLimits limits, CountingStream source)
{
    private long _unpacked;

    /// <summary>Whether the budget is used up: nothing more of the input is read.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Takes unpacked bytes.</summary>
    /// <exception cref="ReadRefusedException">More came out than may.</exception>
    public void Charge(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limits.UnpackedBytes)
            Refuse(string.Create(CultureInfo.InvariantCulture, $"It unpacks to more than the {limits.UnpackedBytes} bytes that are read of one input."));
        if (_unpacked > limits.FreeUnpackedBytes && _unpacked - limits.FreeUnpackedBytes > source.Taken * limits.UnpackedRatio)
            Refuse(string.Create(CultureInfo.InvariantCulture, $"It unpacks to more than {limits.UnpackedRatio} times its size, as only bombs do. What had been read before is kept."));
    }

    /// <summary>Notes that an archive has <paramref name="entries"/> entries so far.</summary>
    /// <exception cref="ReadRefusedException">It has too many.</exception>
    public void Count(long entries)
    {
        if (entries > limits.Entries)
            Refuse(string.Create(CultureInfo.InvariantCulture, $"It has more than the {limits.Entries} entries that are read of one archive."));
    }

    private void Refuse(string message)
    {
        Exhausted = true;
        throw new ReadRefusedException(new Diagnostic(DiagnosticCodes.ContainerLimit, Severity.Error, message));
    }
}
