using Isnad.Text;

namespace Isnad.Corpus.Joining;

/// <summary>An account with what the comparison needs worked out once.</summary>
internal sealed class AccountView
{
    private const int LongestTold = 400;

    /// <summary>Prepares an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="kin">Who stands for whom in its document.</param>
    /// <param name="text">The one place and day of its text.</param>
    public AccountView(EventAccount account, Kinship kin, TextSetting text)
    {
        Account = account;
        Anchor = AccountAnchor.Of(account);
        Published = account.Published?.DayNumber;
        var own = account.Time is { From: not null } or { To: not null } ? account.Time : null;
        var told = own is not null && !account.IsTimeOfSaying ? own : account.NearTime ?? own ?? (account.Historical ? null : text.Time);
        IsNearTime = !ReferenceEquals(told, account.Time);
        IsBound = told is not null && ((account.IsTimeOfSaying && ReferenceEquals(told, own)) || (!account.Reported && IsNearTime));
        if (told is { } time && (time.From ?? time.To) is { } from)
        {
            var to = time.To ?? from;
            if (to >= from && to.DayNumber - from.DayNumber <= LongestTold)
                (From, To) = (from.DayNumber, to.DayNumber);
        }

        Kin = kin;
        // A person who speaks is not for that the doer of what he tells.
        var speakers = account.Claims.SelectMany(c => c.Chain).Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        Actors = Keys([.. account.Actors.Where(p => p.Kind != EntityKind.Person || !speakers.Contains(p.Key))], kin, out var actorKin);
        ActorKin = actorKin;
        Source = account.Claims.Count == 0 || account.Claims[^1].Chain.Count == 0 ? "" : account.Claims[^1].Chain[^1] is { } voice ? voice.Key ?? voice.Words : "";
        Recipients = Keys(account.Recipients, kin, out var recipientKin);
        Hit = [.. account.Recipients.Where(static p => p.Kind == EntityKind.Person && PartyComparison.IsSomeone(p.Key)).Select(static p => p.Key)];
        RecipientKin = recipientKin;
        var near = account.Places.Count > 0 ? null : account.NearPlace ?? (account.Historical ? null : text.Place);
        Exact = near is not null ? [near] : [.. account.Places.Where(Geography.IsExact)];
        IsNearPlace = near is not null;
        Wide = [.. account.Places.Where(p => !Geography.IsExact(p))];
        Words = SentenceWords(account.Sentence);
        Figures = [.. account.Figures, .. account.NearFigures];
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

    /// <summary>Whether the days stand in the sentence or the text and not at the event itself.</summary>
    public bool IsNearTime { get; }

    /// <summary>Whether the days may be those of the telling: of a verb of saying, or of a sentence that takes the event for known. It happened then or before.</summary>
    public bool IsBound { get; }

    /// <summary>Whether the place stands in the sentence or the text and not at the event itself.</summary>
    public bool IsNearPlace { get; }

    /// <summary>Keys of the doers.</summary>
    public string[] Actors { get; }

    /// <summary>Who says so, innermost; empty for the outlet itself.</summary>
    public string Source { get; }

    /// <summary>Keys of the persons with a name to whom it was done.</summary>
    public string[] Hit { get; private set; }

    /// <summary>Keys that stand for the doers.</summary>
    public string[] ActorKin { get; }

    /// <summary>Keys of those to whom it was done.</summary>
    public string[] Recipients { get; private set; }

    /// <summary>Keys that stand for them.</summary>
    public string[] RecipientKin { get; }

    /// <summary>Settlements, facilities and parts of them.</summary>
    public Spot[] Exact { get; }

    /// <summary>Regions and countries.</summary>
    public Spot[] Wide { get; }

    /// <summary>Hashes of the sentence's content words, ascending.</summary>
    public ulong[] Words { get; }

    /// <summary>Counts of the account and of the dead and wounded that its sentence tells as its outcome.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; }

    /// <summary>The first number of dead, or null.</summary>
    public decimal? Killed => Figures.FirstOrDefault(f => f is { Unit: QuantityUnit.Killed, Joint: false, Value: not null })?.Value;

    /// <summary>Those who lose ground, where the account tells of ground: the doers of a withdrawal, those from whom it is taken.</summary>
    public string[] Losers => Account.Type == EventType.Retreat ? Actors : Recipients;

    /// <summary>Keys that stand for them.</summary>
    public string[] LoserKin => Account.Type == EventType.Retreat ? ActorKin : RecipientKin;

    /// <summary>Whether it is told by a noun with the article.</summary>
    public bool IsDefiniteNoun => Account.Trigger is { Length: > 4 } word && word[0] == Letters.Alef && word[1] == Letters.Lam;

    /// <summary>Takes over the counts and the hurt that another account of the sentence tells as the outcome.</summary>
    public void Absorb(AccountView outcome)
    {
        Figures = [.. Figures, .. outcome.Figures.Where(f => Figures.All(g => g.Span != f.Span))];
        Recipients = [.. Recipients.Union(outcome.Recipients, StringComparer.Ordinal)];
        Hit = [.. Hit.Union(outcome.Hit, StringComparer.Ordinal)];
    }

    /// <summary>Whether it tells an act of its own, with its place, and not only who was killed or wounded by another.</summary>
    public bool IsAct => Account.Places.Count > 0 && !Account.Figures.Any(static f => f.Unit is QuantityUnit.Killed or QuantityUnit.Injured);

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
