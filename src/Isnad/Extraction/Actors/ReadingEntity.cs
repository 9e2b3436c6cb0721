namespace Isnad.Extraction.Actors;

/// <summary>An actor or place of this document while it is being read.</summary>
public sealed class ReadingEntity
{
    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; set; }

    /// <summary>Arabic name.</summary>
    public required string Name { get; set; }

    /// <summary>Latin name, or null.</summary>
    public string? NameEn { get; set; }

    /// <summary>Row in the lexicon's actors, or -1.</summary>
    public int Actor { get; set; } = -1;

    /// <summary>Row in the lexicon's places, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Row in the lexicon's outlets, or -1.</summary>
    public int Outlet { get; set; } = -1;

    /// <summary>ISO 3166-1 alpha-2 code in lower case, or null.</summary>
    public string? Country { get; set; }

    /// <summary>Point and precision for places; null latitude where the text fixes no point.</summary>
    public (double? Latitude, double? Longitude, int Precision) Point { get; set; }

    /// <summary>Rows of actors or places that the name could also mean, where the text does not decide.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>Whether it is a human being, body, force, state or group.</summary>
    public bool IsActor => Kind <= EntityKind.Group;

    /// <summary>Whether it is a country or capital whose name can stand for its state; decided when relations are read.</summary>
    internal bool StandsForState { get; set; }

    /// <summary>Whether it is a place or facility.</summary>
    public bool IsPlace => Kind is EntityKind.Place or EntityKind.Facility;
}
