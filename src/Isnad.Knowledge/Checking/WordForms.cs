using Isnad.Extraction;
using Isnad.Knowledge.Loading;
using Isnad.Lexicon;

namespace Isnad.Knowledge.Checking;

/// <summary>Reads a made sentence for each verb, noun and adjective of the dictionary: the word in it must be read as that very entry.</summary>
/// <remarks>The sentences come from <c>ontology/check-sentences.tsv</c>; an entry may share its form with others, but must be among the readings.</remarks>
public static class WordForms
{
    private const string File = "ontology/check-sentences.tsv";

    /// <summary>Reads the sentences and tells which words are not among the readings of their own form.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pipeline">Reads with the knowledge compiled from that folder.</param>
    /// <param name="read">Number of sentences read.</param>
    public static IReadOnlyList<KnowledgeProblem> Read(KnowledgeFolder folder, Pipeline pipeline, out int read)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(pipeline);
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Parse(File, folder.Files.GetValueOrDefault(File, ""), null, []).Rows.Where(static r => r["what"] == "word"))
            sentences[row["kind"]] = row["sentence"];
        var words = Words(folder).ToList();
        read = words.Count;
        return [.. words.AsParallel().AsOrdered().Select(w => Miss(w.Row, w.Part, sentences, pipeline)).OfType<KnowledgeProblem>()];
    }

    private static IEnumerable<(TsvRow Row, PartOfSpeech Part)> Words(KnowledgeFolder folder)
    {
        foreach (var file in folder.All)
        {
            PartOfSpeech? part = file.Path switch
            {
                "arabic/verbs.tsv" => PartOfSpeech.Verb,
                "arabic/adjectives.tsv" => PartOfSpeech.Adjective,
                _ when file.Path.StartsWith("arabic/nouns/", StringComparison.Ordinal) => PartOfSpeech.Noun,
                _ => null,
            };
            if (part is not { } of)
                continue;
            foreach (var row in TsvTable.Parse(file.Name, file.Content, null, []).Rows)
                yield return (row, of);
        }
    }

    private static KnowledgeProblem? Miss(TsvRow row, PartOfSpeech part, Dictionary<string, string> sentences, Pipeline pipeline)
    {
        var lemma = row["lemma"];
        var kind = part.ToString().ToLowerInvariant();
        var sentence = sentences.GetValueOrDefault(kind, "{name}");
        var at = sentence.IndexOf("{name}", StringComparison.Ordinal);
        var text = sentence.Replace("{name}", lemma, StringComparison.Ordinal);
        foreach (var token in pipeline.Study(new Article { Text = text }).Tokens)
        {
            if (token.Start > at || token.End <= at)
                continue;
            foreach (var reading in token.Word.Readings)
            {
                if (reading.Class == part && reading.Lexeme >= 0 && pipeline.Lexicon.Lexemes[reading.Lexeme].Lemma == lemma)
                    return null;
            }
        }

        return new KnowledgeProblem(row.File, row.Line, $"The {kind} '{lemma}' is not found in: {text}");
    }
}
