namespace Isnad.Generating;

/// <summary>A party of the generated world.</summary>
/// <param name="Name">Arabic name.</param>
/// <param name="Feminine">Whether verbs and pronouns of it are feminine.</param>
/// <param name="Spokesman">How its spokesman is named.</param>
public sealed record Side(string Name, bool Feminine, string Spokesman);

/// <summary>A country with two parties at war, places and sources of its own.</summary>
/// <param name="Country">ISO code.</param>
/// <param name="First">One party; it has aircraft.</param>
/// <param name="Second">The other.</param>
/// <param name="Places">Names of towns.</param>
/// <param name="Bodies">Bodies that give figures.</param>
/// <param name="Months">Whether the Levantine month names are used.</param>
public sealed record Theatre(string Country, Side First, Side Second, string[] Places, string[] Bodies, bool Months)
{
    /// <summary>All of them. Towns and parties are those of the news, what happens there is invented.</summary>
    public static readonly Theatre[] All =
    [
        new("LY", new("الجيش الوطني الليبي", false, "المتحدث باسم الجيش الوطني الليبي أحمد المسماري"), new("قوات حكومة الوفاق", true, "المتحدث باسم قوات حكومة الوفاق محمد قنونو"),
            ["سرت", "ترهونة", "غريان", "سبها", "درنة", "صبراتة"], ["الهلال الأحمر الليبي", "وزارة الصحة الليبية"], false),
        new("SY", new("الجيش السوري", false, "مصدر عسكري في الجيش السوري"), new("هيئة تحرير الشام", true, "مسؤول في هيئة تحرير الشام"),
            ["معرة النعمان", "سراقب", "دير الزور", "درعا", "منبج", "عين عيسى"], ["المرصد السوري لحقوق الإنسان", "الدفاع المدني السوري"], true),
        new("YE", new("التحالف العربي", false, "المتحدث باسم التحالف العربي تركي المالكي"), new("جماعة الحوثي", true, "المتحدث العسكري باسم جماعة الحوثي يحيى سريع"),
            ["تعز", "الحديدة", "مأرب", "صعدة", "المخا", "الضالع"], ["اللجنة الدولية للصليب الأحمر", "وزارة الصحة اليمنية"], false),
        new("SD", new("الجيش السوداني", false, "المتحدث باسم الجيش السوداني نبيل عبد الله"), new("قوات الدعم السريع", true, "المتحدث باسم قوات الدعم السريع"),
            ["الفاشر", "نيالا", "أم درمان", "كادوقلي", "الدلنج", "ود مدني"], ["نقابة أطباء السودان", "وزارة الصحة السودانية"], false),
        new("IQ", new("الجيش العراقي", false, "المتحدث باسم قيادة العمليات المشتركة"), new("تنظيم الدولة الإسلامية", false, "قيادي في تنظيم الدولة الإسلامية"),
            ["الموصل", "كركوك", "بعقوبة", "الرمادي", "الفلوجة", "سامراء"], ["وزارة الصحة العراقية", "بعثة الأمم المتحدة في العراق"], true),
        new("PS", new("الجيش الإسرائيلي", false, "المتحدث باسم الجيش الإسرائيلي"), new("حركة حماس", true, "المتحدث باسم حركة حماس"),
            ["خان يونس", "رفح", "جنين", "نابلس", "دير البلح", "طولكرم"], ["الهلال الأحمر الفلسطيني", "وزارة الصحة الفلسطينية"], true),
    ];
}
