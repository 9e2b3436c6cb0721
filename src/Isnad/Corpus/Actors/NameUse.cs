namespace Isnad.Corpus.Actors;

/// <summary>A name that an outlet uses for an actor in a month.</summary>
/// <param name="Name">The words of the text.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Month">First day of the month of publication, or null.</param>
/// <param name="Count">Number of documents.</param>
/// <param name="Example">Id of one of them, the earliest.</param>
public sealed record NameUse(string Name, string? Outlet, DateOnly? Month, int Count, string Example);
