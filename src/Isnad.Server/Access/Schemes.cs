namespace Isnad.Server.Access;

/// <summary>Names of the ways to be known, and of the policies.</summary>
internal static class Schemes
{
    /// <summary>Chooses among the others.</summary>
    public const string Any = "isnad";

    /// <summary>No users: whoever sits at this machine.</summary>
    public const string Alone = "alone";

    /// <summary>A session in a cookie.</summary>
    public const string Session = "session";

    /// <summary>A key in the header <c>Authorization: Bearer</c>.</summary>
    public const string Key = "key";

    /// <summary>Signing in at an identity provider; it ends in a <see cref="Session"/>.</summary>
    public const string Provider = "provider";

    /// <summary>The claim that changes with the password.</summary>
    public const string Stamp = "isnad-stamp";
}
