namespace Isnad.Text;

/// <summary>Something found that stands on a stretch of tokens.</summary>
internal interface IStretch
{
    /// <summary>Index of its first token.</summary>
    int First { get; }

    /// <summary>Index behind its last token.</summary>
    int End { get; }
}
