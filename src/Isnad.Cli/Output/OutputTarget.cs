namespace Isnad.Cli.Output;

/// <summary>Where records go: standard output, or a file that appears under its name only when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    private const string UserList = ".users.json";
    private const string Standard = "-";

    private readonly string? _file;
    private readonly string? _temporary;

    private OutputTarget(Stream stream, string? file, string? temporary)
    {
        Stream = stream;
        _file = file;
        _temporary = temporary;
    }

    /// <summary>Takes the bytes.</summary>
    public Stream Stream { get; }

    /// <summary>The file that is meant, or null for standard output: for no file, and for <c>-</c>.</summary>
    public static string? FileOf(string? given) => given == Standard ? null : given;

    /// <summary>Opens the target; null with a problem when the file cannot be written.</summary>
    /// <param name="file">The file, or null for standard output.</param>
    /// <param name="terminal">Has the standard output.</param>
    /// <param name="problem">Why it cannot be written.</param>
    /// <param name="inputs">Files and folders that are read and may not be lost.</param>
    public static OutputTarget? Open(string? file, Terminal terminal, out Diagnostic? problem, IReadOnlyList<string>? inputs = null)
    {
        problem = null;
        if (file is null)
            return new OutputTarget(new BufferedStream(terminal.Output, 64 * 1024), null, null);
        try
        {
            var path = Path.GetFullPath(file);
            if (Directory.Exists(path))
                throw new IOException("it is a folder.");
            if (File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target)
                path = target.FullName;

            if ((inputs is not null && IsAmong(inputs, path) ? "also an input, or lies among them," : Precious(path)) is { } what)
                throw new IOException($"it is {what} and would be lost; give --out another name.");

            // A device takes the bytes as they come; a file appears under its name only when it is complete.
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
                return new OutputTarget(new FileStream(path, FileMode.Open, FileAccess.Write), null, null);
            var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
            return new OutputTarget(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024), path, temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new Diagnostic(DiagnosticCodes.CannotWrite, Severity.Error, $"{file} cannot be written: {e.Message}");
            return null;
        }
    }

    /// <summary>Ends the output: the file gets its name.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (_file is null)
            return;
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(_file))
            File.SetUnixFileMode(_temporary!, File.GetUnixFileMode(_file));
        File.Move(_temporary!, _file, overwrite: true);
    }

    public void Dispose()
    {
        if (_file is null)
            return;
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What was not complete is thrown away; the disk may be full.
        }

        if (File.Exists(_temporary))
            File.Delete(_temporary);
    }

    private static bool IsAmong(IReadOnlyList<string> inputs, string path) => File.Exists(path) && inputs.Any(i => i != Standard && Holds(Path.GetFullPath(i), path));

    private static bool Holds(string input, string file) =>
        input == file || (Directory.Exists(input) && file.StartsWith(Path.TrimEndingDirectorySeparator(input) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>What a file is that no output may take the place of, or null.</summary>
    private static string? Precious(string path)
    {
        if (!File.Exists(path))
            return null;
        if (path.EndsWith(UserList, StringComparison.Ordinal) && File.Exists(path[..^UserList.Length]))
            return "the list of users of an archive";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[16];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite format 3\0"u8) ? "an archive" : null;
    }
}
