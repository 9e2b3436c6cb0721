using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Several words for one deed, words for what is no deed, and the day of a deed beside that of its telling.</summary>
public sealed class OneDeedTests
{
    [Theory]
    [InlineData("أودى القصف بحياة تسعة مدنيين في تعز.", "Assault")]
    [InlineData("قصفت المدفعية التركية القرية وأصابت طفلا بجروح.", "Assault")]
    [InlineData("أطلق جنود النار على متظاهرين سقط منهم قتيلان في أم درمان.", "Assault")]
    [InlineData("سقط صاروخ على سوق متسببا في إصابة خمسة أشخاص في مأرب.", "Assault")]
    [InlineData("سقط صاروخ على منزل فقتل رجل وزوجته.", "Assault")]
    [InlineData("وجه سكان المخيم نداء استغاثة إلى المنظمات الدولية.", "Request")]
    [InlineData("أصدرت محكمة تونسية حكما بسجن ناشط خمس سنوات.", "Sanction")]
    [InlineData("استهدف الحوثيون مطار أبها وأصابوه إصابة مباشرة.", "Assault")]
    public void It_is_told_once(string text, string type) => Assert.StartsWith(type + "/", Assert.Single(Told.Kinds(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("أصدر القاضي حكما بإعدام ستة متهمين.", "Assault")]
    [InlineData("أصدرت محكمة تونسية حكما بسجن ناشط خمس سنوات.", "Coerce")]
    [InlineData("مقر الفرقة المختصة بإبطال المتفجرات في تونس.", "Retreat")]
    [InlineData("قال الجيش السوري في بيان نشره أمس إن الهدوء عاد.", "Mobilize")]
    [InlineData("وصفت الحركة اللقاء بأنه ودي.", "Assault")]
    [InlineData("عثر المحققون على مقاطع مصورة تدعو إلى القتال.", "Request")]
    [InlineData("استهدف تفجير حافلة تقل موظفين حكوميين.", "Sanction")]
    [InlineData("دعا المبعوث إلى تبادل الأسرى وفتح الطرق ودعم جهود السلام.", "Support")]
    [InlineData("وصلت تعزيزات عسكرية تركية إلى إدلب.", "Aid")]
    public void A_penalty_a_task_or_a_matter_is_no_deed(string text, string type) =>
        Assert.DoesNotContain(Told.Kinds(text), line => line.StartsWith(type + "/", StringComparison.Ordinal));

    [Fact]
    public void Who_denies_a_hand_in_an_attack_does_not_deny_the_attack() =>
        Assert.Contains(Told.Kinds("نفت حركة حماس أن تكون ضالعة في الهجوم على الجيش الليبي في سرت."), static line => line.StartsWith("Assault/ Actual", StringComparison.Ordinal));

    [Theory]
    [InlineData("أعلن الجيش السوداني الثلاثاء أن قواته انسحبت من البلدة فجر الاثنين.", "انسحبت", "2023-05-15")]
    [InlineData("انسحبت تركيا الخميس من الاتفاقية الموقعة عام 2011.", "انسحبت", "2023-05-18")]
    public void The_day_inside_the_clause_is_the_deeds(string text, string trigger, string day)
    {
        var analysis = Told.Read(text);
        var told = Assert.Single(analysis.Events, e => e.Trigger.Of(analysis.Document.Text) == trigger);
        Assert.Equal(day, told.Time?.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("واشنطن تدرج فصيلين عراقيين على لائحة الإرهاب.", "Sanction/")]
    [InlineData("تقدم المنظمة مساعدات غذائية للنازحين.", "Aid/humanitarian")]
    [InlineData("تقدم الجيش السوداني في محور الجزيرة.", "Assault/territory")]
    [InlineData("جرت أمس اشتباكات عنيفة في بن قردان.", "Assault/clash")]
    public void A_verb_of_two_readings_agrees_with_its_subject(string text, string type) =>
        Assert.Contains(Told.Kinds(text), line => line.StartsWith(type, StringComparison.Ordinal));

    [Theory]
    [InlineData("عبرت نقابة الصحفيين عن رفضها للقرار.", "رفضها")]
    [InlineData("يؤدي وزير الدفاع التونسي زيارة إلى الجزائر.", "زيارة")]
    public void A_deed_that_a_verb_only_carries_is_told(string text, string trigger)
    {
        var analysis = Told.Read(text);
        Assert.True(Assert.Single(analysis.Events, e => e.Trigger.Of(analysis.Document.Text) == trigger).Reported);
    }
}
