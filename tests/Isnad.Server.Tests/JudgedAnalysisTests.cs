using Isnad.Server.Judging;
using Isnad.Storage;

namespace Isnad.Server.Tests;

/// <summary>Judgements outlive the analysis on which they were made.</summary>
public sealed class JudgedAnalysisTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void A_verdict_follows_its_words_when_ids_change()
    {
        var (old, renewed) = (Analysed(("e1", 0, 3), ("e2", 10, 14)), Analysed(("e1", 20, 25), ("e2", 0, 3), ("e3", 10, 14)));
        var judged = JudgedAnalysis.Of(renewed, Standing(Judged(old, JudgementKind.Reject, "e1")));
        Assert.Equal(["e3", "e1"], judged.Events.Select(static e => e.Id));
    }

    [Fact]
    public void A_verdict_on_what_is_not_found_any_more_says_nothing_of_others()
    {
        var judged = JudgedAnalysis.Of(Analysed(("e1", 20, 25)), Standing(Judged(Analysed(("e1", 0, 3)), JudgementKind.Reject, "e1")));
        Assert.Single(judged.Events);
    }

    [Fact]
    public void A_correction_of_what_is_not_found_any_more_stays_as_its_judges()
    {
        var old = Analysed(("e1", 0, 3));
        var correction = Judged(old, JudgementKind.CorrectEvent, "e1", JudgedAnalysis.Text(new EventCorrection(0, 3, "PROTEST", "riot")));
        var judged = JudgedAnalysis.Of(Analysed(("e1", 20, 25)), Standing(correction));
        Assert.Equal([EventType.Protest, EventType.Assault], judged.Events.Select(static e => e.Type));
        Assert.Equal(JudgedAnalysis.FoundBy, judged.Events[0].FoundBy);
    }

    [Fact]
    public void What_a_person_added_can_be_corrected_and_taken_out()
    {
        var analysis = Analysed();
        var added = new Judgement { At = default, Who = "amal", Kind = JudgementKind.CorrectEvent, Document = "d", Subject = RecordAnchor.SubjectOf("new:0-3", JudgementKind.CorrectEvent), After = JudgedAnalysis.Text(new EventCorrection(0, 3, "ASSAULT")) };
        var mention = added with { Kind = JudgementKind.CorrectMention, Subject = RecordAnchor.SubjectOf("new:0-3", JudgementKind.CorrectMention), After = JudgedAnalysis.Text(new MentionCorrection(0, 3, "facility")) };
        var judged = JudgedAnalysis.Of(analysis, Standing(added, mention));
        var (e, m) = (Assert.Single(judged.Events), Assert.Single(judged.Mentions));
        Assert.NotEqual(e.Id, m.Id);
        Assert.Equal(added.Subject, RecordAnchor.SubjectOf(e.Id, JudgementKind.Reject));
        var rejected = JudgedAnalysis.Of(analysis, Standing(added, mention, added with { Kind = JudgementKind.Reject, After = null }));
        Assert.Empty(rejected.Events);
        Assert.Single(rejected.Mentions);
    }

    [Fact]
    public void A_relation_is_corrected_added_and_rejected()
    {
        var analysis = Analysed() with
        {
            Entities = [Party("p1"), Party("o1"), Party("o2")],
            Mentions = [Named("m1", "p1", 0), Named("m2", "o1", 5), Named("m3", "o2", 10)],
            Relations = [new Relation { Id = "r1", Type = RelationType.MemberOf, Subject = "p1", Object = "o1", Evidence = [new TextSpan(0, 8)], FoundBy = "rule" }],
        };
        var correction = new RelationCorrection(0, 8, "commands", "p1", "o2", "military");
        var judged = JudgedAnalysis.Of(analysis, Standing(Judged(analysis, JudgementKind.CorrectRelation, "r1", JudgedAnalysis.Text(correction))));
        var relation = Assert.Single(judged.Relations);
        Assert.Equal((RelationType.Commands, "o2", "military"), (relation.Type, relation.Object, relation.Mode));

        var added = new Judgement { At = default, Who = "amal", Kind = JudgementKind.CorrectRelation, Document = "d", Subject = "new:relation:0-8", After = JudgedAnalysis.Text(correction) };
        Assert.Equal(2, JudgedAnalysis.Of(analysis, Standing(added)).Relations.Count);
        Assert.Single(JudgedAnalysis.Of(analysis, Standing(added with { After = JudgedAnalysis.Text(correction with { Subject = "nobody" }) })).Relations);
        Assert.Empty(JudgedAnalysis.Of(analysis, Standing(Judged(analysis, JudgementKind.Reject, "r1"))).Relations);
    }

    private static StandingJudgements Standing(params Judgement[] judgements) => new(judgements, None);

    private static Judgement Judged(Analysis on, JudgementKind kind, string subject, string? after = null) =>
        new() { At = default, Who = "amal", Kind = kind, Document = "d", Subject = subject, Before = RecordAnchor.Of(on, subject)!.ToJson(), After = after };

    private static Entity Party(string id) => new() { Id = id, Kind = EntityKind.Organization, NameAr = id, NameEn = null, Known = false, Mentions = [] };

    private static Mention Named(string id, string entity, int at) => new(id, EntityKind.Organization, new TextSpan(at, at + 3), entity, MentionForm.Name, "rule");

    private static Analysis Analysed(params (string Id, int Start, int End)[] events) => new Extraction.Pipeline(Knowledge.OwnKnowledge.Load([], Knowledge.OwnKnowledge.DefaultCache())).Read(new Article { Text = "كلمات لا تروي شيئا ولا تسمي أحدا قط", Source = "test" }) with
    {
        Mentions = [],
        Entities = [],
        Events = [.. events.Select(static e => new Event { Id = e.Id, Type = EventType.Assault, Trigger = new TextSpan(e.Start, e.End), Sentence = new TextSpan(0, 30), FoundBy = "rule" })],
        Claims = [],
        Relations = [],
    };
}
