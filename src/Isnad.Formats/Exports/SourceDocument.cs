namespace Isnad.Formats.Exports;

/// <summary>What an export has to know of a document that it cites.</summary>
/// <param name="Id">SHA-256 of its text.</param>
/// <param name="Source">File name or address.</param>
/// <param name="Url">Address of publication, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="OutletName">Name of the outlet to show, or null.</param>
/// <param name="Author">Author or byline, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
public sealed record SourceDocument(string Id, string Source, string? Url, string? Title, string? OutletName, string? Author, DateOnly? Published);
