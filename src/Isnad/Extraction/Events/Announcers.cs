using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Whose a deed is that a force, state or authority announces, admits or denies and for which no other doer is named: its own
/// (the army announced the shelling of, the ministry announced the arrest of).</summary>
internal sealed class Announcers(CompiledLexicon lexicon)
{
    private readonly TagMask _authority = lexicon.TagSet("authority");
    private readonly TagMask _fate = lexicon.TagSet("fate");

    /// <summary>Fills the doer.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="mention">The deed, without a doer.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="governor">The clause of the verb that announces.</param>
    /// <param name="own">Whether the verb speaks of one's own deeds: announces, admits, denies; others only report.</param>
    /// <param name="carried">Whether a noun between the verb and the deed says that it is done (the carrying out of).</param>
    public void Fill(Reading reading, EventMention mention, Clause clause, Clause governor, bool own, bool carried)
    {
        if (mention.DoerUnnamed || governor.Class != PartOfSpeech.Verb || governor.Passive || governor.First(Function.Subject) is not { Antecedent: < 0 } subject)
            return;
        var ground = mention.Mode == "territory" || mention.Frame.Event is EventType.Retreat or EventType.Mobilize;
        foreach (var m in Fillers.Between(reading, subject.First, subject.End))
        {
            var named = reading.Mentions[m];
            var entity = reading.Entities[named.Entity];
            var does = entity.Kind switch
            {
                EntityKind.ArmedGroup => ground || (mention.Frame.Event is EventType.Coerce or EventType.Assault ? mention.Recipients.Count > 0 || own && IsDone(reading, mention, carried) : own && IsAct(mention)),
                EntityKind.State => own && IsAct(mention) && IsDone(reading, mention, carried),
                EntityKind.Organization => own && mention.Frame.Event != EventType.Assault && IsAct(mention) && (reading.Words[named.Head].Tags & _authority) != 0,
                _ => false,
            };
            if (!does && entity.Kind is not EntityKind.ArmedGroup)
                continue;
            if (does && !Suffered(reading, mention, clause, named.Entity, ground))
                mention.Actors.Add(m);
            return;
        }
    }

    /// <summary>Whether a deed is one that its doer announces: no meeting, protest or word of someone else.</summary>
    private static bool IsAct(EventMention mention) =>
        mention.Frame.Event is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Aid or EventType.Support or EventType.Retreat or EventType.Mobilize or EventType.Concede or EventType.Reject;

    /// <summary>Whether the noun tells what someone does to its object, not what happens (a fall, an explosion), or stands under one that
    /// tells that it is done (the carrying out of a raid).</summary>
    private static bool IsDone(Reading reading, EventMention mention, bool carried) =>
        mention.Frame.Event != EventType.Assault || !mention.Frame.Toll && (carried || reading.Tokens[mention.Trigger].Word.Can(PartOfSpeech.Masdar) && mention.Frame.Genitive is GenitiveRole.Object or GenitiveRole.Either);

    /// <summary>Whether the one who speaks is the one to whom it was done: he or his are the object, or it is a death that he only tells of.</summary>
    private bool Suffered(Reading reading, EventMention mention, Clause clause, int speaker, bool ground)
    {
        if (mention.Recipients.Exists(r => reading.Mentions[r].Entity == speaker))
            return true;
        if (ground)
            return false;
        if (IsFate(reading, mention.Trigger))
            return !mention.Recipients.Exists(r => reading.Entities[reading.Mentions[r].Entity] is { Kind: EntityKind.ArmedGroup, Actor: >= 0 });
        if (mention.Frame.Event is not (EventType.Assault or EventType.Coerce))
            return false;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is not (Function.Genitive or Function.Object or Function.Preposition))
                continue;
            for (var i = argument.First; i < argument.End; i++)
            {
                if (i != mention.Trigger && (reading.Words[i].Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them || reading.Words[i].Role == WordRole.Pronoun))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word is a noun for the end that someone meets.</summary>
    private bool IsFate(Reading reading, int token)
    {
        foreach (var word in reading.Tokens[token].Word.Readings)
        {
            if (word.Lexeme >= 0 && (lexicon.Lexemes[word.Lexeme].Tags & _fate) != 0)
                return true;
        }

        return false;
    }
}
