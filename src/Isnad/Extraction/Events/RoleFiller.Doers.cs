using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Who does a deed by the verb above it.</content>
internal sealed partial class RoleFiller
{
    // Verbal nouns between a deed and the verb that it depends on.
    private const int Climb = 4;

    private readonly HashSet<int> _manner = frames.Rows("manner");

    /// <summary>Those who, by the verb above a verbal noun, do what it says: whom its pronoun is done to is someone else (ordered his arrest).</summary>
    private List<int> Doers(Reading reading, Clause clause)
    {
        var doers = new List<int>();
        for (var depth = 0; depth < Climb && clause.Governor >= 0; depth++)
        {
            var deed = clause;
            clause = reading.Clauses[clause.Governor];
            if (clause.Class != PartOfSpeech.Verb)
                continue;
            if (clause.Passive || !Lends(clause, deed))
                break;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function == Function.Subject)
                    fillers.Mentions(reading, clause, argument, doers, doers);
            }

            if (clause.First(Function.Subject) is null && antecedents.Subject(reading, clause.Predicate) is >= 0 and var dropped)
                doers.Add(dropped);
            break;
        }

        return doers;
    }

    /// <summary>Whether a pronoun names to whom a verb without its subject does something: not the one with whom it goes on (arrested him and took him to).</summary>
    private static bool IsTaken(Reading reading, EventMention mention, Clause clause, Argument argument) =>
        argument.Function == Function.Object && argument.Head == clause.Predicate && mention.Actors.Count == 0 && clause is { Class: PartOfSpeech.Verb, Passive: false, RelativeHead: < 0, Headless: false }
        && reading.Words[clause.Predicate].Role == WordRole.Verb && clause.First(Function.Subject) is null;

    private List<int> Dropped(Reading reading, Clause clause) =>
        antecedents.Subject(reading, clause.Predicate) is >= 0 and var dropped ? [dropped] : [];

    /// <summary>Whether the subject of a verb does the deed that is its complement, or by which it does what the verb says (answered by shelling).</summary>
    private bool Lends(Clause verb, Clause deed)
    {
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (frames.Fits(deed, control))
                return control.Subject == "actor";
        }

        return deed.GovernorFunction == Function.Preposition && _manner.Contains(deed.GovernorPreposition);
    }

    /// <summary>Whether someone by whose hand something is done stands behind a verb that tells what its subject does (they fled after it fell into the hands of).</summary>
    private bool IsDoneByOther(Reading reading, Clause clause, Argument argument, EventMention mention) =>
        argument.Function == Function.Agent && mention.Frame.Event is EventType.Retreat or EventType.Mobilize or EventType.Consult && clause is { Class: PartOfSpeech.Verb, Passive: false } && clause.First(Function.Subject) is { } subject && subject.First > clause.Predicate && !fillers.HiddenPassive(reading, clause, mention.Frame);

    /// <summary>What the object pronoun of a verb takes up: the object of the verb before it, where the two agree (stormed the village after
    /// they had shelled it), or null.</summary>
    private Argument? Parallel(Reading reading, Clause clause, bool someone)
    {
        var pronoun = reading.Words[clause.Predicate].Reading.Enclitic;
        var begin = reading.ClausesOf(clause.Sentence).First;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, clause.Predicate, static x => x.Predicate) - 1; c >= begin && pronoun is Pronoun.Him or Pronoun.Her or Pronoun.Them; c--)
        {
            var before = reading.Clauses[c];
            if (before.Class != PartOfSpeech.Verb || before.Predicate >= clause.Predicate)
                continue;
            foreach (var argument in before.Arguments)
            {
                var head = reading.Words[argument.Head];
                // Raided his house and led him away: the man of the house.
                if (someone && argument.Function == Function.Object && head.Role == WordRole.Noun && (head.Tags & _locality) != 0)
                    return PersonIn(reading, argument, pronoun);
                if (argument.Function == Function.Object && argument.First > before.Predicate && argument.End <= clause.Predicate && head.Role == WordRole.Noun && !head.Reading.Has(WordFeatures.Dual)
                    && (pronoun == Pronoun.Them ? head.Reading.Has(WordFeatures.Plural) && !fillers.IsThing(head) : head.Reading.Has(WordFeatures.Plural) ? pronoun == Pronoun.Her && fillers.IsThing(head) : head.Reading.Has(WordFeatures.Feminine) == (pronoun == Pronoun.Her)))
                    return argument;
            }

            return null;
        }

        return null;
    }

    private static Argument? PersonIn(Reading reading, Argument phrase, Pronoun pronoun)
    {
        foreach (var m in Fillers.Between(reading, phrase.First, phrase.End))
        {
            var mention = reading.Mentions[m];
            if (reading.Entities[mention.Entity].Kind == EntityKind.Person && reading.Words[mention.Head].Reading is var head && head.Has(WordFeatures.Feminine) == (pronoun == Pronoun.Her))
                return new Argument(Function.Object, -1, mention.First, mention.End, mention.Head);
        }

        return null;
    }
}
