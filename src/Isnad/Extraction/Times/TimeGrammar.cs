using Isnad.Extraction.Numbers;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>A time expression that was read at a token.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Skip">Normalised characters of the first token that are clitics.</param>
/// <param name="Value">What it means.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Spec">What the words of a point or period tell; the last one's of a range.</param>
/// <param name="Silent">Read, but to be left out: clock times, ages.</param>
internal readonly record struct Found(int First, int End, int Skip, TimeValue Value, string Rule, DateSpec Spec = default, bool Silent = false);

/// <summary>The grammar of time expressions over tokens. Its parts stand in files by kind of expression.</summary>
internal sealed partial class TimeGrammar(Reading reading, WordIndex words, TimeContext context)
{
    /// <summary>The rule of what no calendar has.</summary>
    public const string ImpossibleRule = "time/impossible";

    private readonly Token[] _tokens = reading.Tokens;
    private int _impossible;

    /// <summary>Reads the longest time expression that begins at a token.</summary>
    public bool TryRead(int at, out Found found)
    {
        found = default;
        if (_tokens[at].Kind != TokenKind.Number && words.At(at).IsEmpty && !BeforeDigits(at))
            return false;
        _impossible = at;
        if (TryRange(at, out found) || TryPoint(at, out found) || TrySpanOfTime(at, out found) || TryClock(at, out found) || TryAdverb(at, out found) || TryEve(at, out found))
            return true;
        if (_impossible <= at)
            return false;

        // What no calendar has is passed over as a whole, so that no part of it is read as a date.
        found = new Found(at, _impossible, 0, TimeValue.Open("XXXX", TimeGranularity.Day), ImpossibleRule, Silent: true);
        return true;
    }

    private bool TryPoint(int at, out Found found)
    {
        found = default;
        if (!Point(at, out var spec, out var end))
            return false;
        spec.Direction = DirectionAt(at);
        var name = spec.Kind is SpecKind.Day or SpecKind.Month && spec.YearRelation == TimeRelation.None && spec.Relation == TimeRelation.None && IsNamed(at);
        found = new Found(at, end, spec.Skip, TimeResolver.Resolve(spec, context), Rule(spec), spec, name);
        return true;
    }

    private static string Rule(in DateSpec spec) => spec.Kind switch
    {
        SpecKind.Day => "time/day",
        SpecKind.Month => "time/month",
        SpecKind.Year => "time/year",
        SpecKind.Weekday => "time/weekday",
        SpecKind.Offset => "time/deictic",
        SpecKind.Unit => "time/unit",
        SpecKind.Feast => "time/feast",
        SpecKind.Season => "time/season",
        _ => "time/decade",
    };

    /// <summary>A point or period of the calendar, the part of the day before it and the hour behind it included.</summary>
    private bool Point(int at, out DateSpec spec, out int end)
    {
        var i = at;
        var skip = 0;
        while (i < _tokens.Length && words.Try(i, WordClass.DayPart, out var part) && (i == at || part.Skip == 0))
        {
            // "earlier on Sunday" adds nothing: the expression is the Sunday.
            if (part.A == 1)
                break;
            if (i == at)
                skip = part.Skip;
            i = part.End;
            if (IsSmall(i, SmallWord.Of, out var of))
                i = of;
        }

        if (!Core(i, i > at, out spec, out end))
            return false;
        if (i > at)
        {
            var day = spec.Kind is SpecKind.Day or SpecKind.Weekday or SpecKind.Offset || (spec.Kind == SpecKind.Unit && spec.Unit <= TimeUnit.Day);
            if (!day || spec.Skip > 0)
                return false;
            spec.Skip = skip;
        }

        if (spec.Kind is SpecKind.Day or SpecKind.Weekday or SpecKind.Offset && ClockEnd(end, out var clock))
            end = clock;
        return true;
    }

    private bool Core(int at, bool afterPart, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (at >= _tokens.Length)
            return false;
        if (_tokens[at].Kind == TokenKind.Number)
            return NumericDate(at, out spec, out end) || DayOfMonth(at, out spec, out end) || BareYear(at, out spec, out end);
        if (BeforeDigits(at))
            return UnitWithRelation(at, out spec, out end);
        if (words.At(at).IsEmpty)
            return false;
        return PartOfPeriod(at, out spec, out end)
            || Deictic(at, afterPart, out spec, out end)
            || Weekday(at, afterPart, out spec, out end)
            || Dated(at, out spec, out end)
            || DayOfMonth(at, out spec, out end)
            || Month(at, out spec, out end)
            || YearByName(at, out spec, out end)
            || FeastOrSeason(at, out spec, out end)
            || UnitWithRelation(at, out spec, out end) || WeekOfPeriod(at, out spec, out end) || BareYear(at, out spec, out end);
    }

    /// <summary>Whether a small word stands at a token without a clitic.</summary>
    private bool IsSmall(int at, SmallWord word, out int end) => words.IsSmall(at, word, out end);

    private bool IsSmall(int at, SmallWord word) => IsSmall(at, word, out _);

    /// <summary>A relation (last, current, next …) at a token.</summary>
    private bool Relation(int at, out TimeRelation relation, out int end)
    {
        relation = TimeRelation.None;
        end = at;
        if (at >= _tokens.Length || _tokens[at].LineBefore || !words.TryBare(at, WordClass.Relation, out var item))
            return false;
        relation = (TimeRelation)item.A;
        end = item.End;
        return true;
    }

    /// <summary>A relation that points at one period: not few, opening, recent or long.</summary>
    private bool Pointer(int at, out TimeRelation relation, out int end) =>
        Relation(at, out relation, out end) && relation is not (TimeRelation.Few or TimeRelation.Opening or TimeRelation.Long or TimeRelation.Recent);

    private bool Unit(int at, out WordItem unit) => words.Try(at, WordClass.Unit, out unit);

    /// <summary>Whether the token is an article or preposition glued to the digits behind it.</summary>
    private bool BeforeDigits(int at) => IsKind(at + 1, TokenKind.Number) && NumberReader.IsGlue(reading, at);

    private bool IsKind(int at, TokenKind kind) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == kind;

    /// <summary>Whether the token begins what cannot be a noun counted by the number before it.</summary>
    private bool NothingCounted(int at)
    {
        if (at >= _tokens.Length || _tokens[at].LineBefore || _tokens[at].Kind is not (TokenKind.Word or TokenKind.Quote or TokenKind.Latin))
            return at >= _tokens.Length || _tokens[at].LineBefore || _tokens[at].Kind != TokenKind.Sign;
        if (_tokens[at].Kind != TokenKind.Word)
            return _tokens[at].Kind == TokenKind.Quote;
        var word = _tokens[at].Word;
        if (!word.Known)
            return false;
        var best = word.Best;
        return best.Class is PartOfSpeech.Particle or PartOfSpeech.Verb || best.Proclitics != Proclitics.None;
    }
}
