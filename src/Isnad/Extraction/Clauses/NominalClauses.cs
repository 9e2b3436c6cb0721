using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Builds the clauses of verbal nouns, participles and nouns of happenings: what stands inside their phrase and what follows it.</summary>
internal sealed class NominalClauses(TagSets tags, Attachment attachment, Circumstances circumstances, IValency valency)
{
    /// <summary>Adds a clause for each predicate in a noun phrase, its first words left out.</summary>
    public void Add(Reading reading, int sentence, List<Chunk> chunks, int k, int skip = 0)
    {
        var chunk = chunks[k];
        for (var t = chunk.First + skip; t < chunk.End; t++)
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

    /// <summary>Whether the head of a phrase is a predicate.</summary>
    public bool IsPredicate(Reading reading, Chunk chunk) =>
        reading.Words[chunk.Head].Reading is { Lexeme: >= 0 } head && valency.IsPredicate(head.Lexeme, head.Class);

    /// <summary>Whether the head of a phrase, or the noun that it is a series or part of, is a predicate (a series of raids).</summary>
    public bool HasPredicate(Reading reading, Chunk chunk) =>
        IsPredicate(reading, chunk) || (reading.Words[chunk.Head].Tags & (tags.Counting | tags.AspectNoun)) != 0 && chunk.Head + 1 < chunk.End && reading.Words[chunk.Head + 1].Reading is { Lexeme: >= 0 } next && valency.IsPredicate(next.Lexeme, next.Class);

    /// <summary>The reading of a nominal that is a predicate: the chosen one, or for a noun another nominal one with the same clitics. An attribute, a
    /// given name, a weapon or someone is no verbal noun that is written the same way (a fighter aircraft, religious, a mine).</summary>
    private WordReading? PredicateReading(Reading reading, int t)
    {
        var chosen = reading.Words[t].Reading;
        // A verb's reading in a noun's place is a word of time (dawn), and tells nothing.
        if (chosen.Lexeme < 0 || chosen.Class == PartOfSpeech.Verb)
            return null;
        // My sharing is written like the adjective made of it (socialist).
        if (valency.IsPredicate(chosen.Lexeme, chosen.Class))
            return chosen.Enclitic == Pronoun.Me && reading.Tokens[t].Word.Can(PartOfSpeech.Adjective) ? null : chosen;
        // Besieged since May, backed by fighters: an attribute with a complement of its own.
        if (chosen.Class == PartOfSpeech.Adjective && reading.Words[t].Role is WordRole.Adjective or WordRole.Noun)
            return t + 1 < reading.Words.Length && (reading.Words[t + 1].Role == WordRole.Preposition || reading.Words[t + 1].Reading.Has(Proclitics.Bi) && reading.Words[t + 1].Governed)
                && reading.Tokens[t].Word.TryGet(PartOfSpeech.PassiveParticiple, out var participle) && participle.ProcliticLength == chosen.ProcliticLength && valency.IsPredicate(participle.Lexeme, participle.Class) ? participle : null;
        if (reading.Words[t].Role == WordRole.Adjective || chosen.Class == PartOfSpeech.GivenName || chosen.Class == PartOfSpeech.Noun && IsThing(reading.Words[t]))
            return null;
        foreach (var other in reading.Tokens[t].Word.Readings)
        {
            if (other.IsNominal && other.Class is not (PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective)
                && other.ProcliticLength == chosen.ProcliticLength && other.EncliticLength == chosen.EncliticLength && valency.IsPredicate(other.Lexeme, other.Class))
                return other;
        }

        return null;
    }

    /// <summary>Whether a noun names a weapon, a certain place or someone; a woman fighter is written like the verbal noun of fighting, which is likelier.</summary>
    private bool IsThing(TaggedWord noun) =>
        (noun.Tags & tags.Weapon) != 0 || noun.Definite && (noun.Tags & tags.Locality) != 0 || (noun.Tags & tags.Human) != 0 && !(noun.Reading.Has(WordFeatures.Feminine) && !noun.Reading.Has(WordFeatures.Plural));

    /// <summary>Whether a token stands inside a proper name: what a name is made of tells nothing.</summary>
    private static bool Covered(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, Math.Max(0, token - 12), token + 1))
        {
            var mention = reading.Mentions[m];
            if (token < mention.End && mention.Form == MentionForm.Name
                && (token > mention.First || mention.End - mention.First > 1 || reading.Words[token].Role == WordRole.Name || reading.Entities[mention.Entity].Actor >= 0))
                return true;
        }

