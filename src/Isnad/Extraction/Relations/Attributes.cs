using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by attributes with a complement: participles and adjectives ("loyal to", "backed by"), and nouns used so.</summary>
internal sealed class Attributes(RelationIndex index, Surroundings surroundings, Heads heads, Complements complements, RelationMood mood)
{
    private const int Window = 9;
    private const int People = 1 << (int)EntityKind.Person;

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
        var head = Head(reading, token, floor, frame.Type == RelationType.PartOf ? left & ~People : left, part);
        if (head < 0 && frame.Type == RelationType.PartOf)
            head = Head(reading, token, floor, left, part);
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
        if (behind.Count == 0 && passive && token + 1 < end && reading.Words[token + 1].Reading.Has(WordFeatures.Tanwin) && surroundings.StateOf(reading, token + 1) is >= 0 and var by)
            behind.Add(new RelationParty(by, token + 1, token + 2));
        if (behind.Count == 0 && passive && token + 1 < end && !Clitics.Governed(reading, token + 1) && Surroundings.At(reading, token + 1, right & (1 << (int)EntityKind.State)) is >= 0 and var state)
            behind.Add(RelationParty.Of(reading, state));
        if (behind.Count == 0 && head >= 0 && reading.Mentions[head] is { FoundBy: KnownName } whole && whole.First < token && Inside(reading, token + 1, whole.End, right) is { Entity: >= 0 } inside)
        {
            behind.Add(inside);
            found.Name(inside);
        }

        // "Those who live there": where, the words do not tell.
        if (frame.Type == RelationType.BasedIn)
            behind.RemoveAll(static p => p.First < 0);
        if (behind.Count == 0 || head < 0)
            return false;
        if (Surroundings.IsSideOf(reading, head, _between))
            behind.RemoveRange(1, behind.Count - 1);
        SetPhrases.OneKind(reading, behind);
        head = Apposed(reading, head, behind[^1].End, end);
        var subjects = new List<RelationParty> { RelationParty.Of(reading, head) };
        if (IsOfBoth(reading, token, floor) && Surroundings.JoinedBefore(reading, head, left) is >= 0 and var first)
            subjects.Add(RelationParty.Of(reading, first));
        var modality = frame.Modality ?? mood.OfAttribute(reading, token, floor);
        foreach (var mode in RelationModes.Of(reading, frame, token, end))
        {
            foreach (var (subject, party) in subjects.SelectMany(_ => behind, static (s, p) => (s, p)))
            {
                if (passive != frame.Reverse)
                    found.Add(frame, mode, party, subject, token, token + 1, modality);
                else
                    found.Add(frame, mode, subject, party, token, token + 1, modality);
            }
        }

        return true;
    }

    /// <summary>Whether an attribute is of two that are joined: it is dual, or the pronoun of two stands before it.</summary>
    private static bool IsOfBoth(Reading reading, int token, int floor)
    {
        if (reading.Words[token].Reading.Has(WordFeatures.Dual))
            return true;
        for (var i = token - 1; i >= floor && i >= token - 3; i--)
        {
            if (Heads.IsPronounOfTwo(reading, i))
                return true;
        }

        return false;
    }

    /// <summary>"The businessman close to the government, N": the name behind the complement is whom the words before it speak of.</summary>
    private static int Apposed(Reading reading, int head, int end, int limit)
    {
        if (end < 0 || reading.Entities[reading.Mentions[head].Entity].Kind != EntityKind.Person || reading.Mentions[head].Form == MentionForm.Name)
            return head;
        if (end < limit && reading.Tokens[end].Kind is Text.TokenKind.Comma or Text.TokenKind.Quote)
            end++;
        if (end < limit && NameRows.IsCalled(reading, end))
            end++;
        return end < limit && Surroundings.At(reading, end, People) is >= 0 and var name && reading.Mentions[name].Form == MentionForm.Name && !Clitics.Joined(reading, end) && !Clitics.Governed(reading, end) ? name : head;
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
        return part == PartOfSpeech.Noun || reading.Words[token].Definite || reading.Words[token].Role != WordRole.Verb ? Surroundings.At(reading, token, kinds) : -1;
    }
}
