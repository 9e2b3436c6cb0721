using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Which mentions of an argument fill a role: its parties, the owner of what it tells, what stands in its quotation.</content>
internal sealed partial class Fillers
{
    /// <summary>Mentions inside an argument: those that are not nested in another one there.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="clause">The clause of the argument.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="doers">Mentions of those who act in the clause: a pronoun beside them stands for someone else.</param>
    /// <param name="found">Takes the mentions.</param>
    /// <param name="others">Those whom a pronoun on the noun itself does not stand for, or null.</param>
    public void Mentions(Reading reading, Clause clause, Argument argument, List<int> doers, List<int> found, List<int>? others = null)
    {
        if (argument.Antecedent >= 0)
        {
            found.Add(argument.Antecedent);
            return;
        }

        if (argument.Function == Function.Object && argument.Head == clause.Predicate && clause.RelativeHead >= 0)
        {
            Inside(reading, clause.HeadFirst, clause.HeadEnd, found);
            return;
        }

        if (argument.Function == Function.Possessor || IsPronoun(reading, argument))
        {
            if (reading.Words[argument.Head].Reading.Enclitic == Pronoun.Both || antecedents.IsDualPronoun(reading, argument.Head))
                _pairs.Find(reading, argument.Head, found);
            else if (antecedents.Find(reading, argument.Head, argument.Function == Function.Possessor ? others ?? _none : doers) is >= 0 and var antecedent)
                found.Add(antecedent);
            return;
        }

        if (_pairs.IsPair(reading, argument))
        {
            _pairs.Find(reading, argument.Head, found);
            if (found.Count > 0)
                return;
        }

        if (argument.Function != Function.Nisba && argument.End == argument.First + 1 && reading.Words[argument.Head] is { Definite: true, Reading.Lexeme: >= 0 } latter && latter.Reading.Lexeme == _latter && antecedents.Latter(reading, argument.Head) is >= 0 and var named)
        {
            found.Add(named);
            return;
        }

        var covered = argument.First;
        foreach (var m in Between(reading, argument.First, argument.End))
        {
            var mention = reading.Mentions[m];
            // The two journalists N and N: they are those named behind.
            if (mention is { Form: MentionForm.Nominal } && reading.Entities[mention.Entity].Kind == EntityKind.Group && reading.Words[mention.First].Definite && NamedBehind(reading, m, mention.End))
                continue;
            // So-and-so, one of the leaders of the movement: he himself.
            if (found.Count > 0 && mention.First > argument.First && reading.Words[mention.First - 1].Reading.Lexeme == _one && reading.Entities[reading.Mentions[found[^1]].Entity].Kind == EntityKind.Person)
                continue;
            // The fighters of the council are the council; the officials of the ministry are they alone.
            if (found.Count > 0 && mention.First == reading.Mentions[found[^1]].End && IsOfGroup(reading, reading.Mentions[found[^1]], mention))
            {
                if ((reading.Words[mention.First - 1].Tags & (tags.Fighter | tags.Force)) != 0 && reading.Entities[mention.Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization)
                    found[^1] = m;
                covered = Math.Max(covered, mention.End);
                continue;
            }

            if (mention.First < covered && covered != argument.First || argument.Function == Function.Nisba && mention.End != argument.End
                || mention is { Form: MentionForm.Nominal, FoundBy: "group.noun" } && mention.First > argument.Head && mention.End == mention.First + 1 && reading.Words[mention.First].Role == WordRole.Adjective && argument.Function != Function.Nisba)
                continue;
            found.Add(m);
            covered = Math.Max(covered, mention.End);
        }

        if (found.Count == 0 && Quoted(reading, argument) is >= 0 and var quoted)
            found.Add(quoted);
        if (found.Count == 0)
            Owner(reading, clause, argument, doers, found);
    }

    /// <summary>Whether a name is the genitive of a noun for people that stands right before it alone.</summary>
    private static bool IsOfGroup(Reading reading, NamedMention people, NamedMention whole) =>
        people is { Form: MentionForm.Nominal } && people.End == people.First + 1 && reading.Entities[people.Entity].Kind is EntityKind.Group or EntityKind.ArmedGroup && reading.Words[people.First] is { Definite: false, Reading: { Enclitic: Pronoun.None } word } && word.Has(WordFeatures.Plural)
        && !word.Has(WordFeatures.Tanwin) && reading.Words[whole.First] is { Joined: false, Governed: false };

    /// <summary>Whether the name of a person begins on a token.</summary>
    private static bool NamedBehind(Reading reading, int before, int token)
    {
        for (var m = before + 1; m < reading.Mentions.Count && reading.Mentions[m].First <= token; m++)
        {
            if (reading.Mentions[m] is { Form: MentionForm.Name } mention && mention.First == token && reading.Entities[mention.Entity].Kind == EntityKind.Person)
                return true;
        }

        return false;
    }

    /// <summary>The name between quotation marks right behind a noun for someone (the child "N"), or -1.</summary>
    private int Quoted(Reading reading, Argument argument)
    {
        if (((reading.Words[argument.Head].Tags | reading.Words[argument.End - 1].Tags) & tags.Human) == 0 || argument.End >= reading.Tokens.Length || reading.Tokens[argument.End].Kind is not Text.TokenKind.Quote)
            return -1;
        foreach (var m in Between(reading, argument.End + 1, argument.End + 2))
        {
            if (reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person)
                return m;
        }

        return -1;
    }

    /// <summary>Whose people or positions they are: his forces, its members, one of their posts.</summary>
    private void Owner(Reading reading, Clause clause, Argument argument, List<int> doers, List<int> found)
    {
        var head = reading.Words[argument.Head];
        // Most of them, some of them: those whom the pronoun stands for.
        if (head.Role == WordRole.Quantifier && CarriedPronouns.Of(lexicon, head) is Pronoun.Them or Pronoun.ThemFeminine && antecedents.Find(reading, argument.Head, _none) is >= 0 and var whole)
        {
            found.Add(whole);
            return;
        }

        // Five of them.
        if (head.Role == WordRole.Number && argument.Function != Function.Possessor && argument.Head + 1 < reading.Words.Length && reading.Words[argument.Head + 1] is { Role: WordRole.Pronoun } among
            && IsOfThem(among) && antecedents.Find(reading, argument.Head + 1, doers) is >= 0 and var counted && !OthersBetween(reading, reading.Mentions[counted].End, argument.Head))
        {
            found.Add(counted);
            return;
        }

        if (head.Role != WordRole.Noun || head.Reading.Enclitic is not (Pronoun.Him or Pronoun.Her or Pronoun.Them))
            return;
        // His excellency is he.
        if ((head.Tags & tags.Honorific) != 0 && argument.End == argument.Head + 1)
        {
            if (antecedents.Find(reading, argument.Head, _none) is >= 0 and var himself && reading.Entities[reading.Mentions[himself].Entity].Kind == EntityKind.Person)
                found.Add(himself);
            return;
        }

        // The plural of people is no place (its perpetrators, its exits).
        if (head.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && head.Reading.Has(WordFeatures.Masculine) && head.Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique) && (head.Tags & tags.Human) == 0)
            return;
        // His aircraft bombed: he did.
        var people = (head.Tags & (tags.Force | tags.Fighter)) != 0 || argument.Function == Function.Subject && (head.Tags & tags.Weapon) != 0;
        if (!people && ((head.Tags & tags.Locality) == 0 || argument.Function == Function.Subject))
            return;
        // Went on pursuing their men: those of someone else.
        var others = _none;
        if (clause.Governor >= 0 && clause.First(Function.Genitive) is { } genitive && genitive.First == argument.First && frames.LendsDoer(reading.Clauses[clause.Governor], clause))
        {
            others = [];
            foreach (var subject in reading.Clauses[clause.Governor].Arguments)
            {
                if (subject is { Function: Function.Subject, Antecedent: < 0 })
                    Inside(reading, subject.First, subject.End, others);
            }
        }

        var owner = antecedents.Find(reading, argument.Head, others);
        if (owner >= 0)
            found.Add(people ? antecedents.ForceOf(reading, owner) : owner);
    }

