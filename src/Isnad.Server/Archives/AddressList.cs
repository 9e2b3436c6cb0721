namespace Isnad.Server.Archives;

/// <summary>Addresses handed in to be fetched, one a line.</summary>
internal static class AddressList
{
    private const int Most = 200;
    private const int Longest = 2000;

    /// <summary>The inputs of a list, or what is wrong with it.</summary>
    public static (IReadOnlyList<ImportInput> Inputs, string? Wrong) Read(IEnumerable<string?> lines)
    {
        var addresses = lines.Select(static l => l?.Trim() ?? "").Where(static l => l.Length > 0).Distinct(StringComparer.Ordinal).Take(Most + 1).ToList();
        return addresses switch
        {
            { Count: 0 } => ([], "No address is named."),
            { Count: > Most } => ([], $"At most {Most} addresses at once."),
            _ when addresses.Find(static a => !Fits(a)) is { } wrong => ([], $"'{(wrong.Length <= 100 ? wrong : wrong[..100])}' is no address of http or https without credentials."),
            _ => ([.. addresses.Select(static a => new ImportInput(a, null))], null),
        };
    }

    private static bool Fits(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.UserInfo.Length == 0 && address.Host.Length > 0;
}
