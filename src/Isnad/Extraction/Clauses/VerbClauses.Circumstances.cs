using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <content>Participles that tell a circumstance.</content>
internal sealed partial class VerbClauses
{
    /// <summary>The clause of a participle that tells a circumstance: like that of its verb, with the subject of the verb that it stands beside.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="k">Index of the participle's chunk.</param>
    /// <param name="begin">Index of the sentence's first clause.</param>
    /// <param name="participle">Its reading.</param>
    public Clause Circumstance(Reading reading, int sentence, List<Chunk> chunks, int k, int begin, WordReading participle)
    {
        var chunk = chunks[k];
        var clause = new Clause { Sentence = sentence, Predicate = chunk.Head, Class = PartOfSpeech.Verb, Lexeme = participle.Lexeme, Chunk = k, Negated = chunk.Negated };
        if (chunk.End > chunk.Head + 1)
            clause.Arguments.Add(new Argument(Function.Object, -1, chunk.Head + 1, chunk.End, chunk.Head + 1));
        Right(reading, chunks, k, clause, true);
        if (Beside(reading, begin, participle, k > 0 && chunks[k - 1].Kind == ChunkKind.Noun && chunks[k - 1].End == chunk.First && !chunk.Joined) is { } verb)
            clause.Arguments.InsertRange(0, verb.Arguments.FindAll(static a => a.Function == Function.Subject));
        return clause;
    }

    /// <summary>The verb whose subject a participle tells of: the nearest one that agrees, of a main clause rather than of what is said, unless no comma parts
    /// it from that (that he came demanding).</summary>
    private static Clause? Beside(Reading reading, int begin, WordReading participle, bool near)
    {
        var within = default(Clause?);
        for (var c = reading.Clauses.Count - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.RelativeHead >= 0 || other.Relative)
                continue;
            var verb = reading.Words[other.Predicate].Reading;
            if (!participle.Has(WordFeatures.Plural) && verb.Has(WordFeatures.Feminine) != participle.Has(WordFeatures.Feminine))
                continue;
            if (!other.Complement || near)
                return other;
            within ??= other;
        }

        return within;
    }
}
