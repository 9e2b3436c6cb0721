using Isnad.Text;

namespace Isnad.Knowledge.Checking;

/// <summary>Names brought to the form in which look-up compares them.</summary>
internal static class FoldedName
{
    /// <summary>The folded hashes of a name's words, joined.</summary>
    public static ulong Of(string name)
    {
        var text = NormalizedText.Of(name);
        var hash = 0UL;
        var words = 0;
        foreach (var token in Tokenizer.Tokenize(text, null))
            hash = (hash * 1099511628211UL) ^ (token.Fold + (ulong)++words);
        return hash;
    }
}
