using Isnad.Server.Archives;

namespace Isnad.Server.Api;

/// <summary>An import as the interface shows it.</summary>
public sealed record ImportRow(
    string Id, ImportState State, string Who, DateTimeOffset Began, IReadOnlyList<string> Inputs, int Added, int Again, int Present, int Skipped, string? Failure, IReadOnlyList<string> Documents,
    IReadOnlyList<ImportRow.Remark> Problems)
{
    /// <summary>What was wrong with an input.</summary>
    public sealed record Remark(string Place, string Code, Severity Severity, string Message);

    internal static ImportRow Of(ImportRun run) => new(
        run.Id, run.State, run.Who, run.Began, [.. run.Inputs.Select(static i => i.Name)], run.Added, run.Again, run.Present, run.Skipped, run.Failure, run.Documents,
        [.. run.Problems.Select(static p => new Remark(p.Place, p.Problem.Code, p.Problem.Severity, p.Problem.Message))]);
}
