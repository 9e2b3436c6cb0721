namespace Isnad.Server.Api;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The elements.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total, string? Next);
