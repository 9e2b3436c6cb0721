using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <summary>The noun that a number counts, and nouns that count themselves by their dual.</summary>
internal sealed partial class QuantityGrammar
{
    private const int MostAdjectives = 3;

    /// <summary>The noun behind a number: "hundreds of civilians", "five others", "20 between dead and wounded".</summary>
    private CountedNoun Noun(int at, int limit, in NumberReading number)
    {
        if (at >= limit || _tokens[at].LineBefore)
            return CountedNoun.None(at);
        if (IsSmall(at, SmallWord.Mixed, out var mixed))
            return new CountedNoun(at, mixed, mixed, QuantityUnit.Persons, true, true, true, 1);
        if (IsOthers(at, out var others))
            return CountedNoun.None(at) with { PhraseEnd = others };
        if (IsSmall(at, SmallWord.Among, out var among) && !IsKind(among, TokenKind.Number) && !words.TryBare(among, WordClass.Number, out _))
            return CountedNoun.None(at) with { PhraseEnd = among };
        var i = IsSmall(at, SmallWord.Of, out var of) ? of : at;
        if (i >= limit || !IsNoun(i, i > at || number.Open, out var unit, out var known))
            return CountedNoun.None(at);
        var human = !known && MeansPeople(i);
        var people = known ? CountUnits.IsPeople(unit) : human || !_tokens[i].Word.Known;
        if (human)
            (unit, known) = (QuantityUnit.Persons, true);
        if (known && unit == QuantityUnit.Groups && i > at && IsBody(i))
        {
            // "4 of the crew", "6 of the security forces": people of a body, not bodies.
            (unit, people) = (QuantityUnit.Persons, true);
        }

        var end = i + 1;
        var joint = false;
        if (i == at && JoinedNoun(end, limit, unit, out var second))
        {
            joint = (unit, second) is (QuantityUnit.Killed, QuantityUnit.Injured) or (QuantityUnit.Injured, QuantityUnit.Killed);
            unit = joint ? QuantityUnit.Persons : unit;
            end++;
        }

        var phrase = Adjectives(end, limit);
        return new CountedNoun(i, end, phrase, unit, known, people, joint, 1);
    }

