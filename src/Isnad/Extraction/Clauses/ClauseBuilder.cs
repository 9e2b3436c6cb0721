using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the predicates of a sentence and what fills their functions.</summary>
/// <remarks>Reads chunks, words and times; appends to <see cref="Reading.Clauses"/>. Knows nothing about conflicts: which
/// nouns are predicates, which verbs speak to someone and which take an object it is told.</remarks>
internal sealed class ClauseBuilder
{
    private readonly NominalClauses _nominals;
    private readonly VerbClauses _verbs;

    /// <summary>Prepares the grammar for a lexicon.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="predicates">Whether a nominal lexeme is a predicate.</param>
    /// <param name="addresses">Whether a verb speaks to someone who is its object.</param>
    /// <param name="transitive">Whether a verb takes what it is done to as its object.</param>
    /// <param name="accuses">Whether a verb, beside a noun or -1, always takes someone accused as its object.</param>
    public ClauseBuilder(CompiledLexicon lexicon, TagSets tags, Func<int, PartOfSpeech, bool> predicates, Func<int, bool> addresses, Func<int, bool> transitive, Func<int, int, bool> accuses)
    {
        var attachment = new Attachment(lexicon);
        var circumstances = new Circumstances(predicates, addresses);
        _nominals = new NominalClauses(tags, attachment, predicates, circumstances);
        _verbs = new VerbClauses(lexicon, tags, attachment, _nominals, circumstances, addresses, transitive, new AccusedPhrases(tags, accuses));
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
            else if (chunks[k].Kind == ChunkKind.Noun)
                _nominals.Add(reading, sentence, chunks, k);
        }

        for (var c = begin; c < reading.Clauses.Count; c++)
            Govern(reading, begin, c);
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
