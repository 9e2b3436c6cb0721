using System.Globalization;
using Isnad.Extraction;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Quantities;
using Isnad.Extraction.Times;
using Isnad.Knowledge;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Tests.Extraction;

/// <summary>Reads the times and quantities of a text with the knowledge that ships.</summary>
internal static class Reader
{
    private static readonly TimeExtractor Times = new(EmbeddedKnowledge.Lexicon);
    private static readonly Tagger Tagger = new(EmbeddedKnowledge.Lexicon, new TagSets(EmbeddedKnowledge.Lexicon));
    private static readonly QuantityExtractor Quantities = new(EmbeddedKnowledge.Lexicon);

    public static Reading Read(string text, string published = "") => Read(text, Day(published));

    public static Reading Read(string text, DateOnly? published)
    {
        var normal = NormalizedText.Of(text);
        var document = new Document { Id = "", Source = "", Text = text, Published = published };
        var lexicon = EmbeddedKnowledge.Lexicon;
        var reading = new Reading(lexicon, document, normal, Tokenizer.Tokenize(normal, new WordAnalyser(lexicon)));
        new NameMatcher(lexicon).Find(normal, reading.Tokens, reading.Names);
        QuotationFinder.Find(normal, reading.Tokens, reading.Quotations);
        new SentenceSplitter(lexicon).Split(normal, reading.Tokens, reading.Names, reading.Quotations, reading.Sentences);
        Tagger.Tag(reading);
        Times.Extract(reading);
        Quantities.Extract(reading);
        return reading;
    }

    public static DateOnly? Day(string iso) => iso.Length == 0 ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
