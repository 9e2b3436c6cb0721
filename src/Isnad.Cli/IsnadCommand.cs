using System.CommandLine;
using Isnad.Cli.Commands;
using Isnad.Cli.Inputs;

namespace Isnad.Cli;

/// <summary>The program: its commands, and what a wrong call gets.</summary>
internal static class IsnadCommand
{
    private const int BrokenPipe = 32;

    /// <summary>Runs a call and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Reads Arabic reporting on conflicts: who, where, when, how many, who says so.")
        {
            ReadCommand.Make(terminal),
            ImportCommand.Make(terminal),
            AnalyseCommand.Make(terminal),
            EventsCommand.Make(terminal),
            ClaimsCommand.Make(terminal),
            ActorsCommand.Make(terminal),
            RelationsCommand.Make(terminal),
            ContradictionsCommand.Make(terminal),
            NetworkCommand.Make(terminal),
            WordingCommand.Make(terminal),
            TimelineCommand.Make(terminal),
            CopiesCommand.Make(terminal),
            JoinCommand.Make(terminal),
            ExportCommand.Make(terminal),
            SearchCommand.Make(terminal),
            ArchiveCommand.Make(terminal),
            ServeCommand.Make(terminal),
            UserCommand.Make(terminal),
            EvalCommand.Make(terminal),
            KnowledgeCommand.Make(terminal),
            ExplainCommand.Make(terminal),
        };
        root.Options.Add(KnowledgeOption.Own);
        var call = root.Parse(args);
        if (Array.Exists(args, string.IsNullOrWhiteSpace))
        {
            terminal.Error.WriteLine("An argument is empty: a variable of the shell may be unset.");
            return ExitCode.Usage;
        }

        var errors = call.Errors.Select(static e => e.Message).Concat(InputPaths.Slips(call)).ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                terminal.Error.WriteLine(error);
            terminal.Error.WriteLine($"Call 'isnad {Path(call.CommandResult)}--help' for how it is used.");
            return ExitCode.Usage;
        }

        try
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            return await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            // The reader of a pipe may have gone; that needs no words.
            if (e.HResult != BrokenPipe)
                terminal.Report("", new Diagnostic(DiagnosticCodes.CannotWrite, Severity.Error, $"The output cannot be written: {e.Message}"));
            return ExitCode.Failed;
        }
    }

    /// <summary>The words that call a command, the program's own name left out.</summary>
    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
