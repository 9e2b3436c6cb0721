namespace Isnad.Corpus.Joining;

/// <summary>Finds the open events that an account could tell: the same family of acts, near days, and a place, party or number in common.</summary>
internal sealed class CandidateIndex
{
    private const int Behind = 3;
    private const int Ahead = 7;
    private const double CellsPerDegree = 2;
    private const int MostInBucket = 96;
    private const int LongestIndexed = 10;
    private readonly Dictionary<ulong, List<int>> _buckets = [];
    private readonly List<Cluster> _found = [];
    private long _searches;
    private long _lists;
    private int _sizeAtLastSweep = 100_000;

    /// <summary>The events to compare with, the oldest first; the list is used again by the next call.</summary>
    public IReadOnlyList<Cluster> Candidates(AccountView view, Dictionary<int, Cluster> open)
    {
        _found.Clear();
        _searches++;
        var family = ActKinds.Family(view.Account.Type, view.Account.Mode);
        var (from, to) = Days(view);
        from -= Behind;
        to += view.From is null ? Behind : Ahead;
        foreach (var key in Keys(view, near: true))
        {
            for (var day = from; day <= to; day++)
                Take(Hash(family, day, key), open);
            if (view.IsGround)
                Take(Hash(family, int.MinValue, key), open);
        }

        _found.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return _found;
    }

    /// <summary>Makes an account findable.</summary>
    public void Add(AccountView view, int cluster)
    {
        var family = ActKinds.Family(view.Account.Type, view.Account.Mode);
        var (from, to) = Days(view);
        foreach (var key in Keys(view, near: false))
        {
            for (var day = from; day <= to; day++)
                Put(Hash(family, day, key), cluster);
            if (view.IsGround)
                Put(Hash(family, int.MinValue, key), cluster);
        }
    }

    /// <summary>Drops events that are closed, when the index has doubled since the last time.</summary>
    public void Forget(Dictionary<int, Cluster> open)
    {
        if (_buckets.Count < _sizeAtLastSweep * 2)
            return;
        foreach (var (key, bucket) in _buckets)
        {
            bucket.RemoveAll(id => !open.ContainsKey(id));
            if (bucket.Count == 0)
                _buckets.Remove(key);
        }

        _sizeAtLastSweep = Math.Max(100_000, _buckets.Count);
    }

    // Of a list the last events that are open, however many closed ones still stand between them.
    private void Take(ulong key, Dictionary<int, Cluster> open)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
            return;
        _lists++;
        for (var (i, met) = (bucket.Count - 1, 0); i >= 0 && met < MostInBucket; i--)
        {
            if (!open.TryGetValue(bucket[i], out var cluster) || cluster.MetInList == _lists)
                continue;
            cluster.MetInList = _lists;
            met++;
            if (cluster.Met == _searches)
                continue;
            cluster.Met = _searches;
            _found.Add(cluster);
        }
    }

    private void Put(ulong key, int cluster)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new List<int>(1);
        if (bucket.Count == 0 || bucket[^1] != cluster)
            bucket.Add(cluster);
    }

    // A long stretch is found by its last days only; without a day told, by that of publication.
    private static (int From, int To) Days(AccountView view)
    {
        if (view.From is { } from && view.To is { } to)
            return (Math.Max(from, to - LongestIndexed), to);
        var day = view.Published ?? 0;
        return (day, day);
    }

    private static IEnumerable<ulong> Keys(AccountView view, bool near)
    {
        foreach (var spot in view.Exact)
        {
            yield return Text("p", spot.Key);
            if (spot is not { Latitude: { } lat, Longitude: { } lon })
                continue;
            var (row, column) = ((int)Math.Floor(lat * CellsPerDegree), (int)Math.Floor(lon * CellsPerDegree));
            for (var r = near ? row - 1 : row; r <= (near ? row + 1 : row); r++)
            {
                for (var c = near ? column - 1 : column; c <= (near ? column + 1 : column); c++)
                    yield return Mix(((ulong)(uint)r << 32) | (uint)c);
            }
        }

        foreach (var key in view.Actors.Concat(view.Recipients).Concat(view.ActorKin).Concat(view.RecipientKin).Where(PartyComparison.IsSomeone))
            yield return Text("a", key);
        if (view.Killed is >= 3 and { } killed)
            yield return Mix(0x4B00000000UL + (ulong)Math.Min(killed, 1_000_000));
    }

    private static ulong Text(string kind, string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in kind)
            hash = (hash ^ c) * 1099511628211;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211;
        return Mix(hash);
    }

    private static ulong Hash(int family, int day, ulong key) => Mix(key ^ Mix(((ulong)(uint)family << 32) | (uint)day));

    private static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9;
        h = (h ^ (h >> 27)) * 0x94D049BB133111EB;
        return h ^ (h >> 31);
    }
}
