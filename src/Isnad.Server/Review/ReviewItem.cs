using Isnad.Corpus;
using Isnad.Server.Judging;

namespace Isnad.Server.Review;

/// <summary>An account of an event that waits for a person's eye.</summary>
/// <param name="Account">The account as the engine made it.</param>
/// <param name="Weight">How much depends on it: of the words' own gravity, 1 and more.</param>
/// <param name="Doubts">Keys of what is doubtful in it.</param>
public sealed record ReviewItem(EventAccount Account, double Weight, IReadOnlyList<string> Doubts)
{
    /// <summary>What tells it from all others.</summary>
    public string Id { get; } = $"{Account.Document}:{Account.Event}";

    /// <summary>What tells it from all others in judgements, whatever the record is called.</summary>
    public string Key { get; } = $"{Account.Document}:{RecordAnchor.Of(Account).Key}";

    /// <summary>The place in the queue: doubt times gravity, high first.</summary>
    public double Rank => Weight * (1 + Doubts.Count);
}
