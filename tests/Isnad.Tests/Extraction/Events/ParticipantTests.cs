using Isnad.Tests.Invariance;

namespace Isnad.Tests.Extraction.Events;

/// <summary>Who did it to whom and where, by what the sentence says outside the event's own subject and object.</summary>
public sealed class ParticipantTests
{
    [Theory]
    [InlineData("قتل أربعة مدنيين في انفجار ألغام جماعة الحوثي قرب الحديدة.", "Assault/explosives", "ye.houthis", "Group")]
    [InlineData("قتل أربعة متظاهرين برصاص الشرطة العراقية في البصرة.", "Assault/firearms", "iq.police", "Group")]
    [InlineData("بدأت عملية عسكرية للجيش السوداني في نيالا.", "Assault/", "sd.saf", "")]
    [InlineData("أبلغت إيران الولايات المتحدة رفضها الاتفاق.", "Reject/", "ir", "us")]
    [InlineData("تعرضت القاهرة لضغوط أوروبية.", "Request/change", "", "eg")]
    [InlineData("شهدت ليبيا معارك بين قوات حكومة الوفاق والجيش الوطني الليبي.", "Assault/clash", "ly.gna-forces,ly.lna", "")]
    [InlineData("قال خليفة حفتر إن قواته انسحبت من ترهونة.", "Retreat/withdraw", "ly.haftar", "")]
    [InlineData("استهدفت غارة إسرائيلية قياديا في حزب الله، ما أدى إلى مقتله.", "Assault/aerial", "il", "lb.hezbollah")]
    [InlineData("اتهم العميد يحيى سريع، المتحدث باسم قوات الحوثيين، التحالف بقصف ميناء الحديدة.", "Assault/heavy-weapons", "ye.coalition", "")]
    [InlineData("نفت حركة حماس الخبر، واتهمت إسرائيل بخرق الهدنة.", "Accuse/allege", "ps.hamas", "il")]
    [InlineData("استمر القصف، واتهم الجيش السوداني باستهداف الأسواق.", "Accuse/allege", "", "sd.saf")]
    [InlineData("اتهم الجيش السوداني بقصف السوق.", "Accuse/allege", "", "sd.saf")]
    [InlineData("وأضاف أن الجيش السوداني اتهم بقصف السوق.", "Accuse/allege", "", "sd.saf")]
    [InlineData("اتهم الجيش السوداني حركة حماس بقصف السوق.", "Accuse/allege", "sd.saf", "ps.hamas")]
    [InlineData("حملت حركة فتح إسرائيل مسؤولية الاغتيال.", "Accuse/allege", "ps.fatah", "il")]
    [InlineData("قالت حركة فتح إن الوضع خطير، متهمة إسرائيل بخرق الهدنة.", "Accuse/allege", "ps.fatah", "il")]
    [InlineData("قطعت قطر العلاقات مع مصر يوم الأحد متهمة إياها بدعم الفصائل.", "Accuse/allege", "qa", "eg")]
    [InlineData("قال خليفة حفتر إن الهدنة هشة، مطالبا حركة فتح بالانسحاب.", "Request/yield", "ly.haftar", "ps.fatah")]
    [InlineData("أدانت حركة فتح الغارة، محملة إسرائيل مسؤولية التصعيد.", "Accuse/allege", "ps.fatah", "il")]
    [InlineData("أدانت حركة فتح الهجوم، وحملت قوات الدعم السريع مسؤولية حرق القرية.", "Accuse/allege", "ps.fatah", "sd.rsf")]
    [InlineData("حملت حركة فتح إسرائيل مسؤولية اغتيال خليفة حفتر.", "Assault/targeted", "il", "ly.haftar")]
    [InlineData("أعلن الجيش السوداني قصف مخازن للذخيرة في نيالا.", "Assault/heavy-weapons", "sd.saf", "")]
    [InlineData("أعلنت وزارة الداخلية التونسية اعتقال أربعة مهربين.", "Coerce/arrest", "tn.interior", "Group")]
    [InlineData("أعلن الجيش السوداني مقتل جنديين في نيالا.", "Assault/", "", "ArmedGroup")]
    [InlineData("اعترف الجيش السوداني بمقتل ستة من جنوده.", "Assault/", "", "sd.saf")]
    [InlineData("أسف خليفة حفتر لمقتل الجنود.", "Assault/", "", "ArmedGroup")]
    [InlineData("أعلنت كتائب القسام قنص جندي إسرائيلي شرق جباليا.", "Assault/firearms", "ps.qassam", "ArmedGroup")]
    [InlineData("قتل جنديان إسرائيليان شمال القطاع.", "Assault/", "", "ArmedGroup")]
    [InlineData("نفى الجيش السوداني تنفيذ أي غارة على الفاشر.", "Assault/aerial", "sd.saf", "")]
    [InlineData("أعلن الحوثيون مسؤوليتهم عن الهجوم على نيالا.", "Assault/", "ye.houthis", "")]
    [InlineData("تحدث شهود عن مقتل قائد ميداني بغارة على نيالا.", "Assault/aerial", "", "Person")]
    [InlineData("تعهد الجيش السوداني بمحاربة قوات الدعم السريع.", "Assault/clash", "sd.saf", "sd.rsf")]
    [InlineData("واصل الجيش السوداني قصف قوات الدعم السريع في الفاشر.", "Assault/heavy-weapons", "sd.saf", "sd.rsf")]
    [InlineData("جرت عملية تبادل للأسرى بين الحوثيين والتحالف العربي.", "Retreat/release", "ye.coalition,ye.houthis", "Group")]
    [InlineData("أعلنت الشرطة التونسية القبض على أربعة مهربين.", "Coerce/arrest", "tn.police", "Group")]
    [InlineData("اعتقلت الشرطة العراقية خمسة متهمين بقتل جندي في البصرة.", "Assault/", "Group", "Person")]
    public void The_doer_and_the_sufferer_are_found(string sentence, string type, string actors, string recipients)
    {
        var told = Told.Kinds(sentence);
        Assert.Contains(told, line => line.StartsWith(type + " ", StringComparison.Ordinal) && line.Contains($"A[{actors}]", StringComparison.Ordinal) && line.Contains($"R[{recipients}]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("كشفت الصحيفة عن إشراف مصري كامل ودعم جوي لحركة فتح.", 2, "A[eg] R[ps.fatah]")]
    [InlineData("هاجم مسلحون ثكنة في كيسمايو وأحرقوا مركبتين.", 2, "A[ArmedGroup] R[] P[geo:so.kismayo]")]
    public void Joined_events_share_what_is_said_once(string sentence, int events, string shared)
    {
        var told = Told.Kinds(sentence);
        Assert.Equal(events, told.Count);
        Assert.All(told, line => Assert.Contains(shared, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("اغتال مسلحون القيادي في حركة حماس صالح العاروري في بيروت.")]
    [InlineData("أعلنت إسرائيل اغتيال صالح العاروري في بيروت.")]
    [InlineData("نجا خليفة حفتر من محاولة اغتيال.")]
    [InlineData("اعتقلت الشرطة التونسية راشد الغنوشي بعد اتهامه بالتحريض.")]
    public void No_one_does_a_thing_to_himself(string sentence)
    {
        var analysis = Told.Read(sentence);
        Assert.NotEmpty(analysis.Events);
        string? Entity(string mention) => analysis.Mentions.First(m => m.Id == mention).Entity;
        Assert.All(analysis.Events, e => Assert.Empty(e.Actors.Select(Entity).Intersect(e.Recipients.Select(Entity))));
    }

    [Theory]
    [InlineData("ارتفع عدد ضحايا هجوم لندن إلى 5 قتلى.", "geo:gb.london")]
    [InlineData("أدانت فرنسا هجمات باريس.", "geo:fr.paris")]
    [InlineData("استهدف هجوم برلين سوقا مزدحما.", "geo:de.berlin")]
    public void A_capital_behind_an_attack_is_where_it_happened(string sentence, string place)
    {
        var attack = Assert.Single(Told.Kinds(sentence), line => line.StartsWith("Assault/", StringComparison.Ordinal));
        Assert.Contains("A[]", attack, StringComparison.Ordinal);
        Assert.DoesNotContain(Told.Read(sentence).Entities, e => e.Kind == EntityKind.State && e.Country != "fr");
        Assert.Contains(Told.Read(sentence).Entities, e => e.Id == place);
    }

    [Fact]
    public void A_country_visited_is_the_ground_and_its_state_the_host()
    {
        var line = Assert.Single(Told.Kinds("زار وزير الخارجية المصري سامح شكري العراق."));
        Assert.Contains("R[iq] P[geo:iq]", line, StringComparison.Ordinal);
    }
}
