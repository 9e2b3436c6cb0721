using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Finds who does what a finite verb says.</summary>
internal sealed class Subjects(Heads heads, Pronouns pronouns, Homelands homelands, Exemplars exemplars)
{
    private const int Grounds = (1 << (int)EntityKind.Place) | (1 << (int)EntityKind.Facility);

    /// <summary>The relative pronoun that opens a verb's clause, or -1.</summary>
    public static int Relative(Reading reading, int verb, int floor)
    {
        for (var i = verb - 1; i >= floor && i >= verb - 4; i--)
        {
            if (reading.Words[i].Role == WordRole.Relative)
                return i;

            // "which shelters and supports them": the second verb has the first one's relative.
            if (i == verb - 1 && Clitics.Joined(reading, verb) && reading.Words[i].Role == WordRole.Verb)
                return Relative(reading, i, floor);
            if (reading.Words[i].Role is not (WordRole.Negation or WordRole.Particle or WordRole.Auxiliary or WordRole.Adverb))
                break;
        }

        return -1;
    }

    /// <summary>Adds the subject's mentions: by the clause, by the relative's head, or by the dropped subject's antecedent.</summary>
    public void Of(Reading reading, int verb, int floor, int kinds, List<RelationParty> found)
    {
        var relative = Relative(reading, verb, floor);
        if (relative >= 0)
        {
            if (heads.Before(reading, relative, floor, kinds, Heads.Form(reading, relative)) is >= 0 and var head)
                found.Add(RelationParty.Of(reading, head));
            else if (relative > floor)
                exemplars.Behind(reading, relative - 1, relative + 1, kinds, true, found);
            return;
        }

        foreach (var clause in reading.Clauses)
        {
            if (clause.Predicate != verb || clause.Class != PartOfSpeech.Verb)
                continue;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function != Function.Subject)
                    continue;
                Mentions(reading, argument, kinds, found);
                if (found.Count == 0 && argument.Antecedent < 0)
                {
                    Owner(reading, argument, kinds, found);
                    return;
                }
            }

