using System.Collections.Frozen;

namespace Isnad.Storage.Accounts;

/// <summary>The tables that hold what documents tell, with their columns.</summary>
internal static class AccountTables
{
    /// <summary>Tables whose rows go when a document is read anew; the rows of the others go with them.</summary>
    public static readonly string[] Deleted = ["document_actor", "document_place", "event", "relation", "claim", "label"];

    /// <summary>Every table and its columns in the order of the schema.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Columns = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["document_actor"] = ["document", "n", "actor", "span_start", "span_end"],
        ["document_place"] = ["document", "n", "place"],
        ["claim"] = ["document", "n", "id", "act", "quotation", "verb", "span_start", "span_end", "parent", "grade_source", "grade_credibility", "grade_reasons", "source_kind"],
        ["claim_link"] = ["document", "claim", "n", "kind", "key", "words", "count"],
        ["event"] =
        [
            "document", "n", "id", "type", "mode", "modality", "historical", "reported", "acled_event", "acled_sub_event", "trigger", "trigger_start", "trigger_end",
            "sentence_start", "sentence_end", "time_from", "time_to", "time_granularity", "time_mention", "day", "same_as", "near_place", "near_from", "near_to", "near_granularity", "near_mention",
            "time_said",
        ],
        ["event_party"] = ["document", "event", "role", "n", "actor", "span_start", "span_end"],
        ["event_place"] = ["document", "event", "n", "place"],
        ["event_figure"] = ["document", "event", "n", "id", "unit", "value", "min", "max", "hedge", "joint", "of", "span_start", "span_end", "near"],
        ["event_claim"] = ["document", "event", "n", "claim"],
        ["relation"] =
        [
            "document", "n", "id", "type", "mode", "subject", "subject_start", "subject_end", "object", "object_start", "object_end", "office", "valid_from", "valid_to", "modality",
        ],
        ["relation_evidence"] = ["document", "relation", "n", "span_start", "span_end"],
        ["relation_claim"] = ["document", "relation", "n", "claim"],
        ["label"] = ["document", "n", "actor", "actor_start", "actor_end", "words", "span_start", "span_end", "stance", "claim"],
    };

    /// <summary>The statement that adds a row.</summary>
    public static string Insert(string table) => Inserting.Statements[table];

    /// <summary>The statement that reads the rows of the documents from ?1 to ?2 in order.</summary>
    public static string Select(string table)
    {
        var columns = Columns[table];
        return $"SELECT {string.Join(", ", columns)} FROM {table} WHERE document BETWEEN ?1 AND ?2 ORDER BY {string.Join(", ", columns, 0, columns[1] == "n" ? 2 : columns[2] == "role" ? 4 : 3)}";
    }

    /// <summary>Made when the first row is written: questions have no use for it.</summary>
    private static class Inserting
    {
        public static readonly FrozenDictionary<string, string> Statements = Columns.ToFrozenDictionary(
            static c => c.Key, static c => $"INSERT INTO {c.Key} ({string.Join(", ", c.Value)}) VALUES ({string.Join(", ", c.Value.Select(static _ => "?"))})", StringComparer.Ordinal);
    }
}
