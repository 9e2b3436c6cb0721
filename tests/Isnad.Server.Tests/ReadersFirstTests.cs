using System.Diagnostics;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Tests;

public sealed class ReadersFirstTests
{
    [Fact]
    public void Work_in_the_background_does_not_wait_where_nobody_reads()
    {
        var clock = Stopwatch.StartNew();
        new ReadersFirst().GiveWay(TimeSpan.FromSeconds(100), CancellationToken.None);
        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task It_waits_while_readers_are_answered_but_never_for_good()
    {
        var (readers, end) = (new ReadersFirst(), new TaskCompletionSource());
        var asked = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => readers.Count(new DefaultHttpContext(), _ => end.Task)).ToArray();
        var clock = Stopwatch.StartNew();
        readers.GiveWay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(140), $"It waited {clock.ElapsedMilliseconds} ms only.");
        end.SetResult();
        await Task.WhenAll(asked);
        clock.Restart();
        readers.GiveWay(TimeSpan.FromSeconds(100), CancellationToken.None);
        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_request_that_fails_is_not_counted_on()
    {
        var readers = new ReadersFirst();
        for (var n = 0; n < Environment.ProcessorCount; n++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => readers.Count(new DefaultHttpContext(), static _ => throw new InvalidOperationException()));
        var clock = Stopwatch.StartNew();
        readers.GiveWay(TimeSpan.FromMilliseconds(900), CancellationToken.None);
        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(500));
    }
}
