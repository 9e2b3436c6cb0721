using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>The option <c>--archive FILE</c> of the commands that use an archive.</summary>
internal static class ArchiveOption
{
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
        catch (WrongCallException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (ArchiveException e)
        {
            Report(terminal, e);
            return ExitCode.Failed;
        }
    }

    /// <summary>Tells what is wrong with an archive.</summary>
    public static void Report(Terminal terminal, ArchiveException problem) => terminal.Report("", new Diagnostic(Code(problem.Fault), Severity.Error, problem.Message));

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
