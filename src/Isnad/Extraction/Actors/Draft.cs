namespace Isnad.Extraction.Actors;

/// <summary>A mention before it is tied to an entity.</summary>
internal sealed class Draft
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>Token behind the last.</summary>
    public required int End { get; set; }

    /// <summary>Normalised characters of the first token that are clitics.</summary>
    public int Skip { get; init; }

    /// <summary>Head noun, or first token of the bare name.</summary>
    public required int Head { get; init; }

    /// <summary>Kind of the entity.</summary>
    public required EntityKind Kind { get; set; }

    /// <summary>How it names its entity.</summary>
    public MentionForm Form { get; set; } = MentionForm.Name;

    /// <summary>Row in the actors, or -1.</summary>
    public int Actor { get; set; } = -1;

    /// <summary>Row in the places, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Row in the outlets, or -1.</summary>
    public int Outlet { get; set; } = -1;

    /// <summary>What makes two mentions of something unknown the same; null where the row does.</summary>
    public string? Key { get; set; }

    /// <summary>Name to show for something unknown.</summary>
    public string Name { get; set; } = "";

    /// <summary>Point and precision of an unknown place.</summary>
    public (double? Latitude, double? Longitude, int Precision) Point { get; set; } = (null, null, 3);

    /// <summary>Country, where known.</summary>
    public string? Country { get; set; }

    /// <summary>Rows that the name could also mean.</summary>
    public List<int>? Candidates { get; set; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether it is a definite noun that may point back.</summary>
    public bool PointsBack { get; init; }

    /// <summary>Whether it stands for itself where nothing before it is meant.</summary>
    public bool Stands { get; init; }

    /// <summary>Whether it is an actor.</summary>
    public bool IsActor => Kind <= EntityKind.Group;
}
