using System.Net.Sockets;
using System.Runtime;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Isnad.Server.Hosting;

/// <summary>The running server.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private const int ReserveThreads = 24;

    private readonly WebApplication _application;

    private Workbench(WebApplication application) => _application = application;

    /// <summary>The address at which it answers.</summary>
    public Uri Address { get; private init; } = new("http://localhost/");

    /// <summary>Starts it.</summary>
    /// <param name="settings">What to serve, and where.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ServerException">It cannot be started as asked.</exception>
    public static async Task<Workbench> StartAsync(ServerSettings settings, TimeProvider time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        var users = new UserFile(settings.UsersFile);
        if (!settings.IsLocal && settings.HasNoUsers(users))
        {
            throw new ServerException(
                ServerCodes.NoUsers,
                $"On {settings.Address} other machines could reach the archive, and there are no users. Add one with 'isnad user add NAME --role administrator', or serve on 127.0.0.1.");
        }

        TryPort(settings);

        // Readings of the archive keep threads busy: without some in reserve the others would wait for the pool to grow.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, ReserveThreads), ports);

        // A view over a large archive is much memory that stays: it is looked through for what can be freed beside the answers, not between them.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        var application = Build(settings, time, users);
        try
        {
            // The archive first: what is wrong with it is told as such, not as a service that failed.
            _ = application.Services.GetRequiredService<Workspace>();
            await application.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            if (e is IOException or SocketException)
                throw CannotListen(settings, e);
            throw;
        }

        return new Workbench(application) { Address = AddressOf(application, settings) };
    }

    /// <summary>Waits until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _application.WaitForShutdownAsync(cancellation);

    /// <summary>Waits until the views over all documents are there.</summary>
    public Task ReadyAsync(CancellationToken cancellation) => _application.Services.GetRequiredService<Workspace>().Corpus.FreshAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    // An archive that is not there is made when it is opened: before that it has to be sure that it can be served.
    private static void TryPort(ServerSettings settings)
    {
        if (File.Exists(settings.Archive))
            return;
        try
        {
            using var trial = new TcpListener(settings.Address, settings.Port);
            trial.Start();
        }
        catch (SocketException e)
        {
            throw CannotListen(settings, e);
        }
    }

    private static ServerException CannotListen(ServerSettings settings, Exception failure) =>
        new(ServerCodes.CannotListen, $"Port {settings.Port} on {settings.Address} cannot be listened on: {Why(failure)}");

    private static WebApplication Build(ServerSettings settings, TimeProvider time, UserFile users)
    {
        // No configuration files, environment or command line of the framework: what serve was asked to do is all there is.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(static o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => Limit(o, settings));
        builder.Services.AddWorkbench(settings, time, users);
        var application = builder.Build();
        application.UseWorkbench();
        return application;
    }

    private static void Limit(KestrelServerOptions options, ServerSettings settings)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = settings.LargestBody;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.MaxConcurrentConnections = 1000;
        options.Listen(settings.Address, settings.Port);
    }

    private static string Why(Exception failure) => (failure as SocketException ?? failure.GetBaseException() as SocketException)?.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "another program listens there. Choose another port with --port; 0 takes a free one.",
        SocketError.AccessDenied => "the system does not allow it. Choose a port above 1023 with --port.",
        SocketError.AddressNotAvailable => "the address is not this machine's. Choose another with --address.",
        _ => $"{failure.Message} Choose another with --port or --address.",
    };

    private static Uri AddressOf(WebApplication application, ServerSettings settings)
    {
        var bound = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var port = new Uri(bound).Port;
        return new UriBuilder("http", settings.IsLocal ? "localhost" : settings.Address.ToString(), port).Uri;
    }
}
