using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Cli.Commands;
using Isnad.Cli.Output;
using Isnad.Corpus;
using Isnad.Lexicon;
using Isnad.Storage;
using Isnad.Storage.Asking;

namespace Isnad.Cli.Answers;

/// <summary>A question to an archive: what was asked, and where the answer goes.</summary>
/// <param name="Archive">The archive, opened to read.</param>
/// <param name="Filter">What is asked for.</param>
/// <param name="Options">The options.</param>
/// <param name="Call">The call.</param>
/// <param name="Names">Who and what has a name in it.</param>
/// <param name="Knowledge">What is known; most questions are answered without reading it.</param>
/// <param name="Terminal">Where is told what the answer lacks.</param>
internal sealed record Question(Archive Archive, AccountFilter Filter, QuestionOptions Options, ParseResult Call, Lazy<KnownNames> Names, Lazy<CompiledLexicon> Knowledge, Terminal Terminal)
{
    private readonly Dictionary<string, string> _outlets = new(StringComparer.Ordinal);

    /// <summary>What the documents tell together; joined first where that is still to be done.</summary>
    public JoinedCorpus Corpus => field ??= JoinedNow.Of(Archive, Knowledge, Terminal);

    /// <summary>Whether what stands behind the answers is shown.</summary>
    public bool ShowsDetails => Options.Format(Call, Terminal) != AnswerFormat.Table || Options.Details(Call) != DetailLevel.None;

    /// <summary>What stands behind an answer, where it is shown.</summary>
    public IReadOnlyList<AnswerDetail> Details(Func<IEnumerable<AnswerDetail>> make) => ShowsDetails ? [.. make()] : [];

    /// <summary>Name of an outlet to show: that of the knowledge base, else as a document spells it; null for none.</summary>
    public string? OutletName(string? key)
    {
        if (key is null)
            return null;
        if (_outlets.TryGetValue(key, out var name))
            return name;
        var known = key.StartsWith("outlet:", StringComparison.Ordinal) ? Names.Value.Outlets.FirstOrDefault(o => string.Equals(o.Id, key[7..], StringComparison.Ordinal))?.NameAr : null;
        return _outlets[key] = known ?? Archive.OutletName(key) ?? key;
    }

    /// <summary>A chain from the outlet inwards, in names.</summary>
    public string Chain(IEnumerable<Voice> chain) =>
        string.Join(" \u2190 ", chain.Select(v => v.Kind == LinkKind.Outlet ? OutletName(v.Key) ?? v.Words : v.Words.Length > 0 ? v.Words : v.Key ?? v.Kind.ToString().ToLowerInvariant()));

    /// <summary>A command that answers a question by rows.</summary>
    public static Command Command(string name, string description, Terminal terminal, Func<Question, IEnumerable<AnswerRow>> answer, params Option[] own)
    {
        var options = new QuestionOptions();
        var command = new Command(name, description);
        foreach (var option in own)
            command.Options.Add(option);
        options.AddTo(command);
        command.SetAction(call => KnowledgeOption.Run(call, terminal, folders => ArchiveOption.Guard(terminal, () => Answer(call, terminal, options, folders, answer))));
        return command;
    }

    private static int Answer(ParseResult call, Terminal terminal, QuestionOptions options, IReadOnlyList<string> own, Func<Question, IEnumerable<AnswerRow>> answer)
    {
        var knowledge = KnowledgeOption.Later(own);
        var names = KnowledgeOption.Names(own, knowledge);
        using var archive = Storage.Archive.Open(options.Archive(call), ArchiveAccess.Read, TimeProvider.System);
        using var target = OutputTarget.Open(options.Out(call), terminal, out var problem);
        if (target is null)
        {
            terminal.Report("", problem!);
            return ExitCode.Failed;
        }

        using var printer = new AnswerPrinter(target.Stream, options.Format(call, terminal), terminal, options.Details(call));
        var most = options.Limit(call, terminal);
        var shown = 0;
        foreach (var row in answer(new Question(archive, options.Filter(call, names, knowledge, archive) with { Take = most }, options, call, names, knowledge, terminal)).Take(most))
        {
            printer.Print(row);
            shown++;
        }

        printer.End();
        target.Complete();
        if (shown == 0)
        {
            terminal.Error.WriteLine("Nothing in the archive matches.");
            foreach (var unknown in UnknownNames.In(archive, new NameKeys(names, knowledge, archive), options.Named(call)))
                terminal.Error.WriteLine(unknown);
        }

        if (shown == most && !options.IsLimited(call))
            terminal.Error.WriteLine(FormattableString.Invariant($"The first {most} are shown; --limit shows more."));
        return ExitCode.Done;
    }
}
