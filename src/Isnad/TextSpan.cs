namespace Isnad;

/// <summary>A stretch of <see cref="Document.Text"/>, half open, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset behind the last code unit; never smaller than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span (equal spans count).</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Orders by start, then the longer span first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>The words of the span.</summary>
    public string Of(string text) => text[Start..End];
}
