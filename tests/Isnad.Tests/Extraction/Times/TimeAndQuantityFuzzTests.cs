using System.Text;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Times;

public sealed class TimeAndQuantityFuzzTests
{
    private static readonly string[] Signs = ["/", "-", "(", ")", ":", "،", ".", "\n", "\"", "%", "$", "و", "ال", "ل", "12", "2019", "31/12/2020", "3.5", "1,200", "99999", "0"];

    [Fact]
    public void Words_of_the_tables_in_any_order_are_read_without_failure_and_with_sound_spans()
    {
        var phrases = EmbeddedKnowledge.Lexicon.Rows.Select(static r => r.Phrase).Distinct().ToArray();
        var random = new Random(20230510);
        for (var round = 0; round < 400; round++)
        {
            var text = Compose(random, phrases);
            var reading = Reader.Read(text, round % 3 == 0 ? "" : "2023-05-10");
            var last = 0;
            foreach (var time in reading.Times)
            {
                Assert.True(time.First >= last && time.End > time.First, text);
                Assert.True(time.From is null || time.To is null || time.From <= time.To, text);
                Assert.InRange(time.Span.End, time.Span.Start + 1, text.Length);
                last = time.End;
            }

            foreach (var quantity in reading.Quantities)
            {
                Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
                Assert.DoesNotContain(reading.Times, t => t.First < quantity.End && quantity.First < t.End);
            }
        }
    }

    private static string Compose(Random random, string[] phrases)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            text.Append(random.Next(3) == 0 ? Signs[random.Next(Signs.Length)] : phrases[random.Next(phrases.Length)]);
            if (random.Next(5) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }
}
