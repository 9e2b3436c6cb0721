namespace Isnad.Corpus.Wording;

/// <summary>Which of several figures for one event an outlet printed.</summary>
/// <param name="Event">Id of the joined event.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Chosen">Numbers of dead that it printed.</param>
/// <param name="Offered">All numbers of dead that the accounts give, ascending.</param>
/// <param name="Rank">Place of the highest chosen number in the offered ones, 0 the lowest, 1 the highest.</param>
public sealed record FigureChoice(string Event, string Outlet, IReadOnlyList<decimal> Chosen, IReadOnlyList<decimal> Offered, double Rank);
