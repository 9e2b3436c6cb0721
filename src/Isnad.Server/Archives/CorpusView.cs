using Isnad.Lexicon;
using Microsoft.Extensions.Logging;

namespace Isnad.Server.Archives;

/// <summary>
/// The newest snapshot of the views over all documents. It is computed in the background when the archive has changed; until the new one is there the
/// old one is shown, so that no page waits.
/// </summary>
public sealed class CorpusView : IDisposable
{
    private readonly Workspace _workspace;
    private readonly Func<Task<CompiledLexicon>> _lexicon;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _asked = new(0, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<TaskCompletionSource<CorpusSnapshot>> _waiting = [];
    private readonly Task _work;
    private TaskCompletionSource<CorpusSnapshot> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CorpusSnapshot? _newest;

    internal CorpusView(Workspace workspace, Func<Task<CompiledLexicon>> lexicon, TimeProvider time, ILogger log)
    {
        _log = log;
        _workspace = workspace;
        _lexicon = lexicon;
        _time = time;
        _work = Task.Run(WorkAsync);
        Refresh();
    }

    /// <summary>The newest snapshot, or null while the first is not there.</summary>
    public CorpusSnapshot? Newest => _newest;

    /// <summary>Asks for a new snapshot; returns at once.</summary>
    public void Refresh()
    {
        lock (_asked)
        {
            if (_asked.CurrentCount == 0)
                _asked.Release();
        }
    }

    /// <summary>The newest snapshot; waits a little for the first, and is null when it takes longer.</summary>
    public async Task<CorpusSnapshot?> SoonAsync(CancellationToken cancellation)
    {
        if (_newest is { } there)
            return there;
        var wait = Task.Delay(TimeSpan.FromSeconds(2), _time, cancellation);
        return await Task.WhenAny(_first.Task, wait).ConfigureAwait(false) == _first.Task ? await _first.Task.ConfigureAwait(false) : null;
    }

    /// <summary>A snapshot that holds everything written before this call; waits for it.</summary>
    public async Task<CorpusSnapshot> FreshAsync(CancellationToken cancellation)
    {
        var next = new TaskCompletionSource<CorpusSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asked)
            _waiting.Add(next);
        Refresh();
        return await next.Task.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _work.Wait(TimeSpan.FromSeconds(10));
        _end.Dispose();
        _asked.Dispose();
    }

    private async Task WorkAsync()
    {
        var (number, maker) = (0L, (SnapshotMaker?)null);
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await _asked.WaitAsync(_end.Token).ConfigureAwait(false);
                TaskCompletionSource<CorpusSnapshot>[] waiting;
                lock (_asked)
                {
                    waiting = [.. _waiting];
                    _waiting.Clear();
                }

                try
                {
                    maker ??= new SnapshotMaker(_workspace, await _lexicon().ConfigureAwait(false));
                    var snapshot = maker.Make(++number, _newest, _end.Token);
                    // It takes the place of another when pages need not wait for it; the first is better than none.
                    if (_newest is not null)
                        snapshot.WarmFirst();
                    _newest = snapshot;
                    _first.TrySetResult(snapshot);
                    Array.ForEach(waiting, w => w.TrySetResult(snapshot));
                    snapshot.Warm();
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // Whoever waits is told; the next change tries again.
                    _log.LogError(e, "The views over all documents could not be prepared");
                    _first.TrySetException(e);
                    _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    Array.ForEach(waiting, w => w.TrySetException(e));
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
