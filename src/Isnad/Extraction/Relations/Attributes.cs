using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by attributes with a complement: participles and adjectives ("loyal to", "backed by"), and nouns used so.</summary>
internal sealed class Attributes(RelationIndex index, Surroundings surroundings, Heads heads, Complements complements, RelationMood mood)
{
    private const int Window = 9;

    /// <summary>What finds the names that the knowledge has.</summary>
    public const string KnownName = "actor.known";

    private readonly Prepositions _agent = new(index, ["\u0645\u0646"]);
    private readonly int _from = index.Particle("\u0645\u0646");
    private readonly int _side = index.Particle("\u0642\u0628\u0644");
    private readonly int _between = index.Particle(VerbalNouns.Between);

    /// <summary>Reads the attribute on a token; true where it is one.</summary>
    public bool Read(Reading reading, int floor, int end, int token, RelationFrame frame, PartOfSpeech part, RelationCollector found)
    {
        if (part == PartOfSpeech.Noun && reading.Words[token].Reading.Enclitic != Pronoun.None)
            return false;
        var passive = part == PartOfSpeech.PassiveParticiple && frame.Words.Length > 0 && !frame.Adjectives.Contains(reading.Words[token].Reading.Lexeme);
        var (left, right) = passive != frame.Reverse ? (frame.ObjectKinds, frame.SubjectKinds) : (frame.SubjectKinds, frame.ObjectKinds);
        var head = Head(reading, token, floor, left, part);
        var own = head < 0 ? -1 : reading.Mentions[head].Entity;
        var behind = new List<RelationParty>();
        var until = Math.Min(end, token + Window);
        if (passive)
            Agent(reading, token, until, right, own, behind);
        else
            complements.Under(reading, token + 1, until, complements.Of(frame), right, own, behind);
        if (behind.Count == 0 && !passive && frame.Objects.Contains("object") && !reading.Words[token].Definite && token + 1 < end
            && Surroundings.At(reading, token + 1, right) is >= 0 and var genitive && !Clitics.Governed(reading, token + 1) && !Clitics.Joined(reading, token + 1))
            behind.Add(RelationParty.Of(reading, genitive));
        if (behind.Count == 0 && frame.Type == RelationType.BasedIn && token + 1 < end && Surroundings.At(reading, token + 1, right) is >= 0 and var side && !Clitics.Joined(reading, token + 1))
            behind.Add(RelationParty.Of(reading, side));
        if (behind.Count == 0 && head >= 0 && reading.Mentions[head] is { FoundBy: KnownName } whole && whole.First < token && Inside(reading, token + 1, whole.End, right) is { Entity: >= 0 } inside)
            behind.Add(inside);
        if (behind.Count == 0 || head < 0)
            return false;
        if (Surroundings.IsSideOf(reading, head, _between))
            behind.RemoveRange(1, behind.Count - 1);
        SetPhrases.OneKind(reading, behind);
        var subject = RelationParty.Of(reading, head);
        var modality = frame.Modality ?? mood.OfAttribute(reading, token, floor);
        foreach (var mode in RelationModes.Of(reading, frame, token, end))
        {
            foreach (var party in behind)
            {
                if (passive != frame.Reverse)
                    found.Add(frame, mode, party, subject, token, token + 1, modality);
                else
                    found.Add(frame, mode, subject, party, token, token + 1, modality);
            }
        }

        return true;
    }

    /// <summary>The known name inside a longer name: the factions loyal to the state.</summary>
    private RelationParty Inside(Reading reading, int token, int end, int kinds)
    {
        for (; token < end; token++)
        {
            if (surroundings.Named(reading, token, kinds) is { Entity: >= 0 } named)
                return named;
        }

        return RelationParty.None;
    }

    /// <summary>The doer behind a passive participle; a verb that takes its object by a preposition has that preposition with a pronoun first.</summary>
    private void Agent(Reading reading, int token, int until, int kinds, int barred, List<RelationParty> found)
    {
        var from = token + 1;
        while (from < until && reading.Words[from].Role is WordRole.Pronoun or WordRole.Adjective or WordRole.Adverb)
            from++;
        if (from + 1 < until && reading.Words[from].Reading.Lexeme == _from && reading.Words[from + 1].Reading.Lexeme == _side)
            complements.Noun(reading, from + 2, Math.Min(until, from + 7), kinds, found);
        else
            complements.Under(reading, from, Math.Min(until, from + 5), _agent, kinds, barred, found);
    }

    private int Head(Reading reading, int token, int floor, int kinds, PartOfSpeech part)
    {
        var first = token;
        if (token > floor && reading.Words[token - 1].Role == WordRole.Negation)
            first--;
        if (heads.OfPredicate(reading, first, floor, kinds) is >= 0 and var told)
            return told;
        if (part == PartOfSpeech.Noun && Surroundings.At(reading, token, kinds) is >= 0 and var named)
            return named;
        var head = heads.Before(reading, first, floor, kinds, Heads.Form(reading, token));
        if (head >= 0)
            return head;

        // The attribute itself is the mention: "those close to".
        return Surroundings.At(reading, token, kinds);
    }
}
