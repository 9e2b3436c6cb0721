using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Finds who speaks where no subject stands behind the verb.</summary>
internal sealed class SubjectFinder(SpeechText text, SourceReader reader)
{
    // Words from "as for" to its verb.
    private const int FarthestTopic = 24;

    private readonly List<(Source Source, bool Feminine)> _subjects = [];

    /// <summary>First token of the subject that stands before a verb, or -1.</summary>
    public int Left(Trigger trigger)
    {
        var verb = trigger.Token;
        var word = text[verb];
        if (trigger.Relative || trigger.Attributes)
            return -1;
        var topic = word.Joined ? Topic(verb) : -1;
        if (word.Joined && topic < 0)
            return -1;
        var start = ClauseStart(verb, out var auxiliary);
        if (topic >= 0)
            (start, auxiliary) = (topic + 1, true);
        var governed = start > text.Sentence.First && text[start - 1].Role is WordRole.Subordinator or WordRole.Conjunction ? start : -1;
        if (start > text.Sentence.First && Preceded(start - 1) is >= 0 and var before)
            return before;
        if (start < 0 || start >= verb)
            return -1;
        while (start < verb && (text.ChunkAt(start) < 0 || text.Chunks[text.ChunkAt(start)].Kind != ChunkKind.Noun))
        {
            if (text.Kind(start) == TokenKind.Quote && text.Opening(start) >= 0)
                return text.Reading.Quotations[text.Opening(start)].End < verb && auxiliary ? start + 1 : -1;
            start++;
        }

        for (; start < verb; start++)
        {
            var c = text.ChunkAt(start);
            if (c < 0 || text.Chunks[c] is not { Kind: ChunkKind.Noun } chunk || chunk.First != start)
                continue;
            if (text.IsTime(start) || chunk.Preposition >= 0)
                continue;
            // On the political side, the speaker said: an adverb.
            if (start != governed && text[chunk.Head].Reading.Has(WordFeatures.Tanwin) && text.Kind(chunk.End) == TokenKind.Comma)
                continue;
            return text.CanSpeak(chunk.Head) && text.Agrees(word.Reading, chunk.Head, after: false, accusative: start == governed) && Commas(start, verb, auxiliary && !Predicates(start, verb)) ? start : -1;
        }

        return -1;
    }

    /// <summary>The word "as for" before a verb, whose verb stands behind fa; -1 when none.</summary>
    private int Topic(int verb)
    {
        if (!text[verb].Reading.Has(Proclitics.Fa))
            return -1;
        for (var i = verb - 1; i >= Math.Max(text.Sentence.First, verb - FarthestTopic); i--)
        {
            if (text[i].Reading.Lexeme == text.Words.Topic)
                return i;
        }

        return -1;
    }

    /// <summary>The subject of the last plain verb before a trigger, not before <paramref name="from"/>; null when none.</summary>
    public Source? Near(Trigger trigger, int from)
    {
        var reading = text[trigger.Token].Reading;
        for (var i = trigger.Token - 1; i >= Math.Max(from, text.Sentence.First); i--)
        {
            if (text[i].Role != WordRole.Verb || text[i - 1].Role == WordRole.Relative || text.Words.Verb(text[i].Reading.Lexeme) is null && text.TellsOfIndefinite(i) || from > text.Sentence.First && text.Words.Verb(text[i].Reading.Lexeme) is { Kind: ReportingKind.Say })
                continue;
            if (Subject(i, trigger.Token) is { } found && Fits(reading, found))
                return found;
        }

        return null;
    }

    /// <summary>The noun that a relative clause at a verb belongs to, where it can speak; null when not.</summary>
    public Source? Antecedent(int verb)
    {
        if (text.Attributive(verb) is >= 0 and var noun)
            return reader.Read(noun, verb);
        var relative = verb - 1;
        while (relative > text.Sentence.First && text[relative].Role != WordRole.Relative)
            relative--;
        var end = text.Kind(relative - 1) == TokenKind.Comma ? relative - 1 : relative;
        var seen = 0;
        for (var c = text.ChunkAt(end - 1); c >= 0 && seen < 4; c--, seen++)
        {
            var chunk = text.Chunks[c];
            if (chunk.Kind != ChunkKind.Noun || chunk.Preposition >= 0 && seen < 3 && c > 0 && text.Chunks[c - 1].Kind == ChunkKind.Noun)
                continue;
            if (Author(chunk, verb) is >= 0 and var author)
                return reader.Read(author, end);
            return text.CanSpeak(chunk.Head) && text.Agrees(text[verb].Reading, chunk.Head, after: false) ? reader.Read(chunk.Head, end) : null;
        }

        return null;
    }

