using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Tells which words of a sentence an attribution set into it or behind it speaks of.</summary>
internal sealed class ClauseReach(SpeechText text)
{
    // What stands between two commas to name a source is no longer.
    private const int LongestAside = 16;

    // A clause that an attribution interrupts has begun so many words before at most.
    private const int FarthestOpening = 40;

    /// <summary>The clause that an attribution between commas interrupts ("which led, according to X, to the death of …").</summary>
    /// <param name="lead">First token of the attribution.</param>
    /// <param name="behind">Index behind the source it names.</param>
    /// <param name="first">First token of the clause.</param>
    /// <returns>Whether the clause goes on behind the attribution.</returns>
    public bool Interrupted(int lead, int behind, out int first)
    {
        first = -1;
        if (text.Kind(lead - 1) != TokenKind.Comma)
            return false;
        var comma = behind;
        while (comma < text.Sentence.End && comma < lead + LongestAside && text.Kind(comma) != TokenKind.Comma)
        {
            if (text[comma].Role is WordRole.Relative or WordRole.Subordinator || text.Kind(comma) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
                return false;
            comma++;
        }

        if (comma + 2 >= text.Sentence.End || text.Kind(comma) != TokenKind.Comma || !GoesOn(comma + 1))
            return false;
        first = Opening(lead - 2);
        return first >= 0;
    }

    /// <summary>Where a new clause begins between a claim and an attribution that names somebody else, at its comma; -1 where none does.</summary>
    public int NewClause(int from, int lead)
    {
        for (var i = lead - 2; i > from; i--)
        {
            if (text.Kind(i) == TokenKind.Comma && Starts(i + 1, lead))
                return i;
        }

        return -1;
    }

    /// <summary>Whether words go on with a clause rather than begin another.</summary>
    private bool GoesOn(int token) =>
        !text[token].Joined && text.Kind(token) is TokenKind.Word or TokenKind.Number
        && (text.Kind(token) == TokenKind.Number || text[token].Role is WordRole.Preposition or WordRole.Quantifier or WordRole.Number
            || text[token].Role is WordRole.Noun && (text[token].Governed || !text[token].Reading.Has(WordFeatures.Tanwin)));

    private bool Starts(int token, int lead)
    {
        var opened = text[token].Joined || text[token].Role is WordRole.Conjunction or WordRole.Adverb || text.Has(token, PhraseRole.AccordingClause);
        for (var i = token; opened && i < token + 3 && i < lead; i++)
        {
            if (text.IsVerb(i) || i == token + 1 && !text[i].Definite && text.Reading.Tokens[i].Word.Can(PartOfSpeech.Verb))
                return true;
        }

        return false;
    }

    /// <summary>First token of the clause around a token, which holds its verb, or -1 where it lies too far back.</summary>
    private int Opening(int token)
    {
        var verb = false;
        for (var i = token; i >= text.Sentence.First && i > token - FarthestOpening; i--)
        {
            verb |= text.IsVerb(i);
            if (verb && (text.Kind(i) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon || text[i].Role is WordRole.Relative or WordRole.Subordinator))
                return text[i].Role == WordRole.Relative && text.Kind(i - 1) == TokenKind.Comma && text.Reading.Tokens[i].NormLength <= 3 ? i : i + 1;
        }

        return token - text.Sentence.First < FarthestOpening ? text.Sentence.First : -1;
    }

    /// <summary>Where a relative clause opens whose whole content is that somebody answers or says what stands before it ("which X denied"); -1 when it is none.</summary>
    public int Echo(Trigger trigger)
    {
        var relative = trigger.Token - 1;
        if (!trigger.Relative || trigger.Negated || relative <= text.Sentence.First || text[relative].Role != WordRole.Relative)
            return -1;
        var before = text[relative - 1];
        if (before.Role != WordRole.Pronoun && !text.Has(relative - 1, PhraseRole.Matter))
            return -1;
        return text[relative - 1].Role == WordRole.Pronoun && text[relative - 2].Role == WordRole.Conjunction ? relative - 2 : relative - 1;
    }
}
