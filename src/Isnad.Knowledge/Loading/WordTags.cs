using Isnad.Lexicon;

namespace Isnad.Knowledge.Loading;

/// <summary>The tags of words, with the families of tags that no one word belongs to together.</summary>
internal sealed class WordTags(LexiconBuilder builder, List<KnowledgeProblem> problems)
{
    /// <summary>The tag of a row whose word is spelled like another one.</summary>
    public const string Homograph = "homograph";

    /// <summary>The file that names them.</summary>
    public const string File = "ontology/tags.tsv";

    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);

    /// <summary>All tags.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Takes the tags of one file.</summary>
    public void Read(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, ["tag", "meaning", "family"], problems).Rows)
        {
            Names.Add(row["tag"]);
            if (row["family"].Length > 0)
                _families[row["tag"]] = row["family"];
        }
    }

    /// <summary>The tags of a row, <see cref="Homograph"/> apart; unknown ones become problems.</summary>
    public UInt128 Of(TsvRow row)
    {
        var names = row.List("tags", ',');
        foreach (var name in names)
        {
            if (!Names.Contains(name))
                problems.Add(new KnowledgeProblem(row.File, row.Line, $"Unknown tag '{name}': add it to {File} or correct it."));
        }

        return builder.TagSet(names.Where(static n => n != Homograph));
    }

    /// <summary>Whether two sets of tags belong to families of which none is common.</summary>
    public bool Apart(IReadOnlyCollection<string> first, IReadOnlyCollection<string> second)
    {
        var (one, other) = (Families(first), Families(second));
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    private HashSet<string> Families(IReadOnlyCollection<string> names) =>
        [.. names.Where(_families.ContainsKey).Select(n => _families[n])];
}
