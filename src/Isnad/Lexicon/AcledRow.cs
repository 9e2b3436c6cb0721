namespace Isnad.Lexicon;

/// <summary>ACLED's type for a PLOVER type and mode, where it depends on them on who acts and who is hit. Of several rows that fit the first counts.</summary>
/// <param name="Event">PLOVER's type.</param>
/// <param name="Mode">Its mode; null for events without one.</param>
/// <param name="Actor">Who has to act.</param>
/// <param name="Target">Who has to be hit.</param>
/// <param name="Type">ACLED's type.</param>
public sealed record AcledRow(EventType Event, string? Mode, AcledSide Actor, AcledSide Target, AcledType Type);
