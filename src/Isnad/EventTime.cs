namespace Isnad;

/// <summary>The time of an event.</summary>
/// <param name="From">First day, inclusive, or null.</param>
/// <param name="To">Last day, inclusive, or null.</param>
/// <param name="Granularity">Unit in which it is told.</param>
/// <param name="Mention">Id of the time's mention.</param>
public sealed record EventTime(DateOnly? From, DateOnly? To, TimeGranularity Granularity, string? Mention);
