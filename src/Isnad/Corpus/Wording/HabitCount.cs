using Isnad.Corpus.Joining;
using Isnad.Text;

namespace Isnad.Corpus.Wording;

/// <summary>Counts the choices of one outlet.</summary>
internal sealed class HabitCount
{
    private const int MostSources = 200;
    private readonly Dictionary<string, (QuotedSource Source, int Count)> _sources = new(StringComparer.Ordinal);
    private int _documents;
    private int _claims;
    private int _anonymous;
    private int _unspecified;
    private int _violent;
    private int _agentless;

    /// <summary>Doers left out that another account names.</summary>
    public int LeftOut { get; set; }

    /// <summary>Figures chosen.</summary>
    public List<FigureChoice> Figures { get; } = [];

    /// <summary>Whether an account of violence that happened says nothing of who did it.</summary>
    public static bool IsAgentless(EventAccount account) => IsViolent(account) && account.Actors.Count == 0;

    /// <summary>Takes a document.</summary>
    public void Add(DocumentAccount document)
    {
        _documents++;
        foreach (var claim in document.Claims.Where(c => c.Chain.Count > 0 && c.Chain[^1].Kind != LinkKind.Outlet))
        {
            var source = claim.Chain[^1];
            _claims++;
            if (source.Kind == LinkKind.Anonymous)
                _anonymous++;
            else if (source.Kind == LinkKind.Unspecified)
                _unspecified++;
            var key = source.Key ?? $"{source.Kind}:{Letters.FoldAll(source.Words)}";
            _sources[key] = _sources.TryGetValue(key, out var known) ? (known.Source, known.Count + 1) : (new QuotedSource(source.Key, source.Words, source.Kind, 0), 1);
        }

        foreach (var account in document.Events.Where(IsViolent))
        {
            _violent++;
            if (account.Actors.Count == 0)
                _agentless++;
        }
    }

    /// <summary>The counts.</summary>
    public OutletHabits ToHabits(string outlet) => new()
    {
        Outlet = outlet,
        Documents = _documents,
        Claims = _claims,
        AnonymousClaims = _anonymous,
        UnspecifiedClaims = _unspecified,
        ViolentEvents = _violent,
        AgentlessEvents = _agentless,
        AgentLeftOut = LeftOut,
        Sources = [.. _sources.OrderByDescending(s => s.Value.Count).ThenBy(s => s.Key, StringComparer.Ordinal).Take(MostSources).Select(s => s.Value.Source with { Count = s.Value.Count })],
        Figures = [.. Figures.OrderBy(f => f.Event, StringComparer.Ordinal)],
    };

    // Fighting of two sides has no doer to leave out.
    private static bool IsViolent(EventAccount account) =>
        account is { Type: EventType.Assault, Modality: Modality.Actual, Reported: true } && !ActKinds.IsMutual(account.Type, account.Mode);
}
