using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Whose "the forces" are that someone speaks of who speaks for a force: his own (the spokesman of the army said that the forces advanced).</summary>
internal sealed class OwnForces(TagSets tags, Antecedents antecedents, CompiledLexicon lexicon)
{
    private readonly int _forces = Attachment.Row(lexicon, "\u0642\u0648\u0627\u062A", PartOfSpeech.Noun);
    private readonly int _members = Attachment.Row(lexicon, "\u0641\u0631\u062F", PartOfSpeech.Noun);
    private readonly int _soldiers = Attachment.Row(lexicon, "\u062C\u0646\u062F\u064A", PartOfSpeech.Noun);
    private readonly TagMask _laudatory = lexicon.TagSet("laudatory");
    private readonly TagMask _pejorative = lexicon.TagSet("pejorative");

    /// <summary>Puts the force of the speaker in the place of a bare noun for forces among those who act.</summary>
    public void Fill(Reading reading, EventMention mention)
    {
        for (var a = 0; a < mention.Actors.Count; a++)
        {
            if (!IsBare(reading, reading.Mentions[mention.Actors[a]]) || antecedents.SpeakersForce(reading, mention.Trigger) is not (>= 0 and var force))
                continue;
            var entity = reading.Mentions[force].Entity;
            if (reading.Entities[entity].Kind != EntityKind.ArmedGroup || Holds(reading, mention.Actors, entity) || Holds(reading, mention.Recipients, entity))
                continue;
            mention.Actors[a] = force;
        }
    }

    /// <summary>Whether a mention is one noun with the article: the forces, the units, the mujahideen; not the gunmen.</summary>
    private bool IsBare(Reading reading, Actors.NamedMention mention) =>
        mention.End == mention.First + 1 && mention.Form == MentionForm.Nominal && reading.Words[mention.First] is { Definite: true, Reading.Enclitic: Pronoun.None } word && (word.Reading.Has(WordFeatures.Plural) || word.Reading.Lexeme == _forces)
        && (((word.Tags & tags.Force) != 0 || word.Reading.Lexeme == _members || word.Reading.Lexeme == _soldiers) && (word.Tags & _pejorative) == 0 || (word.Tags & _laudatory) != 0 && (word.Tags & tags.Victim) == 0);

    private static bool Holds(Reading reading, List<int> role, int entity) => role.Exists(m => reading.Mentions[m].Entity == entity);
}
