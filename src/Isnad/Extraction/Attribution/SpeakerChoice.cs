using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Chooses who speaks: the subject behind or before the verb, the antecedent of a relative clause, the speaker that goes on.</summary>
internal sealed class SpeakerChoice(SpeechText text, SourceReader reader, SpeakerRegister register, SubjectFinder subjects, ClaimDrafts drafts)
{
    /// <summary>Who says what a verb reports, from the outside inwards; null when nobody can be told.</summary>
    public List<Source>? Speakers(Trigger trigger, Complement complement, int left)
    {
        var own = complement.Subject >= 0 && (left < 0 || complement.Form != ContentForm.Noun) ? complement.Subject : -1;
        if (own == trigger.End && left < 0 && text.Clashes(trigger.Token, text.HeadAt(own)))
            own = -1;
        var accused = own >= 0 && left < 0 && IsAccused(trigger, complement, own) ? own : -1;
        if (accused >= 0)
            own = -1;
        Source? speaker;
        if (complement.QuotedSubject >= 0)
            speaker = register.Resolve(reader.Read(text.Reading.Quotations[complement.QuotedSubject].First, complement.Start));
        else if (trigger.Relative && !(own == trigger.End && (Resumes(trigger.Token) || Names(trigger, complement, own))) && subjects.Antecedent(trigger.Token) is { } antecedent)
            speaker = register.Resolve(antecedent);
        else if (own >= 0 && left < 0 && own < complement.Start && (text.CanSpeak(text.HeadAt(own)) || !text.CanBeClaimed(text.HeadAt(own))))
            speaker = register.Resolve(trigger, reader.Read(
                own, trigger.Verb!.Kind is ReportingKind.Accuse or ReportingKind.Describe or ReportingKind.Blame ? Math.Min(complement.Start, text.Chunks[text.ChunkAt(own)].End) : complement.Start));
        else if (left >= 0)
            speaker = register.Resolve(reader.Read(left, trigger.Token));
        else
            speaker = accused >= 0 && Shared(trigger) is { } shared ? shared : Carried(trigger);
        if (speaker is null || accused >= 0 && speaker.Entity >= 0 && speaker.Entity == reader.Read(accused, complement.Start).Entity)
            return null;
        var sources = new List<Source>(3);
        var through = own >= 0 || left >= 0 || accused >= 0 ? speaker.Through : reader.Media(trigger.End, complement.Start);
        sources.AddRange(through);
        sources.Add(speaker);
        if (complement.Source >= 0 && complement.Source < complement.Start)
            sources.Add(register.Resolve(reader.Read(complement.Source, complement.Start)));
        return sources;
    }

    /// <summary>Whether a verb in "what the militia announced" takes up the relative by a pronoun of its own: then its subject stands behind it.</summary>
    private bool Resumes(int verb) =>
        text[verb].Reading.Enclitic is > Pronoun.None and < Pronoun.You && verb > text.Sentence.First
        && (text[verb - 1].Reading.Lexeme == text.Words.What || text[verb - 1].Role == WordRole.Relative && text.CanSpeak(text.HeadAt(verb + 1)) && text.Agrees(text[verb].Reading, text.HeadAt(verb + 1), after: true));

    /// <summary>Whether a verb of saying in a relative clause, which addresses nobody, has who speaks right behind it: a base that experts say is in use.</summary>
    private bool Names(Trigger trigger, Complement complement, int own) =>
        trigger.Verb is { Kind: ReportingKind.Say, Object: false, Prepositions.Length: 0 } && complement.Form == ContentForm.Clause && text.CanSpeak(text.HeadAt(own)) && text.Agrees(text[trigger.Token].Reading, text.HeadAt(own), after: true);

    /// <summary>Whether the phrase behind a verb of accusing is whom it accuses, the subject being left out.</summary>
    private bool IsAccused(Trigger trigger, Complement complement, int own)
    {
        // Described the decision as: the one phrase before the words is what is described.
        if (trigger.Verb!.Kind == ReportingKind.Describe)
            return own == trigger.End && text[trigger.Token] is { Joined: true, Reading.Enclitic: Pronoun.None } && IsAlone(own, complement.Start);
        if (trigger.Verb!.Kind is not (ReportingKind.Accuse or ReportingKind.Blame))
            return false;
        var clauses = text.Reading.Clauses;
        var at = clauses.FindLastIndex(c => c.Predicate == trigger.Token);
        if (at >= 0 && clauses[at].Class == PartOfSpeech.Verb)
            return clauses[at].Arguments.Exists(a => a.Function == Function.Object && a.First <= text.HeadAt(own) && text.HeadAt(own) < a.End);
        var end = text.Chunks[text.ChunkAt(own)].End;
        return own == trigger.End && end >= complement.Start && AccusedPhrases.IsOne(text.Reading, own, text.HeadAt(own), end);
    }

