using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by finite verbs, in main and relative clauses.</summary>
internal sealed class FiniteVerbs(RelationIndex index, Subjects subjects, Heads heads, Complements complements, Pronouns pronouns, RelationMood mood, TagMask where, TagMask bearers)
{
    private const int Window = 22;

    /// <summary>How far before the verb the body or place may stand that it tells the head or holder of.</summary>
    private const int Near = 8;

    private const string Presides = "commands.presides";

    /// <summary>Reads the verb on a token; true where it states a relation.</summary>
    public bool Read(Reading reading, int floor, int end, int token, WordReading word, RelationFrame frame, RelationCollector found)
    {
        var (doers, done) = frame.Reverse ? (frame.ObjectKinds, frame.SubjectKinds) : (frame.SubjectKinds, frame.ObjectKinds);
        var until = Math.Min(end, token + Window);
        var relative = Subjects.Relative(reading, token, floor);
        var head = relative < 0 ? -1 : heads.Before(reading, relative, floor, doers | done, Heads.Form(reading, relative));
        var left = new List<RelationParty>();
        var right = new List<RelationParty>();
        if (relative < 0 && subjects.Described(reading, token, floor) is >= 0 and var noun)
        {
            if (Surroundings.At(reading, noun, doers) is not (>= 0 and var described))
                return false;
            left.Add(RelationParty.Of(reading, described));
            Objects(reading, floor, token, until, word, frame, done, left, right);
            return Pair(reading, frame, token, floor, end, left, right, found);
        }

        if (relative >= 0 && head < 0 || relative < 0 && word.Enclitic == Pronoun.None && TakesUpOther(reading, token, floor, bearers))
            return false;
        // "A house in which fighters hid", "plants that the forces hold": the pronoun takes up a noun that the text names nobody by.
        if (relative < 0 && word.Enclitic == Pronoun.None && PointsBack(reading, token, until, word, complements.Of(frame), frame) && TakesUpOther(reading, Opening(reading, token, floor), floor))
            return false;
        if (relative >= 0 && PointsBack(reading, token, until, word, complements.Of(frame), frame))
        {
            if (!Surroundings.Fits(reading, head, done))
                return false;
            right.Add(RelationParty.Of(reading, head));
            complements.Noun(reading, Behind(reading, token, until), until, doers, left);
        }
        else if (relative < 0 && Where(reading, token, floor, done) is >= 0 and var place)
        {
            right.Add(RelationParty.Of(reading, place));
            subjects.Of(reading, token, floor, doers, left);
        }
        else
        {
            if (relative >= 0)
            {
                if (!Surroundings.Fits(reading, head, doers))
                    return false;
                left.Add(RelationParty.Of(reading, head));
            }
            else
            {
                subjects.Of(reading, token, floor, doers, left);
            }

            Objects(reading, floor, token, until, word, frame, done, left, right);
        }

        return Pair(reading, frame, token, floor, end, left, right, found);
    }

    private bool Pair(Reading reading, RelationFrame frame, int token, int floor, int end, List<RelationParty> left, List<RelationParty> right, RelationCollector found)
    {
        // "The movement and the party allied": each with the others.
        if (right.Count == 0 && left.Count > 1 && frame.Type == RelationType.AlliedWith)
            (left, right) = (left[..1], left[1..]);
        if (left.Count == 0 || right.Count == 0)
            return false;
        // Who presides over a commission or delegation that has no name leads it.
        if (frame.Type == RelationType.HoldsOffice && IsUnnamed(reading, right[0], token) && index.ById(Presides) is { } presides)
            frame = presides;
        var modality = frame.Modality ?? mood.OfVerb(reading, token, floor);
        found.AddPairs(frame, token, end, left, right, modality);
        return true;
    }

    private static bool IsUnnamed(Reading reading, RelationParty body, int verb) =>
        reading.Mentions.FindLast(m => m.Entity == body.Entity && m.First < verb + Window) is { Form: MentionForm.Nominal } && reading.Entities[body.Entity].Actor < 0;

    /// <summary>Whether a relative clause holds a pronoun for its head in the place of the object.</summary>
    private static bool PointsBack(Reading reading, int token, int until, WordReading word, Prepositions prepositions, RelationFrame frame)
    {
        if (word.Enclitic != Pronoun.None)
            return frame.Objects.Contains("object");
        for (var i = token + 1; i < until && i <= token + 12; i++)
        {
            if (prepositions.HasPronoun(reading, i))
                return true;
            if (Surroundings.Stops(reading, i) || prepositions.IsWord(reading, i) || prepositions.IsAttached(reading, i))
                return false;
        }

        return false;
    }

