namespace Isnad.Tests.Extraction.Actors;

public sealed class ActorSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in ActorSpec.Rows("actors.md"))
            data.Add(row[0], row.Length > 1 ? row[1] : "", row.Length > 2 ? row[2] : "");
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_spec_holds(string sentence, string finds, string published)
    {
        var reading = ActorSpec.Study(sentence, published);
        var misses = finds.Split(';').Select(f => ActorSpec.Miss(reading, f.Trim(), actors: true)).Where(static m => m is not null).ToList();
        Assert.True(misses.Count == 0, string.Join("\n", misses));
    }

    [Fact]
    public void Names_that_are_also_something_else_are_read_right_in_95_of_100_sentences()
    {
        var rows = ActorSpec.Rows("ambiguity.md");
        Assert.True(rows.Count >= 150, $"Only {rows.Count} rows.");
        var wrong = rows.Where(static r => !Right(r)).Select(static r => string.Join(" | ", r)).ToList();
        Assert.True(wrong.Count * 20 <= rows.Count, $"{wrong.Count} of {rows.Count} wrong:\n{string.Join("\n", wrong)}");
    }

    private static bool Right(string[] row)
    {
        var reading = ActorSpec.Study(row[0]);
        var mentions = reading.Mentions.FindAll(m => ActorSpec.Words(reading, m.Span) is var words
            && (words == row[1] || row[2] is not ("word" or "person") && words.EndsWith(" " + row[1], StringComparison.Ordinal) || row[2] == "person" && words.EndsWith(row[1], StringComparison.Ordinal)));
        return row[2] switch
        {
            "word" => mentions.Count == 0,
            "person" => mentions.Exists(m => reading.Entities[m.Entity].Kind == EntityKind.Person),
            "place" => mentions.Exists(m => reading.Entities[m.Entity].IsPlace),
            var id => mentions.Exists(m => ActorSpec.IdOf(reading, m.Entity) is var found && (found == id || id.Length > 2 && found.StartsWith(id, StringComparison.Ordinal))),
        };
    }
}
