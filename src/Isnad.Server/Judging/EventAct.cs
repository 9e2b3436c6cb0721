using Isnad.Corpus;
using Isnad.Storage;

namespace Isnad.Server.Judging;

/// <summary>What somebody did with events at once: one join, or one split. It is kept as judgements on pairs of accounts, and taken back whole.</summary>
/// <param name="Judgements">Its judgements; at least one.</param>
public sealed record EventAct(IReadOnlyList<Judgement> Judgements)
{
    /// <summary>Its id: that of its first judgement.</summary>
    public string Id => Judgements[0].Id;

    /// <summary>Who did it.</summary>
    public string Who => Judgements[0].Who;

    /// <summary>When.</summary>
    public DateTimeOffset At => Judgements[0].At;

    /// <summary>Whether events were joined; else one was split.</summary>
    public bool Joins => Judgements[0].Kind == JudgementKind.JoinEvents;

    /// <summary>The pairs of accounts.</summary>
    public IEnumerable<(AccountAnchor First, AccountAnchor Second)> Pairs => Judgements.Select(static j => JudgementLog.PairOf(j)!).Select(static p => (p.First, p.Second));

    /// <summary>Whether it is about an account.</summary>
    public bool IsAbout(IReadOnlySet<AccountAnchor> accounts) => Pairs.Any(p => accounts.Contains(p.First) || accounts.Contains(p.Second));

    /// <summary>Whether it set two groups of accounts apart.</summary>
    public bool Parts(IReadOnlySet<AccountAnchor> one, IReadOnlySet<AccountAnchor> other) =>
        !Joins && Pairs.Any(p => (one.Contains(p.First) && other.Contains(p.Second)) || (other.Contains(p.First) && one.Contains(p.Second)));

    /// <summary>The acts that stand among judgements.</summary>
    internal static IReadOnlyList<EventAct> Of(IReadOnlyList<Judgement> all, IReadOnlySet<string> withdrawn) =>
        [.. all.Where(j => j.Kind is JudgementKind.JoinEvents or JudgementKind.SplitEvents && !withdrawn.Contains(j.Id)).GroupBy(static j => (j.Who, j.At, j.Kind)).Select(static g => new EventAct([.. g]))];
}
