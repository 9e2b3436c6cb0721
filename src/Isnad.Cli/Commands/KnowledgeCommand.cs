using System.CommandLine;
using Isnad.Knowledge;
using Isnad.Knowledge.Browsing;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad knowledge</c>: looks into what the software knows, checks it and finds what it lacks.</summary>
internal static class KnowledgeCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Make(Terminal terminal) => new("knowledge", "Look into, check and extend what is known.")
    {
        KnowledgeCheckCommand.Make(terminal), Show(terminal), Find(terminal), List(terminal), Export(terminal), KnowledgeSuggestCommand.Make(terminal),
    };

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an actor, place or outlet, as ly.haftar." };
        var command = new Command("show", "Print an entry as it is written, for reading or copying into an own folder.") { id };
        command.SetAction((call, _) => With(call, terminal, (browser, output) =>
        {
            var found = false;
            foreach (var entry in browser.WithId(call.GetValue(id)!))
            {
                found = true;
                output.WriteLine(FormattableString.Invariant($"# {entry.What} {entry.Id} ({entry.Kind}), {entry.File}:{entry.Line}"));
                output.WriteLine(browser.Source(entry));
                var pointing = browser.Pointing(entry.Id).Select(static e => e.Id).Distinct().ToList();
                if (pointing.Count > 0)
                    output.WriteLine(FormattableString.Invariant($"# {pointing.Count} entries belong to it: {string.Join(", ", pointing.Take(20))}{(pointing.Count > 20 ? " …" : "")}"));
            }

            if (!found)
                terminal.Error.WriteLine($"There is no entry '{call.GetValue(id)}'. 'isnad knowledge find NAME' looks for names.");
            return found ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    private static Command Find(Terminal terminal)
    {
        var name = new Argument<string[]>("NAME") { Description = "A name or part of one, Arabic or Latin.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("find", "Find entries by name, title or label.") { name };
        command.SetAction((call, _) => With(call, terminal, (browser, output) =>
        {
            var hits = browser.Find(string.Join(' ', call.GetValue(name)!));
            foreach (var hit in hits.Take(100))
                output.WriteLine(FormattableString.Invariant($"{hit.Entry.Id}\t{hit.Entry.What}\t{hit.Entry.Kind}\t{hit.Use}\t{hit.Name}\t{hit.Entry.NameEn}\t{hit.Entry.File}:{hit.Entry.Line}"));
            if (hits.Count > 100)
                terminal.Error.WriteLine(FormattableString.Invariant($"… and {hits.Count - 100} more."));
            return hits.Count > 0 ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var kind = new Option<string?>("--kind") { Description = "Only this kind: person, armed_group, city, newspaper …, or actor, place, outlet.", HelpName = "KIND" };
        var country = new Option<string?>("--country") { Description = "Only this country, as ly; xx is international.", HelpName = "ISO2" };
        var command = new Command("list", "List entries.") { kind, country };
        command.SetAction((call, _) => With(call, terminal, (browser, output) =>
        {
            foreach (var entry in browser.Entries)
            {
                if (call.GetValue(kind) is { } k && entry.Kind != k && entry.What != k || call.GetValue(country) is { } c && !entry.Country.Equals(c, StringComparison.OrdinalIgnoreCase))
                    continue;
                output.WriteLine($"{entry.Id}\t{entry.What}\t{entry.Kind}\t{entry.Country}\t{entry.NameAr}\t{entry.NameEn}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var format = new Option<string?>("--format", "-f") { Description = "csv, which is the default, or ftm: FollowTheMoney as JSON Lines.", HelpName = "FORMAT" };
        var command = new Command("export", "Print all entries for other programs.") { format };
        command.Validators.Add(call =>
        {
            if (call.GetValue(format) is not (null or "csv" or "ftm"))
                call.AddError("--format is csv or ftm.");
        });
        command.SetAction((call, _) => KnowledgeOption.RunAsync(call, terminal, own =>
        {
            var export = new KnowledgeExport(OwnKnowledge.Folder(own));
            if (call.GetValue(format) == "ftm")
            {
                // The stream below stays open: it is the process's own.
                using var buffered = new MemoryStream();
                export.WriteFollowTheMoney(buffered);
                buffered.WriteTo(terminal.Output);
            }
            else
            {
                export.WriteCsv(call.InvocationConfiguration.Output);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Task<int> With(ParseResult call, Terminal terminal, Func<KnowledgeBrowser, TextWriter, int> run) =>
        KnowledgeOption.RunAsync(call, terminal, own => Task.FromResult(run(new KnowledgeBrowser(OwnKnowledge.Folder(own)), call.InvocationConfiguration.Output)));
}
