using System.Globalization;

namespace Isnad.Corpus.Copies;

/// <summary>Finds texts that repeat one another.</summary>
/// <remarks>Texts come in order of publication. Each is looked up by a sample of its four-word runs (winnowing) among the texts of the window and then
/// compared by all of its runs. Texts behind the window are forgotten, so that memory follows the window. A text that repeats texts of two groups
/// joins them.</remarks>
public sealed class CopyFinder(CopyRules rules)
{
    private readonly Dictionary<uint, List<int>> _index = [];
    private readonly Dictionary<int, CopySketch> _texts = [];
    private readonly Dictionary<int, OpenGroup> _groups = [];
    private readonly Queue<(int Day, int Text)> _ages = new();
    private readonly Dictionary<string, string> _groupOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _touched = [];
    private readonly List<CopyTie> _ties = [];
    private readonly List<string> _regrouped = [];
    private ushort[] _counts = new ushort[1024];
    private int _next;
    private int _oldest;
    private int _today = int.MinValue;

    /// <summary>Which of the texts so far are copies of one another: a name for each group, the same for all its texts.</summary>
    public IReadOnlyDictionary<string, string> GroupOf => _groupOf;

    /// <summary>What the text added last repeats: the closest first, then those by which groups became one.</summary>
    public IReadOnlyList<CopyTie> Ties => _ties;

    /// <summary>Ids of the documents whose group became another by the text added last.</summary>
    public IReadOnlyList<string> Regrouped => _regrouped;

    /// <summary>Takes the next text, on the day of its publication, and hands out the groups that are closed by it.</summary>
    public IReadOnlyList<CopyGroup> Add(CopySketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return Add(sketch, sketch.Published ?? DateOnly.MaxValue);
    }

    /// <summary>Takes the next text and hands out the groups that are closed by its day.</summary>
    /// <param name="sketch">The text.</param>
    /// <param name="day">The day by which it is ordered (<see cref="Joining.EventJoiner.Order"/>); the last of all where none is known.</param>
    public IReadOnlyList<CopyGroup> Add(CopySketch sketch, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        var closed = Arrive(day);
        var id = Number(sketch);
        _ties.Clear();
        _regrouped.Clear();
        foreach (var (other, kind, resemblance, containment) in Matches(sketch))
        {
            if (Tie(id, sketch, other, kind, resemblance, containment))
                _ties.Add(new CopyTie(_texts[other].Document, kind, resemblance, containment));
        }

        Remember(id, sketch);
        return closed;
    }

    /// <summary>Takes a text that a former run looked up, with what that found; texts come in the same order as for <see cref="Add(CopySketch, DateOnly)"/>.</summary>
    /// <param name="sketch">The text.</param>
    /// <param name="day">The day by which it is ordered.</param>
    /// <param name="ties">What it repeats.</param>
    public IReadOnlyList<CopyGroup> Restore(CopySketch sketch, DateOnly day, IReadOnlyList<CopyTie> ties)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        ArgumentNullException.ThrowIfNull(ties);
        var closed = Arrive(day);
        var id = Number(sketch);
        foreach (var tie in ties)
        {
            if (_numbers.TryGetValue(tie.Of, out var other))
                Tie(id, sketch, other, tie.Kind, tie.Resemblance, tie.Containment);
        }

