using Isnad.Corpus.Joining;
using Isnad.Text;

namespace Isnad.Corpus.Wording;

/// <summary>Counts what outlets call actors and whom they quote. Documents stream through; what is kept are counts and three examples each.</summary>
public sealed class WordingBuilder
{
    private const int MostExamples = 3;
    private readonly Func<Party, Party> _canonical;
    private readonly Dictionary<(string Actor, string? Outlet, DateOnly? Month, string Folded, Stance Stance), Tally> _uses = [];
    private readonly Dictionary<string, HabitCount> _habits = new(StringComparer.Ordinal);

    /// <summary>Begins.</summary>
    /// <param name="canonical">Gives the actor under which a party is shown, after people's judgements; the same party where there are none.</param>
    public WordingBuilder(Func<Party, Party> canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        _canonical = canonical;
    }

    /// <summary>Takes a document.</summary>
    public void Add(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var label in document.Labels)
            Add(label);
        if (document.Outlet is { } outlet)
            Habit(outlet).Add(document);
    }

    /// <summary>Takes a joined event, for what one account leaves out and another tells.</summary>
    public void Add(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var accounts = joined.Members.Select(m => m.Account).ToList();
        var named = accounts.Any(a => a.Actors.Any(p => PartyComparison.IsSomeone(p.Key)));
        foreach (var account in accounts.Where(a => named && a.Outlet is not null && HabitCount.IsAgentless(a)))
            Habit(account.Outlet!).LeftOut++;
        var offered = Deaths(accounts).Distinct().Order().ToList();
        if (offered.Count < 2)
            return;
        foreach (var outlet in accounts.Where(a => a.Outlet is not null).GroupBy(a => a.Outlet!, StringComparer.Ordinal))
        {
            var chosen = Deaths(outlet).Distinct().Order().ToList();
            if (chosen.Count > 0)
                Habit(outlet.Key).Figures.Add(new FigureChoice(joined.Id, outlet.Key, chosen, offered, Math.Round(offered.IndexOf(chosen[^1]) / (double)(offered.Count - 1), 3)));
        }
    }

    /// <summary>The words chosen, by actor, outlet and month, the most frequent first.</summary>
    public IReadOnlyList<WordUse> Uses() =>
        [.. _uses.Select(u => u.Value.ToUse(u.Key.Outlet, u.Key.Month, u.Key.Stance)).OrderBy(u => u.Actor.Key, StringComparer.Ordinal)
            .ThenByDescending(u => u.OwnVoice + u.Quoted).ThenBy(u => u.Words, StringComparer.Ordinal).ThenBy(u => u.Outlet, StringComparer.Ordinal).ThenBy(u => u.Month)];

    /// <summary>Distances between outlets, for each actor that both name and for all such actors together, in the outlets' own voice.</summary>
    /// <param name="least">Choices that both outlets must have made, at least.</param>
    public IReadOnlyList<WordingDistance> Distances(int least) => OutletDistances.Of(_uses.Select(u => (u.Key.Actor, u.Key.Outlet, u.Key.Folded, u.Value.OwnVoice)), least);

    /// <summary>Countable choices by outlet.</summary>
    public IReadOnlyList<OutletHabits> Habits() => [.. _habits.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Value.ToHabits(h.Key))];

    private static IEnumerable<decimal> Deaths(IEnumerable<EventAccount> accounts) =>
        accounts.Where(a => !EventSummary.Denies(a)).SelectMany(a => a.Figures.Concat(a.NearFigures)).Where(f => f is { Unit: QuantityUnit.Killed, Joint: false, Value: not null }).Select(f => f.Value!.Value);

    /// <summary>Takes a choice of words.</summary>
    public void Add(LabelAccount label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var actor = _canonical(label.Actor);
        var month = label.Published is { } day ? new DateOnly(day.Year, day.Month, 1) : (DateOnly?)null;
        var key = (actor.Key, label.Outlet, month, Letters.FoldAll(label.Words), label.Stance);
        if (!_uses.TryGetValue(key, out var tally))
            _uses[key] = tally = new Tally(actor);
        tally.Add(label);
    }

    /// <summary>Takes choices that were counted before.</summary>
    public void Add(WordUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var actor = _canonical(use.Actor);
        var key = (actor.Key, use.Outlet, use.Month, Letters.FoldAll(use.Words), use.Stance);
        if (!_uses.TryGetValue(key, out var tally))
            _uses[key] = tally = new Tally(actor);
        tally.Add(use);
    }

    private HabitCount Habit(string outlet)
    {
        if (!_habits.TryGetValue(outlet, out var habit))
            _habits[outlet] = habit = new HabitCount();
        return habit;
    }

    private sealed class Tally(Party actor)
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
        private readonly List<WordExample> _examples = [];
        private int _quoted;

        public int OwnVoice { get; private set; }

        public void Add(LabelAccount label)
        {
            _spellings[label.Words] = _spellings.GetValueOrDefault(label.Words) + 1;
            if (label.Claim is null)
                OwnVoice++;
            else
                _quoted++;
            if (_examples.Count < MostExamples)
                _examples.Add(new WordExample(label.Document, label.Span));
        }

        public void Add(WordUse use)
        {
            _spellings[use.Words] = _spellings.GetValueOrDefault(use.Words) + use.OwnVoice + use.Quoted;
            OwnVoice += use.OwnVoice;
            _quoted += use.Quoted;
            _examples.AddRange(use.Examples.Take(MostExamples - _examples.Count));
        }

        public WordUse ToUse(string? outlet, DateOnly? month, Stance stance) => new(
            actor, outlet, month, _spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key, stance, OwnVoice, _quoted, _examples);
    }
}
