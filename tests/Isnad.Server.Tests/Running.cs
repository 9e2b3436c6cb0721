using System.Net;
using System.Text;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Isnad.Server.Tests;

/// <summary>A server on a free port with an archive of its own.</summary>
public sealed class Running : IAsyncDisposable
{
    private readonly string _folder;

    private Running(string folder, Workbench workbench, HttpClient client)
    {
        (_folder, Workbench, Client) = (folder, workbench, client);
    }

    public Workbench Workbench { get; }

    /// <summary>Keeps cookies, follows no redirects.</summary>
    public HttpClient Client { get; }

    public string Archive => Path.Combine(_folder, "a.db");

    public static async Task<Running> StartAsync(string? articles = null, Action<UserFile>? users = null, Func<ServerSettings, ServerSettings>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("isnad-server-").FullName;
        var chosen = new ServerSettings { Archive = Path.Combine(folder, "a.db"), Name = "tester" };
        chosen = settings?.Invoke(chosen) ?? chosen;
        if (users is not null)
            users(new UserFile(chosen.UsersFile));
        if (articles is not null)
            await FillAsync(chosen, articles);
        var workbench = await Workbench.StartAsync(chosen, TimeProvider.System);
        await workbench.ReadyAsync(CancellationToken.None);
        return new Running(folder, workbench, NewClient(workbench));
    }

    public HttpClient Another() => NewClient(Workbench);

    public async Task<string> GetAsync(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"isnad-view={language}.light.western");
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Workbench.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static HttpClient NewClient(Workbench workbench) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = workbench.Address };

    private static async Task FillAsync(ServerSettings settings, string articles)
    {
        using var workspace = new Workspace(settings, TimeProvider.System, NullLogger<Workspace>.Instance);
        await FillAsync(workspace, articles);
    }

    internal static async Task FillAsync(Workspace workspace, string articles)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, articles, Encoding.UTF8);
        var run = new ImportRun("1", "tester", DateTimeOffset.UnixEpoch, [new ImportInput("articles.jsonl", file)], new ImportDefaults(null, null));
        await run.RunAsync(workspace.Archive, await workspace.PipelineAsync(), CancellationToken.None);
        Assert.Equal(ImportState.Done, run.State);
        Assert.True(run.Added > 0);
    }
}
