using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Quantities;

public sealed class QuantityExtractorTests
{
    [Fact]
    public void A_number_inside_a_time_is_no_quantity()
    {
        var reading = Reader.Read("خلال الساعات الـ48 الماضية وفي 12 مايو 2019 قتل ثلاثة جنود.", "2023-05-10");
        var quantity = Assert.Single(reading.Quantities);
        Assert.Equal((3m, QuantityUnit.Killed), (quantity.Value!.Value, quantity.Unit));
    }

    [Fact]
    public void The_noun_counted_is_told_apart_from_its_adjectives()
    {
        var reading = Reader.Read("دعت نحو 20 منظمة غير حكومية إلى الحوار.");
        var quantity = Assert.Single(reading.Quantities);
        Assert.Equal("منظمة", reading.Span(quantity.Of.First, quantity.Of.End).Of(reading.Document.Text));
    }

    [Theory]
    [InlineData("قتل 5 جنود.", 5, 5)]
    [InlineData("قتل أكثر من 5 جنود.", 5, null)]
    [InlineData("قتل أقل من 5 جنود.", null, 5)]
    [InlineData("قتل نحو 5 جنود.", null, null)]
    [InlineData("قتل بين 5 و7 جنود.", 5, 7)]
    public void Hedges_set_the_bounds(string text, int? min, int? max)
    {
        var quantity = Assert.Single(Reader.Read(text).Quantities);
        Assert.Equal((min, max), ((int?)quantity.Min, (int?)quantity.Max));
    }

    [Theory]
    [InlineData("قصف الطيران البلدة ثلاث مرات في أسبوع.", QuantityUnit.Strikes)]
    [InlineData("زار المبعوث صنعاء ثلاث مرات.", QuantityUnit.Meetings)]
    public void How_often_has_the_unit_of_what_was_done(string text, QuantityUnit unit)
    {
        var reading = new Pipeline(EmbeddedKnowledge.Lexicon).Study(new Article { Text = text });
        Assert.Equal(unit, Assert.Single(reading.Quantities).Unit);
    }

    [Theory]
    [InlineData("ثمانية عناصر من الشرطة لقوا مصرعهم في الهجوم.", QuantityUnit.Killed)]
    [InlineData("وقال المتحدث إن 6 جنود من قوات حفظ السلام أصيبوا في الانفجار.", QuantityUnit.Injured)]
    [InlineData("لقي ثمانية عناصر من الشرطة مصرعهم في الهجوم.", QuantityUnit.Killed)]
    [InlineData("ستة جنود من الجيش قتلوا مدنيا في البلدة.", QuantityUnit.Personnel)]
    [InlineData("ستة جنود من الجيش وصلوا إلى البلدة.", QuantityUnit.Personnel)]
    public void A_verb_of_fate_behind_the_whole_phrase_tells_what_befell_those_counted(string text, QuantityUnit unit) =>
        Assert.Equal(unit, Reader.Read(text).Quantities[0].Unit);

    [Fact]
    public void Spans_are_the_words_of_the_text()
    {
        const string Text = "وبلغ العدد لـ٣٬٥٠٠ نازحٍ، وقُتـل 12 مدنيّاً.";
        var reading = Reader.Read(Text);
        Assert.Equal(["٣٬٥٠٠ نازحٍ", "12 مدنيّاً"], reading.Quantities.Select(static q => q.Span.Of(Text)));
    }
}
