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
        catch (Exception e) when (e is OperationCanceledException or WrongCallException or ArchiveException)
        {
            return Refuse(terminal, e);
        }
    }

    /// <summary>As <see cref="GuardAsync"/>, for what waits for nothing.</summary>
    public static int Guard(Terminal terminal, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is OperationCanceledException or WrongCallException or ArchiveException)
        {
            return Refuse(terminal, e);
        }
    }

    /// <summary>Tells what is wrong with an archive.</summary>
    public static void Report(Terminal terminal, ArchiveException problem) => terminal.Report("", new Diagnostic(Code(problem.Fault), Severity.Error, problem.Message));

    private static int Refuse(Terminal terminal, Exception problem)
    {
        if (problem is ArchiveException of)
            Report(terminal, of);
        else
            terminal.Error.WriteLine(problem is WrongCallException ? problem.Message : "Stopped.");
        return problem is WrongCallException ? ExitCode.Usage : ExitCode.Failed;
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
