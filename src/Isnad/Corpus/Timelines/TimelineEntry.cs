using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Timelines;

/// <summary>One line of a timeline.</summary>
/// <param name="From">First day, inclusive, or null when no account tells a day.</param>
/// <param name="To">Last day, inclusive, or null.</param>
/// <param name="Precision">How closely the days are known.</param>
/// <param name="Event">The event.</param>
/// <param name="Documents">Number of documents that tell it.</param>
/// <param name="Outlets">Number of outlets that tell it.</param>
/// <param name="Sentence">The sentence of the account with the most exact day, place and parties.</param>
/// <param name="Document">The document of that sentence.</param>
public sealed record TimelineEntry(
    DateOnly? From, DateOnly? To, DayPrecision Precision, JoinedEvent Event, int Documents, int Outlets, string Sentence, string Document);
