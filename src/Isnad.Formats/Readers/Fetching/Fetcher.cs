using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Isnad.Formats.Readers.Fetching;

/// <summary>Fetches pages: asks <c>robots.txt</c> first, waits between requests to one host, keeps to limits of size, time and redirects, and reaches no
/// private address unless that is allowed. Sends no cookies and no credentials, and uses no proxy.</summary>
public sealed class Fetcher : IDisposable
{
    private const string Agent = "isnad";
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _last = new(StringComparer.Ordinal);

    /// <summary>Prepares fetching.</summary>
    /// <param name="options">How is fetched.</param>
    /// <param name="time">Tells when answers came and how long to wait.</param>
    public Fetcher(FetchOptions options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync, PublicAddress.Holds)
    {
    }

    internal Fetcher(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isPublic)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (_options, _time) = (options, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = new PublicConnector(resolve, a => options.Addresses == AddressSpace.Any || isPublic(a)).ConnectAsync,
        };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.8, */*;q=0.5");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar, *;q=0.5");
    }

    /// <summary>Fetches an address. Never throws for what a server does; the answer has the problem.</summary>
    /// <param name="address">An absolute address of http or https.</param>
    /// <param name="cancellation">Stops fetching.</param>
    public async Task<FetchedPage> GetAsync(Uri address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            limit.CancelAfter(_options.Timeout);
            return await FollowAsync(address, _options.Bytes, _options.Robots, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(address, DiagnosticCodes.FetchFailed, FormattableString.Invariant($"The server did not answer within {_options.Timeout.TotalSeconds} seconds."));
        }
        catch (Exception e) when (Refused(e))
        {
            return Failed(address, DiagnosticCodes.AddressRefused, "It leads to this machine or a private network, which is not reached unless that is allowed.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException or InvalidDataException)
        {
            return Failed(address, DiagnosticCodes.FetchFailed, $"It cannot be fetched: {e.Message}");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        _client.Dispose();
        _turn.Dispose();
    }

    private async Task<FetchedPage> FollowAsync(Uri address, int most, RobotsUse robots, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
                return Failed(address, DiagnosticCodes.AddressRefused, "Only addresses of http and https without credentials are fetched.");
            if (robots == RobotsUse.Obey && !(await RulesAsync(address, cancellation).ConfigureAwait(false)).Allows(address.PathAndQuery))
                return Failed(address, DiagnosticCodes.RobotsRefused, "The site's robots.txt asks programs not to fetch it. Save the page with a browser and read the file.");
            await WaitAsync(address, cancellation).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            var status = (int)answer.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } next)
            {
                if (redirects >= _options.Redirects)
                    return Failed(address, DiagnosticCodes.FetchFailed, FormattableString.Invariant($"It leads on more than {_options.Redirects} times."));
                address = next.IsAbsoluteUri ? next : new Uri(address, next);
                continue;
            }

            return answer.IsSuccessStatusCode
                ? await BodyAsync(address, answer, most, cancellation).ConfigureAwait(false)
                : Failed(address, DiagnosticCodes.FetchFailed, string.Create(CultureInfo.InvariantCulture, $"The server answers with status {status}.")) with { Status = status };
        }
    }

    private async Task<FetchedPage> BodyAsync(Uri address, HttpResponseMessage answer, int most, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var closing = body.ConfigureAwait(false);
        var bytes = await WholeBytes.ReadAsync(body, most, cancellation).ConfigureAwait(false);
        if (bytes is null)
            return Failed(address, DiagnosticCodes.TooLong, string.Create(CultureInfo.InvariantCulture, $"The answer is longer than the {most} bytes that are fetched."));
        MediaTypeHeaderValue? type = answer.Content.Headers.ContentType;
        return new FetchedPage
        {
            Address = address,
            Status = (int)answer.StatusCode,
            Bytes = bytes,
            MediaType = type?.MediaType?.ToLowerInvariant(),
            Charset = type?.CharSet?.Trim('"'),
            Retrieved = _time.GetUtcNow(),
        };
    }

    /// <summary>The rules of a host: none where there is no file, no leave at all where the server fails to give it.</summary>
    private async Task<RobotsRules> RulesAsync(Uri address, CancellationToken cancellation)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(origin, out var known))
            return known;
        var file = await FollowAsync(new Uri(address, "/robots.txt"), RobotsRules.MostBytes * 4, RobotsUse.Ignore, cancellation).ConfigureAwait(false);
        var rules = file.Problem is null ? RobotsRules.Parse(file.Bytes, Agent) : file.Status is >= 400 and < 500 ? RobotsRules.AllowAll : RobotsRules.DisallowAll;
        return _robots[origin] = rules;
    }

    private async Task WaitAsync(Uri address, CancellationToken cancellation)
    {
        var asked = _robots.GetValueOrDefault(address.GetLeftPart(UriPartial.Authority))?.Delay;
        var delay = asked is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, _options.Delay.TotalSeconds, Math.Max(LongestDelay.TotalSeconds, _options.Delay.TotalSeconds))) : _options.Delay;
        if (_last.TryGetValue(address.Host, out var last) && last + delay - _time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, _time, cancellation).ConfigureAwait(false);
        _last[address.Host] = _time.GetUtcNow();
    }

    private static bool Refused(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is AddressRefusedException)
                return true;
        }

        return false;
    }

    private static FetchedPage Failed(Uri address, string code, string message) =>
        new() { Address = address, Problem = new Diagnostic(code, Severity.Error, message) };
}
