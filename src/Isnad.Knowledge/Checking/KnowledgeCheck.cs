using Isnad.Knowledge.Compiling;
using Isnad.Lexicon;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks a knowledge folder beyond what compiling it needs: names with two owners, dates, coordinates, stance words, sources.</summary>
public static class KnowledgeCheck
{
    /// <summary>Runs every check that needs no reading of sentences.</summary>
    /// <param name="folder">The folder, an overlay already laid over it.</param>
    /// <returns>What is wrong, in order of file and line; empty when all is well.</returns>
    public static IReadOnlyList<KnowledgeProblem> Run(KnowledgeFolder folder) => Run(folder, out _, out _);

    /// <summary>Runs every check that needs no reading of sentences, and hands out the compiled folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lexicon">What could be compiled of it.</param>
    /// <param name="block">The same as bytes.</param>
    public static IReadOnlyList<KnowledgeProblem> Run(KnowledgeFolder folder, out CompiledLexicon lexicon, out byte[] block)
    {
        ArgumentNullException.ThrowIfNull(folder);
        block = KnowledgeCompiler.Compile(folder, out var problems, out var model);
        lexicon = CompiledLexicon.Read(block);
        var found = new List<KnowledgeProblem>(problems);
        EntryWords.Check(model, folder, found);
        NameClashes.Check(model, found);
        Twins.Check(model, found);
        DateOrder.Check(model, found);
        Coordinates.Check(model, CountryBoxes.Of(folder, found), found);
        Ties.Check(model, found);
        StanceBalance.Check(model, folder, found);
        SourceKeys.Check(model, folder, found);
        return [.. found.Distinct().OrderBy(static p => p.File, StringComparer.Ordinal).ThenBy(static p => p.Line).ThenBy(static p => p.Message, StringComparer.Ordinal)];
    }
}
