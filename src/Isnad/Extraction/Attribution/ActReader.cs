using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Tells what a source does with what it says: assert, confirm, deny, foretell.</summary>
internal sealed class ActReader(SpeechText text)
{
    private const int Front = 30;

    // So many claims before one are looked through for what it confirms.
    private const int Compared = 120;

    /// <summary>The act of a draft.</summary>
    public ClaimAct Of(Draft draft, List<Draft> drafts, int d)
    {
        var verb = draft.Trigger.Verb;
        if (verb is { Act: ClaimAct.Deny })
            return ClaimAct.Deny;
        if (verb is { Act: ClaimAct.Predict })
            return draft.Trigger.Negated && Past(draft) ? ClaimAct.Assert : ClaimAct.Predict;
        if (verb is { Kind: ReportingKind.Accuse or ReportingKind.Condemn })
            return ClaimAct.Assert;
        if (Within(draft, PhraseRole.Untrue, 14))
            return ClaimAct.Deny;
        if (Ahead(draft))
            return ClaimAct.Predict;
        return verb is not null && Confirms(draft, drafts, d) ? ClaimAct.Confirm : ClaimAct.Assert;
    }

    /// <summary>How many content words two claims share.</summary>
    public int Shared(Draft a, Draft b)
    {
        var shared = 0;
        for (var i = a.First; i < a.End && i < a.First + Front; i++)
        {
            if (!Weighs(i))
                continue;
            for (var j = b.First; j < b.End && j < b.First + Front; j++)
            {
                if (!Weighs(j) || !Same(i, j))
                    continue;
                shared++;
                break;
            }
        }

        return shared;
    }

    private bool Weighs(int token) => text.Kind(token) == TokenKind.Number || text[token].Role is WordRole.Noun or WordRole.Name or WordRole.Verb;

    private bool Same(int i, int j) =>
        text.Reading.Tokens[i].Fold == text.Reading.Tokens[j].Fold
        || (text[i].Reading.Lexeme >= 0 && text[i].Reading.Lexeme == text[j].Reading.Lexeme);

    private bool Past(Draft draft)
    {
        for (var i = draft.First; i < draft.End && i < draft.First + 12; i++)
        {
            if (text[i].Role == WordRole.Verb)
                return text[i].Reading.Has(WordFeatures.Past) && !text[i].Reading.Has(WordFeatures.Present);
        }

        return false;
    }

    private bool Within(Draft draft, PhraseRole role, int reach)
    {
        for (var i = draft.First; i < draft.End && i < draft.First + reach; i++)
        {
            if (text.Has(i, role))
                return true;
        }

        return false;
    }

    /// <summary>Whether the main verb of what is claimed lies in the future.</summary>
    private bool Ahead(Draft draft)
    {
        if (text.Has(draft.First, PhraseRole.Foretold) || text.Has(draft.First + 1, PhraseRole.Foretold))
            return true;
        var relative = false;
        for (var i = draft.First; i < draft.End && i < draft.First + Front; i++)
        {
            var word = text[i];
            relative |= word.Role == WordRole.Relative;
            if (text.Kind(i) == TokenKind.Comma)
                relative = false;
            if (!relative && text.Has(i, PhraseRole.Foretold) && i < draft.First + 12)
                return true;
            if (word.Reading.Has(Proclitics.Sa) || (word.Role == WordRole.Auxiliary && Future(i)))
                return !relative;
            if (word.Role != WordRole.Verb)
                continue;
            if (relative)
            {
                relative = false;
                continue;
            }

            return text[i - 1].Role == WordRole.Negation && text.Reading.Normal(i - 1)[^1] == '\u0646' && text.Reading.Tokens[i - 1].NormLength <= 3;
        }

        return false;
    }

    /// <summary>Whether a verb of being carries the future letter.</summary>
    private bool Future(int token)
    {
        var normal = text.Reading.Normal(token);
        var at = normal[0] is '\u0648' or '\u0641' ? 1 : 0;
        return normal.Length > at + 3 && normal[at] == '\u0633' && normal[at + 1] is '\u064A' or '\u062A';
    }

    private bool Confirms(Draft draft, List<Draft> drafts, int d)
    {
        if (draft.Form == ContentForm.Noun && text.Has(draft.First, PhraseRole.True))
            return true;
        if (!text.Words.Affirms(text[draft.Trigger.Token].Reading.Lexeme))
            return false;
        for (var e = d - 1; e >= Math.Max(0, d - Compared); e--)
        {
            if (drafts[e].Sources[^1].Kind == LinkKind.Unspecified && Shared(draft, drafts[e]) >= 3)
                return true;
        }

        return false;
    }
}
