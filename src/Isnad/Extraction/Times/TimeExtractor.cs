using Isnad.Extraction.Numbers;
using Isnad.Lexicon;

namespace Isnad.Extraction.Times;

/// <summary>Finds the time expressions of an article and puts them on the calendar (TIMEX3). Safe for several threads.</summary>
/// <remarks>Reads <see cref="Reading.Names"/>, writes <see cref="Reading.Times"/>; spec: docs/spec/times.md.</remarks>
public sealed class TimeExtractor
{
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
        if (reading.Document.Published is null)
        {
            // A first reading gathers what the text betrays of its own date.
            var told = new List<Found>();
            Scan(reading, words, context, told.Add);
            context = AnchorInference.From(told, reading.Tokens, words);
        }

        reading.RefusedTimes.Clear();
        Scan(reading, words, context, found => reading.Times.Add(Mention(reading, found)));
    }

    private static void Scan(Reading reading, WordIndex words, TimeContext context, Action<Found> report)
    {
        var grammar = new TimeGrammar(reading, words, context);
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!grammar.TryRead(i, out var expression))
                continue;
            if (expression.Rule == TimeGrammar.ImpossibleRule)
                reading.RefusedTimes.Add((expression.First, expression.End));
            if (!expression.Silent)
            {
                context.Told(expression.Value);
                report(expression);
            }

            i = expression.End - 1;
        }
    }

    private static TimeMention Mention(Reading reading, in Found found)
    {
        var value = found.Value;
        return new TimeMention(
            found.First, found.End, NumberReader.Words(reading, found.First, found.End, found.Skip), value.Type, value.Value, value.From, value.To,
            value.Granularity, value.Approximate, found.Rule);
    }
}
