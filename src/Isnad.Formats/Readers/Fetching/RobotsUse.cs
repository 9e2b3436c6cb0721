namespace Isnad.Formats.Readers.Fetching;

/// <summary>What <c>robots.txt</c> means for fetching.</summary>
public enum RobotsUse
{
    /// <summary>It is obeyed.</summary>
    Obey,

    /// <summary>It is not asked for. For sites of one's own, and where one has leave.</summary>
    Ignore,
}
