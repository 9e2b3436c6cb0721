using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives an event the place that its sentence gives it outside its own complements, and a visit those whom it visits.</summary>
internal sealed class EventPlaces(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers)
{
    private const int Reach = 25;

    // Words behind the deed within which a wider place may follow one of its places.
    private const int Far = 60;

    private readonly int _in = Attachment.Row(lexicon, "\u0641\u064A");
    private readonly TagMask _direction = lexicon.TagSet("direction");

    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        Visited(reading, mention);
        if (mention.Places.Count == 0 && clause.Class == PartOfSpeech.Verb)
            Where(reading, mention, clause);
        if (!IsOnGround(mention))
        {
            if (mention.Places.Count == 0 && clause.Class == PartOfSpeech.Verb)
                Opening(reading, mention, clause);
            return;
        }

        if (!IsGrounded(reading, mention))
            Sheltered(reading, mention, clause);
        if (mention.Places.Count == 0)
            Nearby(reading, mention, clause);
        Leading(reading, mention, clause);
        Wider(reading, mention, clause);
    }

    /// <summary>Whether an event is of a type that happens on some ground.</summary>
    private static bool IsOnGround(EventMention mention) => mention.Frame.Event is EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat;

    /// <summary>The wider places that the words right behind a place say it lies in: in the town, north of the province; in the town, capital of.</summary>
    private void Wider(Reading reading, EventMention mention, Clause clause)
    {
        var last = -1;
        foreach (var m in Fillers.Between(reading, mention.Trigger + 1, Math.Min(reading.Sentences[clause.Sentence].End, mention.Trigger + Far)))
        {
            var named = reading.Mentions[m];
            if (!reading.Entities[named.Entity].IsPlace)
                continue;
            if (last >= 0 && named.First >= last && named.First <= last + 1 && (named.First == last ? IsPart(reading, named.First) : Leads(reading, last, named.First)))
                Add(mention.Places, named.Entity);
            if (mention.Places.Contains(named.Entity) && named.End > last)
                last = named.End;
        }
    }

    /// <summary>Whether the one word between two places says that the first lies in the second: a comma before a word for a part of it, or the preposition in.</summary>
    private bool Leads(Reading reading, int between, int first) =>
        reading.Tokens[between].Kind == Text.TokenKind.Comma ? IsPart(reading, first) : reading.Words[between].Role == WordRole.Preposition && reading.Words[between].Reading.Lexeme == _in;

    /// <summary>Whether a place begins with a word for a part of the wider one, or with the preposition that says it lies there.</summary>
    private bool IsPart(Reading reading, int first) => (reading.Words[first].Tags & _direction) != 0 || reading.Words[first].Reading.Has(Proclitics.Bi);

    /// <summary>A clause opened by where tells what was done at the place named right before.</summary>
    private void Where(Reading reading, EventMention mention, Clause clause)
    {
        var first = reading.Sentences[clause.Sentence].First;
        for (var i = clause.Predicate - 1; i > first && i >= clause.Predicate - 4; i--)
        {
            if (reading.Words[i].Role is WordRole.Auxiliary or WordRole.Particle)
                continue;
            if ((reading.Words[i].Tags & fillers.WhereTag) == 0)
                return;
            var before = reading.Words[i - 1].Role == WordRole.None ? i - 1 : i;
            foreach (var m in Fillers.Between(reading, Math.Max(first, before - 6), before))
            {
                if (reading.Mentions[m].End == before && reading.Entities[reading.Mentions[m].Entity].IsPlace)
                {
                    Add(mention.Places, reading.Mentions[m].Entity);
                    Beside(reading, mention, m);
                    return;
                }
            }

            return;
        }
    }

    /// <summary>The places that stand right before one that is joined to them: in the villages of X and Y.</summary>
    private static void Beside(Reading reading, EventMention mention, int m)
    {
        for (var b = m - 1; b >= 0 && reading.Words[reading.Mentions[m].First].Joined; b--)
        {
            var before = reading.Mentions[b];
            if (before.First >= reading.Mentions[m].First)
                continue;
            if (before.End != reading.Mentions[m].First || !reading.Entities[before.Entity].IsPlace)
                return;
            Add(mention.Places, before.Entity);
            m = b;
        }
    }

    /// <summary>The place with which a sentence opens (in the south, gunmen attacked a post; Gaza: a raid) is where its deeds are done.</summary>
    private static void Leading(Reading reading, EventMention mention, Clause clause)
    {
        var sentence = reading.Sentences[clause.Sentence];
        var word = reading.Words[sentence.First];
        var first = word.Role == WordRole.Preposition ? sentence.First + 1 : sentence.First;
        if (mention.Trigger - first > Reach)
            return;
        foreach (var m in Fillers.Between(reading, first, Math.Min(first + 2, mention.Trigger)))
        {
            var end = reading.Mentions[m].End;
            if (!reading.Entities[reading.Mentions[m].Entity].IsPlace || end > mention.Trigger || reading.Words[end].Role is WordRole.Noun or WordRole.Name)
                continue;
            var colon = reading.Normal(end) is [':'];
            var opened = word.Role == WordRole.Preposition || word.Governed;
            if (colon && mention.Places.Count == 0 || opened && (mention.Places.Count == 0 && clause.Class == PartOfSpeech.Verb || reading.Words[end].Role == WordRole.None && mention.Clause == FirstEvent(reading, clause)))
                Add(mention.Places, reading.Mentions[m].Entity);
            return;
        }
    }

    /// <summary>The place with which a sentence opens right before a comma and its verb: in New York, the secretary called for.</summary>
    private void Opening(Reading reading, EventMention mention, Clause clause)
    {
        var first = reading.Sentences[clause.Sentence].First;
        var word = reading.Words[first];
        if (word.Role != WordRole.Preposition || word.Reading.Lexeme != _in)
            return;
        foreach (var m in Fillers.Between(reading, first + 1, first + 2))
        {
            var end = reading.Mentions[m].End;
            if (reading.Entities[reading.Mentions[m].Entity].IsPlace && reading.Tokens[end].Kind == Text.TokenKind.Comma && end + 1 == mention.Trigger)
                Add(mention.Places, reading.Mentions[m].Entity);
            return;
        }
    }

    /// <summary>The first clause of a verb in a sentence: what its opening place is said of.</summary>
    private static int FirstEvent(Reading reading, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            if (reading.Clauses[c].Class == PartOfSpeech.Verb)
                return c;
        }

        return -1;
    }

    /// <summary>What a relative clause that tells no deed says of the target's place: hit a school that houses displaced people in the town.</summary>
    private void Sheltered(Reading reading, EventMention mention, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end && !IsGrounded(reading, mention); c++)
        {
            var inner = reading.Clauses[c];
            if (inner.Class != PartOfSpeech.Verb || inner.HeadFirst >= inner.HeadEnd || inner.Predicate < clause.Predicate || !frames.Of(inner.Lexeme, inner.Class).IsEmpty || !frames.Control(inner.Lexeme).IsEmpty)
                continue;
            if (!Holds(clause, inner) && !Exists(reading, begin, end, other => other.Class == PartOfSpeech.Verb && other.RelativeHead == clause.Chunk && other.Predicate > clause.Predicate && Holds(other, inner)))
                continue;
            foreach (var argument in inner.Arguments)
            {
                if (argument.Function == Function.Preposition && argument.First > inner.Predicate)
                    AddPlaces(reading, mention, argument);
            }
        }
    }

    /// <summary>Whether an event has a place that is more than a building, base or camp.</summary>
    private static bool IsGrounded(Reading reading, EventMention mention) => mention.Places.Exists(p => reading.Entities[p].Kind == EntityKind.Place);

    private static bool Exists(Reading reading, int begin, int end, Func<Clause, bool> wanted)
    {
        for (var c = begin; c < end; c++)
        {
            if (wanted(reading.Clauses[c]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the noun that a relative clause belongs to is an object or target of another clause.</summary>
    private static bool Holds(Clause outer, Clause inner) =>
        outer != inner && outer.Arguments.Exists(a => a.Function is Function.Object or Function.Preposition or Function.Genitive && a.First > outer.Predicate && a.First <= inner.HeadFirst && inner.HeadFirst < a.End);

    private static void AddPlaces(Reading reading, EventMention mention, Argument argument)
    {
        foreach (var m in Fillers.Between(reading, argument.First, argument.End))
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsPlace)
                Add(mention.Places, reading.Mentions[m].Entity);
        }
    }

    /// <summary>The first place behind the event's word in its own clause, when it is governed by a preposition and no other predicate
    /// stands between.</summary>
    private void Nearby(Reading reading, EventMention mention, Clause clause)
    {
        var sentence = reading.Sentences[clause.Sentence];
        var end = Math.Min(sentence.End, mention.Trigger + 30);
        for (var i = mention.Trigger + 1; i < end; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative or WordRole.Conditional || clause.Class != PartOfSpeech.Verb && i >= clause.End && Bare(reading, i))
                return;
            if (reading.Words[i].Role != WordRole.Preposition && !reading.Words[i].Governed)
                continue;
            if ((reading.Words[i].Tags & fillers.AccordingTag) != 0)
                return;
            var first = reading.Words[i].Role == WordRole.Preposition ? i + 1 : i;
            foreach (var m in Fillers.Between(reading, first, first + 2))
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace && !Claimed(reading, clause, first))
                {
                    Add(mention.Places, reading.Mentions[m].Entity);
                    return;
                }
            }
        }
    }

    /// <summary>The first place in which something is said to be before the next comma, whatever clause of the sentence says so, when no other deed
    /// is there: killed three who had taken shelter under a bridge in the quarter.</summary>
    public void Ahead(Reading reading, EventMention mention, Clause clause)
    {
        if (IsGrounded(reading, mention) || !IsOnGround(mention))
            return;
        var end = Math.Min(reading.Sentences[clause.Sentence].End, mention.Trigger + 30);
        for (var i = mention.Trigger + 1; i < end && reading.Tokens[i].Kind != Text.TokenKind.Comma; i++)
        {
            var word = reading.Words[i];
            var first = word.Role == WordRole.Preposition && word.Reading.Lexeme == _in ? i + 1 : word.Reading.Has(Proclitics.Bi) && word.Role is WordRole.Noun or WordRole.Name ? i : -1;
            if (first < 0)
                continue;
            foreach (var m in Fillers.Between(reading, first, first + 2))
            {
                if (!reading.Entities[reading.Mentions[m].Entity].IsPlace || (word.Tags & _direction) != 0 && first == i)
                    continue;
                if (Claimed(reading, clause, first))
                    return;
                With(reading, mention, m);
                Wider(reading, mention, clause);
                return;
            }
        }
    }

    /// <summary>Adds a place and those that are joined to it right behind: in X and Y.</summary>
    private static void With(Reading reading, EventMention mention, int m)
    {
        Add(mention.Places, reading.Mentions[m].Entity);
        for (var next = m + 1; next < reading.Mentions.Count && reading.Mentions[next].First <= reading.Mentions[m].End; next++)
        {
            var other = reading.Mentions[next];
            if (other.First < reading.Mentions[m].End || !reading.Words[other.First].Joined || !reading.Entities[other.Entity].IsPlace)
                continue;
            Add(mention.Places, other.Entity);
            m = next;
        }
    }

    /// <summary>Whether a noun begins a phrase of its own behind a verbal noun: what follows belongs to the verb.</summary>
    private static bool Bare(Reading reading, int i) =>
        reading.Words[i].Role is WordRole.Noun or WordRole.Name && !reading.Words[i].Governed && !reading.Words[i].Joined
        && reading.Words[i - 1].Role is not (WordRole.Preposition or WordRole.Noun or WordRole.Name or WordRole.Adjective or WordRole.Number);

    /// <summary>Whether a phrase is an argument of another event between.</summary>
    private bool Claimed(Reading reading, Clause clause, int token)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other != clause && other.Predicate > clause.Predicate && other.Predicate < token && other.Class != PartOfSpeech.Verb && !frames.Of(other.Lexeme, other.Class).IsEmpty
                && other.Arguments.Exists(a => a.First <= token && token < a.End))
                return true;
        }

        return false;
    }

    /// <summary>Who visits a capital or country visits its government.</summary>
    private void Visited(Reading reading, EventMention mention)
    {
        if (mention.Frame.Event != EventType.Consult || mention.Mode != "visit" || mention.Recipients.Count > 0)
            return;
        foreach (var place in mention.Places)
        {
            var row = reading.Entities[place].Place;
            if (row < 0)
                continue;
            for (var m = 0; m < reading.Mentions.Count; m++)
            {
                var actor = reading.Entities[reading.Mentions[m].Entity].Actor;
                if (actor < 0 || lexicon.Actors[actor].Kind != EntityKind.State)
                    continue;
                if (lexicon.Actors[actor].Capital == row || lexicon.Places[row].Id == lexicon.Actors[actor].Id)
                {
                    Add(mention.Recipients, m);
                    break;
                }
            }
        }
    }

    private static void Add(List<int> list, int item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
