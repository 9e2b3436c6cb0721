using Isnad.Extraction.Numbers;
using Isnad.Lexicon;

namespace Isnad.Extraction.Quantities;

/// <summary>Finds counts and measures in an article and what they count. Safe for several threads.</summary>
/// <remarks>Reads <see cref="Reading.Names"/> and <see cref="Reading.Times"/> (a number inside a time is no quantity),
/// writes <see cref="Reading.Quantities"/>; spec: docs/spec/quantities.md.</remarks>
public sealed class QuantityExtractor
{
    private readonly WordTables _tables;
    private readonly CountUnits _units;
    private readonly ClauseFates _fates;

    /// <summary>Prepares an extractor for a lexicon.</summary>
    public QuantityExtractor(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _tables = WordTables.Of(lexicon);
        _units = CountUnits.Of(lexicon);
        _fates = new ClauseFates(lexicon, _units);
    }

    /// <summary>Gives counts of people the fate that the verb of their clause tells; the clauses must have been read.</summary>
    internal void SettleFates(Reading reading) => _fates.OfClauses(reading);

    /// <summary>Gives counts of people the fate of those whom an event befell, and counts of how often something was done the unit of what was
    /// done; the events must have been read.</summary>
    internal void Settle(Reading reading)
    {
        _fates.OfEvents(reading);
        for (var q = 0; q < reading.Quantities.Count; q++)
        {
            var quantity = reading.Quantities[q];
            if (quantity.FoundBy != QuantityGrammar.TimesRule)
                continue;
            Events.EventMention? done = null;
            foreach (var mention in reading.Events)
            {
                if (mention.Trigger < quantity.First && (done is null || mention.Trigger > done.Trigger) && SameSentence(reading, mention.Trigger, quantity.First))
                    done = mention;
            }

            var unit = done?.Frame.Event switch
            {
                EventType.Assault => QuantityUnit.Strikes,
                EventType.Consult => QuantityUnit.Meetings,
                null => quantity.Unit,
                _ => QuantityUnit.Other,
            };
            reading.Quantities[q] = quantity with { Unit = unit };
        }
    }

    private static bool SameSentence(Reading reading, int first, int last)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (first >= sentence.First && first < sentence.End)
                return last < sentence.End;
        }

        return false;
    }

    /// <summary>Adds the quantities of a reading to <see cref="Reading.Quantities"/>, in order.</summary>
    public void Extract(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var words = WordIndex.Of(reading, _tables);
        var grammar = new QuantityGrammar(reading, words, _units);
        var (time, refused) = (0, 0);
        var i = 0;
        while (i < reading.Tokens.Length)
        {
            while (time < reading.Times.Count && reading.Times[time].End <= i)
                time++;
            if (time < reading.Times.Count && reading.Times[time].First <= i)
            {
                i = reading.Times[time].End;
                continue;
            }

            while (refused < reading.RefusedTimes.Count && reading.RefusedTimes[refused].End <= i)
                refused++;
            if (refused < reading.RefusedTimes.Count && reading.RefusedTimes[refused].First <= i)
            {
                i = reading.RefusedTimes[refused].End;
                continue;
            }

            var limit = time < reading.Times.Count ? reading.Times[time].First : reading.Tokens.Length;
            if (grammar.TryRead(i, limit, out var quantity, out var end) && quantity.End <= limit)
                reading.Quantities.Add(quantity);
            i = Math.Max(i + 1, Math.Min(end, limit));
        }
    }
}
