using System.CommandLine;
using Isnad.Formats.Readers;
using Isnad.Formats.Readers.Fetching;

namespace Isnad.Cli.Inputs;

/// <summary>The options that say how articles are read, alike for all commands that read them.</summary>
internal sealed class InputOptions
{
    private readonly Option<bool> _fetch = new("--fetch") { Description = "Fetch addresses that are named, that stand in lists, and to which feeds link. Without it nothing is fetched." };
    private readonly Option<bool> _private = new("--private-addresses") { Description = "With --fetch: also fetch from this machine and private networks." };
    private readonly Option<string?> _columns = new("--columns") { Description = "Which columns of tables or fields of JSON hold what, as text=Body,published=Date.", HelpName = "MAP" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_fetch);
        command.Options.Add(_private);
        command.Options.Add(_columns);
        command.Validators.Add(call =>
        {
            if (call.GetValue(_columns) is { } text && !ColumnMap.TryParse(text, out _, out var problem))
                call.AddError($"--columns: {problem}");
            if (call.GetValue(_private) && !call.GetValue(_fetch))
                call.AddError("--private-addresses goes with --fetch.");
        });
    }

    /// <summary>How to read, by what a call says. Whoever reads closes the fetcher.</summary>
    public ArticleSourceOptions Of(ParseResult call) => new()
    {
        Columns = call.GetValue(_columns) is { } text && ColumnMap.TryParse(text, out var map, out _) ? map : null,
        Fetcher = call.GetValue(_fetch)
            ? new Fetcher(new FetchOptions { Addresses = call.GetValue(_private) ? AddressSpace.Any : AddressSpace.PublicOnly }, TimeProvider.System)
            : null,
    };
}
