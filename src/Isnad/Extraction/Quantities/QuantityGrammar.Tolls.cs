using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <summary>What the words around a number say of those it counts: killed, hurt, held, driven out.</summary>
internal sealed partial class QuantityGrammar
{
    private const int CountReach = 14;
    private const int VictimReach = 12;
    private const string Bi = "\u0628";

    /// <summary>The unit of a count and the rule that gave it; false when the number counts nothing that is told.</summary>
    private bool Governed(in Count read, in CountedNoun noun, out QuantityUnit unit, out bool joint, out string rule)
    {
        unit = noun.Unit;
        joint = noun.Joint;
        rule = "quantity/own";
        if (noun.Exists && noun.Unit == QuantityUnit.Groups && noun.First > read.NumberEnd && Inherited(read, noun, Before(read.First), out var shared))
        {
            (unit, rule) = (shared, "quantity/among");
            return true;
        }

        if (joint || (noun.Exists && noun.Known && noun.Unit is QuantityUnit.Killed or QuantityUnit.Injured))
            return true;
        if (noun.People && PartOfDead(read, noun))
        {
            (unit, rule) = (QuantityUnit.Killed, "quantity/part");
            return true;
        }

        if (noun.People && Fate(read, noun, out var toll, out joint, out rule))
        {
            // A hostage held is a hostage; a prisoner killed is dead.
            var own = noun.Exists && noun.Known && CountUnits.IsToll(noun.Unit) && toll is not (QuantityUnit.Killed or QuantityUnit.Injured);
            unit = !joint && !own ? toll : noun.Known ? noun.Unit : QuantityUnit.Persons;
            return true;
        }

        rule = Often(noun) ? TimesRule : noun.Exists ? "quantity/count" : "quantity/bare";
        if (noun.Exists)
            return true;
        if (noun.PhraseEnd > noun.First)
        {
            unit = Others(read, noun);
            return true;
        }

        if (PartOfLast(read, out unit))
        {
            rule = "quantity/among";
            return true;
        }

        unit = read.Number.Open ? QuantityUnit.Persons : QuantityUnit.Other;
        return read.Number.Open ? (NumberReader.HasArticle(reading, read.Number) || IsDefiniteWord(read.NumberEnd - 1)) && BesideVerb(read) : read.Hedge != Hedge.Exact;
    }

    /// <summary>The rule that reads how often something was done; the unit is that of what was done.</summary>
    public const string TimesRule = "quantity/times";

    private bool Often(in CountedNoun noun)
    {
        if (!noun.Exists)
            return false;
        foreach (ref readonly var candidate in _tokens[noun.First].Word.Readings)
        {
            if (units.IsTimes(candidate.Lexeme))
                return true;
        }

        return false;
    }

    /// <summary>"the hundreds demonstrated": an open number with the article beside a verb is its subject.</summary>
    private bool BesideVerb(in Count read) =>
        (read.First > 0 && !_tokens[read.First].LineBefore && reading.Words[read.First - 1].Role == WordRole.Verb)
        || (read.NumberEnd < _tokens.Length && !_tokens[read.NumberEnd].LineBefore && reading.Words[read.NumberEnd].Role == WordRole.Verb);

