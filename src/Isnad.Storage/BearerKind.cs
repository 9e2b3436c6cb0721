namespace Isnad.Storage;

/// <summary>What bears a name in an archive.</summary>
public enum BearerKind
{
    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An outlet.</summary>
    Outlet,

    /// <summary>The mode of events.</summary>
    Mode,
}
