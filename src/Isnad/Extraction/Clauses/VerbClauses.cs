using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Builds the clauses of finite verbs: the subject before or behind, objects and complements, subjects shared by joined verbs.</summary>
internal sealed partial class VerbClauses(CompiledLexicon lexicon, TagSets tags, Attachment attachment, NominalClauses nominals, IValency valency, AccusedPhrases accused, Circumstances circumstances)
{
    private readonly Asides _asides = new(lexicon, tags, valency);
    private readonly SubjectsGoingOn _goingOn = new(lexicon, tags, attachment, valency);

    /// <summary>The clause of the verb in a chunk.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="k">Index of the verb's chunk.</param>
    /// <param name="begin">Index of the sentence's first clause.</param>
    public Clause Build(Reading reading, int sentence, List<Chunk> chunks, int k, int begin)
    {
        var chunk = chunks[k];
        var word = reading.Words[chunk.Head];
        var clause = new Clause
        {
            Sentence = sentence,
            Predicate = chunk.Head,
            Class = PartOfSpeech.Verb,
            Lexeme = word.Reading.Lexeme,
            Chunk = k,
            Negated = chunk.Negated,
            Auxiliary = chunk.Auxiliary,
            Passive = word.Reading.Has(WordFeatures.Passive) || MarkedPassive(reading, chunk.Head),
        };
        var opener = RelativeClauses.Opener(chunks, k);
        var left = LeftSubject(reading, chunks, k, opener, clause);
        var people = left < 0 ? People(reading, chunks, k, clause) : -1;
        var pronoun = left < 0 && !clause.Passive && opener >= 0 && chunks[opener].Kind == ChunkKind.Subordinator
            && Agreement.Matches(CarriedPronouns.Of(lexicon, reading.Words[chunks[opener].Head]), word.Reading) && !IsEmpty(reading, chunks, opener, k);
        var shared = left < 0 && (_goingOn.Continues(reading, chunks, k, begin) || _goingOn.GoesOnBehind(reading, chunks, k, opener, begin) || pronoun && (valency.IsTransitive(word.Reading.Lexeme) || CarriedPronouns.Of(lexicon, reading.Words[chunks[opener].Head]) != Pronoun.Him));
        // A pronoun of the masculine may stand for nothing (that there were killed). The subject behind a verb leaves it in the singular.
        var alone = left < 0 && accused.IsAlone(reading, chunks, k);
        clause.Passive |= alone ? opener >= 0 && chunks[opener].Kind == ChunkKind.Relative || k == 0 && !chunk.Joined : accused.IsPassive(reading, chunks, k);
        var full = left >= 0 || people >= 0 || shared || alone || word.Reading.Has(WordFeatures.Plural) && word.Reading.Has(WordFeatures.Third);
        var stop = Right(reading, chunks, k, clause, full);
        if (clause.RelativeHead < 0 && !clause.Relative)
            Resume(reading, chunks, stop, clause);
        if (clause.RelativeHead >= 0)
            (clause.HeadFirst, clause.HeadEnd) = (chunks[clause.RelativeHead].First, chunks[clause.RelativeHead].End);
        if (left >= 0)
            InsertLeft(chunks, left, k, clause);
        else if (clause is { Relative: false, RelativeHead: < 0 } && k > 0 && IsFree(reading, chunks[k - 1]) && Agreement.Matches(CarriedPronouns.Of(lexicon, reading.Words[chunks[k - 1].Head]), word.Reading) && clause.First(Function.Subject) is null)
            clause.Arguments.Insert(0, attachment.Pronoun(reading, chunks[k - 1]));
        else if (people >= 0)
            clause.Arguments.Insert(0, new Argument(Function.Subject, -1, people, people + 1, people));
        else if (clause.First(Function.Subject) is null && pronoun)
            clause.Arguments.Insert(0, new Argument(Function.Subject, -1, chunks[opener].Head, chunks[opener].Head + 1, chunks[opener].Head));
        if (word.Reading.Enclitic != Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Object, -1, chunk.Head, chunk.Head + 1, chunk.Head));
        if (valency.Addresses(clause.Lexeme) && clause.First(Function.Object) is null)
            Addressed(reading, clause);
        if (clause.First(Function.Subject) is null && (opener < 0 || chunks[opener].Kind != ChunkKind.Relative))
            _goingOn.Share(reading, clause, begin, chunks, k);
        else if (opener >= 0)
            clause.Headless = clause is { RelativeHead: < 0, Passive: false } && clause.First(Function.Subject) is null && word.Reading.Enclitic == Pronoun.None && chunks[opener].Kind == ChunkKind.Relative;
        if (alone && clause.First(Function.Subject) is { } sharer && !accused.CanAccuse(reading, sharer))
            clause.Arguments.Remove(sharer);
        LendForward(reading, chunks, k, clause, begin);
        LendAgent(reading, clause, begin);
        if (opener >= 0)
        {
            clause.Conditional = chunks[opener].Kind == ChunkKind.Conditional;
            clause.Complement = chunks[opener].Kind == ChunkKind.Subordinator;
            clause.Relative = chunks[opener].Kind == ChunkKind.Relative;
        }

