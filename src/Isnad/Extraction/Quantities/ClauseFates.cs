using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Quantities;

/// <summary>What the clauses and events of a text say of people that were only counted: the subject of a passive, the object of a deed, those
/// whom an event befell. The words around the number had not told it.</summary>
internal sealed class ClauseFates(CompiledLexicon lexicon, CountUnits units)
{
    private readonly bool[] _subjects = SubjectsOf(lexicon);

    /// <summary>Gives counts of people the fate that their clause tells; the clauses must have been read.</summary>
    public void OfClauses(Reading reading)
    {
        if (reading.Quantities.Count == 0)
            return;
        foreach (var clause in reading.Clauses)
        {
            if (clause.Class != PartOfSpeech.Verb || clause.Negated || !units.TryToll(clause.Lexeme, out var unit, out var preposition))
                continue;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Antecedent < 0 && Befalls(reading, clause, argument, preposition))
                    Tell(reading, argument.First, argument.End, argument.Head, unit);
            }
        }
    }

    /// <summary>Gives counts of people the fate of those whom an event befell.</summary>
    public void OfEvents(Reading reading)
    {
        if (reading.Quantities.Count == 0)
            return;
        foreach (var mention in reading.Events)
        {
            if (mention.Modality == Modality.Negated || !units.TryToll(reading.Words[mention.Trigger].Reading.Lexeme, out var unit, out _))
                continue;
            foreach (var recipient in mention.Recipients)
            {
                var people = reading.Mentions[recipient];
                // Arrested five of them: those before are not all of that fate.
                if (people.End <= mention.Trigger && mention.Quantities.Exists(q => reading.Quantities[q].First > mention.Trigger && reading.Quantities[q].Unit == unit))
                    continue;
                Tell(reading, people.First, people.End, people.First, unit);
            }
        }
    }

    private bool Befalls(Reading reading, Clause clause, in Argument argument, string preposition)
    {
        switch (argument.Function)
        {
            case Function.Subject:
                return _subjects[clause.Lexeme] || (preposition.Length == 0 && (clause.Passive || clause.First(Function.Object) is null && !clause.Relative));
            case Function.Object:
                return !_subjects[clause.Lexeme] && preposition.Length == 0;
            case Function.Preposition:
                return argument.Preposition >= 0 && preposition.Length > 0 && preposition == lexicon.Lexemes[argument.Preposition].Lemma;
            default:
                return false;
        }
    }

    private static void Tell(Reading reading, int first, int end, int head, QuantityUnit unit)
    {
        var index = reading.QuantityIndex;
        for (var q = Math.Max(0, index.FirstAt(Math.Max(0, first - 8))); q < reading.Quantities.Count && reading.Quantities[q].First < end; q++)
        {
            var quantity = reading.Quantities[q];
            if (quantity.End <= first || quantity.FoundBy is not ("quantity/count" or "quantity/bare") || quantity.Joint || !CountUnits.IsPeople(quantity.Unit)
                || CountUnits.IsToll(quantity.Unit) && unit is not (QuantityUnit.Killed or QuantityUnit.Injured)
                || head >= quantity.End + 1 || !(quantity.First <= head || quantity.First == first))
                continue;
            reading.Quantities[q] = quantity with { Unit = unit, FoundBy = "quantity/clause" };
            return;
        }
    }

    /// <summary>The verbs whose subject suffers what they tell: to die, to flee.</summary>
    private static bool[] SubjectsOf(CompiledLexicon lexicon)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in lexicon.Rows)
        {
            if (row is { Table: "tolls", Cells: [_, "verb", _, _, "subject", ..] })
                lemmas.Add(row.Phrase);
        }

        var subjects = new bool[lexicon.Lexemes.Count];
        for (var i = 0; i < subjects.Length; i++)
            subjects[i] = lexicon.Lexemes[i].Class == PartOfSpeech.Verb && lemmas.Contains(lexicon.Lexemes[i].Lemma);
        return subjects;
    }
}
