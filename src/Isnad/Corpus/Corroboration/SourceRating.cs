namespace Isnad.Corpus.Corroboration;

/// <summary>A user's own rating of an outlet or source. It belongs to the source, not to a report; none is shipped, none replaces a computed grade.</summary>
/// <param name="Source">Key of the source (<see cref="Voice.Key"/>).</param>
/// <param name="Letter">A–G; G is deliberately deceptive.</param>
/// <param name="On">The day of the rating.</param>
/// <param name="Who">Who rates.</param>
/// <param name="Reason">Why.</param>
public sealed record SourceRating(string Source, char Letter, DateOnly On, string Who, string Reason);
