using Isnad.Knowledge.Checking;
using Isnad.Lexicon;

namespace Isnad.Knowledge;

/// <summary>The shipped knowledge with users' own folders laid over it; compiled once and kept in a cache folder.</summary>
public static class OwnKnowledge
{
    /// <summary>Where compiled knowledge is kept when the caller names no folder: <c>isnad</c> below the user's cache folder.</summary>
    public static string DefaultCache()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
        {
            cache = OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
        }

        return Path.Combine(cache, "isnad");
    }

    /// <summary>The shipped files with own folders laid over them; no two of those may enter the same id.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static KnowledgeFolder Folder(IEnumerable<string> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        var folder = EmbeddedKnowledge.Folder();
        foreach (var path in own)
            folder = folder.With(KnowledgeFolder.Read(path), path);
        return folder;
    }

    /// <summary>Loads the shipped knowledge with own folders laid over it.</summary>
    /// <param name="own">The folders; none gives the shipped knowledge as it is.</param>
    /// <param name="cache">Folder for compiled knowledge, or null to keep none.</param>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="KnowledgeException">An own folder holds errors.</exception>
    public static CompiledLexicon Load(IReadOnlyList<string> own, string? cache)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own.Count == 0)
            return EmbeddedKnowledge.Lexicon;
        var digest = Digest(own);
        var kept = cache is null ? null : Path.Combine(cache, $"knowledge-{digest}.bin");
        if (kept is not null && Kept(kept) is { } lexicon)
            return lexicon;
        var problems = KnowledgeCheck.Run(Folder(own), out lexicon, out var block);
        if (problems.Count > 0)
            throw new KnowledgeException(problems);
        if (kept is not null)
            Keep(kept, block);
        return lexicon;
    }

    /// <summary>Of the shipped block and the own files; the shipped files themselves need not be unpacked for it.</summary>
    private static string Digest(IReadOnlyList<string> own)
    {
        var folder = new KnowledgeFolder([KeyValuePair.Create("shipped", EmbeddedKnowledge.Lexicon.Version)]);
        foreach (var path in own)
            folder = folder.With(KnowledgeFolder.Read(path), path);
        return folder.Digest();
    }

    private static CompiledLexicon? Kept(string file)
    {
        try
        {
            return File.Exists(file) ? CompiledLexicon.Read(File.ReadAllBytes(file)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // A damaged or unreadable cache is made anew.
            return null;
        }
    }

    private static void Keep(string file, byte[] block)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var part = $"{file}.{Environment.ProcessId}.part";
            File.WriteAllBytes(part, block);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a cache the next start compiles again; nothing else is lost.
        }
    }
}
