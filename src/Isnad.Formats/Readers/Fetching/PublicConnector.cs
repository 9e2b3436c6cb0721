using System.Net;
using System.Net.Sockets;

namespace Isnad.Formats.Readers.Fetching;

/// <summary>Connects to hosts, and only to addresses that may be reached.</summary>
/// <remarks>The name is resolved here and the very address that was judged is connected to, for every connection: neither a redirect nor a name
/// that changes its address between look-ups gets round it.</remarks>
/// <param name="resolve">Finds the addresses of a name.</param>
/// <param name="reachable">Whether an address may be reached.</param>
internal sealed class PublicConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> reachable)
{
    /// <summary>Connects for the platform's client.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellation).ConfigureAwait(false);
        var allowed = addresses.Where(reachable).ToArray();
        if (allowed.Length == 0)
            throw new AddressRefusedException(host);
        Exception? last = null;
        foreach (var address in allowed)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e)
            {
                socket.Dispose();
                last = e;
                if (e is not SocketException)
                    throw;
            }
        }

        throw last!;
    }
}