    /// <summary>"officers and soldiers", "dead and wounded": a second noun under the same number.</summary>
    private bool JoinedNoun(int at, int limit, QuantityUnit first, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (at >= limit || !CountUnits.IsPeople(first) || _tokens[at].Kind != TokenKind.Word || _tokens[at].LineBefore)
            return false;
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class is PartOfSpeech.Noun && candidate.Proclitics == Proclitics.Wa && candidate.Enclitic == Pronoun.None
                && candidate.Has(WordFeatures.Singular) && units.TryNoun(candidate.Lexeme, out unit) && CountUnits.IsPeople(unit)
                && !units.TryToll(candidate.Lexeme, out _, out _))
                return !words.Try(at, WordClass.Number, out _);
        }

        return false;
    }

    private int Adjectives(int at, int limit)
    {
        var i = at;
        for (var n = 0; n < MostAdjectives && i < limit && !_tokens[i].LineBefore; n++)
        {
            if (IsSmall(i, SmallWord.Un, out var un) && un < limit && _tokens[un].Word.Can(PartOfSpeech.Adjective))
            {
                i = un + 1;
                continue;
            }

            if (IsOthers(i, out var others))
                return others;
            if (!IsAdjective(i) && !MayDescribe(i))
                break;
            i++;

            // "of four-wheel drive": an adjective with the noun that completes it
            if (i < limit && !_tokens[i].LineBefore && !_tokens[i - 1].Word.Best.Has(WordFeatures.Definite | WordFeatures.Tanwin | WordFeatures.Masculine)
                && _tokens[i].Word.Best is { Class: PartOfSpeech.Noun, Proclitics: Proclitics.Al } && !words.TryBare(i, WordClass.Weekday, out _))
                i++;
        }

        return i;
    }

    /// <summary>A noun that is also a participle, right behind an indefinite noun: "unmanned" of aircraft.</summary>
    private bool MayDescribe(int at)
    {
        if (_tokens[at].Kind != TokenKind.Word || !_tokens[at].Word.Known || _tokens[at].Word.Best.Class != PartOfSpeech.Noun)
            return false;
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class is PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective && candidate.Proclitics == Proclitics.None
                && candidate.Enclitic == Pronoun.None && candidate.Has(WordFeatures.Feminine) && candidate.Has(WordFeatures.Singular))
                return true;
        }

        return false;
    }

    /// <summary>"others", "another".</summary>
    private bool IsOthers(int at, out int end) => IsSmall(at, SmallWord.Others, out end) || IsSmall(at, SmallWord.Last, out end);

    private bool IsAdjective(int at)
    {
        if (_tokens[at].Kind != TokenKind.Word || _tokens[at].LineBefore || words.TryBare(at, WordClass.Relation, out _))
            return false;
        var best = _tokens[at].Word.Best;
        return _tokens[at].Word.Known && best.Proclitics is Proclitics.None or Proclitics.Al && best.Enclitic == Pronoun.None
            && best.Class is PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple;
    }

    /// <summary>Whether a token is a noun that can be counted, and its unit.</summary>
    private bool IsNoun(int at, bool mayBeDefinite, out QuantityUnit unit, out bool known)
    {
        unit = QuantityUnit.Other;
        known = false;
        if (_tokens[at].Kind is TokenKind.Quote)
            return false;
        if (_tokens[at].Kind != TokenKind.Word)
            return false;
        var word = _tokens[at].Word;
        if (!word.Known)
            return _tokens[at].NormLength > 2 && (mayBeDefinite || reading.Normal(at)[0] != Letters.Alef || reading.Normal(at)[1] != Letters.Lam);
        var best = word.Best;
        if (best.Class is PartOfSpeech.Particle or PartOfSpeech.Number)
            return false;
        var nominal = false;
        var listed = false;
        foreach (ref readonly var candidate in word.Readings)
        {
            if (!candidate.IsNominal || (candidate.Proclitics & ~Proclitics.Al) != 0)
                continue;
            if (candidate.Has(WordFeatures.Definite) && !mayBeDefinite)
                continue;
            nominal |= candidate.Class is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName);
            if (candidate.Class is PartOfSpeech.Noun or PartOfSpeech.Adjective && units.TryNoun(candidate.Lexeme, out var own)
                && (!known || (!listed && units.IsListed(candidate.Lexeme))))
                (unit, known, listed) = (own, true, units.IsListed(candidate.Lexeme));
        }

        return nominal && (known || best.Class != PartOfSpeech.Verb);
    }

    /// <summary>Whether a noun of a group stands in the singular or is a collective.</summary>
    private bool IsBody(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Noun && candidate.Has(WordFeatures.Singular))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word without a unit stands for people: an adjective used as a noun, or a sound masculine plural.</summary>
    private bool MeansPeople(int at)
    {
        var normal = reading.Normal(at);
        if (!_tokens[at].Word.Known)
            return normal.Length > 4 && normal[^1] == '\u0646' && normal[^2] is Letters.Yeh or Letters.Waw;
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Adjective && candidate.Has(WordFeatures.Masculine)
                && (candidate.Has(WordFeatures.Plural) || reading.Lexicon.Lexemes[candidate.Lexeme].Lemma[^1] == Letters.Yeh))
                return true;
            if (candidate.Class is not (PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple))
                continue;
            if (candidate.Has(WordFeatures.Tanwin) && candidate.Has(WordFeatures.Singular) && !_tokens[at].Word.Can(PartOfSpeech.Noun))
                return true;
            if (candidate.Has(WordFeatures.Plural) && candidate.Has(WordFeatures.Masculine) && candidate.Has(WordFeatures.Oblique | WordFeatures.Nominative | WordFeatures.Construct))
                return true;
        }

        return false;
    }

    /// <summary>A dual that needs no number: "two military sources", "both attacks", "two cars".</summary>
    private bool TryDual(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        if (_tokens[at].Kind != TokenKind.Word || words.IsName(at))
            return false;
        if (!DualNoun(at, out var dual, out var unit, out var sure))
            return DualMeasure(at, ref quantity, ref end);
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
        if (!sure || (unit == QuantityUnit.Other && (definite || !units.IsWeapon(reading.Lexicon.Lexemes[dual.Lexeme].Tags))) || (definite && unit is not (QuantityUnit.Strikes or QuantityUnit.Meetings)))
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
}
