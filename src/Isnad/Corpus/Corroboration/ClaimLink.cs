namespace Isnad.Corpus.Corroboration;

/// <summary>A tie between two accounts of one event, told from the later to the earlier.</summary>
/// <param name="Event">Id of the joined event.</param>
/// <param name="From">The later account.</param>
/// <param name="FromClaim">Id of the innermost claim that carries it, or null where the outlet says so itself.</param>
/// <param name="To">The earlier account.</param>
/// <param name="ToClaim">Id of the innermost claim that carries it, or null.</param>
/// <param name="Kind">How the first stands to the second.</param>
public sealed record ClaimLink(string Event, AccountAnchor From, string? FromClaim, AccountAnchor To, string? ToClaim, ClaimLinkKind Kind);
