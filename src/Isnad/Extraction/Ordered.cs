namespace Isnad.Extraction;

/// <summary>Binary search in lists that are ordered by a position in the text.</summary>
internal static class Ordered
{
    /// <summary>Index of the first item whose position is not smaller than <paramref name="position"/>.</summary>
    public static int FirstAtOrAfter<T>(List<T> items, int position, Func<T, int> positionOf)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (positionOf(items[middle]) < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
