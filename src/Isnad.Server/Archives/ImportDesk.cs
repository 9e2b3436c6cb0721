using System.Globalization;
using System.Threading.Channels;
using Isnad.Formats.Readers.Fetching;
using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace Isnad.Server.Archives;

/// <summary>Takes what is handed in and imports it, one after the other, in the background.</summary>
internal sealed class ImportDesk(Workspace workspace, ServerSettings settings, AuditLog audit, TimeProvider time, ReadersFirst readers) : BackgroundService
{
    private const int Kept = 50;

    private readonly Channel<ImportRun> _queue = Channel.CreateBounded<ImportRun>(100);
    private readonly List<ImportRun> _runs = [];
    private readonly Lock _gate = new();
    private readonly Fetcher? _fetcher = settings.Fetching is { } options ? new Fetcher(options, time) : null;
    private long _number;

    /// <summary>Whether addresses are fetched.</summary>
    public bool Fetches => _fetcher is not null;

    /// <summary>The newest imports, newest first.</summary>
    public IReadOnlyList<ImportRun> Newest
    {
        get
        {
            lock (_gate)
                return [.. _runs.AsEnumerable().Reverse()];
        }
    }

    /// <summary>The import of an id, or null.</summary>
    public ImportRun? Find(string id)
    {
        lock (_gate)
            return _runs.Find(r => r.Id == id);
    }

    /// <summary>Takes inputs; null when too many wait already.</summary>
    public ImportRun? Take(string who, IReadOnlyList<ImportInput> inputs, ImportDefaults defaults)
    {
        var run = new ImportRun(Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture), who, time.GetUtcNow(), inputs, defaults, _fetcher, readers);
        if (!_queue.Writer.TryWrite(run))
            return null;
        lock (_gate)
        {
            _runs.Add(run);
            if (_runs.Count > Kept)
                _runs.RemoveAt(0);
        }

        audit.Note(who, "import", run.Id, string.Join("; ", inputs.Select(static i => i.Name).Take(20)));
        return run;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _fetcher?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var run in _queue.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                var pipeline = await workspace.PipelineAsync().ConfigureAwait(false);
                await Task.Run(() => run.RunAsync(workspace.Archive, pipeline, stoppingToken), CancellationToken.None).ConfigureAwait(false);
                workspace.Corpus.Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends.
        }
    }
}