        return clause;
    }

    /// <summary>Whether the pronoun of the masculine on an opener stands for no one: a circumstance closed by a comma follows it, and someone right behind the verb (that
    /// during the meeting, asked the minister for).</summary>
    private bool IsEmpty(Reading reading, List<Chunk> chunks, int opener, int k) =>
        CarriedPronouns.Of(lexicon, reading.Words[chunks[opener].Head]) == Pronoun.Him && k - opener > 2 && chunks[k - 1].Kind == ChunkKind.Break && chunks[opener + 1] is { Kind: ChunkKind.Noun, Preposition: >= 0 }
        && k + 1 < chunks.Count && chunks[k + 1] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } && IsSomeone(reading, chunks[k + 1]);

    /// <summary>Whom a verb speaks to, where a phrase by preposition about a text seems to have swallowed it: the ministry accused in a
    /// statement the group of.</summary>
    private void Addressed(Reading reading, Clause clause)
    {
        for (var a = 0; a < clause.Arguments.Count; a++)
        {
            var argument = clause.Arguments[a];
            if (argument.Function != Function.Preposition || argument.End <= argument.Head + 1 || argument.First < clause.Predicate
                || (reading.Words[argument.Head].Tags & tags.DocumentNoun) == 0 || reading.Words[argument.Head].Definite)
                continue;
            var rest = argument.Head + 1;
            while (rest < argument.End && reading.Words[rest].Role == WordRole.Adjective)
                rest++;
            if (rest == argument.End)
                continue;
            clause.Arguments[a] = argument with { End = rest };
            clause.Arguments.Insert(a + 1, new Argument(Function.Object, -1, rest, argument.End, rest));
            return;
        }
    }

    /// <summary>Two verbs joined with nothing between them have what follows in common: were killed and wounded four.</summary>
    private static void LendForward(Reading reading, List<Chunk> chunks, int k, Clause clause, int begin)
    {
        if (k == 0 || chunks[k - 1].Kind != ChunkKind.Verb || !chunks[k].Joined || reading.Clauses.Count == begin)
            return;
        var before = reading.Clauses[^1];
        if (before.Chunk != k - 1 || before.Arguments.Exists(static a => a.Function is Function.Subject or Function.Object))
            return;
        before.Arguments.AddRange(clause.Arguments);
        before.End = clause.End;
    }

    /// <summary>A vowel mark u on one of the first letters of a past verb.</summary>
    private static bool MarkedPassive(Reading reading, int token)
    {
        var (start, end) = (reading.Tokens[token].Start, reading.Tokens[token].End);
        var skip = reading.Words[token].Reading.ProcliticLength;
        if (!reading.Words[token].Reading.Has(WordFeatures.Past))
            return false;
        // No active verb of the past has this vowel in its first letters; the derived ones carry it on the third.
        var at = reading.Text.OriginalStart(reading.Tokens[token].NormStart + skip) + 1;
        for (var letters = 0; at > start && at < end && letters < 3; at++)
        {
            if (reading.Document.Text[at] == '\u064F')
                return true;
            if (reading.Document.Text[at] is < '\u064B' or > '\u0652')
                letters++;
        }

        return false;
    }

    /// <returns>The index of the chunk at which the clause ends.</returns>
    private int Right(Reading reading, List<Chunk> chunks, int k, Clause clause, bool hasSubject)
    {
        var last = default(Argument?);
        var broken = false;
        var among = false;
        var within = -1;
        clause.End = chunks[k].End;
        var j = k + 1;
        for (; j < chunks.Count; j++)
        {
            var chunk = chunks[j];
            if (Asides.Bracketed(reading, chunks, j) is var behind && behind > j)
            {
                j = behind;
                continue;
            }

            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Relative && last is { } named && ObjectBehind(reading, chunks, j, clause, named) is > 0 and var taken)
            {
                j = taken - 1;
                continue;
            }

            if (chunk is { Kind: ChunkKind.Verb, Joined: false } && last is { } told && ComplementBehind(reading, chunks, j, clause, told) is > 0 and var complement)
            {
                j = complement - 1;
                continue;
            }

            if (chunk is { Kind: ChunkKind.Noun, Preposition: >= 0 } && IsOfOuter(reading, clause, chunk))
                break;
            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conditional or ChunkKind.Conjunction
                || circumstances.Of(reading, chunks, j) is not null || chunk is { Kind: ChunkKind.Noun, Preposition: < 0 } && Opens(chunks, j) && chunk.Auxiliary >= chunks[k].End)
                break;
            if (chunk.Kind == ChunkKind.Break)
            {
                if (j <= within)
                    continue;
                if (Asides.Time(reading, chunks, j) is var after && after > j)
                {
                    j = after;
                    continue;
                }

                var close = _asides.End(reading, chunks, j, clause, out var own);
                if (own && close > j)
                {
                    within = close;
                    continue;
                }

                broken |= close == j && !Attachment.IsTime(reading, chunks[j - 1]) && !Asides.Inside(reading, chunks[j - 1]);
                j = close;
                continue;
            }

            if (IsThat(reading, chunks, j))
            {
                if (clause.RelativeHead >= 0 || clause.Relative)
                    break;
                continue;
            }

            if (chunk.Kind == ChunkKind.Pronoun && j + 1 < chunks.Count && chunks[j + 1] is { Kind: ChunkKind.Verb, Joined: false } && IsFree(reading, chunk))
                break;
            if (chunk.Kind == ChunkKind.Pronoun)
            {
                among = attachment.IsAmong(reading, chunk) && last is not null;
                if (!among)
                    clause.Arguments.Add(attachment.Pronoun(reading, chunk));
                continue;
            }

            if (among && chunk is { Kind: ChunkKind.Noun, Preposition: < 0 } && last is { } whole)
            {
                last = Attachment.Phrase(chunk, whole.Function, whole.Preposition);
                clause.Arguments.Add(last.Value);
                among = false;
                broken = false;
                continue;
            }

            if (chunk.Kind != ChunkKind.Noun || Attachment.IsTime(reading, chunk) || Attachment.IsApposition(reading, chunks, j) || Asides.IsMeans(reading, chunk, tags))
                continue;
            if (chunk.Preposition < 0 && !(chunk.Joined && last is not null))
            {
                if (broken)
                    break;
                // What a deed inside the aside is done to: after his meeting with the delegation.
                if (j < within && last is { Function: Function.Preposition })
                    continue;
                if (j == k + 2 && chunks[k].Joined && last is { Function: Function.Preposition } inner && reading.Words[inner.Head].Reading.Class == PartOfSpeech.Masdar)
                    continue;
            }

            if (last is { Function: Function.Preposition or Function.Object } && chunk is { Preposition: < 0, Joined: false } && nominals.TakesObject(reading, chunks, j, hasSubject))
                continue;

            // A verbal noun joined behind a comma goes on with what was before the verb, unless the verb has such complements itself.
            if (broken && chunk is { Joined: true, Preposition: < 0 } && nominals.IsPredicate(reading, chunk) && Parallel(reading, clause) is null)
                break;
            var next = Argument(reading, chunks, j, k, clause, last, hasSubject);
            hasSubject |= next.Function == Function.Subject;
            if (last is null || next.Function is not (Function.Companion or Function.Attribute))
                last = next;
            clause.Arguments.Add(next);
            clause.End = chunk.End;
        }

        return j;
    }

    /// <summary>What a phrase behind a verb is to it.</summary>
    private Argument Argument(Reading reading, List<Chunk> chunks, int j, int k, Clause clause, Argument? last, bool hasSubject)
    {
        var chunk = chunks[j];
        if (chunk.Preposition >= 0)
        {
            return last is { } counted && attachment.Counts(reading, counted, chunk) ? Attachment.Phrase(chunk, counted.Function, counted.Preposition)
                : attachment.CompletesAttribute(reading, chunks, j, clause.Predicate) ? Attachment.Phrase(chunk, Function.Attribute, -1)
                : attachment.Prepositional(reading, chunk);
        }

        if (chunk.Joined && last is { } previous)
            return nominals.IsPredicate(reading, chunk) && Parallel(reading, clause) is { } deed ? Attachment.Phrase(chunk, deed.Function, deed.Preposition)
                : attachment.Joined(clause, chunk, clause.Arguments[^1] is { Function: Function.Companion } beside && beside.End == chunk.First ? beside : previous);
        if (Titled(reading, chunks, j, clause) is { } title)
            return Attachment.Phrase(chunk, title.Function, -1);
        if (last is { Function: Function.Preposition } named && IsNamed(reading, chunks, j, named))
            return Attachment.Phrase(chunk, Function.Preposition, named.Preposition);
        var subject = !hasSubject && !clause.Passive && (reading.Words[chunk.Head].Tags & tags.Self) == 0 && (Agreement.Agrees(reading, reading.Words[chunks[k].Head].Reading, chunk) || (reading.Words[chunk.Head].Tags & tags.Counting) != 0) && !Undergoes(reading, chunks, j, clause)
            && !(chunk.Head == chunk.First && (IsOblique(reading.Words[chunk.Head]) || IsAccusative(reading, chunk) || IsHe(reading, chunk) && reading.Words[chunks[k].Head].Reading.Has(WordFeatures.Feminine)));
        // She killed six of them (men): the verb is not theirs.
        subject &= !(reading.Words[chunk.Head].Role == WordRole.Number && reading.Words[chunks[k].Head].Reading.Has(WordFeatures.Feminine) && IsOfMen(reading, chunk.Head + 1));
        // Behind an object a subject comes only where it is someone.
        if (subject && clause.First(Function.Object) is not null && !IsSomeone(reading, chunk))
            subject = false;
        return Attachment.Phrase(chunk, subject ? Function.Subject : Function.Object, -1);
    }

    /// <summary>Whether a preposition with the pronoun of several men stands on a token.</summary>
    private bool IsOfMen(Reading reading, int token) =>
        token < reading.Words.Length && reading.Words[token].Role == WordRole.Pronoun && CarriedPronouns.Of(lexicon, reading.Words[token]) == Pronoun.Them;

    /// <summary>A plural or dual written in the oblique is no subject behind a verb.</summary>
    private static bool IsOblique(TaggedWord word) =>
        word.Role == WordRole.Noun && word.Reading.Has(WordFeatures.Oblique) && !word.Reading.Has(WordFeatures.Nominative) && (!word.Reading.Has(WordFeatures.Construct) || word.Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them) && word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual);

    /// <summary>Nor is a noun that shows the accusative; before a genitive the same letter ends the dual (the two houses of).</summary>
    private static bool IsAccusative(Reading reading, Chunk chunk) =>
        reading.Words[chunk.Head] is { Role: WordRole.Noun, Reading: { Class: PartOfSpeech.Noun or PartOfSpeech.Masdar, Enclitic: Pronoun.None } noun } && noun.Has(WordFeatures.Tanwin)
        && !(chunk.End > chunk.Head + 1 && reading.Words[chunk.Head + 1] is var next && (next.Definite || next.Role == WordRole.Name));

    /// <summary>Whether a phrase is headed by the title of one man, whatever name it is a part of.</summary>
    private bool IsHe(Reading reading, Chunk chunk)
    {
        var head = reading.Words[chunk.Head];
        return head.Reading is { Lexeme: >= 0, Class: PartOfSpeech.Noun } && (head.Tags & (tags.Office | tags.Rank | tags.Spokesman)) != 0
            && head.Reading.Has(WordFeatures.Masculine) && !head.Reading.Has(WordFeatures.Feminine | WordFeatures.Plural);
    }

    /// <summary>Whether a phrase names someone.</summary>
    public static bool IsSomeone(Reading reading, Chunk chunk)
    {
        foreach (var m in Events.Fillers.Between(reading, chunk.First, chunk.Head + 1))
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                return true;
        }

        return false;
    }

    /// <summary>The last complement that is itself a verbal noun: another verbal noun joined behind goes with it (to hold the border and pursue).</summary>
    private static Argument? Parallel(Reading reading, Clause clause)
    {
        for (var a = clause.Arguments.Count - 1; a >= 0; a--)
        {
            var argument = clause.Arguments[a];
            if (argument.First > clause.Predicate && reading.Words[argument.Head].Reading.Class == PartOfSpeech.Masdar)
                return argument;
        }

        return null;
    }

    /// <summary>Whether the only noun behind a verb that takes an object is a place: what is done to it, by whoever acted before.</summary>
    private bool Undergoes(Reading reading, List<Chunk> chunks, int j, Clause clause)
    {
        var head = reading.Words[chunks[j].Head];
        return head.Role == WordRole.Noun && (head.Tags & tags.Locality) != 0 && (head.Tags & (tags.Human | tags.Force | tags.Organisation | tags.Movement)) == 0 && valency.IsTransitive(clause.Lexeme)
            && !(j + 1 < chunks.Count && chunks[j + 1] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } next && !Attachment.IsTime(reading, next));
    }
}
