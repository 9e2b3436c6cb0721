namespace Isnad.Formats.Readers;

/// <summary>Finds the files of a folder.</summary>
internal static class FileWalk
{
    /// <summary>The files of a folder and all below it, ordered by name; with the folders that cannot be opened.</summary>
    public static IEnumerable<FoundFile> Files(string folder) => Folder(folder, "");

    /// <summary>What went wrong with a path, in one sentence.</summary>
    public static Diagnostic CannotOpen(Exception e) => new(DiagnosticCodes.CannotOpen, Severity.Error, e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file or folder.",
        TimeoutException => "Nothing comes from it: it is a pipe that nobody writes to. Name a file.",
        UnauthorizedAccessException => "It may not be read; check its permissions.",
        _ => $"It cannot be read: {e.Message}",
    });

    private static IEnumerable<FoundFile> Folder(string folder, string name)
    {
        string[] entries;
        Diagnostic? problem = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
            Array.Sort(entries, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            problem = CannotOpen(e);
        }

        if (problem is not null)
            yield return new FoundFile(folder, folder, problem);
        foreach (var entry in entries)
        {
            var inner = name + Path.GetFileName(entry);
            var attributes = new FileInfo(entry).Attributes;
            if ((attributes & FileAttributes.Directory) == 0)
            {
                // An output in the making, this program's own or another's.
                if (Path.GetFileName(entry) is ['.', .., '.', 't', 'm', 'p'])
                    continue;
                yield return new FoundFile(entry, inner, null);
                continue;
            }

            // A link to a folder may lead back up.
            if ((attributes & FileAttributes.ReparsePoint) != 0)
                continue;
            foreach (var below in Folder(entry, inner + "/"))
                yield return below;
        }
    }
}
