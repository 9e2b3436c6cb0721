using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Isnad.Formats.Readers.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Server.Tests;

/// <summary>What is handed in to be imported: bodies without an article are refused at once, addresses are fetched only where that is allowed.</summary>
public sealed class ImportApiTests
{
    private const string Page = "<html lang=\"ar\"><head><title>قصف على تعز</title></head><body><article><h1>قصف على تعز</h1><p>قالت الشرطة اليمنية إن قذائف سقطت على سوق في مدينة تعز يوم الجمعة، ما أدى إلى مقتل ستة مدنيين وإصابة عشرة آخرين.</p><p>وأضاف شهود من سكان الحي أن القصف استمر ساعة كاملة قبل أن يتوقف مساء.</p></article></body></html>";

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{\"title\":\"x\"}", "application/json")]
    [InlineData("   ", "text/plain")]
    [InlineData("", "text/plain")]
    public async Task A_body_without_an_article_is_refused_with_a_code(string body, string type)
    {
        await using var server = await Running.StartAsync();
        using var answer = await server.Client.PostAsync("/api/v1/imports", new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("ISN8007", problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Empty((await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/imports")).EnumerateArray());
    }

    [Theory]
    [InlineData("GET", "/api/v1/events?typ=ASSAULT", "typ")]
    [InlineData("GET", "/api/v1/documents?limit=1&outlets=x&to_day=1", "outlets")]
    [InlineData("GET", "/api/v1/map?limit=5", "limit")]
    [InlineData("GET", "/api/v1/review/agreement?who=amal", "who")]
    [InlineData("POST", "/api/v1/imports?publishd=2021-01-01", "publishd")]
    [InlineData("GET", "/api/v1/events?type=ASSAULT&type=AID", "type")]
    public async Task A_parameter_that_is_not_known_or_given_twice_is_named(string method, string path, string named)
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path) { Content = method == "POST" ? new StringContent("x") : null };
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"'{named}'", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_document_of_the_interface_names_the_parameters()
    {
        await using var server = await Running.StartAsync();
        var events = (await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json")).GetProperty("paths").GetProperty("/api/v1/events").GetProperty("get").GetProperty("parameters");
        Assert.Superset(new HashSet<string> { "type", "country", "limit", "cursor", "harm" }, events.EnumerateArray().Select(static p => p.GetProperty("name").GetString()!).ToHashSet());
    }

    [Fact]
    public async Task Nothing_is_fetched_unless_the_server_was_started_so()
    {
        await using var server = await Running.StartAsync();
        using var answer = await server.Client.PostAsJsonAsync("/api/v1/imports/addresses", new { addresses = new[] { "https://example.org/" } });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("ISN8015", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.DoesNotContain("name=\"addresses\"", await server.GetAsync("/import"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("/etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string address)
    {
        await using var server = await Running.StartAsync(settings: static s => s with { Fetching = new FetchOptions() });
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.PostAsJsonAsync("/api/v1/imports/addresses", new { addresses = new[] { address } })).StatusCode);
    }

    [Fact]
    public async Task This_machine_and_private_networks_are_not_reached()
    {
        await using var site = await StartAsync(static r => r.MapGet("/article", static () => Results.Content(Page, "text/html; charset=utf-8")));
        await using var server = await Running.StartAsync(settings: static s => s with { Fetching = new FetchOptions() });
        foreach (var address in new[] { Address(site) + "/article", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "http://0x7f000001/" })
        {
            var run = await RunAsync(server, address);
            Assert.Equal(0, run.GetProperty("added").GetInt32());
            Assert.Equal("ISN0030", Assert.Single(run.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task An_article_is_fetched_and_imported_with_its_address()
    {
        await using var site = await StartAsync(static r =>
        {
            r.MapGet("/article", static () => Results.Content(Page, "text/html; charset=utf-8"));
            r.MapGet("/closed/article", static () => Results.Content(Page, "text/html; charset=utf-8"));
            r.MapGet("/robots.txt", static () => "User-agent: *\nDisallow: /closed/");
        });
        await using var server = await Running.StartAsync(settings: static s => s with { Fetching = new FetchOptions { Addresses = AddressSpace.Any, Delay = TimeSpan.Zero } });
        Assert.Equal(0, (await RunAsync(server, Address(site) + "/closed/article")).GetProperty("added").GetInt32());
        var run = await RunAsync(server, Address(site) + "/article");
        Assert.Equal(1, run.GetProperty("added").GetInt32());
        var document = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/documents/" + run.GetProperty("documents")[0].GetString());
        Assert.Equal(Address(site) + "/article", document.GetProperty("url").GetString());
        Assert.Contains("name=\"addresses\"", await server.GetAsync("/import"));
    }

    private static async Task<JsonElement> RunAsync(Running server, string address)
    {
        using var answer = await server.Client.PostAsJsonAsync("/api/v1/imports/addresses", new { addresses = new[] { address } });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        for (var n = 0; n < 400; n++)
        {
            var run = await server.Client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
            if (run.GetProperty("state").GetString() is "done" or "failed")
                return run;
            await Task.Delay(50);
        }

        throw new TimeoutException(address);
    }

    private static string Address(WebApplication site) => site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<WebApplication> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static o => o.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var site = builder.Build();
        site.UseRouting();
        map(site);
        await site.StartAsync();
        return site;
    }
}
