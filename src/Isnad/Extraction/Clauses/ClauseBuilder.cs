using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the predicates of a sentence and what fills their functions.</summary>
/// <remarks>Reads chunks, words and times; appends to <see cref="Reading.Clauses"/>. Knows nothing about conflicts: which
/// nouns are predicates, which verbs speak to someone and which take an object it is told.</remarks>
internal sealed class ClauseBuilder
{
    private readonly NominalClauses _nominals;
    private readonly VerbClauses _verbs;
    private readonly Circumstances _circumstances;

    /// <summary>Prepares the grammar for a lexicon.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="predicates">Whether a nominal lexeme is a predicate.</param>
    /// <param name="addresses">Whether a verb speaks to someone who is its object.</param>
    /// <param name="transitive">Whether a verb takes what it is done to as its object.</param>
    /// <param name="told">Whether a verb says of its object whether it happened: denies, announces, expects.</param>
    /// <param name="accuses">Whether a verb, beside a noun or -1, always takes someone accused as its object.</param>
    /// <param name="asks">Whether a verb asks for a complement by a preposition.</param>
    public ClauseBuilder(CompiledLexicon lexicon, TagSets tags, Func<int, PartOfSpeech, bool> predicates, Func<int, bool> addresses, Func<int, bool> transitive, Func<int, bool> told, Func<int, int, bool> accuses, Func<int, int, bool> asks)
    {
        var attachment = new Attachment(lexicon);
        _circumstances = new Circumstances(tags, lexeme => addresses(lexeme) || told(lexeme), accuses);
        _nominals = new NominalClauses(tags, attachment, _circumstances, predicates, transitive);
        _verbs = new VerbClauses(lexicon, tags, attachment, _nominals, addresses, transitive, new AccusedPhrases(tags, accuses), _circumstances, asks);
    }

    /// <summary>Builds the clauses of one sentence.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="chunks">Its chunks.</param>
    public void Build(Reading reading, int sentence, List<Chunk> chunks)
    {
        var begin = reading.Clauses.Count;
        for (var k = 0; k < chunks.Count; k++)
        {
            if (chunks[k].Kind == ChunkKind.Verb)
                reading.Clauses.Add(_verbs.Build(reading, sentence, chunks, k, begin));
            else if (_circumstances.Of(reading, chunks, k) is { } participle)
                AddCircumstance(reading, sentence, chunks, k, begin, participle);
            else if (chunks[k].Kind == ChunkKind.Noun)
                _nominals.Add(reading, sentence, chunks, k);
        }

        for (var c = begin; c < reading.Clauses.Count; c++)
            Govern(reading, begin, c);
    }

    private void AddCircumstance(Reading reading, int sentence, List<Chunk> chunks, int k, int begin, WordReading participle)
    {
        reading.Clauses.Add(_verbs.Circumstance(reading, sentence, chunks, k, begin, participle));
        _nominals.Add(reading, sentence, chunks, k, 1);
    }

    /// <summary>Finds the clause in which a nominal predicate or a complement clause stands.</summary>
    private static void Govern(Reading reading, int begin, int c)
    {
        var clause = reading.Clauses[c];
        if (clause.Class == PartOfSpeech.Verb)
            GovernVerb(reading, begin, clause);
        else
            GovernNominal(reading, begin, c, clause);
    }

    private static void GovernNominal(Reading reading, int begin, int c, Clause clause)
    {
        for (var o = reading.Clauses.Count - 1; o >= begin; o--)
        {
            var other = reading.Clauses[o];
            // The verb of a relative clause on a noun stands under that noun, not above it.
            if (o == c || other.RelativeHead == clause.Chunk && other.Predicate > clause.Predicate || other.Class != PartOfSpeech.Verb && other.Predicate >= clause.Predicate)
                continue;
            foreach (var argument in other.Arguments)
            {
                if (argument.First > clause.Predicate || clause.Predicate >= argument.End || argument.Antecedent >= 0)
                    continue;
                if (clause.Governor >= 0 && reading.Clauses[clause.Governor].Predicate > other.Predicate)
                    continue;
                clause.Governor = o;
                clause.GovernorFunction = argument.Function;
                clause.GovernorPreposition = argument.Preposition;
            }
        }
    }

    private static void GovernVerb(Reading reading, int begin, Clause clause)
    {
        if (!clause.Complement && !reading.Words[clause.Predicate].Reading.Has(Proclitics.Li))
            return;
        for (var o = begin; o < reading.Clauses.Count; o++)
        {
            var other = reading.Clauses[o];
            if (other.Predicate < clause.Predicate && (clause.Governor < 0 || reading.Clauses[clause.Governor].Predicate < other.Predicate))
                clause.Governor = o;
        }
    }
}
