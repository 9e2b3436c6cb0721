using System.Text;
using System.Text.Json;

namespace Isnad.Cli.Tests;

/// <summary>What a call of the program gave back.</summary>
internal sealed record CallResult(int Code, string Output, string Error)
{
    public List<JsonElement> Records => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    public List<string?> Sources => [.. Records.Select(r => r.GetProperty("document").GetProperty("source").GetString())];

    /// <summary>Calls the program in this process, its output not a terminal.</summary>
    public static Task<CallResult> OfAsync(params string[] args) => OfAsync(new Terminal
    {
        Input = static () => Stream.Null,
        Output = Stream.Null,
        Error = TextWriter.Null,
    }, args);

    /// <summary>Calls the program with a terminal of one's own; its output and error are caught.</summary>
    public static async Task<CallResult> OfAsync(Terminal terminal, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await IsnadCommand.RunAsync(args, terminal with { Output = output, Error = error });
        return new CallResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static Terminal WithInput(byte[] bytes) => new()
    {
        Input = () => new MemoryStream(bytes),
        Output = Stream.Null,
        Error = TextWriter.Null,
        InputIsRedirected = true,
    };
}
