using System.CommandLine;
using Isnad.Knowledge;
using Isnad.Lexicon;

namespace Isnad.Cli.Commands;

/// <summary>The option <c>--knowledge DIR</c> of every command, and <c>isnad.yaml</c> in the working folder.</summary>
internal static class KnowledgeOption
{
    /// <summary>The option; it belongs to the root and holds for all commands.</summary>
    public static readonly Option<string[]> Own = new("--knowledge")
    {
        Description = "A folder of your own knowledge laid over the shipped one; may be given several times. Also 'knowledge: DIR' in isnad.yaml.",
        HelpName = "DIR",
        Recursive = true,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Runs a command with the own folders; problems in them are told with file and line and make it fail.</summary>
    public static async Task<int> RunAsync(ParseResult call, Terminal terminal, Func<IReadOnlyList<string>, Task<int>> run)
    {
        try
        {
            return await run(Folders(call)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is KnowledgeException or DirectoryNotFoundException)
        {
            return Refuse(terminal, e);
        }
    }

    /// <summary>As <see cref="RunAsync"/>, for what waits for nothing.</summary>
    public static int Run(ParseResult call, Terminal terminal, Func<IReadOnlyList<string>, int> run)
    {
        try
        {
            return run(Folders(call));
        }
        catch (Exception e) when (e is KnowledgeException or DirectoryNotFoundException)
        {
            return Refuse(terminal, e);
        }
    }

    /// <summary>The knowledge, read when it is first asked for; own folders are read at once, so that errors in them are told.</summary>
    public static Lazy<CompiledLexicon> Later(IReadOnlyList<string> own)
    {
        var knowledge = new Lazy<CompiledLexicon>(() => OwnKnowledge.Load(own, OwnKnowledge.DefaultCache()));
        if (own.Count > 0)
            _ = knowledge.Value;
        return knowledge;
    }

    /// <summary>Who and what has a name in the knowledge; of the shipped knowledge the rest is not read for that.</summary>
    public static Lazy<KnownNames> Names(IReadOnlyList<string> own, Lazy<CompiledLexicon> knowledge) =>
        new(() => own.Count > 0 || knowledge.IsValueCreated ? new KnownNames(knowledge.Value) : EmbeddedKnowledge.Names);

    private static IReadOnlyList<string> Folders(ParseResult call) =>
        call.GetValue(Own) is { Length: > 0 } given ? given : KnowledgeSettings.Of(Environment.CurrentDirectory).Knowledge;

    private static int Refuse(Terminal terminal, Exception problem)
    {
        if (problem is KnowledgeException wrong)
            Tell(terminal, wrong.Problems);
        else
            terminal.Report("", new Diagnostic(DiagnosticCodes.CannotOpen, Severity.Error, problem.Message));
        return ExitCode.Failed;
    }

    /// <summary>Prints problems as compilers do, so that editors find the line.</summary>
    public static void Tell(Terminal terminal, IEnumerable<KnowledgeProblem> problems)
    {
        foreach (var problem in problems)
            terminal.Error.WriteLine(FormattableString.Invariant($"{problem.File}({problem.Line}): error ISN9001: {problem.Message}"));
    }
}
