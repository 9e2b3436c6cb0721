namespace Isnad.Knowledge.Loading;

/// <summary>Phrases written short: <c>(a|b) c</c> stands for "a c" and "b c", <c>a [b] c</c> for "a b c" and "a c". No nesting.</summary>
internal static class PhrasePattern
{
    /// <summary>More than so many phrases in one row are a slip of the pen.</summary>
    private const int Most = 256;

    /// <summary>All phrases that a pattern stands for, in the order written; null when a bracket is open or the pattern stands for too many.</summary>
    public static IReadOnlyList<string>? Expand(string pattern)
    {
        List<string> phrases = [""];
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.AsSpan(at).IndexOfAny('(', '[');
            var plain = open < 0 ? pattern[at..] : pattern[at..(at + open)];
            string[] choices = [""];
            at += plain.Length;
            if (open >= 0)
            {
                var close = pattern.IndexOf(pattern[at] == '(' ? ')' : ']', at);
                if (close < 0)
                    return null;
                var inside = pattern[(at + 1)..close];
                choices = pattern[at] == '(' ? inside.Split('|') : [inside, ""];
                at = close + 1;
            }

            phrases = [.. phrases.SelectMany(p => choices.Select(c => p + plain + c))];
            if (phrases.Count > Most)
                return null;
        }

        return [.. phrases.Select(static p => string.Join(' ', p.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
