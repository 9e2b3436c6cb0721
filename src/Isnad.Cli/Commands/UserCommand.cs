using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Server.Access;
using Isnad.Server.Hosting;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad user</c>: the users of a server.</summary>
internal static class UserCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        archive.Recursive = true;
        var file = new Option<string?>("--users") { Description = "File of users; by default beside the archive.", HelpName = "FILE", Recursive = true };
        var command = new Command("user", "Add, remove and list the users of 'isnad serve'.") { archive, file };
        UserFile Users(ParseResult call) => new(new ServerSettings { Archive = Path.GetFullPath(call.GetValue(archive)!), Users = call.GetValue(file) }.UsersFile);
        command.Subcommands.Add(Add(terminal, Users));
        command.Subcommands.Add(Named("remove", "Remove a user.", terminal, (call, name) => Users(call).Remove(name) ? null : $"There is no user '{name}'."));
        command.Subcommands.Add(Named("key", "Make a key with which a program acts for a user; it is shown this once.", terminal, (call, name) =>
        {
            var key = Users(call).AddKey(name, "isnad user key");
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            output.WriteLine(key);
            return null;
        }));
        var list = new Command("list", "List the users.");
        list.SetAction(call => Guard(terminal, () =>
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            foreach (var user in Users(call).All)
                output.WriteLine($"{user.Name}\t{user.Role.ToString().ToLowerInvariant()}\t{user.Keys.Count} keys");
            return null;
        }));
        command.Subcommands.Add(list);
        return command;
    }

    private static Command Add(Terminal terminal, Func<ParseResult, UserFile> users)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the user." };
        var role = new Option<string>("--role") { Description = "reader, reviewer or administrator.", HelpName = "ROLE", DefaultValueFactory = static _ => "reader" };
        var command = new Command("add", "Add a user, or change role and password. The password is read from standard input.") { name, role };
        command.Validators.Add(call =>
        {
            if (!Enum.TryParse<Role>(call.GetValue(role), true, out var known) || !Enum.IsDefined(known))
                call.AddError($"--role is reader, reviewer or administrator, not '{call.GetValue(role)}'.");
        });
        command.SetAction(call => Guard(terminal, () =>
        {
            if (!terminal.InputIsRedirected)
                terminal.Error.Write("Password: ");
            using var input = new StreamReader(terminal.Input());
            users(call).Set(call.GetValue(name)!, Enum.Parse<Role>(call.GetValue(role)!, true), input.ReadLine() ?? "");
            return null;
        }));
        return command;
    }

    private static Command Named(string verb, string description, Terminal terminal, Func<ParseResult, string, string?> run)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the user." };
        var command = new Command(verb, description) { name };
        command.SetAction(call => Guard(terminal, () => run(call, call.GetValue(name)!)));
        return command;
    }

    private static int Guard(Terminal terminal, Func<string?> run)
    {
        try
        {
            if (run() is not { } problem)
                return ExitCode.Done;
            terminal.Error.WriteLine(problem);
        }
        catch (ArgumentException e)
        {
            terminal.Error.WriteLine(e.Message);
        }
        catch (ServerException e)
        {
            terminal.Report("", new Diagnostic(e.Code, Severity.Error, e.Message));
        }

        return ExitCode.Failed;
    }
}
