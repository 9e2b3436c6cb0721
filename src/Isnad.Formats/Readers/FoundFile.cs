namespace Isnad.Formats.Readers;

/// <summary>A file found in a folder.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path inside the folder that was named, with <c>/</c>.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal readonly record struct FoundFile(string Path, string Name, Diagnostic? Problem);
