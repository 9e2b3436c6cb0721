using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Isnad.Cli.Archives;
using Isnad.Formats.Readers.Fetching;
using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Isnad.Storage;

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
        var create = new Option<bool>("--create") { Description = "Make the archive where there is none." };
        var openId = new Option<string?>("--openid") { Description = "Settings of an identity provider (OpenID Connect) at which users sign in.", HelpName = "FILE" };
        var fetch = new Option<bool>("--fetch") { Description = "Let reviewers hand in addresses, which this server then fetches." };
        var anywhere = new Option<bool>("--private-addresses") { Description = "With --fetch: also fetch from this machine and private networks." };
        var tiles = new Option<string?>("--tiles") { Description = "Address of map tiles with {z}, {x} and {y}; browsers fetch them from there. By default the map needs nobody.", HelpName = "URL" };
        var credit = new Option<string?>("--tile-credit") { Description = "With --tiles: whom the map has to name.", HelpName = "TEXT" };
        var quiet = new Option<bool>("--no-browser") { Description = "Do not open the browser." };
        var command = new Command("serve", "Serve the workbench and the REST interface.") { archive, create, port, address, names, users, openId, who, fetch, anywhere, tiles, credit, quiet };
        command.Validators.Add(call =>
        {
            if (call.GetValue(port) is { } number && Port(number) is null)
                call.AddError($"--port is a number from 0 to 65535, not '{number}'.");
            if (call.GetValue(address) is { } ip && !IPAddress.TryParse(ip, out _))
                call.AddError($"--address is an IP address such as 127.0.0.1, not '{ip}'.");
            if (call.GetValue(tiles) is { } template && !TileServer.TryParse(template, null, out _, out var wrong))
                call.AddError($"--tiles is an address such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png; {wrong}.");
            if (call.GetValue(anywhere) && !call.GetValue(fetch))
                call.AddError("--private-addresses goes with --fetch.");
            if (call.GetValue(credit) is not null && call.GetValue(tiles) is null)
                call.AddError("--tile-credit goes with --tiles.");
        });
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, own => ArchiveOption.GuardAsync(terminal, () => RunAsync(
            terminal,
            () => new ServerSettings
            {
                Archive = There(terminal, Path.GetFullPath(call.GetValue(archive)!), call.GetValue(create) || call.GetResult(archive) is null or { Implicit: true }),
                Port = call.GetValue(port) is { } number ? Port(number)!.Value : UsualPort,
                Address = call.GetValue(address) is { } ip ? IPAddress.Parse(ip) : IPAddress.Loopback,
                HostNames = call.GetValue(names) ?? [],
                Users = call.GetValue(users),
                Name = call.GetValue(who) ?? Environment.UserName,
                Knowledge = own,
                OpenId = call.GetValue(openId) is { } file ? OpenIdSettings.Read(file) : null,
                Fetching = call.GetValue(fetch) ? new FetchOptions { Addresses = call.GetValue(anywhere) ? AddressSpace.Any : AddressSpace.PublicOnly } : null,
                Tiles = call.GetValue(tiles) is { } template && TileServer.TryParse(template, call.GetValue(credit), out var server, out _) ? server : null,
            },
            call.GetValue(quiet) || !terminal.OutputIsTerminal ? null : Open,
            cancellation))));
        return command;
    }

    // A name that was given and leads nowhere is more often a slip than a wish.
    private static string There(Terminal terminal, string archive, bool create)
    {
        if (File.Exists(archive))
            return archive;
        if (!create)
            throw new ArchiveException(ArchiveFault.CannotOpen, $"There is no archive {archive}. Make an empty one with --create, or fill one with 'isnad import INPUT --archive {archive}'.");
        terminal.Error.WriteLine($"There is no archive {archive} yet: an empty one is made.");
        return archive;
    }

    private static async Task<int> RunAsync(Terminal terminal, Func<ServerSettings> asked, Action<Uri>? open, CancellationToken cancellation)
    {
        try
        {
            var settings = asked();
            await using var workbench = await Workbench.StartAsync(settings, TimeProvider.System, cancellation).ConfigureAwait(false);
            terminal.Error.WriteLine($"The workbench is at {workbench.Address} (archive {settings.Archive}). Stop it with Ctrl+C.");
            open?.Invoke(workbench.Address);
            await workbench.WaitAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (ServerException e)
        {
            terminal.Report("", new Diagnostic(e.Code, Severity.Error, e.Message));
            return ExitCode.Usage;
        }
        catch (ArchiveException e)
        {
            // It was called for an archive that cannot be served; nothing was begun.
            ArchiveOption.Report(terminal, e);
            return ExitCode.Usage;
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
