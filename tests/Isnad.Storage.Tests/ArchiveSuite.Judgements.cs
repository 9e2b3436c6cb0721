using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;

namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    [Fact]
    public void Judgements_are_kept_in_their_order_with_who_and_when()
    {
        using var archive = Filled();
        var document = archive.Documents().First().Id;
        var first = archive.Judgements.Add(Correction(document, "e1", "\"CONSULT\""));
        var second = archive.Judgements.Add(Correction(document, "e1", "\"AID\"") with { Who = "منى" });
        archive.Judgements.Add(new Judgement { At = default, Who = "منى", Kind = JudgementKind.Note, Subject = "ly.haftar", Reason = "ينظر لاحقا" });
        Assert.Equal(Noon, first.At);
        Assert.Equal([first, second], archive.Judgements.Of("e1", document));
        Assert.Equal(2, archive.Judgements.OfDocument(document).Count);
        Assert.Equal(["سمير", "منى", "منى"], archive.Judgements.All().Select(j => j.Who));
        Assert.Empty(archive.Judgements.Of("e1", null));
    }

    [Fact]
    public void Ratings_keep_their_history_and_need_a_letter_and_a_reason()
    {
        using var archive = Open("a");
        var good = new SourceRating("outlet:aljazeera", 'B', new DateOnly(2026, 1, 1), "سمير", "دقيق في الأرقام");
        var later = good with { Letter = 'G', On = new DateOnly(2026, 1, 2), Reason = "خبر مختلق" };
        archive.Judgements.Add(good);
        archive.Judgements.Add(later);
        Assert.Equal([good, later], archive.Judgements.Ratings());
        Assert.Throws<ArgumentException>(() => archive.Judgements.Add(good with { Letter = 'H' }));
        Assert.Throws<ArgumentException>(() => archive.Judgements.Add(good with { Reason = " " }));
        Assert.Equal(2, archive.Judgements.Ratings().Count);
    }

    [Fact]
    public void Joins_and_merges_come_back_as_the_corpus_takes_them_and_what_is_withdrawn_does_not()
    {
        using var archive = Open("a");
        var pair = new EventJudgement(new AccountAnchor("abc", 12), new AccountAnchor("def", 7), SameEventVerdict.Different);
        var joined = archive.Judgements.Add(pair with { Verdict = SameEventVerdict.Same }, "سمير", null);
        archive.Judgements.Add(pair, "منى", "مكانان");
        var merged = new ActorJudgement("~person:احمد علي", "ly.someone", ActorVerdict.Same, null);
        var split = new ActorJudgement("~person:احمد علي", "doc", ActorVerdict.Different, null);
        var named = new ActorJudgement("~person:احمد علي", null, ActorVerdict.Renamed, "أحمد علي");
        foreach (var judgement in new[] { merged, split, named })
            archive.Judgements.Add(judgement, "منى", null);
        Assert.Equal([pair with { Verdict = SameEventVerdict.Same }, pair], archive.Judgements.Events());
        Assert.Equal([merged, split, named], archive.Judgements.Actors());
        archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Withdraw, Subject = joined.Id });
        Assert.Equal([pair], archive.Judgements.Events());
        Assert.Equal(6, archive.Judgements.All().Count);
    }

    [Theory]
    [InlineData("", "e1", null)]
    [InlineData("سمير", " ", null)]
    [InlineData("سمير", "e1", "{no json")]
    public void A_judgement_without_author_or_subject_or_with_broken_json_is_refused(string who, string subject, string? after)
    {
        using var archive = Open("a");
        Assert.Throws<ArgumentException>(() => archive.Judgements.Add(new Judgement { At = default, Who = who, Kind = JudgementKind.CorrectEvent, Subject = subject, After = after }));
        Assert.Empty(archive.Judgements.All());
    }

    [Fact]
    public void The_same_judgement_has_one_id_and_another_another()
    {
        var judgement = Correction("d", "e1", "1") with { At = Noon };
        Assert.Equal(judgement.Id, (judgement with { Who = "سمير" }).Id);
        Judgement[] others =
        [
            judgement with { At = Noon.AddSeconds(1) }, judgement with { Who = "منى" }, judgement with { Kind = JudgementKind.Reject }, judgement with { Document = null },
            judgement with { Subject = "e2" }, judgement with { Before = "1", After = null }, judgement with { After = "2" }, judgement with { Reason = "" },
        ];
        Assert.Equal(others.Length, others.Select(o => o.Id).Append(judgement.Id).Distinct().Count() - 1);
    }

    private static Judgement Correction(string document, string subject, string after) =>
        new() { At = default, Who = "سمير", Kind = JudgementKind.CorrectEvent, Document = document, Subject = subject, After = after };
}
