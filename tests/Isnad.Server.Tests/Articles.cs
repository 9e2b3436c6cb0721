using System.Text.Json;

namespace Isnad.Server.Tests;

/// <summary>Articles of our own for the tests.</summary>
internal static class Articles
{
    public const string Hostile = "<script>window.stolen=1</script>\"'><img src=x onerror=window.stolen=1>";

    /// <summary>Two outlets on one air strike, a denial, and a text full of what a page must not obey.</summary>
    public static string Usual => Lines(
        ("وكالة الأفق", "2021-03-05", "مقتل سبعة في غارة على سوق الميناء", "قالت وزارة الصحة إن سبعة مدنيين قتلوا الخميس في غارة جوية شنها سلاح الجو على سوق في مدينة الحديدة. وأضاف المتحدث باسم الوزارة أن عشرين آخرين أصيبوا. ونقلت قناة المسيرة عن مصدر طبي أن الحصيلة مرشحة للارتفاع."),
        ("صحيفة الضفة", "2021-03-06", "ارتفاع حصيلة الغارة إلى تسعة", "ارتفع عدد قتلى الغارة الجوية على سوق في مدينة الحديدة الخميس إلى تسعة، وفق مصدر في المستشفى. ونفى التحالف العربي استهداف مدنيين."),
        ("وكالة الأفق", "2021-04-01", "لقاء في مسقط", "التقى المبعوث الأممي وفدا من جماعة الحوثي في مسقط أمس الأربعاء لبحث وقف إطلاق النار."));

    public static string WithHostile => Usual + Lines((Hostile, "2021-05-01", Hostile, $"قال المتحدث باسم الجيش إن {Hostile} قتل ثلاثة مسلحين في مدينة تعز أمس. " + Hostile));

    public static string Lines(params (string Outlet, string Published, string Title, string Text)[] articles) =>
        string.Concat(articles.Select(a => JsonSerializer.Serialize(new { outlet = a.Outlet, published = a.Published, title = a.Title, text = a.Text, url = a.Title.StartsWith('<') ? "javascript:window.stolen=1" : null }) + "\n"));
}
