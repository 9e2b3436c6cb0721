using Isnad.Corpus;

namespace Isnad.Storage;

/// <summary>How often an actor is named.</summary>
/// <param name="Actor">The actor as it is shown.</param>
/// <param name="Documents">Documents that name it.</param>
/// <param name="Outlets">Outlets that name it.</param>
/// <param name="First">First day of publication, or null.</param>
/// <param name="Last">Last day of publication, or null.</param>
public sealed record ActorUse(Party Actor, int Documents, int Outlets, DateOnly? First, DateOnly? Last);