    /// <summary>Whose words the head of a phrase names, where a verb tells what he says in them ("remarks of the minister in which he spoke of"); -1 when nobody is named.</summary>
    private int Author(Chunk chunk, int verb) =>
        text[verb + 1].Role != WordRole.Pronoun || (text[chunk.Head].Tags & text.Tags.DocumentNoun) == 0 ? -1 : text.SpeakerWithin(chunk.Head + 1, chunk.End);

    /// <summary>Who issued the text in which a verb says something ("he issued a statement in which ..."); null when none.</summary>
    public Source? Issuer(int verb)
    {
        if (text[verb + 1].Role != WordRole.Pronoun || text.ChunkAt(verb - 1) < 0)
            return null;
        for (var c = text.ChunkAt(verb - 1); c >= 0; c--)
        {
            var chunk = text.Chunks[c];
            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Break)
                return null;
            if (chunk.Kind != ChunkKind.Noun || (text[chunk.Head].Tags & text.Tags.DocumentNoun) == 0)
                continue;
            for (var s = c - 1; s >= 0 && s >= c - 4 && text.Chunks[s].Kind is not (ChunkKind.Verb or ChunkKind.Break); s--)
            {
                if (text.Chunks[s].Kind == ChunkKind.Noun && text.Chunks[s] is { Preposition: < 0 } who && text.CanSpeak(Speaker(who)))
                    return reader.Read(Speaker(who), chunk.First);
            }

            // The issuer may stand in one phrase with a verbal noun and the text: "his issuing a statement".
            return null;
        }

