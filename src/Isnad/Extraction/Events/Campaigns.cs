using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds the operation or battle that a bare noun with the article takes up where its beginning, going on or end is told: the launching of this
/// operation, the campaign goes on. By itself such a noun tells of no operation; it does where the text has told one by the same noun.</summary>
internal sealed class Campaigns(CompiledLexicon lexicon, TagSets tags, FrameIndex frames)
{
    // Words back to the operation that is taken up.
    private const int Reach = 400;

    private readonly TagMask _happen = lexicon.TagSet("happen");

    /// <summary>The frame of the operation that a noun takes up, or null.</summary>
    public Frame? Resumed(Reading reading, Clause clause)
    {
        if (clause.Class is not (PartOfSpeech.Noun or PartOfSpeech.Masdar) || !reading.Words[clause.Predicate].Definite || clause.First(Function.Genitive) is not null || !IsPhase(reading, clause))
            return null;
        for (var e = reading.Events.Count - 1; e >= 0; e--)
        {
            var told = reading.Events[e];
            if (told.Frame is { Event: EventType.Assault, Toll: false } && told.Trigger < clause.Predicate && reading.Words[told.Trigger].Reading.Lexeme == reading.Words[clause.Predicate].Reading.Lexeme)
                return clause.Predicate - told.Trigger < Reach ? told.Frame : null;
        }

        return null;
    }

    /// <summary>Whether the word above tells of beginning, going on or ending.</summary>
    private bool IsPhase(Reading reading, Clause clause)
    {
        var before = clause.Predicate - 1;
        if (before > 0 && reading.Words[before].Role == WordRole.Demonstrative)
            before--;
        if (before >= 0 && (reading.Words[before].Tags & tags.AspectNoun) != 0)
            return true;
        if (clause.Governor < 0)
            return false;
        var governor = reading.Clauses[clause.Governor];
        if (governor.Lexeme < 0 || (lexicon.Lexemes[governor.Lexeme].Tags & _happen) != 0)
            return false;
        foreach (var control in frames.Control(governor.Lexeme))
        {
            if (control is { Complement: "subject", Subject: "none", Modality: Modality.Actual } && clause.GovernorFunction == Function.Subject
                || control is { Complement: "object", Subject: "actor", Modality: Modality.Actual } && governor.Class == PartOfSpeech.Masdar && clause.GovernorFunction == Function.Genitive)
                return true;
        }

        return false;
    }
}
