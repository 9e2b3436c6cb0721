using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Chooses the sense of a predicate: the first frame whose conditions its clause meets.</summary>
internal sealed partial class FrameMatcher(Fillers fillers, TagSets tags)
{
    // Words of a complement clause within which a condition on it is met.
    private const int Reach = 8;

    // Words from the noun of a deed to the relative verb that says who did it.
    private const int RelativeReach = 80;

    /// <summary>The frame that fires on a clause; where the reading chosen for a verb calls none, another verb written the same way may
    /// have one whose needs are met. Null when none fires.</summary>
    public Frame? Match(Reading reading, Clause clause, FrameIndex frames)
    {
        var frame = Match(reading, clause, frames.Of(clause.Lexeme, clause.Class));
        if (frame is not null || clause.Class != PartOfSpeech.Verb)
            return frame;
        var chosen = reading.Words[clause.Predicate].Reading;
        foreach (var other in reading.Tokens[clause.Predicate].Word.Readings)
        {
            if (other.Class != PartOfSpeech.Verb || other.Lexeme == chosen.Lexeme || other.EncliticLength != chosen.EncliticLength || other.ProcliticLength != chosen.ProcliticLength && !chosen.Has(WordFeatures.Passive) || other.Has(WordFeatures.Present) != chosen.Has(WordFeatures.Present))
                continue;
            foreach (var candidate in frames.Of(other.Lexeme, PartOfSpeech.Verb))
            {
                if (candidate.Need.Length > 0 && Array.TrueForAll(candidate.Need, static n => n.Function != "any") && Stop(reading, clause, candidate) is null)
                    return candidate;
            }
        }

        return null;
    }

    /// <summary>The frame, or null when none fires.</summary>
    public Frame? Match(Reading reading, Clause clause, ReadOnlySpan<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (Stop(reading, clause, frame) is null)
                return frame;
        }

