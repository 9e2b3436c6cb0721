using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Hosting;

/// <summary>
/// Lets people who read go before work in the background. Between two pieces of work it waits until nobody is being answered, but at most three times as long as
/// the piece took: whatever the number of readers, the work keeps a quarter of a processor.
/// </summary>
public sealed class ReadersFirst
{
    private const int Share = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly int _most = Math.Max(1, Environment.ProcessorCount / 2);
    private int _answering;

    /// <summary>A step of each request: counts it while it is answered.</summary>
    public async Task Count(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Interlocked.Increment(ref _answering);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _answering);
        }
    }

    /// <summary>Waits after a piece of work while readers keep half of the processors busy.</summary>
    /// <param name="took">How long the piece took.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public void GiveWay(TimeSpan took, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _answering) < _most)
            return;
        var (began, most) = (Stopwatch.GetTimestamp(), took * Share < Longest ? took * Share : Longest);
        while (Volatile.Read(ref _answering) >= _most && Stopwatch.GetElapsedTime(began) < most && !cancellation.IsCancellationRequested)
            Thread.Sleep(1);
    }
}
