using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <content>What is passed over on the way from a reporting word to what is claimed.</content>
internal sealed partial class ComplementFinder
{
    /// <summary>The token to look at next; -1 where nothing further can belong to the verb.</summary>
    private int Next(ref State state, int i)
    {
        if (text.Has(i, PhraseRole.Condition, out _))
            return Aside(i, state.Limit);
        if (text.Has(i, PhraseRole.AccordingClause, out var clause) && text[clause].Role == WordRole.Verb)
            return Aside(i, state.Limit);
        if (text.Has(i, PhraseRole.According, out var behind))
        {
            if (state.Source < 0)
                state.Source = behind;
            return behind;
        }

        switch (text.Kind(i))
        {
            case TokenKind.Quote when text.Opening(i) >= 0:
                var q = text.Reading.Quotations[text.Opening(i)];
                if (state.Subject < 0 && state.QuotedSubject < 0 && i == state.Trigger.End)
                    state.QuotedSubject = text.Opening(i);
                return Math.Max(i + 1, q.End);
            case TokenKind.Open:
                return Bracket(i, state.Limit);
            case TokenKind.Semicolon or TokenKind.Stop:
                return -1;
        }

        switch (text[i].Role)
        {
            case WordRole.Verb when !text.IsVerb(i):
                return i + 1;
            case WordRole.Relative:
                return state.Verb.Kind == ReportingKind.Accuse ? Charge(i, state.Limit) : Relative(state, i);
            case WordRole.Subordinator or WordRole.Conditional:
                return Aside(i, state.Limit);
            case WordRole.Conjunction when i > state.Trigger.End:
                return -1;
            case WordRole.Verb or WordRole.Auxiliary:
                return Resumes(i, state);
        }

        var c = text.ChunkAt(i);
        if (c < 0 || text.Chunks[c].Kind != ChunkKind.Noun || !Begins(state, text.Chunks[c], i))
            return i + 1;
        var chunk = text.Chunks[c];
        if (chunk.Preposition < 0 && !(chunk.Joined && chunk.First == i) && !state.HasSubject && !text.IsTime(i))
            (state.Subject, state.SubjectEnd) = (i, chunk.End);
        for (var t = Math.Max(chunk.Head, i) + 1; state.Subject == i && state.Verb.Object && t < chunk.End; t++)
        {
            if (t > i && (Splits(t) || state.Verb.Act == ClaimAct.Deny && text.Has(t, PhraseRole.Said)))
                return t;
        }

        return Math.Max(i + 1, chunk.End);
    }

    /// <summary>Whether a phrase begins at a token; the one behind a verb that was taken for the head of the phrase, too.</summary>
    private static bool Begins(State state, Chunk chunk, int i) => chunk.First == i || (chunk.First < state.Trigger.End && i == state.Trigger.End);

    /// <summary>Passes over words that set something aside: to the comma behind them or to what opens the content.</summary>
    private int Aside(int from, int limit)
    {
        for (var i = from + 1; i < limit; i++)
        {
            if (text.Kind(i) is TokenKind.Comma or TokenKind.Colon || text.Opening(i) >= 0)
                return i;
            if (text.OpensContent(i))
                return i;
        }

        return -1;
    }

    /// <summary>Passes over a relative clause. What a verb of saying in it reports is not the content ("the group, which the police accuse of being ..., denied").</summary>
    private int Relative(State state, int from)
    {
        var behind = Aside(from, state.Limit);
        if (behind < 0 || !state.HasSubject || !(text.OpensContent(behind) || text[behind].Reading.Has(Proclitics.Bi)) || !Inner(from, behind))
            return behind;
        for (var i = behind + 1; i < state.Limit; i++)
        {
            if (text.Kind(i) is TokenKind.Comma or TokenKind.Colon || text.OpensContent(i) && text.GoverningPreposition(i) < 0 || state.Verb.Act == ClaimAct.Deny && text.Has(i, PhraseRole.Content))
                return i;
        }

        return -1;
    }

    /// <summary>Whether a verb that accuses or says stands in a stretch.</summary>
    private bool Inner(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (text.IsVerb(i) && text.Words.Verb(text[i].Reading.Lexeme) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Passes over those who are accused and told by a clause ("those whom it called …") to the charge.</summary>
    private int Charge(int from, int limit)
    {
        for (var i = from + 1; i < limit && text.Kind(i) is not (TokenKind.Comma or TokenKind.Stop); i++)
        {
            if (text[i].Reading.Has(Proclitics.Bi) && text[i].Role == WordRole.Noun && text.CanBeClaimed(i))
                return i;
        }

        return Aside(from, limit);
    }

    private int Bracket(int from, int limit)
    {
        for (var i = from + 1; i < limit && i < from + 20; i++)
        {
            if (text.Kind(i) == TokenKind.Close)
                return i + 1;
        }

        return from + 1;
    }

    /// <summary>Behind a verb that tells something of the subject, the place where the report resumes.</summary>
    private int Resumes(int verb, State state)
    {
        var comma = text.Kind(verb - 1) == TokenKind.Comma;
        if (!state.HasSubject || (text[verb].Joined && !comma))
            return -1;
        for (var i = verb + 1; i < state.Limit && i < verb + 30; i++)
        {
            if (comma && (text.Kind(i) == TokenKind.Colon || (text.Opening(i) is >= 0 and var q && text.Reading.Quotations[q].End - i > 5)))
                return i;
            if (!text.OpensContent(i))
                continue;
            var preposition = text.GoverningPreposition(i);
            if (preposition >= 0 && preposition != text.Words.Bi && !Governs(state.Verb, preposition))
                continue;
            if (!comma || text.Kind(preposition >= 0 && text[i - 1].Role == WordRole.Preposition ? i - 2 : i - 1) == TokenKind.Comma)
                return i;
        }

        return -1;
    }
}
