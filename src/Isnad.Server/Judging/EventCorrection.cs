namespace Isnad.Server.Judging;

/// <summary>What an event is, after a person's judgement. Lists that are null keep what the engine found.</summary>
/// <param name="Start">Offset of the first unit of the word that tells it.</param>
/// <param name="End">Offset behind its last unit.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Modality">Modality, as records spell it.</param>
/// <param name="Actors">Ids of the mentions of those who did it, or null.</param>
/// <param name="Recipients">Ids of the mentions of those to whom it was done, or null.</param>
/// <param name="Places">Ids of mentions of the places, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record EventCorrection(
    int Start, int End, string Type, string? Mode = null, string Modality = "actual", IReadOnlyList<string>? Actors = null, IReadOnlyList<string>? Recipients = null,
    IReadOnlyList<string>? Places = null, DateOnly? From = null, DateOnly? To = null);
