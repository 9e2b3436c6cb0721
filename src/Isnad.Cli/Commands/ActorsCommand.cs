using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Storage;
using Isnad.Storage.Asking;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad actors</c>: who is named, and the profile of one actor.</summary>
internal static class ActorsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var profile = new Option<string?>("--profile") { Description = "The profile of one actor: names by outlet and month, offices, ties, events.", HelpName = "NAME" };
        return Question.Command("actors", "Who is named, by number of documents; with --profile all that is told of one.", terminal, q => q.Call.GetValue(profile) is { } name ? Profile(q, name) : All(q), profile);
    }

    private static IEnumerable<AnswerRow> All(Question question)
    {
        if (question.Filter.IsEmpty)
            return question.Corpus.Archive.ActorUses(question.Filter.Skip, question.Filter.Take).Select(u => Row(question.Corpus.Register, u));
        var register = new ActorRegister(question.Archive.Judgements.Actors());
        var counts = new Dictionary<string, (Party Party, int Documents, HashSet<string> Outlets, DateOnly? First, DateOnly? Last)>(StringComparer.Ordinal);
        foreach (var document in question.Archive.Accounts(question.Filter with { Take = int.MaxValue }))
        {
            register.Add(document);
            foreach (var party in document.Parties.Select(register.Show).DistinctBy(p => p.Key))
            {
                var (known, documents, outlets, first, last) = counts.GetValueOrDefault(party.Key, (party, 0, new HashSet<string>(StringComparer.Ordinal), null, null));
                outlets.Add(document.Outlet ?? "");
                counts[party.Key] = (known, documents + 1, outlets, first is null || document.Published < first ? document.Published : first, last is null || document.Published > last ? document.Published : last);
            }
        }

        register.JoinUnknown();
        return counts.Values.GroupBy(c => register.Canonical(c.Party.Key), StringComparer.Ordinal).Select(g => Row(g.Key, [.. g]))
            .OrderByDescending(r => (int)r.Cells[4].Value!).ThenBy(r => (string)r.Cells[0].Value!, StringComparer.Ordinal);
    }

    private static AnswerRow Row(ActorRegister register, ActorUse use)
    {
        var party = register.Show(use.Actor);
        return AnswerRow.Of(
            new("key", party.Key), new("name", party.NameAr), new("name_en", party.NameEn), new("kind", Shown.Word(party.Kind)), new("documents", use.Documents),
            new("outlets", use.Outlets), new("first", use.First), new("last", use.Last), new("known", party.Known));
    }

    private static AnswerRow Row(string key, List<(Party Party, int Documents, HashSet<string> Outlets, DateOnly? First, DateOnly? Last)> parts)
    {
        var party = parts.Find(p => string.Equals(p.Party.Key, key, StringComparison.Ordinal)).Party ?? parts[0].Party;
        return AnswerRow.Of(
            new("key", key), new("name", party.NameAr), new("name_en", party.NameEn), new("kind", Shown.Word(party.Kind)), new("documents", parts.Sum(p => p.Documents)),
            new("outlets", parts.SelectMany(p => p.Outlets).Distinct(StringComparer.Ordinal).Count()), new("first", parts.Min(p => p.First)), new("last", parts.Max(p => p.Last)), new("known", party.Known));
    }

    private static IEnumerable<AnswerRow> Profile(Question question, string name)
    {
        var keys = new NameKeys(question.Names, question.Knowledge, question.Archive).Actors([name]);
        var register = new ActorRegister(question.Archive.Judgements.Actors());
        foreach (var key in keys)
        {
            var profiler = new ActorProfiler(register, key);
            foreach (var document in question.Archive.Accounts(question.Filter with { Actors = register.Keys(key), Take = int.MaxValue }))
                profiler.Add(document);
            if (profiler.Complete() is { } profile)
                yield return Row(profile);
        }
    }

    private static AnswerRow Row(ActorProfile profile) => new(
    [
        new("key", profile.Actor.Key), new("name", profile.Actor.NameAr), new("name_en", profile.Actor.NameEn), new("kind", Shown.Word(profile.Actor.Kind)), new("documents", profile.Documents),
        new("first", profile.First), new("last", profile.Last), new("keys", profile.Keys),
    ], "told",
    [
        .. profile.Names.Select(n => new AnswerDetail(new("what", "name"), new("month", n.Month), new("outlet", n.Outlet), new("count", n.Count), new("document", n.Example), new("words", n.Name))),
        .. profile.Offices.Concat(profile.Ties).Select(Tie),
        .. profile.Events.Select(e => new AnswerDetail(new("what", "event " + Shown.Act(e.Type, e.Mode)), new("month", e.Time?.From ?? e.Published), new("outlet", e.Outlet), new("count", 1), new("document", e.Document), new("words", e.Sentence))),
    ]);

    private static AnswerDetail Tie(ActorTie tie)
    {
        var other = tie.Other is { } party ? Shown.Name(party) : "";
        var what = $"{Shown.Word(tie.Type)}{(tie.Mode is null ? "" : "/" + tie.Mode)} {(tie.Outgoing ? "\u2192" : "\u2190")} {other} {tie.Office}".TrimEnd();
        return new AnswerDetail(new("what", what), new("month", tie.From ?? tie.FirstTold), new("outlet", tie.Accounts[0].Outlet), new("count", tie.Accounts.Count), new("document", tie.Accounts[0].Document), new("words", tie.Accounts[0].Evidence[0]));
    }
}
