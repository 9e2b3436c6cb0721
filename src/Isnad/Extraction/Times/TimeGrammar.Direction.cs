using Isnad.Extraction.Clauses;
using Isnad.Extraction.Numbers;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>What the verbs around an expression say of its direction.</summary>
internal sealed partial class TimeGrammar
{
    private const int Reach = 24;
    private const int Ahead = 6;

    /// <summary>Past, unless the nearest verb before the expression (or, with none, the first behind it) tells of what is to come.</summary>
    private Direction DirectionAt(int at)
    {
        if (IsSmall(at - 1, SmallWord.Since) || IsSmall(at - 1, SmallWord.After))
            return Direction.Past;
        var purpose = false;
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (_tokens[i].Kind == TokenKind.Stop || _tokens[i + 1].LineBefore)
                break;
            if (words.Try(i, WordClass.Small, out var cue))
            {
                if (cue.A == (int)SmallWord.Future || (cue.A == (int)SmallWord.Call && purpose))
                    return Direction.Future;
            }

            var word = _tokens[i].Word;
            if (!word.Known)
                continue;
            purpose |= at - i <= 3 && word.TryGet(PartOfSpeech.Masdar, out var masdar) && (masdar.Has(Proclitics.Li) || IsSmall(i - 1, SmallWord.To));
            if (word.Best.Class == PartOfSpeech.Verb)
            {
                var told = Told(i, word);
                if (told == Direction.Past && purpose && cue.A == (int)SmallWord.Call)
                    return Direction.Future;
                // "the firm, which has its seat in London, announced, on Tuesday,": an attribute in the present tells nothing of a day set between commas.
                if (told == Direction.Near && at > 0 && _tokens[at - 1].Kind == TokenKind.Comma && IsAttribute(i))
                    continue;
                if (!(told == Direction.Past && purpose && CallBefore(i)))
                    return told;
            }
        }

        return purpose && CallBefore(at) ? Direction.Future : Behind(at);
    }

    /// <summary>Whether a verb opens a clause on the noun or relative pronoun right before it, and a finite verb stands before that.</summary>
    private bool IsAttribute(int verb)
    {
        if (verb == 0 || _tokens[verb].LineBefore || reading.Words[verb].Joined)
            return false;
        var before = reading.Words[verb - 1];
        if (before.Role != WordRole.Relative && (before.Role is not (WordRole.Noun or WordRole.Adjective) || before.Definite))
            return false;
        for (var i = verb - 2; i >= 0 && i >= verb - Reach && _tokens[i].Kind != TokenKind.Stop; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb)
                return true;
        }

        return false;
    }

    private bool CallBefore(int at)
    {
        for (var i = at; i >= 0 && i >= at - Reach && _tokens[i].Kind != TokenKind.Stop; i--)
        {
            foreach (ref readonly var item in words.At(i))
            {
                if (item.Sense.Class == WordClass.Small && item.A == (int)SmallWord.Call)
                    return true;
            }
        }

        return false;
    }

    private Direction Behind(int at)
    {
        for (var i = at + 1; i < _tokens.Length && i <= at + Ahead; i++)
        {
            if (_tokens[i].Kind is TokenKind.Stop || _tokens[i].LineBefore)
                break;
            if (words.Try(i, WordClass.Small, out var cue) && cue.A == (int)SmallWord.Future)
                return Direction.Future;
            if (_tokens[i].Word is { Known: true } word && word.Best.Class == PartOfSpeech.Verb)
                return Told(i, word);
        }

        return Direction.Past;
    }

    private Direction Told(int at, WordAnalysis word)
    {
        var past = false;
        var present = false;
        var future = false;
        foreach (ref readonly var reading in word.Readings)
        {
            if (reading.Class != PartOfSpeech.Verb)
                continue;
            past |= reading.Has(WordFeatures.Past);
            present |= reading.Has(WordFeatures.Present);
            future |= reading.Has(Proclitics.Sa);
        }

        if (past || !present)
            return Direction.Past;
        if (future)
            return Direction.Future;
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (words.Try(i, WordClass.Small, out var small) && small.A == (int)SmallWord.Perfect)
                return Direction.Past;
        }

        return Direction.Near;
    }
}
