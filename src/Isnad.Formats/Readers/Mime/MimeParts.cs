using System.Text;

namespace Isnad.Formats.Readers.Mime;

/// <summary>Finds the parts between the boundaries of a multipart body (RFC 2046).</summary>
internal static class MimeParts
{
    /// <summary>Where each part begins and ends; a last part without its closing boundary counts too.</summary>
    public static List<(int From, int To)> Of(ReadOnlySpan<byte> body, string boundary)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var parts = new List<(int From, int To)>();
        var open = -1;
        for (var at = 0; at < body.Length;)
        {
            var found = body[at..].IndexOf(mark);
            if (found < 0)
                break;
            var start = at + found;
            at = start + mark.Length;
            if (start > 0 && body[start - 1] != (byte)'\n')
                continue;
            if (open >= 0)
                parts.Add((open, TrimBreak(body, open, start)));
            if (body[at..].StartsWith("--"u8))
                return parts;
            var line = body[at..].IndexOf((byte)'\n');
            open = line < 0 ? -1 : at + line + 1;
        }

        if (open >= 0 && open < body.Length)
            parts.Add((open, body.Length));
        return parts;
    }

    private static int TrimBreak(ReadOnlySpan<byte> body, int from, int to)
    {
        if (to > from && body[to - 1] == (byte)'\n')
            to--;
        return to > from && body[to - 1] == (byte)'\r' ? to - 1 : to;
    }
}
