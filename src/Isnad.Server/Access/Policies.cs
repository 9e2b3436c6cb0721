namespace Isnad.Server.Access;

/// <summary>Names of the policies: what a role may do.</summary>
internal static class Policies
{
    /// <summary>Read and export.</summary>
    public const string Read = "read";

    /// <summary>Import and judge.</summary>
    public const string Review = "review";

    /// <summary>Manage users and see the audit log.</summary>
    public const string Administer = "administer";
}
