using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Formats.Readers.Fetching;
using Isnad.Formats.Writers;
using Isnad.Server.Hosting;
using Isnad.Storage;

namespace Isnad.Server.Archives;

/// <summary>One import of this process. Its counts may be read while it runs.</summary>
public sealed class ImportRun
{
    private const int MostProblems = 500;
    private const int MostWaiting = 100;
    private static readonly TimeSpan LongestWaiting = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly List<(string Place, Diagnostic Problem)> _problems = [];
    private readonly List<string> _taken = [];
    private IReadOnlyList<string> _documents = [];
    private readonly Fetcher? _fetcher;
    private readonly ReadersFirst? _readers;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly List<Action<ArchiveWriter>> _waiting = [];
    private long _since;

    internal ImportRun(string id, string who, DateTimeOffset began, IReadOnlyList<ImportInput> inputs, ImportDefaults defaults, Fetcher? fetcher = null, ReadersFirst? readers = null)
    {
        _readers = readers;
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
            writer.Commit();
            _since = Stopwatch.GetTimestamp();
            foreach (var input in Inputs)
                await ReadAsync(input, archive, writer, pipeline, cancellation).ConfigureAwait(false);
            Store(writer);
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
            var began = Stopwatch.GetTimestamp();
            foreach (var problem in item.Problems)
                Note(item.Source, problem);
            if (item.Article is null)
                Skipped++;
            else if (archive.Holds(ArchiveItem.Sha256(item.Bytes.Span), Place(item)))
                Present++;
            else
                Take(item, pipeline);
            if (_waiting.Count >= MostWaiting || Stopwatch.GetElapsedTime(_since) > LongestWaiting)
                Store(writer);
            _readers?.GiveWay(Stopwatch.GetElapsedTime(began), cancellation);
        }
    }

    // Articles are read before the archive is locked for writing and stored together: whoever judges meanwhile never waits for the reading of articles.
    private void Store(ArchiveWriter writer)
    {
        // What fails while it is stored is noted behind the others.
        for (var n = 0; n < _waiting.Count; n++)
            _waiting[n](writer);
        writer.Commit();
        _waiting.Clear();
        _since = Stopwatch.GetTimestamp();
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

    private void Take(RawItem item, Pipeline pipeline) => Guard(item.Source, () =>
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
        _waiting.Add(writer => Guard(item.Source, () => Count(writer.Add(prepared), analysis.Document.Id)));
    });

    // What fails on one article is told and does not end the import; what fails in the archive does.
    private void Guard(string source, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArchiveException))
        {
            Skipped++;
            Note(source, new Diagnostic(DiagnosticCodes.InternalFailure, Severity.Error, $"The software failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the text."));
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

    private void Note(string place, Diagnostic problem)
    {
        _waiting.Add(writer => writer.Note(place, problem));
        lock (_gate)
        {
            if (_problems.Count < MostProblems)
                _problems.Add((place, problem));
        }
    }

    private static string Place(RawItem item) => (item.Url ?? item.Article?.Url) is { Length: > 0 } url ? url : item.Source;
}
