using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>The sources of a document in the order they appear; leads later mentions back to the first.</summary>
internal sealed class SpeakerRegister(SpeechText text, SourceReader reader)
{
    private const int Remembered = 14;
    private const int FarthestPhrase = 400;

    // No article quotes so many; more are the work of a machine.
    private const int Compared = 120;

    private readonly List<Source> _sources = [];
    private readonly List<(Source Source, bool? Feminine, int Token)> _spoken = [];

    /// <summary>As <see cref="Resolve(Source)"/>; behind a verb that goes on with what was said, a bare noun for someone ("the writer added") stands for the person
    /// who spoke last.</summary>
    public Source Resolve(Trigger trigger, Source found) =>
        trigger.Verb is { Kind: ReportingKind.Continue } && IsAnybody(found) && _spoken.Count > 0 && _spoken[^1].Source is { Kind: LinkKind.Person } last && last.Features.HasFlag(WordFeatures.Feminine) == found.Features.HasFlag(WordFeatures.Feminine)
        && Earlier(found) is null && Back(found) is null ? last : Resolve(found);

    /// <summary>Whether a source is one definite noun for someone, which names no office held by one alone.</summary>
    private bool IsAnybody(Source source) =>
        source is { Definite: true, Lexeme: >= 0, Kind: LinkKind.Person or LinkKind.Anonymous } && source.End == source.Head + 1 && source.Features.HasFlag(WordFeatures.Singular)
        && (text[source.Head].Tags & text.Tags.Human) != 0 && (text[source.Head].Tags & text.Tags.Spokesman) == 0;

    /// <summary>The source that <paramref name="found"/> stands for: an earlier one, or itself.</summary>
    public Source Resolve(Source found)
    {
        var known = found.Other ? null : Earlier(found);
        if (known is not null && reader.IsOne(found) && !reader.IsOne(known))
            known = null;
        if (known is null && !found.Other && IsSame(found) && _spoken.Count > 0 && text.Has(found.Head, PhraseRole.Generic))
            return _spoken[^1].Source;
        if (known is null && !reader.IsOne(found) && Back(found) is { } described)
        {
            described.Through.AddRange(found.Through);
            described.Condition = found.Condition;
            _sources.Add(described);
            return described;
        }

        if (known is null)
        {
            _sources.Add(found);
            return found;
        }

        if (known.Condition.End == 0)
            known.Condition = found.Condition;
        return known;
    }

    /// <summary>Whether the words of a source say that it is the same one as before: a mark behind the noun, or one before it.</summary>
    private bool IsSame(Source source)
    {
        if (source.First < source.Head && text.Reading.Normal(source.First)[source.Skip..] is "\u0646\u0641\u0633" or "\u0630\u0627\u062A")
            return true;
        return reader.Marked(source.Head + 1, source.End, PhraseRole.Same);
    }

    /// <summary>Notes that a source spoke at a token, and the gender of its verb where that is known.</summary>
    public void Spoke(Source source, bool? feminine, int token) => _spoken.Add((source, feminine, token));

    /// <summary>The last speaker that a verb or participle without subject can go on with, or null.</summary>
    public Source? Last(WordReading verb)
    {
        var feminine = verb.Has(WordFeatures.Feminine);
        var plural = verb.Has(WordFeatures.Plural | WordFeatures.Dual);
        for (var i = _spoken.Count - 1; i >= 0 && i >= _spoken.Count - Remembered; i--)
        {
            var (source, gender, _) = _spoken[i];
            if (plural)
            {
                if (source.Features.HasFlag(WordFeatures.Plural) || source.Features.HasFlag(WordFeatures.Dual) || source.Features == 0 && source.Kind != LinkKind.Person)
                    return source;
                continue;
            }

            var manyPeople = gender == false && source.Features.HasFlag(WordFeatures.Plural) && source.Kind == LinkKind.Anonymous;
            if (gender == feminine && !manyPeople)
                return source;
            if (gender is null && (source.Features == 0 || Feminine(source) == feminine))
                return source;
        }

        return null;
    }

    private bool Feminine(Source source) =>
        source.Features.HasFlag(WordFeatures.Feminine)
        || (source.Features.HasFlag(WordFeatures.Plural) && (text[source.Head].Tags & text.Tags.Person) == 0);

    private Source? Earlier(Source found)
    {
        for (var i = _sources.Count - 1; i >= Math.Max(0, _sources.Count - Compared); i--)
        {
            if (Same(_sources[i], found))
                return _sources[i];
        }

        return null;
    }

