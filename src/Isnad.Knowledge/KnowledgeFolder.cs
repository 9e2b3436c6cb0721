namespace Isnad.Knowledge;

/// <summary>The files of a knowledge folder, read into memory.</summary>
public sealed class KnowledgeFolder
{
    private readonly SortedDictionary<string, string> _files;

    /// <summary>A folder from its files.</summary>
    /// <param name="files">Relative path with <c>/</c>, and content.</param>
    public KnowledgeFolder(IEnumerable<KeyValuePair<string, string>> files) =>
        _files = new SortedDictionary<string, string>(new Dictionary<string, string>(files), StringComparer.Ordinal);

    /// <summary>Relative path and content, in ordinal order of the paths.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Reads the YAML and TSV files below a folder, and its SOURCES.md.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeFolder Read(string path)
    {
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no knowledge folder at '{path}'.");
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(static f => f.EndsWith(".yaml", StringComparison.Ordinal) || f.EndsWith(".tsv", StringComparison.Ordinal)
                || f.EndsWith("SOURCES.md", StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllText(f)));
        return new KnowledgeFolder(files);
    }
}
