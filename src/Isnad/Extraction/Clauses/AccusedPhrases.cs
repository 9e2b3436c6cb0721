using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Tells whom a verb of accusing accuses where it has only one noun phrase: it always has someone as object, so its subject is left out.</summary>
/// <param name="tags">The tags.</param>
/// <param name="valency">What verbs and participles take.</param>
internal sealed class AccusedPhrases(TagSets tags, IValency valency)
{
    /// <summary>Whether the one noun phrase behind a verb is the accused.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of its sentence.</param>
    /// <param name="k">Index of the verb's chunk.</param>
    public bool IsAlone(Reading reading, List<Chunk> chunks, int k)
    {
        var word = reading.Words[chunks[k].Head].Reading;
        if (word.Enclitic != Pronoun.None || k + 2 >= chunks.Count || !IsBare(chunks[k + 1]) || !IsOne(reading, chunks[k + 1].First, chunks[k + 1].Head, chunks[k + 1].End))
            return false;
        var next = k + 2;
        while (next < chunks.Count && chunks[next] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: true })
            next++;
        if (next >= chunks.Count)
            return false;
        if (IsBare(chunks[next]))
            return reading.Words[chunks[next].Head].Reading.Lexeme is >= 0 and var beside && valency.Accuses(word.Lexeme, beside);
        return valency.Accuses(word.Lexeme, -1) && IsCharge(reading, chunks, next);
    }

    /// <summary>Whether nobody stands between a verb of accusing and the charge: who stands before it is accused.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of its sentence.</param>
    /// <param name="k">Index of the verb's chunk.</param>
    public bool IsPassive(Reading reading, List<Chunk> chunks, int k)
    {
        var word = reading.Words[chunks[k].Head].Reading;
        return word.Enclitic == Pronoun.None && valency.Accuses(word.Lexeme, -1) && k + 1 < chunks.Count && IsCharge(reading, chunks, k + 1);
    }

    /// <summary>Whether a subject gone on with is someone who can accuse: no raid and no talk.</summary>
    public bool CanAccuse(Reading reading, Argument subject)
    {
        var head = reading.Words[subject.Head];
        return head.Role is not WordRole.Noun || (head.Tags & (tags.Human | tags.Force | tags.Organisation | tags.Movement | tags.Body)) != 0
            || Events.Fillers.Between(reading, subject.First, subject.Head + 1).Any(m => reading.Entities[reading.Mentions[m].Entity].IsActor);
    }

    /// <summary>Whether a phrase is surely one: a name from its head to its end, or no more than a noun and its adjective.</summary>
    /// <remarks>Two phrases in a row may have been taken for one.</remarks>
    public static bool IsOne(Reading reading, int first, int head, int end)
    {
        var (reached, entity) = (first, -1);
        foreach (var m in Events.Fillers.Between(reading, first, end))
        {
            var mention = reading.Mentions[m];
            if (entity < 0 ? mention.First > head : mention.First >= reached && mention.Entity != entity || IsCutShort(reading, mention, reached, entity))
                return false;
            if (mention.End > reached)
                (reached, entity) = (mention.End, mention.Entity);
        }

        if (entity < 0)
            return end - first <= 2;
        while (reached < end && reading.Words[reached].Role == WordRole.Adjective)
            reached++;
        return reached >= end;
    }

    /// <summary>Whether a name within one that is not known ends before more than adjectives: the longer one may be two.</summary>
    private static bool IsCutShort(Reading reading, Actors.NamedMention inner, int end, int outer) =>
        inner.End < end && reading.Entities[outer] is { Actor: < 0, Kind: not EntityKind.Person } && reading.Words[inner.End].Reading.Class != PartOfSpeech.Adjective;

    private static bool IsBare(Chunk chunk) => chunk is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false };

    /// <summary>Whether the charge opens at a chunk, by an attached preposition or a clause, and nobody follows whom it could be laid on.</summary>
    private static bool IsCharge(Reading reading, List<Chunk> chunks, int at)
    {
        if (!reading.Words[chunks[at].First].Reading.Has(Proclitics.Bi))
            return chunks[at].Kind == ChunkKind.Subordinator;
        for (var j = at; j < chunks.Count && chunks[j].Kind is ChunkKind.Noun; j++)
        {
            if (IsBare(chunks[j]) && !Attachment.IsTime(reading, chunks[j]))
                return false;
        }

        return chunks[at].Kind == ChunkKind.Noun;
    }
}
