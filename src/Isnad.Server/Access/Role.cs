namespace Isnad.Server.Access;

/// <summary>What a user may do. Each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Read and export.</summary>
    Reader,

    /// <summary>Import and judge.</summary>
    Reviewer,

    /// <summary>Manage users, see the audit log, export private persons unmasked.</summary>
    Administrator,
}
