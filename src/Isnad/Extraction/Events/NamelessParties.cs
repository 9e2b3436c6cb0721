using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Adds mentions of the people and bodies without a name that do or suffer what a clause tells by a frame: the experts accused, the
/// doctors of the centre went on strike, they freed the hostages.</summary>
/// <remarks>Reads clauses; writes mentions and entities. Who only speaks is no participant, and the dead and wounded are numbers.</remarks>
internal sealed class NamelessParties(CompiledLexicon lexicon, TagSets tags, FrameIndex frames, FrameMatcher matcher, Fillers fillers)
{
    // Words of a phrase that a description goes on for.
    private const int Longest = 5;

    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");
    private readonly HashSet<int> _sides = [Attachment.Row(lexicon, "\u0628\u064A\u0646"), Attachment.Row(lexicon, "\u0645\u0639")];
    private readonly TagMask _event = lexicon.TagSet("event");
    private readonly TagMask _captive = lexicon.TagSet("captive");
    private readonly TagMask _own = lexicon.TagSet("own");
    private readonly NounUses _uses = new(lexicon);
    private readonly TagMask _parties = tags.Human | tags.Force | tags.Organisation | tags.Movement;

    public void Add(Reading reading)
    {
        var added = new List<NamedMention>();
        foreach (var clause in reading.Clauses)
        {
            foreach (var argument in clause.Arguments)
            {
                var party = argument.Antecedent < 0 ? Freed(reading, InHead(reading, clause, argument)) : argument;
                if (party.Antecedent < 0 && IsParty(reading, clause, party, party != argument) && TakesPart(clause, party) && !added.Exists(a => a.Head == party.Head))
                    added.Add(Mention(reading, party, added));
            }
        }

        if (added.Count > 0)
            ActingStates.Insert(reading, added);
    }

    /// <summary>Where a pronoun on the verb of a relative clause stands for the noun before, that noun (the woman whom they beat); other phrases as they are.</summary>
    private static Argument InHead(Reading reading, Clause clause, Argument argument)
    {
        if (argument.Function != Function.Object || argument.Head != clause.Predicate || clause.RelativeHead < 0)
            return argument;
        for (var i = clause.HeadFirst; i < clause.HeadEnd; i++)
        {
            if (reading.Words[i].Role == WordRole.Noun)
                return argument with { First = i, Head = i, End = clause.HeadEnd };
        }

        return argument;
    }

    /// <summary>Of what is someone's own, his freedom or life, the one whose it is (the release of four prisoners); other phrases as they are.</summary>
    private Argument Freed(Reading reading, Argument argument)
    {
        if ((reading.Words[argument.Head].Tags & _own) == 0 || reading.Words[argument.Head].Definite)
            return argument;
        for (var i = argument.Head + 1; i < argument.End; i++)
        {
            if (reading.Words[i].Role == WordRole.Noun)
                return argument with { Function = argument.Function == Function.Preposition ? Function.Object : argument.Function, First = argument.Head + 1, Head = i };
        }

        return argument;
    }

    /// <summary>Whether a phrase that no mention covers names people or a body by a noun.</summary>
    private bool IsParty(Reading reading, Clause clause, Argument argument, bool freed)
    {
        var word = reading.Words[argument.Head];
        if (word.Role != WordRole.Noun || (word.Tags & _captive) == 0 && IsGround(reading, argument.Head) || word.Reading.Enclitic != Pronoun.None && ((word.Tags & (tags.Person | tags.Kin)) == 0 || (word.Tags & (tags.Fighter | tags.Office)) != 0) || (word.Tags & _parties) == 0
            || (word.Tags & (tags.Media | tags.Weapon | _event)) != 0 || (word.Tags & (tags.Locality | _captive)) is var held && (held & tags.Locality) != 0 && (held & _captive) == 0 || (word.Tags & (tags.Victim | _captive)) == tags.Victim || word.Reading.Class is PartOfSpeech.Masdar)
            return false;
        return (word.Tags & tags.Human) != 0 ? ArePeople(reading, clause, argument, word, freed) : IsBody(reading, clause, argument, word);
    }

