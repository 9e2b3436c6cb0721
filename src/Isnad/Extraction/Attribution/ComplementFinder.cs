using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>How what is claimed is put.</summary>
internal enum ContentForm : byte
{
    /// <summary>Nothing found.</summary>
    None,

    /// <summary>A clause behind a subordinator.</summary>
    Clause,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Words behind a colon without quotation marks.</summary>
    Colon,

    /// <summary>A noun phrase.</summary>
    Noun,
}

/// <summary>What stands between a reporting word and what is claimed.</summary>
/// <param name="Form">How the content is put.</param>
/// <param name="Start">Token where the zone between ends.</param>
/// <param name="First">First token of the content.</param>
/// <param name="Quotation">Index of the quotation that is the content, or -1.</param>
/// <param name="Subject">First token of the subject behind the verb, or -1.</param>
/// <param name="QuotedSubject">Quotation that names the subject, or -1.</param>
/// <param name="Source">Token behind "quoting" inside the zone: an inner source, or -1.</param>
internal readonly record struct Complement(ContentForm Form, int Start, int First, int Quotation, int Subject, int QuotedSubject, int Source);

/// <summary>Looks to the right of a reporting word for its subject and for what is claimed.</summary>
internal sealed partial class ComplementFinder(SpeechText text)
{
    private const int FarthestContent = 90;

    /// <summary>Finds the complement.</summary>
    /// <param name="trigger">The reporting word.</param>
    /// <param name="limit">Where to stop (exclusive): the next trigger or the end of the sentence or quotation.</param>
    /// <param name="known">Whether the subject is already known.</param>
    public Complement Find(Trigger trigger, int limit, bool known)
    {
        var verb = trigger.Verb!;
        var state = new State(trigger, verb, Math.Min(limit, trigger.End + FarthestContent), known);
        if (verb.Act == ClaimAct.Deny && Answered(state) is { } answered)
            return answered;
        for (var i = trigger.End; i < state.Limit;)
        {
            if (Content(ref state, i, out var found))
                return found.Form == ContentForm.Noun && Behind(ref state, found.First, out var clause) ? clause : found;
            i = Next(ref state, i);
            if (i < 0)
                break;
        }

        return new Complement(ContentForm.None, state.Limit, -1, -1, state.Subject, state.QuotedSubject, state.Source);
    }

