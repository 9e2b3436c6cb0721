using System.Globalization;
using System.Text;
using Isnad.Corpus;
using Isnad.Corpus.Ledger;

namespace Isnad.Formats.Exports;

/// <summary>The notes of a row: the sentence that tells the event, who says so, and every figure with its source.</summary>
internal static class RowNotes
{
    public static string Of(EventDossier dossier)
    {
        var text = new StringBuilder();
        var leading = dossier.Leading;
        text.Append(leading.Sentence.Trim()).Append(" [").Append(Source(dossier, leading.Document)).Append(']');
        if (leading.Claims.Count > 0)
            text.Append(" via ").Append(Chain(leading.Claims[^1].Chain));
        var figures = dossier.Ledger.Entries;
        if (figures.Count > 0)
            text.Append(" | figures: ").AppendJoin("; ", figures.Select(f => Figure(dossier, f)));
        if (dossier.Corroboration.Denying > 0)
            text.Append(CultureInfo.InvariantCulture, $" | denied by {dossier.Corroboration.Denying} of {dossier.Corroboration.Affirming + dossier.Corroboration.Denying} independent sources");
        return text.ToString();
    }

    public static string Chain(IReadOnlyList<Voice> chain) => string.Join(" < ", chain.Select(v => v.Words.Length > 0 ? v.Words : v.Kind.ToString().ToLowerInvariant()));

    private static string Figure(EventDossier dossier, LedgerEntry f)
    {
        var mark = f.Mark == LedgerMark.Stands ? "" : $" ({f.Mark.ToString().ToLowerInvariant()})";
        return $"{f.Words} {f.Harm.ToString().ToLowerInvariant()}{mark} [{Source(dossier, f.Account.Document)}]";
    }

    private static string Source(EventDossier dossier, string document)
    {
        if (!dossier.Documents.TryGetValue(document, out var d))
            return document;
        var name = d.OutletName ?? d.Source;
        return d.Published is { } day ? $"{name}, {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : name;
    }
}
