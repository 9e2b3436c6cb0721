using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Tells whether a verb without a subject of its own goes on with that of the verb before it.</summary>
internal sealed class SubjectsGoingOn(CompiledLexicon lexicon, TagSets tags, Attachment attachment, IValency valency)
{
    private readonly SubjectGenders _genders = new(lexicon, tags);

    /// <summary>Whether a verb joined to another one of the same form goes on with its subject, so that the one noun behind it is
    /// whom it addresses: the ministry condemned the raid and urged the council to act.</summary>
    public bool Continues(Reading reading, List<Chunk> chunks, int k, int begin)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        // While and whereas bring in someone else.
        if (k > 0 && chunks[k - 1].Kind == ChunkKind.Conjunction && (reading.Words[chunks[k - 1].Head].Tags & tags.Further) == 0)
            return false;
        var further = k > 0 && chunks[k - 1].Kind == ChunkKind.Conjunction;
        // Whom it was done to stands on the verb: who did it follows (welcomed by the one, and rejected it the head of).
        if (verb.Enclitic != Pronoun.None)
            return false;
        if (!chunks[k].Joined && !further || !verb.Has(WordFeatures.Third) || verb.Has(WordFeatures.Passive) || reading.Clauses.Count == begin)
            return false;
        var before = reading.Clauses.FindLast(c => c is { Class: PartOfSpeech.Verb, RelativeHead: < 0, Relative: false } && c.Sentence == reading.Clauses[begin].Sentence);
        if (before is null || before.Passive || before.First(Function.Subject) is not { } subject)
            return false;
        if (!(valency.Addresses(verb.Lexeme) && valency.IsTransitive(verb.Lexeme)) && !(valency.IsTransitive(verb.Lexeme) && valency.IsTransitive(before.Lexeme) && GoesOn(reading, subject)))
            return false;
        if (valency.Addresses(verb.Lexeme) && subject.First < before.Predicate && !reading.Clauses.Exists(c => c.Sentence == before.Sentence && c.Predicate < before.Predicate && c.First(Function.Subject) is { } own && own.First == subject.First))
            return false;
        var other = reading.Words[before.Predicate].Reading;
        if (other.Has(WordFeatures.Feminine) != verb.Has(WordFeatures.Feminine) || other.Has(WordFeatures.Past) != verb.Has(WordFeatures.Past))
            return false;
        // Whom it was done with may stand as a pronoun before what was done (discussed with him the ways).
        var next = k + 1;
        if (next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.Pronoun && attachment.Pronoun(reading, chunks[next]).Function == Function.Preposition
            && (reading.Words[chunks[next + 1].Head].Tags & tags.Human) == 0 && !VerbClauses.IsSomeone(reading, chunks[next + 1]))
            next++;
        return next < chunks.Count && chunks[next] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } && (chunks[k].Joined || Undergoes(reading, chunks[next]))
            && !(next + 1 < chunks.Count && chunks[next + 1] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false });
    }

    /// <summary>Whether a verb behind before or after that (qabla an) goes on with the force or body that acts in the main clause, so that the people right
    /// behind it suffer what it does: opened fire before it arrested dozens.</summary>
    public bool GoesOnBehind(Reading reading, List<Chunk> chunks, int k, int opener, int begin)
    {
        var verb = reading.Words[chunks[k].Head].Reading;
        if (opener < 1 || chunks[opener].Kind != ChunkKind.Subordinator || chunks[opener].First == 0 || reading.Words[chunks[opener].First - 1].Role is not (WordRole.Preposition or WordRole.Adverb) || !verb.Has(WordFeatures.Feminine) || verb.Has(WordFeatures.Plural | WordFeatures.Passive)
            || !valency.IsTransitive(verb.Lexeme) || valency.Addresses(verb.Lexeme) || k + 1 >= chunks.Count || chunks[k + 1] is not { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } next || k + 2 < chunks.Count && chunks[k + 2] is { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false })
            return false;
        var main = reading.Clauses.FindLast(c => c is { Class: PartOfSpeech.Verb, RelativeHead: < 0, Relative: false, Complement: false } && c.Sentence == reading.Clauses[^1].Sentence && c.Predicate >= (begin < reading.Clauses.Count ? reading.Clauses[begin].Predicate : 0));
        if (main is null || main.Passive || !reading.Words[main.Predicate].Reading.Has(WordFeatures.Feminine) || main.First(Function.Subject) is not { } subject)
            return false;
        var body = (reading.Words[subject.Head].Tags & (tags.Force | tags.Organisation | tags.Movement)) != 0;
        return body && (reading.Words[next.First].Role is WordRole.Number or WordRole.Quantifier || (reading.Words[next.Head].Tags & tags.Counting) != 0 || Undergoes(reading, next));
    }

    /// <summary>Whether a phrase is people who rather suffer than act: no force, body or movement.</summary>
    private bool Undergoes(Reading reading, Chunk chunk)
    {
        var head = reading.Words[chunk.Head];
        return head is { Role: WordRole.Noun, Definite: true } && (head.Tags & (tags.Person | tags.Civilian | tags.Victim | tags.People)) != 0 && (head.Tags & (tags.Body | tags.Source | tags.Office | tags.Rank | tags.Fighter)) == 0;
    }

    /// <summary>Whether a singular verb can go on with a subject: many people would have put it in the plural.</summary>
    private bool GoesOn(Reading reading, Argument subject)
    {
        var head = reading.Words[subject.Head];
        if (head.Role is WordRole.Subordinator or WordRole.Pronoun)
            return true;
        return reading.Words[subject.First].Role is not (WordRole.Number or WordRole.Quantifier)
            && !(head.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && (head.Tags & tags.Human) != 0);
    }

    /// <summary>Whether a comma or a conjunction that stands alone parts a verb from the verb before it.</summary>
    private static bool Apart(List<Chunk> chunks, int k)
    {
        for (var j = k - 1; j >= 0; j--)
        {
            if (chunks[j].Kind is ChunkKind.Break or ChunkKind.Conjunction)
                return true;
            if (chunks[j].Kind == ChunkKind.Verb)
                return !chunks[k].Joined;
        }

        return true;
    }

    /// <summary>A dropped subject continues the subject of the verb before it in the same sentence when both agree.</summary>
    /// <remarks>The subject of a relative clause goes on only within it.</remarks>
    public void Share(Reading reading, Clause clause, int begin, List<Chunk> chunks, int k)
    {
        var verb = reading.Words[clause.Predicate].Reading;
        // I and we are those who speak, whoever has acted before.
        if (clause.RelativeHead >= 0 || clause.Passive || verb.Has(WordFeatures.First))
            return;
        var apart = Apart(chunks, k);
        for (var c = reading.Clauses.Count - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (!apart && chunks[k].Joined && c == reading.Clauses.Count - 1 && chunks[k].Auxiliary < 0 && other is { Class: PartOfSpeech.Verb, Headless: true })
            {
                clause.Headless = true;
                return;
            }

            if (other.Class != PartOfSpeech.Verb || other.First(Function.Subject) is not { } subject || apart && (other.RelativeHead >= 0 || other.Complement && valency.Addresses(clause.Lexeme)))
                continue;
            // The investigators suspect that the man took part, and issued a warrant: many go on in the plural only, past the one spoken of.
            if (verb.Has(WordFeatures.Plural) && (verb.Has(WordFeatures.Third) || verb.Class == PartOfSpeech.ActiveParticiple) && !IsMany(reading, other, subject))
                continue;
            // News spoke of his journey, where he met the minister.
            if (!_genders.Agree(reading, verb, subject) || (reading.Words[subject.Head].Tags & tags.DocumentNoun) != 0 && valency.IsOfSomeone(clause.Lexeme))
                continue;
            clause.Arguments.InsertRange(0, other.Arguments.FindAll(a => a is { Function: Function.Subject, Antecedent: < 0 } && (a.First == subject.First || a.First > subject.First && reading.Words[a.First].Joined)));
            return;
        }
    }

    /// <summary>Whether a subject is more than one: by its form, a number, a noun of many, or another subject joined to it.</summary>
    private bool IsMany(Reading reading, Clause clause, Argument subject)
    {
        var head = reading.Words[subject.Head];
        if (head.Reading.Lexeme < 0 || head.Role is WordRole.Number or WordRole.Quantifier or WordRole.Subordinator or WordRole.Pronoun || head.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            || subject.First < subject.Head || (head.Tags & (tags.Force | tags.Movement | tags.People | tags.Counting)) != 0)
            return true;
        return clause.Arguments.FindAll(static a => a.Function == Function.Subject).Count > 1;
    }
}
