namespace Isnad.Knowledge.Checking;

/// <summary>Whether a made sentence with a name in it found the name's owner.</summary>
/// <param name="Id">Id of the actor or place.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Country">Its country.</param>
/// <param name="Name">The name.</param>
/// <param name="Sentence">The sentence read.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Instead">What the name was taken for instead, or null.</param>
public sealed record NameFinding(string Id, string Kind, string Country, string Name, string Sentence, NameOutcome Outcome, string? Instead);
