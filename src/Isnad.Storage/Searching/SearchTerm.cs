namespace Isnad.Storage.Searching;

/// <summary>One thing looked for: a word in its forms, a beginning, or a phrase.</summary>
/// <param name="First">Terms under which its first word may stand.</param>
/// <param name="Rest">Terms of the words behind it, in a phrase.</param>
/// <param name="Prefix">Whether <paramref name="First"/> are beginnings.</param>
/// <param name="TitleOnly">Whether it has to stand in the headline.</param>
/// <param name="Not">Whether it must not be there.</param>
internal sealed record SearchTerm(IReadOnlyList<string> First, IReadOnlyList<string> Rest, bool Prefix, bool TitleOnly, bool Not)
{
    /// <summary>Its expression for FTS5. Terms hold letters and digits only, so that nothing can break out of the quotes.</summary>
    public string Match
    {
        get
        {
            var rest = Rest.Count == 0 ? "" : " " + string.Join(' ', Rest);
            var any = string.Join(" OR ", First.Select(f => $"\"{f}{rest}\"{(Prefix ? "*" : "")}"));
            return TitleOnly ? $"(title : ({any}))" : $"({any})";
        }
    }

    /// <summary>Whether it stands in a text at a word; gives the number of words.</summary>
    public int LengthAt(IReadOnlyList<Isnad.Text.SearchWord> words, int at)
    {
        var word = words[at].Term;
        if (!(Prefix && Rest.Count == 0 ? First.Any(f => word.StartsWith(f, StringComparison.Ordinal)) : First.Contains(word)) || at + Rest.Count >= words.Count)
            return 0;
        for (var i = 0; i < Rest.Count; i++)
        {
            if (words[at + 1 + i].Term != Rest[i])
                return 0;
        }

        return 1 + Rest.Count;
    }
}
