using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Whose deed it is where the clause goes on with someone named before: the dropped subject, the circumstance, the noun of a relative clause.</content>
internal sealed partial class ImpliedRoles
{
    /// <summary>The verb whose dropped subject a clause goes on with: its own, or, of a participle that tells a circumstance, that of the main verb before it.</summary>
    private static int Finite(Reading reading, EventMention mention, Clause clause)
    {
        if (reading.Words[clause.Predicate].Role == WordRole.Verb)
            return clause.Predicate;
        var begin = reading.ClausesOf(clause.Sentence).First;
        for (var c = mention.Clause - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other is { Class: PartOfSpeech.Verb, RelativeHead: < 0, Relative: false, Complement: false } && reading.Words[other.Predicate].Role == WordRole.Verb)
                return other.Passive ? clause.Predicate : other.Predicate;
        }

        return clause.Predicate;
    }

    /// <summary>Whether a verb of the past without a subject tells what was done to the one whom a pronoun behind it names (he was sentenced).</summary>
    public bool IsImpersonal(Reading reading, EventMention mention, Clause clause) =>
        mention.Frame.Event is EventType.Sanction or EventType.Coerce or EventType.Retreat or EventType.Assault && reading.Words[clause.Predicate].Reading is var verb
        && verb.Has(WordFeatures.Past) && !verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual) && verb.Enclitic == Pronoun.None
        && clause.Arguments.Exists(a => a.Function == Function.Preposition && reading.Words[a.Head].Role == WordRole.Pronoun && fillers.Any(reading, clause, a, mention.Frame.Recipient, mention.Frame));

    /// <summary>A word joined behind a comma that may be a verb of the past goes on with the subject of the verb before it (denied this, and promised), as
    /// does what it lends its subject to (and ordered the opening of).</summary>
    private void FromVerbBefore(Reading reading, EventMention mention, Clause clause)
    {
        var top = clause;
        for (var depth = 0; depth < Climb && top.Governor >= 0; depth++)
            top = reading.Clauses[top.Governor];
        var before = top.Predicate - 1;
        if (top.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || top.Governor >= 0 || before < 0 || reading.Tokens[before].Kind != Text.TokenKind.Comma || !reading.Words[top.Predicate].Joined
            || !mention.Frame.Actor.Contains("subject") || !reading.Tokens[top.Predicate].Word.TryGet(PartOfSpeech.Verb, out var verb) || !verb.Has(WordFeatures.Past) || !verb.Has(WordFeatures.Third) || verb.Enclitic != Pronoun.None
            || top != clause && !LendsSubject(verb.Lexeme))
            return;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, top.Predicate, static x => x.Predicate) - 1; c >= reading.ClausesOf(clause.Sentence).First; c--)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.RelativeHead >= 0 || other.Relative)
                continue;
            var past = reading.Words[other.Predicate].Reading;
            if (!other.Passive && past.Has(WordFeatures.Past) && past.Has(WordFeatures.Feminine) == verb.Has(WordFeatures.Feminine))
                FromSubjects(reading, mention, other);
            return;
        }
    }

    /// <summary>Who did the deed that this one is the means of, where that is a noun whose doer is known, or who is accused of it (accused the group of
    /// oppression by the arrest of).</summary>
    private static bool FromWhole(Reading reading, EventMention mention, Clause governor)
    {
        for (var depth = 0; depth < Climb; depth++)
        {
            var whole = reading.Events.FindLast(e => e.Trigger == governor.Predicate);
            var accused = whole is { Frame: { Event: EventType.Accuse, Mode: "allege" } } && depth > 0;
            if (accused || governor.Class != PartOfSpeech.Verb && whole is { Actors.Count: > 0, Frame.Event: EventType.Assault or EventType.Coerce })
            {
                var doers = accused ? whole!.Recipients : whole!.Actors;
                // By burning their tents: those of the ones attacked.
                if (!accused && whole.Recipients.Count > 0 && mention.Recipients.Count > 0 && mention.Recipients.TrueForAll(r => In(reading, doers, r)))
                {
                    mention.Recipients.Clear();
                    mention.Recipients.AddRange(whole.Recipients);
                }

                mention.Actors.AddRange(doers.Where(a => !In(reading, mention.Recipients, a)));
                return mention.Actors.Count > 0;
            }

            if (governor.Governor < 0 || governor.Class == PartOfSpeech.Verb)
                return false;
            governor = reading.Clauses[governor.Governor];
        }

        return false;
    }

    /// <summary>Who met is the subject of the verb behind, where a sentence opens with the meeting (in his meeting with the envoy, the minister stressed).</summary>
    private void FromVerbBehind(Reading reading, EventMention mention, Clause clause)
    {
        var opener = clause.Predicate - 1;
        if (opener < reading.Sentences[clause.Sentence].First || opener > reading.Sentences[clause.Sentence].First + 1 || reading.Words[opener].Role != WordRole.Preposition || !_occasion.Contains(reading.Words[opener].Reading.Lexeme))
            return;
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = mention.Clause + 1; c < end; c++)
        {
            if (reading.Clauses[c] is not { Class: PartOfSpeech.Verb, RelativeHead: < 0, Relative: false, Complement: false } verb)
                continue;
            if (!verb.Passive)
                FromSubjects(reading, mention, verb);
            return;
        }
    }

    private static bool In(Reading reading, List<int> list, int m) => list.Exists(x => reading.Mentions[x].Entity == reading.Mentions[m].Entity);

    private bool LendsSubject(int lexeme)
    {
        foreach (var control in frames.Control(lexeme))
        {
            if (control.Subject == "actor")
                return true;
        }

        return false;
    }

    /// <summary>A participle that tells in what state the subject acts has that subject (they came, demanding).</summary>
    private void FromCircumstance(Reading reading, EventMention mention, Clause clause)
    {
        var begin = reading.ClausesOf(clause.Sentence).First;
        for (var c = mention.Clause - 1; c >= begin; c--)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.RelativeHead >= 0)
                continue;
            foreach (var argument in verb.Arguments)
            {
                if (argument.Function == Function.Subject)
                    FromSubject(reading, mention, verb, argument);
            }

            return;
        }
    }

    /// <summary>Whether those whom a relative clause is on are fighters, who sooner do a thing to others than have it done to them (gunmen who attacked them).</summary>
    private bool ActThemselves(Reading reading, Clause clause)
    {
        for (var i = clause.HeadFirst; i < clause.HeadEnd; i++)
        {
            if (reading.Words[i].Role is WordRole.Noun or WordRole.Adjective)
                return (reading.Words[i].Tags & _troops) != 0 && reading.Words[i].Reading.Has(WordFeatures.Plural) && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Plural);
        }

        return false;
    }

    /// <summary>The noun that a relative clause belongs to: who does or suffers what the clause says.</summary>
    private void FromRelativeHead(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class != PartOfSpeech.Verb || clause.First(Function.Subject) is not null && !clause.Passive)
            return;
        var role = clause.Passive || fillers.HiddenPassive(reading, clause, mention.Frame) ? mention.Recipients : mention.Actors;
        if (role.Count > 0)
            return;
        // An American whom they held: the pronoun on the verb takes up the noun.
        if (role == mention.Actors && reading.Words[clause.Predicate].Reading.Enclitic != Pronoun.None && !ActThemselves(reading, clause))
            return;
        var last = -1;
        foreach (var m in Fillers.Between(reading, clause.HeadFirst < clause.HeadEnd ? clause.HeadFirst : Math.Max(0, clause.Predicate - Relative), clause.Predicate))
        {
            var candidate = reading.Mentions[m];
            if (reading.Entities[candidate.Entity].IsActor && candidate.End <= clause.Predicate && (last < 0 || reading.Mentions[last].End <= candidate.First))
                last = m;
        }

        if (last >= 0)
            Add(role, last);
    }
}
