using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>The subcommands of <c>isnad archive</c>.</summary>
internal sealed class UpkeepRun(Terminal terminal, string file)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks everything; each fault on a line.</summary>
    public int Check(CancellationToken cancellation)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Read, TimeProvider.System);
        var problems = 0;
        using (var progress = new DocumentProgress(terminal))
        {
            foreach (var problem in archive.Upkeep.Check(progress, cancellation))
            {
                terminal.Report(problem.Place, new Diagnostic(DiagnosticCodes.ArchiveDamaged, Severity.Error, problem.Message));
                problems++;
            }
        }

        Say(problems == 0 ? $"{file}: {archive.Count} documents, everything is as it should be" : $"{file}: {problems} faults; 'isnad archive repair' saves what can be read");
        return problems == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Saves what can be read into a new archive.</summary>
    public int Repair(string target, CancellationToken cancellation)
    {
        if (File.Exists(target))
            throw new ArchiveException(ArchiveFault.CannotOpen, $"{target} exists; a repair never overwrites.");
        var copy = target + ".part";
        try
        {
            using var damaged = ArchiveUpkeep.OpenDamaged(file, copy, TimeProvider.System);
            using var made = Archive.Open(target, ArchiveAccess.Create, TimeProvider.System);
            return Merge(made, [(file, damaged)], cancellation);
        }
        finally
        {
            foreach (var part in new[] { copy, copy + "-wal", copy + "-shm" })
                File.Delete(part);
        }
    }

    /// <summary>Takes over what other archives hold.</summary>
    public int Merge(IReadOnlyList<string> others, CancellationToken cancellation)
    {
        var opened = new List<(string, Archive)>();
        try
        {
            foreach (var other in others)
                opened.Add((other, Archive.Open(other, ArchiveAccess.Read, TimeProvider.System)));
            using var archive = Archive.Open(file, ArchiveAccess.Create, TimeProvider.System);
            return Merge(archive, opened, cancellation);
        }
        finally
        {
            foreach (var (_, archive) in opened)
                archive.Dispose();
        }
    }

    /// <summary>Copies the archive as it is now.</summary>
    public int Backup(string target)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Read, TimeProvider.System);
        archive.Upkeep.Backup(target);
        Say(string.Create(CultureInfo.InvariantCulture, $"{target}: {new FileInfo(target).Length} bytes"));
        return ExitCode.Done;
    }

    /// <summary>Counts.</summary>
    public int Statistics()
    {
        using var archive = Archive.Open(file, ArchiveAccess.Read, TimeProvider.System);
        var counts = archive.Upkeep.Statistics();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{file}: schema {counts.Schema}, {counts.FileSize / 1048576.0:N1} MiB\n");
        if (counts.First is { } first && counts.Last is { } last)
            text.Append(CultureInfo.InvariantCulture, $"published {first:yyyy-MM-dd} to {last:yyyy-MM-dd}\n");
        foreach (var (table, rows) in counts.Rows)
            text.Append(CultureInfo.InvariantCulture, $"{rows,12:N0} {table}\n");
        text.Append("read by\n");
        foreach (var (version, documents) in counts.Versions)
            text.Append(CultureInfo.InvariantCulture, $"{documents,12:N0} engine {version.Engine}, knowledge {version.Knowledge[..Math.Min(12, version.Knowledge.Length)]}\n");
        text.Append("outlets\n");
        foreach (var (outlet, documents) in counts.Outlets.Take(20))
            text.Append(CultureInfo.InvariantCulture, $"{documents,12:N0} {(outlet.Length == 0 ? "-" : outlet)}\n");
        Say(text.ToString().TrimEnd('\n'));
        return ExitCode.Done;
    }

    /// <summary>Writes articles, records, judgements, or everything for comparing.</summary>
    public int Export(string what, CancellationToken cancellation)
    {
        using var archive = Archive.Open(file, ArchiveAccess.Read, TimeProvider.System);
        // Not disposed: that would close standard output.
        var output = new BufferedStream(terminal.Output, 128 * 1024);
        switch (what)
        {
            case "records":
                foreach (var record in archive.Records())
                {
                    cancellation.ThrowIfCancellationRequested();
                    output.Write(record);
                    output.Write("\n"u8);
                }

                break;
            case "articles":
                Articles(archive, output, cancellation);
                break;
            case "judgements":
                Judgements(archive, output);
                break;
            default:
                using (var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true))
                    archive.Upkeep.Dump(text);
                break;
        }

        output.Flush();
        return ExitCode.Done;
    }

    private static void Articles(Archive archive, Stream output, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(output, Plain);
        foreach (var document in archive.Documents())
        {
            foreach (var publication in archive.Publications(document.Id))
            {
                cancellation.ThrowIfCancellationRequested();
                var article = publication.Article;
                json.WriteStartObject();
                json.WriteString("source", article.Source);
                json.WriteString("url", article.Url);
                json.WriteString("title", article.Title);
                json.WriteString("outlet", article.Outlet);
                json.WriteString("author", article.Author);
                json.WriteString("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("text", article.Text);
                json.WriteEndObject();
                json.Flush();
                json.Reset();
                output.Write("\n"u8);
            }
        }
    }

    private static void Judgements(Archive archive, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Plain);
        foreach (var judgement in archive.Judgements.All())
        {
            json.WriteStartObject();
            json.WriteString("id", judgement.Id);
            json.WriteString("at", judgement.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("who", judgement.Who);
            json.WriteString("kind", JudgementLog.Word(judgement.Kind));
            json.WriteString("document", judgement.Document);
            json.WriteString("subject", judgement.Subject);
            Raw(json, "before", judgement.Before);
            Raw(json, "after", judgement.After);
            json.WriteString("reason", judgement.Reason);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(value);
    }

    private int Merge(Archive archive, IReadOnlyList<(string File, Archive Archive)> others, CancellationToken cancellation)
    {
        using var writer = archive.Write();
        var lost = 0;
        foreach (var (name, other) in others)
        {
            MergeCounts counts;
            using (var progress = new DocumentProgress(terminal))
                counts = writer.Merge(other, progress, cancellation);
            foreach (var problem in counts.Lost)
                terminal.Report($"{name}: {problem.Place}", new Diagnostic(DiagnosticCodes.ArchiveDamaged, Severity.Error, problem.Message));
            lost += counts.Lost.Count;
            Say(string.Create(
                CultureInfo.InvariantCulture, $"{archive.File}: {counts.Added} documents, {counts.Again} further publications, {counts.Judgements} judgements from {name}{(counts.Lost.Count > 0 ? $"; {counts.Lost.Count} could not be read" : "")}"));
        }

        archive.Upkeep.Optimise();
        return lost == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private void Say(string text) => terminal.Output.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