    /// <summary>Whether one noun with its adjectives reaches from a token to another.</summary>
    private bool IsAlone(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text[i].Role != WordRole.Adjective)
                return false;
        }

        return true;
    }

    /// <summary>The subject that a verb goes on with from the verb before it, where it can speak; null when not.</summary>
    private Source? Shared(Trigger trigger)
    {
        var at = text.Reading.Clauses.FindLastIndex(c => c.Predicate == trigger.Token && c.Class == PartOfSpeech.Verb);
        if (at < 0 || text.Reading.Clauses[at].First(Function.Subject) is not { } subject || subject.First >= trigger.Token || subject.First < text.Sentence.First
            || text.ChunkAt(subject.First) < 0 || !text.CanSpeak(subject.Head))
            return null;
        return drafts.Last?.Sources.Find(s => s.Head == subject.Head) ?? register.Resolve(reader.Read(subject.First, subject.End));
    }

    /// <summary>Who does what the words before a relative clause without antecedent tell ("it attacked what it calls …"), where that one can speak; null when not.</summary>
    private Source? Acting(Trigger trigger)
    {
        if (text.Reading.Tokens[trigger.Token - 1].NormLength > 2)
            return null;
        var clauses = text.Reading.Clauses;
        for (var at = clauses.FindLastIndex(c => c.Predicate < trigger.Token); at >= 0 && clauses[at].Predicate >= text.Sentence.First; at--)
        {
            if (clauses[at].Class != PartOfSpeech.Verb || text[clauses[at].Predicate - 1].Role == WordRole.Relative || clauses[at].First(Function.Subject) is not { } subject
                || subject.First < text.Sentence.First || text.ChunkAt(subject.First) < 0)
                continue;
            return text.CanSpeak(subject.Head) ? reader.Read(subject.First, subject.End) : null;
        }

        return null;
    }

    /// <summary>The speaker that a verb or participle without subject goes on with.</summary>
    public Source? Carried(Trigger trigger)
    {
        var reading = text[trigger.Token].Reading;
        if (trigger.Relative)
            return (subjects.Antecedent(trigger.Token) ?? Acting(trigger)) is { } antecedent ? register.Resolve(antecedent) : null;
        if (subjects.Issuer(trigger.Token) is { } issuer)
            return register.Resolve(issuer);
        if (drafts.Enclosing(trigger.Token) is { } around && drafts.Inside(trigger, trigger.Token, around))
            return subjects.Near(trigger, around.First) is { } inner ? register.Resolve(inner) : around.Sources[^1];
        if (trigger.Kind == TriggerKind.Participle && drafts.LastOuter(trigger.Token) is { } outer)
            return Turned(trigger, outer) is { } turned ? register.Resolve(turned) : outer.Sources.FindLast(s => !text.IsMany(s) || reading.Has(WordFeatures.Plural)) ?? outer.Sources[^1];
        if (!drafts.InSentence && text[trigger.Token].Joined && Shared(trigger) is { } shared)
            return shared;
        if (!drafts.InSentence && subjects.Near(trigger, text.Sentence.First) is { } near)
            return register.Resolve(near);
        if (trigger.Verb is { Kind: ReportingKind.Rumour })
            return subjects.Nobody(trigger.Token);
        if (register.Last(reading) is { } last)
            return last;
        if (reading.Class == PartOfSpeech.Verb && reading.Has(WordFeatures.Plural))
            return subjects.Nobody(trigger.Token);
        return subjects.Earlier(reading) is { } earlier ? register.Resolve(earlier) : null;
    }

    /// <summary>A source whose clause stands against the claim before it: but an official in the movement refused it, saying.</summary>
    private Source? Turned(Trigger trigger, Draft outer) =>
        subjects.Near(trigger, outer.First) is { } other && other.First > outer.First && text.SourceNounAt(other.Head) == SourceNoun.Anonymous && text.Kind(other.First - 2) == TokenKind.Comma
            && (text[other.First - 1].Role == WordRole.Conjunction || text.Excepts(other.First - 2)) ? other : null;

    /// <summary>The medium and the source behind "quoting".</summary>
    public List<Source>? Relayed(Trigger trigger, Complement complement, int left)
    {
        var from = -1;
        for (var i = trigger.End; i < complement.Start; i++)
        {
            if (text[i].Role == WordRole.Preposition && (text[i].Reading.Lexeme == text.Words.From || Array.Exists(trigger.Verb!.Prepositions, p => p.Preposition == text[i].Reading.Lexeme)))
            {
                from = i;
                break;
            }
        }

        // Learnt from a source: of media only.
        if (from < 0 || text[from].Reading.Lexeme != text.Words.From && Array.Exists(trigger.Verb!.Prepositions, static p => !p.Nominal) && complement.QuotedSubject < 0 && !(complement.Subject >= 0 && complement.Subject < from && text.IsMedium(complement.Subject)))
            return null;
        var sources = new List<Source>(2);
        if (complement.Subject >= 0 && complement.Subject < from)
            sources.Add(register.Resolve(reader.Read(complement.Subject, from)));
        else if (complement.QuotedSubject >= 0)
            sources.Add(register.Resolve(reader.Read(text.Reading.Quotations[complement.QuotedSubject].First, from)));
        else if (left >= 0)
            sources.Add(register.Resolve(reader.Read(left, trigger.Token)));
        else if (register.Last(text[trigger.Token].Reading) is { Kind: LinkKind.Media } medium)
            sources.Add(medium);
        var end = from + 1;
        while (end < complement.Start && !text.Has(end, PhraseRole.Relayed))
            end++;
        var inner = register.Resolve(reader.Read(from + 1, end));
        sources.Remove(inner);
        sources.Add(inner);
        return sources;
    }

    /// <summary>The document that something stands in.</summary>
    public List<Source>? Appears(Trigger trigger, Complement complement)
    {
        if (text[trigger.End].Role == WordRole.Pronoun)
            return (subjects.Issuer(trigger.Token) ?? subjects.Antecedent(trigger.Token)) is { } issued ? [register.Resolve(issued)] : null;
        for (var i = trigger.End; i < complement.Start && i < trigger.End + 3; i++)
        {
            if (text[i].Role == WordRole.Preposition && text[i].Reading.Lexeme == text.Words.In)
                return [register.Resolve(reader.Read(i + 1, complement.Start))];
        }

        return null;
    }
}
