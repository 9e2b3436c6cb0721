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

    /// <summary>The names of an event's private persons, the longest first.</summary>
    public static IReadOnlyList<string> Names(JoinedEvent joined, IReadOnlySet<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return [.. joined.SideA.Concat(joined.SideB).Concat(joined.Members.SelectMany(static m => m.Account.Actors.Concat(m.Account.Recipients))).Where(p => Private(p, speakers))
            .SelectMany(static p => new[] { p.NameAr, p.Words }).Where(static n => n.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(static n => n.Length)];
    }

    /// <summary>A text without these names.</summary>
    public static string Clean(string text, IReadOnlyList<string> names) => names.Aggregate(text, static (t, n) => t.Replace(n, Mask, StringComparison.Ordinal));

    /// <summary>The event without the names of private persons.</summary>
    public static JoinedEvent Masked(JoinedEvent joined, IReadOnlySet<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var names = Names(joined, speakers);
        if (names.Count == 0)
            return joined;
        Party Hide(Party p) => Private(p, speakers) ? p with { Key = "~person:masked", NameAr = Mask, NameEn = null, Words = Mask } : p;
        ClaimAccount Quiet(ClaimAccount c) => c with { Words = Clean(c.Words, names), Chain = [.. c.Chain.Select(v => v with { Words = Clean(v.Words, names) })] };
        return joined with
        {
            SideA = [.. joined.SideA.Select(Hide)],
            SideB = [.. joined.SideB.Select(Hide)],
            Members = [.. joined.Members.Select(m => m with { Account = m.Account with { Actors = [.. m.Account.Actors.Select(Hide)], Recipients = [.. m.Account.Recipients.Select(Hide)], Sentence = Clean(m.Account.Sentence, names), Claims = [.. m.Account.Claims.Select(Quiet)] } })],
        };
    }

    private static bool Private(Party party, IReadOnlySet<string> speakers) => party.Kind == EntityKind.Person && !party.Known && !speakers.Contains(party.Key);
}
