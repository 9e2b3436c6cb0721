using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the predicates of a sentence and what fills their functions.</summary>
/// <remarks>Reads chunks, words and times; appends to <see cref="Reading.Clauses"/>. Knows nothing about conflicts: which
/// nouns are predicates, which verbs speak to someone and which take an object it is told.</remarks>
internal sealed class ClauseBuilder
{
    private readonly NominalClauses _nominals;
    private readonly VerbClauses _verbs;
    private readonly Circumstances _circumstances;
    private readonly IValency _valency;

    /// <summary>Prepares the grammar for a lexicon.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="valency">What predicates govern.</param>
    public ClauseBuilder(CompiledLexicon lexicon, TagSets tags, IValency valency)
    {
        _valency = valency;
        var attachment = new Attachment(lexicon);
        _circumstances = new Circumstances(tags, valency);
        _nominals = new NominalClauses(tags, attachment, _circumstances, valency);
        _verbs = new VerbClauses(lexicon, tags, attachment, _nominals, valency, new AccusedPhrases(tags, valency), _circumstances);
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
    private void Govern(Reading reading, int begin, int c)
    {
        var clause = reading.Clauses[c];
        if (clause.Class == PartOfSpeech.Verb)
            GovernVerb(reading, begin, clause);
        else
            GovernNominal(reading, begin, c, clause);
    }

    private void GovernNominal(Reading reading, int begin, int c, Clause clause)
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
                if (clause.Governor >= 0 && reading.Clauses[clause.Governor] is var nearer && nearer.Predicate > other.Predicate && !IsOfVerb(reading, nearer, other, argument) && !IsBeyond(reading, nearer, other, argument))
                    continue;
                clause.Governor = o;
                clause.GovernorFunction = argument.Function;
                clause.GovernorPreposition = argument.Preposition;
            }
        }
    }

    /// <summary>Whether a phrase behind the subject of a verb is what the verb says did not or may not come of it, and no complement of the noun (the
    /// raids led to no deaths, lest the siege lead to deaths).</summary>
    private bool IsOfVerb(Reading reading, Clause noun, Clause verb, Argument phrase) =>
        noun.Class != PartOfSpeech.Verb && verb.Class == PartOfSpeech.Verb && (verb.Negated || verb.Complement && reading.Words[verb.Predicate].Reading.Has(WordFeatures.Present)) && phrase.Function == Function.Preposition && verb.Predicate < noun.Predicate && _valency.LeadsTo(verb.Lexeme, phrase)
            && verb.Arguments.Exists(a => a.Function == Function.Subject && a.First <= noun.Predicate && noun.Predicate < a.End);

    /// <summary>Whether a phrase behind the comma that closes an aside in the form of a relative clause is the deed that the verb before it takes (the
    /// accord, which elders had brokered, provides for).</summary>
    private bool IsBeyond(Reading reading, Clause aside, Clause verb, Argument phrase)
    {
        if (!aside.Relative || aside.HeadEnd <= aside.HeadFirst || verb.Class != PartOfSpeech.Verb || verb.Predicate >= aside.HeadFirst || phrase.Function != Function.Preposition || phrase.First < aside.Predicate
            || reading.Tokens[aside.HeadEnd].Kind != TokenKind.Comma || !_valency.Takes(verb.Lexeme, phrase))
            return false;
        var first = phrase.First;
        while (first > aside.Predicate && reading.Words[first - 1].Role == WordRole.Preposition)
            first--;
        return reading.Tokens[first - 1].Kind == TokenKind.Comma;
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
