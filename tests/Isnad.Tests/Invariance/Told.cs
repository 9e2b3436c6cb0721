using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Invariance;

/// <summary>What a text tells, as lines that can be compared: events, claims and relations with names instead of ids.</summary>
internal static class Told
{
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    public static Analysis Read(string text) =>
        Pipeline.Read(new Article { Text = text, Published = new DateOnly(2023, 5, 20), PublishedFrom = PublishedFrom.Metadata });

    public static List<string> Events(string text)
    {
        var analysis = Read(text);
        return [.. analysis.Events.Select(e => $"{e.Type}/{e.Mode} {e.Modality} A[{Names(analysis, e.Actors)}] R[{Names(analysis, e.Recipients)}] P[{string.Join(",", e.Places.Order(StringComparer.Ordinal))}]")];
    }

    public static List<string> Everything(string text)
    {
        var analysis = Read(text);
        string Name(string? entity) => analysis.Entities.FirstOrDefault(x => x.Id == entity)?.Id ?? "-";
        return
        [
            .. analysis.Events.Select(e => $"{e.Type}/{e.Mode} {e.Modality} {e.Trigger.Of(analysis.Document.Text)} A[{Names(analysis, e.Actors)}] R[{Names(analysis, e.Recipients)}] P[{string.Join(",", e.Places)}]"),
            .. analysis.Claims.Select(c => $"{c.Act} {string.Join(" < ", c.Chain.Select(l => l.Kind + ":" + Name(l.Entity)))}"),
            .. analysis.Relations.Select(r => $"{r.Type}/{r.Mode} {r.Subject} > {r.Object} {r.Modality}"),
            .. analysis.Quantities.Select(q => $"{q.Value} {q.Unit} {q.Hedge}"),
            .. analysis.Times.Select(t => $"{t.Value}"),
        ];
    }

    private static string Names(Analysis analysis, IReadOnlyList<string> mentions) =>
        string.Join(",", mentions.Select(m => analysis.Mentions.First(x => x.Id == m).Entity).Order(StringComparer.Ordinal));
}
