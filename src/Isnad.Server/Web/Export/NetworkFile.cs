using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Formats.Exports;

namespace Isnad.Server.Web.Export;

/// <summary>Writes ties between actors in the formats of the network.</summary>
/// <param name="speakers">Keys of people who speak somewhere in the archive: where it is given, names of private persons are masked.</param>
internal sealed class NetworkFile(IReadOnlySet<string>? speakers)
{
    private readonly Dictionary<string, Party> _masked = new(StringComparer.Ordinal);

    /// <summary>Writes the file, or its report.</summary>
    public IEnumerable<bool> Write(Stream stream, ExportFormat format, ExportPart part, IReadOnlyList<NetworkEdge> edges)
    {
        using var loss = new LossReport(part == ExportPart.Report ? stream : Stream.Null, ExportFormats.Name(format));
        var (shown, output) = (speakers is null ? edges : [.. edges.Select(Masked)], part == ExportPart.Rows ? stream : Stream.Null);
        if (format == ExportFormat.GraphMl)
            GraphMlWriter.Write(output, shown, loss);
        else
            GexfWriter.Write(output, shown, loss);
        loss.Complete();
        yield return true;
    }

    private NetworkEdge Masked(NetworkEdge edge)
    {
        var names = PrivatePersons.Names([edge.From, edge.To], speakers!);
        return names.Count == 0 ? edge : edge with { From = Hide(edge.From), To = Hide(edge.To), Evidence = [.. edge.Evidence.Select(e => e with { Words = PrivatePersons.Clean(e.Words, names) })] };
    }

    // Each stays a person of its own: ties of two are not laid together.
    private Party Hide(Party party)
    {
        if (!PrivatePersons.IsPrivate(party, speakers!))
            return party;
        if (!_masked.TryGetValue(party.Key, out var masked))
            _masked[party.Key] = masked = PrivatePersons.Hide(party) with { Key = FormattableString.Invariant($"{PrivatePersons.MaskedKey}-{_masked.Count + 1}") };
        return masked;
    }
}
