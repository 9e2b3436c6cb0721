using Isnad.Corpus.Contradictions;
using Isnad.Generating;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

/// <summary>Floors on articles whose truth is known because they were made from it.</summary>
[Collection(GeneratedCollection.Name)]
public sealed class GeneratedSetTests(GeneratedCorpus corpus, ITestOutputHelper output)
{
    [Fact]
    public void Accounts_of_one_happening_are_joined_and_no_others()
    {
        var items = new List<(int Truth, string Found)>();
        foreach (var joined in corpus.Events)
            items.AddRange(joined.Members.Select(m => (Truth: corpus.Truth(m.Account), joined.Id)).Where(p => p.Truth is not null).Select(p => (p.Truth!.Value, p.Id)));
        var score = ClusterScore.Of(items);
        output.WriteLine(FormattableString.Invariant($"{corpus.Articles.Count} articles, {corpus.Happenings.Count} happenings, {items.Count} accounts: {score}"));
        Explain(items);
        Assert.True(items.Count > 500, $"only {items.Count} accounts were found");
        Assert.True(score.PairF1 >= 0.90, score.ToString());
        Assert.True(score.BCubedF1 >= 0.90, score.ToString());
        Assert.True(score.PairPrecision >= 0.95, score.ToString());
    }

    [Fact]
    public void Copies_are_found_and_nothing_else_is_called_a_copy()
    {
        var ids = corpus.Analyses.Select(a => a.Document.Id).ToList();
        var groups = corpus.Articles.Select((a, i) => (Group: a.CopyOf ?? a.Number, Id: ids[i])).GroupBy(p => p.Group);
        var truth = groups.SelectMany(g => Pairs(g.Select(p => p.Id))).ToHashSet();
        var found = corpus.Groups.SelectMany(g => Pairs(g.Members.Select(m => m.Document))).ToHashSet();
        var both = truth.Count(found.Contains);
        var (precision, recall) = (both / (double)found.Count, both / (double)truth.Count);
        output.WriteLine(FormattableString.Invariant($"{truth.Count} pairs of copies: P {precision:F3} R {recall:F3}"));
        Assert.True(truth.Count > 100);
        Assert.True(precision >= 0.98 && recall >= 0.98, FormattableString.Invariant($"P {precision:F3} R {recall:F3}"));
    }

    [Fact]
    public void Contradictions_are_told_by_kind_and_updates_are_none()
    {
        var finder = new DisagreementFinder(EmbeddedKnowledge.Lexicon);
        var found = new HashSet<(int, string)>();
        foreach (var joined in corpus.Events)
        {
            var happening = joined.Members.Select(m => corpus.Truth(m.Account)).OfType<int>().GroupBy(t => t).OrderByDescending(g => g.Count()).Select(g => (int?)g.Key).FirstOrDefault();
            if (happening is not { } number || !corpus.IsWhole(number))
                continue;
            var disagreements = finder.Find(joined, corpus.CopyOf);
            found.UnionWith(disagreements.Contradictions.Select(c => (number, c.Kind.ToString())));
            found.UnionWith(disagreements.Revisions.Where(r => r.Kind == RevisionKind.Update).Select(_ => (number, nameof(Disagreement.Update))));
        }

        var truth = corpus.Happenings.Values.Where(h => h.Disagreement != Disagreement.None && corpus.IsWhole(h.Id)).Select(h => (h.Id, h.Disagreement.ToString())).ToHashSet();
        var both = truth.Count(found.Contains);
        var (precision, recall) = (both / (double)found.Count, both / (double)truth.Count);
        var score = FormattableString.Invariant($"{truth.Count} disagreements: P {precision:F3} R {recall:F3} F1 {ClusterScore.F1(precision, recall):F3}");
        output.WriteLine(score);
        foreach (var kind in Enum.GetNames<Disagreement>().Where(k => k != "None"))
            output.WriteLine($"  {kind}: {truth.Count(t => t.Item2 == kind)} true, {found.Count(t => t.Item2 == kind)} found, {truth.Count(t => t.Item2 == kind && found.Contains(t))} both");
        foreach (var missed in truth.Except(found).Take(20))
            output.WriteLine("missed " + missed + " " + corpus.Tell(missed.Item1) + corpus.Accounts(missed.Item1));
        foreach (var wrong in found.Except(truth).Take(12))
            output.WriteLine("wrong " + wrong + " " + corpus.Tell(wrong.Item1));
        Assert.True(truth.Count > 60);
        Assert.True(ClusterScore.F1(precision, recall) >= 0.90, score);
    }

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> ids)
    {
        var list = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < list.Count; i++)
        {
            for (var j = i + 1; j < list.Count; j++)
                yield return (list[i], list[j]);
        }
    }

    private void Explain(List<(int Truth, string Found)> items)
    {
        var split = items.GroupBy(i => i.Truth).Where(g => g.Select(i => i.Found).Distinct().Count() > 1).ToList();
        var mixed = items.GroupBy(i => i.Found).Where(g => g.Select(i => i.Truth).Distinct().Count() > 1).ToList();
        output.WriteLine($"{split.Count} happenings divided, {mixed.Count} events mixed");
        foreach (var group in split.Take(10))
            output.WriteLine("divided: " + corpus.Tell(group.Key) + corpus.Accounts(group.Key));
        foreach (var group in mixed.Take(10))
            output.WriteLine("mixed: " + string.Join(" || ", group.Select(i => i.Truth).Distinct().Select(corpus.Tell)));
    }
}
