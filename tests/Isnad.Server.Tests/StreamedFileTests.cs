using Isnad.Server.Api;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Tests;

public sealed class StreamedFileTests
{
    [Fact]
    public async Task A_file_goes_out_piece_by_piece_while_it_is_written()
    {
        var (context, most) = (new DefaultHttpContext(), 0L);
        using var body = new MemoryStream();
        context.Response.Body = body;
        var sent = new List<long>();
        IEnumerable<bool> Write(Stream stream)
        {
            for (var n = 0; n < 20; n++)
            {
                stream.Write(new byte[40_000]);
                most = Math.Max(most, stream.Length);
                yield return true;
                sent.Add(body.Length);
            }
        }

        await new StreamedFile("text/plain", Write).ExecuteAsync(context);
        Assert.Equal(800_000, body.Length);
        Assert.True(most < 150_000);
        Assert.True(sent[5] > 0 && sent[5] < 400_000);
    }
}
