using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <content>What stands before a verb: its subject, the noun that it is a relative clause on.</content>
internal sealed partial class VerbClauses
{
    /// <summary>The subject before its verb, with what is joined to it.</summary>
    private static void InsertLeft(List<Chunk> chunks, int left, int k, Clause clause)
    {
        var at = 0;
        clause.Arguments.Insert(at++, Attachment.Phrase(chunks[left], Function.Subject, -1));
        for (var j = left + 1; j < k; j++)
        {
            if (chunks[j] is { Kind: ChunkKind.Noun, Joined: true, Preposition: < 0 })
                clause.Arguments.Insert(at++, Attachment.Phrase(chunks[j], Function.Subject, -1));
            else if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Mark or ChunkKind.Break))
                break;
        }
    }

    private int LeftSubject(Reading reading, List<Chunk> chunks, int k, int opener, Clause clause)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        if (opener >= 0 && chunks[opener].Kind == ChunkKind.Relative)
        {
            clause.RelativeHead = RelativeClauses.Head(reading, chunks, opener, nominals.IsPredicate);
            // Whom a force had arrested: the subject between the auxiliary and the verb.
            if (opener + 1 < k && chunks[opener + 1] is { Kind: ChunkKind.Noun, Preposition: < 0 } && Opens(chunks, opener + 1) && IsNominative(reading, chunks[opener + 1]) && !chunks.GetRange(opener, k - opener).Exists(static c => c.Kind == ChunkKind.Break) && Agreement.Agrees(reading, verb, chunks[opener + 1]))
                return opener + 1;
            return clause.RelativeHead >= 0 && RelativeClauses.IsSubject(reading, chunks, k, clause.RelativeHead) ? clause.RelativeHead : -1;
        }

        if (Topic(reading, chunks, k) is >= 0 and var topic)
            return topic;
        var candidate = -1;
        for (var j = k - 1; j >= 0; j--)
        {
            var chunk = chunks[j];
            if (chunk.Kind is ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conditional or ChunkKind.Conjunction || IsColon(reading, chunk))
                break;
            if (chunk.Kind == ChunkKind.Verb)
            {
                if (!chunks[k].Joined && RelativeClauses.Before(reading, chunks, j, nominals.IsPredicate) is >= 0 and var head
                    && !Attachment.IsTime(reading, chunks[head]) && Agreement.Agrees(reading, verb, chunks[head]))
                    return head;
                // A verb stands between: only an indefinite noun right before may head a bare relative clause.
                if (candidate == k - 1 && !reading.Words[chunks[candidate].Head].Definite && reading.Words[chunks[candidate].Head].Role == WordRole.Noun
                    && !chunks[k].Joined)
                {
                    clause.RelativeHead = candidate;
                    // Chants that call on the factions to: whom they call on stands behind.
                    if (valency.Addresses(verb.Lexeme) && (reading.Words[chunks[candidate].Head].Tags & (tags.Human | tags.Body)) == 0 && RelativeClauses.IsSubject(reading, chunks, k, candidate))
                        return candidate;
                }

                return -1;
            }

            if (chunk.Kind == ChunkKind.Noun && chunk.Preposition < 0 && !Attachment.IsTime(reading, chunk) && !IsAdjunct(reading, chunks, j)
                && (Agreement.Agrees(reading, verb, chunk) || verb.Has(WordFeatures.Dual | WordFeatures.Plural) && Agreement.Compound(chunks, j, k)))
                candidate = j;
            // Civilians whom the groups were holding: an auxiliary opens the clause, with its subject between it and the verb.
            if (candidate == j && Opens(chunks, j) && !chunks[k].Joined && IsNominative(reading, chunk))
            {
                if (j > 0 && chunks[j - 1] is { Kind: ChunkKind.Noun } held && held.End == chunk.Auxiliary && verb.Enclitic != Pronoun.None && !reading.Words[held.End - 1].Definite)
                    clause.RelativeHead = j - 1;
                return j;
            }

            if (clause.RelativeHead < 0 && BareRelative(reading, chunks, j, k))
            {
                clause.RelativeHead = j;
                if (RelativeClauses.IsSubject(reading, chunks, k, j) || OfHappening(reading, chunks, j, k))
                    return j;
            }
        }

        if (chunks[k].Joined && candidate >= 0)
            return -1;
        return clause.RelativeHead >= 0 && candidate < 0 ? -1 : candidate;
    }

    /// <summary>Whether a chunk is a free pronoun of the subject: he, they.</summary>
    private bool IsFree(Reading reading, Chunk chunk) => chunk.Kind == ChunkKind.Pronoun && attachment.Pronoun(reading, chunk).Function == Function.Subject;

    /// <summary>The phrase that "as for" brings in and a verb with fa goes on with (as for the mayor, who had left, he called on), or -1.</summary>
    private static int Topic(Reading reading, List<Chunk> chunks, int k)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        for (var j = k - 1; j >= 0 && verb.Has(Proclitics.Fa); j--)
        {
            if (chunks[j].Kind == ChunkKind.Verb && reading.Words[chunks[j].Head].Reading.Has(Proclitics.Fa))
                return -1;
            if (chunks[j] is { Kind: ChunkKind.Noun, Preposition: < 0 } && chunks[j].First > 0 && reading.Normal(chunks[j].First - 1) is ['\u0623' or '\u0627', '\u0645', '\u0627'])
                return Agreement.Agrees(reading, verb, chunks[j]) ? j : -1;
        }

        return -1;
    }

    /// <summary>Whether an auxiliary stands right before a phrase and behind the one before it.</summary>
    private static bool Opens(List<Chunk> chunks, int j) => chunks[j].Auxiliary >= 0 && (j == 0 || chunks[j - 1].End <= chunks[j].Auxiliary);

    /// <summary>Whether a phrase at the head of a sentence only tells in what circumstance the verb behind its comma acts: a verbal noun in the accusative (in
    /// solidarity with), or what a noun by preposition points back to (in the course of that).</summary>
    private static bool IsAdjunct(Reading reading, List<Chunk> chunks, int j)
    {
        var word = reading.Words[chunks[j].Head];
        if (word.Role == WordRole.Demonstrative)
            return j > 0 && chunks[j - 1] is { Kind: ChunkKind.Noun, Preposition: >= 0 } noun && noun.End == chunks[j].First && chunks[j].End == chunks[j].First + 1;
        return j == 0 && word is { Role: WordRole.Noun, Reading: { Class: PartOfSpeech.Masdar or PartOfSpeech.Noun } verbal } && verbal.Has(WordFeatures.Tanwin) && reading.Tokens[chunks[j].Head].Word.Can(PartOfSpeech.Masdar);
    }

    /// <summary>Whether a phrase does not show the accusative, as what someone has become does.</summary>
    private static bool IsNominative(Reading reading, Chunk chunk) => !reading.Words[chunk.Head].Reading.Has(WordFeatures.Tanwin);

    private static bool IsColon(Reading reading, Chunk chunk) => chunk.Kind == ChunkKind.Break && reading.Normal(chunk.First) is [':'];

    /// <summary>Whether a verb behind an indefinite noun is a relative clause on it (in a raid that targeted, an attack that gunmen launched).</summary>
    private bool BareRelative(Reading reading, List<Chunk> chunks, int j, int k)
    {
        var chunk = chunks[j];
        if (chunk.Kind != ChunkKind.Noun || chunks[k].Joined || !RelativeClauses.Indefinite(reading, chunk))
            return false;
        if (OfHappening(reading, chunks, j, k))
            return true;
        var verb = reading.Words[chunks[k].Head].Reading;
        if (j == k - 1 && (chunk.Preposition < 0 || nominals.HasPredicate(reading, chunk)) && k + 1 < chunks.Count && chunks[k + 1].Kind == ChunkKind.Pronoun)
        {
            var back = CarriedPronouns.Of(lexicon, reading.Words[chunks[k + 1].Head]);
            if (back is Pronoun.Him or Pronoun.Her && RelativeClauses.IsOf(reading, chunk, back))
                return true;
        }

        // Four migrants whom the police arrested.
        if (verb.Enclitic is Pronoun.Them or Pronoun.ThemFeminine && j == k - 1 && reading.Words[chunk.Head].Reading.Has(WordFeatures.Plural) && (reading.Words[chunk.Head].Tags & tags.Human) != 0)
            return true;
        if (verb.Enclitic is Pronoun.Him or Pronoun.Her && RelativeClauses.IsOf(reading, chunk, verb.Enclitic))
            return j == k - 1 || nominals.HasPredicate(reading, chunk) && RelativeClauses.Adjacent(chunks, j, k);
        // Three attacks by car bombs that targeted: it is the attacks that did.
        for (var earlier = j - 1; j == k - 1 && chunk.Preposition >= 0 && earlier >= 0 && chunks[earlier].Kind == ChunkKind.Noun; earlier--)
        {
            if (OfHappening(reading, chunks, earlier, k))
                return false;
        }

        // A wave of arrests in the towns that hit twenty.
        if (verb.Has(WordFeatures.Past) && j < k - 1 && chunk.Preposition < 0 && (valency.SaysWhatCame(verb.Lexeme) || valency.TellsOfDeed(verb.Lexeme)) && nominals.HasPredicate(reading, chunk) && RelativeClauses.Adjacent(chunks, j, k) && Agreement.Agrees(reading, verb, chunk))
            return true;
        return j == k - 1 && (chunk.Preposition >= 0 || (nominals.IsPredicate(reading, chunk) || verb.Has(WordFeatures.Present)) && RelativeClauses.VerbEarlier(chunks, j)) && Agreement.Agrees(reading, verb, chunk)
            && (verb.Has(WordFeatures.Present) || chunks[k].Auxiliary >= 0 || nominals.IsPredicate(reading, chunk) || RelativeClauses.VerbEarlier(chunks, j));
    }

    /// <summary>Whether a verb of the past tells what a happening did that is named before it without article, with what says where or by what it was between
    /// (a raid near the town killed three; carried out an operation that targeted; attacks by car bombs, which hit).</summary>
    private bool OfHappening(Reading reading, List<Chunk> chunks, int j, int k)
    {
        var (chunk, word) = (chunks[j], reading.Words[chunks[k].Head]);
        var end = chunks[k - 1].Kind == ChunkKind.Break ? k - 1 : k;
        if (j >= end || !word.Reading.Has(WordFeatures.Past) || word.Reading.Enclitic != Pronoun.None || chunks[k].Joined || chunks[k].Auxiliary >= 0 || chunk.Kind != ChunkKind.Noun || !RelativeClauses.Indefinite(reading, chunk)
            || !nominals.HasPredicate(reading, chunk) || !RelativeClauses.Adjacent(chunks, j, end) || !RelativeClauses.VerbEarlier(chunks, j) || end < k && chunk.Preposition >= 0 || !valency.IsTransitive(word.Reading.Lexeme) || valency.Addresses(word.Reading.Lexeme))
            return false;
        var named = chunk with { First = Math.Min(chunk.Head + 1, chunk.End - 1), Head = Math.Min(chunk.Head + 1, chunk.End - 1), Preposition = -1 };
        var agrees = Agreement.Agrees(reading, word.Reading, chunk with { Preposition = -1 }) || reading.Words[named.Head].Role == WordRole.Noun && Agreement.Agrees(reading, word.Reading, named);
        return agrees && !(k + 1 < chunks.Count && chunks[k + 1] is { Kind: ChunkKind.Noun, Preposition: < 0 } next && IsSomeone(reading, next) && Agreement.Agrees(reading, word.Reading, next));
    }
}
