using Isnad.Knowledge.Loading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Isnad.Knowledge;

/// <summary>What <c>isnad.yaml</c> in the working folder says about knowledge.</summary>
/// <param name="Knowledge">Own folders, as full paths; relative ones are taken from the file's folder.</param>
public sealed record KnowledgeSettings(IReadOnlyList<string> Knowledge)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "isnad.yaml";

    /// <summary>Reads the settings file of a folder; without one, there are no own folders.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="KnowledgeException">The file is no valid settings file.</exception>
    public static KnowledgeSettings Of(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Read(folder, file) : new KnowledgeSettings([]);
    }

    /// <summary>Reads the file; apart, so that the YAML library is loaded only where there is one.</summary>
    private static KnowledgeSettings Read(string folder, string file)
    {
        var problems = new List<KnowledgeProblem>();
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(File.ReadAllText(file)));
        }
        catch (YamlException e)
        {
            problems.Add(new KnowledgeProblem(FileName, (int)e.Start.Line, $"No valid YAML: {e.Message}"));
        }

        string[] own = [];
        if (stream.Documents is [{ RootNode: YamlMappingNode mapping }])
        {
            var entry = new YamlEntry(FileName, mapping, problems);
            own = [.. entry.Texts("knowledge").Select(p => Path.GetFullPath(Path.Combine(folder, p)))];
            entry.Finish();
        }
        else if (problems.Count == 0 && stream.Documents.Count > 0)
        {
            problems.Add(new KnowledgeProblem(FileName, 1, "The file must be a mapping, as 'knowledge: my-knowledge'."));
        }

        foreach (var path in own.Where(static p => !Directory.Exists(p)))
            problems.Add(new KnowledgeProblem(FileName, 1, $"There is no knowledge folder at '{path}'."));
        return problems.Count == 0 ? new KnowledgeSettings(own) : throw new KnowledgeException(problems);
    }
}
