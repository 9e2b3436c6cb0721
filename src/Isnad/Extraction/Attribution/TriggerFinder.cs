using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Finds the words of a sentence that bring in or end claims.</summary>
internal sealed class TriggerFinder(SpeechText text)
{
    /// <summary>Adds the triggers of the sentence that <see cref="SpeechText"/> stands at, in order.</summary>
    public void Find(List<Trigger> triggers)
    {
        var end = text.Sentence.End;
        for (var i = text.Sentence.First; i < end;)
        {
            if (text.Has(i, PhraseRole.Condition, out var behind))
            {
                i = behind;
                continue;
            }

            if (Phrase(i, out var phrase))
            {
                triggers.Add(phrase);
                i = phrase.End;
                continue;
            }

            if (Word(i) is { } trigger)
                triggers.Add(trigger);
            i++;
        }
    }

    private bool Phrase(int i, out Trigger trigger)
    {
        trigger = default;
        if (text.Has(i, PhraseRole.Voice, out var end))
            trigger = new Trigger(i, end, TriggerKind.Voice, null);
        else if (text.Has(i, PhraseRole.Own, out end))
            trigger = new Trigger(i, end, TriggerKind.Own, null);
        else if (text.Has(i, PhraseRole.Impersonal, out end) && !Describes(i, end) && !Active(i) && !(text[i - 1] is { Role: WordRole.Subordinator } opener && opener.Reading.Enclitic != Pronoun.None))
            trigger = new Trigger(i, end, TriggerKind.Impersonal, null);
        else if (text.Has(i, PhraseRole.AccordingClause, out end) && Reports(end))
            return false;
        else if (text.Has(i, PhraseRole.According, out end) && !Reports(end) && !(text[end].Reading.Lexeme == text.Words.What && text[end].Reading.Lexeme >= 0))
            trigger = new Trigger(i, end, TriggerKind.According, null);
        else
            return false;
        return true;
    }

    /// <summary>Whether a passive of saying tells what a noun before it is taken for ("planes thought to be …").</summary>
    private bool Describes(int first, int end) =>
        !text[first].Joined && text[first - 1].IsNominal && text[end - 1].Reading.Enclitic != Pronoun.None;

    /// <summary>Whether a verb that reads as a passive of saying has its doer in the verb before it ("made him believe that").</summary>
    private bool Active(int verb) =>
        text.Sentence.First < verb && (Plain(verb - 1) || text[verb - 1] is { Role: WordRole.Verb, Reading.Enclitic: not Pronoun.None });

    private bool Reports(int token) => text[token].Role == WordRole.Verb && text.Words.Verb(text[token].Reading.Lexeme) is not null;

    private Trigger? Word(int i)
    {
        var word = text[i];
        if (word.Role == WordRole.Verb)
            return text.Words.Verb(word.Reading.Lexeme) is { } verb ? Finite(i, word, verb.Kind == ReportingKind.Appear && Answers(i) is { } answers ? answers : verb) : Shows(i) is { } shows ? Finite(i, word, shows) : null;
        if (text.Has(i, PhraseRole.Relayed) || text.Kind(i) != TokenKind.Word || word.Role is WordRole.Preposition or WordRole.Subordinator or WordRole.Relative or WordRole.Adverb)
            return null;
        foreach (var reading in text.Reading.Tokens[i].Word.Readings)
        {
            if (text.Words.Verb(reading.Lexeme) is not { } noun)
                continue;
            var trigger = reading.Class switch
            {
                PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple => Participle(i, reading, noun),
                PartOfSpeech.Masdar when noun.Kind == ReportingKind.Say && reading.Has(Proclitics.Bi) && reading.Has(WordFeatures.Definite) && text.OpensContent(i + 1) => new Trigger(i, i + 1, TriggerKind.Participle, noun),
                PartOfSpeech.Masdar when noun.Noun => Noun(i, reading, noun),
                _ => null,
            };
            if (trigger is not null)
                return trigger;
        }

        return Misread(i, word);
    }

    /// <summary>The verb by which a text shows something, written like one of coming to light, where it opens a clause; null when none.</summary>
    private ReportingVerb? Shows(int i)
    {
        if (!text[i + 1].IsNominal || !Opened(i + 1))
            return null;
        foreach (var reading in text.Reading.Tokens[i].Word.Readings)
        {
            if (reading.Class == PartOfSpeech.Verb && text.Words.Verb(reading.Lexeme) is { Kind: ReportingKind.Show } verb)
                return verb;
        }

        return null;
    }

