using Isnad.Knowledge;
using Isnad.Lexicon;

namespace Isnad.Tests.Lexicon;

/// <summary>Names that are read without the rest of the knowledge are those of the knowledge.</summary>
public sealed class KnownNamesTests
{
    private static readonly KnownNames Whole = new(EmbeddedKnowledge.Lexicon);

    [Fact]
    public void Actors_places_and_outlets_are_the_same_in_the_same_rows()
    {
        var names = EmbeddedKnowledge.ReadNames();
        Assert.Equal(Whole.Actors.Select(static a => (a.Id, a.NameAr, a.Country, a.Heads.Length)), names.Actors.Select(static a => (a.Id, a.NameAr, a.Country, a.Heads.Length)));
        Assert.Equal(Whole.Places, names.Places);
        Assert.Equal(Whole.Outlets.Select(static o => (o.Id, o.NameAr)), names.Outlets.Select(static o => (o.Id, o.NameAr)));
    }

    [Theory]
    [InlineData("سرت")]
    [InlineData("إدلب")]
    [InlineData("ادلب")]
    [InlineData("Sirte")]
    [InlineData("tripoli")]
    [InlineData("لا مكان")]
    public void Places_that_may_bear_a_name_hold_those_that_do(string name)
    {
        var folded = Isnad.Text.Letters.FoldAll(name);
        bool Bears(KnownPlace p) => string.Equals(p.NameEn, name, StringComparison.OrdinalIgnoreCase) || Isnad.Text.Letters.FoldAll(p.NameAr) == folded;
        var names = EmbeddedKnowledge.ReadNames();
        Assert.Equal(Whole.Places.Where(Bears), names.MayBear(name).Where(Bears));
        Assert.InRange(names.MayBear(name).Count, 1, Whole.Places.Count / 2);
        var ids = Whole.Places.Where(Bears).Select(static p => p.Id).Append("none").ToHashSet();
        Assert.Equal(Whole.RowsOf(ids), names.RowsOf(ids));
    }
}
