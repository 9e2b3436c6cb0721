using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Parts a dateline on the line of the first verb from the sentence behind it: the city from which is written does nothing that
/// the sentence tells.</summary>
/// <remarks>A dateline opens a line: a place, more places, dates or media, brackets, then a dash or comma right before a finite verb. A
/// comma or dash before anything else (a relative clause, an apposition, a second party) leaves the sentence whole.</remarks>
internal static class Datelines
{
    // Tokens that a bracket with media and dates may be long.
    private const int Bracket = 10;

    // Small words between the sign and the verb: negation, aspect, auxiliary.
    private const int Small = 2;

    /// <summary>Makes every dateline a sentence of its own.</summary>
    public static void Part(Reading reading)
    {
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var sentence = reading.Sentences[s];
            if (sentence.First > 0 && !reading.Tokens[sentence.First].LineBefore || End(reading, sentence) is not { } end)
                continue;
            reading.Sentences[s] = sentence with { End = end };
            reading.Sentences.Insert(++s, sentence with { First = end });
        }
    }

    /// <summary>The token behind the sign that ends a dateline, or null where a sentence opens with none.</summary>
    private static int? End(Reading reading, Sentence sentence)
    {
        var i = Named(reading, sentence.First, media: false);
        var listed = false;
        while (i > sentence.First && i + 1 < sentence.End)
        {
            var kind = reading.Tokens[i].Kind;
            var next = kind switch
            {
                TokenKind.Open => Closed(reading, sentence, i),
                TokenKind.Dash or TokenKind.Comma or TokenKind.Slash => Item(reading, i + 1),
                _ => Item(reading, i),
            };
            if (next > i)
            {
                listed |= kind == TokenKind.Comma;
                i = next;
                continue;
            }

            return kind is TokenKind.Dash or TokenKind.Comma && Opens(reading, sentence, i, listed) ? i + 1 : null;
        }

        return null;
    }

    /// <summary>Whether a sign stands before the verb of a new sentence rather than between a subject and its verb: behind an apposition
    /// between commas the verb may be that of the place, and between two dashes or commas stands an aside (X - says Y - wants).</summary>
    private static bool Opens(Reading reading, Sentence sentence, int sign, bool listed)
    {
        var verb = sign + 1;
        while (verb + 1 < sentence.End && verb <= sign + Small && reading.Words[verb].Role is WordRole.Auxiliary or WordRole.Particle or WordRole.Negation)
            verb++;
        if (reading.Words[verb].Role != WordRole.Verb || reading.Words[sign + 1].Joined)
            return false;
        var word = reading.Words[verb].Reading;
        if (reading.Tokens[sign].Kind == TokenKind.Comma)
            return word.Has(WordFeatures.Past) && !(listed && word.Has(WordFeatures.Feminine));
        return word.Has(WordFeatures.Past) || !Repeats(reading, verb + 1, sentence.End);
    }

    private static bool Repeats(Reading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Dash)
                return true;
        }

        return false;
    }

    /// <summary>Behind the bracket that opens at a token, or the token itself where it is not closed soon.</summary>
    private static int Closed(Reading reading, Sentence sentence, int open)
    {
        for (var i = open + 1; i < Math.Min(sentence.End, open + Bracket); i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Close)
                return i + 1;
        }

        return open;
    }

    /// <summary>Behind the date, place or medium at a token, or -1.</summary>
    private static int Item(Reading reading, int token)
    {
        var (first, end) = reading.TimeIndex.At(token);
        return first < end ? reading.Times[first].End : Named(reading, token, media: true);
    }

    /// <summary>Behind the longest name of a place, or of a medium too, that begins at a token, or -1.</summary>
    private static int Named(Reading reading, int token, bool media)
    {
        if (reading.Words[token].Role == WordRole.Verb)
            return -1;
        var (first, end) = reading.NameIndex.At(token);
        for (var n = first; n < end; n++)
        {
            var name = reading.Names[n];
            if (name.ProcliticLength == 0 && (name.Entry.Kind == NameKind.Place || media && name.Entry.Kind == NameKind.Outlet))
                return name.End;
        }

        return -1;
    }
}
