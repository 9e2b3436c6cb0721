namespace Isnad.Storage;

/// <summary>What read a document.</summary>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Knowledge">Version of the knowledge.</param>
public sealed record AnalysisVersion(string Engine, string Knowledge)
{
    /// <summary>The engine that runs, with this knowledge. Another build of the engine's code is another version.</summary>
    /// <param name="knowledge">Version of the knowledge.</param>
    public static AnalysisVersion Running(string knowledge)
    {
        var assembly = typeof(Analysis).Assembly;
        return new AnalysisVersion($"{assembly.GetName().Version?.ToString(3)}+{assembly.ManifestModule.ModuleVersionId.ToString("N")[..12]}", knowledge);
    }
}
