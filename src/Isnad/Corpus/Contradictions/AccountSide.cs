using Isnad.Corpus.Corroboration;

namespace Isnad.Corpus.Contradictions;

/// <summary>One side of a contradiction or revision.</summary>
/// <param name="Account">The account.</param>
/// <param name="Event">Id of the event within that document's analysis.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Chain">From the outlet inwards; only the outlet where it says so itself.</param>
/// <param name="Value">What it says, in short: a number, a day, a name, a kind of act.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="Span">Where the sentence stands in the document's text.</param>
public sealed record AccountSide(
    AccountAnchor Account, string Event, string? Outlet, DateOnly? Published, IReadOnlyList<Voice> Chain, string Value, string Sentence, TextSpan Span)
{
    /// <summary>The side of an account.</summary>
    public static AccountSide Of(EventAccount account, string value)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new AccountSide(
            AccountAnchor.Of(account), account.Event, account.Outlet, account.Published, SourceChains.Of(account), value, account.Sentence, account.SentenceSpan);
    }
}
