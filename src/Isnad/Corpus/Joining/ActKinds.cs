namespace Isnad.Corpus.Joining;

/// <summary>Which kinds of act different reports use for one event (table in docs/guide/method.md).</summary>
internal static class ActKinds
{
    /// <summary>The same type and mode.</summary>
    public const double Same = 1.0;

    /// <summary>The same type, one report without a mode.</summary>
    private const double Open = 0.7;

    private static readonly Dictionary<(string, string), double> Modes = Table(
    [
        ("aerial", "drone", 0.7), ("aerial", "heavy-weapons", 0.7), ("drone", "heavy-weapons", 0.5), ("heavy-weapons", "explosives", 0.4),
        ("drone", "explosives", 0.4), ("aerial", "explosives", 0.3), ("suicide-attack", "explosives", 0.8), ("explosives", "destroy", 0.4),
        ("aerial", "destroy", 0.5), ("heavy-weapons", "destroy", 0.4), ("drone", "destroy", 0.5), ("clash", "firearms", 0.6),
        ("clash", "territory", 0.4), ("clash", "heavy-weapons", 0.3), ("firearms", "targeted", 0.6), ("explosives", "targeted", 0.5),
        ("aerial", "targeted", 0.5), ("drone", "targeted", 0.6), ("suicide-attack", "targeted", 0.5), ("abduct", "beat", 0.2),
        ("third-party", "multilateral", 0.6), ("visit", "multilateral", 0.4), ("demo", "riot", 0.6), ("demo", "obstruct", 0.5),
        ("riot", "vandalize", 0.5), ("military", "logistic", 0.4), ("humanitarian", "logistic", 0.4), ("military", "financial", 0.2),
        ("humanitarian", "financial", 0.3), ("allege", "disapprove", 0.4), ("seize", "restrict", 0.2), ("troops", "weapons", 0.3),
        ("troops", "militia", 0.4), ("convict", "withdraw", 0.2), ("unconventional", "aerial", 0.5), ("unconventional", "heavy-weapons", 0.5), ("unconventional", "explosives", 0.4),
    ]);

    /// <summary>Points for two kinds, 0 to 1; null where no report exchanges them.</summary>
    public static double? Compare(EventType type, string? mode, EventType otherType, string? otherMode)
    {
        if (type == otherType)
        {
            if (string.Equals(mode, otherMode, StringComparison.Ordinal))
                return Same;
            if (mode is null || otherMode is null)
                return type == EventType.Retreat ? null : Open;
            return Modes.TryGetValue(Pair(mode, otherMode), out var points) ? points : null;
        }

        return Crossing(type, mode, otherType, otherMode) ?? Crossing(otherType, otherMode, type, mode);
    }

    /// <summary>Whether both sides do the same to one another, so that no side is the doer.</summary>
    public static bool IsMutual(EventType type, string? mode) =>
        type is EventType.Consult or EventType.Agree or EventType.Cooperate || (type == EventType.Assault && mode == "clash");

    /// <summary>Whether it is told as loss or taking of ground.</summary>
    public static bool IsGround(EventType type, string? mode) =>
        (type == EventType.Assault && mode == "territory") || (type == EventType.Retreat && mode == "withdraw");

    /// <summary>Kinds that can be one event stand in one family; others are never compared.</summary>
    public static int Family(EventType type, string? mode) => type switch
    {
        EventType.Assault or EventType.Coerce => 0,
        EventType.Retreat when mode == "withdraw" => 0,
        EventType.Retreat when mode == "ceasefire" => 1,
        EventType.Retreat => 2,
        EventType.Consult or EventType.Agree or EventType.Cooperate => 1,
        EventType.Aid or EventType.Support => 3,
        _ => 4 + (int)type,
    };

    private static double? Crossing(EventType type, string? mode, EventType otherType, string? otherMode) => (type, mode, otherType, otherMode) switch
    {
        (EventType.Assault, "territory", EventType.Retreat, "withdraw") => 0.4,
        (EventType.Assault, "territory", EventType.Coerce, "seize") => 0.5,
        (EventType.Assault, "abduct", EventType.Coerce, "arrest") => 0.6,
        (EventType.Agree, _, EventType.Retreat, "ceasefire") => 0.5,
        (EventType.Agree, _, EventType.Cooperate, _) => 0.5,
        (EventType.Aid, _, EventType.Support, _) => 0.4,
        _ => null,
    };

    private static Dictionary<(string, string), double> Table((string A, string B, double Points)[] rows) => rows.ToDictionary(r => Pair(r.A, r.B), r => r.Points);

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
