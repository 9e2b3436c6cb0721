using System.Text;

namespace Isnad.Formats.Readers.Fetching;

/// <summary>The rules of a <c>robots.txt</c> for one crawler, after RFC 9309.</summary>
internal sealed class RobotsRules
{
    /// <summary>How much of the file is read at least, and here at most.</summary>
    public const int MostBytes = 500 * 1024;

    private const int MostRules = 10_000;

    /// <summary>Everything is allowed: there is no such file.</summary>
    public static readonly RobotsRules AllowAll = new([]);

    /// <summary>Nothing is allowed: the server cannot say.</summary>
    public static readonly RobotsRules DisallowAll = new([(false, "/")]);

    private readonly List<(bool Allow, string Pattern)> _rules;

    private RobotsRules(List<(bool Allow, string Pattern)> rules) => _rules = rules;

    /// <summary>The delay that the file asks for, in seconds, or null. It is no part of the standard, but widely used.</summary>
    public double? Delay { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Its bytes; what is no UTF-8 matches nothing.</param>
    /// <param name="agent">The name of the crawler, lower case: letters, <c>-</c> and <c>_</c>.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string agent)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        var own = new Group();
        var others = new Group();
        var (mine, all, naming) = (false, false, false);
        foreach (var line in Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).Split(['\n', '\r']))
        {
            var text = line.AsSpan();
            var comment = text.IndexOf('#');
            text = (comment < 0 ? text : text[..comment]).Trim();
            var colon = text.IndexOf(':');
            if (colon < 0)
                continue;
            var (key, value) = (text[..colon].TrimEnd().ToString().ToLowerInvariant(), text[(colon + 1)..].TrimStart().ToString());
            if (key == "user-agent")
            {
                if (!naming)
                    (mine, all) = (false, false);
                naming = true;
                mine |= Token(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                all |= value == "*";
                own.Named |= mine;
                continue;
            }

            if (key is not ("allow" or "disallow" or "crawl-delay"))
                continue;
            naming = false;
            if (mine)
                own.Add(key, value);
            if (all)
                others.Add(key, value);
        }

        var group = own.Named ? own : others;
        return new RobotsRules(group.Rules) { Delay = group.Delay };
    }

    /// <summary>Whether an address may be fetched: the longest rule that matches decides, of two alike the one that allows.</summary>
    /// <param name="path">Path and query, percent-encoded.</param>
    public bool Allows(string path)
    {
        if (path == "/robots.txt")
            return true;
        path = Normal(path);
        var (best, allowed) = (-1, true);
        foreach (var (allow, pattern) in _rules)
        {
            if (pattern.Length < best || (pattern.Length == best && !allow) || !Matches(pattern, path))
                continue;
            (best, allowed) = (pattern.Length, allow);
        }

        return allowed;
    }

    /// <summary>Matches from the beginning; <c>*</c> stands for anything, <c>$</c> at the end for the end. Takes time in proportion to both lengths.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p == end && !anchored)
                return true;
            if (p < end && pattern[p] == '*')
                (star, mark, p) = (p, s, p + 1);
            else if (p < end && pattern[p] == path[s])
                (p, s) = (p + 1, s + 1);
            else if (star >= 0)
                (p, s) = (star + 1, ++mark);
            else
                return false;
        }

        while (p < end && pattern[p] == '*')
            p++;
        return p == end;
    }

    private static string Token(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_'))
            length++;
        return value[..length];
    }

    /// <summary>One spelling for paths: letters beyond ASCII percent-encoded, letters and digits that need not be encoded plain, hexadecimal digits upper case.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (b < 0x80)
                normal.Append((char)b);
            else
                normal.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        for (var i = 0; i + 2 < normal.Length; i++)
        {
            if (normal[i] != '%' || !char.IsAsciiHexDigit(normal[i + 1]) || !char.IsAsciiHexDigit(normal[i + 2]))
                continue;
            var value = (char)Convert.ToByte($"{normal[i + 1]}{normal[i + 2]}", 16);
            if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                normal.Remove(i, 3).Insert(i, value);
            else
                (normal[i + 1], normal[i + 2]) = (char.ToUpperInvariant(normal[i + 1]), char.ToUpperInvariant(normal[i + 2]));
        }

        return normal.ToString();
    }

    /// <summary>The rules for one crawler; groups that name it more than once are joined.</summary>
    private sealed class Group
    {
        public List<(bool Allow, string Pattern)> Rules { get; } = [];

        public double? Delay { get; private set; }

        public bool Named { get; set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var delay))
                    Delay = delay;
            }
            else if (value.Length > 0 && Rules.Count < MostRules)
            {
                Rules.Add((key == "allow", Normal(value)));
            }
        }
    }
}
