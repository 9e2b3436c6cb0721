namespace Isnad.Cli.Tests;

/// <summary>One command is made alone where nothing else is asked; what a caller sees is as if all were there.</summary>
public sealed class CommandTests
{
    public static TheoryData<string> Names => [.. IsnadCommand.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_command_is_made_under_its_name_and_stands_in_the_help(string name)
    {
        var terminal = new Terminal { Input = static () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null };
        Assert.Equal(name, IsnadCommand.Make(name, terminal)?.Name);
        Assert.Contains($"\n  {name} ", (await CallResult.OfAsync("--help")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("isnad events --help", "events", "--nothing")]
    [InlineData("isnad --help", "evnts")]
    [InlineData("--limit is a number from 1.", "events", "--limit", "many")]
    [InlineData("--limit is a number from 1.", "events", "-n", "0")]
    [InlineData("--statements is a number from 1.", "network", "--statements", "x")]
    [InlineData("--limit is a number from 1 to 10000", "search", "word", "--limit", "x")]
    public async Task A_wrong_call_is_told_what_is_wrong(string told, params string[] call)
    {
        var result = await CallResult.OfAsync(call);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
    }
}
