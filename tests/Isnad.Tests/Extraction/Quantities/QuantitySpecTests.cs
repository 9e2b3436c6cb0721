using System.Globalization;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Quantities;

public sealed class QuantitySpecTests
{
    private static readonly Lazy<Pipeline> Pipeline = new(static () => new Pipeline(EmbeddedKnowledge.Lexicon));

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in SpecTable.Rows("quantities.md", 3))
                rows.Add(row[0], row[1], row[2]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_of_the_spec_holds(string sentence, string published, string expected)
    {
        var reading = Pipeline.Value.Study(new Article { Text = sentence, Published = Reader.Day(published) });
        var found = string.Join("; ", reading.Quantities.Select(q => $"{q.Span.Of(sentence)} → {Told(q)}"));
        Assert.Equal(expected, found.Length == 0 ? "—" : found);
    }

    private static string Told(QuantityMention quantity)
    {
        var number = quantity.Hedge == Hedge.Between ? $"{Number(quantity.Min!.Value)}–{Number(quantity.Max!.Value)}"
            : quantity.Value is { } value ? Number(value) : "?";
        var hedge = quantity.Hedge is Hedge.Exact or Hedge.Between ? "" : " " + Snake(quantity.Hedge.ToString());
        return $"{number} {Snake(quantity.Unit.ToString())}{hedge}{(quantity.Joint ? " joint" : "")}";
    }

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "_" : "")}{char.ToLowerInvariant(c)}" : c.ToString()));
}
