using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds active participles that tell what the subject does with what the verb tells: said that it was grave, accusing the group of; marched,
/// demanding. They take objects and complements as their verb does.</summary>
/// <param name="tags">The tags.</param>
/// <param name="valency">What verbs and participles take.</param>
internal sealed class Circumstances(TagSets tags, IValency valency)
{
    /// <summary>The participle that heads a chunk as such a circumstance, or null.</summary>
    public WordReading? Of(Reading reading, List<Chunk> chunks, int k)
    {
        var chunk = chunks[k];
        var word = reading.Words[chunk.Head];
        if (chunk is not { Kind: ChunkKind.Noun, Preposition: < 0, Auxiliary: < 0 } || chunk.Head != chunk.First || word.Definite || word.Governed
            || word.Reading.Enclitic != Pronoun.None || (word.Tags & tags.Locality) != 0 || word.Role is not (WordRole.Noun or WordRole.Adjective) || reading.Tokens[chunk.Head].Kind != Text.TokenKind.Word)
            return null;
        foreach (var participle in reading.Tokens[chunk.Head].Word.Readings)
        {
            if (participle.Class != PartOfSpeech.ActiveParticiple || participle.Enclitic != Pronoun.None || participle.Has(WordFeatures.Definite)
                || participle.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka) || !Speaks(participle.Lexeme))
                continue;
            return Stands(reading, chunks, k, participle) && Takes(reading, chunks, k, participle, word.Reading.Class == PartOfSpeech.ActiveParticiple) ? participle : null;
        }

        return null;
    }

    /// <summary>Whether the form and the place are those of a circumstance: the accusative of the masculine anywhere but behind an indefinite noun, whose attribute
    /// it would be; the feminine, which does not show it, behind a comma, a time, or something known that a verb with a feminine subject leads to.</summary>
    private bool Stands(Reading reading, List<Chunk> chunks, int k, WordReading participle)
    {
        var before = k - 1;
        while (before >= 0 && chunks[before].Kind is ChunkKind.Mark or ChunkKind.Adverb)
            before--;
        if (before < 0)
            return false;
        var parted = chunks[before].Kind == ChunkKind.Break || chunks[before].Kind == ChunkKind.Noun && Attachment.IsTime(reading, chunks[before]);
        if (participle.Has(WordFeatures.Feminine) && !participle.Has(WordFeatures.Plural))
            return parted || !chunks[k].Joined && !(reading.Words[chunks[k].Head] is { Reading.Class: PartOfSpeech.Noun } thing && (thing.Tags & tags.Human) == 0 && !reading.Tokens[chunks[k].Head].Word.Can(PartOfSpeech.Masdar)) && chunks[before].Kind == ChunkKind.Noun && before == k - 1 && (reading.Words[chunks[k].Head].Tags & tags.DocumentNoun) == 0 && Definite(reading, chunks[before]) && Follows(reading, chunks, before);
        parted |= chunks[k].Joined;
        if (!IsAccusative(participle))
            return false;
        if (parted || chunks[before].Kind != ChunkKind.Noun)
            return parted || chunks[before].Kind is ChunkKind.Verb or ChunkKind.Pronoun;
        var last = reading.Words[chunks[before].End - 1];
        return last.Definite || last.Reading.Enclitic != Pronoun.None || last.Role == WordRole.Name || last.Role == WordRole.Number
            || last.Reading.Has(WordFeatures.Feminine) && participle.Has(WordFeatures.Tanwin) || Definite(reading, chunks[before]);
    }

    /// <summary>Whether a verb with a feminine subject goes before in the same stretch: the company besieged the house, demanding.</summary>
    private static bool Follows(Reading reading, List<Chunk> chunks, int before)
    {
        for (var i = before; i >= 0 && chunks[i].Kind is not (ChunkKind.Break or ChunkKind.Subordinator or ChunkKind.Relative); i--)
        {
            if (chunks[i].Kind == ChunkKind.Verb)
                return reading.Words[chunks[i].Head].Reading.Has(WordFeatures.Feminine);
        }

        return false;
    }

    /// <summary>Whether a participle may be an accusative: by its ending, or as a feminine, which does not show it.</summary>
    private static bool IsAccusative(WordReading participle) =>
        participle.Has(WordFeatures.Tanwin) || participle.Has(WordFeatures.Feminine) && !participle.Has(WordFeatures.Plural) || participle.Has(WordFeatures.Oblique) && participle.Has(WordFeatures.Plural);

    /// <summary>Whether a phrase is definite by a name or an article at its end.</summary>
    private bool Definite(Reading reading, Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.End; i++)
        {
            if (reading.Words[i].Definite || reading.Words[i].Role == WordRole.Name || (reading.Words[i].Tags & tags.State) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether something follows that the verb takes. A word that is likelier something else (accused, a demand) needs an object, or, where it
    /// cannot be the passive (accused of), what is written in the accusative a complement.</summary>
    private bool Takes(Reading reading, List<Chunk> chunks, int k, WordReading participle, bool sure)
    {
        // Rejected the party's demand: the verbal noun is written alike.
        if (participle.Has(WordFeatures.Feminine) && chunks[k].End > chunks[k].First + 1)
            return chunks[k - 1].Kind != ChunkKind.Noun || Attachment.IsTime(reading, chunks[k - 1]) || !reading.Tokens[chunks[k].Head].Word.Can(PartOfSpeech.Masdar);
        if (chunks[k].End > chunks[k].First + 1 || k + 1 >= chunks.Count)
            return false;
        var next = k + 1;
        while (next < chunks.Count && chunks[next].Kind is ChunkKind.Mark or ChunkKind.Adverb)
            next++;
        if (next >= chunks.Count)
            return false;
        return chunks[next].Kind switch
        {
            ChunkKind.Pronoun => chunks[next].First == chunks[k].End,
            ChunkKind.Noun => sure || chunks[next].Preposition >= 0 && reading.Words[chunks[next].First].Reading.Has(Proclitics.Bi) && IsAccusative(participle) && !valency.Accuses(participle.Lexeme, -1)
                || chunks[next].Preposition < 0 && !chunks[next].Joined && !Attachment.IsTime(reading, chunks[next]),
            ChunkKind.Subordinator => sure,
            _ => false,
        };
    }

    private bool Speaks(int verb) => valency.Addresses(verb) || valency.TellsOf(verb);
}
