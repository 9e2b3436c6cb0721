using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Isnad.Cli.Archives;

/// <summary>Does work on items several at once and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    private const int AheadOfEachJob = 16;

    /// <summary>The results, in order. No more than a bounded number of items is ahead of the one that is taken.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">How many are worked on at once.</param>
    /// <param name="work">The work; it may be called from several threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, int jobs, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(jobs * AheadOfEachJob) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = FeedAsync(items, jobs, work, channel.Writer, stop.Token);
        try
        {
            await foreach (var result in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await result.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await feeding.ConfigureAwait(false);
    }

    private static async Task FeedAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, int jobs, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> results, CancellationToken cancellation)
    {
        Exception? failure = null;
        using var free = new SemaphoreSlim(jobs);
        try
        {
            await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await free.WaitAsync(cancellation).ConfigureAwait(false);
                var task = Task.Run(
                    () =>
                    {
                        try
                        {
                            return work(item);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None);
                await results.WriteAsync(task, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            // The workers still use the semaphore.
            for (var i = 0; i < jobs; i++)
                await free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            results.TryComplete(failure);
        }
    }
}
