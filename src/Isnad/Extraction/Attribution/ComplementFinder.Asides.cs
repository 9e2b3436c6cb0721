using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <content>What is passed over on the way to the content: asides, relative clauses, brackets.</content>
internal sealed partial class ComplementFinder
{
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

    /// <summary>The comma that closes what a verb tells of a noun before it, where no other verb stands between; -1 when none.</summary>
    private int Closing(int verb, int limit)
    {
        for (var i = verb + 1; i < limit && i < verb + 16; i++)
        {
            if (text.Kind(i) == TokenKind.Comma)
                return i;
            if (text.IsVerb(i) || text.OpensContent(i) || text[i].Role == WordRole.Relative)
                return -1;
        }

        return -1;
    }

    /// <summary>Behind a verb that tells something of the subject, the place where the report resumes.</summary>
    private int Resumes(int verb, State state)
    {
        var comma = text.Kind(verb - 1) == TokenKind.Comma;
        if (!state.HasSubject || (text[verb].Joined && !comma))
            return -1;
        if (text.TellsOfIndefinite(verb) && Closing(verb, state.Limit) is >= 0 and var closing)
            return closing;
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
