using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Lexicon;

namespace Isnad.Corpus.Ledger;

/// <summary>Lays the figures of dead and wounded of one event side by side.</summary>
public sealed class LedgerBuilder
{
    private readonly CountedGroups _groups;
    private readonly PartFinder _parts;

    /// <summary>Begins with the lexicon that tells civilians from fighters and parts from totals.</summary>
    public LedgerBuilder(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _groups = new CountedGroups(lexicon);
        _parts = new PartFinder(lexicon);
    }

    /// <summary>The ledger of an event.</summary>
    /// <param name="joined">The event.</param>
    /// <param name="copies">Id of the group of copies of a document, for documents that have one.</param>
    public CasualtyLedger Build(JoinedEvent joined, IReadOnlyDictionary<string, string> copies)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(copies);
        var ties = SourceTies.Of(joined, copies);
        var rows = new List<LedgerRow>();
        for (var i = 0; i < joined.Members.Count; i++)
        {
            var account = joined.Members[i].Account;
            foreach (var figure in account.Figures.Concat(account.NearFigures).Where(f => f.Unit is QuantityUnit.Killed or QuantityUnit.Injured))
                rows.Add(new LedgerRow(Entry(joined, account, figure), ties.Group(i), account));
        }

        rows = [.. rows.OrderBy(r => r.Entry.AsOf ?? DateOnly.MaxValue).ThenBy(r => r.Entry.Published ?? DateOnly.MaxValue).ThenBy(r => r.Entry.Account).ThenBy(r => r.Entry.Span.Start)];
        rows = LedgerMarks.Mark(_parts.Find(rows), [.. joined.Members.Select(m => m.Account)]);
        return TollRules.Derive(joined.Id, rows);
    }

    private LedgerEntry Entry(JoinedEvent joined, EventAccount account, Figure figure)
    {
        var (group, side) = Group(joined, account, figure);
        return new LedgerEntry
        {
            Account = AccountAnchor.Of(account),
            Outlet = account.Outlet,
            Published = account.Published,
            Chain = SourceChains.Of(account),
            Harm = figure.Joint ? Harm.KilledOrInjured : figure.Unit == QuantityUnit.Killed ? Harm.Killed : Harm.Injured,
            Group = group,
            Side = side,
            Value = figure.Value,
            Low = Low(figure),
            High = High(figure),
            Hedge = figure.Hedge,
            AsOf = AsOf(account),
            Words = figure.Words,
            Span = figure.Span,
            Sentence = account.Sentence,
        };
    }

    private (CountedGroup Group, Party? Side) Group(JoinedEvent joined, EventAccount account, Figure figure)
    {
        var group = _groups.Of(figure);
        if (group == CountedGroup.Civilians)
            return (group, null);

        // "29 Turkish soldiers": the party stands inside the words of the count or is all that the account names as hit.
        var named = account.Recipients.FirstOrDefault(p => p.Span.Overlaps(figure.Span)) ?? (group == CountedGroup.Fighters && account.Recipients.Count == 1 ? account.Recipients[0] : null);
        if (named is null || group == CountedGroup.All || !PartyComparison.IsSomeone(named.Key))
            return (group, null);
        if (joined.SideB.Any(p => EventCorroborator.SameSide(p.Key, named.Key, joined.Kin)))
            return (CountedGroup.SideB, named);
        return joined.SideA.Any(p => EventCorroborator.SameSide(p.Key, named.Key, joined.Kin)) ? (CountedGroup.SideA, named) : (group, named);
    }

    private static decimal? Low(Figure figure) => figure.Min ?? (figure.Hedge == Hedge.AtMost ? null : figure.Value);

    private static decimal? High(Figure figure) => figure.Max ?? (figure.Hedge == Hedge.AtLeast ? null : figure.Value);

    // A toll that is told for a day holds for the day on which it is told, which is never before the event's own last day.
    private static DateOnly? AsOf(EventAccount account)
    {
        var told = account.Time?.To ?? account.Time?.From;
        return account.Published ?? told;
    }
}
