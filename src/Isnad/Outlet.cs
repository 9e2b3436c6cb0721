namespace Isnad;

/// <summary>A medium that publishes, as the document names it.</summary>
/// <param name="Id">Id of the outlet in the knowledge base, or null when it is not known there.</param>
/// <param name="Name">The name to show.</param>
public sealed record Outlet(string? Id, string Name);
