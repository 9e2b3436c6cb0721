using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Support told by who receives it (enjoys the support of, gets arms from), and support told in a relative clause (the support that the
/// state gives to).</summary>
internal sealed class Receipts(RelationIndex index, Surroundings surroundings, Subjects subjects, Complements complements, Pronouns pronouns)
{
    /// <summary>The frame of support that its receiver's verb tells.</summary>
    public const string Received = "supports.received";

    private const int Reach = 12;
    private const int Behind = 8;

    private readonly Prepositions _from = new(index, ["\u0645\u0646"]);

    /// <summary>Reads a noun of support behind a verb of receiving, or before a relative clause with one.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="floor">First token of the sentence.</param>
    /// <param name="until">Token before which to stop.</param>
    /// <param name="token">The noun.</param>
    /// <param name="frame">A reversed frame whose light verbs are those of receiving.</param>
    /// <param name="receivers">Takes who receives.</param>
    /// <param name="givers">Takes who gives.</param>
    public bool Read(Reading reading, int floor, int until, int token, RelationFrame frame, List<RelationParty> receivers, List<RelationParty> givers)
    {
        if (Receiver(reading, token, floor, frame, receivers))
        {
            Givers(reading, token, until, frame.SubjectKinds, givers);
        }
        else if (Relative(reading, token, until) is >= 0 and var verb && VerbalNouns.Light(reading, verb, frame))
        {
            complements.Noun(reading, verb + 1, until, frame.ObjectKinds, receivers);
            if (receivers.Count == 0)
                subjects.Dropped(reading, verb, frame.ObjectKinds, receivers);
            complements.Under(reading, verb + 1, until, _from, frame.SubjectKinds, receivers.Count > 0 ? receivers[0].Entity : -1, givers);
        }

        receivers.RemoveAll(p => givers.Exists(g => g.Entity == p.Entity));
        return receivers.Count > 0 && givers.Count > 0;
    }

    /// <summary>The verb of the relative clause right behind a noun and its adjectives, or -1.</summary>
    public int Relative(Reading reading, int token, int until)
    {
        var i = token + 1;
        while (i < until && reading.Words[i].Role == WordRole.Adjective)
            i++;
        if (i >= until || reading.Words[i].Role != WordRole.Relative)
            return -1;
        for (i++; i < until && reading.Words[i].Role is WordRole.Auxiliary or WordRole.Particle; i++)
        {
        }

        return i < until && reading.Words[i].Role == WordRole.Verb ? i : -1;
    }

    /// <summary>Who gives and who gets in the relative clause of a verb of giving.</summary>
    public void Given(Reading reading, int verb, int until, RelationFrame frame, List<RelationParty> givers, List<RelationParty> receivers)
    {
        complements.Noun(reading, verb + 1, until, frame.SubjectKinds, givers);
        if (givers.Count == 0)
            subjects.Dropped(reading, verb, frame.SubjectKinds, givers);
        complements.Under(reading, verb + 1, until, complements.Of(frame), frame.ObjectKinds, givers.Count > 0 ? givers[0].Entity : -1, receivers);
    }

    private void Givers(Reading reading, int token, int until, int kinds, List<RelationParty> givers)
    {
        surroundings.Nisbas(reading, token, until, kinds, givers);
        if (givers.Count == 0 && Surroundings.Genitive(reading, token, until) is >= 0 and var genitive)
            complements.Noun(reading, genitive, until, kinds, givers);
        if (givers.Count == 0)
            complements.Under(reading, token + 1, Math.Min(until, token + Behind), _from, kinds, -1, givers);
    }

    /// <summary>The subject of the verb of receiving before a noun, or of its verbal noun; true where there is such a verb.</summary>
    private bool Receiver(Reading reading, int token, int floor, RelationFrame frame, List<RelationParty> receivers)
    {
        for (var i = token - 1; i >= floor && i >= token - Reach; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb)
            {
                if (!VerbalNouns.Light(reading, i, frame))
                    return false;
                subjects.Of(reading, i, floor, frame.ObjectKinds, receivers);
                return true;
            }

            if (reading.Words[i].Reading is { Class: PartOfSpeech.Masdar } noun && Array.IndexOf(frame.Light, noun.Lexeme) >= 0)
            {
                if (noun.Enclitic != Pronoun.None && pronouns.Find(reading, i, frame.ObjectKinds, -1) is >= 0 and var owner)
                    receivers.Add(new RelationParty(reading.Mentions[owner].Entity, -1, -1));
                else if (Surroundings.Genitive(reading, i, token) is >= 0 and var genitive)
                    complements.Noun(reading, genitive, token, frame.ObjectKinds, receivers);
                return true;
            }

            if (Surroundings.Stops(reading, i) || reading.Tokens[i].Kind == Text.TokenKind.Comma)
                return false;
        }

        return false;
    }
}
