using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <content>Phrases that a verb has beyond an inner clause, and names that complete the phrase before them.</content>
internal sealed partial class VerbClauses
{
    /// <summary>The phrases behind "and that (is)", which take up the main verb again beyond a relative clause: clashes were renewed between those who,
    /// and that inside the camp.</summary>
    private void Resume(Reading reading, List<Chunk> chunks, int stop, Clause clause)
    {
        for (var j = stop; j < chunks.Count; j++)
        {
            if (chunks[j].Kind is ChunkKind.Subordinator or ChunkKind.Conjunction || chunks[j] is { Kind: ChunkKind.Verb, Joined: true })
                return;
            if (!IsThat(reading, chunks, j))
                continue;
            for (j++; j < chunks.Count && chunks[j] is { Kind: ChunkKind.Noun, Preposition: >= 0 }; j++)
            {
                if (!Attachment.IsTime(reading, chunks[j]))
                    clause.Arguments.Add(attachment.Prepositional(reading, chunks[j]));
            }

            return;
        }
    }

    /// <summary>Whether a chunk is no more than "and that", before a phrase by preposition.</summary>
    public static bool IsThat(Reading reading, List<Chunk> chunks, int j) =>
        chunks[j] is { Kind: ChunkKind.Noun, Preposition: < 0 } chunk && chunk.End == chunk.First + 1 && reading.Words[chunk.First] is { Role: WordRole.Demonstrative, Joined: true }
        && j + 1 < chunks.Count && chunks[j + 1] is { Kind: ChunkKind.Noun, Preposition: >= 0 };

    /// <summary>The object of a verb that stands behind a relative clause on its subject (gunmen riding motorcycles attacked a patrol: the verb,
    /// the men, what they ride, the patrol): the second phrase without preposition behind the verb of the relative clause, or 0.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of the sentence.</param>
    /// <param name="j">Index of the chunk that opens the relative clause: its pronoun, or its verb behind an indefinite noun.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="last">Its last argument.</param>
    private int ObjectBehind(Reading reading, List<Chunk> chunks, int j, Clause clause, Argument last)
    {
        var verb = chunks[j].Kind == ChunkKind.Relative ? j + 1 : j;
        if (last.Function != Function.Subject || last.First < clause.Predicate || !valency.IsTransitive(clause.Lexeme) || verb >= chunks.Count || chunks[verb] is not { Kind: ChunkKind.Verb, Joined: false }
            || reading.Words[last.Head] is not { Role: WordRole.Noun } subject || subject.Definite == (verb == j) || !reading.Words[chunks[verb].Head].Reading.Has(WordFeatures.Present)
            || last.End != chunks[j].First && chunks[verb].Auxiliary != last.End || !Agreement.Agrees(reading, reading.Words[chunks[verb].Head].Reading, chunks[j - 1]))
            return 0;
        var bare = valency.IsTransitive(reading.Words[chunks[verb].Head].Reading.Lexeme) || chunks.Count > verb + 1 && chunks[verb + 1] is { Kind: ChunkKind.Noun, Preposition: < 0 } ? 0 : 1;
        for (var n = verb + 1; n < chunks.Count && chunks[n].Kind is ChunkKind.Noun or ChunkKind.Pronoun or ChunkKind.Mark; n++)
        {
            if (chunks[n] is not { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } || Attachment.IsTime(reading, chunks[n]) || Attachment.IsApposition(reading, chunks, n))
                continue;
            if (++bare == 2)
                return n;
        }

        return 0;
    }

    /// <summary>The argument whose title a man's name completes behind whom or what he holds it for: the commander of (li) the army, Name; the
    /// spokesman in the name of the ministry, Name. Or null.</summary>
    private Argument? Titled(Reading reading, List<Chunk> chunks, int j, Clause clause)
    {
        if (clause.Arguments.Count > 0 && clause.Arguments[^1] is { Function: Function.Subject or Function.Object } bearer && bearer.End == chunks[j].First && IsNamedTitle(reading, bearer, chunks[j]))
            return bearer;
        // The phrases by preposition between the two, the first of which says what he holds it of.
        var t = j - 1;
        while (t > 0 && chunks[t] is { Kind: ChunkKind.Noun, Preposition: >= 0, Joined: false } held && held.End == (t + 1 == j ? chunks[j].First : Math.Min(chunks[t + 1].First, chunks[t + 1].Preposition)))
            t--;
        if (t == j - 1 || chunks[j].Joined || chunks[t].Kind != ChunkKind.Noun || chunks[t].End != Math.Min(chunks[t + 1].First, chunks[t + 1].Preposition) || !attachment.IsOf(reading, chunks[t + 1]))
            return null;
        // Behind several he comes with a title of his own: the delegate of Yemen to the United Nations, ambassador Name.
        var person = Events.Fillers.Between(reading, chunks[j].First, chunks[j].First + 1).Any(m => reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person && (t == j - 2 || reading.Mentions[m] is { Form: MentionForm.Name } own && own.Head > own.First));
        if (!person)
            return null;
        foreach (var argument in clause.Arguments)
        {
            if (argument.First == chunks[t].First && argument.Function is Function.Subject or Function.Object && (reading.Words[argument.Head].Tags & (tags.Office | tags.Spokesman | tags.Rank)) != 0
                && !reading.Words[argument.Head].Reading.Has(WordFeatures.Plural | WordFeatures.Dual))
                return argument;
        }

        return null;
    }

