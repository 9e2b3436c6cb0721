using Isnad.Text;

namespace Isnad.Corpus.Joining;

/// <summary>An account with what the comparison needs worked out once.</summary>
internal sealed class AccountView
{
    private const int LongestTold = 400;

    /// <summary>Prepares an account.</summary>
    public AccountView(EventAccount account, Kinship kin)
    {
        Account = account;
        Anchor = AccountAnchor.Of(account);
        Published = account.Published?.DayNumber;
        if (account.Time is { } time && (time.From ?? time.To) is { } from)
        {
            var to = time.To ?? from;
            if (to >= from && to.DayNumber - from.DayNumber <= LongestTold)
                (From, To) = (from.DayNumber, to.DayNumber);
        }

        Kin = kin;
        Actors = Keys(account.Actors, kin, out var actorKin);
        ActorKin = actorKin;
        Recipients = Keys(account.Recipients, kin, out var recipientKin);
        RecipientKin = recipientKin;
        Exact = [.. account.Places.Where(Geography.IsExact)];
        Wide = [.. account.Places.Where(p => !Geography.IsExact(p))];
        Words = SentenceWords(account.Sentence);
        Killed = account.Figures.FirstOrDefault(f => f is { Unit: QuantityUnit.Killed, Joint: false, Value: not null })?.Value;
    }

    /// <summary>The account.</summary>
    public EventAccount Account { get; }

    /// <summary>Who stands for whom in its document.</summary>
    public Kinship Kin { get; }

    /// <summary>Its anchor.</summary>
    public AccountAnchor Anchor { get; }

    /// <summary>Day number of publication, or null.</summary>
    public int? Published { get; }

    /// <summary>First day told, or null.</summary>
    public int? From { get; }

    /// <summary>Last day told, or null.</summary>
    public int? To { get; }

    /// <summary>Keys of the doers.</summary>
    public string[] Actors { get; }

    /// <summary>Keys that stand for the doers.</summary>
    public string[] ActorKin { get; }

    /// <summary>Keys of those to whom it was done.</summary>
    public string[] Recipients { get; }

    /// <summary>Keys that stand for them.</summary>
    public string[] RecipientKin { get; }

    /// <summary>Settlements, facilities and parts of them.</summary>
    public Spot[] Exact { get; }

    /// <summary>Regions and countries.</summary>
    public Spot[] Wide { get; }

    /// <summary>Hashes of the sentence's content words, ascending.</summary>
    public ulong[] Words { get; }

    /// <summary>The first number of dead, or null.</summary>
    public decimal? Killed { get; }

    /// <summary>Those who lose ground, where the account tells of ground: the doers of a withdrawal, those from whom it is taken.</summary>
    public string[] Losers => Account.Type == EventType.Retreat ? Actors : Recipients;

    /// <summary>Keys that stand for them.</summary>
    public string[] LoserKin => Account.Type == EventType.Retreat ? ActorKin : RecipientKin;

    /// <summary>Whether the account tells of ground lost or taken.</summary>
    public bool IsGround => ActKinds.IsGround(Account.Type, Account.Mode);

    private static string[] Keys(IReadOnlyList<Party> parties, Kinship kin, out string[] kinKeys)
    {
        var keys = parties.Select(p => p.Key).Distinct(StringComparer.Ordinal).ToArray();
        kinKeys = [.. keys.SelectMany(kin.Of).Except(keys, StringComparer.Ordinal).Distinct(StringComparer.Ordinal)];
        return keys;
    }

    private static ulong[] SentenceWords(string sentence)
    {
        var stems = new HashSet<ulong>();
        WordStems.AddTo(stems, NormalizedText.Of(sentence).Chars);
        var words = stems.ToArray();
        Array.Sort(words);
        return words;
    }
}
