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
    [InlineData("رئيس الوزراء السوداني", "2020-06-10", "Hamdok")]
    [InlineData("رئيس الوزراء السوداني", "2025-08-10", "Idris")]
    [InlineData("رئيس الوزراء اليمني", "2017-05-10", "Daghr")]
    [InlineData("رئيس الوزراء اليمني", "2021-05-10", "Maeen|Saeed")]
    [InlineData("رئيس الوزراء اليمني", "2024-05-10", "Mubarak")]
    [InlineData("رئيس الوزراء اليمني", "2025-08-10", "Breik|Braik")]
    [InlineData("الرئيس السوري", "2015-05-10", "Assad")]
    [InlineData("الرئيس السوري", "2025-05-10", "Sharaa")]
    [InlineData("الرئيس اللبناني", "2025-05-10", "Joseph")]
    [InlineData("رئيس الأركان الإسرائيلي", "2025-06-10", "Zamir")]
    [InlineData("الرئيس الإيراني", "2025-05-10", "Pezeshkian")]
    [InlineData("الرئيس الأميركي", "2025-05-10", "Trump")]
    [InlineData("وزير الخارجية الأميركي", "2025-05-10", "Rubio")]
    [InlineData("المبعوث الأممي إلى السودان", "2022-05-10", "Perthes")]
    [InlineData("المبعوث الأممي إلى السودان", "2024-05-10", "Lamamra")]
    [InlineData("محافظ مصرف ليبيا المركزي", "2020-05-10", "Kabir")]
    [InlineData("محافظ مصرف ليبيا المركزي", "2025-05-10", "Issa")]
    [InlineData("رئيس المجلس الأعلى للدولة", "2020-05-10", "Mishri")]
    [InlineData("الأمين العام لحزب الله", "2020-05-10", "Nasrallah")]
    [InlineData("الأمين العام لحزب الله", "2024-12-10", "Qassem")]
    [InlineData("رئيس المكتب السياسي لحركة حماس", "2015-05-10", "Mashal|Meshaal|Mashaal")]
    [InlineData("رئيس المكتب السياسي لحركة حماس", "2020-05-10", "Haniyeh")]
    [InlineData("رئيس المكتب السياسي لحركة حماس", "2024-09-10", "Sinwar")]
    [InlineData("رئيس الشاباك", "2024-05-10", "Bar")]
    [InlineData("وزير الدفاع الإسرائيلي", "2024-05-10", "Gallant")]
    [InlineData("وزير الدفاع الإسرائيلي", "2025-05-10", "Katz")]
    [InlineData("وزير الخارجية السوري", "2018-05-10", "Moallem|Muallem")]
    [InlineData("وزير الخارجية السوري", "2022-05-10", "Mekdad|Mikdad|Miqdad")]
    [InlineData("وزير الخارجية الإيراني", "2018-05-10", "Zarif")]
    [InlineData("وزير الخارجية الإيراني", "2023-05-10", "Abdollahian")]
    [InlineData("وزير الخارجية المصري", "2016-05-10", "Shoukry|Shoukri")]
    [InlineData("وزير الخارجية المصري", "2025-05-10", "Abdelatty")]
    [InlineData("رئيس الوزراء الليبي", "2013-05-10", "Zeidan")]
    [InlineData("رئيس مجلس النواب العراقي", "2019-05-10", "Halbousi")]
    [InlineData("رئيس مجلس النواب العراقي", "2025-05-10", "Mashhadani")]
    [InlineData("الرئيس العراقي", "2016-05-10", "Masum")]
    [InlineData("الرئيس العراقي", "2020-05-10", "Salih")]
    [InlineData("الرئيس العراقي", "2024-05-10", "Rashid")]
    [InlineData("رئيس الوزراء الفلسطيني", "2016-05-10", "Hamdallah")]
    [InlineData("رئيس الوزراء الفلسطيني", "2022-05-10", "Shtayyeh")]
    [InlineData("قائد فيلق القدس", "2018-05-10", "Soleimani")]
    [InlineData("قائد فيلق القدس", "2023-05-10", "Qaani|Ghaani")]
    [InlineData("قائد القيادة المركزية الأميركية", "2024-05-10", "Kurilla")]
    [InlineData("قائد القيادة المركزية الأميركية", "2025-10-10", "Cooper")]
    [InlineData("قائد الحرس الثوري", "2022-05-10", "Salami")]
    [InlineData("قائد الحرس الثوري", "2025-09-10", "Pakpour")]
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
