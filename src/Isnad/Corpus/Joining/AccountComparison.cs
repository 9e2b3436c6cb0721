using System.Globalization;

namespace Isnad.Corpus.Joining;

/// <summary>Weighs whether two accounts tell one event. Every rule adds or takes points; some alone forbid the join. All of them stand in
/// docs/guide/method.md in words.</summary>
internal static class AccountComparison
{
    /// <summary>Points that forbid a join.</summary>
    public const double Never = double.NegativeInfinity;

    // What stands in the sentence or the text but not at the event itself weighs less.
    private const double Near = 0.75;

    private const double Related = 0.5;

    private const double SamePlace = 2.0;
    private const double NearPlace = 1.0;
    private const double Fresh = 0.8;

    // Ground: the same holder loses it in both accounts; or one takes it, from nobody that is named, and another leaves it.
    private const double SameLoser = 2.0;

    private const double OtherTaker = 1.5;

    // A person is killed once, and seldom hit twice on a day.
    private const double SamePerson = 1.0;

    private const double SameDay = 2.0;

    // "The attack": the reader knows it from the day before; and what is denied somebody has told.
    private const double Known = 0.5;

    /// <summary>The points of two accounts; <see cref="Never"/> where something forbids it.</summary>
    /// <param name="a">One account.</param>
    /// <param name="b">The other.</param>
    /// <param name="reasons">Takes the reasons; null where they are not wanted.</param>
    public static double Points(AccountView a, AccountView b, List<JoinReason>? reasons)
    {
        var type = ActKinds.Compare(a.Account.Type, a.Account.Mode, b.Account.Type, b.Account.Mode);
        if (type is null || !SameWorld(a.Account, b.Account))
            return Never;
        var place = PlaceComparison.Points(a, b, out var placeDetail);
        if (double.IsNegativeInfinity(place))
            return Never;
        var parties = PartyComparison.Points(a, b, out var partyDetail);
        var numbers = NumberComparison.Points(a, b, out var numberDetail, out var agreement);
        var ground = SameGround(a, b);
        var changed = ground || ChangesHands(a, b);
        var words = Overlap(a.Words, b.Words);
        var time = TimeComparison.Points(a, b, agreement, ground, out var timeDetail);
        if (double.IsNegativeInfinity(time))
            return Never;
        if (place > 0 && (a.IsNearPlace || b.IsNearPlace))
            (place, placeDetail) = (place * Near, placeDetail + ", from what stands around");
        if (time > 0 && (a.IsNearTime || b.IsNearTime || (a.IsBound && b.IsBound)))
            (time, timeDetail) = (time * Near, timeDetail + (a.IsBound && b.IsBound ? ", both perhaps of the telling" : ", from what stands around"));
        var wordPoints = words >= 0.6 ? 1.0 : words >= 0.4 ? 0.6 : words >= 0.25 ? 0.3 : 0;
        if (changed)
            parties += ground ? SameLoser : OtherTaker;
        else if (IsTakenAndLeft(a, b) && PartyComparison.Share(a.Actors, b.Actors))
            (parties, partyDetail) = (parties - OtherTaker, "who takes a place is not who leaves it");
        var person = time >= SameDay * Near ? Array.Find(a.Hit, key => Array.IndexOf(b.Hit, key) >= 0) : null;
        if (person is not null && a.Account.Type == EventType.Assault && b.Account.Type == EventType.Assault)
            (parties, partyDetail) = (parties + SamePerson, $"{partyDetail}; the same person hit");
        if (reasons is not null)
        {
            Add(reasons, JoinFactor.Type, type.Value, $"{Act(a.Account)} / {Act(b.Account)}");
            Add(reasons, JoinFactor.Place, place, placeDetail);
            Add(reasons, JoinFactor.Time, time, timeDetail);
            Add(reasons, JoinFactor.Parties, parties, changed ? $"{partyDetail}; {(ground ? "the same holder loses the same place" : "one leaves the place that another takes")}" : partyDetail);
            Add(reasons, JoinFactor.Numbers, numbers, numberDetail);
            Add(reasons, JoinFactor.Words, wordPoints, string.Create(CultureInfo.InvariantCulture, $"{words:P0} of the words"));
        }

        var known = place >= NearPlace && time is > 0 and < SameDay && type >= Related && (IsKnown(a, b) || IsKnown(b, a)) ? Known : 0;
        if (reasons is not null)
            Add(reasons, JoinFactor.Retelling, known, "denied, or told with the article, as known from the days before");

        // Kinds that are seldom exchanged need more than a town and a day in common.
        var oneGround = a.IsGround && b.IsGround && place >= SamePlace && time >= SameDay;
        var doubt = type < Related && parties <= 0 && numbers <= 0 && !oneGround ? -1 : 0;
        if (reasons is not null)
            Add(reasons, JoinFactor.Type, doubt, "kinds seldom exchanged, nothing else in common");
        return doubt + known + type.Value + place + time + parties + numbers + wordPoints;
    }

