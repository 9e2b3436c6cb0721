using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;

namespace Isnad.Storage;

/// <summary>All that an archive held at one moment, for views that keep it in memory.</summary>
/// <param name="State">What tells this state of its documents from others (<see cref="Archive.DocumentState"/>).</param>
/// <param name="Documents">What each document tells, in the order of import.</param>
/// <param name="Copies">The groups of copies as they were joined last; null where documents came since.</param>
/// <param name="Events">The events as they were joined last; null where documents or judgements on events came since.</param>
public sealed record ArchiveContents(string State, IReadOnlyList<DocumentAccount> Documents, IReadOnlyList<CopyGroup>? Copies, IReadOnlyList<JoinedEvent>? Events);
