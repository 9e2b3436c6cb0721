using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Relations;

public sealed class StateMentionsTests
{
    [Fact]
    public void A_capital_that_stands_for_its_state_in_a_relation_is_a_mention_of_the_state()
    {
        // The state was the subject of a relation and had no words of its own.
        var analysis = new Pipeline(EmbeddedKnowledge.Lexicon).Read(new Article { Text = "دخل الجيش الوطني السوري المدعوم من أنقرة مدينة الباب." });
        var relation = Assert.Single(analysis.Relations);
        var state = Assert.Single(analysis.Entities, e => e.Id == relation.Subject);
        Assert.Equal(EntityKind.State, state.Kind);
        Assert.NotEmpty(state.Mentions);
        Assert.Contains(analysis.Mentions, m => m.Entity == state.Id && m.Span.Of(analysis.Document.Text) == "أنقرة");
    }

    [Theory]
    [InlineData("يحظى المجلس الانتقالي الجنوبي بدعم الإمارات.", "الإمارات", "المجلس الانتقالي الجنوبي")]
    [InlineData("نالت حكومة الوفاق دعم تركيا السياسي.", "تركيا", "حكومة الوفاق")]
    [InlineData("جددت تركيا دعم حكومة الوفاق.", "تركيا", "حكومة الوفاق")]
    public void Who_enjoys_support_receives_it_and_whoever_stands_in_the_genitive_gives_it(string sentence, string giver, string receiver)
    {
        // Giver and receiver were swapped where the verb was one of receiving.
        var analysis = new Pipeline(EmbeddedKnowledge.Lexicon).Read(new Article { Text = sentence });
        var support = Assert.Single(analysis.Events, static e => e.Type == EventType.Support);
        Assert.Equal(giver, Text(analysis, Assert.Single(support.Actors)));
        Assert.Equal(receiver, Text(analysis, Assert.Single(support.Recipients)));
    }

    private static string Text(Analysis analysis, string mention) => analysis.Mentions.Single(m => m.Id == mention).Span.Of(analysis.Document.Text);
}
