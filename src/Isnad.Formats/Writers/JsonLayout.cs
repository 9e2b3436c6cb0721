namespace Isnad.Formats.Writers;

/// <summary>How records stand in the output.</summary>
public enum JsonLayout
{
    /// <summary>One record a line (JSON Lines).</summary>
    Lines,

    /// <summary>An indented array of records.</summary>
    Array,
}
