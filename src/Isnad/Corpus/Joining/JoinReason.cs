namespace Isnad.Corpus.Joining;

/// <summary>One reason of a join.</summary>
/// <param name="Factor">What it rests on.</param>
/// <param name="Points">What it adds to the score; negative where it speaks against.</param>
/// <param name="Detail">The compared values, for instance <c>geo:ly.sirte = geo:ly.sirte</c> or <c>12 km</c>.</param>
public sealed record JoinReason(JoinFactor Factor, double Points, string Detail);
