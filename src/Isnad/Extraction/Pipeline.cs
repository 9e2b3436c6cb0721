using Isnad.Lexicon;

namespace Isnad.Extraction;

/// <summary>Reads articles. Safe to use from several threads at once.</summary>
public sealed class Pipeline(CompiledLexicon lexicon)
{
    /// <summary>What it knows.</summary>
    public CompiledLexicon Lexicon { get; } = lexicon;
}
