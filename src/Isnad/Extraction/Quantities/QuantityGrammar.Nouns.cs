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
        // So many "terrorists": the noun between quotation marks.
        if (IsKind(at, TokenKind.Quote) && at + 1 < limit && IsKind(at + 1, TokenKind.Word) && Noun(at + 1, limit, number) is { Exists: true } quoted && quoted.First == at + 1)
            return quoted with { PhraseEnd = IsKind(quoted.PhraseEnd, TokenKind.Quote) ? quoted.PhraseEnd + 1 : quoted.PhraseEnd };
        if (IsSmall(at, SmallWord.Mixed, out var mixed))
            return new CountedNoun(at, mixed, mixed, QuantityUnit.Persons, true, true, true, 1);
        if (IsOthers(at, out var others))
            return CountedNoun.None(at) with { PhraseEnd = others };
        if (IsSmall(at, SmallWord.Among, out var among) && !IsKind(among, TokenKind.Number) && !words.TryBare(among, WordClass.Number, out _))
            return CountedNoun.None(at) with { PhraseEnd = among };
        // "rose to 12 the number of the Palestinians who"
        if (IsSmall(at, SmallWord.CountOf, out var count) && count < limit && CountsPeople(count, WordFeatures.Plural, out var counted))
            return new CountedNoun(count, count + 1, Adjectives(count + 1, limit), counted, true, true, false, 1);
        var i = IsSmall(at, SmallWord.Of, out var of) ? of : at;
        // Behind a number with the article only "of" brings what it counts.
        if (i == at && number.Open && !number.Digits && number.End > number.First && IsDefiniteWord(number.End - 1))
            return CountedNoun.None(at);
        if (i >= limit || !IsNoun(i, i > at || number.Open, out var unit, out var known))
            return CountedNoun.None(at);
        var human = (!known || unit == QuantityUnit.Groups && IsDemonym(i)) && MeansPeople(i);
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

    private bool IsDefiniteWord(int at)
    {
        var normal = reading.Normal(at);
        return normal.Length > 3 && normal[0] == Letters.Alef && normal[1] == Letters.Lam || normal.Length > 4 && _tokens[at].Word.Best.ProcliticLength is 1 && normal[1] == Letters.Alef && normal[2] == Letters.Lam;
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

    /// <summary>Whether a noun of a people is the name of one of it: "50 Russians".</summary>
    private bool IsDemonym(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class is PartOfSpeech.Noun or PartOfSpeech.Adjective && units.TryNoun(candidate.Lexeme, out var unit) && unit == QuantityUnit.Groups)
                return !units.IsListed(candidate.Lexeme) && reading.Lexicon.Lexemes[candidate.Lexeme].Lemma[^1] == Letters.Yeh;
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
            if (candidate.Class == PartOfSpeech.Adjective && (candidate.Has(WordFeatures.Masculine) || candidate.Enclitic == Pronoun.None && _tokens[at].Word.Best.Class == PartOfSpeech.Adjective)
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
}
