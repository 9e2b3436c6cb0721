namespace Isnad.Formats.Evaluation;

/// <summary>Where words may be found.</summary>
internal enum FindScope
{
    /// <summary>Anywhere, inside of words too.</summary>
    Anywhere,

    /// <summary>As whole words, clitics in front allowed.</summary>
    Words,
}
