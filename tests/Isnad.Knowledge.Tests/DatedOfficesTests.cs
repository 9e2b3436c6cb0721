using System.Globalization;
using Isnad.Extraction;

namespace Isnad.Knowledge.Tests;

/// <summary>The same title means another person at another date.</summary>
public class DatedOfficesTests
{
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    [Theory]
    [InlineData("المبعوث الأممي إلى ليبيا", "2016-05-10", "Kobler")]
    [InlineData("المبعوث الأممي إلى ليبيا", "2018-05-10", "Salam")]
    [InlineData("المبعوث الأممي إلى ليبيا", "2023-05-10", "Bathily")]
    [InlineData("المبعوث الأممي إلى اليمن", "2017-05-10", "Ould Cheikh")]
    [InlineData("المبعوث الأممي إلى اليمن", "2019-05-10", "Griffiths")]
    [InlineData("المبعوث الأممي إلى اليمن", "2023-05-10", "Grundberg")]
    [InlineData("المبعوث الأممي إلى سوريا", "2013-05-10", "Brahimi")]
    [InlineData("المبعوث الأممي إلى سوريا", "2016-05-10", "Mistura")]
    [InlineData("المبعوث الأممي إلى سوريا", "2021-05-10", "Pedersen")]
    [InlineData("رئيس الوزراء العراقي", "2013-05-10", "Maliki")]
    [InlineData("رئيس الوزراء العراقي", "2016-05-10", "Abadi")]
    [InlineData("رئيس الوزراء العراقي", "2019-05-10", "Mahdi")]
    [InlineData("رئيس الوزراء العراقي", "2021-05-10", "Kadhimi")]
    [InlineData("رئيس الوزراء العراقي", "2023-11-10", "Sudani")]
    [InlineData("رئيس الوزراء الإسرائيلي", "2020-05-10", "Netanyahu")]
    [InlineData("رئيس الوزراء الإسرائيلي", "2021-12-10", "Bennett")]
    [InlineData("رئيس الوزراء الإسرائيلي", "2022-09-10", "Lapid")]
    [InlineData("الرئيس الأميركي", "2014-05-10", "Obama")]
    [InlineData("الرئيس الأميركي", "2018-05-10", "Trump")]
    [InlineData("الرئيس الأميركي", "2022-05-10", "Biden")]
    [InlineData("الرئيس المصري", "2013-02-10", "Morsi")]
    [InlineData("الرئيس المصري", "2018-05-10", "Sisi")]
    [InlineData("الرئيس الفرنسي", "2015-05-10", "Hollande")]
    [InlineData("الرئيس الفرنسي", "2019-05-10", "Macron")]
    [InlineData("الرئيس السوداني", "2015-05-10", "Bashir")]
    [InlineData("الرئيس الإيراني", "2016-05-10", "Rouhani")]
    [InlineData("الرئيس الإيراني", "2022-05-10", "Raisi")]
    [InlineData("وزير الخارجية الأميركي", "2015-05-10", "Kerry")]
    [InlineData("وزير الخارجية الأميركي", "2019-05-10", "Pompeo")]
    [InlineData("وزير الخارجية الأميركي", "2023-05-10", "Blinken")]
    [InlineData("الأمين العام للأمم المتحدة", "2015-05-10", "Ban Ki")]
    [InlineData("الأمين العام للأمم المتحدة", "2020-05-10", "Guterres")]
    [InlineData("الأمين العام لجامعة الدول العربية", "2015-05-10", "Araby|Arabi|Elaraby")]
    [InlineData("الأمين العام لجامعة الدول العربية", "2020-05-10", "Gheit")]
    [InlineData("الرئيس اليمني", "2011-05-10", "Saleh")]
    [InlineData("الرئيس اليمني", "2017-05-10", "Hadi")]
    [InlineData("الرئيس اللبناني", "2018-05-10", "Aoun")]
    [InlineData("رئيس الحكومة اللبنانية", "2022-11-10", "Mikati")]
    [InlineData("رئيس الأركان الإسرائيلي", "2017-05-10", "Eisenkot|Eizenkot")]
    [InlineData("رئيس الأركان الإسرائيلي", "2021-05-10", "Kochavi|Kohavi")]
    [InlineData("رئيس الأركان الإسرائيلي", "2024-05-10", "Halevi")]
    [InlineData("رئيس حكومة الوفاق", "2018-05-10", "Sarraj|Serraj")]
    [InlineData("الرئيس التونسي", "2013-05-10", "Marzouki")]
    [InlineData("الرئيس التونسي", "2017-05-10", "Essebsi|Sebsi")]
    [InlineData("الرئيس التونسي", "2022-05-10", "Saied")]
    [InlineData("الرئيس الجزائري", "2016-05-10", "Bouteflika")]
    [InlineData("الرئيس الجزائري", "2022-05-10", "Tebboune")]
    [InlineData("وزير الخارجية التركي", "2020-05-10", "Cavusoglu|Çavuşoğlu")]
    [InlineData("وزير الخارجية التركي", "2024-05-10", "Fidan")]
    public void A_title_means_its_holder_at_the_date_of_the_article(string title, string date, string surname)
    {
        var analysis = Pipeline.Read(new Article
        {
            Text = $"التقى {title} وفدا من الأهالي مساء الخميس.",
            Published = DateOnly.Parse(date, CultureInfo.InvariantCulture),
            PublishedFrom = PublishedFrom.Metadata,
        });
        var person = analysis.Entities.FirstOrDefault(static e => e.Kind == EntityKind.Person);
        Assert.NotNull(person);
        Assert.True(person.NameEn is { } name && surname.Split('|').Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase)), $"{person.Id} {person.NameEn}");
    }
}