    /// <summary>Whether two accounts cannot be one event for their kinds alone: world, place and time do not speak against it.</summary>
    public static bool IsOnlyOtherKind(AccountView a, AccountView b) =>
        ActKinds.Compare(a.Account.Type, a.Account.Mode, b.Account.Type, b.Account.Mode) is null && SameWorld(a.Account, b.Account) && PlaceComparison.Points(a, b, out _) >= 0
        && TimeComparison.Points(a, b, agreement: 0, ground: false, out _) >= 0;

    /// <summary>Whether two accounts tell of force in one place within the same days: where there is no third, they speak of one event.</summary>
    public static bool IsThere(AccountView a, AccountView b) =>
        a.Account.Type == EventType.Assault && b.Account.Type == EventType.Assault && SameWorld(a.Account, b.Account) && a.Account.Document != b.Account.Document
        && ActKinds.Compare(a.Account.Type, a.Account.Mode, b.Account.Type, b.Account.Mode) >= Related && PlaceComparison.Points(a, b, out _) >= NearPlace
        && TimeComparison.Points(a, b, agreement: 0, ground: false, out _) >= Fresh;

    /// <summary>The kind of an act as the record spells it.</summary>
    public static string Act(EventAccount account) => account.Type.ToString().ToUpperInvariant() + (account.Mode is { } mode ? "/" + mode : "");

    /// <summary>Whether one account tells the dead and wounded of the other in the same sentence: an act of force without a mode beside one with a mode, and
    /// no other place, day or doer; or whether both tell of ground in one place, as taking a town and driving out who held it.</summary>
    public static bool IsResult(AccountView a, AccountView b)
    {
        var (x, y) = (a.Account, b.Account);
        if (x.Type != y.Type || x.Type is not (EventType.Assault or EventType.Coerce) || x.SentenceSpan != y.SentenceSpan || x.Modality != y.Modality || x.Historical != y.Historical)
            return false;
        if (a.IsGround && b.IsGround)
            return string.Equals(x.Document, y.Document, StringComparison.Ordinal) && PlaceComparison.Points(a, b, out _) > 0;
        if (!string.Equals(x.Document, y.Document, StringComparison.Ordinal) || ((x.Mode is null) == (y.Mode is null) && !IsToll(a, b)))
            return false;
        var place = PlaceComparison.Points(a, b, out _);
        var parties = PartyComparison.Points(a, b, out _);
        return place >= 0 && parties >= 0 && TimeComparison.Points(a, b, agreement: 0, ground: false, out _) >= 0;
    }

