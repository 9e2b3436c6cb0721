using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds participles that go on with the subject of the verb before (condemned the raid, accusing the army of): like a verb they have
/// objects and complements of their own.</summary>
/// <param name="predicates">Whether a lexeme read as a part of speech is a predicate.</param>
/// <param name="addresses">Whether a verb speaks to someone who is its object.</param>
internal sealed class Circumstances(Func<int, PartOfSpeech, bool> predicates, Func<int, bool> addresses)
{
    /// <summary>The reading of the participle with which a phrase opens when it is one of these, or null.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of the sentence.</param>
    /// <param name="k">Index of the phrase.</param>
    public WordReading? Find(Reading reading, List<Chunk> chunks, int k)
    {
        if (k == 0 || Participle(reading, chunks[k], predicates) is not { } participle || !IsAccusative(reading, chunks, k, participle))
            return null;
        return VerbBefore(chunks, k) ? participle : null;
    }

    /// <summary>The active participle without article and pronoun with which a phrase opens, or null.</summary>
    private static WordReading? Participle(Reading reading, Chunk chunk, Func<int, PartOfSpeech, bool> wanted)
    {
        if (chunk is not { Kind: ChunkKind.Noun, Preposition: < 0, Negated: false } || chunk.Head != chunk.First)
            return null;
        var word = reading.Words[chunk.Head];
        if (word.Definite || word.Governed || word.Role is not (WordRole.Noun or WordRole.Adjective) || word.Reading.Enclitic != Pronoun.None)
            return null;
        foreach (var candidate in reading.Tokens[chunk.Head].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.ActiveParticiple && candidate.Enclitic == Pronoun.None && !candidate.Has(WordFeatures.Definite) && !candidate.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka)
                && wanted(candidate.Lexeme, PartOfSpeech.ActiveParticiple))
                return candidate;
        }

        return null;
    }

    /// <summary>Whether the form and place of a participle show that it goes on with a clause: the accusative of the masculine; in the feminine
    /// and plural, where it is not written, the comma before it.</summary>
    private bool IsAccusative(Reading reading, List<Chunk> chunks, int k, WordReading participle)
    {
        var speaks = addresses(participle.Lexeme);
        if (participle.Has(WordFeatures.Tanwin))
            return !participle.Has(WordFeatures.Plural | WordFeatures.Dual | WordFeatures.Feminine) && (speaks || Parted(reading, chunks, k));
        if (!speaks)
            return false;
        if (!Parted(reading, chunks, k))
            return IsMany(participle) && chunks[k - 1].Kind is ChunkKind.Noun or ChunkKind.Pronoun && reading.Words[chunks[k].Head].Role == WordRole.Noun;
        // The demanding of and she who demands are written alike; the second is likelier behind a comma.
        return participle.Has(WordFeatures.Plural) ? IsMany(participle) && !participle.Has(WordFeatures.Construct) : participle.Has(WordFeatures.Feminine);
    }

    private static bool IsMany(WordReading participle) =>
        participle.Has(WordFeatures.Plural) && participle.Has(WordFeatures.Oblique) && !participle.Has(WordFeatures.Nominative);

    /// <summary>Whether a comma stands before a participle, or it is joined to another one that a comma stands before.</summary>
    private static bool Parted(Reading reading, List<Chunk> chunks, int k)
    {
        if (AfterComma(reading, chunks, k))
            return true;
        for (var j = k - 1; j > 0 && chunks[k].Joined && chunks[j].Kind != ChunkKind.Verb; j--)
        {
            if (Participle(reading, chunks[j], static (_, _) => true) is { } earlier && (earlier.Has(WordFeatures.Tanwin) || AfterComma(reading, chunks, j)))
                return true;
        }

        return false;
    }

    private static bool AfterComma(Reading reading, List<Chunk> chunks, int k)
    {
        var before = k - 1;
        while (before > 0 && chunks[before].Kind is ChunkKind.Mark or ChunkKind.Adverb)
            before--;
        return before >= 0 && chunks[before].Kind == ChunkKind.Break && reading.Tokens[chunks[before].First].Kind == Text.TokenKind.Comma;
    }

    private static bool VerbBefore(List<Chunk> chunks, int k)
    {
        for (var j = k - 1; j >= 0; j--)
        {
            if (chunks[j].Kind == ChunkKind.Verb)
                return true;
        }

        return false;
    }
}
