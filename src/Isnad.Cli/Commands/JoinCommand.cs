using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Knowledge;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad join</c>: finds copies and joins accounts of different documents into events.</summary>
internal static class JoinCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var again = new Option<bool>("--again") { Description = "Join again although nothing has changed." };
        var command = new Command("join", "Find copies and join what the documents of an archive tell into events; judgements of people are kept to.") { archive, again };
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => Task.FromResult(
            new JoinRun(terminal, call.GetValue(archive)!, TimeProvider.System).Run(OwnKnowledge.Load(own, OwnKnowledge.DefaultCache()), call.GetValue(again), cancellation)))));
        return command;
    }
}
