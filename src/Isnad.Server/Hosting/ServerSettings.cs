using System.Net;

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

    /// <summary>Own knowledge folders laid over the shipped knowledge.</summary>
    public IReadOnlyList<string> Knowledge { get; init; } = [];

    /// <summary>The name under which judgements are kept while there are no users.</summary>
    public string Name { get; init; } = "local";

    /// <summary>Largest body of a request in bytes.</summary>
    public long LargestBody { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>The file of users.</summary>
    public string UsersFile => Users ?? Archive + ".users.json";

    /// <summary>The file in which every change and refusal is noted.</summary>
    public string AuditFile => Archive + ".audit.jsonl";

    /// <summary>Folder of the keys that protect cookies.</summary>
    public string KeyFolder => Archive + ".keys";
}