        return null;
    }

    /// <summary>The head of a phrase, or the first word after it that can speak where the head is a verbal noun.</summary>
    private int Speaker(Chunk chunk) => text.SpeakerWithin(chunk.Head, chunk.End) is >= 0 and var who ? who : chunk.Head;

    /// <summary>Keeps the main subject of the sentence for sentences that follow.</summary>
    public void Remember()
    {
        for (var i = text.Sentence.First; i < text.Sentence.End; i++)
        {
            if (text[i].Role != WordRole.Verb || text[i - 1].Role is WordRole.Relative or WordRole.Subordinator)
                continue;
            if (Subject(i, text.Sentence.End) is { } found)
                _subjects.Add((found, text[i].Reading.Has(WordFeatures.Feminine)));
            return;
        }
    }

    /// <summary>The main subject of an earlier sentence that a verb can go on with, or null.</summary>
    public Source? Earlier(WordReading verb)
    {
        for (var i = _subjects.Count - 1; i >= 0 && i >= _subjects.Count - 3; i--)
        {
            if (_subjects[i].Feminine == verb.Has(WordFeatures.Feminine))
                return _subjects[i].Source;
        }

        return null;
    }

    /// <summary>The source of what is only said to be said.</summary>
    public Source Nobody(int token) => new()
    {
        Kind = LinkKind.Unspecified,
        First = token,
        End = token + 1,
        Head = token,
    };

    /// <summary>The subject in "it has happened before to X that he said", at its subordinator; -1 when none.</summary>
    private int Preceded(int subordinator)
    {
        for (var i = subordinator - 1; i >= text.Sentence.First && i > subordinator - 16; i--)
        {
            if (text[i].Role != WordRole.Verb)
                continue;
            return text.Has(i, PhraseRole.Preceded) && text[i + 1].Reading.Has(Proclitics.Li) ? i + 1 : -1;
        }

        return -1;
    }

    private bool Fits(WordReading reading, Source found)
    {
        if (found.Features == 0)
            return found.Kind != LinkKind.Person || reading.Class != PartOfSpeech.Verb || !reading.Has(WordFeatures.Plural);
        if (reading.Class == PartOfSpeech.Verb && reading.Has(WordFeatures.Plural) && !found.Features.HasFlag(WordFeatures.Plural))
            return false;
        var feminine = found.Features.HasFlag(WordFeatures.Feminine)
            || (found.Features.HasFlag(WordFeatures.Plural) && (text[found.Head].Tags & text.Tags.Person) == 0);
        return feminine == reading.Has(WordFeatures.Feminine) || !(reading.Has(WordFeatures.Feminine) || reading.Has(WordFeatures.Masculine));
    }

    private Source? Subject(int verb, int limit)
    {
        var left = Left(new Trigger(verb, verb + 1, TriggerKind.Verb, null));
        if (left > text.Sentence.First && (text[left - 1].Role is WordRole.Subordinator or WordRole.Auxiliary || text[left].Reading.Has(WordFeatures.Tanwin) && text[left - 1].Role == WordRole.Conjunction))
            return reader.Read(left, verb);
        // A verb in the plural has its subject before it or in its ending.
        var passed = text[verb].Reading.Has(WordFeatures.Plural | WordFeatures.Dual) ? 3 : 0;
        for (var i = verb + 1; i < limit && passed < 3; i++)
        {
            var c = text.ChunkAt(i);
            if (text[i].Role is WordRole.Verb or WordRole.Relative or WordRole.Subordinator || text.Kind(i) is TokenKind.Comma or TokenKind.Stop)
                break;
            if (c < 0 || text.Chunks[c].Kind != ChunkKind.Noun || text.Chunks[c].First != i)
                continue;
            passed++;
            var chunk = text.Chunks[c];
            if (chunk.Preposition >= 0 || text.IsTime(i) || Governed(verb, i))
                continue;
            if (text.CanSpeak(chunk.Head) && text.Agrees(text[verb].Reading, chunk.Head, after: true))
                return reader.Read(chunk.First, limit);
            break;
        }

        return left >= 0 ? reader.Read(left, verb) : null;
    }

    /// <summary>Whether a token stands inside a phrase that a preposition opens behind a verb: stressed the need for backing N.</summary>
    private bool Governed(int verb, int token)
    {
        var clauses = text.Reading.Clauses;
        for (var c = Ordered.FirstAtOrAfter(clauses, verb, static x => x.Predicate); c < clauses.Count && clauses[c].Predicate == verb; c++)
        {
            if (clauses[c].Arguments.Exists(a => a is { Function: Function.Preposition, Antecedent: < 0 } && a.First < token && token < a.End))
                return true;
        }

        return false;
    }

    /// <summary>Where the clause of a verb begins, or -1 where another verb stands between.</summary>
    private int ClauseStart(int verb, out bool auxiliary)
    {
        auxiliary = false;
        var first = text.Sentence.First;
        for (var i = verb - 1; i >= first; i--)
        {
            var role = text[i].Role;
            if (role == WordRole.Auxiliary)
            {
                auxiliary = true;
                if (Topic(i) is >= 0 and var topic)
                    return topic + 1;
                if (i == first || text.Kind(i - 1) != TokenKind.Word || text[i].Joined || text.Reading.Normal(i)[0] == Letters.Waw || text[i - 1].Role is WordRole.Conjunction)
                    return i + 1;
                continue;
            }

            if (role is WordRole.Subordinator or WordRole.Conditional || (role == WordRole.Conjunction && i < verb - 1))
                return i + 1;
            if (text.Kind(i) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
                return i + 1;
            if (text.Around(i) >= 0 && text.Around(verb) < 0 && text.Around(i) is var q && text.Reading.Quotations[q].End - text.Reading.Quotations[q].First > 8)
                return -1;
            if (role != WordRole.Verb)
                continue;
            // An official, who asked not to be named, said.
            if (text.Kind(i - 1) == TokenKind.Comma && text.Kind(verb - 1) == TokenKind.Comma && text.TellsOfIndefinite(i))
            {
                i--;
                continue;
            }

            var relative = i - 1;
            while (relative >= first && relative > i - 6 && text[relative].Role != WordRole.Relative)
                relative--;
            if (relative < first || text[relative].Role != WordRole.Relative)
                return -1;
            i = relative;
        }

        return first;
    }

    /// <summary>Whether an auxiliary behind the head of a clause has its predicate before a comma: that the site was empty, said.</summary>
    private bool Predicates(int start, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(text.Sentence.First, start - 1) && text.Kind(verb - 1) == TokenKind.Comma; i--)
        {
            if (text[i].Role == WordRole.Auxiliary)
                return i >= start || i > text.Sentence.First && text[i - 1].Role == WordRole.Subordinator;
        }

        return false;
    }

    private bool Commas(int start, int verb, bool auxiliary)
    {
        var commas = 0;
        for (var i = start; i < verb; i++)
        {
            if (text.Kind(i) == TokenKind.Comma)
                commas++;
        }

        return commas % 2 == 0 || auxiliary || text.Kind(verb - 1) != TokenKind.Comma;
    }
}