    // "They opened fire on the hall and killed forty", "he was killed in the shelling of the village": one verb tells who was hit by the other and nothing else of its own.
    private static bool IsToll(AccountView act, AccountView toll)
    {
        if (act.Account.Mode is null || toll.Account.Places.Count > 0 || act.Account.Places.Count == 0)
            return false;
        var hurt = toll.Account.Figures.Any(IsHarm);
        return act.Account.TriggerSpan.Start > toll.Account.TriggerSpan.Start
            ? (hurt || toll.Recipients.Length > 0) && string.Equals(act.Account.Mode, toll.Account.Mode, StringComparison.Ordinal)
            : hurt && !act.Account.Figures.Any(IsHarm) && ActKinds.Compare(act.Account.Type, act.Account.Mode, toll.Account.Type, toll.Account.Mode) >= Related;
    }

    private static bool IsHarm(Figure figure) => figure.Unit is QuantityUnit.Killed or QuantityUnit.Injured;

    /// <summary>Whether an account takes up again what its text told before: a noun with the article ("the bombing") for an act of one kind, with no other place, day or
    /// party.</summary>
    public static bool TakesUp(AccountView before, AccountView view)
    {
        var (x, y) = (before.Account, view.Account);
        return view.IsDefiniteNoun && x.Modality == y.Modality && x.Historical == y.Historical && x.SentenceSpan.Start < y.SentenceSpan.Start
            && x.Type == y.Type && ActKinds.Compare(x.Type, x.Mode, y.Type, y.Mode) >= Related
            && PlaceComparison.Points(before, view, out _) >= 0 && PartyComparison.Points(before, view, out _) >= 0
            && TimeComparison.Points(before, view, agreement: 0, ground: false, out _) >= 0;
    }

    // What happened and what is denied speak of one world, however the denied words are put; plans and possibilities of another.
    private static bool SameWorld(EventAccount a, EventAccount b) => World(a) == World(b);

    private static int World(EventAccount account) =>
        account.Modality is Modality.Negated or Modality.Actual || EventSummary.Denies(account) ? 0 : account.Modality == Modality.Future ? 1 : 2;

    private static bool IsKnown(AccountView before, AccountView view) =>
        (view.IsDefiniteNoun || EventSummary.Denies(view.Account)) && (view.From is null || view.IsBound || view.IsNearTime) && before.Account.Modality == Modality.Actual && before.Published <= view.Published;

    private static bool SameGround(AccountView a, AccountView b) =>
        a.IsGround && b.IsGround && a.Account.Type != b.Account.Type && a.Exact.Any(p => b.Exact.Any(q => string.Equals(p.Key, q.Key, StringComparison.Ordinal)))
        && (PartyComparison.Share(a.Losers, b.Losers) || PartyComparison.Share(a.Losers, b.LoserKin) || PartyComparison.Share(a.LoserKin, b.Losers));

    private static bool IsTakenAndLeft(AccountView a, AccountView b) => a.IsGround && b.IsGround && (a.Account.Type == EventType.Retreat) != (b.Account.Type == EventType.Retreat);

    private static bool ChangesHands(AccountView a, AccountView b)
    {
        if (!IsTakenAndLeft(a, b))
            return false;
        var (left, taken) = a.Account.Type == EventType.Retreat ? (a, b) : (b, a);
        return taken.Recipients.Length == 0 && left.Actors.Any(PartyComparison.IsSomeone) && taken.Actors.Any(PartyComparison.IsSomeone)
            && !PartyComparison.Share(left.Actors, taken.Actors) && !PartyComparison.Share(left.ActorKin, taken.Actors) && !PartyComparison.Share(left.Actors, taken.ActorKin)
            && a.Exact.Any(p => b.Exact.Any(q => string.Equals(p.Key, q.Key, StringComparison.Ordinal)));
    }

    private static double Overlap(ulong[] a, ulong[] b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        int i = 0, j = 0, both = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                both++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both / (double)(a.Length + b.Length - both);
    }

    private static void Add(List<JoinReason> reasons, JoinFactor factor, double points, string? detail)
    {
        if (detail is { Length: > 0 } && (points != 0 || factor is JoinFactor.Place or JoinFactor.Time))
            reasons.Add(new JoinReason(factor, Math.Round(points, 2), detail));
    }
}
