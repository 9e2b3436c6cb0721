using System.CommandLine;
using Isnad.Extraction;
using Isnad.Knowledge;
using Isnad.Knowledge.Checking;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad knowledge check</c>: checks the shipped knowledge with own folders laid over it, or a whole knowledge folder.</summary>
internal static class KnowledgeCheckCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("DIR") { Description = "A whole knowledge folder instead of the shipped one, as knowledge/ in the sources.", Arity = ArgumentArity.ZeroOrOne };
        var names = new Option<bool>("--names") { Description = "Read a made sentence for every name: it must find its owner." };
        var examples = new Option<bool>("--examples") { Description = "Read the example sentences of frames and relations." };
        var words = new Option<bool>("--words") { Description = "Read a made sentence for every verb, noun and adjective: it must be read as that entry." };
        var coverage = new Option<string?>("--coverage") { Description = "Write a table of what is known, by country, to this file.", HelpName = "FILE" };
        var command = new Command("check", "Check knowledge: ids, references, names with two owners, dates, coordinates, stance words, sources.") { folder, names, examples, words, coverage };
        command.SetAction((call, _) => KnowledgeOption.RunAsync(call, terminal, own => Task.FromResult(Run(
            terminal, call.InvocationConfiguration.Output, Folder(call.GetValue(folder), own), new Wish(call.GetValue(names), call.GetValue(examples), call.GetValue(words), call.GetValue(coverage))))));
        return command;
    }

    private static KnowledgeFolder Folder(string? whole, IReadOnlyList<string> own)
    {
        if (whole is null)
            return OwnKnowledge.Folder(own);
        var folder = KnowledgeFolder.Read(whole);
        foreach (var path in own)
            folder = folder.With(KnowledgeFolder.Read(path), path);
        return folder;
    }

    private static int Run(Terminal terminal, TextWriter output, KnowledgeFolder folder, Wish wish)
    {
        var problems = KnowledgeCheck.Run(folder, out var lexicon, out _).ToList();
        if (wish.Words)
        {
            problems.AddRange(WordForms.Read(folder, new Pipeline(lexicon), out var read));
            output.WriteLine(FormattableString.Invariant($"{read} words read"));
        }

        if (wish.Examples)
        {
            problems.AddRange(FrameExamples.Read(folder, new Pipeline(lexicon), out var read));
            output.WriteLine(FormattableString.Invariant($"{read} example sentences read"));
        }

        KnowledgeOption.Tell(terminal, problems);
        output.WriteLine(FormattableString.Invariant(
            $"{lexicon.Actors.Count} actors, {lexicon.Places.Count} places, {lexicon.Outlets.Count} outlets, {lexicon.Frames.Count} frames: {problems.Count} problems"));
        if (wish.Names)
            Names(output, new NameSentences(folder, new Pipeline(lexicon)).Read().ToList());
        if (wish.Coverage is { } coverage)
            File.WriteAllText(coverage, CoverageTable.Make(folder, File.Exists(coverage) ? File.ReadAllText(coverage) : null));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>What is asked for beside the checks that need no reading.</summary>
    private sealed record Wish(bool Names, bool Examples, bool Words, string? Coverage);

    private static void Names(TextWriter output, List<NameFinding> findings)
    {
        foreach (var finding in findings.Where(static f => f.Outcome != NameOutcome.Found))
            output.WriteLine($"{finding.Outcome.ToString().ToLowerInvariant()}\t{finding.Id}\t{finding.Kind}\t{finding.Name}\t{finding.Instead ?? "nothing"}");
        var found = findings.Count(static f => f.Outcome == NameOutcome.Found);
        output.WriteLine(FormattableString.Invariant($"{found} of {findings.Count} names find their owner ({found * 100.0 / Math.Max(1, findings.Count):0.0} %)"));
    }
}
