using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds whom a pronoun stands for by the clauses that it stands in: the subject of the verb whose complement carries it (expressed
/// her refusal), whom a verb addresses (warned X of its), the noun of a relative clause, who is known to speak.</summary>
internal sealed class PronounBinding(FrameIndex frames)
{
    private const int Deep = 6;

    /// <summary>The mention of the innermost source of a claim, or -1 when it has none.</summary>
    public static int Speaker(Reading reading, int claim) => reading.Claims[claim].Chain is { Count: > 0 } chain ? chain[^1].Mention : -1;

    /// <summary>The mention for a pronoun, or -1 when the clauses around do not tell.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">The token that carries the pronoun.</param>
    /// <param name="right">Whether a mention agrees with it.</param>
    public int Find(Reading reading, int token, Func<int, bool> right)
    {
        var clause = Host(reading, token);
        for (var depth = 0; clause is not null && depth < Deep; depth++)
        {
            var found = clause.Class == PartOfSpeech.Verb ? OfVerb(reading, clause, token, right) : OfNoun(reading, clause, token, right);
            if (found >= 0)
                return found;
            clause = clause.Governor >= 0 && clause.Governor < reading.Clauses.Count ? reading.Clauses[clause.Governor] : null;
        }

        return -1;
    }

    /// <summary>The innermost clause that has a word in it as predicate or inside an argument, or null.</summary>
    private static Clause? Host(Reading reading, int token)
    {
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, token + 1, static x => x.Predicate) - 1; c >= 0; c--)
        {
            var clause = reading.Clauses[c];
            if (clause.Predicate == token)
                return clause;
            if (reading.Sentences[clause.Sentence].End <= token)
                return null;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Antecedent < 0 && argument.First <= token && token < argument.End && argument.First > clause.Predicate)
                    return clause;
            }
        }

        return null;
    }

    private int OfVerb(Reading reading, Clause clause, int token, Func<int, bool> right)
    {
        if (clause.Predicate != token)
        {
            if (frames.Addresses(clause.Lexeme) && clause.First(Function.Object) is { } addressed && addressed.First > clause.Predicate && addressed.End <= token && !Parted(reading, addressed.End, token) && In(reading, addressed, right) is >= 0 and var told)
                return told;
            if (clause.First(Function.Subject) is { } subject)
            {
                if ((subject.First > token || subject.End <= token) && In(reading, subject, right) is >= 0 and var doer)
                    return doer;
            }
            else if (!clause.Passive && reading.ClaimBy(clause.Predicate) is >= 0 and var claim && Speaker(reading, claim) is >= 0 and var speaker && right(speaker))
            {
                return speaker;
            }
        }

        return InHead(reading, clause, token, right);
    }

    /// <summary>Whether a comma stands between two tokens.</summary>
    private static bool Parted(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Tokens[i].Kind == Text.TokenKind.Comma)
                return true;
        }

        return false;
    }

    /// <summary>The noun that a relative clause belongs to.</summary>
    private static int InHead(Reading reading, Clause clause, int token, Func<int, bool> right)
    {
        if (clause.RelativeHead < 0 || clause.HeadEnd > token)
            return -1;
        return In(reading, new Argument(Function.Subject, -1, clause.HeadFirst, clause.HeadEnd, clause.HeadFirst), right);
    }

    private int OfNoun(Reading reading, Clause clause, int token, Func<int, bool> right)
    {
        if (clause.Predicate == token)
            return reading.Words[token].Joined ? OfDeedBefore(reading, clause, right) : -1;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Genitive or Function.Object && argument.End <= token && In(reading, argument, right) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    /// <summary>Who does the deed that a deed is joined to, with no verb between: the visit of the minister and his meeting with.</summary>
    private int OfDeedBefore(Reading reading, Clause clause, Func<int, bool> right)
    {
        var first = reading.Sentences[clause.Sentence].First;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, clause.Predicate, static x => x.Predicate) - 1; c >= 0 && reading.Clauses[c].Predicate >= first; c--)
        {
            var before = reading.Clauses[c];
            if (before.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || before.First(Function.Genitive) is not { } genitive || genitive.First != before.Predicate + 1)
                continue;
            for (var i = before.Predicate + 1; i < clause.Predicate; i++)
            {
                if (reading.Words[i].Role is WordRole.Verb or WordRole.Relative or WordRole.Subordinator or WordRole.Conjunction)
                    return -1;
            }

            return before.First(Function.Object) is not null || Array.Exists(frames.Of(before.Lexeme, before.Class).ToArray(), static f => f.Genitive == GenitiveRole.Subject) ? In(reading, genitive, right) : -1;
        }

        return -1;
    }

    private static int In(Reading reading, Argument phrase, Func<int, bool> right)
    {
        if (phrase.Antecedent >= 0)
            return right(phrase.Antecedent) ? phrase.Antecedent : -1;
        foreach (var m in Fillers.Between(reading, phrase.First, phrase.End))
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && right(m))
                return m;
        }

        return -1;
    }
}
