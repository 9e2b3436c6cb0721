using System.CommandLine;
using System.Text;
using Isnad.Extraction;
using Isnad.Extraction.Explaining;
using Isnad.Formats.Readers;
using Isnad.Knowledge;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad explain</c>: tells how each thing in a sentence was found, or why a frame did not fire.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var text = new Argument<string>("TEXT") { Description = "A sentence or a few." };
        var published = new Option<string?>("--published") { Description = "Date of publication, as 2021-05-31.", HelpName = "DATE" };
        var whyNot = new Option<string?>("--why-not") { Description = "Tell where a frame stopped: a frame's id, an event type with or without mode (assault/aerial), or a word of the text.", HelpName = "WHAT" };
        var command = new Command("explain", "Tell how each thing in a sentence was found.") { text, published, whyNot };
        command.Validators.Add(call =>
        {
            if (call.GetValue(published) is { } date && PublishedDate.Parse(date) is null)
                call.AddError($"--published: no calendar has the date '{date}'; write it as 2021-05-31.");
            if (string.IsNullOrWhiteSpace(call.GetValue(text)))
                call.AddError("The text is empty.");
        });
        command.SetAction((call, _) => KnowledgeOption.RunAsync(call, terminal, own =>
        {
            var lexicon = OwnKnowledge.Load(own, OwnKnowledge.DefaultCache());
            var article = new Article { Text = call.GetValue(text)!, Published = call.GetValue(published) is { } date ? PublishedDate.Parse(date) : null };
            var wanted = call.GetValue(whyNot);
            if (wanted is not null && !Explainer.CanAsk(lexicon, article.Text, wanted))
            {
                terminal.Error.WriteLine($"--why-not: '{wanted}' is no frame, event type or word of the text; docs/guide/knowledge.md tells where frames are listed.");
                return Task.FromResult(ExitCode.Usage);
            }

            var explainer = new Explainer(new Pipeline(lexicon));
            Print(terminal, wanted is null ? explainer.Explain(article) : explainer.WhyNot(article, wanted));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<ExplanationLine> lines)
    {
        using var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
        var step = "";
        foreach (var line in lines)
        {
            if (line.Step != step)
                output.WriteLine(step = line.Step);
            output.WriteLine($"  {line.Words}: {line.Found}");
        }
    }
}
