namespace Isnad.Formats.Readers.Fetching;

/// <summary>How a <see cref="Fetcher"/> fetches.</summary>
public sealed record FetchOptions
{
    /// <summary>Most bytes of one answer, unpacked.</summary>
    public int Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Longest time for one address, all redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most redirects that are followed for one address.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Shortest time between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Which addresses may be reached.</summary>
    public AddressSpace Addresses { get; init; } = AddressSpace.PublicOnly;

    /// <summary>What <c>robots.txt</c> means.</summary>
    public RobotsUse Robots { get; init; } = RobotsUse.Obey;

    /// <summary>How the fetcher calls itself; <c>robots.txt</c> knows it as <c>isnad</c>.</summary>
    public string UserAgent { get; init; } = "Isnad/0.1";
}
