using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Ledger;

/// <summary>Which figures of dead and wounded their own sources deny, by who denies and what.</summary>
internal sealed class FigureDenials
{
    // The day of the last denial; one without a date is never too early.
    private readonly Dictionary<string, DateOnly> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Denier, decimal? Value), DateOnly> _values = [];

    /// <summary>Reads the accounts that deny.</summary>
    public FigureDenials(IEnumerable<EventAccount> accounts)
    {
        foreach (var denial in accounts.Where(EventSummary.Denies))
        {
            var chain = SourceChains.Of(denial);
            if (chain.Count == 0 || chain[^1].Key is not { } denier)
                continue;
            var day = denial.Published ?? DateOnly.MaxValue;
            var figures = denial.Figures.Concat(denial.NearFigures).Where(static f => f.Unit is QuantityUnit.Killed or QuantityUnit.Injured).ToList();
            if (figures.Count == 0)
                _whole[denier] = Later(_whole, denier, day);
            foreach (var figure in figures)
                _values[(denier, figure.Value)] = Later(_values, (denier, figure.Value), day);
        }
    }

    /// <summary>Whether a figure is taken back: one of the sources through whom it came denies it, not earlier.</summary>
    public bool TakeBack(LedgerEntry entry)
    {
        foreach (var voice in entry.Chain)
        {
            if (voice.Key is { } key && ((_whole.TryGetValue(key, out var day) && !(day < entry.Published)) || (_values.TryGetValue((key, entry.Value), out day) && !(day < entry.Published))))
                return true;
        }

        return false;
    }

    private static DateOnly Later<T>(Dictionary<T, DateOnly> days, T key, DateOnly day)
        where T : notnull => days.TryGetValue(key, out var known) && known > day ? known : day;
}
