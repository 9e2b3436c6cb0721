using System.CommandLine;
using Isnad.Formats.Evaluation;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad eval</c>: compares analyses with gold files.</summary>
internal static class EvalCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Articles to read and compare: files, folders, - for standard input. Without any, and without --analyses, the texts that the gold files carry are read.", Arity = ArgumentArity.ZeroOrMore };
        var gold = new Option<string>("--gold") { Description = "Folder of gold files (*.json).", HelpName = "DIR", Required = true };
        var analyses = new Option<string?>("--analyses") { Description = "Compare the records of this file (jsonl) instead of reading articles.", HelpName = "FILE" };
        var against = new Option<string?>("--against") { Description = "Records of an earlier run (jsonl): tells what became better and worse.", HelpName = "FILE" };
        var errors = new Option<string?>("--errors") { Description = $"List the differences of a layer ({string.Join(", ", EvaluationReport.LayerNames)}, or all).", HelpName = "LAYER" };
        var command = new Command("eval", "Compare analyses with gold files.") { paths, gold, analyses, against, errors };
        command.Validators.Add(call =>
        {
            if (call.GetValue(analyses) is not null && call.GetValue(paths) is { Length: > 0 })
                call.AddError("Name either articles to read or --analyses FILE.");
            if (call.GetValue(errors) is { } layer && layer is not ("all" or "known") && !EvaluationReport.LayerNames.Contains(layer))
                call.AddError($"--errors: there is no layer '{layer}'.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => new EvalRun(terminal, new EvalOptions(
            call.GetValue(paths) ?? [], call.GetValue(gold)!, call.GetValue(analyses), call.GetValue(against), call.GetValue(errors), own)).RunAsync(cancellation)));
        return command;
    }
}

/// <summary>What <c>isnad eval</c> was asked to do.</summary>
/// <param name="Paths">Articles to read.</param>
/// <param name="Gold">Folder of gold files.</param>
/// <param name="Analyses">File of records, or null.</param>
/// <param name="Against">File of records of an earlier run, or null.</param>
/// <param name="Errors">Layer whose differences are listed, <c>all</c>, or null.</param>
/// <param name="Knowledge">Own knowledge folders.</param>
internal sealed record EvalOptions(IReadOnlyList<string> Paths, string Gold, string? Analyses, string? Against, string? Errors, IReadOnlyList<string> Knowledge);
