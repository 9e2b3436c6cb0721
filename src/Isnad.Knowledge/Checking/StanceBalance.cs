using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks that opponents are known under words of both stances, in like measure: each pair of <c>ontology/opponents.tsv</c>.</summary>
internal static class StanceBalance
{
    private const string File = "ontology/opponents.tsv";

    /// <summary>How many times the words of one side may outnumber those of the other.</summary>
    private const int Most = 3;

    public static void Check(KnowledgeModel model, KnowledgeFolder folder, List<KnowledgeProblem> found)
    {
        // What users choose to know about their own subjects is their affair.
        if (folder.HasOwn || !folder.Files.TryGetValue(File, out var content))
            return;
        var actors = new Dictionary<string, ActorEntry>(StringComparer.Ordinal);
        foreach (var actor in model.Actors)
            actors.TryAdd(actor.Id, actor);
        foreach (var row in TsvTable.Parse(File, content, ["side", "other", "conflict"], found).Rows)
        {
            var side = Side(row, "side", actors, found);
            var other = Side(row, "other", actors, found);
            Compare(row, "legitimising", side.Sum(static a => a.Legitimising.Length), other.Sum(static a => a.Legitimising.Length), found);
            Compare(row, "delegitimising", side.Sum(static a => a.Delegitimising.Length), other.Sum(static a => a.Delegitimising.Length), found);
        }
    }

    private static List<ActorEntry> Side(TsvRow row, string column, Dictionary<string, ActorEntry> actors, List<KnowledgeProblem> found)
    {
        var side = new List<ActorEntry>();
        foreach (var id in row.List(column, ','))
        {
            if (actors.TryGetValue(id, out var actor))
                side.Add(actor);
            else
                found.Add(new KnowledgeProblem(File, row.Line, $"There is no actor '{id}'."));
        }

        return side;
    }

    private static void Compare(TsvRow row, string stance, int side, int other, List<KnowledgeProblem> found)
    {
        if (side == 0 || other == 0 || side > Most * other || other > Most * side)
            found.Add(new KnowledgeProblem(File, row.Line, FormattableString.Invariant(
                $"{row["side"]} has {side} {stance} labels, {row["other"]} {other}: give both sides' words, at most {Most} times as many for one.")));
    }
}
