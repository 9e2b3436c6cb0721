namespace Isnad.Knowledge.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    public static KnowledgeFolder Knowledge { get; } = KnowledgeFolder.Read(Path.Combine(Root, "knowledge"));

    /// <summary>A file of the shared material folder beside the repository, or null where that folder is absent.</summary>
    public static string? Shared(string path)
    {
        var file = Path.Combine(Root, "..", "shared", path);
        return File.Exists(file) || Directory.Exists(file) ? file : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
