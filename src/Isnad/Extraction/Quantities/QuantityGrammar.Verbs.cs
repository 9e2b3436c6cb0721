using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <summary>The verbs that tell the fate of those counted, before the number or behind it.</summary>
internal sealed partial class QuantityGrammar
{
    private const int VerbReach = 14;
    private const int AsideReach = 40;
    private const int ListReach = 7;
    private const int PhraseReach = 7;
    private const int AsideLength = 10;
    private const string With = "\u0645\u0639";
    private const string Of = "\u0645\u0646";

    /// <summary>Whether a preposition is written onto the front of a count.</summary>
    private bool Governing(in Count read) =>
        read.Skip > 0 && (_tokens[read.First].Word.Proclitics & (Proclitics.Bi | Proclitics.Li | Proclitics.Ka)) != 0;

    /// <summary>"killed 95 demonstrators", "the army arrested 21 people": the nearest verb before, in the same clause.</summary>
    private bool VerbBefore(in Count read, int before, out QuantityUnit unit, out bool joint)
    {
        unit = QuantityUnit.Other;
        joint = false;
        var preposition = "";
        before = PassPronoun(PassTime(PassAside(before)));
        if (before >= 0 && _tokens[before].Word.Best is { Class: PartOfSpeech.Particle, Enclitic: Pronoun.None } && reading.Words[before].Role != WordRole.Pronoun)
            preposition = Lemma(before);
        if (preposition == With && before > 0 && _tokens[before - 1].Word.Best.Class != PartOfSpeech.Masdar)
            preposition = "";
        if (DependsOnNoun(before))
            return false;
        var attached = Attached(read);
        if (attached.Length > 0)
            preposition = attached;
        else if (Governing(read))
            return false;
        var quantities = reading.Quantities;
        var last = quantities.Count > 0 ? quantities[^1] : null;
        var reach = before - VerbReach;
        for (var i = before; i >= 0 && i >= reach; i--)
        {
            if (_tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || _tokens[i + 1].LineBefore)
                return false;
            if (last is not null && i < last.End && i >= last.First)
                return Coordinated(last, read, preposition, out unit);
            if (words.IsName(i) || _tokens[i].Word is not { Known: true } word || !(word.Best.Class == PartOfSpeech.Verb || OpensClause(i, word)))
                continue;
            if (Relative(i) is >= 0 and var relative && !Happened(word, out _, out _) && HasNoun(i + 1, before))
            {
                // "were killed in the battles that went on for days 74 of": the relative clause is passed over.
                reach = Math.Max(before - AsideReach, relative - VerbReach);
                i = relative;
                continue;
            }

            if (!Happened(word, out unit, out var wanted) && !(i == before && Fled(word, out unit, out wanted)) || !Wants(wanted, preposition))
                return false;
            joint = (i > 0 && IsJoined(i) && Opens(i - 1) && IsFate(i - 1, unit)) || (i < before && IsJoined(i + 1) && IsFate(i + 1, unit));
            return true;
        }

        return false;
    }

    /// <summary>Passes back over a preposition with its pronoun: "were killed in it 268 civilians".</summary>
    private int PassPronoun(int at) =>
        at > 0 && reading.Words[at].Role == WordRole.Pronoun && !_tokens[at].LineBefore && !words.Try(at, WordClass.Small, out _) ? PassTime(at - 1) : at;

    /// <summary>Passes back over an aside between commas that names who says so: "whose victims were, according to the ministry, 16".</summary>
    private int PassAside(int at)
    {
        if (!IsKind(at, TokenKind.Comma))
            return at;
        for (var i = at - 1; i > 0 && i >= at - AsideLength && !_tokens[i + 1].LineBefore; i--)
        {
            if (_tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Number)
                return at;
            if (IsKind(i, TokenKind.Comma))
                return reading.Words[i + 1].Role is WordRole.Preposition or WordRole.Adverb ? i - 1 : at;
        }

        return at;
    }

    /// <summary>The relative pronoun right before a verb, or the indefinite noun whose attribute the verb opens; -1 when neither stands there.</summary>
    private int Relative(int verb)
    {
        if (verb == 0 || _tokens[verb].LineBefore)
            return -1;
        var role = reading.Words[verb - 1].Role;
        if (role == WordRole.Relative)
            return verb - 1;
        var best = _tokens[verb - 1].Word.Best;
        return role is WordRole.Noun && verb > 1 && reading.Words[verb - 2].Role == WordRole.Preposition && !best.Has(WordFeatures.Definite) && best.Enclitic == Pronoun.None
            && best.Has(WordFeatures.Plural) && !MeansPeople(verb - 1) ? verb - 1 : -1;
    }

