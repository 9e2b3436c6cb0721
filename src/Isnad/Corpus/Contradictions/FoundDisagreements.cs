using System.Globalization;
using Isnad.Text;

namespace Isnad.Corpus.Contradictions;

/// <summary>Collects what is found for one event.</summary>
internal sealed class FoundDisagreements(string joined)
{
    private readonly List<Contradiction> _contradictions = [];
    private readonly List<Revision> _revisions = [];

    /// <summary>Adds a contradiction: of each value its first account; the first two values stand in front.</summary>
    public void Contradict(ContradictionKind kind, IReadOnlyList<(SourcedAccount Account, string Value)> sides, string reason)
    {
        var (first, second) = (AccountSide.Of(sides[0].Account.Account, sides[0].Value), AccountSide.Of(sides[1].Account.Account, sides[1].Value));
        _contradictions.Add(new Contradiction(Id("contradiction", kind, first, second), joined, kind, first, second, [.. sides.Skip(2).Select(s => AccountSide.Of(s.Account.Account, s.Value))], reason));
    }

    /// <summary>Adds a replaced value.</summary>
    public void Revise(RevisionKind kind, ContradictionKind of, (SourcedAccount Account, string Value) earlier, (SourcedAccount Account, string Value) later, string reason)
    {
        var (first, second) = (AccountSide.Of(earlier.Account.Account, earlier.Value), AccountSide.Of(later.Account.Account, later.Value));
        _revisions.Add(new Revision(Id("revision", of, first, second), joined, kind, of, first, second, reason));
    }

    /// <summary>All that was found.</summary>
    public Disagreements ToResult() => new(_contradictions, _revisions);

    private static string Id(string what, ContradictionKind kind, AccountSide first, AccountSide second) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}:{WordHash.Exact($"{kind}/{first.Account.Document}/{first.Account.Start}/{first.Value}/{second.Account.Document}/{second.Account.Start}/{second.Value}"):x16}");
}
