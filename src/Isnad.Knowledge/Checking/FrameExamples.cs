using Isnad.Extraction;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Reads the sentences that frames and relations give as examples: each must fire its entry, each <c>not</c> sentence must not.</summary>
public static class FrameExamples
{
    /// <summary>Reads all examples and tells which do not hold.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pipeline">Reads with the knowledge compiled from that folder.</param>
    /// <param name="read">Number of sentences read.</param>
    public static IReadOnlyList<KnowledgeProblem> Read(KnowledgeFolder folder, Pipeline pipeline, out int read)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(pipeline);
        var problems = new List<KnowledgeProblem>();
        read = 0;
        var files = folder.All.Where(static f => IsRelations(f) || f.Path.StartsWith("ontology/frames/", StringComparison.Ordinal)).ToList();
        var replaced = files.Where(static f => f.Own).SelectMany(static f => YamlEntry.ParseList(f.Name, f.Content, []).Select(e => (IsRelations(f), e.Text("id") ?? ""))).ToHashSet();
        foreach (var file in files)
        {
            foreach (var entry in YamlEntry.ParseList(file.Name, file.Content, []))
            {
                var id = entry.Text("id") ?? "";
                if (!file.Own && replaced.Contains((IsRelations(file), id)))
                    continue;
                foreach (var sentence in entry.Texts("examples"))
                    Hold(sentence, id, true);
                foreach (var sentence in entry.Texts("not"))
                    Hold(sentence, id, false);
                read += entry.Texts("examples").Length + entry.Texts("not").Length;

                void Hold(string sentence, string frame, bool fires)
                {
                    if (Fires(pipeline.Read(new Article { Text = sentence }), frame) != fires)
                        problems.Add(new KnowledgeProblem(entry.File, entry.Line, $"'{frame}' {(fires ? "does not fire" : "fires")} in: {sentence}"));
                }
            }
        }

        return problems;
    }

    private static bool IsRelations(KnowledgeFile file) => file.Path == RelationLoader.File;

    private static bool Fires(Analysis analysis, string entry) =>
        analysis.Events.Any(e => e.FoundBy == entry) || analysis.Relations.Any(r => r.FoundBy == entry);
}