    /// <summary>Whether a noun stands in a stretch up to and with its last token, times aside.</summary>
    private bool HasNoun(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (reading.Words[i].Role is WordRole.Noun or WordRole.Name && !words.TryBare(i, WordClass.Deictic, out _) && !words.TryBare(i, WordClass.Weekday, out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word that may be a verb of fate stands where a clause begins, and so is the verb.</summary>
    private bool OpensClause(int at, WordAnalysis word) =>
        word.Can(PartOfSpeech.Verb) && Toll(at, true, out _, out _)
        && (at == 0 || _tokens[at].LineBefore || _tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Latin));

    /// <summary>A verb of fate: by its likeliest reading, unless that is a present and another verb in the past has the same letters.</summary>
    private bool Happened(WordAnalysis word, out QuantityUnit unit, out string preposition)
    {
        if (!word.TryGet(PartOfSpeech.Verb, out var verb) || !units.TryToll(verb.Lexeme, out unit, out preposition))
        {
            (unit, preposition) = (QuantityUnit.Other, "");
            return false;
        }

        if (!verb.Has(WordFeatures.Present))
            return true;
        foreach (ref readonly var candidate in word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(WordFeatures.Past) && candidate.Lexeme != verb.Lexeme)
                return false;
        }

        return true;
    }

    /// <summary>"and thousands fled": a conjunction with a verb of flight, written like another verb, right before the people counted.</summary>
    private bool Fled(WordAnalysis word, out QuantityUnit unit, out string preposition)
    {
        foreach (ref readonly var candidate in word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && (candidate.Proclitics & Proclitics.Wa) != 0 && units.TryToll(candidate.Lexeme, out unit, out preposition)
                && unit == QuantityUnit.Displaced)
                return true;
        }

        (unit, preposition) = (QuantityUnit.Other, "");
        return false;
    }

