using Isnad.Extraction.Clauses;
using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <content>Counts without a number: duals, and people whose number stands behind them.</content>
internal sealed partial class QuantityGrammar
{
    /// <summary>A dual that needs no number: "two military sources", "both attacks", "two cars".</summary>
    private bool TryDual(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        if (_tokens[at].Kind != TokenKind.Word || words.IsName(at))
            return false;
        if (!DualNoun(at, out var dual, out var unit, out var sure))
            return ConstructDual(at, limit, ref quantity, ref end) || OwnDual(at, ref quantity, ref end) || DualMeasure(at, ref quantity, ref end);
        var definite = dual.Has(WordFeatures.Definite);
        var number = new NumberReading(at, at + 1, 0, Proclitics.None, 2, false, false);
        var after = at + 1;
        if (after < limit && words.TryBare(after, WordClass.Number, out var two) && two.Sense.Value == 2)
        {
            sure = true;
            after = two.End;
        }

        var phrase = Adjectives(after, limit);
        sure |= phrase > after && OnlyDual(phrase - 1);
        sure |= phrase < limit && DualVerb(phrase);
        if (!sure || (unit == QuantityUnit.Other && (definite || units.IsAbstract(reading.Lexicon.Lexemes[dual.Lexeme].Tags))) || (definite && unit is not (QuantityUnit.Strikes or QuantityUnit.Meetings)))
            return false;
        var read = new Count { First = at, Skip = dual.ProcliticLength, NumberAt = at, NumberEnd = after, Number = number };
        var noun = new CountedNoun(at, at + 1, phrase, unit, true, CountUnits.IsPeople(unit), false, 1);
        if (!Governed(read, noun, out var told, out var joint, out var rule))
            return false;
        end = phrase;
        quantity = Mention(read, end, noun, told, joint, rule);
        return true;
    }

    private bool DualNoun(int at, out WordReading dual, out QuantityUnit unit, out bool sure)
    {
        dual = default;
        unit = QuantityUnit.Other;
        sure = true;
        var readings = _tokens[at].Word.Readings;
        var found = false;
        foreach (ref readonly var candidate in readings)
        {
            if (candidate.Class != PartOfSpeech.Noun || candidate.Enclitic != Pronoun.None || !candidate.Has(WordFeatures.Dual)
                || candidate.Has(WordFeatures.Construct) || !units.IsListed(candidate.Lexeme))
                continue;
            (found, dual) = (units.TryNoun(candidate.Lexeme, out unit), candidate);
            break;
        }

        // The same letters as the noun's own plural leave the dual in doubt.
        foreach (ref readonly var candidate in readings)
        {
            if (found && candidate.Class != PartOfSpeech.Verb && candidate.Enclitic == Pronoun.None && candidate.Has(WordFeatures.Plural)
                && candidate.Lexeme == dual.Lexeme && candidate.Class == PartOfSpeech.Noun)
                sure = false;
        }

        return found && (dual.Proclitics & Proclitics.Sa) == 0;
    }

    /// <summary>"the two attackers of the checkpoint", "the two sides of the conflict": a dual that a noun or name completes, where the letters can be nothing else.</summary>
    private bool ConstructDual(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        if (at + 1 >= limit || _tokens[at + 1].Kind != TokenKind.Word || _tokens[at + 1].LineBefore || reading.Words[at + 1].Governed || reading.Words[at + 1].Joined)
            return false;
        var unit = QuantityUnit.Other;
        var chosen = reading.Words[at].Reading;
        var skip = chosen.ProcliticLength;
        if (!chosen.Has(WordFeatures.Dual) || !chosen.Has(WordFeatures.Construct) || chosen.Enclitic != Pronoun.None)
            return false;
        var (found, weapon, adjective) = (false, false, false);
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            adjective |= candidate.Class == PartOfSpeech.Adjective && candidate.Enclitic == Pronoun.None && candidate.Has(WordFeatures.Singular);
            if (candidate.Class != PartOfSpeech.Noun || candidate.Enclitic != Pronoun.None || candidate.ProcliticLength != skip)
                continue;
            if (candidate.Has(WordFeatures.Plural) && units.IsListed(candidate.Lexeme))
                return false;
            if (candidate.Has(WordFeatures.Dual) && units.IsListed(candidate.Lexeme) && units.TryNoun(candidate.Lexeme, out unit))
                (found, weapon) = (true, units.IsWeapon(reading.Lexicon.Lexemes[candidate.Lexeme].Tags));
        }