        Remember(id, sketch);
        return closed;
    }

    /// <summary>Hands out all groups still open.</summary>
    public IReadOnlyList<CopyGroup> Complete()
    {
        var groups = _groups.Values.Distinct().OrderBy(g => g.Number).Select(g => g.ToGroup()).ToList();
        _index.Clear();
        _texts.Clear();
        _numbers.Clear();
        _groups.Clear();
        _ages.Clear();
        return groups;
    }

    private List<CopyGroup> Arrive(DateOnly day)
    {
        _today = Math.Max(_today, day == DateOnly.MaxValue ? _today : day.DayNumber);
        return Forget();
    }

    private int Number(CopySketch sketch)
    {
        var id = _next++;
        if (id - _oldest >= _counts.Length)
            Array.Resize(ref _counts, _counts.Length * 2);
        _numbers[sketch.Document] = id;
        return id;
    }

    private void Remember(int id, CopySketch sketch)
    {
        _texts.Add(id, sketch);
        foreach (var print in sketch.Fingerprints)
        {
            if (!_index.TryGetValue(print, out var bucket))
                _index[print] = bucket = new List<int>(1);
            bucket.Add(id);
        }

        _ages.Enqueue((_today, id));
    }

    private List<(int Text, CopyKind Kind, double Resemblance, double Containment)> Matches(CopySketch sketch)
    {
        foreach (var print in sketch.Fingerprints)
        {
            if (!_index.TryGetValue(print, out var bucket) || bucket.Count > rules.SetPhrase)
                continue;
            foreach (var text in bucket)
            {
                if (_counts[text - _oldest]++ == 0)
                    _touched.Add(text);
            }
        }

        var found = new List<(int Text, CopyKind Kind, double Resemblance, double Containment)>();
        foreach (var text in _touched)
        {
            var count = (int)_counts[text - _oldest];
            _counts[text - _oldest] = 0;
            var other = _texts[text];
            if (count * 5 < Math.Min(other.Fingerprints.Length, sketch.Fingerprints.Length))
                continue;
            if (Compare(sketch, other) is { } match)
                found.Add((text, match.Kind, match.Resemblance, match.Containment));
        }

        _touched.Clear();
        found.Sort((a, b) => a.Containment != b.Containment ? b.Containment.CompareTo(a.Containment) : a.Resemblance != b.Resemblance ? b.Resemblance.CompareTo(a.Resemblance) : a.Text.CompareTo(b.Text));
        return found;
    }

    private (CopyKind Kind, double Resemblance, double Containment)? Compare(CopySketch a, CopySketch b)
    {
        if (a.Whole == b.Whole && a.Words == b.Words)
            return (CopyKind.Same, 1, 1);
        var least = Math.Min(a.Words, b.Words);
        if (least < rules.FewWords)
            return null;
        var shared = CopySketch.Shared(a, b);
        if (shared < rules.SharedRuns)
            return null;
        var containment = shared / (double)Math.Min(a.Runs.Length, b.Runs.Length);
        var resemblance = shared / (double)(a.Runs.Length + b.Runs.Length - shared);
        var shorter = Math.Max(a.Words, b.Words) >= least * rules.MuchShorter;
        if (containment < (shorter ? rules.Excerpt : rules.Reprint))
            return null;
        return (shorter ? CopyKind.Excerpt : CopyKind.Reprint, Math.Round(resemblance, 3), Math.Round(containment, 3));
    }

    // False where both stand in one group already.
    private bool Tie(int id, CopySketch sketch, int other, CopyKind kind, double resemblance, double containment)
    {
        var group = _groups.GetValueOrDefault(id);
        if (!_groups.TryGetValue(other, out var theirs))
        {
            theirs = new OpenGroup(other);
            theirs.Add(other, _texts[other], CopyKind.First, null, 1, 1);
            _groups[other] = theirs;
            Name(_texts[other].Document, theirs);
        }

        if (group is null)
        {
            theirs.Add(id, sketch, kind, _texts[other].Document, resemblance, containment);
            _groups[id] = theirs;
            Name(sketch.Document, theirs);
        }
        else if (group != theirs)
        {
            foreach (var text in theirs.Texts)
                _groups[text] = group;
            group.Take(theirs);
            foreach (var document in group.Documents)
                Name(document, group);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Name(string document, OpenGroup group)
    {
        _groupOf[document] = string.Create(CultureInfo.InvariantCulture, $"group {group.Number}");
        _regrouped.Add(document);
    }

    private List<CopyGroup> Forget()
    {
        var closed = new List<CopyGroup>();
        while (rules.WindowDays is { } window && _ages.Count > 0 && _ages.Peek().Day < _today - window)
        {
            var id = _ages.Dequeue().Text;
            _oldest = id + 1;
            if (!_texts.Remove(id, out var sketch))
                continue;
            _numbers.Remove(sketch.Document);
            foreach (var print in sketch.Fingerprints)
            {
                if (!_index.TryGetValue(print, out var bucket))
                    continue;
                bucket.Remove(id);
                if (bucket.Count == 0)
                    _index.Remove(print);
            }

            if (_groups.Remove(id, out var group) && group.Leave(id))
                closed.Add(group.ToGroup());
        }

        return closed;
    }
}
