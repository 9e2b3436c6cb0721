namespace Isnad;

/// <summary>What a link of a chain of attribution is.</summary>
public enum LinkKind
{
    /// <summary>The publishing outlet.</summary>
    Outlet,

    /// <summary>A medium or agency quoted.</summary>
    Media,

    /// <summary>A named person, or one fixed by office.</summary>
    Person,

    /// <summary>A body that speaks.</summary>
    Organization,

    /// <summary>A source not named.</summary>
    Anonymous,

    /// <summary>A text: report, statement, study.</summary>
    Document,

    /// <summary>No source at all ("أنباء", "تقارير").</summary>
    Unspecified,
}
