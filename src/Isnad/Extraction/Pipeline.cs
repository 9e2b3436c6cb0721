using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>Reads articles. Safe to use from several threads at once.</summary>
public sealed class Pipeline
{
    private readonly ConcurrentBag<WordAnalyser> _analysers = [];
    private readonly NameMatcher _matcher;
    private readonly SentenceSplitter _sentences;
    private readonly Tagger _tagger;
    private readonly EventExtractor _events;
    private readonly Assembler _assembler;

    /// <summary>Prepares the steps for a lexicon.</summary>
    public Pipeline(CompiledLexicon lexicon)
    {
        Lexicon = lexicon;
        var tags = new TagSets(lexicon);
        _matcher = new NameMatcher(lexicon);
        _sentences = new SentenceSplitter(lexicon);
        _tagger = new Tagger(lexicon, tags);
        _events = new EventExtractor(lexicon, tags);
        _assembler = new Assembler(lexicon);
    }

    /// <summary>What it knows.</summary>
    public CompiledLexicon Lexicon { get; }

    /// <summary>Reads one article.</summary>
    public Analysis Read(Article article) => _assembler.Assemble(Study(article));

    /// <summary>Reads one article and keeps the steps' results.</summary>
    internal Reading Study(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = new Document
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))), Source = article.Source, Text = article.Text,
            Title = article.Title, Published = article.Published, PublishedFrom = article.PublishedFrom, Url = article.Url,
            Outlet = article.Outlet is null ? null : new Outlet(null, article.Outlet),
        };
        var analyser = _analysers.TryTake(out var kept) ? kept : new WordAnalyser(Lexicon);
        var text = NormalizedText.Of(document.Text);
        var reading = new Reading(Lexicon, document, text, Tokenizer.Tokenize(text, analyser));
        _analysers.Add(analyser);
        reading.Warnings.AddRange(article.Diagnostics);
        _matcher.Find(text, reading.Tokens, reading.Names);
        QuotationFinder.Find(text, reading.Tokens, reading.Quotations);
        _sentences.Split(text, reading.Tokens, reading.Names, reading.Quotations, reading.Sentences);
        _tagger.Tag(reading);
        _events.Parse(reading);
        _events.Extract(reading);
        return reading;
    }
}
