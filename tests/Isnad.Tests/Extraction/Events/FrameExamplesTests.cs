using System.Runtime.CompilerServices;
using Isnad.Extraction;
using Isnad.Extraction.Events;
using Isnad.Knowledge;
using YamlDotNet.RepresentationModel;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Every frame fires on its own example sentences, and stays silent on those that another sense of its words holds.</summary>
public sealed class FrameExamplesTests
{
    private static readonly Pipeline Reader = new(EmbeddedKnowledge.Lexicon);

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder(), "*.yaml").Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_type_has_a_file() =>
        Assert.Equal(
            Enum.GetNames<EventType>().Select(static n => n.ToLowerInvariant()).Order(StringComparer.Ordinal),
            Files().Select(static row => Path.GetFileNameWithoutExtension(row.Data)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Examples_fire_their_own_frame(string file)
    {
        var wrong = new List<string>();
        foreach (var (id, type, mode, sentence) in Sentences(file, "examples"))
        {
            var events = Events(sentence);
            var fired = events.Find(e => e.Frame.Id == id);
            if (fired is null)
                wrong.Add($"{id} is silent on: {sentence} ({string.Join(", ", events.Select(static e => e.Frame.Id))})");
            else if (!string.Equals(fired.Frame.Event.ToString(), type, StringComparison.OrdinalIgnoreCase) || (fired.Mode != mode && fired.Frame.Modes.Length == 0))
                wrong.Add($"{id} fires as {fired.Frame.Event}/{fired.Mode} on: {sentence}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Other_senses_stay_silent(string file)
    {
        var wrong = new List<string>();
        foreach (var (id, _, _, sentence) in Sentences(file, "not"))
        {
            if (Events(sentence).Exists(e => e.Frame.Id == id))
                wrong.Add($"{id} fires on: {sentence}");
        }

        Assert.Empty(wrong);
    }

    private static List<EventMention> Events(string sentence) => Reader.Study(new Article { Text = sentence + "." }).Events;

    private static IEnumerable<(string Id, string Type, string? Mode, string Sentence)> Sentences(string file, string key)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Folder(), file));
        stream.Load(text);
        foreach (var entry in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            if (!entry.Children.TryGetValue(key, out var list))
                continue;
            var mode = entry.Children.TryGetValue("mode", out var node) ? ((YamlScalarNode)node).Value : null;
            foreach (var sentence in ((YamlSequenceNode)list).Cast<YamlScalarNode>())
                yield return (((YamlScalarNode)entry["id"]).Value!, ((YamlScalarNode)entry["event"]).Value!, mode, sentence.Value!);
        }
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "knowledge", "ontology", "frames"));
}
