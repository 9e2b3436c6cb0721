using Isnad.Extraction.Actors;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Extraction.Relations;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>The reading of one article as it grows from step to step; every extractor reads what earlier ones wrote.</summary>
public sealed class Reading
{
    private TokenIndex<NameMatch>? _nameIndex;
    private TokenIndex<NamedMention>? _mentionIndex;
    private TokenIndex<TimeMention>? _timeIndex;
    private TokenIndex<QuantityMention>? _quantityIndex;
    private Dictionary<int, int>? _claimOfVerb;

    /// <summary>Begins a reading.</summary>
    public Reading(CompiledLexicon lexicon, Document document, NormalizedText text, Token[] tokens)
    {
        Lexicon = lexicon;
        Document = document;
        Text = text;
        Tokens = tokens;
    }

    /// <summary>What the software knows.</summary>
    public CompiledLexicon Lexicon { get; }

    /// <summary>The document, chrome left out.</summary>
    public Document Document { get; }

    /// <summary>The normalised text.</summary>
    public NormalizedText Text { get; }

    /// <summary>The tokens.</summary>
    public Token[] Tokens { get; }

    /// <summary>The sentences in order.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The quotations in order of their opening.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>All names and word-table rows found in the tokens, in order of their first token, longest first.</summary>
    public List<NameMatch> Names { get; } = [];

    /// <summary>The tokens with the readings chosen for them; empty before tagging.</summary>
    public TaggedWord[] Words { get; internal set; } = [];

    /// <summary>Times, in order.</summary>
    public List<TimeMention> Times { get; } = [];

    /// <summary>Stretches that look like dates but that no calendar has, in order: no part of them is read as anything else.</summary>
    internal List<(int First, int End)> RefusedTimes { get; } = [];

    /// <summary>Quantities, in order.</summary>
    public List<QuantityMention> Quantities { get; } = [];

    /// <summary>Actors and places of the document.</summary>
    public List<ReadingEntity> Entities { get; } = [];

    /// <summary>Mentions of actors and places, ordered by first token, the longer first; nested ones are kept.</summary>
    public List<NamedMention> Mentions { get; } = [];

    /// <summary>Predicates with their arguments, by sentence.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>Index in <see cref="Clauses"/> at which each sentence's clauses begin, and the count of all at the end.</summary>
    internal List<int> ClauseStarts { get; } = [];

    /// <summary>The clauses of a sentence, as first index and index behind the last.</summary>
    internal (int First, int End) ClausesOf(int sentence) => (ClauseStarts[sentence], ClauseStarts[sentence + 1]);

    /// <summary>Events, in order of their triggers.</summary>
    public List<EventMention> Events { get; } = [];

    /// <summary>Relations, in order of their words.</summary>
    public List<RelationMention> Relations { get; } = [];

    /// <summary>Stretches attributed to sources, in order of their first token, the longer first.</summary>
    public List<ClaimMention> Claims { get; } = [];

    /// <summary>Labels, in order.</summary>
    public List<LabelMention> Labels { get; } = [];

    /// <summary>Where the names found begin.</summary>
    internal TokenIndex<NameMatch> NameIndex => Fresh(ref _nameIndex, Names);

    /// <summary>Which tokens lie inside mentions of actors and places.</summary>
    internal TokenIndex<NamedMention> MentionIndex => Fresh(ref _mentionIndex, Mentions);

    /// <summary>Which tokens lie inside times.</summary>
    internal TokenIndex<TimeMention> TimeIndex => Fresh(ref _timeIndex, Times);

    /// <summary>Which tokens lie inside quantities.</summary>
    internal TokenIndex<QuantityMention> QuantityIndex => Fresh(ref _quantityIndex, Quantities);

    /// <summary>Room for the mentions of one argument, used again and again by the step that fills roles.</summary>
    internal List<int> Found { get; } = [];

    /// <summary>What was read with doubt.</summary>
    public List<Diagnostic> Warnings { get; } = [];

    /// <summary>Index in <see cref="Claims"/> of the first claim that a reporting word opens, or -1; asked only when all claims are read.</summary>
    internal int ClaimBy(int verb)
    {
        if (_claimOfVerb is null)
        {
            _claimOfVerb = [];
            for (var c = 0; c < Claims.Count; c++)
                _claimOfVerb.TryAdd(Claims[c].VerbToken, c);
        }

        return _claimOfVerb.GetValueOrDefault(verb, -1);
    }

    /// <summary>The sentence that a token stands in.</summary>
    internal Sentence SentenceOf(int token)
    {
        var at = Ordered.FirstAtOrAfter(Sentences, token + 1, static s => s.First) - 1;
        return Sentences[Math.Max(0, at)];
    }

    /// <summary>The index of a list, made anew where the list has grown since.</summary>
    private TokenIndex<T> Fresh<T>(ref TokenIndex<T>? index, List<T> items)
        where T : IStretch
    {
        if (index is null || index.Count != items.Count)
            index = TokenIndex<T>.Of(items, Tokens.Length);
        return index;
    }

    /// <summary>Normalised characters of a token.</summary>
    public ReadOnlySpan<char> Normal(int token) => Text.Chars.Slice(Tokens[token].NormStart, Tokens[token].NormLength);

    /// <summary>Original span of the tokens from <paramref name="first"/> to before <paramref name="end"/>,
    /// without the first <paramref name="skip"/> normalised characters.</summary>
    public TextSpan Span(int first, int end, int skip = 0)
    {
        var start = skip == 0 ? Tokens[first].Start : Text.OriginalStart(Tokens[first].NormStart + skip);
        return new TextSpan(start, Tokens[end - 1].End);
    }
}

/// <summary>A time expression found in the tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Span">Its words.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Granularity">Unit in which it is told.</param>
/// <param name="Approximate">Whether hedged.</param>
/// <param name="FoundBy">Rule.</param>
public sealed record TimeMention(
    int First, int End, TextSpan Span, TimexType Type, string Value, DateOnly? From, DateOnly? To,
    TimeGranularity Granularity, bool Approximate, string FoundBy) : IStretch;

/// <summary>A quantity found in the tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Span">Its words, hedge and counted noun included.</param>
/// <param name="Value">Value or null.</param>
/// <param name="Min">Lowest, or null.</param>
/// <param name="Max">Highest, or null.</param>
/// <param name="Hedge">How firm.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Of">First and last token (exclusive) of the noun counted; equal when none.</param>
/// <param name="Joint">One number for dead and wounded together.</param>
/// <param name="FoundBy">Rule.</param>
public sealed record QuantityMention(
    int First, int End, TextSpan Span, decimal? Value, decimal? Min, decimal? Max, Hedge Hedge, QuantityUnit Unit,
    (int First, int End) Of, bool Joint, string FoundBy) : IStretch;

/// <summary>A word chosen for an actor.</summary>
/// <param name="Mention">Index in <see cref="Reading.Mentions"/>.</param>
/// <param name="Span">The words.</param>
/// <param name="Stance">The stance shown.</param>
public sealed record LabelMention(int Mention, TextSpan Span, Stance Stance);
