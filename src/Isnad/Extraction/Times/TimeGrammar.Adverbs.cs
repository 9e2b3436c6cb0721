using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Parts of the day that stand alone as adverbs, and the day before or after something told.</summary>
internal sealed partial class TimeGrammar
{
    private const char Tanwin = '\u064B';

    /// <summary>"at dawn", "by night" without a day: the day of the report, or the day before it where the text told that last.</summary>
    private bool TryAdverb(int at, out Found found)
    {
        found = default;
        if (!words.TryBare(at, Numbers.WordClass.Small, out var item) || item.A != (int)SmallWord.Daytime || item.End != at + 1 || !Accusative(at)
            || at > 0 && (_tokens[at - 1].Kind == TokenKind.Number || IsSmall(at - 1, SmallWord.Daytime) || reading.Words[at - 1].Role is WordRole.Preposition or WordRole.Noun && !reading.Words[at - 1].Definite && !_tokens[at].LineBefore)
            || item.End < _tokens.Length && (IsSmall(item.End, SmallWord.Or) || words.Try(item.End, Numbers.WordClass.Small, out var next) && next.A == (int)SmallWord.Daytime))
            return false;
        var day = context.LastDay is { } last && last == context.Today?.AddDays(-1) ? last : context.Today;
        found = new Found(at, item.End, 0, day is { } known ? TimeValue.Day(known) : TimeValue.Open("XXXX-XX-XX", TimeGranularity.Day), "time/adverb");
        return true;
    }

    /// <summary>Whether the letters of an adverb can be nothing else: the mark of the accusative, or its alef where no verb is written so.</summary>
    private bool Accusative(int at)
    {
        var word = reading.Document.Text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start);
        return word.Contains(Tanwin) || reading.Normal(at)[^1] == Letters.Alef && reading.Words[at].Role != WordRole.Verb;
    }

    /// <summary>"the day after the storming", "on the eve of the vote": a day that only what is told fixes.</summary>
    private bool TryEve(int at, out Found found)
    {
        found = default;
        if (!words.Try(at, Numbers.WordClass.Small, out var item) || item.A != (int)SmallWord.Eve || item.End >= _tokens.Length || _tokens[item.End].LineBefore
            || reading.Words[item.End] is not { Role: WordRole.Noun } noun || !(noun.Definite || _tokens[item.End].Word.Best.Class == PartOfSpeech.Masdar) || noun.Joined)
            return false;
        found = new Found(at, item.End, item.Skip, TimeValue.Open("XXXX-XX-XX", TimeGranularity.Day), "time/eve");
        return true;
    }
}
