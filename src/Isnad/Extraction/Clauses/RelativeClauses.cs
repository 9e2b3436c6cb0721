using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the noun that a relative clause belongs to.</summary>
internal static class RelativeClauses
{
    // A relative pronoun of three letters at most stands for what was said or for its own head: it belongs to no noun.
    private const int Headless = 3;

    /// <summary>The chunk that opens the clause of a verb: subordinator, relative, condition, or -1.</summary>
    public static int Opener(List<Chunk> chunks, int k)
    {
        for (var j = k - 1; j >= 0; j--)
        {
            switch (chunks[j].Kind)
            {
                case ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conditional:
                    return j;
                case ChunkKind.Verb or ChunkKind.Conjunction:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The noun phrase before a relative pronoun that agrees with it in gender and number, or -1.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of the sentence.</param>
    /// <param name="relative">Index of the relative pronoun.</param>
    /// <param name="happening">Whether a phrase names a happening; behind a comma one is told more of rather than of the place it led to.</param>
    public static int Head(Reading reading, List<Chunk> chunks, int relative, Func<Reading, Chunk, bool> happening)
    {
        if (relative > 0 && chunks[relative - 1].Kind == ChunkKind.Pronoun && Identified(reading, chunks, relative - 1) is >= 0 and var same)
            return same;
        // Fighters of those who (mim-man) fought.
        if (relative > 0 && chunks[relative - 1].Kind == ChunkKind.Noun && reading.Normal(chunks[relative].Head) is ['\u0645', '\u0645', _])
            return relative - 1;
        if (reading.Tokens[chunks[relative].Head].NormLength <= Headless)
            return -1;
        var fallback = -1;
        var agreeing = -1;
        var apart = relative > 0 && chunks[relative - 1].Kind == ChunkKind.Break;
        for (var j = relative - 1; j >= 0 && j >= relative - 6; j--)
        {
            if (chunks[j].Kind == ChunkKind.Noun)
            {
                if (fallback < 0)
                    fallback = j;
                if (!Agreement.Relative(reading, chunks[relative].Head, chunks[j]))
                    continue;
                if (!apart || happening(reading, chunks[j]))
                    return j;
                if (agreeing < 0)
                    agreeing = j;
                apart = IsPlace(reading, chunks[j]);
                if (!apart)
                    return j;
            }
            else if (chunks[j].Kind is ChunkKind.Verb or ChunkKind.Subordinator)
            {
                break;
            }
        }

        return agreeing >= 0 ? agreeing : fallback;
    }

    /// <summary>The phrase without preposition that a free pronoun before a relative one takes up (it was the movement, it, that fired), or -1.</summary>
    private static int Identified(Reading reading, List<Chunk> chunks, int pronoun)
    {
        var carried = CarriedPronouns.Of(reading.Lexicon, reading.Words[chunks[pronoun].Head]);
        if (chunks[pronoun].End != chunks[pronoun].First + 1 || chunks[pronoun].Joined || carried is not (Lexicon.Pronoun.Him or Lexicon.Pronoun.Her or Lexicon.Pronoun.Them) || reading.Words[chunks[pronoun].Head].Reading.Enclitic != Lexicon.Pronoun.None)
            return -1;
        for (var j = pronoun - 1; j >= 0 && chunks[j].Kind is ChunkKind.Noun or ChunkKind.Mark or ChunkKind.Adverb; j--)
        {
            if (chunks[j] is { Kind: ChunkKind.Noun, Preposition: < 0 } && !Attachment.IsTime(reading, chunks[j]))
                return j;
        }

        return -1;
    }

    /// <summary>The noun phrase that a clause opens with and that a relative clause with the verb at <paramref name="verb"/> follows, so that it
    /// is the subject of the next verb (the force that entered the town withdrew), or -1.</summary>
    public static int Before(Reading reading, List<Chunk> chunks, int verb, Func<Reading, Chunk, bool> happening)
    {
        var opener = Opener(chunks, verb);
        var aside = opener > 0 && chunks[opener - 1].Kind == ChunkKind.Break;
        for (var j = verb + 1; j < chunks.Count && chunks[j].Kind != ChunkKind.Verb; j++)
        {
            if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Pronoun or ChunkKind.Adverb or ChunkKind.Mark) && !(aside && chunks[j].Kind == ChunkKind.Break && j + 1 < chunks.Count && chunks[j + 1].Kind == ChunkKind.Verb))
                return -1;
        }

        if (opener < 0 || chunks[opener].Kind != ChunkKind.Relative || Head(reading, chunks, opener, happening) is not (>= 0 and var head) || chunks[head].Preposition >= 0 || chunks[head].Joined)
            return -1;
        for (var j = head - 1; j >= 0; j--)
        {
            if (chunks[j].Kind is ChunkKind.Verb or ChunkKind.Noun && chunks[j] is { Preposition: < 0 } && !Attachment.IsTime(reading, chunks[j]))
                return -1;
            if (chunks[j].Kind is ChunkKind.Subordinator or ChunkKind.Break or ChunkKind.Conjunction)
                return head;
        }

        return head;
    }

    /// <summary>Whether a phrase behind a preposition is the name of a place.</summary>
    private static bool IsPlace(Reading reading, Chunk chunk)
    {
        if (chunk.Preposition < 0)
            return false;
        foreach (var m in Events.Fillers.Between(reading, chunk.First, chunk.Head + 1))
        {
            if (reading.Entities[reading.Mentions[m].Entity] is { IsPlace: true } or { Kind: EntityKind.State })
                return true;
        }

        return false;
    }

    /// <summary>Whether the noun before a relative pronoun is the subject inside: the verb agrees with it and no pronoun points back.</summary>
    public static bool IsSubject(Reading reading, List<Chunk> chunks, int k, int head)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        // Those whom the police arrested: behind a relative pronoun of the plural a verb in the singular has another subject.
        if (!verb.Has(WordFeatures.Plural | WordFeatures.Dual) && Opener(chunks, k) is >= 0 and var opener && chunks[opener].Kind == ChunkKind.Relative && IsMany(reading.Normal(chunks[opener].Head)))
            return false;
        if (verb.Enclitic != Pronoun.None && (Opener(chunks, k) is >= 0 and var relative && chunks[relative].Kind == ChunkKind.Relative ? CanBeOf(reading.Normal(chunks[relative].Head), verb.Enclitic) : CanTakeUp(reading, verb.Enclitic, chunks[head])) || !Agreement.Agrees(reading, verb, chunks[head] with { Preposition = -1 }) && !(chunks[head].Preposition >= 0 && Agreement.Agrees(reading, verb, chunks[head])))
            return false;
        for (var j = k + 1; j < chunks.Count && j <= k + 3; j++)
        {
            // The police, who arrested five of them: many are not the one whom a relative pronoun of the singular is of.
            if (chunks[j].Kind == ChunkKind.Pronoun && !(Opener(chunks, k) is >= 0 and var own && chunks[own].Kind == ChunkKind.Relative && IsSingle(reading.Normal(chunks[own].Head)) && CarriedPronouns.Of(reading.Lexicon, reading.Words[chunks[j].Head]) is Pronoun.Them or Pronoun.ThemFeminine))
                return false;
            if (chunks[j].Kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Break)
                break;
        }

        return true;
    }

