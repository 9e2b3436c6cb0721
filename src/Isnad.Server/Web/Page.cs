namespace Isnad.Server.Web;

/// <summary>One page of a long list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What the page shows.</param>
/// <param name="Skip">How many stand before it.</param>
/// <param name="Size">Most that a page shows.</param>
/// <param name="Total">How many there are.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Skip, int Size, int Total) : IPage
{
    /// <summary>No list.</summary>
    public static readonly Page<T> None = new([], 0, 1, 0);

    /// <summary>A page of a list.</summary>
    public static Page<T> Of(IReadOnlyList<T> all, int skip, int size)
    {
        var from = Math.Clamp(skip, 0, Math.Max(0, all.Count - 1)) / size * size;
        return new Page<T>([.. all.Skip(from).Take(size)], from, size, all.Count);
    }
}
