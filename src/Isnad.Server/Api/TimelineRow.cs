using Isnad.Corpus.Joining;
using Isnad.Corpus.Timelines;

namespace Isnad.Server.Api;

/// <summary>An event along time.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="From">First day, or null when no account tells a day.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Precision">How closely the days are known.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Certainty">How sure it is that it happened.</param>
/// <param name="Place">Arabic name of the place, or null.</param>
/// <param name="SideA">Names of those who did it.</param>
/// <param name="SideB">Names of those to whom it was done.</param>
/// <param name="Documents">Articles that tell it.</param>
/// <param name="Outlets">Outlets that tell it.</param>
/// <param name="Document">The article of the sentence.</param>
/// <param name="Sentence">The fullest sentence.</param>
public sealed record TimelineRow(
    string Id, DateOnly? From, DateOnly? To, DayPrecision Precision, EventType Type, string? Mode, Certainty Certainty, string? Place, IReadOnlyList<string> SideA, IReadOnlyList<string> SideB,
    int Documents, int Outlets, string Document, string Sentence)
{
    internal static TimelineRow Of(JoinedEvent joined)
    {
        var entry = Timeline.Entry(joined);
        return new(
            joined.Id, entry.From, entry.To, entry.Precision, joined.Type, joined.Mode, joined.Certainty, joined.Place?.NameAr, [.. joined.SideA.Select(static p => p.NameAr)],
            [.. joined.SideB.Select(static p => p.NameAr)], entry.Documents, entry.Outlets, entry.Document, entry.Sentence);
    }
}
