using Isnad.Extraction.Clauses;
using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <content>Counts that go on from another: a part of those just counted, the others, those whose number is told.</content>
internal sealed partial class QuantityGrammar
{
    /// <summary>"left 19 dead, 12 of the police and 7 civilians": right behind the comma stands a part of the dead.</summary>
    private bool PartOfDead(in Count read, in CountedNoun noun)
    {
        if (!noun.Exists || reading.Quantities.Count == 0 || reading.Quantities[^1] is not { Unit: QuantityUnit.Killed, Joint: false } last || read.Number.Open)
            return false;
        var whole = last.Value;
        if (last.FoundBy == "quantity/part")
            return OneList(last.End, read.First) && IsJoinedCount(read.First);
        return whole is not null && read.Number.Value < whole && last.End == read.First - 1 && _tokens[last.End].Kind == TokenKind.Comma && !_tokens[read.First].LineBefore
            && !VerbBehind(noun, out _);
    }

    /// <summary>What "others" counts: the same as the count it is joined to; people by themselves.</summary>
    private QuantityUnit Others(in Count read, in CountedNoun noun)
    {
        var people = _tokens[noun.First].Word.TryGet(PartOfSpeech.Adjective, out var others) && others.Has(WordFeatures.Plural | WordFeatures.Dual);
        if (reading.Quantities.Count == 0 || (people && !IsJoinedCount(read.First)) || reading.Quantities[^1] is not { } last || read.First - last.End > CountReach || Breaks(last.End, read.First))
            return QuantityUnit.Persons;
        return CountUnits.IsToll(last.Unit) || (people && !CountUnits.IsPeople(last.Unit)) ? QuantityUnit.Persons : last.Unit;
    }

    /// <summary>"21 held, 6 of them foreigners": those among others share their fate.</summary>
    private bool Inherited(in Count read, in CountedNoun noun, int before, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (reading.Quantities.Count == 0)
            return false;
        var last = reading.Quantities[^1];
        unit = last.Unit;
        if (!CountUnits.IsToll(unit) || read.First - last.End > 12 || Governing(read))
            return false;
        if (noun.PhraseEnd > noun.First && !noun.Exists && IsSmall(read.NumberEnd, SmallWord.Among, out _))
            return true;
        for (var i = before; i >= last.End && i >= before - 2; i--)
        {
            if (words.Try(i, WordClass.Small, out var item) && item.A == (int)SmallWord.Among)
                return true;
        }

        // "10 killed, among them 6 soldiers and 2 children"
        return last.FoundBy == "quantity/among" && IsJoinedCount(read.First) && OneList(last.End, read.First);
    }

    /// <summary>"274 schools, 69 of them destroyed and 205 damaged": a bare number behind "of them", or joined to such a one, counts the same things.</summary>
    private bool PartOfLast(in Count read, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (reading.Quantities.Count == 0 || read.Number.Open || reading.Quantities[^1] is not { } last || read.First - last.End > ListReach || last.Value is not { } whole || Breaks(last.End, read.First))
            return false;
        unit = last.Unit;
        if (unit is QuantityUnit.Percent or QuantityUnit.Money or QuantityUnit.DistanceKm or QuantityUnit.Duration)
            return false;
        if (IsJoinedCount(read.First))
            return last.FoundBy == "quantity/among" && !CountUnits.IsToll(unit) && read.NumberEnd < _tokens.Length && reading.Words[read.NumberEnd].Role == WordRole.Verb;
        var before = Before(read.First);
        return before >= last.End && read.Number.Value < whole && words.Try(before, WordClass.Small, out var item) && item.A == (int)SmallWord.Among;
    }

    /// <summary>"5800 fighters out of 25 thousand": the whole is counted in the unit of the part.</summary>
    private bool OutOf(in Count read, in CountedNoun noun, int before, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (noun.Exists || reading.Quantities.Count == 0 || !IsSmall(before - 1, SmallWord.OutOf, out var end) || end != before + 1)
            return false;
        unit = reading.Quantities[^1].Unit;
        return read.First - reading.Quantities[^1].End <= 6;
    }

    /// <summary>"the number of the dead reached 548", "raised the toll of the wounded to 20".</summary>
    private bool Counted(int before, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        var fate = false;
        if (CountOfThem(before, out unit))
            return true;
        for (var i = before; i >= 0 && i >= before - CountReach; i--)
        {
            i = PassTime(i);
            if (i < 0 || _tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon || _tokens[i + 1].LineBefore || IsKind(i, TokenKind.Number))
                return false;
            if (!fate && _tokens[i].Kind == TokenKind.Word)
            {
                foreach (ref readonly var candidate in _tokens[i].Word.Readings)
                {
                    if (!candidate.Has(WordFeatures.Plural))
                        continue;
                    if ((candidate.Class == PartOfSpeech.Noun && units.TryNoun(candidate.Lexeme, out unit) && CountUnits.IsToll(unit))
                        || (candidate.Class == PartOfSpeech.ActiveParticiple && units.TryToll(candidate.Lexeme, out unit, out _) && unit == QuantityUnit.Displaced))
                    {
                        fate = true;
                        break;
                    }
                }

                if (fate && (i == 0 || IsJoined(i)))
                    return true;
            }
            else if (fate && words.Try(i, WordClass.Small, out var item) && item.A == (int)SmallWord.CountOf)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the hostages, whose number is 134": those last named in the plural are counted.</summary>
    private bool CountOfThem(int before, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (before < 0 || !words.Try(before, WordClass.Small, out var item) || item.A != (int)SmallWord.CountOf || !Owned(before))
            return false;
        for (var i = before - 1; i >= 0 && i >= before - CountReach && _tokens[i].Kind is not (TokenKind.Stop or TokenKind.Semicolon) && !_tokens[i + 1].LineBefore; i--)
        {
            if (CountsPeople(i, WordFeatures.Plural, out unit))
                return true;
        }

        return false;
    }

    /// <summary>Whether a reading of a token has a pronoun behind it.</summary>
    private bool Owned(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Enclitic is > Pronoun.None and < Pronoun.You)
                return true;
        }

        return false;
    }

    /// <summary>Whether a token is a noun for people in a number, and what it counts.</summary>
    private bool CountsPeople(int at, WordFeatures number, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (_tokens[at].Kind != TokenKind.Word)
            return false;
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Noun && candidate.Has(number) && units.TryNoun(candidate.Lexeme, out unit) && CountUnits.IsPeople(unit))
                return true;
        }

        return false;
    }
}