    /// <summary>What is denied where it stands before the subject ("denied that the minister"); null when not.</summary>
    private Complement? Answered(State state)
    {
        if (state.Known || !text.Has(state.Trigger.End, PhraseRole.Said, out var behind) || text.ChunkAt(behind) is not (>= 0 and var c) || text.Chunks[c] is not { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } chunk || chunk.First != behind || !text.CanSpeak(chunk.Head))
            return null;
        var end = behind;
        while (end < state.Limit && text.Kind(end) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon))
            end++;
        return new Complement(ContentForm.Noun, end, state.Trigger.End, -1, behind, -1, -1);
    }

    private struct State(Trigger trigger, ReportingVerb verb, int limit, bool known)
    {
        public readonly Trigger Trigger = trigger;
        public readonly ReportingVerb Verb = verb;
        public readonly int Limit = limit;
        public readonly bool Known = known;
        public int Subject = -1;
        public int SubjectEnd = -1;
        public int QuotedSubject = -1;
        public int Source = -1;

        public readonly bool HasSubject => Known || Subject >= 0 || QuotedSubject >= 0 || Source >= 0;

        public readonly Complement Found(ContentForm form, int start, int first, int quotation = -1) =>
            new(form, start, first, quotation, Subject, QuotedSubject, Source);
    }

    private bool Content(ref State state, int i, out Complement found)
    {
        found = default;
        var verb = state.Verb;
        if (text.Kind(i) == TokenKind.Colon && (verb.Quote || verb.Clause) && i + 1 < text.Sentence.End)
        {
            var q = text.Opening(i + 1);
            if (q < 0 && !state.HasSubject && !text[state.Trigger.Token].Joined)
                return false;
            found = q >= 0 ? state.Found(ContentForm.Quote, i, i + 2, q) : state.Found(ContentForm.Colon, i, i + 1);
            return true;
        }

        if (text.Opening(i) is >= 0 and var quotation)
        {
            // Confirmed the "neutralising" of so many.
            if (verb.Object && state.HasSubject && text.Reading.Quotations[quotation] is var word && word.End - word.First == 1 && i == state.SubjectEnd && text[word.First] is { Role: WordRole.Noun, Definite: false } && text.CanBeClaimed(word.First) && !text.CanSpeak(word.First))
            {
                found = state.Found(ContentForm.Noun, i, i + 1);
                return true;
            }

            if (!verb.Quote && !verb.Object || !IsQuoted(state, i, quotation) || Named(state, i, quotation))
                return false;
            found = state.Found(ContentForm.Quote, i, i + 1, quotation);
            return true;
        }

        if (text.OpensContent(i))
            return Clause(ref state, i, out found);
        if (Nominal(ref state, i, out var noun))
        {
            found = state.Found(ContentForm.Noun, i, noun);
            return true;
        }

        return false;
    }

    /// <summary>A clause with "that" behind a comma, no verb between, is what is said; the words before it describe who says it (N., charged with the press, said that).</summary>
    private bool Behind(ref State state, int from, out Complement found)
    {
        for (var i = from; i + 2 < state.Limit && !text.IsVerb(i); i++)
        {
            if (text.Kind(i) != TokenKind.Comma || text[i + 1].Joined)
                continue;
            var opener = text[i + 1].Role == WordRole.Preposition ? i + 2 : i + 1;
            if (text.OpensContent(opener) && Clause(ref state, opener, out found))
                return true;
        }

        found = default;
        return false;
    }

    private bool Clause(ref State state, int i, out Complement found)
    {
        found = default;
        if (i > state.Trigger.End && text.Excepts(i - 1))
            return false;
        if (!Governs(state.Verb, text.GoverningPreposition(i)))
            return false;
        // A bare subordinator is no part of what is claimed; one with a pronoun is.
        var bare = text[i].Reading.Enclitic == Pronoun.None && text.Reading.Tokens[i].NormLength <= 4 && !Pronominal(i);
        var first = bare ? i + 1 : i;
        if (first >= text.Sentence.End)
            return false;
        var q = text.Opening(first);
        found = state.Found(ContentForm.Clause, i, q >= 0 && text.Reading.Quotations[q].End + 1 >= text.Sentence.End ? first + 1 : first, q);
        return true;
    }

    /// <summary>Whether a verb takes a clause behind a preposition, or behind none (-1).</summary>
    private bool Governs(ReportingVerb verb, int preposition)
    {
        var fits = verb.Clause && (preposition < 0 || preposition == text.Words.Bi);
        foreach (var p in verb.Prepositions)
            fits |= p.Preposition == preposition;
        return fits;
    }

    /// <summary>Whether the lexeme of a subordinator is written with a pronoun.</summary>
    private bool Pronominal(int token) =>
        text.Reading.Lexicon.Lexemes[text[token].Reading.Lexeme].Lemma.Length > (text.GoverningPreposition(token) == text.Words.Bi ? 3 : 2);

    private bool IsQuoted(State state, int mark, int quotation)
    {
        var q = text.Reading.Quotations[quotation];
        var length = q.End - q.First;
        if (length >= 5)
            return true;
        if (mark > state.Trigger.End && text[mark - 1].Role is WordRole.Noun or WordRole.Preposition
            && ((text[mark - 1].Tags & (text.Tags.Body | text.Tags.Locality | text.Tags.Human)) != 0 || text.SourceNounAt(mark - 1) != SourceNoun.None || text[mark - 1].Role == WordRole.Preposition))
            return false;
        if (state.Trigger.Attributes)
            return false;
        if (!state.HasSubject)
            return false;
        for (var i = q.First; i < q.End; i++)
        {
            if (text[i].Role == WordRole.Verb)
                return true;
        }

        return text.Kind(mark - 1) == TokenKind.Comma && length >= 3;
    }

    /// <summary>Whether a quotation right behind the verb names the subject.</summary>
    private bool Named(State state, int mark, int quotation)
    {
        var q = text.Reading.Quotations[quotation];
        if (mark != state.Trigger.End || state.Known || !text.CanSpeak(q.First))
            return false;
        for (var i = q.First; i < q.End; i++)
        {
            if (text[i].Role is WordRole.Verb or WordRole.Subordinator)
                return false;
        }

        return q.End + 1 < state.Limit;
    }

    private bool Nominal(ref State state, int i, out int first)
    {
        first = i;
        var verb = state.Verb;
        foreach (var p in verb.Prepositions)
        {
            if (!p.Nominal || p.Preposition < 0)
                continue;
            var free = text[i].Role == WordRole.Preposition && text[i].Reading.Lexeme == p.Preposition;
            var attached = p.Preposition == text.Words.Bi && text[i].Reading.Has(Proclitics.Bi) && text[i].IsNominal;
            if (!free && !attached)
                continue;
            var noun = free ? i + 1 : i;
            if (noun >= state.Limit || text[noun].Role is WordRole.Pronoun or WordRole.Subordinator || text.OpensContent(noun))
                continue;
            if (!state.HasSubject && i != state.Trigger.End || free && text.Issued(i - 1))
                continue;
            if (attached && ((text[i - 1].Tags & text.Tags.Spokesman) != 0 || (text[i - 2].Tags & text.Tags.Spokesman) != 0))
                continue;
            if (attached && verb.Kind is not (ReportingKind.Accuse or ReportingKind.Condemn) && !text.CanBeClaimed(noun) && text[noun].Role is not (WordRole.Number or WordRole.Quantifier))
                continue;
            if (verb.Finds && (text[noun].Tags & (text.Tags.Body | text.Tags.Locality | text.Tags.Weapon | text.Tags.Human)) != 0 && !text.CanBeClaimed(noun))
                continue;
            if (verb.Kind == ReportingKind.Condemn && (text.HasArticle(noun) || attached && (text[i].Joined || Told(state, i))))
                continue;
            first = noun;
            return true;
        }

        return verb.Object && Object(ref state, i);
    }

    /// <summary>Whether what is condemned was named before a token.</summary>
    private bool Told(State state, int token)
    {
        for (var i = state.Trigger.End; i < token; i++)
        {
            if (text[i].Reading.Has(Proclitics.Bi) && text[i].IsNominal)
                return true;
        }

        return false;
    }

    private bool Object(ref State state, int i)
    {
        var c = text.ChunkAt(i);
        var behind = state.Subject >= 0 ? state.SubjectEnd : state.Trigger.End;
        if (state.Verb.Kind is ReportingKind.Blame or ReportingKind.Deed or ReportingKind.Estimate)
            return (state.Verb.Kind != ReportingKind.Estimate || state.Known || state.HasSubject && i > state.Trigger.End) && text.Has(i, Heading(state.Verb.Kind));
        if (state.Verb.Kind == ReportingKind.Condemn && text.HasArticle(i))
            return false;
        if (state.HasSubject && state.Verb.Act == ClaimAct.Deny && (i >= behind || state.Subject >= 0 && i > state.Subject) && text.Has(i, PhraseRole.Said))
            return true;
        if (state.HasSubject && i == behind && text[i].Role == WordRole.Preposition && text.Has(i, PhraseRole.Content))
            return true;
        // "Denied what the militia announced": what others said.
        if ((state.HasSubject || text[state.Trigger.Token].Joined && i == behind) && state.Verb.Act == ClaimAct.Deny && i >= behind && text[i].Reading.Lexeme == text.Words.What && text[i + 1].Role == WordRole.Verb && text.Words.Verb(text[i + 1].Reading.Lexeme) is not null)
            return true;
        if (text[i].Role == WordRole.Verb && text[i].Reading.Enclitic != Pronoun.None && (i == behind || text.Kind(i - 1) == TokenKind.Comma)
            && text.Has(i, PhraseRole.Content))
            return true;
        if (state.Subject >= 0 && i > state.Subject && i < state.SubjectEnd && Splits(i))
            return true;
        if (c < 0 || text.Chunks[c] is not { Kind: ChunkKind.Noun, Preposition: < 0 } chunk || !Begins(state, chunk, i) || (chunk.Joined && chunk.First == i) || text.IsTime(i))
            return false;
        if (!text.CanBeClaimed(Math.Max(chunk.Head, i)) && !text.CanBeClaimed(i))
            return false;
        if (text.CanSpeak(Math.Max(chunk.Head, i)) && !text.Has(i, PhraseRole.Content))
            return false;
        if (state.HasSubject)
            return text.Kind(i - 1) != TokenKind.Comma || state.Known || !text[i].Definite || text[i].Reading.Enclitic != Pronoun.None;
        // No subject yet: it is dropped unless a clause follows that this noun could be the subject of.
        return true;
    }

    /// <summary>What heads the object of a verb that takes only certain nouns.</summary>
    private static PhraseRole Heading(ReportingKind kind) => kind switch
    {
        ReportingKind.Blame => PhraseRole.Blame,
        ReportingKind.Deed => PhraseRole.Deed,
        _ => PhraseRole.Figure,
    };

    /// <summary>Whether a noun inside a phrase begins the object: a verbal noun behind an attribute or name of the subject.</summary>
    private bool Splits(int i)
    {
        var before = text[i - 1];
        return text[i].Role == WordRole.Noun && !text[i].Definite && !text[i].Joined && !text[i].Governed && text.CanBeClaimed(i) && (!text.CanSpeak(i) || text.Has(i, PhraseRole.Content))
            && (before.Role is WordRole.Adjective or WordRole.Name || before.Definite || text.Reading.Tokens[i - 1].Word.Can(PartOfSpeech.Adjective));
    }

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
        if (chunk.Preposition < 0 && !(chunk.Joined && chunk.First == i) && !state.HasSubject && !text.IsTime(i) && !(chunk.End == i + 1 && text[i].Role != WordRole.Name && text[i].Reading.Has(WordFeatures.Tanwin)))
            (state.Subject, state.SubjectEnd) = (i, chunk.End);
        // The name of the subject behind its title.
        var named = state.Subject >= 0 && state.Subject != i && !chunk.Joined && text.Reading.Words[chunk.End - 1].Role != WordRole.Name && Named(i, chunk.End);
        if (named)
            state.SubjectEnd = chunk.End;
        for (var t = named ? i + 1 : Math.Max(chunk.Head, i) + 1; (state.Subject == i || named) && state.Verb.Object && t < chunk.End; t++)
        {
            if (t > i && (Splits(t) || state.Verb.Act == ClaimAct.Deny && text.Has(t, PhraseRole.Said)))
                return t;
        }

        return Math.Max(i + 1, chunk.End);
    }

    /// <summary>Whether a name stands in a stretch.</summary>
    private bool Named(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Role == WordRole.Name)
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase begins at a token; the one behind a verb that was taken for the head of the phrase, too.</summary>
    private static bool Begins(State state, Chunk chunk, int i) => chunk.First == i || (chunk.First < state.Trigger.End && i == state.Trigger.End);
}