    /// <summary>Whether people whom no mention names stand between two tokens: the pronoun behind may stand for them.</summary>
    private bool OthersBetween(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Words[i] is { Role: WordRole.Noun } word && word.Reading.Has(WordFeatures.Plural) && (word.Tags & tags.Human) != 0 && reading.MentionIndex.Around(i) < 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is the preposition of the whole with the pronoun of several people.</summary>
    private bool IsOfThem(TaggedWord word) =>
        CarriedPronouns.Of(lexicon, word) is Pronoun.Them or Pronoun.ThemFeminine && word.Reading.Lexeme >= 0 && lexicon.Lexemes[word.Reading.Lexeme].Lemma.StartsWith("\u0645\u0646", StringComparison.Ordinal);

    /// <summary>The actors named in a range of tokens that are not nested in another name there.</summary>
    private static void Inside(Reading reading, int first, int end, List<int> found)
    {
        var covered = first;
        foreach (var m in Between(reading, first, end))
        {
            if (reading.Mentions[m].First < covered && covered != first)
                continue;
            found.Add(m);
            covered = Math.Max(covered, reading.Mentions[m].End);
        }
    }

    /// <summary>Indexes of the mentions that begin in a range of tokens, in order.</summary>
    public static IEnumerable<int> Between(Reading reading, int first, int end)
    {
        for (var low = Ordered.FirstAtOrAfter(reading.Mentions, first, static m => m.First); low < reading.Mentions.Count && reading.Mentions[low].First < end; low++)
            yield return low;
    }
}
