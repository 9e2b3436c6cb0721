using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Joining;
using Isnad.Storage;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad events</c>: events joined over all documents, with tolls, sources and grades.</summary>
internal static class EventsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal) => Question.Command(
        "events", "Events joined over all documents: when, where, who, how many, who says so.", terminal, Answer);

    private static IEnumerable<AnswerRow> Answer(Question question)
    {
        foreach (var joined in question.Corpus.Events(question.Filter))
        {
            if (question.Corpus.Assessment(joined) is { } assessment)
                yield return Row(question, joined, assessment);
        }
    }

    private static AnswerRow Row(Question question, JoinedEvent joined, EventAssessment assessment) => new(
    [
        new("id", joined.Id), new("day", joined.From), new("to", joined.To == joined.From ? null : joined.To), new("precision", Shown.Word(joined.DayPrecision)),
        new("type", Shown.Act(joined.Type, joined.Mode)), new("place", Shown.Name(joined.Place)), new("country", joined.Place?.Country),
        new("side_a", Shown.Names(joined.SideA)), new("side_b", Shown.Names(joined.SideB)), new("killed", Toll(assessment.UcdpDeaths)),
        new("acled_fatalities", assessment.AcledDeaths), new("certainty", Shown.Word(joined.Certainty)), new("sources", assessment.Affirming), new("denying", assessment.Denying),
        new("documents", assessment.Documents), new("outlets", assessment.Outlets), new("grade", $"{assessment.GradeSource}{assessment.GradeCredibility}"),
        new("airwars", Shown.Word(assessment.Airwars)),
    ], "accounts", question.Details(() => joined.Members.Select(m => Detail(question, m))));

    private static string Toll((int? Low, int? Best, int? High) range) => range switch
    {
        { Best: null } => "",
        _ when range.Low == range.High => FormattableString.Invariant($"{range.Best}"),
        _ => FormattableString.Invariant($"{range.Best} ({range.Low}\u2013{range.High})"),
    };

    private static AnswerDetail Detail(Question question, EventMember member)
    {
        var account = member.Account;
        return new AnswerDetail(
            new("published", account.Published), new("chain", question.Chain(EventChains.Of(account))), new("modality", Shown.Word(account.Modality)),
            new("figures", string.Join(", ", account.Figures.Concat(account.NearFigures).Select(f => f.Words))), new("score", member.Score),
            new("reasons", string.Join("; ", member.Reasons.Select(r => FormattableString.Invariant($"{Shown.Word(r.Factor)} {r.Points:+0.##;-0.##;0} ({r.Detail})")))),
            new("document", account.Document), new("start", account.SentenceSpan.Start), new("end", account.SentenceSpan.End), new("sentence", account.Sentence));
    }
}
