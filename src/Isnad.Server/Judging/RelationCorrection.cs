namespace Isnad.Server.Judging;

/// <summary>What a relation is, after a person's judgement.</summary>
/// <param name="Start">Offset of the first unit of the words that say it.</param>
/// <param name="End">Offset behind their last unit.</param>
/// <param name="Type">The relation, as records spell it.</param>
/// <param name="Subject">Id of the entity of which it is said.</param>
/// <param name="Object">Id of the other entity, or null for an office of a body that is not named.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Office">The office in the text's words, or null.</param>
/// <param name="Modality">Modality, as records spell it.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record RelationCorrection(
    int Start, int End, string Type, string Subject, string? Object = null, string? Mode = null, string? Office = null, string Modality = "actual", DateOnly? From = null, DateOnly? To = null);
