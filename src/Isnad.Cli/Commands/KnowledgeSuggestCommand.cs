using System.CommandLine;
using Isnad.Cli.Inputs;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Knowledge;
using Isnad.Knowledge.Suggesting;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad knowledge suggest</c>: names, titles and words that articles use and the knowledge lacks, as entries to edit.</summary>
internal static class KnowledgeSuggestCommand
{
    private const int UsualLeast = 2;

    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Articles: files, folders, - for standard input.", Arity = ArgumentArity.OneOrMore };
        var least = new Option<int?>("--least") { Description = "In how many articles a thing must stand; by default 2.", HelpName = "N" };
        var kind = new Option<string?>("--kind") { Description = "Only person, organization, armed_group, group, place, title or word.", HelpName = "KIND" };
        var command = new Command("suggest", "Find what a set of articles names and the knowledge lacks; prints entries for a person to edit.") { paths, least, kind };
        command.SetAction((call, cancellation) => KnowledgeOption.RunAsync(call, terminal, async own =>
        {
            var gaps = new GapCollector(new Pipeline(OwnKnowledge.Load(own, OwnKnowledge.DefaultCache())));
            var failed = false;
            await foreach (var item in new InputReader(terminal, ArticleSourceOptions.Usual).ReadAsync(call.GetValue(paths)!, cancellation).ConfigureAwait(false))
            {
                foreach (var problem in item.Problems)
                    terminal.Report(item.Source, problem);
                failed |= item.Article is null;
                if (item.Article is not null)
                    gaps.Add(item.Article);
            }

            var wanted = call.GetValue(least) ?? UsualLeast;
            if (Print(call.InvocationConfiguration.Output, gaps.Ranked(wanted), call.GetValue(kind)) == 0)
                terminal.Error.WriteLine(Nothing(wanted, call.GetValue(kind), gaps.Ranked(1).Count(s => Fits(s, call.GetValue(kind)))));
            return failed ? ExitCode.Failed : ExitCode.Done;
        }));
        return command;
    }

    private static bool Fits(Suggestion suggestion, string? only) => only is null || suggestion.Kind == only;

    // Few articles have little in common; what stands in one alone is shown where it is asked for.
    private static string Nothing(int least, string? only, int inOne) => inOne == 0
        ? $"Nothing{(only is null ? "" : $" of the kind {only}")} was found that the knowledge lacks."
        : FormattableString.Invariant($"Nothing{(only is null ? "" : $" of the kind {only}")} that the knowledge lacks stands in {least} articles or more (--least {least}); --least 1 shows {inOne} that stand in fewer.");

    private static int Print(TextWriter output, IReadOnlyList<Suggestion> suggestions, string? only)
    {
        var printed = 0;
        foreach (var group in suggestions.Where(s => Fits(s, only)).GroupBy(static s => s.Kind))
        {
            printed += group.Count();
            output.WriteLine($"# {group.Key}: {Target(group.Key)}");
            var number = 0;
            foreach (var suggestion in group)
            {
                number++;
                output.WriteLine(FormattableString.Invariant($"# {suggestion.Articles} articles, {suggestion.Mentions} times"));
                foreach (var sentence in suggestion.Sentences)
                    output.WriteLine("#   " + sentence);
                output.WriteLine(Entry(suggestion, number));
            }

            output.WriteLine();
        }

        return printed;
    }

    private static string Target(string kind) => kind switch
    {
        "outlet" => "for countries/<iso2>/outlets.yaml: give id, Latin name, kind, web domains and country",
        "place" => "for countries/<iso2>/places.tsv: give kind, coordinates and parent",
        "word" => "for arabic/verbs.tsv, nouns/*.tsv or adjectives.tsv: give the lemma, or leave it out",
        "title" => "for 'offices' of a person: give the holder and the dates",
        _ => "for countries/<iso2>/actors.yaml: give id and Latin name, move risky names to 'short'",
    };

    private static string Entry(Suggestion suggestion, int number) => suggestion.Kind switch
    {
        "outlet" => FormattableString.Invariant($"- {{id: new-{number}, ar: [{suggestion.Text}], en: , kind: , domains: [], country: }}"),
        "place" => FormattableString.Invariant($"xx.new-{number}\t\t{suggestion.Text}\t\t\t\t\t\t\tgeneral"),
        "word" => suggestion.Text,
        "title" => $"   offices: [{{title: [{suggestion.Text}], org: , from: }}]",
        _ => FormattableString.Invariant($"- {{id: xx.new-{number}, kind: {suggestion.Kind}, en: , ar: [{suggestion.Text}]}}"),
    };
}
