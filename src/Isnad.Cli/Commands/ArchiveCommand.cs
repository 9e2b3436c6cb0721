using System.CommandLine;
using Isnad.Cli.Archives;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad archive</c>: looks after an archive.</summary>
internal static class ArchiveCommand
{
    private static readonly string[] Parts = ["records", "articles", "judgements", "dump"];

    /// <summary>The command with its subcommands.</summary>
    public static Command Make(Terminal terminal) => new("archive", "Check, repair, count, copy, merge and export an archive.")
    {
        Check(terminal), Repair(terminal), Statistics(terminal), Backup(terminal), Merge(terminal), Export(terminal),
    };

    private static Command Check(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var command = new Command("check", "Check the file and everything in it: pages, references, hashes, the search index.") { archive };
        command.SetAction((call, cancellation) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Check(cancellation)));
        return command;
    }

    private static Command Repair(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var output = new Option<string?>("--out", "-o") { Description = "The new archive; by default the name of the damaged one with .repaired behind it.", HelpName = "FILE" };
        var command = new Command("repair", "Save what can be read of a damaged archive into a new one; the damaged one stays as it is.") { archive, output };
        command.SetAction((call, cancellation) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Repair(call.GetValue(output) ?? call.GetValue(archive) + ".repaired", cancellation)));
        return command;
    }

    private static Command Statistics(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var command = new Command("stats", "Count what an archive holds.") { archive };
        command.SetAction((call, _) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Statistics()));
        return command;
    }

    private static Command Backup(Terminal terminal)
    {
        var target = new Argument<string>("FILE") { Description = "The new file." };
        var archive = ArchiveOption.Make();
        var command = new Command("backup", "Copy an archive as it is at this moment, also while others write to it.") { target, archive };
        command.SetAction((call, _) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Backup(call.GetValue(target)!)));
        return command;
    }

    private static Command Merge(Terminal terminal)
    {
        var others = new Argument<string[]>("OTHER") { Description = "Archives whose documents and judgements are taken over.", Arity = ArgumentArity.OneOrMore };
        var archive = ArchiveOption.Make();
        var command = new Command("merge", "Take over the documents and judgements of other archives.") { others, archive };
        command.SetAction((call, cancellation) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Merge(call.GetValue(others)!, cancellation)));
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var what = new Option<string>("--what") { Description = "records (analyses), articles (as import reads them), judgements, or dump (everything, for comparing).", HelpName = "WHAT", DefaultValueFactory = static _ => "records" };
        var command = new Command("export", "Print what an archive holds, one JSON object a line.") { archive, what };
        command.Validators.Add(call =>
        {
            if (call.GetValue(what) is { } part && !Parts.Contains(part))
                call.AddError($"--what is {string.Join(", ", Parts)}, not '{call.GetValue(what)}'.");
        });
        command.SetAction((call, cancellation) => Run(terminal, () => new UpkeepRun(terminal, call.GetValue(archive)!).Export(call.GetValue(what)!, cancellation)));
        return command;
    }

    private static Task<int> Run(Terminal terminal, Func<int> run) => ArchiveOption.GuardAsync(terminal, () => Task.FromResult(run()));
}
