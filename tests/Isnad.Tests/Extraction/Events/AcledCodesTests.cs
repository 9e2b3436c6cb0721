using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>ACLED's types hang on who is hit and who acts, not on the type of the event alone.</summary>
public sealed class AcledCodesTests
{
    [Theory]
    [InlineData("هاجم مسلحون دورية للجيش المالي قرب مدينة غاو.", "Battles", "Armed clash")]
    [InlineData("قتل مسلحون ثلاثة مزارعين في ولاية سنار.", "Violence against civilians", "Attack")]
    [InlineData("أطلق مسلحون النار على المدنيين في سوق مدينة تعز.", "Violence against civilians", "Attack")]
    [InlineData("أطلق مسلحون النار على قوات الأمن في مدينة الخليل.", "Battles", "Armed clash")]
    [InlineData("اشتبك الجيش السوداني مع قوات الدعم السريع في الخرطوم.", "Battles", "Armed clash")]
    [InlineData("سيطر الجيش السوري على مدينة سراقب.", "Battles", "Government regains territory")]
    [InlineData("سيطرت هيئة تحرير الشام على مدينة سراقب.", "Battles", "Non-state actor overtakes territory")]
    [InlineData("قصفت طائرات حربية سوقا في مدينة إدلب.", "Explosions/Remote violence", "Air/drone strike")]
    public void The_code_follows_from_the_sides(string sentence, string type, string subType) =>
        Assert.Contains(Told.Read(sentence).Events, e => e.Acled == new AcledType(type, subType));

    [Theory]
    [InlineData("وقع هجوم في مدينة بنغازي صباح اليوم.")]
    [InlineData("نفذ مجهولون هجوما في مدينة البصرة.")]
    public void An_attack_on_nobody_that_is_named_gets_no_code(string sentence) =>
        Assert.All(Told.Read(sentence).Events.Where(static e => e is { Type: EventType.Assault, Mode: null }), static e => Assert.Null(e.Acled));
}
