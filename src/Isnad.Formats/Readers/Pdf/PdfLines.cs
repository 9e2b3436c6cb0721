using System.Text;
using UglyToad.PdfPig.Content;

namespace Isnad.Formats.Readers.Pdf;

/// <summary>Makes lines of text of the signs that a page draws: by their height on the page, in the direction of reading.</summary>
/// <remarks>A PDF has signs at places, in any order. Lines of Arabic are read from the right, numbers and Latin words in them from the left; lines of
/// more than half the width that do not end a sentence go on in the next.</remarks>
internal static class PdfLines
{
    private const double SpaceWidth = 0.18;
    private const double ColumnGap = 3;

    /// <summary>The paragraphs of a page.</summary>
    public static List<string> Of(Page page)
    {
        var signs = page.Letters.Where(static l => l.Value.Length > 0).Select(static l => new Sign(
            l.Value, Math.Min(l.StartBaseLine.X, l.EndBaseLine.X), Math.Max(l.StartBaseLine.X, l.EndBaseLine.X), l.StartBaseLine.Y, Math.Max(1, l.PointSize))).ToList();
        return Joined(Lines(signs));
    }

    /// <summary>Lines from top to bottom; signs whose baselines are nearly level stand in one line, and wide gaps cut it.</summary>
    private static List<Line> Lines(List<Sign> signs)
    {
        var lines = new List<Line>();
        foreach (var level in Levels(signs))
        {
            level.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            var start = 0;
            var pieces = new List<Line>();
            for (var i = 1; i <= level.Count; i++)
            {
                if (i < level.Count && level[i].Left - level[i - 1].Right < ColumnGap * level[i].Size)
                    continue;
                pieces.Add(Read(level.GetRange(start, i - start)));
                start = i;
            }

            if (pieces.Count(static p => p.IsArabic) * 2 >= pieces.Count)
                pieces.Reverse();
            lines.AddRange(pieces.Where(static p => p.Text.Length > 0));
        }

        return lines;
    }

    private static List<List<Sign>> Levels(List<Sign> signs)
    {
        var levels = new List<List<Sign>>();
        foreach (var sign in signs.OrderByDescending(static s => s.Base))
        {
            if (levels.Count > 0 && levels[^1][0].Base - sign.Base < 0.5 * Math.Max(sign.Size, levels[^1][0].Size))
                levels[^1].Add(sign);
            else
                levels.Add([sign]);
        }

        return levels;
    }

    private static Line Read(List<Sign> signs)
    {
        var arabic = signs.Sum(static s => s.Text.Count(IsArabic));
        var latin = signs.Sum(static s => s.Text.Count(static c => char.IsLetter(c) && !IsArabic(c)));
        var text = arabic >= latin && arabic > 0 ? FromRight(signs) : FromLeft(signs);
        return new Line(text.Trim(), signs[0].Left, signs[^1].Right, signs[0].Base, signs.Max(static s => s.Size), arabic >= latin && arabic > 0);
    }

    private static string FromLeft(List<Sign> signs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < signs.Count; i++)
        {
            if (i > 0 && Gap(signs[i - 1], signs[i]))
                text.Append(' ');
            text.Append(ArabicForms.Fold(signs[i].Text));
        }

        return text.ToString();
    }

    /// <summary>From the right, with runs of digits and Latin letters from the left.</summary>
    private static string FromRight(List<Sign> signs)
    {
        var text = new StringBuilder();
        for (var i = signs.Count - 1; i >= 0;)
        {
            var start = i;
            while (start > 0 && IsLeftward(signs[i].Text) && (IsLeftward(signs[start - 1].Text) || (IsJoint(signs[start - 1].Text) && start > 1 && IsLeftward(signs[start - 2].Text))) && !Gap(signs[start - 1], signs[start]))
                start--;
            text.Append(start < i ? FromLeft(signs.GetRange(start, i - start + 1)) : ArabicForms.Fold(Mirrored(signs[i].Text)));
            if (start > 0 && Gap(signs[start - 1], signs[start]))
                text.Append(' ');
            i = start - 1;
        }

        return text.ToString();
    }

    private static bool Gap(Sign left, Sign right) =>
        !string.IsNullOrWhiteSpace(left.Text) && !string.IsNullOrWhiteSpace(right.Text) && right.Left - left.Right > SpaceWidth * Math.Min(left.Size, right.Size);

    private static bool IsLeftward(string sign) => char.IsDigit(sign[0]) || (char.IsLetter(sign[0]) && !IsArabic(sign[0]));

    private static bool IsJoint(string sign) => sign is "." or "," or "/" or "-" or ":" or "\u066B" or "\u066C";

    private static bool IsArabic(char c) => c is (>= '\u0620' and <= '\u065F') or (>= '\u066E' and <= '\u06D3') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Brackets are stored as they look; read from the right they open the other way.</summary>
    private static string Mirrored(string sign) => sign switch
    {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        "\u00AB" => "\u00BB",
        "\u00BB" => "\u00AB",
        _ => sign,
    };

    private static List<string> Joined(List<Line> lines)
    {
        var paragraphs = new List<string>();
        var width = lines.Count == 0 ? 0 : lines.Max(static l => l.Right - l.Left);
        for (var i = 0; i < lines.Count; i++)
        {
            var before = i > 0 ? lines[i - 1] : null;
            var goesOn = before is not null && before.IsArabic == lines[i].IsArabic && Math.Abs(before.Size - lines[i].Size) < 1
                && before.Base - lines[i].Base is var step && step > 0 && step < 2.2 * lines[i].Size
                && before.Text[^1] is not ('.' or '!' or '\u061F' or ':') && before.Right - before.Left > 0.5 * width;
            if (goesOn)
                paragraphs[^1] = $"{paragraphs[^1]} {lines[i].Text}";
            else
                paragraphs.Add(lines[i].Text);
        }

        return paragraphs;
    }

    /// <summary>A sign at its place.</summary>
    private readonly record struct Sign(string Text, double Left, double Right, double Base, double Size);

    /// <summary>A line at its place.</summary>
    private sealed record Line(string Text, double Left, double Right, double Base, double Size, bool IsArabic);
}
