using Isnad.Corpus.Joining;
using Isnad.Server.Web.Events;

namespace Isnad.Server.Api;

/// <summary>An event in a list.</summary>
public sealed record EventRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How exact the days are.</summary>
    public DayPrecision DayPrecision { get; init; }

    /// <summary>Arabic name of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Key of the place, or null.</summary>
    public string? PlaceKey { get; init; }

    /// <summary>Country of the place, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>1 exact place, 2 area around it, 3 region or country; 0 without a place.</summary>
    public int Precision { get; init; }

    /// <summary>Names of those who did it.</summary>
    public IReadOnlyList<string> SideA { get; init; } = [];

    /// <summary>Names of those to whom it was done.</summary>
    public IReadOnlyList<string> SideB { get; init; } = [];

    /// <summary>The highest number of dead that an account tells, or null.</summary>
    public decimal? Killed { get; init; }

    /// <summary>Accounts that tell it.</summary>
    public int Accounts { get; init; }

    /// <summary>Outlets that tell it.</summary>
    public int Outlets { get; init; }

    /// <summary>How sure it is that it happened.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The sentence of the first account.</summary>
    public string Sentence { get; init; } = "";

    internal static EventRow Of(JoinedEvent e) => new()
    {
        Id = e.Id,
        Type = e.Type,
        Mode = e.Mode,
        From = e.From,
        To = e.To,
        DayPrecision = e.DayPrecision,
        Place = e.Place?.NameAr,
        PlaceKey = e.Place?.Key,
        Country = e.Place?.Country,
        Latitude = e.Place?.Latitude,
        Longitude = e.Place?.Longitude,
        Precision = e.Place?.Precision ?? 0,
        SideA = [.. e.SideA.Select(static p => p.NameAr)],
        SideB = [.. e.SideB.Select(static p => p.NameAr)],
        Killed = EventFilter.Deaths(e),
        Accounts = e.Members.Count,
        Outlets = e.Members.Select(static m => m.Account.Outlet).OfType<string>().Distinct().Count(),
        Certainty = e.Certainty,
        Sentence = e.Members[0].Account.Sentence,
    };
}
