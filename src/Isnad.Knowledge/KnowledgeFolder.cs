using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Isnad.Knowledge;

/// <summary>The files of a knowledge folder, read into memory; a user's own folder may lie over it.</summary>
public sealed class KnowledgeFolder
{
    private readonly SortedDictionary<string, string> _files;
    private readonly KnowledgeFile[] _own;
    private readonly string[] _unread;

    /// <summary>A folder from its files.</summary>
    /// <param name="files">Relative path with <c>/</c>, and content.</param>
    public KnowledgeFolder(IEnumerable<KeyValuePair<string, string>> files)
        : this(new SortedDictionary<string, string>(new Dictionary<string, string>(files), StringComparer.Ordinal), [], [])
    {
    }

    private KnowledgeFolder(SortedDictionary<string, string> files, KnowledgeFile[] own, string[] unread)
    {
        _files = files;
        _own = own;
        _unread = unread;
    }

    /// <summary>Relative path and content of the folder itself, in ordinal order of the paths.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>All files: the folder's own in ordinal order of the paths, then those laid over it, in the order in which they were.</summary>
    public IEnumerable<KnowledgeFile> All => _files.Select(static f => new KnowledgeFile(f.Key, f.Key, f.Value, false)).Concat(_own);

    /// <summary>Names of files whose ending nothing reads; what is written for people about the folder is none of them.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>Whether a user's own folder lies over this one.</summary>
    public bool HasOwn => _own.Length > 0;

    /// <summary>Reads the YAML and TSV files below a folder, and its SOURCES.md.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeFolder Read(string path)
    {
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no knowledge folder at '{path}'.");
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => (File: f, Relative: Path.GetRelativePath(path, f).Replace('\\', '/'))).ToLookup(static f => Belongs(f.Relative));
        return new KnowledgeFolder(
            new SortedDictionary<string, string>(files[true].ToDictionary(static f => f.Relative, static f => File.ReadAllText(f.File)), StringComparer.Ordinal), [],
            [.. files[false].Select(static f => f.Relative).Where(static f => !IsForPeople(f)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Reads a folder out of a zip archive.</summary>
    public static KnowledgeFolder ReadZip(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        var files = new List<KeyValuePair<string, string>>(zip.Entries.Count);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            files.Add(KeyValuePair.Create(entry.FullName, reader.ReadToEnd()));
        }

        return new KnowledgeFolder(files);
    }

    /// <summary>Writes the folder's own files into a zip archive; the same files give the same bytes.</summary>
    public void WriteZip(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in _files)
        {
            var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    /// <summary>This folder with another laid over it: entries of the other replace entries with the same id, further ones are added.</summary>
    /// <param name="own">The user's folder.</param>
    /// <param name="name">How messages call it: its path.</param>
    public KnowledgeFolder With(KnowledgeFolder own, string name)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(name);
        var root = name.Replace('\\', '/').TrimEnd('/');
        return new KnowledgeFolder(_files, [.. _own, .. own._files.Select(f => new KnowledgeFile(f.Key, root + "/" + f.Key, f.Value, true))], [.. _unread, .. own._unread.Select(f => root + "/" + f)]);
    }

    /// <summary>SHA-256 of all paths and contents, lower-case hexadecimal.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Own ? "own/" + file.Path : file.Path));
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(file.Content));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsForPeople(string relative) =>
        relative.EndsWith(".md", StringComparison.Ordinal) || relative.StartsWith("LICENSE", StringComparison.Ordinal) || relative.Split('/').Any(static part => part.StartsWith('.'));

    private static bool Belongs(string relative) =>
        relative.EndsWith(".yaml", StringComparison.Ordinal) || relative.EndsWith(".tsv", StringComparison.Ordinal) || relative == "SOURCES.md";
}