    /// <summary>The verb in "and … answered", written like one of appearing, where someone who speaks stands behind it; null when none.</summary>
    private ReportingVerb? Answers(int i)
    {
        if (!text[i + 1].IsNominal || text[i + 1].Governed || !text.CanSpeak(i + 1) || text.Words.Source(text[i + 1].Reading.Lexeme) == SourceNoun.Document)
            return null;
        foreach (var reading in text.Reading.Tokens[i].Word.Readings)
        {
            if (reading.Class == PartOfSpeech.Verb && reading.Has(Proclitics.Wa) && text.Words.Verb(reading.Lexeme) is { } verb)
                return verb;
        }

        return null;
    }

    /// <summary>A verb at the head of its clause that was taken for a noun or name.</summary>
    private Trigger? Misread(int i, TaggedWord word)
    {
        if (word.Role is not (WordRole.Noun or WordRole.Name or WordRole.Adjective) || !text.Reading.Tokens[i].Word.TryGet(PartOfSpeech.Verb, out var reading))
            return null;
        if (text.Words.Verb(reading.Lexeme) is not { Kind: not (ReportingKind.Weak or ReportingKind.Appear) } verb || !reading.Has(WordFeatures.Third) || !reading.Exact)
            return null;
        if (reading.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka))
            return null;
        var opens = i == text.Sentence.First || reading.Has(Proclitics.Wa | Proclitics.Fa)
            || text.Kind(i - 1) is TokenKind.Comma or TokenKind.Quote or TokenKind.Stop or TokenKind.Dash
            || text.Has(i - 2, PhraseRole.Preceded) || text[i - 1].Role is WordRole.Particle or WordRole.Conjunction or WordRole.Auxiliary or WordRole.Relative;
        if (!opens && text[i + 1].Role == WordRole.Pronoun && text.OpensContent(i + 2))
            return new Trigger(i, i + 1, TriggerKind.Verb, verb);
        if (!opens && reading.Has(WordFeatures.Dual) && text.OpensContent(i + 1) && text[i - 1].IsNominal)
            return new Trigger(i, i + 1, TriggerKind.Verb, verb);
        if (!opens && verb.Kind == ReportingKind.Say && text[i - 1].Reading.Has(WordFeatures.Tanwin) && Opened(i + 1))
            return new Trigger(i, i + 1, TriggerKind.Verb, verb);
        if (!opens || text.ChunkAt(i) < 0)
            return null;
        var next = i + 1;
        if ((i == text.Sentence.First || reading.Has(Proclitics.Wa | Proclitics.Fa)) && verb.Kind is ReportingKind.Say or ReportingKind.Relay && text[next].Role is WordRole.Preposition && Opened(next))
            return new Trigger(i, i + 1, TriggerKind.Verb, verb);
        if (next >= text.Sentence.End || !(text.OpensContent(next) || text.Kind(next) is TokenKind.Quote or TokenKind.Colon || (text[next].IsNominal && text.CanSpeak(next))))
            return null;
        return new Trigger(i, i + 1, TriggerKind.Verb, verb, Relative: text[i - 1].Role == WordRole.Relative);
    }

    private bool Opened(int from)
    {
        for (var i = from; i < from + 14 && i < text.Sentence.End; i++)
        {
            if (text.OpensContent(i))
                return true;
            if (text[i].Role is WordRole.Verb)
                return false;
        }

        return false;
    }

    private Trigger? Finite(int i, TaggedWord word, ReportingVerb verb)
    {
        if (!word.Reading.Has(WordFeatures.Third) || word.Reading.Has(Proclitics.Sa) || Misspelled(i, word))
            return null;
        if (text.Has(i - 1, PhraseRole.Untrue, out var untrue) && untrue > i)
            return null;
        if (text.Carries(i, out _) || verb.Kind == ReportingKind.Think && Active(i))
            return null;
        var first = text.Sentence.First;
        var before = i > first ? text[i - 1] : default;
        var second = i - 1 > first ? text[i - 2] : default;
        var present = word.Reading.Has(WordFeatures.Present) && !word.Reading.Has(WordFeatures.Past);
        var negated = before.Role == WordRole.Negation || (second.Role == WordRole.Negation && before.Role is WordRole.Adverb or WordRole.Auxiliary);
        if (present && (before.Role is WordRole.Particle or WordRole.Conditional || Plain(i - 1) || text.Has(i - 1, PhraseRole.Unlikely)))
            return null;
        if (negated && !(verb.Act == ClaimAct.Predict && verb.Kind == ReportingKind.Say))
            return null;
        if (before.Role == WordRole.Conditional)
            return null;
        var attributes = Attributes(i);
        var relative = !attributes && (before.Role == WordRole.Relative || text.Attributive(i) >= 0);
        if (relative && word.Reading.Enclitic != Pronoun.None && verb.Kind == ReportingKind.Describe)
            return null;
        return new Trigger(i, i + 1, TriggerKind.Verb, verb, negated, relative, attributes);
    }

    /// <summary>Whether a hamza is written below where the past of the verb has it above: then it is another word.</summary>
    private bool Misspelled(int i, TaggedWord word)
    {
        var normal = text.Reading.Normal(i);
        return !word.Reading.Exact && word.Reading.Has(WordFeatures.Past) && normal.Length > word.Reading.ProcliticLength && normal[word.Reading.ProcliticLength] == '\u0625';
    }

    /// <summary>Whether a token is the bare subordinator before a subjunctive.</summary>
    private bool Plain(int token) =>
        token >= text.Sentence.First && text[token].Role == WordRole.Subordinator && text[token].Reading.Enclitic == Pronoun.None
        && text.Reading.Tokens[token].NormLength <= 3;

    /// <summary>Whether a verb stands behind a phrase such as "according to what": the source of what stands before.</summary>
    private bool Attributes(int verb)
    {
        for (var back = 1; back <= 3 && verb - back >= text.Sentence.First; back++)
        {
            if (text.Has(verb - back, PhraseRole.AccordingClause, out var end) && end == verb)
                return true;
        }

        return false;
    }

    private Trigger? Participle(int i, WordReading reading, ReportingVerb verb)
    {
        if (reading.Has(WordFeatures.Definite) || verb.Kind is ReportingKind.Appear or ReportingKind.Rumour or ReportingKind.Show || reading.Enclitic != Pronoun.None
            || reading.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka))
            return null;
        if (reading.Has(WordFeatures.Masculine) && reading.Has(WordFeatures.Singular) && !reading.Has(WordFeatures.Tanwin))
            return null;
        if (reading.Has(WordFeatures.Nominative))
            return null;
        var noun = text[i - 1];
        if (reading.Has(WordFeatures.Feminine) && reading.Has(WordFeatures.Singular) && noun is { Role: WordRole.Noun, Definite: false } && noun.Reading.Has(WordFeatures.Feminine)
            && noun.Reading.Enclitic == Pronoun.None && text.Kind(i - 1) == TokenKind.Word && !text.OpensContent(i + 1))
            return null;
        if (!reading.Has(WordFeatures.Tanwin))
        {
            var opens = i == text.Sentence.First || reading.Has(Proclitics.Wa | Proclitics.Fa)
                || text.Kind(i - 1) is TokenKind.Comma or TokenKind.Quote or TokenKind.Close or TokenKind.Semicolon;
            if (!opens && !text.OpensContent(i + 1) && text[i + 1].Role != WordRole.Preposition && !Charges(i, verb))
                return null;
        }

        return new Trigger(i, i + 1, TriggerKind.Participle, verb);
    }

    /// <summary>Whether a participle of accusing has whom it accuses behind it, and behind that the charge.</summary>
    private bool Charges(int i, ReportingVerb verb)
    {
        if (verb.Kind != ReportingKind.Accuse || !text[i + 1].IsNominal || text[i + 1].Reading.Has(Proclitics.Bi))
            return false;
        for (var t = i + 2; t < i + 8 && t < text.Sentence.End && text.Kind(t) == TokenKind.Word; t++)
        {
            if (text[t].Reading.Has(Proclitics.Bi) && text[t].IsNominal && (text[i].Role == WordRole.Verb || text.CanBeClaimed(t)))
                return true;
        }

        return false;
    }

    private Trigger? Noun(int i, WordReading reading, ReportingVerb verb)
    {
        if (reading.Has(WordFeatures.Definite))
            return null;
        if (reading.Enclitic != Pronoun.None)
            return text.OpensContent(i + 1) || text[i + 1].Role == WordRole.Preposition || Charges(i, verb) ? new Trigger(i, i + 1, TriggerKind.Noun, verb) : null;
        return verb.Kind != ReportingKind.Accuse && text[i + 1].IsNominal && text.CanSpeak(i + 1) && !text[i + 1].Joined && !text[i + 1].Governed
            ? new Trigger(i, i + 1, TriggerKind.Noun, verb) : null;
    }
}
