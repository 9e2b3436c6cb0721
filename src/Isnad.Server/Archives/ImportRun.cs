using System.Buffers;
using System.Runtime.CompilerServices;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Formats.Readers.Fetching;
using Isnad.Formats.Writers;
using Isnad.Storage;

namespace Isnad.Server.Archives;

/// <summary>One import of this process. Its counts may be read while it runs.</summary>
public sealed class ImportRun
{
    private const int MostProblems = 500;

    private readonly Lock _gate = new();
    private readonly List<(string Place, Diagnostic Problem)> _problems = [];
    private readonly List<string> _taken = [];
    private IReadOnlyList<string> _documents = [];
    private readonly Fetcher? _fetcher;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);

    internal ImportRun(string id, string who, DateTimeOffset began, IReadOnlyList<ImportInput> inputs, ImportDefaults defaults, Fetcher? fetcher = null)
    {
        Id = id;
        Who = who;
        Began = began;
        Inputs = inputs;
        Defaults = defaults;
        _fetcher = fetcher;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Who handed it in.</summary>
    public string Who { get; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset Began { get; }

    /// <summary>What is read.</summary>
    public IReadOnlyList<ImportInput> Inputs { get; }

    /// <summary>What articles get that carry none.</summary>
    public ImportDefaults Defaults { get; }

    /// <summary>How far it has come.</summary>
    public ImportState State { get; private set; }

    /// <summary>Documents that are new.</summary>
    public int Added { get; private set; }

    /// <summary>Documents that were there and got a further place of publication.</summary>
    public int Again { get; private set; }

    /// <summary>Items that were there already.</summary>
    public int Present { get; private set; }

    /// <summary>Items of which nothing could be read.</summary>
    public int Skipped { get; private set; }

    /// <summary>Why it broke off, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>What was wrong, as far as it is kept.</summary>
    public IReadOnlyList<(string Place, Diagnostic Problem)> Problems
    {
        get
        {
            lock (_gate)
                return [.. _problems];
        }
    }

    /// <summary>Ids of the new documents, once they are stored for good: at the end of the run.</summary>
    public IReadOnlyList<string> Documents
    {
        get
        {
            lock (_gate)
                return [.. _documents];
        }
    }

    internal async Task RunAsync(Archive archive, Pipeline pipeline, CancellationToken cancellation)
    {
        State = ImportState.Running;
        try
        {
            using var writer = archive.Write();
            writer.BeginImport([.. Inputs.Select(static i => i.Name)]);
            foreach (var input in Inputs)
                await ReadAsync(input, archive, writer, pipeline, cancellation).ConfigureAwait(false);
            writer.EndImport();
            lock (_gate)
                _documents = _taken;
            State = ImportState.Done;
        }
        catch (Exception e) when (e is ArchiveException or IOException or OperationCanceledException)
        {
            (Failure, State) = (e.Message, ImportState.Failed);
        }
        finally
        {
            foreach (var file in Inputs.Select(static i => i.File).OfType<string>())
                File.Delete(file);
        }
    }

    private async Task ReadAsync(ImportInput input, Archive archive, ArchiveWriter writer, Pipeline pipeline, CancellationToken cancellation)
    {
        await foreach (var item in ItemsAsync(input, cancellation).ConfigureAwait(false))
        {
            foreach (var problem in item.Problems)
                Note(writer, item.Source, problem);
            if (item.Article is null)
                Skipped++;
            else if (archive.Holds(ArchiveItem.Sha256(item.Bytes.Span), Place(item)))
                Present++;
            else
                Take(writer, item, pipeline);
        }
    }

    // What is fetched is what was named, never what a file that was handed in names.
    private async IAsyncEnumerable<RawItem> ItemsAsync(ImportInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (input.File is null)
        {
            await foreach (var item in new ArticleSource(new ArticleSourceOptions { Fetcher = _fetcher }).ReadAsync([input.Name], cancellation).ConfigureAwait(false))
                yield return item;
            yield break;
        }

        var stream = File.OpenRead(input.File);
        await using var closing = stream.ConfigureAwait(false);
        await foreach (var item in new ArticleSource(ArticleSourceOptions.Usual).ReadAsync(stream, input.Name, cancellation).ConfigureAwait(false))
            yield return item;
    }

    private void Take(ArchiveWriter writer, RawItem item, Pipeline pipeline)
    {
        try
        {
            var article = Defaults.Complete(item.Article!);
            var analysis = pipeline.Read(article);
            _buffer.ResetWrittenCount();
            AnalysisJson.Write(_buffer, analysis, JsonLayout.Lines);
            var prepared = new ArchiveItem
            {
                Place = Place(item),
                Article = article,
                Analysis = analysis,
                Record = _buffer.WrittenMemory.ToArray(),
                Version = AnalysisVersion.Running(pipeline.Lexicon.Version),
                Bytes = item.Bytes,
                MediaType = item.MediaType,
                Retrieved = item.Retrieved,
                DeclaredHash = item.DeclaredHash,
                ArchiveLocation = item.ArchiveLocation,
            }.Prepare();
            Count(writer.Add(prepared), analysis.Document.Id);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArchiveException))
        {
            Skipped++;
            Note(writer, item.Source, new Diagnostic(DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the text."));
        }
    }

    private void Count(AddOutcome outcome, string document)
    {
        switch (outcome)
        {
            case AddOutcome.Added:
                Added++;
                _taken.Add(document);
                break;
            case AddOutcome.Again:
                Again++;
                break;
            default:
                Present++;
                break;
        }
    }

    private void Note(ArchiveWriter writer, string place, Diagnostic problem)
    {
        writer.Note(place, problem);
        lock (_gate)
        {
            if (_problems.Count < MostProblems)
                _problems.Add((place, problem));
        }
    }

    private static string Place(RawItem item) => (item.Url ?? item.Article?.Url) is { Length: > 0 } url ? url : item.Source;
}