    /// <summary>Whether the word may also name a place (settlements, women settlers).</summary>
    private bool IsGround(Reading reading, int token)
    {
        foreach (var other in reading.Tokens[token].Word.Readings)
        {
            // One citizen is written like homelands.
            if (other.Lexeme >= 0 && (lexicon.Lexemes[other.Lexeme].Tags & tags.Locality) != 0 && !(other.Has(WordFeatures.Plural) && reading.Words[token].Reading.Has(WordFeatures.Singular)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is also the plural of a thing (an opponent is written like exhibitions).</summary>
    private bool AreThings(Reading reading, int token)
    {
        foreach (ref readonly var other in reading.Tokens[token].Word.Readings)
        {
            if (other.Class == PartOfSpeech.Noun && other.Has(WordFeatures.Plural) && other.Enclitic == Pronoun.None && other.ProcliticLength == reading.Words[token].Reading.ProcliticLength && (lexicon.Lexemes[other.Lexeme].Tags & _event) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Several people by their role. What a part of them is taken from (members of) says who they are; two with the article (the two
    /// presidents) are those named before.</summary>
    private bool ArePeople(Reading reading, Clause clause, Argument argument, TaggedWord word, bool freed)
    {
        if ((word.Tags & tags.Person) == 0 || reading.MentionIndex.Around(argument.Head) >= 0 || argument.Head > 0 && argument.End < reading.Tokens.Length && reading.Tokens[argument.Head - 1].Kind == Isnad.Text.TokenKind.Quote && reading.Tokens[argument.End].Kind == Isnad.Text.TokenKind.Quote)
            return false;
        if (word.Reading.Has(WordFeatures.Tanwin) && !(argument.Function == Function.Object && argument.First == argument.Head && !IsState(reading, argument.Head)) && !Opens(reading, clause, argument))
            return false;
        if (!word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual))
            return IsOne(reading, clause, argument, word, freed);
        return End(reading, argument) > argument.Head + 1 || word.Reading.Enclitic != Pronoun.None
            || (word.Definite ? !word.Reading.Has(WordFeatures.Dual) || (word.Tags & tags.Dualities) != 0 : !IsPart(reading, argument));
    }

    /// <summary>Whether the word in the accusative is the subject that stands before its verb right behind what opens the clause (that officers trained).</summary>
    private static bool Opens(Reading reading, Clause clause, Argument argument) =>
        argument.Function == Function.Subject && argument.First < clause.Predicate && argument.First == argument.Head && argument.First > 0 && reading.Words[argument.First - 1].Role == WordRole.Subordinator;

    /// <summary>Whether the word in the accusative may tell how something is done or in what state (militarily, demanding).</summary>
    private static bool IsState(Reading reading, int token) =>
        reading.Tokens[token].Word.Can(PartOfSpeech.Adjective) || reading.Tokens[token].Word.Can(PartOfSpeech.ActiveParticiple);

    /// <summary>One who is not counted and informs no one: as subject or object, or somebody's (his driver); or who suffers what a verb or its
    /// verbal noun does to him (the abduction of a doctor).</summary>
    private bool IsOne(Reading reading, Clause clause, Argument argument, TaggedWord word, bool freed)
    {
        if (reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar) || !word.Definite && AreThings(reading, argument.Head))
            return false;
        // That driver was arrested: whom no noun before names.
        if (word.Definite && freed)
            return (word.Tags & tags.Office) == 0;
        if (word.Definite)
            return (word.Tags & tags.Office) == 0 && argument.Head - argument.First < 2 && Undergoes(reading, clause, argument)
                && !(argument.Function == Function.Preposition && reading.Words[argument.First].Reading.Has(Proclitics.Li)) && !(argument.End < reading.Words.Length && reading.Words[argument.End].Joined)
                && !clause.Arguments.Exists(a => a.Antecedent < 0 && a.Function == argument.Function && a.First < argument.First && a.End > argument.First - 3);
        if (argument.First != argument.Head)
            return false;
        // Whose life or freedom it is.
        if (freed)
            return true;
        if (argument.Function is Function.Object or Function.Genitive && (!reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Adjective) || IsApart(reading, clause, argument)) && Hurts(clause, argument.Function))
            return true;
        if (argument.Function == Function.Subject && argument.First > clause.Predicate && (word.Tags & tags.Office) == 0 && Array.Exists(frames.Control(clause.Lexeme).ToArray(), static c => c.Subject == "recipient"))
            return true;
        if (argument.Function == Function.Preposition || (word.Tags & (tags.Source | tags.Office)) != 0 && argument.Function is Function.Subject or Function.Object)
            return Undergoes(reading, clause, argument);
        return (word.Tags & (tags.Source | tags.Office)) == 0 && (argument.Function is Function.Subject or Function.Object || word.Reading.Enclitic != Pronoun.None);
    }

    /// <summary>Whether a noun that may be an adjective cannot be one here: it stands right behind the verb, or the phrase of the doer with its article or name between.</summary>
    private static bool IsApart(Reading reading, Clause clause, Argument argument) =>
        argument.Function == Function.Object && argument.First > clause.Predicate && (argument.First == clause.Predicate + 1 && clause.Class == PartOfSpeech.Verb || !reading.Words[argument.First - 1].IsNominal || reading.Words[argument.First - 1].Definite || reading.Words[argument.First - 1].Role == WordRole.Name);

    /// <summary>Whether a phrase by preposition tells to whom the deed of a clause is done: fired at a candidate, freed a doctor, imposed sanctions on two firms.</summary>
    private bool Undergoes(Reading reading, Clause clause, Argument argument) =>
        argument.Function is Function.Preposition or Function.Object or Function.Subject or Function.Genitive && (argument.First > clause.Predicate || argument.Function == Function.Object && argument.First == clause.HeadFirst) && matcher.Match(reading, clause, frames) is { } frame
        && (frame.Event is EventType.Assault or EventType.Coerce or EventType.Sanction || frame is { Event: EventType.Accuse, Mode: "investigate" } || frame is { Event: EventType.Retreat, Mode: "release" }) && fillers.Any(reading, clause, argument, frame.Recipient, frame)
        && !fillers.Any(reading, clause, argument, frame.Actor, frame);

    /// <summary>Whether a phrase tells who is helped: supplied tribal militias with arms.</summary>
    private bool IsHelped(Reading reading, Clause clause, Argument argument) =>
        argument.Function is Function.Preposition or Function.Object or Function.Genitive && argument.First > clause.Predicate && matcher.Match(reading, clause, frames) is { Event: EventType.Aid } frame
        && fillers.Any(reading, clause, argument, frame.Recipient, frame) && !fillers.Any(reading, clause, argument, frame.Actor, frame);

    /// <summary>Whether a phrase tells whom a word always accuses or asks: accused a Gulf state, its accusation of a local group.</summary>
    private bool IsAddressed(Clause clause, Argument argument)
    {
        if (argument.Function is not (Function.Object or Function.Genitive) || argument.First <= clause.Predicate)
            return false;
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame is { Event: EventType.Accuse, Mode: "allege" } or { Event: EventType.Request } && !Array.Exists(frame.Need, static n => n.Function == "object") && frame.Recipient.Contains("object") && (argument.Function == Function.Object || frame.Genitive == GenitiveRole.Object))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb tells of whom a body is made up (a cell that consists of five): they are named themselves.</summary>
    private bool IsMadeUp(Reading reading, int verb) =>
        verb + 1 < reading.Words.Length && reading.Words[verb].Role == WordRole.Verb && reading.Words[verb + 1].Reading.Lexeme == _from;

    /// <summary>Whether the predicate tells a deed done by force to its object, or, as a verbal noun, to its genitive.</summary>
    private bool Hurts(Clause clause, Function function)
    {
        if (function == Function.Genitive && clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun))
            return false;
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Event is EventType.Assault or EventType.Coerce && frame.Need.Length == 0 && frame.Recipient.Contains("object") && (function == Function.Object || frame.Genitive == GenitiveRole.Object))
                return true;
        }

        return false;
    }

    /// <summary>A body with words that tell which one, that acts.</summary>
    private bool IsBody(Reading reading, Clause clause, Argument argument, TaggedWord word) =>
        (argument.Function is Function.Subject or Function.Agent || argument.Function == Function.Preposition && _sides.Contains(argument.Preposition) || (Undergoes(reading, clause, argument) || IsAddressed(clause, argument) || IsHelped(reading, clause, argument)) && !IsMadeUp(reading, argument.End))
        && (End(reading, argument) > argument.Head + 1 || word.Reading.Has(WordFeatures.Dual) && !word.Definite || word.Definite && (word.Tags & tags.Force) != 0 && argument.Function == Function.Preposition && _sides.Contains(argument.Preposition)) && !word.Reading.Has(WordFeatures.Tanwin)
        && !(argument.Head + 1 < argument.End && _uses.Is(reading.Words[argument.Head + 1].Reading.Lexeme, NounUse.Plain))
        && !_uses.Is(word.Reading.Lexeme, (word.Tags & tags.Force) != 0 ? NounUse.Plain : NounUse.Weak | NounUse.Plain) && (!reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar) || argument.Function == Function.Subject && argument.First > clause.Predicate && (word.Tags & tags.Organisation) != 0 && argument.End > argument.Head + 1) && reading.MentionIndex.Around(argument.Head) < 0;

    /// <summary>Whether the preposition of the whole follows.</summary>
    private bool IsPart(Reading reading, Argument argument) =>
        argument.Head + 1 < reading.Words.Length && reading.Words[argument.Head + 1].Reading.Lexeme == _from;

    /// <summary>Whether a frame of the predicate, or a verb that lends its subject, gives the function of an argument a part.</summary>
    private bool TakesPart(Clause clause, Argument argument)
    {
        var function = argument.Function switch
        {
            Function.Subject or Function.Agent => "subject",
            Function.Object => "object",
            Function.Genitive => "genitive",
            Function.Preposition when argument.Preposition >= 0 => lexicon.Lexemes[argument.Preposition].Lemma,
            _ => null,
        };
        if (function is null)
            return false;
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Actor.Contains(function) || frame.Recipient.Contains(function) || function == "genitive" && frame.Genitive != GenitiveRole.None)
                return true;
        }

