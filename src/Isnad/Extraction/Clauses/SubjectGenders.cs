using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Tells whether a verb in the singular can go on with a subject by gender: that of its noun, or of the state, town or person it names.</summary>
internal sealed class SubjectGenders(CompiledLexicon lexicon, TagSets tags)
{
    // States whose names are masculine in Arabic; all others, and towns, are feminine.
    private readonly HashSet<string> _masculine = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];

    /// <summary>Whether the two agree as far as the words tell.</summary>
    public bool Agree(Reading reading, WordReading verb, Argument subject)
    {
        var head = reading.Words[subject.Head];
        var feminine = verb.Has(WordFeatures.Feminine);
        if (verb.Has(WordFeatures.Plural | WordFeatures.Dual) || head.Role is WordRole.Number or WordRole.Quantifier || subject.First < subject.Head || (head.Tags & tags.Counting) != 0)
            return head.Reading.Lexeme < 0 || verb.Has(WordFeatures.Plural) == head.Reading.Has(WordFeatures.Plural) || feminine == head.Reading.Has(WordFeatures.Feminine);
        if (head.Role is WordRole.Subordinator or WordRole.Pronoun)
            return true;
        if (head.Role == WordRole.Noun && head.Reading is { Lexeme: >= 0 } noun)
            return feminine ? noun.Has(WordFeatures.Feminine | WordFeatures.Plural) : !noun.Has(WordFeatures.Feminine) || noun.Has(WordFeatures.Plural);
        foreach (var m in Events.Fillers.Between(reading, subject.First, subject.Head + 1))
        {
            var mention = reading.Mentions[m];
            if (mention.Head == subject.Head)
                return Agree(reading.Entities[mention.Entity], head.Reading, feminine);
        }

        return true;
    }

    private bool Agree(Actors.ReadingEntity entity, WordReading head, bool feminine)
    {
        if (entity.Kind == EntityKind.State && entity.Actor >= 0)
            return feminine != _masculine.Contains(lexicon.Actors[entity.Actor].Id);
        if (entity.IsPlace && entity.Place >= 0 && lexicon.Places[entity.Place].Kind == "country")
            return feminine != _masculine.Contains(lexicon.Places[entity.Place].Country);
        return entity.Kind != EntityKind.Person || !feminine || head.Class != PartOfSpeech.Noun || !head.Has(WordFeatures.Masculine) || head.Has(WordFeatures.Feminine);
    }
}
