namespace Isnad.Server.Web.Events;

/// <summary>The order of events.</summary>
public enum EventOrder
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,

    /// <summary>Those with most accounts first.</summary>
    Accounts,

    /// <summary>Those with most dead first.</summary>
    Deaths,
}
