using Isnad.Tests.Extraction.Actors;

namespace Isnad.Tests.Extraction.Places;

public sealed class PlaceSpecTests
{
    public static TheoryData<string, string> Rows()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in ActorSpec.Rows("places.md"))
            data.Add(row[0], row.Length > 1 ? row[1] : "");
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_spec_holds(string sentence, string finds)
    {
        var reading = ActorSpec.Study(sentence);
        var misses = finds.Split(';').Select(f => ActorSpec.Miss(reading, f.Trim(), actors: false)).Where(static m => m is not null).ToList();
        Assert.True(misses.Count == 0, string.Join("\n", misses));
    }
}