            break;
        }

        if (found.Count == 0 && Bare(reading, verb, floor, kinds) is >= 0 and var indefinite)
            found.Add(RelationParty.Of(reading, indefinite));
        if (found.Count == 0)
            Dropped(reading, verb, kinds, found);
    }

    /// <summary>Adds the object's mentions by the clause, where other phrases stand between it and the verb.</summary>
    public void Objects(Reading reading, int verb, int kinds, List<RelationParty> found)
    {
        foreach (var clause in reading.Clauses)
        {
            if (clause.Predicate != verb || clause.Class != PartOfSpeech.Verb)
                continue;
            if (clause.First(Function.Object) is { Antecedent: < 0 } argument && Surroundings.At(reading, argument.First, kinds) >= 0)
                Mentions(reading, argument, kinds, found);
            return;
        }
    }

    private void Mentions(Reading reading, Argument argument, int kinds, List<RelationParty> found)
    {
        if (argument.Antecedent >= 0)
        {
            if (Surroundings.Fits(reading, argument.Antecedent, kinds))
                found.Add(RelationParty.Of(reading, argument.Antecedent));
            return;
        }

        var best = -1;
        foreach (var m in Fillers.Between(reading, argument.First, argument.End))
        {
            if (Surroundings.Fits(reading, m, kinds) && (best < 0 || reading.Mentions[m].First == reading.Mentions[best].First && reading.Mentions[m].End > reading.Mentions[best].End))
                best = m;
        }

        // "The Yemeni capital Sanaa": the place that is named right behind the word for it.
        if (best < 0 && (kinds & (1 << (int)EntityKind.Place)) != 0 && argument.End < reading.Tokens.Length && !Clitics.Joined(reading, argument.End) && !Clitics.Governed(reading, argument.End))
            best = Surroundings.At(reading, argument.End, kinds);
        if (best < 0)
        {
            var noun = argument.First;
            while (noun < argument.End - 1 && !Exemplars.IsMany(reading, noun) && !reading.Words[noun].Definite)
                noun++;
            if (!Surroundings.Mentioned(reading, noun))
                exemplars.Behind(reading, noun, noun + 1, kinds, true, found);
            return;
        }

        foreach (var m in Surroundings.Coordinated(reading, best, kinds, argument.End))
            found.Add(RelationParty.Of(reading, m));
    }

    /// <summary>"His forces": a subject that is nobody's name belongs to whom its pronoun stands for.</summary>
    private void Owner(Reading reading, Argument argument, int kinds, List<RelationParty> found)
    {
        if (homelands.Of(reading, argument.Head) is { Entity: >= 0 } home && (kinds & (1 << (int)EntityKind.State)) != 0)
            found.Add(home);
        else if (reading.Words[argument.Head].Reading.Enclitic != Pronoun.None && pronouns.Find(reading, argument.Head, kinds, -1) is >= 0 and var owner)
            found.Add(new RelationParty(reading.Mentions[owner].Entity, -1, -1));
    }

    /// <summary>"A cell in the town that consists of": the noun without article that a verb in a clause without pronoun describes, places between; or -1.</summary>
    public int Described(Reading reading, int verb, int floor)
    {
        var word = reading.Words[verb].Reading;
        if (Clitics.Joined(reading, verb) || !word.Has(WordFeatures.Present) || !word.Has(WordFeatures.Third) || verb - 2 < floor || Spoken(reading, verb))
            return -1;
        var placed = false;
        for (var i = verb - 1; i >= floor && i >= verb - 9; i--)
        {
            if (Surroundings.Holding(reading, i, Grounds) is >= 0 and var place)
            {
                i = reading.Mentions[place].First;
                placed |= Clitics.Governed(reading, i) || i > floor && reading.Words[i - 1].Role == WordRole.Preposition;
                if (!Clitics.Governed(reading, i))
                    i--;
                continue;
            }

            var before = reading.Words[i];
            if (before.Role == WordRole.Adjective && !before.Definite || before.Role == WordRole.Adverb)
                continue;
            return placed && before is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && before.Reading.Has(WordFeatures.Feminine) == word.Has(WordFeatures.Feminine) ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether the subject of a verb stands behind it.</summary>
    private static bool Spoken(Reading reading, int verb)
    {
        foreach (var clause in reading.Clauses)
        {
            if (clause.Predicate == verb && clause.Class == PartOfSpeech.Verb)
                return clause.First(Function.Subject) is { } subject && subject.First > verb;
        }

        return false;
    }

    /// <summary>An indefinite noun right before the verb heads a relative clause without pronoun.</summary>
    private static int Bare(Reading reading, int verb, int floor, int kinds)
    {
        if (verb <= floor || Clitics.Joined(reading, verb))
            return -1;
        if (Surroundings.EndingAt(reading, verb, kinds) is >= 0 and var head)
            return head;

        // "Groups loyal to the state that are active in": the noun before the attribute whose complement ends here.
        if (Surroundings.EndingAt(reading, verb, ~0) is not (>= 0 and var complement))
            return -1;
        var at = reading.Mentions[complement].First;
        if (at > floor && !Clitics.Governed(reading, at) && reading.Words[at - 1].Role == WordRole.Preposition)
            at--;
        return at > floor && (Clitics.Governed(reading, at) || reading.Words[at].Role == WordRole.Preposition) && reading.Words[at - 1] is { Definite: false, Role: WordRole.Adjective }
            ? Surroundings.EndingAt(reading, at, kinds) : -1;
    }

    /// <summary>Adds the antecedent of a subject that is not spoken.</summary>
    public void Dropped(Reading reading, int verb, int kinds, List<RelationParty> found)
    {
        var word = reading.Words[verb].Reading;
        if (!word.Has(WordFeatures.Third) && word.Lexeme >= 0)
            return;
        var m = pronouns.Search(reading, verb, kinds, -1, word.Has(WordFeatures.Feminine), word.Has(WordFeatures.Plural));
        if (m >= 0)
            found.Add(new RelationParty(reading.Mentions[m].Entity, -1, -1));
    }
}
