using System.Net;
using Isnad.Formats.Readers.Fetching;
using Isnad.Server.Access;

namespace Isnad.Server.Hosting;

/// <summary>What <c>isnad serve</c> was asked to do.</summary>
public sealed record ServerSettings
{
    /// <summary>The archive's file.</summary>
    public required string Archive { get; init; }

    /// <summary>Address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Names, besides the loopback's, under which the server may be addressed; when empty and users exist, any.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>File of users, or null for the one beside the archive.</summary>
    public string? Users { get; init; }

    /// <summary>How users are known by an identity provider, or null.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Where the map gets tiles, or null for the map of its own.</summary>
    public TileServer? Tiles { get; init; }

    /// <summary>How addresses are fetched that are handed in, or null where nothing is fetched.</summary>
    public FetchOptions? Fetching { get; init; }

    /// <summary>Own knowledge folders laid over the shipped knowledge.</summary>
    public IReadOnlyList<string> Knowledge { get; init; } = [];

    /// <summary>The name under which judgements are kept while there are no users.</summary>
    public string Name { get; init; } = "local";

    /// <summary>Largest body of a request in bytes.</summary>
    public long LargestBody { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Whether nobody can sign in: whoever sits at this machine may do everything.</summary>
    public bool HasNoUsers(UserFile users)
    {
        ArgumentNullException.ThrowIfNull(users);
        return OpenId is null && users.All.Count == 0;
    }

    /// <summary>The file of users.</summary>
    public string UsersFile => Users ?? Archive + ".users.json";

    /// <summary>The file in which every change and refusal is noted.</summary>
    public string AuditFile => Archive + ".audit.jsonl";

    /// <summary>Folder of the keys that protect cookies.</summary>
    public string KeyFolder => Archive + ".keys";
}
