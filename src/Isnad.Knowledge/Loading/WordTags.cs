using Isnad.Lexicon;

namespace Isnad.Knowledge.Loading;

/// <summary>The tags of words, with the families of tags that no one word belongs to together.</summary>
internal sealed class WordTags(LexiconBuilder builder, List<KnowledgeProblem> problems)
{
    /// <summary>The tag of a row whose word is spelled like another one.</summary>
    public const string Homograph = "homograph";

    /// <summary>The file that names them.</summary>
    public const string File = "ontology/tags.tsv";

    /// <summary>The file that tells which of them are kinds of things of their own.</summary>
    public const string Families = "ontology/tag-families.tsv";

    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);

    /// <summary>All tags.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Takes the tags of one file.</summary>
    public void Read(string file, string content) =>
        Names.UnionWith(TsvTable.Parse(file, content, ["tag", "meaning"], problems).Rows.Select(static r => r["tag"]));

    /// <summary>Takes the families of one file.</summary>
    public void ReadFamilies(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, ["family", "tags"], problems).Rows)
        {
            foreach (var tag in row.List("tags", ','))
                _families[tag] = row["family"];
        }
    }

    /// <summary>The tags of a row, <see cref="Homograph"/> apart; unknown ones become problems.</summary>
    public TagMask Of(TsvRow row)
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
        var (one, other) = (FamiliesOf(first), FamiliesOf(second));
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    private HashSet<string> FamiliesOf(IReadOnlyCollection<string> names) =>
        [.. names.Where(_families.ContainsKey).Select(n => _families[n])];
}
