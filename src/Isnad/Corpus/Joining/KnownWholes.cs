using Isnad.Lexicon;

namespace Isnad.Corpus.Joining;

/// <summary>Which bodies an actor is part of by what is known: a brigade of an army, a commander of a movement. Also through others, a few steps up.</summary>
public sealed class KnownWholes
{
    private const int MostSteps = 3;
    private readonly CompiledLexicon _lexicon;
    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, (string Key, DateOnly? From, DateOnly? To)[]> _found = new(StringComparer.Ordinal);

    /// <summary>Begins with what is known.</summary>
    public KnownWholes(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _rows = lexicon.Actors.Select(static (a, n) => (a.Id, n)).ToDictionary(static p => p.Id, static p => p.n, StringComparer.Ordinal);
    }

    /// <summary>Keys of the bodies of which an actor is part on a day; on any day where none is given. For one thread at a time.</summary>
    public IEnumerable<string> Of(string key, DateOnly? day)
    {
        if (!_found.TryGetValue(key, out var wholes))
            _found[key] = wholes = _rows.TryGetValue(key, out var row) ? [.. Above(row)] : [];
        foreach (var (whole, from, to) in wholes)
        {
            if (day is null || !(day < from || day > to))
                yield return whole;
        }
    }

    private List<(string Key, DateOnly? From, DateOnly? To)> Above(int row)
    {
        var found = new List<(string Key, DateOnly? From, DateOnly? To)>();
        var level = new List<(int Row, DateOnly? From, DateOnly? To)> { (row, null, null) };
        for (var step = 0; step < MostSteps && level.Count > 0; step++)
        {
            var next = new List<(int Row, DateOnly? From, DateOnly? To)>();
            foreach (var (part, from, to) in level)
            {
                var actor = _lexicon.Actors[part];
                foreach (var tie in actor.Kind == EntityKind.Person ? actor.PartOf.Concat(actor.MemberOf) : actor.PartOf)
                {
                    if (tie.Actor >= 0 && tie.Actor != row && !found.Exists(f => string.Equals(f.Key, _lexicon.Actors[tie.Actor].Id, StringComparison.Ordinal)))
                        next.Add((tie.Actor, Later(from, tie.From), Earlier(to, tie.To)));
                }
            }

            found.AddRange(next.Select(n => (_lexicon.Actors[n.Row].Id, n.From, n.To)));
            level = next;
        }

        return found;
    }

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;
}
