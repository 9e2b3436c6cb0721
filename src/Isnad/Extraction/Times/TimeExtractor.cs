using Isnad.Extraction.Numbers;
using Isnad.Lexicon;

namespace Isnad.Extraction.Times;

/// <summary>Finds the time expressions of an article and puts them on the calendar (TIMEX3). Safe for several threads.</summary>
/// <remarks>Reads <see cref="Reading.Names"/>, writes <see cref="Reading.Times"/>; spec: docs/spec/times.md.</remarks>
public sealed class TimeExtractor
{
    /// <summary>Code of the warning about a day or year that no calendar has.</summary>
    public const string ImpossibleDate = "ISN2101";

    private readonly WordTables _tables;

    /// <summary>Prepares an extractor for a lexicon.</summary>
    public TimeExtractor(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _tables = WordTables.Of(lexicon);
    }

    /// <summary>Adds the times of a reading to <see cref="Reading.Times"/>, in order.</summary>
    public void Extract(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var words = WordIndex.Of(reading, _tables);
        var context = TimeContext.On(reading.Document.Published);
        Scan(reading, words, context, reading.Times);
    }

    private static void Scan(Reading reading, WordIndex words, TimeContext context, List<TimeMention> found)
    {
        var grammar = new TimeGrammar(reading, words, context);
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!grammar.TryRead(i, out var expression))
                continue;
            if (!expression.Silent)
            {
                context.Told(expression.Value);
                found.Add(Mention(reading, expression));
            }

            i = expression.End - 1;
        }
    }

    private static TimeMention Mention(Reading reading, in Found found)
    {
        var value = found.Value;
        return new TimeMention(
            found.First, found.End, reading.Span(found.First, found.End, found.Skip), value.Type, value.Value, value.From, value.To,
            value.Granularity, value.Approximate, found.Rule);
    }
}
