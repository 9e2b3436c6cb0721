using System.Text;

namespace Isnad.Text;

/// <summary>A text without some stretches, with the way from old offsets to new ones.</summary>
internal sealed class KeptText
{
    /// <summary>Leaves the stretches out; where nothing with a letter would be left, leaves none out.</summary>
    public KeptText(string original, List<PageCut> cuts)
    {
        Text = original;
        if (cuts.Count == 0)
            return;
        cuts.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var kept = new StringBuilder(original.Length);
        var at = 0;
        foreach (var cut in cuts)
        {
            if (cut.Start < at)
                continue;
            kept.Append(original, at, cut.Start - at);
            Cuts.Add((cut, kept.Length));
            at = cut.End;
        }

        kept.Append(original, at, original.Length - at);
        var text = kept.ToString();
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '@') < 0)
            Cuts.Clear();
        else
            Text = text;
    }

    /// <summary>What is left.</summary>
    public string Text { get; }

    /// <summary>What was left out, and where in <see cref="Text"/> it stood.</summary>
    public List<(PageCut Cut, int At)> Cuts { get; } = [];

    /// <summary>The new offset of an old one; an offset inside a stretch left out becomes its place.</summary>
    public int At(int offset)
    {
        var gone = 0;
        foreach (var (cut, _) in Cuts)
        {
            if (cut.Start >= offset)
                break;
            gone += Math.Min(offset, cut.End) - cut.Start;
        }

        return offset - gone;
    }
}
