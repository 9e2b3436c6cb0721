namespace Isnad;

/// <summary>What ACLED would code (codebook event and sub-event type).</summary>
/// <param name="EventType">For instance "Battles".</param>
/// <param name="SubEventType">For instance "Armed clash".</param>
public sealed record AcledType(string EventType, string SubEventType);
