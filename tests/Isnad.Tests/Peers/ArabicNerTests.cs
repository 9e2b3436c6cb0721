using System.Globalization;
using Isnad.Tests.Extraction.Actors;

namespace Isnad.Tests.Peers;

/// <summary>Finds of names measured on a sample of another project's annotation, as a figure and a floor, not as a specification.</summary>
public sealed class ArabicNerTests(ITestOutputHelper output)
{
    private static readonly string[] Types = ["PERS", "ORG", "GPE"];

    [Fact]
    public void Names_of_persons_bodies_and_places_are_found_in_the_peer_sample()
    {
        var path = Path.Combine(TableLexicon.RepositoryRoot, "..", "shared", "peers", "sinalab-arabicner", "sample.txt");
        if (!File.Exists(path))
            Assert.Skip("The shared material folder is not beside the repository.");
        var (right, system, gold) = (new int[3], new int[3], new int[3]);
        foreach (var sentence in Sentences(File.ReadAllLines(path)))
            Compare(sentence, right, system, gold);
        for (var t = 0; t < 3; t++)
        {
            var (p, r) = ((double)right[t] / Math.Max(1, system[t]), (double)right[t] / Math.Max(1, gold[t]));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Types[t]} precision {p:F3} recall {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3} of {gold[t]}"));
        }

        Assert.True(right[2] > 0 && right[0] > 0);
    }

    private static IEnumerable<List<(string Word, string Tags)>> Sentences(string[] lines)
    {
        var sentence = new List<(string, string)>();
        foreach (var line in lines)
        {
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            if (cut > 0)
            {
                sentence.Add((line[..cut], line[cut..]));
                continue;
            }

            if (sentence.Count > 0)
                yield return sentence;
            sentence = [];
        }

        if (sentence.Count > 0)
            yield return sentence;
    }

    private static void Compare(List<(string Word, string Tags)> sentence, int[] right, int[] system, int[] gold)
    {
        var starts = new List<int>();
        var text = new System.Text.StringBuilder();
        foreach (var (word, _) in sentence)
        {
            starts.Add(text.Length);
            text.Append(word).Append(' ');
        }

        var reading = ActorSpec.Study(text.ToString().TrimEnd());
        if (!text.ToString().StartsWith(reading.Document.Text, StringComparison.Ordinal))
            return;
        for (var t = 0; t < 3; t++)
        {
            var wanted = Gold(sentence, Types[t]);
            var found = new HashSet<(int, int)>();
            foreach (var mention in reading.Mentions)
            {
                var kind = reading.Entities[mention.Entity].Kind;
                var fits = t == 0 ? kind == EntityKind.Person : t == 1 ? kind is EntityKind.Organization or EntityKind.ArmedGroup : kind is EntityKind.Place or EntityKind.State;
                if (!fits || mention.Form != MentionForm.Name)
                    continue;
                var from = t == 0 && mention.Head > mention.First ? reading.Tokens[mention.Head].Start : mention.Span.Start;
                found.Add((starts.FindLastIndex(s => s <= from), starts.FindLastIndex(s => s < mention.Span.End)));
            }

            gold[t] += wanted.Count;
            system[t] += found.Count;
            right[t] += wanted.Count(found.Contains);
        }
    }

    private static List<(int, int)> Gold(List<(string Word, string Tags)> sentence, string type)
    {
        var spans = new List<(int, int)>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Tags.Contains("B-" + type, StringComparison.Ordinal))
                continue;
            var end = i;
            while (end + 1 < sentence.Count && sentence[end + 1].Tags.Contains("I-" + type, StringComparison.Ordinal))
                end++;
            spans.Add((i, end));
        }

        return spans;
    }
}