        // Towns and provinces that are named behind the dual are places and no count.
        if (!found || unit == QuantityUnit.Places || ((unit == QuantityUnit.Other || adjective) && !(weapon && units.IsWeapon(reading.Words[at + 1].Tags))))
            return false;
        var read = new Count { First = at, Skip = skip, NumberAt = at, NumberEnd = at + 1, Number = new NumberReading(at, at + 1, 0, Proclitics.None, 2, false, false) };
        var noun = new CountedNoun(at, at + 1, at + 1, unit, true, CountUnits.IsPeople(unit), false, 1);
        if (!Governed(read, noun, out var told, out var joint, out var rule))
            return false;
        end = at + 1;
        quantity = Mention(read, end, noun, told, joint, rule);
        return true;
    }

    /// <summary>"her two children were hurt": a dual with a pronoun, of people whose fate is told.</summary>
    private bool OwnDual(int at, ref QuantityMention quantity, ref int end)
    {
        var chosen = reading.Words[at].Reading;
        if (!chosen.Has(WordFeatures.Dual) || chosen.Enclitic is not (> Pronoun.None and < Pronoun.You) || !OnlyDual(at) || !units.TryNoun(chosen.Lexeme, out var unit) || !CountUnits.IsPeople(unit))
            return false;
        var read = new Count { First = at, Skip = chosen.ProcliticLength, NumberAt = at, NumberEnd = at + 1, Number = new NumberReading(at, at + 1, 0, Proclitics.None, 2, false, false) };
        var noun = new CountedNoun(at, at + 1, at + 1, unit, true, true, false, 1);
        if (!Governed(read, noun, out var told, out var joint, out var rule) || !CountUnits.IsToll(told))
            return false;
        end = at + 1;
        quantity = Mention(read, end, noun, told, joint, rule);
        return true;
    }

    private bool OnlyDual(int at)
    {
        var dual = false;
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Has(WordFeatures.Plural) || candidate.Has(WordFeatures.Singular))
                return false;
            dual |= candidate.Has(WordFeatures.Dual);
        }

        return dual;
    }

    private bool DualVerb(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(WordFeatures.Dual) && candidate.Has(WordFeatures.Third))
                return true;
        }

        return false;
    }

    private bool DualMeasure(int at, ref QuantityMention quantity, ref int end)
    {
        if (!words.TryBare(at, WordClass.Measure, out var measure) || measure.B != 1)
            return false;
        end = measure.End;
        var read = new Count { First = at, NumberAt = at, NumberEnd = end, Number = new NumberReading(at, end, 0, Proclitics.None, 2, false, false) };
        var noun = new CountedNoun(at, end, end, (QuantityUnit)measure.A, true, false, false, measure.Sense.Value);
        quantity = Mention(read, end, noun, noun.Unit, false, "quantity/measure");
        return true;
    }

    /// <summary>"one recruit", "the three smugglers", "the 27 dead of the force": people whose number stands behind them.</summary>
    private bool TryBehind(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        if (_tokens[at].Kind != TokenKind.Word || words.Named(at) || at + 1 >= limit || words.Try(at, WordClass.Number, out _))
            return false;
        decimal value;
        int last;
        if (CountsPeople(at, WordFeatures.Singular, out var unit) && reading.Words[at] is { Role: WordRole.Noun, Definite: false } one && !one.Reading.Has(Proclitics.Ka)
            && words.TryBare(at + 1, WordClass.Number, out var single) && single is { A: (int)NumberKind.Unit, Sense.Value: 1 } && !IsSmall(at + 1, SmallWord.Someone, out _) && !IsJoinedCount(at + 2))
            (value, last) = (1, at + 2);
        else if (!CountsPeople(at, WordFeatures.Plural, out unit) || !NumberBehind(at, limit, out value, out last))
            return false;
        var read = new Count { First = at, Skip = reading.Words[at].Definite ? 0 : reading.Words[at].Reading.ProcliticLength, NumberAt = at, NumberEnd = last, Number = new NumberReading(at, last, 0, Proclitics.None, value, false, false) };
        var noun = new CountedNoun(at, at + 1, last, unit, true, true, false, 1);
        if (!Governed(read, noun, out var told, out var joint, out var rule))
            return false;
        if (!CountUnits.IsToll(told) && value > 1 && SameNumber(value) is { } again)
            (told, rule) = (again, "quantity/again");
        end = last;
        quantity = Mention(read, end, noun, told, joint, rule);
        return true;
    }

    /// <summary>The fate told of as many people before: "three smugglers were arrested ... the three smugglers".</summary>
    private QuantityUnit? SameNumber(decimal value)
    {
        for (var q = reading.Quantities.Count - 1; q >= 0; q--)
        {
            if (reading.Quantities[q] is { Joint: false } before && before.Value == value && CountUnits.IsPeople(before.Unit))
                return CountUnits.IsToll(before.Unit) ? before.Unit : null;
        }

        return null;
    }

    /// <summary>The number with the article that closes a definite noun phrase: "the three smugglers".</summary>
    private bool NumberBehind(int at, int limit, out decimal value, out int end)
    {
        value = 0;
        end = at;
        for (var i = at + 1; i < limit && i <= at + MostAdjectives + 1 && !_tokens[i].LineBefore; i++)
        {
            var start = NumberReader.IsGlue(reading, i) && i + 1 < limit && IsKind(i + 1, TokenKind.Number) && !_tokens[i + 1].SpaceBefore ? i + 1 : i;
            if (NumberReader.TryRead(reading, words, start, out var number) && number is { Open: false, Skip: 0, Value: >= 2 and < 1000 } && number.End <= limit && NumberReader.HasArticle(reading, number))
            {
                (value, end) = (number.Value, number.End);
                return (i > at + 1 || IsDefinitePlural(at)) && !words.TryBare(end, WordClass.Unit, out _);
            }

            // The leaders of the seven states: the number is of the states.
            if (_tokens[i].Kind != TokenKind.Word || reading.Words[i].Role == WordRole.Noun && reading.Words[i].Reading.Has(WordFeatures.Plural) || !_tokens[i].Word.Best.Has(WordFeatures.Definite) || _tokens[i].Word.Best.Proclitics != Proclitics.Al)
                return false;
        }

        return false;
    }

    private bool IsDefinitePlural(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Noun && candidate.Has(WordFeatures.Plural) && (candidate.Has(WordFeatures.Definite) || candidate.Enclitic is > Pronoun.None and < Pronoun.You))
                return true;
        }

        return false;
    }
}
