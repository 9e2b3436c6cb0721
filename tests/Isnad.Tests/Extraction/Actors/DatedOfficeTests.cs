namespace Isnad.Tests.Extraction.Actors;

public sealed class DatedOfficeTests
{
    [Theory]
    [InlineData("أعلن رئيس الوزراء السوداني قبول المبادرة.", "2020-05-01", "sd.", "حمدوك")]
    [InlineData("التقى المبعوث الأممي إلى ليبيا أطراف الحوار.", "2019-05-01", "", "سلامة")]
    [InlineData("التقى المبعوث الأممي إلى ليبيا أطراف الحوار.", "2016-05-01", "", "كوبلر")]
    [InlineData("قال الرئيس الأميركي إن القوات ستنسحب من سوريا.", "2019-01-10", "us.", "ترامب")]
    [InlineData("قال الرئيس الأميركي إن القوات ستنسحب من سوريا.", "2022-01-10", "us.", "بايدن")]
    [InlineData("قال الرئيس الأميركي إن القوات ستنسحب من سوريا.", "2014-01-10", "us.", "أوباما")]
    [InlineData("استقبل الرئيس الفرنسي الوفد الليبي.", "2018-06-01", "fr.", "ماكرون")]
    [InlineData("استقبل الرئيس الفرنسي الوفد الليبي.", "2013-06-01", "fr.", "هولاند")]
    [InlineData("دعا رئيس الوزراء العراقي إلى التهدئة.", "2015-06-01", "iq.", "العبادي")]
    [InlineData("دعا رئيس الوزراء العراقي إلى التهدئة.", "2021-06-01", "iq.", "الكاظمي")]
    public void The_same_title_means_another_person_at_another_date(string sentence, string published, string id, string name)
    {
        var reading = ActorSpec.Study(sentence, published);
        Assert.Contains(reading.Mentions, m => reading.Entities[m.Entity] is { Kind: EntityKind.Person } person
            && person.Name.Contains(name, StringComparison.Ordinal) && ActorSpec.IdOf(reading, m.Entity).StartsWith(id, StringComparison.Ordinal));
    }
}
