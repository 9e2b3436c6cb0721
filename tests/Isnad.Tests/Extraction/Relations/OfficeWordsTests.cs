using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Relations;

/// <summary>The words of an office are the office's alone: no name of its holder, no conjunction or preposition before it.</summary>
public sealed class OfficeWordsTests
{
    [Theory]
    [InlineData("التقى الرئيس الفرنسي إيمانويل ماكرون ممثلين عن الأطراف.", "الرئيس الفرنسي")]
    [InlineData("وصل إلى بغداد وزير الخارجية الإيراني محمد جواد ظريف.", "وزير الخارجية الإيراني")]
    [InlineData("حضر الاجتماع السفير ووزير الدفاع اللبناني موريس سليم.", "وزير الدفاع اللبناني")]
    [InlineData("سلم الوفد رسالة لرئيس الوزراء العراقي محمد شياع السوداني.", "رئيس الوزراء العراقي")]
    public void The_name_of_the_holder_is_no_part_of_the_office(string sentence, string office) =>
        Assert.Contains(office, Told.Read(sentence).Relations.Where(static r => r.Type == RelationType.HoldsOffice).Select(static r => r.Office));
}
