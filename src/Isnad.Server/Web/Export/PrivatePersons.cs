using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Server.Web.Export;

/// <summary>
/// Masks private persons: people whom the knowledge base does not know and who stand in an event only as those to whom something was done. Their names are
/// left out, in the cells and in the sentences; everything else stays.
/// </summary>
internal static class PrivatePersons
{
    /// <summary>What stands in place of a name.</summary>
    public const string Mask = "\u25A0\u25A0\u25A0";

    /// <summary>What stands in place of a key.</summary>
    public const string MaskedKey = "~person:masked";

    /// <summary>The names of an event's private persons, the longest first.</summary>
    public static IReadOnlyList<string> Names(JoinedEvent joined, IReadOnlySet<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return Names(Parties(joined), speakers);
    }

    /// <summary>The names of the private persons among parties, the longest first.</summary>
    public static List<string> Names(IEnumerable<Party> parties, IReadOnlySet<string> speakers) =>
        [.. parties.Where(p => IsPrivate(p, speakers)).SelectMany(static p => new[] { p.NameAr, p.Words }).Where(static n => n.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(static n => n.Length)];

    /// <summary>A text without these names.</summary>
    public static string Clean(string text, IReadOnlyList<string> names) => names.Aggregate(text, static (t, n) => t.Replace(n, Mask, StringComparison.Ordinal));

    /// <summary>The event without the names of private persons.</summary>
    public static JoinedEvent Masked(JoinedEvent joined, IReadOnlySet<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var names = Names(joined, speakers);
        if (names.Count == 0)
            return joined;
        var keys = Parties(joined).Where(p => IsPrivate(p, speakers)).Select(static p => p.Key).ToHashSet(StringComparer.Ordinal);
        Party Shown(Party p) => IsPrivate(p, speakers) ? Hide(p) : p;
        ClaimAccount Quiet(ClaimAccount c) => c with { Words = Clean(c.Words, names), Chain = [.. c.Chain.Select(v => v with { Words = Clean(v.Words, names) })] };
        return joined with
        {
            SideA = [.. joined.SideA.Select(Shown)],
            SideB = [.. joined.SideB.Select(Shown)],
            Kin = [.. joined.Kin.Where(k => !keys.Contains(k.First) && !keys.Contains(k.Second))],
            Members = [.. joined.Members.Select(m => m with { Reasons = [.. m.Reasons.Select(r => r with { Detail = Clean(r.Detail, names) })], Account = m.Account with { Actors = [.. m.Account.Actors.Select(Shown)], Recipients = [.. m.Account.Recipients.Select(Shown)], Sentence = Clean(m.Account.Sentence, names), Claims = [.. m.Account.Claims.Select(Quiet)] } })],
        };
    }

    /// <summary>A person without a name.</summary>
    public static Party Hide(Party party) => party with { Key = MaskedKey, NameAr = Mask, NameEn = null, Words = Mask };

    /// <summary>Whether someone is a private person.</summary>
    public static bool IsPrivate(Party party, IReadOnlySet<string> speakers) => party.Kind == EntityKind.Person && !party.Known && !speakers.Contains(party.Key);

    private static IEnumerable<Party> Parties(JoinedEvent joined) => joined.SideA.Concat(joined.SideB).Concat(joined.Members.SelectMany(static m => m.Account.Actors.Concat(m.Account.Recipients)));
}
