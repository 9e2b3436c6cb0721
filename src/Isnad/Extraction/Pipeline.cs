using System.Collections.Concurrent;
using Isnad.Extraction.Actors;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Extraction.Quantities;
using Isnad.Extraction.Relations;
using Isnad.Extraction.Times;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>Reads articles. Safe to use from several threads at once.</summary>
public sealed class Pipeline
{
    private readonly ConcurrentBag<WordAnalyser> _analysers = [];
    private readonly ArticleSegmenter _segmenter;
    private readonly NameMatcher _matcher;
    private readonly LoosePrepositions _loose;
    private readonly SentenceSplitter _sentences;
    private readonly Tagger _tagger;
    private readonly TimeExtractor _times;
    private readonly QuantityExtractor _quantities;
    private readonly ActorExtractor _actors;
    private readonly AttributionExtractor _attribution;
    private readonly EventExtractor _events;
    private readonly RelationExtractor _relations;
    private readonly Assembler _assembler;

    private readonly TagMask _person;

    /// <summary>Prepares the steps for a lexicon.</summary>
    public Pipeline(CompiledLexicon lexicon)
    {
        Lexicon = lexicon;
        _person = lexicon.TagSet("person");
        var tags = new TagSets(lexicon);
        _segmenter = new ArticleSegmenter(lexicon);
        _matcher = new NameMatcher(lexicon);
        _loose = new LoosePrepositions(lexicon, tags);
        _sentences = new SentenceSplitter(lexicon);
        _tagger = new Tagger(lexicon, tags);
        _times = new TimeExtractor(lexicon);
        _quantities = new QuantityExtractor(lexicon);
        var speech = new ReportingWords(lexicon);
        _actors = new ActorExtractor(lexicon, tags, speech);
        _attribution = new AttributionExtractor(tags, speech);
        _events = new EventExtractor(lexicon, tags);
        _relations = new RelationExtractor(lexicon, tags, speech);
        _assembler = new Assembler(lexicon);
    }

    /// <summary>What it knows.</summary>
    public CompiledLexicon Lexicon { get; }

    /// <summary>Reads one article.</summary>
    public Analysis Read(Article article) => _assembler.Assemble(Study(article));

    /// <summary>Reads one article and keeps the steps' results.</summary>
    internal Reading Study(Article article)
    {
        var reading = StudyMentions(article);
        Datelines.Part(reading);
        _events.Parse(reading);
        _quantities.SettleFates(reading);
        _attribution.Extract(reading);
        _events.Extract(reading);
        _quantities.Settle(reading);
        _relations.Extract(reading);
        return reading;
    }

    /// <summary>The first half of <see cref="Study"/>: text, names, times, quantities, actors, places and labels of actors; no clauses yet.</summary>
    internal Reading StudyMentions(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var segmented = _segmenter.Segment(article);
        var (document, text) = (segmented.Document, segmented.Text);
        var analyser = _analysers.TryTake(out var kept) ? kept : new WordAnalyser(Lexicon);
        var reading = new Reading(Lexicon, document, text, Tokenizer.Tokenize(text, analyser));
        reading.Warnings.AddRange(segmented.Warnings);
        _matcher.Find(text, reading.Tokens, reading.Names);
        _loose.Settle(reading, analyser);
        _analysers.Add(analyser);
        AccusativeDemonyms.Drop(reading, _person);
        AimLabels.Drop(reading);
        if (QuotationFinder.Find(text, reading.Tokens, reading.Quotations))
            reading.Warnings.Add(new Diagnostic(DiagnosticCodes.DeepQuotations, Severity.Warning, "Quotations are nested deeper than is followed; the inner ones were read as plain text."));
        _sentences.Split(text, reading.Tokens, reading.Names, reading.Quotations, reading.Sentences);
        _tagger.Tag(reading);
        _times.Extract(reading);
        _quantities.Extract(reading);
        _actors.Extract(reading);
        return reading;
    }
}