    private bool Same(Source known, Source found)
    {
        if (found.Entity >= 0 && known.Entity == found.Entity)
            return true;
        if (Person(known) && Person(found) && SharesName(known, found))
            return true;
        if (!found.Definite || found.Lexeme < 0)
            return known.Kind == found.Kind && found.Kind is LinkKind.Organization or LinkKind.Media && Within(found, known);
        if (text.Has(found.Head, PhraseRole.Generic) && Bare(found) && known.Kind == LinkKind.Anonymous)
            return Number(known) == Number(found);
        if (known.Lexeme == found.Lexeme)
            return Number(known) == Number(found) && Within(found, known);
        return known.Kind == LinkKind.Person && Bare(found) && Holds(known, found.Lexeme);
    }

    private static bool Person(Source source) => source.Kind == LinkKind.Person;

    private static WordFeatures Number(Source source) => source.Features & (WordFeatures.Singular | WordFeatures.Dual | WordFeatures.Plural);

    /// <summary>Whether nothing but a mark of sameness follows the head.</summary>
    private bool Bare(Source source)
    {
        for (var i = source.Head + 1; i < source.End; i++)
        {
            if (!text.Has(i, PhraseRole.Same))
                return false;
        }

        return true;
    }

    private bool SharesName(Source known, Source found)
    {
        for (var i = found.End - 1; i >= found.First; i--)
        {
            if (text[i].Role != WordRole.Name)
                continue;
            for (var j = known.First; j < known.End; j++)
            {
                if (text[j].Role == WordRole.Name && text.Reading.Tokens[j].Fold == text.Reading.Tokens[i].Fold)
                    return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>Whether each word of the later description stands in the earlier one, articles and marks of sameness aside.</summary>
    private bool Within(Source found, Source known)
    {
        for (var i = found.Head; i < found.End; i++)
        {
            if (text.Kind(i) != TokenKind.Word || text.Has(i, PhraseRole.Same) || text[i].Role is WordRole.Preposition)
                continue;
            var there = false;
            for (var j = known.First; j < known.End && !there; j++)
                there = SameWord(i, j);
            if (!there)
                return false;
        }

        return true;
    }

    private bool SameWord(int a, int b)
    {
        if (text.Reading.Tokens[a].Fold == text.Reading.Tokens[b].Fold)
            return true;
        var (x, y) = (text[a].Reading, text[b].Reading);
        return x.Lexeme >= 0 && x.Lexeme == y.Lexeme;
    }

    private bool Holds(Source known, int lexeme)
    {
        var spokesman = (text.Reading.Lexicon.Lexemes[lexeme].Tags & text.Tags.Spokesman) != 0;
        for (var i = known.First; i < known.End; i++)
        {
            if (text[i].Reading.Lexeme == lexeme || (spokesman && (text[i].Tags & text.Tags.Spokesman) != 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether a token can be the same noun in the same number.</summary>
    private bool Like(int token, Source found)
    {
        if (text.Kind(token) != TokenKind.Word)
            return false;
        foreach (var reading in text.Reading.Tokens[token].Word.Readings)
        {
            if (reading.Lexeme == found.Lexeme && !reading.Has(WordFeatures.Definite)
                && (reading.Features & (WordFeatures.Singular | WordFeatures.Plural)) == (found.Features & (WordFeatures.Singular | WordFeatures.Plural)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the description of a text tells who issued it.</summary>
    private bool Issued(Source source) =>
        text.Issued(source.Head + 1) || source.Head + 1 < source.End && text.CanSpeak(source.Head + 1);

    /// <summary>The fuller phrase that a bare definite noun ("the experts") takes up, earlier in the text.</summary>
    private Source? Back(Source found)
    {
        if (!found.Definite || found.Lexeme < 0 || !Bare(found) || found.Kind is LinkKind.Media or LinkKind.Unspecified)
            return null;
        for (var i = found.First - 1; i >= 0 && i > found.First - FarthestPhrase; i--)
        {
            var word = text[i];
            if (word.Definite || !Like(i, found))
                continue;
            var source = reader.Read(i, Math.Min(i + 10, found.First));
            if (found.Kind == LinkKind.Document)
                return source.Kind == LinkKind.Document && Issued(source) ? source : null;
            if (source.End - source.Head > 1)
                return source;
        }

        return null;
    }
}