    /// <summary>The place before "where", in which the verb behind it happens; or -1.</summary>
    private int Where(Reading reading, int verb, int floor, int kinds)
    {
        if ((kinds & (1 << (int)EntityKind.Place)) == 0)
            return -1;
        for (var i = verb - 1; i > floor && i >= verb - 2; i--)
        {
            if ((reading.Words[i].Tags & where) != 0)
                return Surroundings.EndingAt(reading, reading.Tokens[i - 1].Kind == TokenKind.Comma ? i - 1 : i, kinds);
        }

        return -1;
    }

    /// <summary>The auxiliary before a verb, or the verb itself.</summary>
    private static int Opening(Reading reading, int verb, int floor) =>
        verb > floor && reading.Words[verb - 1].Role == WordRole.Auxiliary ? verb - 1 : verb;

    /// <summary>Whether a noun without article that the text names nobody by stands right before the verb: its pronoun takes up that noun.</summary>
    private static bool TakesUpOther(Reading reading, int verb, int floor, TagMask kinds = default)
    {
        var i = verb - 1;
        while (i > floor && reading.Words[i].Role == WordRole.Adjective && !reading.Words[i].Definite)
            i--;
        return i >= floor && reading.Words[i] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && !Clitics.Joined(reading, verb) && !Surroundings.Mentioned(reading, i) && (kinds == 0 || (reading.Words[i].Tags & kinds) != 0);
    }

    /// <summary>The first token behind the verb and a preposition with its pronoun.</summary>
    private static int Behind(Reading reading, int token, int until)
    {
        var at = token + 1;
        while (at < until && reading.Words[at].Role is WordRole.Pronoun or WordRole.Adverb)
            at++;
        return at;
    }

    private void Objects(Reading reading, int floor, int token, int until, WordReading word, RelationFrame frame, int kinds, List<RelationParty> left, List<RelationParty> right)
    {
        var own = left.Count > 0 ? left[0].Entity : -1;
        if (frame.Objects.Contains("object"))
        {
            if (word.Enclitic != Pronoun.None)
            {
                if (!TakesUpOther(reading, token, floor) && pronouns.Find(reading, token, kinds, own) is >= 0 and var antecedent
                    && (frame.Type is not (RelationType.HoldsOffice or RelationType.Commands or RelationType.Controls) || token - reading.Mentions[antecedent].End <= Near))
                    right.Add(new RelationParty(reading.Mentions[antecedent].Entity, -1, -1));
                return;
            }

            // "Backed the suspension of": a deed that others do.
            if (!Direct(reading, token, until, kinds, left, right))
                return;
            if (right.Count == 0)
                subjects.Objects(reading, token, kinds, right);

            // Who flies the aircraft of a government leads an aircraft: the object is the first noun, not what it belongs to.
            if (frame.Type == RelationType.Commands && right.Count > 0 && right[0].First > token + 1 && Owned(reading, token, right[0].First, left))
                right.Clear();
        }

        if (right.Count == 0)
            complements.Under(reading, token + 1, until, complements.Of(frame), kinds, own, right);
    }

    /// <summary>Whether a noun that names nobody stands between the verb and its object.</summary>
    private static bool Owned(Reading reading, int verb, int at, List<RelationParty> left)
    {
        for (var i = verb + 1; i < at; i++)
        {
            if (reading.Words[i].Role == WordRole.Noun && !left.Exists(p => p.First <= i && i < p.End))
                return true;
        }

        return false;
    }

    /// <summary>A noun in idafa to another noun that is also a verbal noun: the suspension of the decision.</summary>
    private static bool Deed(Reading reading, int token) =>
        reading.Words[token] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && reading.Tokens[token].Word.Can(PartOfSpeech.Masdar) && !Surroundings.Mentioned(reading, token)
        && token + 1 < reading.Tokens.Length && reading.Words[token + 1] is { Role: WordRole.Noun, Definite: false };

    /// <summary>The object without a preposition: the first mention behind the verb and its subject.</summary>
    /// <returns>Whether it can stand further on: no deed that names nobody takes its place.</returns>
    private bool Direct(Reading reading, int token, int until, int kinds, List<RelationParty> left, List<RelationParty> right)
    {
        var at = token + 1;
        foreach (var party in left)
        {
            if (party.First > token && party.End > at && party.First < until)
                at = party.End;
        }

        for (var i = at; i < until && i < at + 4; i++)
        {
            if (Surroundings.Stops(reading, i) || reading.Tokens[i].Kind == TokenKind.Comma || reading.Words[i].Role == WordRole.Preposition || Clitics.Governed(reading, i))
                return true;
            if (complements.IsDeed(reading, i) && Surroundings.At(reading, i, kinds) < 0 || i == at && Deed(reading, i))
                return false;
            complements.Noun(reading, i, until, kinds, right);
            right.RemoveAll(p => left.Exists(l => l.Entity == p.Entity));
            if (right.Count > 0 || reading.Words[i].Role == WordRole.Noun && !Surroundings.Mentioned(reading, i) && !complements.Counts(reading, i) && reading.TimeIndex.Around(i) < 0)
                return true;
        }

        return true;
    }
}
