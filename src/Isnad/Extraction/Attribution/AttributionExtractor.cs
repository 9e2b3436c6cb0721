using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Attribution;

/// <summary>Finds what an article attributes to sources, and through whom it came.</summary>
/// <remarks>Reads tokens, names, words, sentences, quotations, times and mentions; writes <see cref="Reading.Claims"/>.
/// The rules are told in docs/spec/attribution.md.</remarks>
internal sealed class AttributionExtractor(CompiledLexicon lexicon, TagSets tags)
{
    private readonly ReportingWords _words = new(lexicon);

    /// <summary>Adds the claims of an article.</summary>
    public void Extract(Reading reading)
    {
        var text = new SpeechText(reading, _words, tags);
        var speech = new SpeechScan(text);
        foreach (var sentence in reading.Sentences)
            speech.Read(sentence);
        new ClaimAssembly(text).Write(speech.Drafts);
    }
}
