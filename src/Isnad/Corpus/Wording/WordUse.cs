namespace Isnad.Corpus.Wording;

/// <summary>What one outlet calls an actor or an operation in one period.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Month">First day of the month of publication, or null.</param>
/// <param name="Words">The words chosen, as most often spelt.</param>
/// <param name="Stance">The stance that the word list gives them; neutral for plain names.</param>
/// <param name="OwnVoice">Times in the outlet's own voice.</param>
/// <param name="Quoted">Times inside what it quotes.</param>
/// <param name="Examples">Up to three places, earliest first.</param>
public sealed record WordUse(
    Party Actor, string? Outlet, DateOnly? Month, string Words, Stance Stance, int OwnVoice, int Quoted, IReadOnlyList<WordExample> Examples);
