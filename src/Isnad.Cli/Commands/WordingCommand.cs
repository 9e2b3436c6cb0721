using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Wording;
using Isnad.Storage;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad wording</c>: what outlets call actors, how far apart they are, whom they quote.</summary>
internal static class WordingCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var by = new Option<string?>("--by") { Description = "words: what outlets call actors; distance: how differently; habits: whom they quote and what they leave out.", HelpName = "VIEW" };
        var least = new Option<int?>("--least") { Description = "Choices that both outlets must have made to be compared; by default 3.", HelpName = "N" };
        by.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("words" or "distance" or "habits"))
                result.AddError("--by is words, distance or habits.");
        });
        return Question.Command("wording", "What outlets call actors, how far apart they are, whom they quote. Observable choices, no verdict.", terminal, q => Answer(q, q.Call.GetValue(by) ?? "words", q.Call.GetValue(least) ?? 3), by, least);
    }

    private static IEnumerable<AnswerRow> Answer(Question question, string by, int least)
    {
        switch (by)
        {
            case "habits":
                var builder = new WordingBuilder(question.Corpus.Register.Show);
                foreach (var document in question.Archive.Accounts(All(question)))
                    builder.Add(document);
                foreach (var joined in question.Corpus.Events(All(question)))
                    builder.Add(joined);
                return builder.Habits().Select(h => Row(question, h));
            case "distance":
                return question.Corpus.Distances(question.Filter, least).OrderBy(d => d.Actor is null ? 0 : 1).ThenByDescending(d => d.Distance).Select(d => Row(question, d));
            default:
                return question.Corpus.Words(question.Filter, question.ShowsDetails).Select(u => Row(u, question));
        }
    }

    private static AccountFilter All(Question question) => question.Filter with { Take = int.MaxValue };

    private static AnswerRow Row(WordUse use, Question question) => new(
    [
        new("actor", Shown.Name(use.Actor)), new("outlet_name", question.OutletName(use.Outlet)), new("month", use.Month is { } month ? month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) : null),
        new("stance", Shown.Word(use.Stance)), new("own_voice", use.OwnVoice), new("quoted", use.Quoted), new("actor_key", use.Actor.Key), new("outlet_key", use.Outlet), new("label", use.Words),
    ], "examples", question.Details(() => use.Examples.Select(e => new AnswerDetail(new("document", e.Document), new("start", e.Span.Start), new("end", e.Span.End), new("words", Around(question.Archive.Text(e.Document), e.Span))))));

    private static AnswerRow Row(Question question, WordingDistance distance) => AnswerRow.Of(
        new("outlet", question.OutletName(distance.First)), new("other", question.OutletName(distance.Second)), new("actor", distance.Actor ?? "all"), new("distance", distance.Distance), new("count", distance.FirstCount), new("other_count", distance.SecondCount));

    private static AnswerRow Row(Question question, OutletHabits habits) => new(
    [
        new("outlet", question.OutletName(habits.Outlet)), new("documents", habits.Documents), new("claims", habits.Claims), new("unnamed_claims", habits.AnonymousClaims), new("nobodys_claims", habits.UnspecifiedClaims),
        new("violent_events", habits.ViolentEvents), new("without_doer", habits.AgentlessEvents), new("doer_left_out", habits.AgentLeftOut),
        new("figures_chosen", habits.Figures.Count), new("mean_rank_of_figure", habits.Figures.Count == 0 ? null : Math.Round(habits.Figures.Average(f => f.Rank), 3)),
    ], "quoted_sources", [.. habits.Sources.Take(20).Select(s => new AnswerDetail(new("count", s.Count), new("name", s.Name), new("kind", Shown.Word(s.Kind)), new("key", s.Key)))]);

    // The words with what stands around them.
    private static string? Around(string? text, TextSpan span) => text is null || span.End > text.Length ? null : text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 40)];
}
