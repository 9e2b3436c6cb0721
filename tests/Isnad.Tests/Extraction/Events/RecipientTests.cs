using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>To whom a deed is done where the grammar does not make him the object: whose the thing is, who is in it, whom a judgement, a protest, a
/// threat, a sentence or an aim means.</summary>
public sealed class RecipientTests
{
    [Theory]
    [InlineData("فجر مسلحون منزل العقيد سامي الدالي في درنة.", "Assault/destroy", "ArmedGroup", "Person")]
    [InlineData("قصفت الطائرات مقر وزارة الداخلية التونسية في العاصمة.", "Assault/aerial", "", "tn.interior")]
    [InlineData("دمر الجيش السوداني ثلاث عربات لقوات الدعم السريع.", "Assault/destroy", "sd.saf", "sd.rsf")]
    [InlineData("تعرض موكب خليفة حفتر إلى هجوم قرب بنغازي.", "Assault/", "", "ly.haftar")]
    [InlineData("أسقط الحوثيون طائرة أميركية فوق الحديدة.", "Assault/", "ye.houthis", "us")]
    [InlineData("صادرت الشرطة التونسية سيارة راشد الغنوشي وحاسوبه.", "Coerce/seize", "tn.police", "tn.ghannouchi")]
    public void A_blow_on_a_thing_falls_on_its_owner(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    [Theory]
    [InlineData("استهدف القصف مدرسة تؤوي نازحين شرق غزة.", "Assault/heavy-weapons", "", "Group")]
    [InlineData("دمرت الطائرات مواقع تستخدمها قوات الدعم السريع.", "Assault/destroy", "", "sd.rsf")]
    public void A_blow_on_a_place_falls_on_those_in_it(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    [Theory]
    [InlineData("انفجرت عبوة في سوق بكركوك، ما أودى بحياة طبيب وشرطيين.", "Assault/explosives", "", "ArmedGroup,Person")]
    [InlineData("أعلنت نقابة الأطباء مقتل 30 لاجئا معظمهم أطفال في قصف المخيم.", "Assault/heavy-weapons", "", "Group,Group")]
    [InlineData("أدى قصف مخزن في الخرطوم إلى مقتل العقيد سامي الدالي.", "Assault/heavy-weapons", "", "Person")]
    [InlineData("استهدفت غارة مخزنا في صعدة، وأدى هجوم آخر إلى مقتل ثلاثة صيادين.", "Assault/", "", "Group")]
    [InlineData("قتل العقيد سامي الدالي وثلاثة من مرافقيه في انفجار لغم.", "Assault/explosives", "", "Person")]
    [InlineData("مقتل المصورين سامي الدالي وخالد الورفلي في سرت.", "Assault/", "", "Person,Person")]
    public void The_dead_are_those_whom_the_attack_hit(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    [Theory]
    [InlineData("نصب مسلحون كمينا للجيش السوداني قرب الأبيض.", "Assault/", "ArmedGroup", "sd.saf")]
    [InlineData("وقعت دورية للجيش السوداني في كمين قرب كادقلي.", "Assault/", "", "sd.saf")]
    [InlineData("بعد أيام من إطاحة الجيش بحكومة حمدوك.", "Coerce/seize", "sd.saf", "sd.hamdok-gov")]
    [InlineData("إن إيقاف راشد الغنوشي سياسي بامتياز.", "Coerce/arrest", "", "tn.ghannouchi")]
    [InlineData("هدد راشد الغنوشي بالانسحاب من الائتلاف الحاكم.", "Retreat/withdraw", "tn.ghannouchi", "Organization")]
    [InlineData("وصل المبعوث الأممي إلى صنعاء للقاء قادة الحوثيين.", "Consult/visit", "Person", "Group")]
    [InlineData("بحث وزير الخارجية المصري سامح شكري مع نظيره الكيني أوضاع الحدود.", "Consult/", "eg.sameh-shoukry", "Person")]
    [InlineData("أبدت مصر استعدادها لرعاية حوار بين حركة فتح وحركة حماس.", "Consult/third-party", "eg", "ps.fatah,ps.hamas")]
    [InlineData("رددوا هتافات تطالب حركة حماس بالرد.", "Request/change", "", "ps.hamas")]
    [InlineData("أطلقت قوات الدعم السريع سراح نحو 40 أسيرا.", "Retreat/release", "sd.rsf", "Group")]
    [InlineData("خطف مسلحون أبناء العمدة واقتادوهم إلى الجبل.", "Assault/abduct", "ArmedGroup", "Group")]
    public void Who_suffers_it_is_not_who_does_it(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    [Theory]
    [InlineData("ندد راشد الغنوشي بالهجوم.", "Accuse/disapprove", "tn.ghannouchi", "")]
    [InlineData("دعا المتحدث باسم الجيش للقوات البحرية المواطنين إلى الهدوء.", "Request/change", "Person", "Group")]
    [InlineData("طالب المحتجون بتوفير سكن للنازحين.", "Request/change", "Group", "")]
    [InlineData("اعتقلت الشرطة العراقية عضوا في لجنة الأمن التابعة لحركة فتح.", "Coerce/arrest", "iq.police", "Person")]
    public void Who_only_stands_near_is_no_recipient(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    [Theory]
    [InlineData("أدانت حركة فتح الجرائم التي يرتكبها تنظيم داعش.", "Accuse/disapprove", "ps.fatah", "xx.isis")]
    [InlineData("قصفت مليشيا الحوثي القرية. وأدانت حركة فتح هذه الجرائم.", "Accuse/disapprove", "ps.fatah", "ye.houthis")]
    [InlineData("رحبت قطر بالمبادرة التي طرحتها حركة النهضة.", "Support/", "qa", "Organization")]
    [InlineData("هدد رجب طيب أردوغان بضرب قوات الأسد في كل مكان.", "Threaten/violence", "tr.erdogan", "sy.army")]
    [InlineData("خرجت مظاهرات مناهضة لحركة النهضة في صفاقس.", "Protest/demo", "", "tn.ennahda")]
    [InlineData("اعتصم المعلمون احتجاجا على قرارات وزارة الداخلية التونسية.", "Protest/demo", "Group", "tn.interior")]
    [InlineData("حكمت محكمة عراقية بسجن الناشط سامي الدالي ثلاث سنوات.", "Sanction/convict", "Organization", "Person")]
    [InlineData("صدرت أحكام بالإعدام شنقا بحق أربعة متهمين في الكويت.", "Sanction/convict", "", "Group")]
    [InlineData("أصدرت محكمة تونسية حكما على المغربية نادية العلوي بالسجن.", "Sanction/convict", "Organization", "Person")]
    public void A_judgement_protest_or_threat_means_someone(string sentence, string type, string actors, string recipients) => Holds(sentence, type, actors, recipients);

    private static void Holds(string sentence, string type, string actors, string recipients)
    {
        var told = Told.Kinds(sentence);
        Assert.Contains(told, line => line.StartsWith(type + " ", StringComparison.Ordinal) && line.Contains($"A[{actors}] R[{recipients}]", StringComparison.Ordinal));
    }
}