    /// <summary>Whether a person's name right behind a title without one completes it (the minister of security, the far-right Name).</summary>
    private bool IsNamedTitle(Reading reading, Argument title, Chunk name)
    {
        var head = reading.Words[title.Head];
        if (name.Joined || name.Head != name.First || reading.Words[name.Head].Role != WordRole.Name || (reading.Tokens[name.Head].Word.Tags & (tags.Human | tags.Office | tags.Rank | tags.Honorific | tags.Body)) != 0 || (head.Tags & (tags.Office | tags.Spokesman | tags.Rank)) == 0 || head.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || title.First != title.Head)
            return false;
        foreach (var m in Events.Fillers.Between(reading, title.First, title.End))
        {
            if (reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person)
                return false;
        }

        foreach (var m in Events.Fillers.Between(reading, name.First, name.First + 1))
            return reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person;
        return false;
    }

    /// <summary>Whether a name right behind a phrase by preposition says who is meant by its one definite word (sentenced the Frenchwoman, Name).</summary>
    private bool IsNamed(Reading reading, List<Chunk> chunks, int j, Argument phrase)
    {
        if (phrase.End != chunks[j].First || phrase.End != phrase.Head + 1 || reading.Words[phrase.Head] is not { Definite: true, Reading.Lexeme: >= 0 } noun || noun.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            || (noun.Tags & (tags.Body | tags.Locality | tags.Weapon)) != 0)
            return false;
        foreach (var m in Events.Fillers.Between(reading, chunks[j].First, chunks[j].First + 1))
            return reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person && ((noun.Tags & tags.Human) != 0 || noun.Reading.Class == PartOfSpeech.Adjective);
        return false;
    }

    /// <summary>The token of the several people at the end of the phrase right before a verb in the plural, which is a relative clause on them (to disperse
    /// protesters who blocked the road), or -1.</summary>
    private int People(Reading reading, List<Chunk> chunks, int k, Clause clause)
    {
        if (k == 0 || chunks[k].Joined || chunks[k].Negated || chunks[k - 1] is not { Kind: ChunkKind.Noun } phrase || phrase.End != chunks[k].First && phrase.End != chunks[k].Auxiliary || phrase.End - 1 == phrase.Head && phrase.Preposition < 0)
            return -1;
        var (verb, last) = (reading.Words[chunks[k].Head].Reading, reading.Words[phrase.End - 1]);
        if (!verb.Has(WordFeatures.Plural) || !verb.Has(WordFeatures.Third) || verb.Enclitic != Pronoun.None || last is not { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } || !last.Reading.Has(WordFeatures.Plural) || !last.Reading.Has(WordFeatures.Oblique) || (last.Tags & tags.Human) == 0)
            return -1;
        clause.RelativeHead = k - 1;
        return phrase.End - 1;
    }

    /// <summary>The complement that a verb asks for behind a relative clause on an indefinite noun right before it (took control, after battles that lasted
    /// a week, of the town): the first phrase whose preposition the outer verb takes and the inner one does not, or 0.</summary>
    private int ComplementBehind(Reading reading, List<Chunk> chunks, int j, Clause clause, Argument last)
    {
        if (last.First < clause.Predicate || reading.Words[last.Head] is not { Role: WordRole.Noun, Definite: false } || last.End != chunks[j].First && last.End != chunks[j].Auxiliary)
            return 0;
        for (var n = clause.Chunk + 1; n < j; n++)
        {
            if (IsFree(reading, chunks[n]))
                return 0;
        }

        for (var n = j + 1; n < chunks.Count && chunks[n].Kind is ChunkKind.Noun or ChunkKind.Pronoun or ChunkKind.Mark or ChunkKind.Adverb; n++)
        {
            if (chunks[n] is not { Kind: ChunkKind.Noun, Preposition: >= 0, Joined: false } || Attachment.IsTime(reading, chunks[n]))
                continue;
            var preposition = attachment.Prepositional(reading, chunks[n]).Preposition;
            if (attachment.CompletesAttribute(reading, chunks, n, clause.Predicate) || attachment.IsLoose(preposition) && valency.IsTransitive(clause.Lexeme))
                continue;
            if (valency.Asks(clause.Lexeme, preposition))
                return !valency.Asks(reading.Words[chunks[j].Head].Reading.Lexeme, preposition) && !clause.Arguments.Exists(a => a.Function == Function.Preposition && a.Preposition == preposition) ? n : 0;
        }

        return 0;
    }

    /// <summary>Whether a verb before this one in its sentence has a phrase already, beyond the relative clause of this one.</summary>
    private static bool IsOfOuter(Reading reading, Clause clause, Chunk chunk)
    {
        for (var c = reading.Clauses.Count - 1; c >= 0 && reading.Clauses[c].Sentence == clause.Sentence; c--)
        {
            var outer = reading.Clauses[c];
            if (outer.Class == PartOfSpeech.Verb)
                return outer.Arguments.Exists(a => a is { Function: Function.Preposition, Antecedent: < 0 } && a.First == chunk.First);
        }

        return false;
    }

    /// <summary>The doer behind the last of several passives is that of all of them: was abducted and tortured at the hands of.</summary>
    private void LendAgent(Reading reading, Clause clause, int begin)
    {
        if (clause.First(Function.Agent) is not { } agent || agent.First < clause.Predicate || clause.First(Function.Subject) is not { } subject || subject.First > clause.Predicate)
            return;
        var last = clause;
        for (var c = reading.Clauses.Count - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb)
                continue;
            if (!valency.IsTransitive(other.Lexeme) || other.First(Function.Agent) is not null || other.First(Function.Object) is not null || other.First(Function.Subject) is not { } shared || shared.First != subject.First
                || !reading.Words[last.Predicate].Joined && !last.Complement)
                return;
            other.Arguments.Add(agent);
            last = other;
        }
    }
}
