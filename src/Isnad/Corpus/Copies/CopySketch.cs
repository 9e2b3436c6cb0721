using Isnad.Text;

namespace Isnad.Corpus.Copies;

/// <summary>What is kept of a text to find its copies: hashes of its four-word runs, over words without marks and letter variants.</summary>
public sealed class CopySketch
{
    /// <summary>Words in a run.</summary>
    public const int Run = 4;

    private const int MostRuns = 20_000;

    private CopySketch(string document, string? outlet, DateOnly? published, int words, ulong all, uint[] inOrder)
    {
        Document = document;
        Outlet = outlet;
        Published = published;
        Words = words;
        Whole = all;
        Fingerprints = Winnow(inOrder);
        Runs = [.. inOrder.Distinct()];
        Array.Sort(Runs);
    }

    /// <summary>Id of the document.</summary>
    public string Document { get; }

    /// <summary>Id of the outlet or its folded name, or null.</summary>
    public string? Outlet { get; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>Hash of all words in order.</summary>
    internal ulong Whole { get; }

    /// <summary>Hashes of the runs, ascending, each once.</summary>
    internal uint[] Runs { get; }

    /// <summary>A sample of the runs such that two texts with seven words in a row in common share one.</summary>
    internal uint[] Fingerprints { get; }

    /// <summary>Sketches a text.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="outlet">Id of the outlet or its folded name, or null.</param>
    /// <param name="published">Date of publication, or null.</param>
    public static CopySketch Of(string document, string text, string? outlet, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        var words = WordScan.Hashes(NormalizedText.Of(text).Chars);
        var all = 14695981039346656037UL;
        foreach (var word in words)
            all = (all ^ word) * 1099511628211;
        var runs = new uint[Math.Min(MostRuns, Math.Max(0, words.Count - Run + 1))];
        for (var i = 0; i < runs.Length; i++)
        {
            var h = 0UL;
            for (var j = 0; j < Run; j++)
                h = (h * 0x9E3779B97F4A7C15) ^ words[i + j];
            h = (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9;
            runs[i] = (uint)(h >> 32);
        }

        return new CopySketch(document, outlet, published, words.Count, all, runs);
    }

    /// <summary>Number of runs that two sketches share.</summary>
    internal static int Shared(CopySketch a, CopySketch b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Runs.Length && j < b.Runs.Length)
        {
            if (a.Runs[i] == b.Runs[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a.Runs[i] < b.Runs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    // The smallest of each four neighbouring runs (winnowing): every stretch of seven words leaves one behind.
    private static uint[] Winnow(uint[] runs)
    {
        const int window = 4;
        var kept = new HashSet<uint>();
        for (var i = 0; i + window <= runs.Length; i++)
        {
            var least = runs[i];
            for (var j = 1; j < window; j++)
                least = Math.Min(least, runs[i + j]);
            kept.Add(least);
        }

        if (kept.Count == 0 && runs.Length > 0)
            kept.Add(runs.Min());
        var result = kept.ToArray();
        Array.Sort(result);
        return result;
    }
}
