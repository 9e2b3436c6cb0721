using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the predicates of a sentence and what fills their functions.</summary>
/// <remarks>Reads chunks, words and times; appends to <see cref="Reading.Clauses"/>. Knows nothing about conflicts: which
/// nouns are predicates it is told by <paramref name="predicates"/>, which verbs speak to someone by <paramref name="addresses"/>,
/// which take an object by <paramref name="transitive"/>.</remarks>
internal sealed class ClauseBuilder(CompiledLexicon lexicon, Func<int, PartOfSpeech, bool> predicates, Func<int, bool> addresses, Func<int, bool> transitive)
{
    private readonly int _from = Row(lexicon, "\u0645\u0646");
    private readonly int _on = Row(lexicon, "\u0639\u0644\u0649");
    private readonly int _bi = Row(lexicon, "\u0628");
    private readonly Dictionary<int, int> _bases = Bases(lexicon);
    private readonly int _li = Row(lexicon, "\u0644");
    private readonly int _ka = Row(lexicon, "\u0643");
    private readonly UInt128 _asides = lexicon.TagSet("according");
    private readonly UInt128 _countNouns = lexicon.TagSet("count_noun");
    private readonly UInt128 _agentNouns = lexicon.TagSet("agent");

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
                reading.Clauses.Add(Verb(reading, sentence, chunks, k, begin));
            else if (chunks[k].Kind == ChunkKind.Noun)
                Nominals(reading, sentence, chunks, k);
        }

        for (var c = begin; c < reading.Clauses.Count; c++)
            Govern(reading, chunks, begin, c);
    }

    private static int Row(CompiledLexicon lexicon, string lemma)
    {
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lexicon.Lexemes[i].Class == PartOfSpeech.Particle && lexicon.Lexemes[i].Lemma == lemma)
                return i;
        }

        return -1;
    }

    private Clause Verb(Reading reading, int sentence, List<Chunk> chunks, int k, int begin)
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
        var opener = Opener(chunks, k);
        var left = LeftSubject(reading, chunks, k, opener, clause);
        var pronoun = left < 0 && !clause.Passive && opener >= 0 && chunks[opener].Kind == ChunkKind.Subordinator
            && Matches(CarriedPronouns.Of(lexicon, reading.Words[chunks[opener].Head]), word.Reading);
        var shared = left < 0 && (Continues(reading, chunks, k, begin) || pronoun && transitive(word.Reading.Lexeme));
        Right(reading, chunks, k, clause, left >= 0 || shared);
        if (left >= 0)
            InsertLeft(reading, chunks, left, k, clause);
        else if (clause.First(Function.Subject) is null && pronoun)
            clause.Arguments.Insert(0, new Argument(Function.Subject, -1, chunks[opener].Head, chunks[opener].Head + 1, chunks[opener].Head));
        if (word.Reading.Enclitic != Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Object, -1, chunk.Head, chunk.Head + 1, chunk.Head));
        if (clause.First(Function.Subject) is null)
            Share(reading, clause, begin, chunk);
        if (opener >= 0)
        {
            clause.Conditional = chunks[opener].Kind == ChunkKind.Conditional;
            clause.Complement = chunks[opener].Kind == ChunkKind.Subordinator;
        }

        return clause;
    }

    /// <summary>Whether a verb agrees with a pronoun before it.</summary>
    private static bool Matches(Pronoun pronoun, WordReading verb) => verb.Has(WordFeatures.Third) && pronoun switch
    {
        Pronoun.Him => !verb.Has(WordFeatures.Feminine) && !verb.Has(WordFeatures.Plural),
        Pronoun.Her => verb.Has(WordFeatures.Feminine),
        Pronoun.Them or Pronoun.ThemFeminine => verb.Has(WordFeatures.Plural),
        Pronoun.Both => verb.Has(WordFeatures.Dual),
        _ => false,
    };

    /// <summary>The subject before its verb, with what is joined to it.</summary>
    private static void InsertLeft(Reading reading, List<Chunk> chunks, int left, int k, Clause clause)
    {
        var at = 0;
        clause.Arguments.Insert(at++, Phrase(reading, chunks[left], Function.Subject, -1));
        for (var j = left + 1; j < k && chunks[j] is { Kind: ChunkKind.Noun, Joined: true, Preposition: < 0 }; j++)
            clause.Arguments.Insert(at++, Phrase(reading, chunks[j], Function.Subject, -1));
    }

    /// <summary>Whether a verb joined to another one of the same form goes on with its subject, so that the one noun behind it is
    /// whom it addresses: the ministry condemned the raid and urged the council to act.</summary>
    private bool Continues(Reading reading, List<Chunk> chunks, int k, int begin)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        if (!chunks[k].Joined || !verb.Has(WordFeatures.Third) || verb.Has(WordFeatures.Passive) || reading.Clauses.Count == begin || !addresses(verb.Lexeme))
            return false;
        var before = reading.Clauses.FindLast(c => c.Class == PartOfSpeech.Verb && c.RelativeHead < 0 && c.Sentence == reading.Clauses[begin].Sentence);
        if (before is null || before.Passive || before.First(Function.Subject) is not { } subject || subject.First < before.Predicate)
            return false;
        var other = reading.Words[before.Predicate].Reading;
        if (other.Has(WordFeatures.Feminine) != verb.Has(WordFeatures.Feminine) || other.Has(WordFeatures.Past) != verb.Has(WordFeatures.Past))
            return false;
        var next = k + 1;
        return next < chunks.Count && chunks[next] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false }
            && !(next + 1 < chunks.Count && chunks[next + 1] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false });
    }

    /// <summary>A vowel mark u on the first letter of a past verb.</summary>
    private static bool MarkedPassive(Reading reading, int token)
    {
        var (start, end) = (reading.Tokens[token].Start, reading.Tokens[token].End);
        var skip = reading.Words[token].Reading.ProcliticLength;
        var at = reading.Text.OriginalStart(reading.Tokens[token].NormStart + skip) + 1;
        return at > start && at < end && reading.Document.Text[at] == '\u064F' && reading.Words[token].Reading.Has(WordFeatures.Past);
    }

    /// <summary>The chunk that opens the clause of a verb: subordinator, relative, condition, or -1.</summary>
    private static int Opener(List<Chunk> chunks, int k)
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

    private int LeftSubject(Reading reading, List<Chunk> chunks, int k, int opener, Clause clause)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        if (opener >= 0 && chunks[opener].Kind == ChunkKind.Relative)
        {
            clause.RelativeHead = RelativeHead(reading, chunks, opener);
            return clause.RelativeHead >= 0 && IsSubjectOfRelative(reading, chunks, k, clause.RelativeHead) ? clause.RelativeHead : -1;
        }

        var candidate = -1;
        for (var j = k - 1; j >= 0; j--)
        {
            var chunk = chunks[j];
            if (chunk.Kind is ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conditional or ChunkKind.Conjunction)
                break;
            if (chunk.Kind == ChunkKind.Verb)
            {
                // A verb stands between: only an indefinite noun right before may head a bare relative clause.
                if (candidate == k - 1 && !reading.Words[chunks[candidate].Head].Definite && reading.Words[chunks[candidate].Head].Role == WordRole.Noun
                    && !chunks[k].Joined)
                    clause.RelativeHead = candidate;
                return -1;
            }

            if (chunk.Kind == ChunkKind.Noun && chunk.Preposition < 0 && !IsTime(reading, chunk) && (Agrees(reading, verb, chunk) || verb.Has(WordFeatures.Dual | WordFeatures.Plural) && Compound(chunks, j, k)))
                candidate = j;
            if (chunk.Kind == ChunkKind.Noun && chunk.Preposition >= 0 && j == k - 1 && !chunks[k].Joined && !reading.Words[chunk.Head].Definite
                && reading.Words[chunk.Head].Role == WordRole.Noun
                && (Agrees(reading, verb, chunk) && (verb.Has(WordFeatures.Present) || IsPredicate(reading, chunk)) || verb.Enclitic is Pronoun.Him or Pronoun.Her))
            {
                clause.RelativeHead = j;
                if (IsPredicate(reading, chunk) && IsSubjectOfRelative(reading, chunks, k, j))
                    return j;
            }
        }

        if (chunks[k].Joined && candidate >= 0)
            return -1;
        return clause.RelativeHead >= 0 && candidate < 0 ? -1 : candidate;
    }

    /// <summary>Whether another phrase is joined to one before the verb, so that a verb in the dual or plural may agree with both.</summary>
    private static bool Compound(List<Chunk> chunks, int first, int k)
    {
        for (var j = first + 1; j < k; j++)
        {
            if (chunks[j] is { Kind: ChunkKind.Noun, Joined: true, Preposition: < 0 })
                return true;
            if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Mark))
                return false;
        }

        return false;
    }

    private bool IsPredicate(Reading reading, Chunk chunk) =>
        reading.Words[chunk.Head].Reading is { Lexeme: >= 0 } head && predicates(head.Lexeme, head.Class);

    /// <summary>Whether the noun before a relative pronoun is the subject inside: the verb agrees with it and no pronoun points back.</summary>
    private static bool IsSubjectOfRelative(Reading reading, List<Chunk> chunks, int k, int head)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        if (verb.Enclitic != Pronoun.None || !Agrees(reading, verb, chunks[head] with { Preposition = -1 }))
            return false;
        for (var j = k + 1; j < chunks.Count && j <= k + 3; j++)
        {
            if (chunks[j].Kind == ChunkKind.Pronoun)
                return false;
            if (chunks[j].Kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Break)
                break;
        }

        return true;
    }

    /// <summary>The noun phrase before a relative pronoun that agrees with it in gender and number.</summary>
    private static int RelativeHead(Reading reading, List<Chunk> chunks, int relative)
    {
        var fallback = -1;
        for (var j = relative - 1; j >= 0 && j >= relative - 6; j--)
        {
            if (chunks[j].Kind == ChunkKind.Noun)
            {
                if (fallback < 0)
                    fallback = j;
                if (RelativeAgrees(reading, chunks[relative].Head, chunks[j].Head))
                    return j;
            }
            else if (chunks[j].Kind is ChunkKind.Verb or ChunkKind.Subordinator)
            {
                break;
            }
        }

        return fallback;
    }

    private static bool RelativeAgrees(Reading reading, int relative, int head)
    {
        var pronoun = reading.Normal(relative);
        var feminine = pronoun.Length > 2 && pronoun[^2] == '\u062A';
        var plural = pronoun.Length > 3 && pronoun[^1] == Letters.Lam + 2;
        var noun = reading.Words[head].Reading;
        if (reading.Words[head].Role == WordRole.Name || noun.Lexeme < 0)
            return !plural;
        if (noun.Has(WordFeatures.Plural))
            return feminine || plural;
        return feminine == noun.Has(WordFeatures.Feminine);
    }

    private static bool IsTime(Reading reading, Chunk chunk)
    {
        var at = Ordered.FirstAtOrAfter(reading.Times, chunk.Head + 1, static t => t.End);
        return at < reading.Times.Count && reading.Times[at].First <= chunk.Head;
    }

    private static bool Agrees(Reading reading, WordReading verb, Chunk chunk)
    {
        if (!verb.Has(WordFeatures.Third))
            return verb.Lexeme < 0;
        for (var i = chunk.End - 1; i > chunk.Head && chunk.Preposition >= 0; i--)
        {
            if (reading.Words[i].Role == WordRole.Noun && verb.Has(WordFeatures.Feminine) == (reading.Words[i].Reading.Has(WordFeatures.Feminine) || reading.Words[i].Reading.Has(WordFeatures.Plural)))
                return true;
        }

        var head = reading.Words[chunk.Head];
        if (head.Role == WordRole.Name || head.Reading.Lexeme < 0)
            return !verb.Has(WordFeatures.Plural);
        var noun = head.Reading;
        if (verb.Has(WordFeatures.Plural | WordFeatures.Dual))
            return noun.Has(WordFeatures.Plural | WordFeatures.Dual);
        if (noun.Has(WordFeatures.Plural))
            return true;
        return verb.Has(WordFeatures.Feminine) == noun.Has(WordFeatures.Feminine);
    }

    private void Right(Reading reading, List<Chunk> chunks, int k, Clause clause, bool hasSubject)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        var last = default(Argument?);
        var broken = false;
        clause.End = chunks[k].End;
        for (var j = k + 1; j < chunks.Count; j++)
        {
            var chunk = chunks[j];
            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conditional or ChunkKind.Conjunction)
                break;
            if (chunk.Kind == ChunkKind.Break && AsideEnd(reading, chunks, j) is var close && close > j)
            {
                j = close;
                continue;
            }

            if (chunk.Kind == ChunkKind.Break)
            {
                broken |= !IsTime(reading, chunks[j - 1]);
                continue;
            }

            if (chunk.Kind == ChunkKind.Pronoun)
            {
                clause.Arguments.Add(PronounArgument(reading, chunk));
                continue;
            }

            if (chunk.Kind != ChunkKind.Noun || IsTime(reading, chunk))
                continue;
            if (chunk.Preposition >= 0)
            {
                last = last is { } counted && Counts(reading, counted, chunk) ? Phrase(reading, chunk, counted.Function, counted.Preposition) : Prepositional(reading, chunk);
                clause.Arguments.Add(last.Value);
            }
            else if (chunk.Joined && last is { } previous)
            {
                clause.Arguments.Add(Phrase(reading, chunk, previous.Function, previous.Preposition));
            }
            else if (broken)
            {
                break;
            }
            else if (j == k + 2 && chunks[k].Joined && last is { Function: Function.Preposition } inner && reading.Words[inner.Head].Reading.Class == PartOfSpeech.Masdar)
            {
                continue;
            }
            else if (!hasSubject && !clause.Passive && Agrees(reading, verb, chunk))
            {
                hasSubject = true;
                last = Phrase(reading, chunk, Function.Subject, -1);
                clause.Arguments.Add(last.Value);
            }
            else
            {
                last = Phrase(reading, chunk, Function.Object, -1);
                clause.Arguments.Add(last.Value);
            }

            clause.End = chunk.End;
        }
    }

    /// <summary>The comma that closes an aside opened by a comma (a relative clause, an attribution), or the opening one when there is none.</summary>
    private int AsideEnd(Reading reading, List<Chunk> chunks, int open)
    {
        if (open + 1 >= chunks.Count)
            return open;
        var next = chunks[open + 1];
        var aside = next.Kind == ChunkKind.Relative
            || (next.Kind == ChunkKind.Noun && next.Preposition >= 0 && (reading.Words[next.Preposition].Tags & _asides) != 0);
        for (var j = open + 2; aside && j < chunks.Count && j < open + 12; j++)
        {
            if (chunks[j].Kind == ChunkKind.Break)
                return j;
            if (chunks[j].Kind == ChunkKind.Subordinator)
                return open;
        }

        return open;
    }

    /// <summary>Whether a phrase with the preposition of the whole counts what stands before it: a number of, three of, dozens of.</summary>
    private bool Counts(Reading reading, Argument counted, Chunk chunk)
    {
        var head = reading.Words[counted.Head];
        return counted.End == chunk.Preposition && reading.Words[chunk.Preposition].Reading.Lexeme == _from
            && (head.Role is WordRole.Quantifier or WordRole.Number || (head.Tags & _countNouns) != 0
                || reading.Words[counted.End - 1] is var last && (last.Role is WordRole.Quantifier or WordRole.Number || (last.Tags & _countNouns) != 0));
    }

    private Argument PronounArgument(Reading reading, Chunk chunk)
    {
        var word = reading.Words[chunk.Head];
        var lemma = word.Reading.Lexeme < 0 ? -1 : Base(word.Reading.Lexeme);
        return new Argument(lemma < 0 ? Function.Subject : Function.Preposition, lemma, chunk.First, chunk.End, chunk.Head);
    }

    /// <summary>The plain preposition inside a preposition with a pronoun, or -1 for a free pronoun.</summary>
    private int Base(int lexeme) => _bases.GetValueOrDefault(lexeme, -1);

    /// <summary>Prepositions with pronouns by their plain preposition: the longest one that they begin with.</summary>
    private static Dictionary<int, int> Bases(CompiledLexicon lexicon)
    {
        var (preposition, pronoun) = (lexicon.TagSet("prep"), lexicon.TagSet("pronoun"));
        var plain = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if ((lexicon.Lexemes[i].Tags & preposition) != 0 && (lexicon.Lexemes[i].Tags & pronoun) == 0)
                plain.TryAdd(lexicon.Lexemes[i].Lemma.Replace(Letters.AlefMaksura, Letters.Yeh), i);
        }

        var bases = new Dictionary<int, int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            var lexeme = lexicon.Lexemes[i];
            if ((lexeme.Tags & preposition) == 0 || (lexeme.Tags & pronoun) == 0)
                continue;
            for (var length = lexeme.Lemma.Length - 1; length > 0; length--)
            {
                if (plain.TryGetValue(lexeme.Lemma[..length], out var row))
                {
                    bases[i] = row;
                    break;
                }
            }
        }

        return bases;
    }

    private Argument Prepositional(Reading reading, Chunk chunk)
    {
        if (chunk.Preposition == chunk.First)
        {
            var clitics = reading.Words[chunk.First].Reading.Proclitics;
            var row = (clitics & Proclitics.Bi) != 0 ? _bi : (clitics & Proclitics.Li) != 0 ? _li : _ka;
            var hand = row == _bi && (reading.Words[chunk.Head].Tags & _agentNouns) != 0 && chunk.End > chunk.Head + 1;
            return Phrase(reading, chunk, hand ? Function.Agent : Function.Preposition, row);
        }

        var preposition = reading.Words[chunk.Preposition];
        var previous = chunk.First - 1;
        var agent = previous > chunk.Preposition && preposition.Reading.Lexeme == _from && (reading.Words[previous].Tags & _agentNouns) != 0
            || (reading.Words[chunk.Head].Tags & _agentNouns) != 0 && preposition.Reading.Lexeme == _on && chunk.End > chunk.Head + 1;
        return Phrase(reading, chunk, agent ? Function.Agent : Function.Preposition, preposition.Reading.Lexeme);
    }

    private static Argument Phrase(Reading reading, Chunk chunk, Function function, int preposition) =>
        new(function, preposition, chunk.First, chunk.End, chunk.Head);

    /// <summary>A dropped subject continues the subject of the verb before it in the same sentence when both agree.</summary>
    private static void Share(Reading reading, Clause clause, int begin, Chunk chunk)
    {
        if (clause.RelativeHead >= 0 || clause.Passive)
            return;
        var verb = reading.Words[clause.Predicate].Reading;
        for (var c = reading.Clauses.Count - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.First(Function.Subject) is not { } subject)
                continue;
            var head = reading.Words[subject.Head];
            if (head.Reading.Lexeme < 0 || verb.Has(WordFeatures.Plural) == head.Reading.Has(WordFeatures.Plural)
                || verb.Has(WordFeatures.Feminine) == head.Reading.Has(WordFeatures.Feminine))
                clause.Arguments.Insert(0, subject);
            return;
        }
    }

    private void Nominals(Reading reading, int sentence, List<Chunk> chunks, int k)
    {
        var chunk = chunks[k];
        for (var t = chunk.First; t < chunk.End; t++)
        {
            var word = reading.Words[t];
            if (word.Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name) || PredicateReading(reading, t) is not { } predicate)
                continue;
            if (Covered(reading, t))
                continue;
            var clause = new Clause
            {
                Sentence = sentence,
                Predicate = t,
                Class = predicate.Class,
                Lexeme = predicate.Lexeme,
                Chunk = k,
                Negated = chunk.Negated,
                Passive = predicate.Class == PartOfSpeech.PassiveParticiple,
                End = chunk.End,
            };
            Inner(reading, chunk, t, clause);
            Outer(reading, chunks, k, clause);
            reading.Clauses.Add(clause);
        }
    }

    /// <summary>The reading of a nominal that is a predicate: the chosen one, or another nominal one with the same clitics.</summary>
    private WordReading? PredicateReading(Reading reading, int t)
    {
        var chosen = reading.Words[t].Reading;
        // A verb's reading in a noun's place is a word of time (dawn), and tells nothing.
        if (chosen.Lexeme < 0 || chosen.Class == PartOfSpeech.Verb)
            return null;
        if (predicates(chosen.Lexeme, chosen.Class))
            return chosen;
        foreach (var other in reading.Tokens[t].Word.Readings)
        {
            if (other.IsNominal && other.Class is not (PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective)
                && other.ProcliticLength == chosen.ProcliticLength && other.EncliticLength == chosen.EncliticLength && predicates(other.Lexeme, other.Class))
                return other;
        }

        return null;
    }

    /// <summary>Whether a token stands inside a proper name: what a name is made of tells nothing.</summary>
    private static bool Covered(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, Math.Max(0, token - 12), token + 1))
        {
            var mention = reading.Mentions[m];
            if (token < mention.End && mention.Form == MentionForm.Name && (token > mention.First || mention.End - mention.First > 1 || reading.Words[token].Role == WordRole.Name))
                return true;
        }

        return false;
    }

    private static void Inner(Reading reading, Chunk chunk, int t, Clause clause)
    {
        var word = reading.Words[t];
        if (word.Reading.Enclitic != Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Possessor, -1, t, t + 1, t));
        if (t + 1 >= chunk.End)
            return;
        if (word.Role == WordRole.Adjective || clause.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple)
        {
            if (t > chunk.First)
                clause.Arguments.Add(new Argument(Function.Subject, -1, chunk.First, t, chunk.Head));
        }

        var genitive = t + 1;
        while (genitive < chunk.End && reading.Words[genitive].Role == WordRole.Adjective)
            genitive++;
        for (var n = t + 1; n < chunk.End; n++)
        {
            if (reading.Words[n].Role == WordRole.Adjective || reading.Words[n].Role == WordRole.Name && n == t + 1)
                clause.Arguments.Add(new Argument(Function.Nisba, -1, n, n + 1, n));
        }

        if (genitive < chunk.End && !word.Definite && word.Reading.Enclitic == Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Genitive, -1, genitive, chunk.End, genitive));
    }

    /// <summary>Whether a phrase is only a participle with the article, said of the noun before (the visit, now under way to).</summary>
    private static bool Attribute(Reading reading, Chunk chunk) =>
        chunk is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } && chunk.End == chunk.First + 1 && reading.Words[chunk.Head].Definite
        && reading.Words[chunk.Head].Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple;

    /// <summary>What follows the phrase of a verbal noun: its object after a genitive subject, and prepositional complements.</summary>
    private void Outer(Reading reading, List<Chunk> chunks, int k, Clause clause)
    {
        var last = default(Argument?);
        var genitive = clause.First(Function.Genitive) is not null || clause.First(Function.Possessor) is not null;
        for (var j = k + 1; j < chunks.Count; j++)
        {
            var chunk = chunks[j];
            if (chunk.Kind is ChunkKind.Mark or ChunkKind.Adverb || chunk.Kind == ChunkKind.Break && j == k + 1 && j + 1 < chunks.Count && Attribute(reading, chunks[j + 1]))
                continue;
            if (chunk.Kind == ChunkKind.Pronoun && chunk.First > 0)
            {
                clause.Arguments.Add(PronounArgument(reading, chunk));
                continue;
            }

            if (chunk.Kind != ChunkKind.Noun)
                break;
            if (IsTime(reading, chunk))
                continue;
            if (chunk.Preposition >= 0)
            {
                last = last is { } counted && Counts(reading, counted, chunk) ? Phrase(reading, chunk, counted.Function, counted.Preposition)
                    : j == k + 1 && clause.First(Function.Genitive) is { } genitiveHead && Counts(reading, genitiveHead, chunk) ? Phrase(reading, chunk, Function.Genitive, -1)
                    : Prepositional(reading, chunk);
                clause.Arguments.Add(last.Value);
            }
            else if (chunk.Joined)
            {
                if (last is { } previous)
                    clause.Arguments.Add(Phrase(reading, chunk, previous.Function, previous.Preposition));
                else if (j == k + 1 && clause.First(Function.Genitive) is not null && !predicates(reading.Words[chunk.Head].Reading.Lexeme, reading.Words[chunk.Head].Reading.Class))
                    clause.Arguments.Add(Phrase(reading, chunk, Function.Genitive, -1));
            }
            else if (j == k + 2 && chunks[k + 1].Kind == ChunkKind.Break && Attribute(reading, chunk))
            {
                continue;
            }
            else if (j == k + 1 && genitive)
            {
                last = Phrase(reading, chunk, Function.Object, -1);
                clause.Arguments.Add(last.Value);
            }
            else
            {
                break;
            }

            clause.End = chunk.End;
        }
    }

    /// <summary>Finds the clause in which a nominal predicate, a complement clause or a relative clause stands.</summary>
    private static void Govern(Reading reading, List<Chunk> chunks, int begin, int c)
    {
        var clause = reading.Clauses[c];
        for (var o = reading.Clauses.Count - 1; o >= begin; o--)
        {
            var other = reading.Clauses[o];
            if (o == c || clause.Class == PartOfSpeech.Verb)
                continue;
            foreach (var argument in other.Arguments)
            {
                if (argument.First > clause.Predicate || clause.Predicate >= argument.End || argument.Antecedent >= 0)
                    continue;
                if (other.Class != PartOfSpeech.Verb && other.Predicate >= clause.Predicate)
                    continue;
                if (clause.Governor >= 0 && reading.Clauses[clause.Governor].Predicate > other.Predicate != (reading.Clauses[clause.Governor].RelativeHead == clause.Chunk))
                    continue;
                // A relative clause does not govern the noun that it qualifies where another clause does.
                if (clause.Governor >= 0 && other.RelativeHead == clause.Chunk)
                    continue;
                clause.Governor = o;
                clause.GovernorFunction = argument.Function;
                clause.GovernorPreposition = argument.Preposition;
            }
        }

        if (clause.Class != PartOfSpeech.Verb || !clause.Complement && !reading.Words[clause.Predicate].Reading.Has(Proclitics.Li))
            return;
        for (var o = begin; o < reading.Clauses.Count; o++)
        {
            var other = reading.Clauses[o];
            if (other.Predicate < clause.Predicate && (clause.Governor < 0 || reading.Clauses[clause.Governor].Predicate < other.Predicate))
                clause.Governor = o;
        }
    }
}
