namespace Isnad.Tests.Invariance;

public sealed class WordingTests
{
    [Theory]
    [InlineData("قصف الجيش السوداني مدينة نيالا.", "الجيش السوداني قصف مدينة نيالا.")]
    [InlineData("اعتقلت الشرطة العراقية ثلاثة متظاهرين في البصرة.", "الشرطة العراقية اعتقلت ثلاثة متظاهرين في البصرة.")]
    [InlineData("سيطرت قوات الدعم السريع على مدينة الجنينة.", "قوات الدعم السريع سيطرت على مدينة الجنينة.")]
    [InlineData("هاجمت حركة الشباب قاعدة عسكرية في كيسمايو.", "حركة الشباب هاجمت قاعدة عسكرية في كيسمايو.")]
    public void Verb_first_and_subject_first_tell_the_same_events(string verbFirst, string subjectFirst)
    {
        var told = Told.Events(verbFirst);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told.Events(subjectFirst));
    }

    [Theory]
    [InlineData("اعتقلت الشرطة العراقية ثلاثة متظاهرين في البصرة.", "اعتقل ثلاثة متظاهرين في البصرة من قبل الشرطة العراقية.")]
    [InlineData("قتلت قوات الدعم السريع ثلاثة مدنيين في نيالا.", "قتل ثلاثة مدنيين في نيالا على يد قوات الدعم السريع.")]
    public void Active_and_passive_tell_the_same_events(string active, string passive)
    {
        var told = Told.Events(active);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told.Events(passive));
    }

    [Theory]
    [InlineData("قصف الجيش السوداني مدينة نيالا.", "قصف الجيش السوداني، الذي يقوده عبد الفتاح البرهان، مدينة نيالا.")]
    [InlineData("هاجمت حركة الشباب قاعدة عسكرية في كيسمايو.", "هاجمت حركة الشباب، وفق مصدر أمني، قاعدة عسكرية في كيسمايو.")]
    public void An_unrelated_clause_put_in_between_leaves_the_events(string plain, string interrupted)
    {
        var told = Told.Events(plain);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told.Events(interrupted));
    }

    [Fact]
    public void A_passive_does_not_swap_victim_and_perpetrator()
    {
        var passive = Told.Read("قُتل ثلاثة مدنيين في غارة إسرائيلية على مدينة صور.");
        var strike = Assert.Single(passive.Events);
        Assert.Equal("aerial", strike.Mode);
        Assert.All(strike.Recipients, id => Assert.Equal(EntityKind.Group, passive.Mentions.First(m => m.Id == id).Kind));
        Assert.All(strike.Actors, id => Assert.Equal("il", passive.Mentions.First(m => m.Id == id).Entity));
    }
}
