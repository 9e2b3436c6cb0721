using System.CommandLine;
using System.Globalization;
using Isnad.Cli.Inputs;
using Isnad.Cli.Output;
using Isnad.Formats.Readers;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad read</c>: reads articles and prints what they say.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>(InputPaths.Name)
        {
            Description = "Files (text, JSON, tables, web pages, feeds, web archives, PDF, ZIP and tar of these), folders, which are searched to the bottom, and addresses; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string?>("--format", "-f") { Description = "table, json or jsonl; by default table on a terminal, jsonl elsewhere.", HelpName = "FORMAT" };
        var published = new Option<string?>("--published") { Description = "Date of publication of articles that carry none, as 2021-05-31.", HelpName = "DATE" };
        var outlet = new Option<string?>("--outlet") { Description = "Outlet of articles that carry none.", HelpName = "NAME" };
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file; it is there when everything is written. - is standard output, as without it.", HelpName = "FILE" };
        var jobs = new Option<string?>("--jobs", "-j") { Description = "How many articles are read at once; by default one a processor.", HelpName = "N" };
        var command = new Command("read", "Read articles.") { paths, format, published, outlet, file, jobs };
        var inputs = new InputOptions();
        inputs.AddTo(command);
        command.Validators.Add(call =>
        {
            if (call.GetValue(format) is { } name && RecordFormats.Parse(name) is null)
                call.AddError($"--format is table, json or jsonl, not '{name}'.");
            if (call.GetValue(published) is { } date && PublishedDate.Parse(date) is null)
                call.AddError($"--published: no calendar has the date '{date}'; write it as 2021-05-31.");
            if (call.GetValue(jobs) is { } number && Jobs(number) is null)
                call.AddError($"--jobs is a number from 1 to 1024, not '{number}'.");
            if (call.GetValue(paths) is null or { Length: 0 } && !terminal.InputIsRedirected)
                call.AddError("Name a file or folder to read, or - for standard input.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => new ReadRun(terminal, new ReadOptions
        {
            Knowledge = own,
            Inputs = inputs.Of(call),
            Paths = call.GetValue(paths) is { Length: > 0 } given ? given : ["-"],
            Format = RecordFormats.Choose(call.GetValue(format), OutputTarget.FileOf(call.GetValue(file)), terminal.OutputIsTerminal),
            Published = call.GetValue(published) is { } date ? PublishedDate.Parse(date) : null,
            Outlet = call.GetValue(outlet),
            File = OutputTarget.FileOf(call.GetValue(file)),
            Jobs = call.GetValue(jobs) is { } number ? Jobs(number) ?? 1 : Environment.ProcessorCount,
        }).RunAsync(cancellation)));
        return command;
    }

    private static int? Jobs(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024 ? jobs : null;
}

/// <summary>What <c>isnad read</c> was asked to do.</summary>
internal sealed record ReadOptions
{
    /// <summary>Own knowledge folders.</summary>
    public IReadOnlyList<string> Knowledge { get; init; } = [];

    /// <summary>How the articles are read.</summary>
    public ArticleSourceOptions Inputs { get; init; } = ArticleSourceOptions.Usual;

    /// <summary>Files, folders, addresses and <c>-</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How records are printed.</summary>
    public required RecordFormat Format { get; init; }

    /// <summary>Date of articles that carry none, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet of articles that carry none, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>File to write, or null for standard output.</summary>
    public string? File { get; init; }

    /// <summary>Articles read at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The article with what the options say where it says nothing itself.</summary>
    public Article Complete(Article article) => article with
    {
        Published = article.Published ?? Published,
        PublishedFrom = article.Published is null && Published is not null ? PublishedFrom.Option : article.PublishedFrom,
        Outlet = article.Outlet ?? Outlet,
    };
}