    /// <summary>Whether the words between two counts only complete the first: "11 of the security forces and 7 civilians".</summary>
    private bool OneList(int from, int first)
    {
        if (NumberReader.IsWa(reading, first - 1))
            first--;
        if (first - from > ListReach)
            return false;
        for (var i = from; i < first; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Quote) || _tokens[i].LineBefore || reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative or WordRole.Conditional)
                return false;
        }

        return true;
    }

    /// <summary>Whether the word before a number is a noun it depends on ("at the hands of 3 attackers"), not the subject of a verb.</summary>
    private bool DependsOnNoun(int at)
    {
        if (at < 0 || _tokens[at].Kind != TokenKind.Word || (words.Try(at, WordClass.Small, out var small) && small.A == (int)SmallWord.Lives))
            return false;
        var best = _tokens[at].Word.Best;
        if (best.Class is not (PartOfSpeech.Noun or PartOfSpeech.Masdar) || best.Enclitic != Pronoun.None || best.Has(WordFeatures.Definite | WordFeatures.Tanwin))
            return false;
        return !units.TryNoun(best.Lexeme, out var unit) || !(CountUnits.IsPeople(unit) || unit == QuantityUnit.Groups);
    }

    /// <summary>Whether a verb stands before its subject: "were killed and wounded 4 civilians", not "a man was killed and three wounded".</summary>
    private bool Opens(int at)
    {
        if (_tokens[at].Word.TryGet(PartOfSpeech.Verb, out var verb) && verb.Has(WordFeatures.Plural | WordFeatures.Dual))
            return false;
        return at == 0 || _tokens[at].LineBefore || _tokens[at - 1].Kind != TokenKind.Word
            || _tokens[at - 1].Word.Best.Class is PartOfSpeech.Particle or PartOfSpeech.Verb;
    }

    /// <summary>Whether a token tells the other half of "killed and wounded".</summary>
    private bool IsFate(int at, QuantityUnit unit) =>
        (Toll(at, true, out var other, out _) && IsMixed(other, unit)) || (Toll(at, false, out other, out _) && IsMixed(other, unit));

    /// <summary>"killed 5 soldiers and 3 civilians": the second count shares the fate of the first.</summary>
    private bool Coordinated(QuantityMention last, in Count read, string preposition, out QuantityUnit unit)
    {
        unit = last.Unit;
        return CountUnits.IsToll(unit) && !last.Joint && preposition.Length == 0 && OneList(last.End, read.First) && IsJoinedCount(read.First) && last.FoundBy != "quantity/own";
    }

    /// <summary>"17 people at least were killed".</summary>
    private bool VerbBehind(in CountedNoun noun, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        var i = noun.Exists ? PassJoined(noun.PhraseEnd) : noun.PhraseEnd;
        if (!noun.Exists && !(i < _tokens.Length && _tokens[i].Word.TryGet(PartOfSpeech.Verb, out var own) && own.Has(WordFeatures.Plural | WordFeatures.Dual)))
            return false;
        if (i < _tokens.Length && words.TryBare(i, WordClass.HedgeAfter, out var hedge))
            i = hedge.End;
        i = PassPhrase(i);
        if (i < _tokens.Length && reading.Words[i].Role == WordRole.Relative && !_tokens[i].LineBefore)
            i++;
        if (i >= _tokens.Length || _tokens[i].LineBefore || !Toll(i, true, out unit, out var preposition) || preposition.Length > 0
            || _tokens[i].Word.Best.Proclitics != Proclitics.None)
            return false;

        // "500 prisoners whom the group executed": the pronoun on the verb takes them up.
        if (_tokens[i].Word.TryGet(PartOfSpeech.Verb, out var taking) && taking.Enclitic is > Pronoun.None and < Pronoun.You)
            return true;

        // A noun right behind the verb is its object: those counted did it, they did not suffer it.
        if (i + 1 >= _tokens.Length || _tokens[i + 1].Kind != TokenKind.Word)
            return true;
        var next = _tokens[i + 1].Word.Best;
        if (next.Enclitic != Pronoun.None || (next.Has(WordFeatures.Tanwin) && _tokens[i + 1].Word.Can(PartOfSpeech.Masdar)))
            return true;
        return !(next.IsNominal && next.Proclitics is Proclitics.None or Proclitics.Al) || words.TryBare(i + 1, WordClass.Deictic, out _)
            || words.TryBare(i + 1, WordClass.Weekday, out _);
    }

    /// <summary>"12 gunmen whose killing took place", "seven suspects, they were arrested": a verb that says only that the fate came about, and the fate with their pronoun.</summary>
    private bool CameAbout(in CountedNoun noun, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        var i = noun.PhraseEnd;
        while (i < _tokens.Length && !_tokens[i].LineBefore && (_tokens[i].Kind == TokenKind.Quote || reading.Words[i].Role == WordRole.Relative))
            i++;
        if (!noun.Exists || i + 1 >= _tokens.Length || _tokens[i].LineBefore || (_tokens[i].Word.Tags & units.Happening) == 0 || _tokens[i].Word.Best.Class != PartOfSpeech.Verb)
            return false;
        foreach (ref readonly var candidate in _tokens[i + 1].Word.Readings)
        {
            if (candidate.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && units.TryToll(candidate.Lexeme, out unit, out var wanted)
                && (wanted.Length == 0 ? candidate.Enclitic is Pronoun.Them or Pronoun.ThemFeminine : i + 2 < _tokens.Length && reading.Words[i + 2].Role == WordRole.Pronoun))
                return true;
        }

        return false;
    }

    /// <summary>"hundreds of families were forced into flight": a noun of flight is what those counted were driven to.</summary>
    private bool Driven(in CountedNoun noun, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (!noun.Exists)
            return false;
        var i = noun.PhraseEnd;
        if (IsSmall(i, SmallWord.Among, out var among))
            i = among;
        return i + 1 < _tokens.Length && !_tokens[i].LineBefore && reading.Words[i].Role == WordRole.Preposition && _tokens[i + 1].Word.Best.Has(WordFeatures.Definite)
            && Toll(i + 1, false, out unit, out _) && unit == QuantityUnit.Displaced;
    }

    /// <summary>Passes over the rest of a noun phrase ("ten members of the security forces") where a plural or dual verb of fate follows it.</summary>
    private int PassPhrase(int at)
    {
        for (var i = at; i < _tokens.Length && i <= at + PhraseReach && !_tokens[i].LineBefore; i++)
        {
            if (Toll(i, true, out _, out _))
            {
                var agrees = _tokens[i].Word.TryGet(PartOfSpeech.Verb, out var verb) && verb.Has(WordFeatures.Plural | WordFeatures.Dual);
                return i == at || agrees ? i : at;
            }

            if (_tokens[i].Kind == TokenKind.Word && (_tokens[i].Word.Tags & units.Aspect) != 0)
                continue;
            if (i == at && reading.Normal(i).SequenceEqual(Of))
                continue;
            var best = _tokens[i].Word.Best;
            if (_tokens[i].Kind != TokenKind.Word || !best.IsNominal || (best.Proclitics & (Proclitics.Wa | Proclitics.Fa)) != 0)
                return at;
        }

        return at;
    }

    /// <summary>Passes over further counts joined to the first: "four civilians and three guards were killed".</summary>
    private int PassJoined(int at)
    {
        var i = at;
        while (i < _tokens.Length && !_tokens[i].LineBefore)
        {
            var start = NumberReader.IsWa(reading, i) ? i + 1 : i;
            if (!NumberReader.TryRead(reading, words, start, out var number) || number.Open
                || (start == i && number.Proclitics != Proclitics.Wa))
                return i;
            var noun = Noun(number.End, _tokens.Length, number);
            if (!noun.Exists || !noun.People)
                return i;
            i = noun.PhraseEnd;
        }

        return i;
    }
}
