using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>The option <c>--archive FILE</c> of the commands that use an archive.</summary>
internal static class ArchiveOption
{
    internal const int BrokenPipe = 32;

    /// <summary>The option.</summary>
    public static Option<string> Make() => new("--archive", "-a")
    {
        Description = "The archive; by default isnad.db in the working folder.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => Archive.UsualName,
    };

    /// <summary>Runs what uses an archive; what is wrong with it is told and makes the command fail.</summary>
    public static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped.");
            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            // The reader of a pipe may have gone; that needs no words.
            if (e.HResult != BrokenPipe)
                terminal.Report("", new Diagnostic(DiagnosticCodes.CannotWrite, Severity.Error, $"The output cannot be written: {e.Message}"));
            return ExitCode.Failed;
        }
        catch (WrongCallException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (ArchiveException e)
        {
            terminal.Report("", new Diagnostic(Code(e.Fault), Severity.Error, e.Message));
            return ExitCode.Failed;
        }
    }

    private static string Code(ArchiveFault fault) => fault switch
    {
        ArchiveFault.CannotOpen or ArchiveFault.NotAnArchive or ArchiveFault.TooNew or ArchiveFault.ReadOnly => DiagnosticCodes.ArchiveUnusable,
        ArchiveFault.Busy => DiagnosticCodes.ArchiveBusy,
        ArchiveFault.Full => DiagnosticCodes.ArchiveFull,
        ArchiveFault.Damaged => DiagnosticCodes.ArchiveDamaged,
        ArchiveFault.NoSqlite => DiagnosticCodes.NoSqlite,
        _ => DiagnosticCodes.ArchiveRefuses,
    };
}
