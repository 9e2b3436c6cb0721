using System.Runtime.CompilerServices;

namespace Isnad;

/// <summary>The words in which records spell the members of the library's enumerations: lower case joined by <c>_</c>; the
/// types of times and events in capitals. Arrays, not names read by reflection: the first record is wanted quickly.</summary>
public static class Spelling
{
    private static readonly string[] PublishedFromWords = ["none", "metadata", "dateline", "option"];

    private static readonly string[] EntityKindWords =
    [
        "person", "organization", "armed_group", "state", "group", "place", "facility", "time", "quantity",
    ];

    private static readonly string[] MentionFormWords = ["name", "title", "nominal", "pronoun"];

    private static readonly string[] TimexTypeWords = ["DATE", "DURATION", "SET"];

    private static readonly string[] TimeGranularityWords = ["hour", "day", "week", "month", "season", "year", "decade"];

    private static readonly string[] HedgeWords = ["exact", "about", "at_least", "at_most", "between"];

    private static readonly string[] QuantityUnitWords =
    [
        "other", "killed", "injured", "displaced", "detained", "missing", "abducted", "fighters", "personnel", "civilians",
        "persons", "groups", "vehicles", "aircraft", "strikes", "targets", "positions", "places", "meetings", "money",
        "distance_km", "duration", "percent",
    ];

    private static readonly string[] EventTypeWords =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
        "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    private static readonly string[] ModalityWords = ["actual", "future", "hypothetical", "negated"];

    private static readonly string[] ClaimActWords = ["assert", "confirm", "deny", "predict"];

    private static readonly string[] QuotationStyleWords = ["direct", "indirect", "mixed"];

    private static readonly string[] LinkKindWords = ["outlet", "media", "person", "organization", "anonymous", "document", "unspecified"];

    private static readonly string[] SourceCountWords = ["unknown", "one", "several"];

    private static readonly string[] RelationTypeWords =
    [
        "supports", "opposes", "allied_with", "commands", "member_of", "part_of", "spokesperson_of", "holds_office", "controls",
        "based_in", "close_to", "family_of", "mediates",
    ];

    private static readonly string[] StanceWords = ["neutral", "legitimising", "delegitimising"];

    private static readonly string[] SeverityWords = ["note", "warning", "error"];

    /// <summary>The word for a <see cref="PublishedFrom"/>.</summary>
    public static string Of(PublishedFrom value) => PublishedFromWords[(int)value];

    /// <summary>The word for a <see cref="EntityKind"/>.</summary>
    public static string Of(EntityKind value) => EntityKindWords[(int)value];

    /// <summary>The word for a <see cref="MentionForm"/>.</summary>
    public static string Of(MentionForm value) => MentionFormWords[(int)value];

    /// <summary>The word for a <see cref="TimexType"/>.</summary>
    public static string Of(TimexType value) => TimexTypeWords[(int)value];

    /// <summary>The word for a <see cref="TimeGranularity"/>.</summary>
    public static string Of(TimeGranularity value) => TimeGranularityWords[(int)value];

    /// <summary>The word for a <see cref="Hedge"/>.</summary>
    public static string Of(Hedge value) => HedgeWords[(int)value];

    /// <summary>The word for a <see cref="QuantityUnit"/>.</summary>
    public static string Of(QuantityUnit value) => QuantityUnitWords[(int)value];

    /// <summary>The word for a <see cref="EventType"/>.</summary>
    public static string Of(EventType value) => EventTypeWords[(int)value];

    /// <summary>The word for a <see cref="Modality"/>.</summary>
    public static string Of(Modality value) => ModalityWords[(int)value];

    /// <summary>The word for a <see cref="ClaimAct"/>.</summary>
    public static string Of(ClaimAct value) => ClaimActWords[(int)value];

    /// <summary>The word for a <see cref="QuotationStyle"/>.</summary>
    public static string Of(QuotationStyle value) => QuotationStyleWords[(int)value];

    /// <summary>The word for a <see cref="LinkKind"/>.</summary>
    public static string Of(LinkKind value) => LinkKindWords[(int)value];

    /// <summary>The word for a <see cref="SourceCount"/>.</summary>
    public static string Of(SourceCount value) => SourceCountWords[(int)value];

    /// <summary>The word for a <see cref="RelationType"/>.</summary>
    public static string Of(RelationType value) => RelationTypeWords[(int)value];

    /// <summary>The word for a <see cref="Stance"/>.</summary>
    public static string Of(Stance value) => StanceWords[(int)value];

    /// <summary>The word for a <see cref="Severity"/>.</summary>
    public static string Of(Severity value) => SeverityWords[(int)value];

    /// <summary>The member that a word of the records spells; ordinal, case counts.</summary>
    /// <typeparam name="T">One of the enumerations that <c>Of</c> spells.</typeparam>
    /// <param name="word">The word.</param>
    /// <param name="value">The member, or the first one when the word is none.</param>
    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        var at = IndexOf(typeof(T), word);
        value = Unsafe.BitCast<int, T>(Math.Max(0, at));
        return at >= 0;
    }

    /// <summary>The member that a word of the records spells; ordinal, case counts.</summary>
    /// <exception cref="FormatException">The word spells none.</exception>
    public static T Parse<T>(string? word)
        where T : struct, Enum =>
        TryParse<T>(word, out var value) ? value : throw new FormatException($"'{word}' is no {typeof(T).Name}.");

    /// <summary>The words of an enumeration in the order of its members.</summary>
    /// <exception cref="NotSupportedException">The enumeration is not spelled in records.</exception>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Words(typeof(T));

    /// <summary>The index of a word among those of an enumeration, which is the value of its member; -1 for none. What other assemblies ask: machine code
    /// of a generic method over the types of this one cannot be made there ahead of time.</summary>
    /// <exception cref="NotSupportedException">The enumeration is not spelled in records.</exception>
    public static int IndexOf(Type enumeration, string? word) => Array.IndexOf(Words(enumeration), word);

    private static string[] Words(Type type) =>
        type == typeof(PublishedFrom) ? PublishedFromWords
        : type == typeof(EntityKind) ? EntityKindWords
        : type == typeof(MentionForm) ? MentionFormWords
        : type == typeof(TimexType) ? TimexTypeWords
        : type == typeof(TimeGranularity) ? TimeGranularityWords
        : type == typeof(Hedge) ? HedgeWords
        : type == typeof(QuantityUnit) ? QuantityUnitWords
        : type == typeof(EventType) ? EventTypeWords
        : type == typeof(Modality) ? ModalityWords
        : type == typeof(ClaimAct) ? ClaimActWords
        : type == typeof(QuotationStyle) ? QuotationStyleWords
        : type == typeof(LinkKind) ? LinkKindWords
        : type == typeof(SourceCount) ? SourceCountWords
        : type == typeof(RelationType) ? RelationTypeWords
        : type == typeof(Stance) ? StanceWords
        : type == typeof(Severity) ? SeverityWords
        : throw new NotSupportedException($"{type.Name} is not spelled in records.");
}
