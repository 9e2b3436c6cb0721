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

    /// <summary>Events in no order, with those who are not in the knowledge by their kind: the forms of a noun differ from case to case.</summary>
    public static List<string> Kinds(string text) => Of(text, "");

    /// <summary>The same of the events whose trigger holds a word.</summary>
    public static List<string> Of(string text, string word)
    {
        var analysis = Read(text);
        string Who(string id)
        {
            var mention = analysis.Mentions.First(m => m.Id == id);
            var entity = analysis.Entities.First(e => e.Id == mention.Entity);
            return entity.Known ? entity.Id : entity.Kind.ToString();
        }

        return
        [
            .. analysis.Events.Where(e => e.Trigger.Of(analysis.Document.Text).Contains(word, StringComparison.Ordinal)).Select(e => $"{e.Type}/{e.Mode} {e.Modality} A[{string.Join(",", e.Actors.Select(Who).Order(StringComparer.Ordinal))}] R[{string.Join(",", e.Recipients.Select(Who).Order(StringComparer.Ordinal))}] P[{string.Join(",", e.Places.Order(StringComparer.Ordinal))}]")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Events and sources with the parties in the order of the text.</summary>
    public static List<string> Parties(string text)
    {
        var analysis = Read(text);
        string Who(IEnumerable<string> mentions) => string.Join(",", mentions.Select(m => analysis.Mentions.First(x => x.Id == m).Entity));
        return
        [
            .. analysis.Events.Select(e => $"{e.Type}/{e.Mode} {e.Modality} {e.Trigger.Of(analysis.Document.Text)} A[{Who(e.Actors)}] R[{Who(e.Recipients)}] P[{string.Join(",", e.Places)}]"),
            .. analysis.Claims.Select(c => $"{c.Act} {string.Join(" < ", c.Chain.Select(l => $"{l.Kind}:{l.Entity ?? "-"}"))}"),
        ];
    }

    /// <summary>The kinds of the innermost sources of the claims, with the known ones by id.</summary>
    public static List<string> Sources(string text)
    {
        var analysis = Read(text);
        return [.. analysis.Claims.Select(c => c.Chain[^1]).Select(l => $"{l.Kind} {(analysis.Entities.FirstOrDefault(e => e.Id == l.Entity) is { Known: true } known ? known.Id : "-")}").Distinct().Order(StringComparer.Ordinal)];
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
