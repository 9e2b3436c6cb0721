namespace Isnad.Server.Hosting;

/// <summary>Codes of what the server refuses; docs/guide/diagnostics.md tells them.</summary>
public static class ServerCodes
{
    /// <summary>It would be reachable from other machines and has no users.</summary>
    public const string NoUsers = "ISN8001";

    /// <summary>Address or port cannot be listened on.</summary>
    public const string CannotListen = "ISN8002";

    /// <summary>A change asked for by a page of another origin.</summary>
    public const string OtherOrigin = "ISN8003";

    /// <summary>Nobody is signed in.</summary>
    public const string NotSignedIn = "ISN8004";

    /// <summary>The role does not allow it.</summary>
    public const string NotAllowed = "ISN8005";

    /// <summary>There is no such thing.</summary>
    public const string NotFound = "ISN8006";

    /// <summary>A parameter or body that cannot be understood.</summary>
    public const string BadRequest = "ISN8007";

    /// <summary>Too many requests.</summary>
    public const string TooMany = "ISN8008";

    /// <summary>The body is too large.</summary>
    public const string TooLarge = "ISN8009";

    /// <summary>The server itself failed.</summary>
    public const string Failed = "ISN8010";

    /// <summary>The file of users cannot be read.</summary>
    public const string BadUsers = "ISN8011";

    /// <summary>What was changed has been changed by someone else meanwhile.</summary>
    public const string Changed = "ISN8012";

    /// <summary>The views over all documents are being prepared.</summary>
    public const string Preparing = "ISN8013";

    /// <summary>The settings of the identity provider cannot be used.</summary>
    public const string BadOpenId = "ISN8014";

    /// <summary>The server fetches no addresses.</summary>
    public const string NotFetching = "ISN8015";

    /// <summary>The address does not take this method.</summary>
    public const string WrongMethod = "ISN8016";

    /// <summary>The address does not take a body of this type.</summary>
    public const string WrongContent = "ISN8017";
}