    /// <summary>Whether a pronoun on a verb may stand for the one whom the relative pronoun before it is of (the town that they shelled), who then is not
    /// its subject (the court that referred him).</summary>
    private static bool CanBeOf(ReadOnlySpan<char> relative, Pronoun pronoun) =>
        relative.Length <= Headless || pronoun is not (Pronoun.Him or Pronoun.Her) || (relative[^2] == '\u062A') == (pronoun == Pronoun.Her);

    /// <summary>The same by the noun right before, where no relative pronoun stands (a town that they shelled).</summary>
    private static bool CanTakeUp(Reading reading, Pronoun pronoun, Chunk head)
    {
        var noun = reading.Words[head.Head];
        if (noun.Reading.Lexeme < 0 || noun.Role is not (WordRole.Noun or WordRole.Name) || pronoun is not (Pronoun.Him or Pronoun.Her) || noun.Reading.Class != PartOfSpeech.Noun)
            return true;
        for (var i = head.Head; i < head.End; i++)
        {
            var word = reading.Words[i];
            if (word.Role is WordRole.Name || word.Role == WordRole.Noun && (pronoun == Pronoun.Her ? word.Reading.Has(WordFeatures.Feminine | WordFeatures.Plural) : !word.Reading.Has(WordFeatures.Feminine)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a relative pronoun stands for many people: those who, of men or of women.</summary>
    private static bool IsMany(ReadOnlySpan<char> pronoun) =>
        pronoun.EndsWith("\u0630\u064A\u0646", StringComparison.Ordinal) && !pronoun.Contains("\u0644\u0644", StringComparison.Ordinal)
        || pronoun.Length > 4 && pronoun.EndsWith("\u064A", StringComparison.Ordinal) && pronoun.Contains("\u0644\u0644", StringComparison.Ordinal);

    /// <summary>Whether a relative pronoun stands for one: he who, she who.</summary>
    private static bool IsSingle(ReadOnlySpan<char> pronoun) => pronoun is ['\u0627', '\u0644', '\u0630' or '\u062A', '\u064A'];

    /// <summary>Whether the clause has its verb before a phrase: a second verb right behind it is not of the same clause.</summary>
    public static bool VerbEarlier(List<Chunk> chunks, int j)
    {
        for (var i = j - 1; i >= 0 && chunks[i].Kind is ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Mark or ChunkKind.Verb; i--)
        {
            if (chunks[i].Kind == ChunkKind.Verb)
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase is a noun without article, pronoun or name at its end.</summary>
    public static bool Indefinite(Reading reading, Chunk chunk) =>
        reading.Words[chunk.Head].Role == WordRole.Noun && !reading.Words[chunk.Head].Definite && reading.Words[chunk.Head].Reading.Enclitic == Pronoun.None
        && !reading.Words[chunk.End - 1].Definite && reading.Words[chunk.End - 1].Role != WordRole.Name;

    /// <summary>Whether a pronoun can stand for the head of a phrase.</summary>
    public static bool IsOf(Reading reading, Chunk chunk, Pronoun pronoun)
    {
        var noun = reading.Words[chunk.Head].Reading;
        return (pronoun == Pronoun.Her) == (noun.Has(WordFeatures.Feminine) || noun.Has(WordFeatures.Plural));
    }

    /// <summary>Whether only phrases by preposition stand between a noun and a verb.</summary>
    public static bool Adjacent(List<Chunk> chunks, int j, int k)
    {
        for (var i = j + 1; i < k; i++)
        {
            if (chunks[i].Kind != ChunkKind.Noun || chunks[i] is { Preposition: < 0, Joined: false })
                return false;
        }

        return true;
    }
}
