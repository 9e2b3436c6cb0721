using Isnad.Extraction.Attribution;

namespace Isnad.Extraction;

/// <summary>Which claims carry which events, relations and labels: those inside whose words they are told.</summary>
internal sealed class ClaimLinks
{
    private readonly Reading _reading;
    private readonly List<int>[] _ofEvent;

    public ClaimLinks(Reading reading)
    {
        _reading = reading;
        _ofEvent = new List<int>[reading.Events.Count];
        for (var c = 0; c < reading.Claims.Count; c++)
        {
            foreach (var e in Events(reading.Claims[c]))
                (_ofEvent[e] ??= []).Add(c);
        }
    }

    /// <summary>Indexes of the events told inside a claim; events are ordered by trigger.</summary>
    public IEnumerable<int> Events(ClaimMention claim)
    {
        var (low, high) = (0, _reading.Events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_reading.Events[middle].Trigger < claim.First)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _reading.Events.Count && _reading.Events[low].Trigger < claim.End; low++)
            yield return low;
    }

    /// <summary>Indexes of the claims that carry an event.</summary>
    public IReadOnlyList<int> OfEvent(int e) => _ofEvent[e] ?? [];

    /// <summary>Indexes of the claims inside which a span stands.</summary>
    public IEnumerable<int> Around(TextSpan span)
    {
        for (var c = 0; c < _reading.Claims.Count; c++)
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
