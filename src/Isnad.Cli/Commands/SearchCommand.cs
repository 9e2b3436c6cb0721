using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Cli.Archives;
using Isnad.Cli.Output;
using Isnad.Storage;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad search</c>: searches the texts of an archive.</summary>
internal static class SearchCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words, found with anything joined to them; \"a phrase\", -without, begin*, a | b, title:word, ~name in other spellings.",
            Arity = ArgumentArity.OneOrMore,
        };
        var archive = ArchiveOption.Make();
        var format = new Option<string?>("--format", "-f") { Description = "table, json or jsonl; by default table on a terminal, jsonl elsewhere.", HelpName = "FORMAT" };
        var limit = new Option<string?>("--limit", "-n") { Description = "How many are shown; by default 20.", HelpName = "N" };
        var skip = new Option<string?>("--skip") { Description = "How many are passed over.", HelpName = "N" };
        var command = new Command("search", "Search the texts of an archive.") { query, archive, format, limit, skip };
        command.Validators.Add(call =>
        {
            if (call.GetValue(format) is { } name && RecordFormats.Parse(name) is null)
                call.AddError($"--format is table, json or jsonl, not '{name}'.");
            if (WholeNumber.Of(call.GetValue(limit)) is < 1 or > 10_000 || WholeNumber.Of(call.GetValue(skip)) is < 0 or > 10_000_000)
                call.AddError("--limit is a number from 1 to 10000, --skip one from 0 to 10000000.");
        });
        command.SetAction(call => ArchiveOption.Guard(terminal, () =>
        {
            using var opened = Archive.Open(call.GetValue(archive)!, ArchiveAccess.Read, TimeProvider.System);
            var asked = string.Join(' ', call.GetValue(query)!);
            var result = opened.Search(asked, WholeNumber.Of(call.GetValue(skip)) ?? 0, WholeNumber.Of(call.GetValue(limit)) ?? 20);
            if (result.Wrong is { } wrong)
                throw new WrongCallException($"The query {asked} cannot be understood: {wrong}. 'isnad search --help' tells its signs.");
            if (result.Total == 0)
                terminal.Error.WriteLine("Nothing in the archive matches.");
            new SearchPrinter(terminal, RecordFormats.Choose(call.GetValue(format), null, terminal.OutputIsTerminal)).Print(result, WholeNumber.Of(call.GetValue(skip)) ?? 0);
            return result.Total > 0 ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }
}
