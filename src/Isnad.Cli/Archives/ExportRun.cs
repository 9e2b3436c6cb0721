using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Cli.Commands;
using Isnad.Cli.Output;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>One run of <c>isnad export</c>: event after event from the archive to the writer, so that memory does not grow with the archive.</summary>
internal sealed class ExportRun(Terminal terminal, QuestionOptions options, ParseResult call, IReadOnlyList<string> own)
{
    private readonly List<OutputTarget> _targets = [];

    /// <summary>Runs to the end and returns the exit code.</summary>
    public int Run(ExportFormat format, string? output, CancellationToken cancellation)
    {
        var knowledge = KnowledgeOption.Later(own);
        using var archive = Archive.Open(options.Archive(call), ArchiveAccess.Read, TimeProvider.System);
        var names = KnowledgeOption.Names(own, knowledge);
        var question = new Question(archive, options.Filter(call, names, knowledge, archive), options, call, names, knowledge, terminal);
        // What goes to standard output has its report and second file beside the name it would have had.
        var usual = ExportFormats.Name(format) + ExportFormats.Extension(format);
        var (rows, file) = (OutputTarget.FileOf(output ?? usual), OutputTarget.FileOf(output) ?? usual);
        try
        {
            return Open(rows) is not { } target || Open(LossFile(file)) is not { } report ? ExitCode.Failed : Write(format, file, question, target, report, cancellation);
        }
        finally
        {
            foreach (var opened in _targets)
                opened.Dispose();
        }
    }

    /// <summary>The loss report's name: that of the file with its own ending behind, so that two formats of one name keep theirs.</summary>
    internal static string LossFile(string file) => file + ".loss.json";

    /// <summary>The name of a format's second file: a word before the ending.</summary>
    internal static string SecondFile(string file, string word) => Path.ChangeExtension(file, null) + word + Path.GetExtension(file);

    private int Write(ExportFormat format, string file, Question question, OutputTarget target, OutputTarget report, CancellationToken cancellation)
    {
        int rows, omitted;
        IReadOnlyList<(string Rule, int Count)> omissions;
        using (var loss = new LossReport(report.Stream, ExportFormats.Name(format)))
        {
            if (ExportFormats.IsNetwork(format))
                WriteNetwork(format, question, target.Stream, loss);
            else if (!WriteEvents(format, file, question, target.Stream, loss, cancellation))
                return ExitCode.Failed;
            loss.Complete();
            (rows, omitted, omissions) = (loss.Rows, loss.Omitted, loss.Omissions);
        }

        foreach (var opened in _targets)
            opened.Complete();
        terminal.Error.WriteLine(FormattableString.Invariant($"{file}: {rows} rows; {omitted} events are not in it, {LossFile(file)} says why"));
        foreach (var (rule, count) in omissions)
            terminal.Error.WriteLine(FormattableString.Invariant($"  {count}: {rule}"));
        return ExitCode.Done;
    }

    private bool WriteEvents(ExportFormat format, string file, Question question, Stream output, LossReport loss, CancellationToken cancellation)
    {
        var missing = false;
        using var writer = EventWriters.Create(format, output, loss, word =>
        {
            var second = Open(SecondFile(file, word));
            missing |= second is null;
            return second?.Stream ?? Stream.Null;
        });
        if (missing)
            return false;
        var dossiers = new DossierMaker(question.Corpus);
        using var progress = new DocumentProgress(terminal);
        var count = 0L;
        foreach (var e in question.Corpus.Events(question.Filter))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(dossiers.Make(e));
            if (++count % 250 == 0)
                progress.Report(count);
        }

        writer.Complete();
        return true;
    }

    private static void WriteNetwork(ExportFormat format, Question question, Stream output, LossReport loss)
    {
        var edges = question.Corpus.Network(question.Filter, [], int.MaxValue).ToList();
        if (format == ExportFormat.GraphMl)
            GraphMlWriter.Write(output, edges, loss);
        else
            GexfWriter.Write(output, edges, loss);
    }

    private OutputTarget? Open(string? file)
    {
        if (OutputTarget.Open(file, terminal, out var problem) is not { } target)
        {
            terminal.Report("", problem!);
            return null;
        }

        _targets.Add(target);
        return target;
    }

    /// <summary>Gathers what stands behind joined events.</summary>
    private sealed class DossierMaker(JoinedCorpus corpus)
    {
        public EventDossier Make(JoinedEvent joined) => new(
            joined, corpus.Ledger(joined), corpus.Corroboration(joined), corpus.Claims(joined),
            joined.Members.Select(m => m.Account.Document).Distinct(StringComparer.Ordinal).Select(Document).ToDictionary(d => d.Id, StringComparer.Ordinal));

        private SourceDocument Document(string id) => corpus.Archive.Document(id) is { } d
            ? new SourceDocument(d.Id, d.Source, d.Url, d.Title, d.OutletName, d.Author, d.Published)
            : new SourceDocument(id, id, null, null, null, null, null);
    }
}
