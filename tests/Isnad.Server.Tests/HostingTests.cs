using System.Net;
using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Isnad.Storage;

namespace Isnad.Server.Tests;

public sealed class HostingTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task A_name_that_is_not_the_servers_is_refused(string host)
    {
        await using var server = await Running.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/documents") { Headers = { Host = host } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task It_does_not_start_where_others_reach_it_and_there_are_no_users()
    {
        var settings = new ServerSettings { Archive = Path.Combine(Path.GetTempPath(), $"none-{Guid.NewGuid():N}.db"), Address = IPAddress.Any };
        var refused = await Assert.ThrowsAsync<ServerException>(() => Workbench.StartAsync(settings, TimeProvider.System));
        Assert.Equal(ServerCodes.NoUsers, refused.Code);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var server = await Running.StartAsync();
        var settings = new ServerSettings { Archive = server.Archive + ".2", Port = server.Workbench.Address.Port };
        var refused = await Assert.ThrowsAsync<ServerException>(() => Workbench.StartAsync(settings, TimeProvider.System));
        Assert.Equal(ServerCodes.CannotListen, refused.Code);
        Assert.Contains($"Port {settings.Port} on 127.0.0.1", refused.Message);
        Assert.Contains("--port", refused.Message);
        Assert.False(File.Exists(settings.Archive), "An archive was made that is not served.");
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_is_told_as_such()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "no database, but a text that is long enough to be looked at as one".PadRight(2000));
        var refused = await Assert.ThrowsAsync<ArchiveException>(() => Workbench.StartAsync(new ServerSettings { Archive = file }, TimeProvider.System));
        Assert.Equal(ArchiveFault.NotAnArchive, refused.Fault);
        Assert.Contains(file, refused.Message);
        File.Delete(file);
    }

    [Fact]
    public async Task Every_answer_forbids_what_a_page_does_not_need()
    {
        await using var server = await Running.StartAsync();
        foreach (var path in new[] { "/documents", "/nowhere", "/assets/nothing.js", "/sign-in" })
        {
            using var answer = await server.Client.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task A_change_asked_for_by_a_page_of_another_origin_is_refused()
    {
        await using var server = await Running.StartAsync();
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "http://evil.example"), ("Origin", "null") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/import/text") { Content = new FormUrlEncodedContent([KeyValuePair.Create("text", "x")]) };
            request.Headers.Add(name, value);
            Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var server = await Running.StartAsync();
        using var answer = await server.Client.PostAsync("/import/text", new FormUrlEncodedContent([KeyValuePair.Create("text", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_a_page_without_signing_in_once_there_are_users()
    {
        await using var server = await Running.StartAsync(users: u => u.Set("amal", Role.Reader, "a long password"));
        using var answer = await server.Client.GetAsync("/documents");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var server = await Running.StartAsync();
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Workbench.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: text/plain\r\n\r\nx"u8.ToArray());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var answer = new byte[1024];
        var told = "";
        for (int read; (read = await ReadAsync(stream, answer, limit.Token)) > 0;)
            told += System.Text.Encoding.ASCII.GetString(answer, 0, read);
        Assert.False(limit.IsCancellationRequested);
        Assert.DoesNotContain(" 202 ", told);
    }

    private static async Task<int> ReadAsync(Stream stream, byte[] into, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(into, cancellation);
        }
        catch (IOException)
        {
            // The server has closed the connection.
            return 0;
        }
    }
}
