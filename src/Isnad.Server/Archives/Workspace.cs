using Isnad.Extraction;
using Isnad.Extraction.Events;
using Isnad.Formats.Readers;
using Isnad.Knowledge;
using Isnad.Server.Hosting;
using Isnad.Server.Judging;
using Isnad.Storage;
using Microsoft.Extensions.Logging;

namespace Isnad.Server.Archives;

/// <summary>The archive that is served, what reads articles, and the view over all documents.</summary>
public sealed class Workspace : IDisposable
{
    private readonly Lazy<Task<Pipeline>> _pipeline;
    private readonly Lazy<AcledCoder> _coder;

    /// <summary>Opens the archive; it is made where there is none.</summary>
    /// <exception cref="ArchiveException">It cannot be opened.</exception>
    public Workspace(ServerSettings settings, TimeProvider time, ILogger<Workspace> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Archive = Archive.Open(settings.Archive, ArchiveAccess.Create, time);
        _pipeline = new(() => Task.Run(() => new Pipeline(OwnKnowledge.Load(settings.Knowledge, OwnKnowledge.DefaultCache()))));
        // Whoever asks first for a record whose event was corrected waits until what is known is loaded, as it is from the start.
        _coder = new(() => new AcledCoder(_pipeline.Value.GetAwaiter().GetResult().Lexicon));
        Judgements = new JudgementDesk(Archive, () => Corpus?.Refresh());
        Corpus = new CorpusView(this, async () => (await _pipeline.Value.ConfigureAwait(false)).Lexicon, time, log);
    }

    /// <summary>The archive.</summary>
    public Archive Archive { get; }

    /// <summary>What people judged.</summary>
    public JudgementDesk Judgements { get; }

    /// <summary>The view over all documents.</summary>
    public CorpusView Corpus { get; }

    /// <summary>What reads articles; loaded at the first use.</summary>
    public Task<Pipeline> PipelineAsync() => _pipeline.Value;

    /// <summary>The analysis of a document as the engine made it, or null when there is none of this id.</summary>
    public Analysis? EngineAnalysis(string id) => Archive.Record(id) is { } record ? AnalysisRecord.Read(record) : null;

    /// <summary>The analysis of a document as it stands after people's judgements, or null when there is none of this id.</summary>
    public Analysis? Analysis(string id) => EngineAnalysis(id) is { } analysis ? JudgedAnalysis.Of(analysis, Judgements.Standing(analysis.Document.Id), Coder) : null;

    /// <summary>The analysis of a document with one person's judgements only: what a reviewer sees who does not know the others' verdicts.</summary>
    public Analysis? AnalysisOf(string id, string who) => EngineAnalysis(id) is { } analysis ? JudgedAnalysis.Of(analysis, Judgements.StandingOf(analysis.Document.Id, who), Coder) : null;

    /// <summary>The analysis of a document as a person may see it: a reviewer does not see what others said of a record that still waits for the reviewer's own verdict.</summary>
    /// <param name="id">Id of the document.</param>
    /// <param name="blind">The reviewer, or null for who sees all (<see cref="Access.Identity.BlindName"/>).</param>
    public Analysis? AnalysisFor(string id, string? blind) =>
        blind is null ? Analysis(id) : EngineAnalysis(id) is { } analysis ? JudgedAnalysis.Of(analysis, Judgements.StandingFor(analysis.Document.Id, blind), Coder) : null;

    private AcledCoder Coder() => _coder.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        Corpus.Dispose();
        Archive.Dispose();
    }
}
