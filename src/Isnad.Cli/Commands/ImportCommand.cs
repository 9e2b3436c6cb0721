using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Cli.Inputs;
using Isnad.Formats.Readers;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad import</c>: reads articles into an archive.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>(InputPaths.Name)
        {
            Description = "Files (text, JSON, tables, web pages, feeds, web archives, PDF, ZIP and tar of these), folders, which are searched to the bottom, and addresses; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var archive = ArchiveOption.Make();
        var published = new Option<string?>("--published") { Description = "Date of publication of articles that carry none, as 2021-05-31.", HelpName = "DATE" };
        var outlet = new Option<string?>("--outlet") { Description = "Outlet of articles that carry none.", HelpName = "NAME" };
        var jobs = JobsOption.Make();
        var batch = new Option<int?>("--batch") { Description = "How many articles are written in one transaction; by default 500.", HelpName = "N" };
        var command = new Command("import", "Read articles into an archive. Run again after a stop, it goes on where it was; what is there is not read again.") { paths, archive, published, outlet, jobs, batch };
        var inputs = new InputOptions();
        inputs.AddTo(command);
        command.Validators.Add(call =>
        {
            if (call.GetValue(published) is { } date && PublishedDate.Parse(date) is null)
                call.AddError($"--published: no calendar has the date '{date}'; write it as 2021-05-31.");
            if (JobsOption.Wrong(call.GetValue(jobs)) is { } wrong)
                call.AddError(wrong);
            if (call.GetValue(batch) is < 1 or > 100_000)
                call.AddError("--batch is a number from 1 to 100000.");
            if (call.GetValue(paths) is null or { Length: 0 } && !terminal.InputIsRedirected)
                call.AddError("Name a file or folder to import, or - for standard input.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => new ImportRun(
            terminal,
            new ImportOptions
            {
                Knowledge = own,
                Inputs = inputs.Of(call),
                Paths = call.GetValue(paths) is { Length: > 0 } given ? given : ["-"],
                Archive = call.GetValue(archive)!,
                Published = call.GetValue(published) is { } date ? PublishedDate.Parse(date) : null,
                Outlet = call.GetValue(outlet),
                Jobs = JobsOption.Of(call.GetValue(jobs)),
                Batch = call.GetValue(batch) ?? 500,
            },
            TimeProvider.System).RunAsync(cancellation))));
        return command;
    }
}
