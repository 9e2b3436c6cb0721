using System.CommandLine;
using System.CommandLine.Invocation;
using Isnad.Cli.Commands;
using Isnad.Cli.Inputs;

namespace Isnad.Cli;

/// <summary>The program: its commands, and what a wrong call gets.</summary>
internal static class IsnadCommand
{
    private const int BrokenPipe = 32;

    /// <summary>Names of the commands in the order of the help.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "read", "import", "analyse", "events", "claims", "actors", "relations", "contradictions", "network", "wording", "timeline", "copies", "join", "export", "search", "archive", "serve",
        "user", "eval", "knowledge", "explain",
    ];

    private static readonly string[] AsksForHelp = ["--help", "-h", "/h", "-?", "/?"];

    /// <summary>Runs a call and returns the exit code.</summary>
    public static Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var call = Alone(args, terminal) ?? All(terminal).Parse(args);
        if (Array.Exists(args, string.IsNullOrWhiteSpace))
        {
            terminal.Error.WriteLine("An argument is empty: a variable of the shell may be unset.");
            return Task.FromResult(ExitCode.Usage);
        }

        var errors = call.Errors.Select(static e => e.Message).Concat(InputPaths.Slips(call)).ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                terminal.Error.WriteLine(error);
            terminal.Error.WriteLine($"Call 'isnad {Path(call.CommandResult)}--help' for how it is used.");
            return Task.FromResult(ExitCode.Usage);
        }

        // A question waits for nothing; the machinery of waiting would be a tenth of its time.
        return call.Action is SynchronousCommandLineAction ? Task.FromResult(Run(call, terminal)) : AwaitAsync(call, terminal);
    }

    /// <summary>The command of a name.</summary>
    public static Command? Make(string name, Terminal terminal) => name switch
    {
        "read" => ReadCommand.Make(terminal),
        "import" => ImportCommand.Make(terminal),
        "analyse" => AnalyseCommand.Make(terminal),
        "events" => EventsCommand.Make(terminal),
        "claims" => ClaimsCommand.Make(terminal),
        "actors" => ActorsCommand.Make(terminal),
        "relations" => RelationsCommand.Make(terminal),
        "contradictions" => ContradictionsCommand.Make(terminal),
        "network" => NetworkCommand.Make(terminal),
        "wording" => WordingCommand.Make(terminal),
        "timeline" => TimelineCommand.Make(terminal),
        "copies" => CopiesCommand.Make(terminal),
        "join" => JoinCommand.Make(terminal),
        "export" => ExportCommand.Make(terminal),
        "search" => SearchCommand.Make(terminal),
        "archive" => ArchiveCommand.Make(terminal),
        "serve" => ServeCommand.Make(terminal),
        "user" => UserCommand.Make(terminal),
        "eval" => EvalCommand.Make(terminal),
        "knowledge" => KnowledgeCommand.Make(terminal),
        "explain" => ExplainCommand.Make(terminal),
        _ => null,
    };

    /// <summary>The call of one command without the others beside it, which need not be made then; null where help is asked for or anything is wrong, which is told with all of them.</summary>
    private static ParseResult? Alone(string[] args, Terminal terminal)
    {
        if (args.Length == 0 || Array.Exists(args, static a => a.StartsWith('@') || Array.IndexOf(AsksForHelp, a) >= 0) || Make(args[0], terminal) is not { } command)
            return null;
        var root = new Command("isnad") { command };
        root.Options.Add(KnowledgeOption.Own);
        return root.Parse(args) is { Errors.Count: 0 } call ? call : null;
    }

    private static RootCommand All(Terminal terminal)
    {
        var root = new RootCommand("Reads Arabic reporting on conflicts: who, where, when, how many, who says so.");
        foreach (var name in Names)
            root.Subcommands.Add(Make(name, terminal)!);
        root.Options.Add(KnowledgeOption.Own);
        return root;
    }

    private static int Run(ParseResult call, Terminal terminal)
    {
        try
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            return call.Invoke(Configuration(output, terminal));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return Ended(e, terminal);
        }
    }

    private static async Task<int> AwaitAsync(ParseResult call, Terminal terminal)
    {
        try
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            return await call.InvokeAsync(Configuration(output, terminal)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return Ended(e, terminal);
        }
    }

    private static InvocationConfiguration Configuration(StreamWriter output, Terminal terminal) => new() { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false };

    private static int Ended(Exception e, Terminal terminal)
    {
        // The reader of a pipe may have gone; that needs no words.
        if (e is IOException && e.HResult != BrokenPipe)
            terminal.Report("", new Diagnostic(DiagnosticCodes.CannotWrite, Severity.Error, $"The output cannot be written: {e.Message}"));
        return ExitCode.Failed;
    }

    /// <summary>The words that call a command, the program's own name left out.</summary>
    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