        foreach (var control in frames.Control(clause.Lexeme))
        {
            if (function == "subject" && control.Subject is "actor" or "recipient")
                return true;
        }

        return false;
    }

    /// <summary>Behind the words that describe the head: its adjectives, or the noun or name that a construct takes.</summary>
    private static int End(Reading reading, Argument argument)
    {
        var end = Math.Min(argument.End, argument.Head + Longest);
        for (var i = argument.Head + 1; i < end; i++)
        {
            if (reading.Words[i].Role is not (WordRole.Adjective or WordRole.Noun or WordRole.Name) || reading.Words[i].Joined || reading.Words[i].Governed
                || reading.Words[i].Role == WordRole.Noun && reading.Words[i].Reading.Enclitic != Pronoun.None && !reading.Words[i - 1].Reading.Has(WordFeatures.Construct))
                return i;
        }

        return end;
    }

    private NamedMention Mention(Reading reading, Argument argument, List<NamedMention> added)
    {
        var end = End(reading, argument);
        var skip = reading.Words[argument.Head].Reading.ProcliticLength;
        var span = reading.Span(argument.Head, end, skip);
        return new NamedMention(argument.Head, end, skip, argument.Head, span, EntityOf(reading, argument.Head, end, span, added), MentionForm.Nominal, "party.nameless");
    }

    /// <summary>The entity told before by the same words, or a new one.</summary>
    private int EntityOf(Reading reading, int head, int end, TextSpan span, List<NamedMention> added)
    {
        // "Its ally N": the name behind a noun with a pronoun says who that is.
        if (reading.Words[head].Reading.Enclitic != Pronoun.None && reading.Mentions.FindIndex(m => m.First == head + 1 && m.End == end && m.Form == MentionForm.Name && reading.Entities[m.Entity].IsActor) is >= 0 and var named)
            return reading.Mentions[named].Entity;
        foreach (var other in added)
        {
            if (other.End - other.First == end - head && Same(reading, other.First, head, end - head))
                return other.Entity;
        }

        var word = reading.Words[head];
        var many = word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual);
        reading.Entities.Add(new ReadingEntity
        {
            Kind = (word.Tags & (tags.Fighter | tags.Force)) != 0 ? EntityKind.ArmedGroup
                : (word.Tags & tags.Human) == 0 ? EntityKind.Organization : many || (word.Tags & tags.People) != 0 ? EntityKind.Group : EntityKind.Person,
            Name = reading.Document.Text[span.Start..span.End],
        });
        return reading.Entities.Count - 1;
    }

    private static bool Same(Reading reading, int first, int second, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (reading.Words[first + i].Reading.Lexeme != reading.Words[second + i].Reading.Lexeme)
                return false;
        }

        return true;
    }
}
