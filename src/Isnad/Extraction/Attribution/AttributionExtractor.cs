using Isnad.Extraction.Clauses;

namespace Isnad.Extraction.Attribution;

/// <summary>Finds what an article attributes to sources, and through whom it came.</summary>
/// <remarks>Reads tokens, names, words, sentences, quotations, times and mentions; writes <see cref="Reading.Claims"/>.
/// The rules are told in docs/spec/attribution.md.</remarks>
internal sealed class AttributionExtractor(TagSets tags, ReportingWords words)
{
    /// <summary>Adds the claims of an article.</summary>
    public void Extract(Reading reading)
    {
        var text = new SpeechText(reading, words, tags);
        var speech = new SpeechScan(text);
        foreach (var sentence in reading.Sentences)
            speech.Read(sentence);
        new ClaimAssembly(text).Write(speech.Drafts);
    }
}
