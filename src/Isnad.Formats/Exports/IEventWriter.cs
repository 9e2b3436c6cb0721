namespace Isnad.Formats.Exports;

/// <summary>Writes joined events in one format, one after another.</summary>
public interface IEventWriter : IDisposable
{
    /// <summary>Writes one event, or notes in the loss report why the format cannot hold it.</summary>
    void Write(EventDossier dossier);

    /// <summary>Writes what stands behind the last event. Nothing is written afterwards.</summary>
    void Complete();
}
