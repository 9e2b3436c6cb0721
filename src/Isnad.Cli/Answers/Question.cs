using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Cli.Commands;
using Isnad.Cli.Output;
using Isnad.Knowledge;
using Isnad.Lexicon;
using Isnad.Storage;

namespace Isnad.Cli.Answers;

/// <summary>A question to an archive: what was asked, and where the answer goes.</summary>
/// <param name="Archive">The archive, opened to read.</param>
/// <param name="Filter">What is asked for.</param>
/// <param name="Options">The options.</param>
/// <param name="Call">The call.</param>
/// <param name="Lexicon">What is known.</param>
internal sealed record Question(Archive Archive, AccountFilter Filter, QuestionOptions Options, ParseResult Call, CompiledLexicon Lexicon)
{
    /// <summary>A command that answers a question by rows.</summary>
    public static Command Command(string name, string description, Terminal terminal, Func<Question, IEnumerable<AnswerRow>> answer, params Option[] own)
    {
        var options = new QuestionOptions();
        var command = new Command(name, description);
        foreach (var option in own)
            command.Options.Add(option);
        options.AddTo(command);
        command.SetAction((call, _) => KnowledgeOption.RunAsync(call, terminal, folders => ArchiveOption.GuardAsync(terminal, () => Task.FromResult(Answer(call, terminal, options, folders, answer)))));
        return command;
    }

    private static int Answer(ParseResult call, Terminal terminal, QuestionOptions options, IReadOnlyList<string> own, Func<Question, IEnumerable<AnswerRow>> answer)
    {
        var lexicon = OwnKnowledge.Load(own, OwnKnowledge.DefaultCache());
        using var archive = Storage.Archive.Open(options.Archive(call), ArchiveAccess.Read, TimeProvider.System);
        using var target = OutputTarget.Open(options.Out(call), terminal, out var problem);
        if (target is null)
        {
            terminal.Report("", problem!);
            return ExitCode.Failed;
        }

        using var printer = new AnswerPrinter(target.Stream, options.Format(call, terminal), terminal, options.Details(call));
        foreach (var row in answer(new Question(archive, options.Filter(call, lexicon), options, call, lexicon)).Take(options.Limit(call)))
            printer.Print(row);
        printer.End();
        target.Complete();
        return ExitCode.Done;
    }
}
