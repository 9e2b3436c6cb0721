using System.Globalization;
using Isnad.Cli.Archives;
using Isnad.Lexicon;
using Isnad.Storage;

namespace Isnad.Cli.Answers;

/// <summary>Sees to it that an archive is joined before it is asked. A small one is joined at once; of a large one what was joined last is used, and it is told
/// what that lacks.</summary>
internal static class JoinedNow
{
    private const long Small = 50_000;

    /// <summary>The joined archive.</summary>
    public static JoinedCorpus Of(Archive archive, Lazy<CompiledLexicon> knowledge, Terminal terminal)
    {
        // Asked once: of a million documents it is the longest part of a short question.
        if (archive.IsJoined)
            return new JoinedCorpus(archive, knowledge);
        var before = archive.WasJoined;
        if (before && archive.Count > Small)
            Tell(archive, terminal);
        else if (!Join(archive, knowledge.Value, terminal))
            TellOrRefuse(archive, terminal, before);
        return new JoinedCorpus(archive, knowledge);
    }

    private static void TellOrRefuse(Archive archive, Terminal terminal, bool before)
    {
        if (!before)
            throw new ArchiveException(ArchiveFault.ReadOnly, $"{archive.File} was never joined and cannot be written now. 'isnad join' on a copy that may be written prepares it.");
        Tell(archive, terminal);
    }

    private static bool Join(Archive archive, CompiledLexicon lexicon, Terminal terminal)
    {
        if (archive.IsReadOnly)
            return false;
        try
        {
            using var writing = Archive.Open(archive.File, ArchiveAccess.Write, TimeProvider.System);
            new JoinRun(terminal, archive.File, TimeProvider.System).Join(writing, lexicon, CancellationToken.None);
            return true;
        }
        catch (ArchiveException e) when (e.Fault is ArchiveFault.Busy or ArchiveFault.Full or ArchiveFault.ReadOnly)
        {
            return false;
        }
    }

    private static void Tell(Archive archive, Terminal terminal)
    {
        var (now, then) = (archive.Count, archive.Joining);
        terminal.Error.WriteLine(then is null
            ? $"{archive.File}: documents were read again since it was joined; they are missing here until 'isnad join' has run."
            : string.Create(CultureInfo.InvariantCulture, $"{archive.File}: joined of {then.Documents} documents and {then.Judgements} judgements, it holds {now} documents now; 'isnad join' joins the rest."));
    }
}
