using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;

namespace Isnad.Server.Archives;

/// <summary>What a snapshot is made of.</summary>
/// <param name="Copies">Texts that repeat one another.</param>
/// <param name="Events">The events, newest first.</param>
/// <param name="Register">Which keys are one actor.</param>
/// <param name="Engine">What the documents tell by the engine alone.</param>
/// <param name="Basis">What it all rests on.</param>
/// <param name="EventDays">The window by which events were joined, or null.</param>
internal sealed record SnapshotParts(
    IReadOnlyList<CopyGroup> Copies, IReadOnlyList<JoinedEvent> Events, ActorRegister Register, IReadOnlyList<DocumentAccount> Engine, SnapshotBasis Basis, int? EventDays);
