using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Isnad.Cli.Archives;
using Isnad.Server.Hosting;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad serve</c>: the workbench and the REST interface.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5320;

    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var archive = ArchiveOption.Make();
        var port = new Option<string?>("--port", "-p") { Description = $"Port to listen on; by default {UsualPort}, 0 takes a free one.", HelpName = "N" };
        var address = new Option<string?>("--address") { Description = "Address to listen on; by default 127.0.0.1, this machine only. Another needs users ('isnad user add').", HelpName = "IP" };
        var names = new Option<string[]>("--host") { Description = "Name under which the server may be addressed; may be given several times.", HelpName = "NAME" };
        var users = new Option<string?>("--users") { Description = "File of users; by default beside the archive.", HelpName = "FILE" };
        var who = new Option<string?>("--as") { Description = "Name under which judgements are kept while there are no users; by default the name of the account.", HelpName = "NAME" };
        var quiet = new Option<bool>("--no-browser") { Description = "Do not open the browser." };
        var command = new Command("serve", "Serve the workbench and the REST interface.") { archive, port, address, names, users, who, quiet };
        command.Validators.Add(call =>
        {
            if (call.GetValue(port) is { } number && Port(number) is null)
                call.AddError($"--port is a number from 0 to 65535, not '{number}'.");
            if (call.GetValue(address) is { } ip && !IPAddress.TryParse(ip, out _))
                call.AddError($"--address is an IP address such as 127.0.0.1, not '{ip}'.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => RunAsync(
            terminal,
            new ServerSettings
            {
                Archive = Path.GetFullPath(call.GetValue(archive)!),
                Port = call.GetValue(port) is { } number ? Port(number)!.Value : UsualPort,
                Address = call.GetValue(address) is { } ip ? IPAddress.Parse(ip) : IPAddress.Loopback,
                HostNames = call.GetValue(names) ?? [],
                Users = call.GetValue(users),
                Name = call.GetValue(who) ?? Environment.UserName,
                Knowledge = own,
            },
            call.GetValue(quiet) || !terminal.OutputIsTerminal ? null : Open,
            cancellation))));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ServerSettings settings, Action<Uri>? open, CancellationToken cancellation)
    {
        try
        {
            await using var workbench = await Workbench.StartAsync(settings, TimeProvider.System, cancellation).ConfigureAwait(false);
            terminal.Error.WriteLine($"The workbench is at {workbench.Address} (archive {settings.Archive}). Stop it with Ctrl+C.");
            open?.Invoke(workbench.Address);
            await workbench.WaitAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (ServerException e)
        {
            terminal.Report("", new Diagnostic(e.Code, Severity.Error, e.Message));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    private static void Open(Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // No browser here: the address was printed.
        }
    }

    private static int? Port(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;
}