        return null;
    }

    /// <summary>The frame of protest that fires on what protesters do, where the clause itself does not name them; or null.</summary>
    public Frame? OfProtesters(Reading reading, Clause clause, FrameIndex frames)
    {
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Event == EventType.Protest && Array.Exists(frame.Need, static n => n.Function == "subject") && Stop(reading, clause, frame, "subject") is null)
                return frame;
        }

        return null;
    }

    /// <summary>Why a frame does not fire on a clause; null when it does.</summary>
    public string? Stop(Reading reading, Clause clause, Frame frame, string? known = null)
    {
        if (frame.Only != 0 && (frame.Only & (1 << (int)clause.Class)) == 0)
            return "only";
        if ((frame.Only & Frame.PastOnly) != 0 && clause.Class == PartOfSpeech.Verb && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present))
            return "past";
        foreach (var need in frame.Need)
        {
            if (need.Function != known && !Holds(reading, clause, frame, need, pronoun: true))
                return "need " + need.Function;
        }

        foreach (var bar in frame.Bar)
        {
            if (Holds(reading, clause, frame, bar, pronoun: false))
                return "bar " + bar.Function;
        }

        return null;
    }

    /// <summary>The mode that the words of the clause give, or the frame's own.</summary>
    public string? ModeOf(Reading reading, Clause clause, Frame frame, FrameIndex frames)
    {
        if (frame.Modes.Length == 0)
            return frame.Mode;
        if (frame.Event is EventType.Request or EventType.Reject or EventType.Threaten)
            return ModeOfMatter(reading, clause, frame, frames) ?? frame.Mode;
        var (first, end) = Extent(reading, clause);
        return ModeIn(reading, frame, clause.Predicate, clause.Predicate, OwnEnd(clause)) ?? ModeIn(reading, frame, clause.Predicate, first, end)
            ?? ((DoerOf(reading, clause, frames) ?? CarrierOf(reading, clause, frames)) is { } doer ? ModeIn(reading, frame, clause.Predicate, doer.First, doer.End) : null) ?? frame.Mode;
    }

    /// <summary>The first mode for which a word stands in a stretch; the words of a place's name, and who is seen as people, tell nothing.</summary>
    private string? ModeIn(Reading reading, Frame frame, int predicate, int first, int end)
    {
        foreach (var mode in frame.Modes)
        {
            for (var i = first; i < end; i++)
            {
                // Of the predicate's own word only the word itself tells, not the class that it belongs to.
                if (mode.Meets(reading.Words[i].Reading.Lexeme, i == predicate || (reading.Words[i].Tags & tags.Human) != 0 ? default : reading.Words[i].Tags) && !InPlace(reading, i))
                    return mode.Function;
            }
        }

        return null;
    }

    /// <summary>The mode of what is asked for, refused or threatened: the first word of it that tells one, so that an end to the war for talks is no request for talks.</summary>
    private static string? ModeOfMatter(Reading reading, Clause clause, Frame frame, FrameIndex frames)
    {
        var first = -1;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent >= 0 || argument.First <= clause.Predicate)
                continue;
            if (frames.Takes(clause.Lexeme, argument))
            {
                first = argument.First;
                break;
            }

            if (first < 0 && argument.Function is Function.Preposition or Function.Attribute)
                first = argument.First;
        }

        if (first < 0)
            first = clause.Predicate + 1;
        var sentence = reading.Sentences[clause.Sentence].End;
        var end = Math.Min(sentence, clause.End < sentence && reading.Words[clause.End].Role == WordRole.Subordinator ? clause.End + Reach : clause.End);
        return FirstMode(reading, frame, first, end) ?? FirstMode(reading, frame, clause.Predicate + 1, Math.Min(first, end));
    }

    /// <summary>The mode of the first word in a stretch that tells one.</summary>
    private static string? FirstMode(Reading reading, Frame frame, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var mode in frame.Modes)
            {
                if (mode.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags) && !InPlace(reading, i) && !IsNamed(reading, i))
                    return mode.Function;
            }
        }

        return null;
    }

    /// <summary>The subject of the verb that governs a verbal noun by a preposition: aircraft took part in shelling. Not of a verb with an event of its own: air
    /// defences met an attack.</summary>
    private static Argument? DoerOf(Reading reading, Clause clause, FrameIndex frames) =>
        clause is { Governor: >= 0, GovernorFunction: Function.Preposition } && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } governor
            && !frames.Tells(governor.Lexeme, EventType.Assault) && clause.Predicate - governor.Predicate < 10 && governor.First(Function.Subject) is { Antecedent: < 0 } subject ? subject : null;

    /// <summary>Who is said to have done a deed by a relative clause behind its noun: a bombing that aircraft carried out.</summary>
    private static Argument? CarrierOf(Reading reading, Clause clause, FrameIndex frames)
    {
        if (clause.Class == PartOfSpeech.Verb)
            return null;
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, clause.Predicate + 1, static x => x.Predicate); c < end && reading.Clauses[c].Predicate - clause.Predicate < RelativeReach; c++)
        {
            var verb = reading.Clauses[c];
            if (verb is { Class: PartOfSpeech.Verb, Negated: false } && verb.RelativeHead == clause.Chunk && frames.Lends(verb.Lexeme) && verb.First(Function.Subject) is { Antecedent: < 0 } subject && subject.First > verb.Predicate)
                return subject;
        }

        return null;
    }

    /// <summary>Behind the predicate with what follows it as its object, genitive or adjective.</summary>
    private static int OwnEnd(Clause clause)
    {
        var end = clause.Predicate + 1;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent < 0 && argument.First == end && argument.Function is Function.Object or Function.Genitive or Function.Nisba)
                end = argument.End;
        }

        return end;
    }

    private static bool InPlace(Reading reading, int token)
    {
        foreach (var m in Fillers.Between(reading, Math.Max(0, token - 8), token + 1))
        {
            if (reading.Mentions[m].End > token && reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].IsPlace)
                return true;
        }

        return false;
    }

    private static bool IsNamed(Reading reading, int token)
    {
        foreach (var m in Fillers.Between(reading, Math.Max(0, token - 10), token + 1))
        {
            var mention = reading.Mentions[m];
            if (mention.End > token && mention.Form == MentionForm.Name && reading.Entities[mention.Entity] is { IsActor: true, Actor: >= 0 })
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition holds. A pronoun hides what it stands for: it meets what is needed and does not meet what bars.</summary>
    private bool Holds(Reading reading, Clause clause, Frame frame, FrameCondition condition, bool pronoun)
    {
        var anything = condition.Lexemes.Length == 0 && condition.Tags == 0;
        if (condition.Function == "any")
        {
            var (first, end) = Extent(reading, clause);
            for (var i = first; i < end; i++)
            {
                if (i != clause.Predicate && condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return true;
            }

            // The gas that they fired: the noun before a relative clause.
            for (var i = clause.RelativeHead >= 0 ? clause.HeadFirst : clause.HeadEnd; i < clause.HeadEnd; i++)
            {
                if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return true;
            }

            return false;
        }

        if (condition.Function == "clause")
            return Says(reading, clause, condition);
        if (condition.Function == "quoted")
            return IsNamedInQuotes(reading, clause);
        if (condition.Function == "in_attack")
            return fillers.IsInAttack(reading, clause);
        if (condition.Function == "negated")
            return clause.Negated;

        foreach (var argument in clause.Arguments)
        {
            if (!fillers.Concerns(reading, clause, argument, condition.Function, frame))
                continue;
            if (condition.Function == "own" && reading.Words[argument.Head].Reading.Enclitic == Pronoun.None)
                continue;
            if (anything)
                return true;
            if (pronoun && reading.Words[argument.Head].Role == WordRole.Pronoun)
            {
                // It stands for someone or somewhere, not for a deed; behind a preposition not for the object.
                if (!(argument.Function == Function.Subject && clause.Class == PartOfSpeech.Noun) && (argument.Function != Function.Preposition || condition.Tags != 0 && condition.Function != "object") && MayStandFor(reading, clause, condition))
                    return true;
                continue;
            }

            // A pronoun on the predicate itself: its word is not what fills the function; it may stand for those whom it is done to.
            if (argument.Head == clause.Predicate)
            {
                // The tanker that they stopped: the noun before the relative clause is what the pronoun stands for.
                if (argument.Function == Function.Object && clause is { Class: PartOfSpeech.Verb, RelativeHead: >= 0 } && clause.HeadEnd > clause.HeadFirst && !(clause.First(Function.Subject) is { } doer && doer.First == clause.HeadFirst))
                {
                    if (MayStandFor(reading, clause, condition))
                        return true;
                    continue;
                }

                // Dispersed them: the pronoun of the many stands for people.
                if (pronoun && argument.Function == Function.Object && clause.Class == PartOfSpeech.Verb && (condition.Tags & tags.Person) != 0 && reading.Words[clause.Predicate].Reading.Enclitic is Pronoun.Them or Pronoun.ThemFeminine)
                    return true;
                // Its operations, his advance: who is meant by the pronoun is told before.
                if (pronoun && condition.Tags != 0 && argument.Function == Function.Possessor && fillers.Owner(reading, argument) is >= 0 and var owner && (Kinds(reading, reading.Mentions[owner]) & condition.Tags) != 0)
                    return true;
                if (pronoun && argument.Function == Function.Possessor && clause.Class == PartOfSpeech.Masdar && (condition.Tags & tags.Person) != 0
                    && reading.Words[clause.Predicate].Reading is { Enclitic: Pronoun.Them or Pronoun.ThemFeminine or Pronoun.Both } verbal && (!verbal.Has(Proclitics.Bi) || clause is { Governor: >= 0, GovernorFunction: Function.Preposition }))
                    return true;
                continue;
            }

            // What a proper name is made of tells nothing; what is needed may also stand in the genitive behind the head.
            if (pronoun && (condition.Tags & tags.Person) != 0 && IsOfThem(reading, argument))
                return true;
            var last = IsNamed(reading, argument.Head) ? argument.First - 1 : Math.Min(argument.End - 1, pronoun && reading.Words[argument.Head].Reading.Class != PartOfSpeech.Masdar ? argument.Head + 1 : argument.Head);
            // Two hundred million dollars: what is counted stands behind the number.
            while (last >= argument.First && last + 1 < argument.End && reading.Words[last].Role is WordRole.Number or WordRole.Quantifier)
                last++;
            for (var i = argument.First; i <= last; i++)
            {
                if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return true;
            }

            if (condition.Tags != 0 && Names(reading, argument, condition.Tags))
                return true;
        }

        return condition.Function == "subject" && LentMeets(reading, clause, condition);
    }

    /// <summary>Whether a noun has a name of its own in quotation marks, of two words or more, right behind it or behind its adjectives: the operation "Olive Branch".</summary>
    private static bool IsNamedInQuotes(Reading reading, Clause clause)
    {
        var next = clause.Predicate + 1;
        var end = reading.Sentences[clause.Sentence].End;
        while (next < end && reading.Words[next].Role == WordRole.Adjective)
            next++;
        return next + 2 < end && reading.Tokens[next].Kind == Text.TokenKind.Quote && reading.Tokens[next + 1].Kind == Text.TokenKind.Word && reading.Words[next + 2] is { Definite: true, Joined: false };
    }

    /// <summary>Whether a number counts those told before: eight of them.</summary>
    private static bool IsOfThem(Reading reading, Argument argument) =>
        reading.Words[argument.Head].Role == WordRole.Number && argument.Head + 1 < reading.Words.Length && reading.Words[argument.Head + 1].Role is WordRole.Pronoun or WordRole.Preposition
            && reading.Normal(argument.Head + 1).EndsWith("\u0647\u0645", StringComparison.Ordinal);

    /// <summary>Whether the clause that a subordinator opens right behind says one of the words soon.</summary>
    private static bool Says(Reading reading, Clause clause, FrameCondition condition)
    {
        var end = reading.Sentences[clause.Sentence].End;
        var opener = clause.End < end && reading.Words[clause.End].Role == WordRole.Preposition ? clause.End + 1 : clause.End;
        if (opener >= end || reading.Words[opener].Role != WordRole.Subordinator)
            return false;
        for (var (i, said) = (opener + 1, 0); i < end && said < Reach; i++)
        {
            if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                return true;
            if (reading.Tokens[i].Kind is Text.TokenKind.Word or Text.TokenKind.Number)
                said++;
        }

        return false;
    }

    /// <summary>Whether a name at the head of an argument is of a kind that the tags stand for.</summary>
    private bool Names(Reading reading, Argument argument, TagMask wanted)
    {
        foreach (var m in Fillers.Between(reading, argument.First, argument.Head + 1))
        {
            // A bare noun tells by its own word what it is.
            if (reading.Mentions[m].FoundBy != "body.definite" && (Kinds(reading, reading.Mentions[m]) & wanted) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The tags that stand for the kind of what a mention names.</summary>
    private TagMask Kinds(Reading reading, NamedMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        return entity.Kind switch
        {
            _ when entity.Outlet >= 0 => tags.Media,
            EntityKind.Place => tags.Settlement | tags.Area,
            EntityKind.Facility => tags.Facility,
            EntityKind.Person => tags.Person | reading.Words[mention.First].Tags & tags.Office,
            EntityKind.ArmedGroup => tags.Force | tags.Movement,
            EntityKind.Organization => tags.Organisation | tags.Movement,
            EntityKind.State => tags.Organisation | tags.State,
            EntityKind.Group => tags.People,
            _ => default,
        };
    }

    /// <summary>From the first word of the clause, that of its governing verb's subject included, to its end.</summary>
    private static (int First, int End) Extent(Reading reading, Clause clause)
    {
        var first = clause.Predicate;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent < 0 && argument.Function is Function.Subject or Function.Object or Function.Genitive)
                first = Math.Min(first, argument.First);
        }

        if (clause.Class != PartOfSpeech.Verb && clause.Governor >= 0 && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } governor
            && clause.GovernorFunction is Function.Object or Function.Subject)
        {
            first = Math.Min(first, governor.Predicate);
            if (governor.First(Function.Subject) is { Antecedent: < 0 } subject)
                first = Math.Min(first, subject.First);
        }

        return (Math.Max(0, first - 1), clause.End);
    }
}
