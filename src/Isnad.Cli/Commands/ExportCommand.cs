using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Cli.Archives;
using Isnad.Formats.Exports;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad export</c>: the archive, or what a filter leaves of it, in the formats of the field.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var format = new Option<string>("--format", "-f") { Description = $"One of {string.Join(", ", ExportFormats.Names)}.", HelpName = "FORMAT", Required = true };
        var output = new Option<string?>("--out", "-o") { Description = "A file; by default the format's name in this folder. The loss report stands beside it. - is standard output, the report then has the default name.", HelpName = "FILE" };
        var filters = new QuestionOptions();
        var command = new Command("export", "Write events or the network in a format of the field, with a report of what was inferred and what it cannot hold.") { format, output };
        filters.AddFiltersTo(command);
        command.Validators.Add(call =>
        {
            if (call.GetValue(format) is { } name && !ExportFormats.TryParse(name, out _))
                call.AddError($"--format: there is no format '{name}'; there are {string.Join(", ", ExportFormats.Names)}.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => Task.FromResult(
            new ExportRun(terminal, filters, call, own).Run(Parse(call.GetValue(format)!), call.GetValue(output), cancellation)))));
        return command;
    }

    private static ExportFormat Parse(string name) => ExportFormats.TryParse(name, out var format) ? format : throw new ArgumentException($"There is no format '{name}'.", nameof(name));
}
