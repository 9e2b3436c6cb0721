namespace Isnad.Formats.Evaluation;

/// <summary>How two spans lie to each other.</summary>
internal static class Spans
{
    /// <summary>Characters that two spans share.</summary>
    public static int Overlap(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    /// <summary>Whether they share any.</summary>
    public static bool Touch(TextSpan? a, TextSpan b) => a is { } span && Overlap(span, b) > 0;

    /// <summary>Whether they share half of the shorter one or more.</summary>
    public static bool Cover(TextSpan a, TextSpan b)
    {
        var shared = Overlap(a, b);
        return shared > 0 && shared >= 0.5 * Math.Min(a.End - a.Start, b.End - b.Start);
    }
}