    /// <summary>Whether a sentence or line ends between two tokens.</summary>
    private bool Breaks(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon || _tokens[i].LineBefore)
                return true;
        }

        return false;
    }

    private bool Fate(in Count read, in CountedNoun noun, out QuantityUnit unit, out bool joint, out string rule)
    {
        var before = Before(read.First);
        rule = "quantity/fate-of";
        if (NounBefore(read, before, out unit, out joint))
            return true;
        if (!CameAbout(noun, out _) && JoinedToVictim(read, before, out unit))
            return true;
        rule = "quantity/fate-verb";
        if (VerbBefore(read, before, out unit, out joint))
        {
            // "two doctors were released who had been abducted"
            if (unit == QuantityUnit.Detained && VerbBehind(noun, out var behind) && behind == QuantityUnit.Abducted)
                unit = behind;
            return true;
        }

        if (VerbBehind(noun, out unit) || Driven(noun, out unit) || CameAbout(noun, out unit))
            return true;
        rule = "quantity/among";
        if (Inherited(read, noun, before, out unit))
            return true;
        rule = "quantity/number-of";
        if (Counted(before, out unit))
            return true;
        rule = "quantity/out-of";
        return OutOf(read, noun, before, out unit);
    }

    /// <summary>The token before a quantity, glued conjunctions, times and commas around them passed over.</summary>
    private int Before(int first)
    {
        var i = first - 1;
        if (i >= 0 && NumberReader.IsGlue(reading, i) && !_tokens[first].SpaceBefore)
            i--;
        return IsKind(i, TokenKind.Quote) ? i - 1 : i;
    }

    private int PassTime(int at)
    {
        for (var t = reading.Times.Count - 1; t >= 0 && reading.Times[t].End > at - 2; t--)
        {
            var time = reading.Times[t];
            if (time.First > at)
                continue;
            if (time.End == at + 1 || (time.End == at && IsKind(at, TokenKind.Comma)))
            {
                var i = time.First - 1;
                return IsKind(i, TokenKind.Comma) || (i > 0 && !_tokens[i].LineBefore && reading.Words[i].Role == WordRole.Preposition) ? i - 1 : i;
            }
        }

        return at;
    }

    /// <summary>"the killing of 32", "the killing and wounding of 43", "the wounding, on Sunday, of two soldiers".</summary>
    private bool NounBefore(in Count read, int before, out QuantityUnit unit, out bool joint)
    {
        unit = QuantityUnit.Other;
        joint = false;
        if (_tokens[read.First].LineBefore)
            return false;
        var i = PassTime(PassAside(before));
        var preposition = Attached(read);
        if (PassPronoun(i) is var verb && verb < i && verb >= 0 && Toll(verb, false, out unit, out var alone) && Toll(verb, true, out _, out _))
            return Wants(alone, "");
        if (preposition.Length == 0 && i > 0 && _tokens[i].Word.Best.Class == PartOfSpeech.Particle)
        {
            preposition = Lemma(i);
            i = PassTime(i - 1);
        }

        if (i < 0)
            return false;
        if (preposition.Length == 0 && IsVictimOf(i))
        {
            unit = QuantityUnit.Killed;
            return true;
        }

        if (!Toll(i, false, out unit, out var wanted) || !Wants(wanted, preposition))
            return false;
        joint = i > 0 && IsJoined(i) && IsFate(i - 1, unit);
        return true;
    }

    /// <summary>A small word as the lexicon writes it, whatever the spelling and what is written before it.</summary>
    private string Lemma(int at) => reading.Lexicon.Lexemes[_tokens[at].Word.Best.Lexeme].Lemma;

    /// <summary>The preposition bi written onto the front of a count, or nothing.</summary>
    private string Attached(in Count read)
    {
        var glued = read.First > 0 && NumberReader.IsGlue(reading, read.First - 1) && !_tokens[read.First].SpaceBefore && reading.Normal(read.First - 1).Contains(Bi, StringComparison.Ordinal);
        return glued || (read.Number.Proclitics & Proclitics.Bi) != 0 ? Bi : "";
    }

    /// <summary>"the killing of the attacker and 28 others", "the arrest of its chief N and five of its members": a count joined to the one whose fate is told.</summary>
    private bool JoinedToVictim(in Count read, int before, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (!IsJoinedCount(read.First))
            return false;
        for (var i = before; i >= 0 && i >= before - VictimReach; i--)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Quote) || _tokens[i + 1].LineBefore)
                return false;
            if (_tokens[i].Kind == TokenKind.Quote)
                continue;
            var preposition = i + 1 < before && _tokens[i + 1].Word.Best is { Class: PartOfSpeech.Particle, Enclitic: Pronoun.None } ? reading.Normal(i + 1) : [];
            if (reading.Words[i].Role == WordRole.Verb)
                return i < before - 1 && Toll(i, true, out unit, out var wish) && Wants(wish, preposition);
            if (_tokens[i].Word.Best.Class != PartOfSpeech.Particle && Toll(i, false, out unit, out var wanted))
                return i < before && Wants(wanted, preposition);
            if (reading.Words[i].Role is WordRole.Subordinator or WordRole.Relative or WordRole.Conditional)
                return false;
        }

        return false;
    }

    private bool IsJoinedCount(int first) =>
        (first > 0 && NumberReader.IsWa(reading, first - 1)) || (_tokens[first].Word.Proclitics & Proclitics.Wa) != 0
        || (words.Try(first, WordClass.Number, out var word) && word.Joined);

    /// <summary>"whose victims were 202 people": a noun of the dead with a pronoun.</summary>
    private bool IsVictimOf(int at)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Noun && candidate.Enclitic != Pronoun.None && candidate.Has(WordFeatures.Singular)
                && units.IsListed(candidate.Lexeme) && units.TryNoun(candidate.Lexeme, out var unit) && unit == QuantityUnit.Killed)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of fate takes a preposition; an empty alternative means it takes none.</summary>
    private static bool Wants(string wanted, ReadOnlySpan<char> preposition)
    {
        foreach (var range in wanted.AsSpan().Split('|'))
        {
            if (wanted.AsSpan()[range].SequenceEqual(preposition))
                return true;
        }

        return false;
    }

    private static bool IsMixed(QuantityUnit a, QuantityUnit b) =>
        (a, b) is (QuantityUnit.Killed, QuantityUnit.Injured) or (QuantityUnit.Injured, QuantityUnit.Killed);

    private bool IsJoined(int at) => (_tokens[at].Word.Proclitics & Proclitics.Wa) != 0;

    /// <summary>Whether a token is a word of fate: as a verb, or as a verbal noun or noun.</summary>
    private bool Toll(int at, bool verb, out QuantityUnit unit, out string preposition)
    {
        foreach (ref readonly var candidate in _tokens[at].Word.Readings)
        {
            if ((candidate.Class == PartOfSpeech.Verb) != verb || candidate.Class is PartOfSpeech.Adjective or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple)
                continue;
            if (!verb && (candidate.Enclitic != Pronoun.None || candidate.Has(WordFeatures.Dual | WordFeatures.Plural)))
                continue;
            if (units.TryToll(candidate.Lexeme, out unit, out preposition))
                return true;
        }

        unit = QuantityUnit.Other;
        preposition = "";
        return false;
    }

    /// <summary>"one of the bank's staff was killed", "and the wounding of another".</summary>
    private bool TrySomeone(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        if (!words.Try(at, WordClass.Small, out var item) || (SmallWord)item.A is not (SmallWord.Someone or SmallWord.Others or SmallWord.Last))
            return false;
        var read = new Count
        {
            First = at,
            Skip = item.Skip,
            NumberAt = at,
            NumberEnd = item.End,
            Number = new NumberReading(at, item.End, 0, Proclitics.None, 1, false, false),
        };
        var before = Before(at);
        if (before < 0 || item.Skip > 0)
            return false;
        if ((SmallWord)item.A != SmallWord.Someone)
        {
            // Only the singular counts: "others" in the plural have no number.
            if (!_tokens[at].Word.TryGet(PartOfSpeech.Adjective, out var other) || !other.Has(WordFeatures.Singular) || before != at - 1)
                return false;
            if (!NounBefore(read, before, out var fate, out _))
                return false;
            end = item.End;
            quantity = Mention(read, end, CountedNoun.None(end), fate, false, "quantity/another");
            return true;
        }

        if (item.End >= limit || !IsNoun(item.End, true, out var unit, out var known) || (known && !CountUnits.IsPeople(unit)))
            return false;
        var phrase = item.End + 1;
        if (phrase < limit && _tokens[phrase].Word.Best is { IsNominal: true, Proclitics: Proclitics.Al })
            phrase++;
        var noun = new CountedNoun(item.End, item.End + 1, phrase, unit, known, true, false, 1);
        if (!NounBefore(read, before, out var toll, out _) && !VerbBefore(read, before, out toll, out _) && !VerbBehind(noun, out toll))
            return false;
        end = phrase;
        quantity = Mention(read, end, noun, toll, false, "quantity/one");
        return true;
    }
}
