using Isnad.Extraction.Attribution;

namespace Isnad.Extraction;

/// <summary>Which claims carry which events, relations and labels: those inside whose words they are told.</summary>
internal sealed class ClaimLinks
{
    // Claims overlap only in nests and long quotations: so many before a word may still hold it.
    private const int Window = 60;

    private readonly Reading _reading;
    private readonly List<int>[] _ofEvent;
    private readonly List<int>[] _relations;

    public ClaimLinks(Reading reading)
    {
        _reading = reading;
        _ofEvent = new List<int>[reading.Events.Count];
        _relations = new List<int>[reading.Claims.Count];
        for (var r = 0; r < reading.Relations.Count; r++)
        {
            foreach (var c in reading.Relations[r].Evidence.SelectMany(Around).Distinct())
                (_relations[c] ??= []).Add(r);
        }

        for (var c = 0; c < reading.Claims.Count; c++)
        {
            foreach (var e in Events(reading.Claims[c]))
                (_ofEvent[e] ??= []).Add(c);
        }
    }

    /// <summary>Indexes of the events told inside a claim; events are ordered by trigger.</summary>
    public IEnumerable<int> Events(ClaimMention claim)
    {
        for (var e = Ordered.FirstAtOrAfter(_reading.Events, claim.First, static x => x.Trigger); e < _reading.Events.Count && _reading.Events[e].Trigger < claim.End; e++)
            yield return e;
    }

    /// <summary>Indexes of the relations told inside a claim.</summary>
    public IReadOnlyList<int> Relations(int claim) => _relations[claim] ?? [];

    /// <summary>Indexes of the claims that carry an event.</summary>
    public IReadOnlyList<int> OfEvent(int e) => _ofEvent[e] ?? [];

    /// <summary>Indexes of the claims inside which a span stands.</summary>
    public IEnumerable<int> Around(TextSpan span)
    {
        var next = Ordered.FirstAtOrAfter(_reading.Claims, span.Start + 1, static x => x.Span.Start);
        for (var c = Math.Max(0, next - Window); c < next; c++)
        {
            if (_reading.Claims[c].Span.Contains(span))
                yield return c;
        }
    }

    /// <summary>The innermost claim inside which a span stands, or -1.</summary>
    public int Innermost(TextSpan span)
    {
        var best = -1;
        foreach (var c in Around(span))
        {
            if (best < 0 || _reading.Claims[c].Span.Length <= _reading.Claims[best].Span.Length)
                best = c;
        }

        return best;
    }
}
