using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;

namespace Isnad.Storage;

/// <summary>All that an archive held at one moment, for views that keep it in memory.</summary>
/// <param name="State">What tells this state of its documents from others (<see cref="Archive.DocumentState"/>).</param>
/// <param name="Documents">What each document tells, in the order of import.</param>
/// <param name="Copies">The groups of copies as they were joined last; null where documents came since.</param>
/// <param name="Events">The events as they were joined last; null where documents came since.</param>
/// <param name="Judged">Pairs of accounts of which somebody said something, or took it back, since the events were joined.</param>
/// <param name="EventDays">The window by which the events were joined, else that by which they are to be; null for none.</param>
public sealed record ArchiveContents(
    string State, IReadOnlyList<DocumentAccount> Documents, IReadOnlyList<CopyGroup>? Copies, IReadOnlyList<JoinedEvent>? Events,
    IReadOnlyList<(AccountAnchor First, AccountAnchor Second)> Judged, int? EventDays);
