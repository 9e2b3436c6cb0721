namespace Isnad.Server.Web;

/// <summary>Where a page of a list stands.</summary>
public interface IPage
{
    /// <summary>How many stand before it.</summary>
    int Skip { get; }

    /// <summary>Most that a page shows.</summary>
    int Size { get; }

    /// <summary>How many there are.</summary>
    int Total { get; }
}