        return false;
    }

    private void Inner(Reading reading, Chunk chunk, int t, Clause clause)
    {
        var word = reading.Words[t];
        if (word.Reading.Enclitic != Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Possessor, -1, t, t + 1, t));
        if (t > chunk.First && (t + 1 < chunk.End || clause.Class == PartOfSpeech.PassiveParticiple) && (word.Role == WordRole.Adjective || clause.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple))
            clause.Arguments.Add(new Argument(Function.Subject, -1, chunk.First, t, chunk.Head));
        if (t + 1 >= chunk.End)
            return;

        var genitive = t + 1;
        while (genitive < chunk.End && reading.Words[genitive].Role == WordRole.Adjective && !IsOne(reading, genitive))
            genitive++;
        for (var n = t + 1; n < chunk.End; n++)
        {
            // The support of the Houthis: a name in the genitive, no adjective of theirs.
            if (n == t + 1 && reading.Words[n].Definite && !word.Definite && word.Reading.Enclitic == Pronoun.None)
                continue;
            if (reading.Words[n].Role == WordRole.Adjective && !Qualifies(reading, t, n) && !IsOne(reading, n) || n == t + 1 && reading.Words[n] is { Role: WordRole.Name, Reading.Class: PartOfSpeech.Adjective })
                clause.Arguments.Add(new Argument(Function.Nisba, -1, n, n + 1, n));
        }

        if (genitive < chunk.End && !word.Definite && word.Reading.Enclitic == Pronoun.None)
            clause.Arguments.Add(new Argument(Function.Genitive, -1, genitive, chunk.End, genitive));
    }

    /// <summary>Whether a word that may be an adjective names a person here (the killing of a journalist).</summary>
    private static bool IsOne(Reading reading, int token)
    {
        foreach (var m in Events.Fillers.Between(reading, token, token + 1))
            return reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person;
        return false;
    }

    /// <summary>Whether an adjective is said of the one in the genitive behind a verbal noun, people or a thing of theirs, and not of the deed
    /// (the sniping of an Israeli soldier).</summary>
    private bool Qualifies(Reading reading, int predicate, int adjective)
    {
        var i = adjective - 1;
        while (i > predicate && reading.Words[i].Role == WordRole.Adjective)
            i--;
        var (noun, word) = (reading.Words[i], reading.Words[adjective]);
        return i > predicate && noun.Role == WordRole.Noun && (noun.Tags & (tags.Human | tags.Body | tags.Locality | tags.Weapon)) != 0 && noun.Definite == word.Definite
            && (noun.Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine) || noun.Reading.Has(WordFeatures.Plural));
    }

    /// <summary>Whether a phrase is only a participle with the article, said of the noun before (the visit, now under way to).</summary>
    private static bool Attribute(Reading reading, Chunk chunk) =>
        chunk is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } && chunk.End == chunk.First + 1 && reading.Words[chunk.Head].Definite
        && reading.Words[chunk.Head].Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective;

    /// <summary>What follows the phrase of a verbal noun: its object after a genitive subject, and prepositional complements.</summary>
    private void Outer(Reading reading, List<Chunk> chunks, int k, Clause clause)
    {
        var last = default(Argument?);
        var among = false;
        var genitive = clause.First(Function.Genitive) is not null || clause.First(Function.Possessor) is not null;
        for (var j = k + 1; j < chunks.Count; j++)
        {
            var chunk = chunks[j];
            if (Asides.Bracketed(reading, chunks, j) is var behind && behind > j)
            {
                j = behind;
                continue;
            }

            if (IsTimeAside(reading, chunks, j))
            {
                j += 2;
                continue;
            }

            // The coordination is going on between the two.
            if (j == k + 1 && IsPredicative(reading, chunk) && reading.Words[clause.Predicate].Definite && j + 1 < chunks.Count && attachment.IsBetween(reading, chunks[j + 1]))
                continue;
            if (chunk.Kind is ChunkKind.Mark or ChunkKind.Adverb || chunk.Kind == ChunkKind.Break && j == k + 1 && j + 1 < chunks.Count && Attribute(reading, chunks[j + 1]))
                continue;
            if (chunk.Kind == ChunkKind.Break && j + 1 < chunks.Count && chunks[j + 1].Kind == ChunkKind.Pronoun && attachment.IsAmong(reading, chunks[j + 1]))
                continue;
            if (chunk.Kind == ChunkKind.Pronoun && chunk.First > 0)
            {
                among = attachment.IsAmong(reading, chunk);
                if (!among)
                    clause.Arguments.Add(attachment.Pronoun(reading, chunk));
                continue;
            }

            if (among && chunk is { Kind: ChunkKind.Noun, Preposition: < 0 } && (last ?? clause.First(Function.Genitive)) is { } whole)
            {
                last = Attachment.Phrase(chunk, whole.Function, whole.Preposition);
                clause.Arguments.Add(last.Value);
                among = false;
                continue;
            }

            if (chunk.Kind != ChunkKind.Noun || VerbClauses.IsThat(reading, chunks, j) || circumstances.Of(reading, chunks, j) is not null)
                break;
            if (Attachment.IsTime(reading, chunk) || Attachment.IsApposition(reading, chunks, j))
                continue;
            if (chunk.Preposition >= 0)
            {
                var next = Complement(reading, chunks, j, k, clause, last);
                if (last is null || next.Function is not (Function.Companion or Function.Attribute))
                    last = next;
                clause.Arguments.Add(next);
            }
            else if (chunk.Joined)
            {
                if (Joined(reading, chunks, j, k, clause, last) is { } joined)
                {
                    last = joined;
                    clause.Arguments.Add(joined);
                }
            }
            else if (!genitive && j == k + 2 && IsQuoted(reading, chunks, k, clause))
            {
                last = Attachment.Phrase(chunk, Function.Genitive, -1);
                clause.Arguments.Add(last.Value);
            }
            else if (!genitive && j == k + 1 && chunks[k].End == clause.Predicate + 1 && chunk.First == chunks[k].End && IsHedged(reading, chunk.First) && reading.Words[clause.Predicate] is { Definite: false, Reading.Enclitic: Pronoun.None })
            {
                last = Attachment.Phrase(chunk, Function.Genitive, -1);
                clause.Arguments.Add(last.Value);
            }
            else if (j == k + 2 && chunks[k + 1].Kind == ChunkKind.Break && Attribute(reading, chunk))
            {
                continue;
            }
            else if (j == k + 1 && !IsPredicative(reading, chunk) && (genitive && !IsOfThing(reading, clause) || IsVerbal(reading, clause) && reading.Words[chunk.First] is { Role: WordRole.Noun, Reading: var accusative } && accusative.Has(WordFeatures.Tanwin)))
            {
                last = Attachment.Phrase(chunk, Function.Object, -1);
                clause.Arguments.Add(last.Value);
            }
            else
            {
                break;
            }

            clause.End = chunk.End;
        }
    }

    /// <summary>Whether a time stands between two commas (the capture by the militia, on Sunday, of the town).</summary>
    private static bool IsTimeAside(Reading reading, List<Chunk> chunks, int open) =>
        open + 3 < chunks.Count && chunks[open].Kind == ChunkKind.Break && chunks[open + 2].Kind == ChunkKind.Break && chunks[open + 1].Kind == ChunkKind.Noun && Attachment.IsTime(reading, chunks[open + 1])
        && reading.Tokens[chunks[open].First].Kind == Text.TokenKind.Comma && reading.Tokens[chunks[open + 2].First].Kind == Text.TokenKind.Comma && chunks[open + 3] is { Kind: ChunkKind.Noun, Preposition: >= 0, Joined: false };

    /// <summary>Whether the genitive of a deed is no one who could do it (the cessation of fire): it is the object, and no other follows.</summary>
    private bool IsOfThing(Reading reading, Clause clause) =>
        clause.First(Function.Genitive) is { } genitive && reading.Words[genitive.Head] is { Role: WordRole.Noun, Reading: { Lexeme: >= 0, Enclitic: Pronoun.None, Class: PartOfSpeech.Noun or PartOfSpeech.Masdar } } noun
        && (noun.Tags & (tags.Human | tags.Body | tags.Locality | tags.Weapon)) == 0 && !Events.Fillers.Between(reading, genitive.First, genitive.Head + 1).Any();

    /// <summary>Whether a phrase of one word without article shows no accusative: it is what the sentence says of the verbal noun (his arrest is
    /// political), and no object.</summary>
    private static bool IsPredicative(Reading reading, Chunk chunk) =>
        chunk.End == chunk.First + 1 && reading.Words[chunk.Head] is { Role: WordRole.Noun or WordRole.Adjective, Definite: false, Reading: { Lexeme: >= 0, Enclitic: Pronoun.None } word }
        && word.Has(WordFeatures.Singular) && word.Has(WordFeatures.Masculine) && !word.Has(WordFeatures.Tanwin | WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual);

    /// <summary>Whether a count opens with words that are no noun: the killing of no fewer than.</summary>
    private static bool IsHedged(Reading reading, int first)
    {
        var at = Ordered.FirstAtOrAfter(reading.Quantities, first, static q => q.First);
        return at < reading.Quantities.Count && reading.Quantities[at].First == first && !reading.Words[first].IsNominal && reading.Words[first].Role != WordRole.Number;
    }

    /// <summary>Whether a count that opens with words that are no noun is what an adjunct right before it is of: led to the death of no fewer than ten.</summary>
    private bool IsHedgedCount(Reading reading, Chunk adjunct, Chunk count) =>
        adjunct is { Kind: ChunkKind.Noun, Preposition: >= 0 } && adjunct.End == count.First && adjunct.End == adjunct.Head + 1 && IsPredicate(reading, adjunct) && IsHedged(reading, count.First)
        && reading.Words[adjunct.Head] is { Definite: false, Reading.Enclitic: Pronoun.None };

    /// <summary>Whether a phrase is the object of the verbal noun in an adjunct right before it, which has its doer for genitive (after the army's
    /// shelling of a market), and not of the verb that the adjunct belongs to.</summary>
    public bool TakesObject(Reading reading, List<Chunk> chunks, int j, bool subject)
    {
        var before = chunks[j - 1];
        if (IsTheirs(reading, before, chunks[j]) || IsHedgedCount(reading, before, chunks[j]))
            return true;
        if (before is not { Kind: ChunkKind.Noun, Preposition: >= 0 } || before.Head != before.First || before.End == before.Head + 1 || !IsPredicate(reading, before)
            || !reading.Tokens[before.Head].Word.Can(PartOfSpeech.Masdar) || (reading.Words[chunks[j].Head].Tags & tags.Locality) != 0 && reading.Words[chunks[j].Head].Role == WordRole.Noun && !subject)
            return false;
        var accusative = reading.Words[chunks[j].First] is { Role: WordRole.Noun, Reading: var noun } && noun.Has(WordFeatures.Tanwin);
        foreach (var m in Events.Fillers.Between(reading, before.Head + 1, before.Head + 2))
        {
            var kind = reading.Entities[reading.Mentions[m].Entity].Kind;
            return kind == EntityKind.ArmedGroup && (subject || accusative);
        }

        return false;
    }

    /// <summary>Whether an adjunct is a deed with a pronoun for its doer and a known thing right behind it for its object (during their storming of the town).</summary>
    private bool IsTheirs(Reading reading, Chunk adjunct, Chunk chunk)
    {
        if (adjunct is not { Kind: ChunkKind.Noun } || adjunct.Head != adjunct.First || adjunct.End != adjunct.Head + 1 || chunk.First != adjunct.End)
            return false;
        var (deed, thing) = (reading.Words[adjunct.Head], reading.Words[chunk.First]);
        return deed.Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && reading.Tokens[adjunct.Head].Word.TryGet(PartOfSpeech.Masdar, out var masdar) && valency.IsPredicate(masdar.Lexeme, PartOfSpeech.Masdar) && valency.IsTransitive(masdar.Lexeme)
            && (thing.Definite || thing.Role == WordRole.Name || reading.Words[chunk.End - 1].Definite) && !thing.Reading.Has(WordFeatures.Tanwin) && thing.Reading.Class != PartOfSpeech.Masdar;
    }

    /// <summary>Whether a quotation mark stands between a verbal noun without article or pronoun at the end of its phrase and its genitive.</summary>
    private static bool IsQuoted(Reading reading, List<Chunk> chunks, int k, Clause clause) =>
        chunks[k + 1].Kind == ChunkKind.Mark && chunks[k].End == clause.Predicate + 1 && reading.Words[clause.Predicate] is { Definite: false, Reading.Enclitic: Pronoun.None } word
        && !word.Reading.Has(WordFeatures.Tanwin) && reading.Tokens[chunks[k + 1].Head].Kind is Text.TokenKind.Quote or Text.TokenKind.Open;

    /// <summary>Whether a predicate can have an object of its own: a verbal noun or participle, or a noun written like a verbal noun.</summary>
    private static bool IsVerbal(Reading reading, Clause clause) =>
        clause.Class != PartOfSpeech.Noun || reading.Tokens[clause.Predicate].Word is { } word && word.Can(PartOfSpeech.Masdar);

    private Argument Complement(Reading reading, List<Chunk> chunks, int j, int k, Clause clause, Argument? last)
    {
        var chunk = chunks[j];
        if (last is { } counted && attachment.Counts(reading, counted, chunk))
            return Attachment.Phrase(chunk, counted.Function, counted.Preposition);
        if (j == k + 1 && clause.First(Function.Genitive) is { } genitive && attachment.Counts(reading, genitive, chunk))
            return Attachment.Phrase(chunk, Function.Genitive, -1);
        return attachment.CompletesAttribute(reading, chunks, j, clause.Predicate) ? Attachment.Phrase(chunk, Function.Attribute, -1) : attachment.Prepositional(reading, chunk);
    }

    /// <summary>A phrase joined to the one before it has that one's function: the next of several genitives, complements or objects. Of two
    /// verbal nouns joined with one genitive behind them, the first shares it.</summary>
    private Argument? Joined(Reading reading, List<Chunk> chunks, int j, int k, Clause clause, Argument? last)
    {
        var chunk = chunks[j];
        var predicate = IsPredicate(reading, chunk);
        if (last is { } previous)
            return predicate && (previous.Function == Function.Genitive || previous.Function == Function.Preposition && reading.Words[previous.Head] is { Role: WordRole.Quantifier } or { Reading.Class: PartOfSpeech.Noun } && (reading.Words[chunk.Head].Tags & tags.Fate) != 0) ? null : attachment.Joined(clause, chunk, previous);
        if (j != k + 1)
            return null;
        if (clause.First(Function.Genitive) is not null)
            return predicate ? null : Attachment.Phrase(chunk, Function.Genitive, -1);
        var own = clause.First(Function.Possessor) is not null || reading.Words[clause.Predicate].Definite || clause.Predicate != chunks[k].End - 1;
        return predicate && !own && chunk.End > chunk.Head + 1 ? new Argument(Function.Genitive, -1, chunk.Head + 1, chunk.End, chunk.Head + 1) : null;
    }
}
