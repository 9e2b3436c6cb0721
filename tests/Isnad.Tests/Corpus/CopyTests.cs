using Isnad.Corpus.Copies;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

public sealed class CopyTests
{
    private const string Wire = """
        أعلن المتحدث باسم الجيش السوداني اليوم الاثنين مقتل 12 مدنيا في قصف مدفعي استهدف سوقا في مدينة الفاشر.
        وقال شهود إن القذائف سقطت قرب المستشفى الجنوبي في وقت الظهيرة.
        ودعت منظمات إنسانية أطراف النزاع إلى فتح ممرات آمنة للسكان.
        وتعاني المدينة من نقص حاد في الغذاء والدواء منذ أشهر طويلة.
        """;

    [Fact]
    public void A_reprint_an_excerpt_and_a_text_with_other_vowels_are_found_and_another_text_is_not()
    {
        var reprint = Wire.Replace("12 مدنيا", "15 مدنيا", StringComparison.Ordinal) + "\nالمصدر: وكالات";
        var excerpt = string.Join('\n', Wire.Split('\n').Take(2));
        var vowelled = Wire.Replace("مدنيا", "مدنيّاً", StringComparison.Ordinal).Replace("إلى", "الى", StringComparison.Ordinal);
        const string other = "أعلن المتحدث باسم الجيش السوداني اليوم الثلاثاء وصول قافلة مساعدات إلى مدينة نيالا. ووزعت المنظمات الغذاء على النازحين في ثلاثة مخيمات حول المدينة.";
        var group = Assert.Single(Find(("w", Wire, 0), ("r", reprint, 1), ("e", excerpt, 1), ("v", vowelled, 2), ("o", other, 0)));
        Assert.Equal(["w", "e", "r", "v"], group.Members.Select(m => m.Document).Order(StringComparer.Ordinal).OrderBy(d => d == "w" ? 0 : 1));
        Assert.Equal([CopyKind.First, CopyKind.Excerpt, CopyKind.Reprint, CopyKind.Same], new[] { "w", "e", "r", "v" }.Select(d => group.Members.Single(m => m.Document == d).Kind));
        Assert.Equal("w", group.Members[0].Document);
        Assert.True(group.FirstIsCertain);
    }

    [Fact]
    public void Of_copies_of_one_day_nobody_is_said_to_be_certainly_first() =>
        Assert.False(Assert.Single(Find(("a", Wire, 0), ("b", Wire + " انتهى", 0))).FirstIsCertain);

    [Fact]
    public void Texts_behind_the_window_are_forgotten_and_their_groups_handed_out()
    {
        var finder = new CopyFinder(new CopyRules { WindowDays = 3 });
        List<CopyGroup> closed = [];
        for (var day = 0; day < 30; day++)
            closed.AddRange(finder.Add(CopySketch.Of($"d{day}", day < 2 ? Wire : $"نص آخر رقم {day} " + string.Concat(Enumerable.Range(0, 40).Select(i => $"كلمة{i * day} ")), null, Accounts.Day.AddDays(day))));
        Assert.Equal(2, Assert.Single(closed).Members.Count);
        Assert.Empty(finder.Complete());
    }

    [Fact]
    public void What_was_changed_is_told_by_what_it_is()
    {
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        Analysis Read(string text) => pipeline.Read(new Article { Text = text, Published = Accounts.Day, PublishedFrom = PublishedFrom.Metadata });
        var changed = Wire.Replace("12 مدنيا", "15 مدنيا", StringComparison.Ordinal).Replace("وقال شهود", "وقال مسعفون", StringComparison.Ordinal)
            .Replace("ودعت منظمات إنسانية أطراف النزاع إلى فتح ممرات آمنة للسكان.\n", "", StringComparison.Ordinal);
        var changes = CopyComparison.Compare(Read(Wire), Read(changed));
        Assert.Contains(changes, c => c is { Kind: ChangeKind.Swapped, Subject: ChangeSubject.Number } && c.Before.Contains("12", StringComparison.Ordinal) && c.After.Contains("15", StringComparison.Ordinal));
        Assert.Contains(changes, c => c is { Kind: ChangeKind.Swapped, Subject: ChangeSubject.Source, Before: "شهود", After: "مسعفون" });
        Assert.Contains(changes, c => c is { Kind: ChangeKind.Dropped, Subject: ChangeSubject.Sentence } && c.Before.StartsWith("ودعت", StringComparison.Ordinal));
        Assert.Equal(3, changes.Count);
        Assert.Empty(CopyComparison.Compare(Read(Wire), Read(Wire)));
    }

    private static List<CopyGroup> Find(params (string Id, string Text, int Day)[] texts)
    {
        var finder = new CopyFinder(new CopyRules());
        List<CopyGroup> groups = [];
        foreach (var (id, text, day) in texts.OrderBy(t => t.Day))
            groups.AddRange(finder.Add(CopySketch.Of(id, text, null, Accounts.Day.AddDays(day))));
        groups.AddRange(finder.Complete());
        return groups;
    }
}
