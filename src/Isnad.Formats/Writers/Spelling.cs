namespace Isnad.Formats.Writers;

/// <summary>The words in which records spell the members of the library's enumerations: lower case joined by <c>_</c>; the
/// types of times and events in capitals. Arrays, not names read by reflection: the first record is wanted quickly.</summary>
internal static class Spelling
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

    public static string Of(PublishedFrom value) => PublishedFromWords[(int)value];

    public static string Of(EntityKind value) => EntityKindWords[(int)value];

    public static string Of(MentionForm value) => MentionFormWords[(int)value];

    public static string Of(TimexType value) => TimexTypeWords[(int)value];

    public static string Of(TimeGranularity value) => TimeGranularityWords[(int)value];

    public static string Of(Hedge value) => HedgeWords[(int)value];

    public static string Of(QuantityUnit value) => QuantityUnitWords[(int)value];

    public static string Of(EventType value) => EventTypeWords[(int)value];

    public static string Of(Modality value) => ModalityWords[(int)value];

    public static string Of(ClaimAct value) => ClaimActWords[(int)value];

    public static string Of(QuotationStyle value) => QuotationStyleWords[(int)value];

    public static string Of(LinkKind value) => LinkKindWords[(int)value];

    public static string Of(SourceCount value) => SourceCountWords[(int)value];

    public static string Of(RelationType value) => RelationTypeWords[(int)value];

    public static string Of(Stance value) => StanceWords[(int)value];

    public static string Of(Severity value) => SeverityWords[(int)value];
}
