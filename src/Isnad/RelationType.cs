namespace Isnad;

/// <summary>A standing relation between two entities.</summary>
public enum RelationType
{
    /// <summary>Backs.</summary>
    Supports,

    /// <summary>Is against.</summary>
    Opposes,

    /// <summary>Is allied with.</summary>
    AlliedWith,

    /// <summary>Commands.</summary>
    Commands,

    /// <summary>A person is a member of.</summary>
    MemberOf,

    /// <summary>A body is part of.</summary>
    PartOf,

    /// <summary>Speaks for.</summary>
    SpokespersonOf,

    /// <summary>Holds an office in.</summary>
    HoldsOffice,

    /// <summary>Holds a place.</summary>
    Controls,

    /// <summary>Is seated or stationed in.</summary>
    BasedIn,

    /// <summary>Is close to.</summary>
    CloseTo,

    /// <summary>Is of the family of.</summary>
    FamilyOf,

    /// <summary>Mediates.</summary>
    Mediates,
}
