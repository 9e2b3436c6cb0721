using System.CommandLine;
using Isnad.Cli.Archives;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad analyse</c>: reads the articles of an archive again.</summary>
internal static class AnalyseCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var changed = new Option<bool>("--changed") { Description = "Only articles that another version of the engine or of the knowledge has read." };
        var jobs = JobsOption.Make();
        var command = new Command("analyse", "Read the articles of an archive again; judgements of people stay.") { archive, changed, jobs };
        command.Validators.Add(call =>
        {
            if (JobsOption.Wrong(call.GetValue(jobs)) is { } wrong)
                call.AddError(wrong);
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => new AnalyseRun(
            terminal, new AnalyseOptions(own, call.GetValue(archive)!, call.GetValue(changed), JobsOption.Of(call.GetValue(jobs))), TimeProvider.System).RunAsync(cancellation))));
        return command;
    }
}
