using Isnad.Text;

namespace Isnad.Server.Judging;

/// <summary>Finds the same words elsewhere in a text, whatever is joined to them and however they are spelled.</summary>
public static class SameWords
{
    /// <summary>The places at which the words stand, in the order of the text. What is joined in front of the first word is left out where its letters show.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="words">The words looked for.</param>
    public static IReadOnlyList<TextSpan> Find(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var wanted = SearchWords.Of(words);
        if (wanted.Count == 0)
            return [];
        var forms = wanted.Select(w => SearchWords.Forms(w.Span.Of(words)).ToHashSet(StringComparer.Ordinal)).ToList();
        var found = new List<TextSpan>();
        var all = SearchWords.Of(text);
        for (var i = 0; i + wanted.Count <= all.Count; i++)
        {
            if (!Fits(all, i, forms))
                continue;
            var span = new TextSpan(Start(text, all[i].Span, wanted[0].Span.Of(words)), all[i + wanted.Count - 1].Span.End);
            found.Add(span);
            i += wanted.Count - 1;
        }

        return found;
    }

    private static bool Fits(List<SearchWord> all, int at, List<HashSet<string>> forms)
    {
        for (var n = 0; n < forms.Count; n++)
        {
            if (!forms[n].Contains(all[at + n].Term))
                return false;
        }

        return true;
    }

    private static int Start(string text, TextSpan word, string wanted)
    {
        var at = text.AsSpan(word.Start, word.Length).IndexOf(wanted, StringComparison.Ordinal);
        return at > 0 ? word.Start + at : word.Start;
    }
}
