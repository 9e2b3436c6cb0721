using System.Globalization;
using System.Runtime.CompilerServices;
using Isnad.Text;

namespace Isnad.Formats.Readers;

/// <summary>Reads a list of addresses, one a line; lines that begin with <c>#</c> are remarks. The pages are fetched where that was asked for.</summary>
internal static class AddressListReader
{
    private const int LongestAddress = 8000;

    /// <summary>Reads what is at all addresses, in the order of the list.</summary>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, byte[] bytes, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var addresses = Addresses(TextDecoder.Decode(bytes).Text);
        if (content.Options.Fetcher is null || opened.Depth > 0 || opened.From == OpenedFrom.Network)
        {
            yield return opened.Failed(DiagnosticCodes.NotFetched, string.Create(
                CultureInfo.InvariantCulture, $"The list names {addresses.Count} addresses; they are fetched only when that is asked for."), bytes, "text/uri-list");
            yield break;
        }

        foreach (var address in addresses)
        {
            await foreach (var item in content.FetchAsync(opened, address, null, cancellation).ConfigureAwait(false))
                yield return item;
        }
    }

    private static List<string> Addresses(string text)
    {
        var addresses = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var address = line.Trim();
            if (!address.IsEmpty && address[0] != '#' && address.Length <= LongestAddress)
                addresses.Add(address.ToString());
        }

        return addresses;
    }
}
