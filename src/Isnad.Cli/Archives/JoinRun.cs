using System.Globalization;
using System.Text;
using Isnad.Lexicon;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>One run of <c>isnad join</c>. The former result stays until the new one is complete.</summary>
internal sealed class JoinRun(Terminal terminal, string file, TimeProvider clock)
{
    /// <summary>Runs to the end and returns the exit code.</summary>
    /// <param name="lexicon">What is known.</param>
    /// <param name="again">Whether it is joined again where nothing has changed.</param>
    /// <param name="cancellation">Stops it.</param>
    public int Run(CompiledLexicon lexicon, bool again, CancellationToken cancellation)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Write, clock);
        if (archive.IsJoined && !again)
        {
            Say($"{file}: joined already, nothing has changed since");
            return ExitCode.Done;
        }

        var counts = Join(archive, lexicon, cancellation, again);
        Say(string.Create(CultureInfo.InvariantCulture, $"{file}: {counts.Documents} documents, {counts.Events} events, {counts.Groups} groups of copies{(counts.Again < counts.Documents ? $"; {counts.Again} documents around what is new were joined again" : "")}"));
        return ExitCode.Done;
    }

    /// <summary>Joins an archive that is open to write.</summary>
    public JoinCounts Join(Archive archive, CompiledLexicon lexicon, CancellationToken cancellation, bool again = false)
    {
        using var writer = archive.Write();
        JoinCounts counts;
        using (var progress = new DocumentProgress(terminal))
            counts = writer.Join(archive, lexicon, progress, cancellation, again);
        archive.Upkeep.Optimise();
        return counts;
    }

    private void Say(string text) => terminal.Output.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
