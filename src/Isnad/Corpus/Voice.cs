namespace Isnad.Corpus;

/// <summary>One link of a chain of attribution, the same across documents.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Key of the entity (<see cref="Party.Key"/>), the outlet's id or folded name for an outlet, or null where nobody is named.</param>
/// <param name="Words">How the text names or describes it; the outlet's name for an outlet.</param>
/// <param name="Count">How many sources.</param>
public sealed record Voice(LinkKind Kind, string? Key, string Words, SourceCount Count)
{
    private const string Unknown = "~outlet:";

    /// <summary>The outlet of a document, by its key; its name is the folded one where it is not known.</summary>
    public static Voice OfOutlet(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Voice(LinkKind.Outlet, key, key.StartsWith(Unknown, StringComparison.Ordinal) ? key[Unknown.Length..] : key, SourceCount.One);
    }
}
