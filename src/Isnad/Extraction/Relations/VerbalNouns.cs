using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by verbal nouns and nouns of support, control, enmity, alliance, with their subject and object around them.</summary>
internal sealed class VerbalNouns(RelationIndex index, Surroundings surroundings, Subjects subjects, Heads heads, Complements complements, Pronouns pronouns, RelationMood mood, Receipts receipts, Homelands homelands, Exemplars exemplars, TagSets tags, TagMask charge)
{
    private readonly TagMask _facility = tags.Facility;

    private const int Window = 12;

    /// <summary>How much further the object of a verb of affirming may stand behind it, with whom it was affirmed to in between.</summary>
    private const int Behind = 6;

    /// <summary>The preposition under which both sides stand.</summary>
    public const string Between = "\u0628\u064A\u0646";

    private readonly int _between = index.Particle(Between);
    private readonly int _to = index.Particle("\u0625\u0644\u0649");
    private readonly Prepositions _owner = new(index, ["\u0644"]);

    /// <summary>Reads the noun on a token; true where it states a relation.</summary>
    public bool Read(Reading reading, int floor, int end, int token, RelationFrame frame, RelationCollector found)
    {
        var (doers, done) = frame.Reverse ? (frame.ObjectKinds, frame.SubjectKinds) : (frame.SubjectKinds, frame.ObjectKinds);
        var until = Math.Min(end, token + Window);
        var left = new List<RelationParty>();
        var right = new List<RelationParty>();
        if (frame is { Reverse: true, Light.Length: > 0 })
            return receipts.Read(reading, floor, until, token, frame, left, right) && Emit(reading, frame, token, floor, end, left, right, found);
        if (frame.Objects.Contains(Between) && frame.Type != RelationType.Mediates && Pair(reading, token, until, doers, left, right))
            return Emit(reading, frame, token, floor, end, left, right, found);
        surroundings.Nisbas(reading, token, until, doers, left);
        if (left.Count == 0 && frame.Type == RelationType.Supports && Clitics.Joined(reading, token))
            Shared(reading, token, floor, doers, left);
        if (left.Count == 0 && reading.Words[token].Reading.Enclitic != Pronoun.None)
            Addressee(reading, token, floor, doers, left);
        var told = left.Count == 0 && reading.Words[token].Reading.Enclitic != Pronoun.None && Own(reading, token, floor, frame, doers, left);
        if (left.Count == 0 && !told && reading.Words[token].Reading.Enclitic != Pronoun.None && pronouns.Find(reading, token, doers, -1) is >= 0 and var owner)
            left.Add(new RelationParty(reading.Mentions[owner].Entity, -1, -1));
        var genitive = Surroundings.Genitive(reading, token, until);

        // "In support of the government (led) to the defeat of": what stands behind the phrase goes on with the verb.
        if (genitive >= 0 && frame.Objects.Contains("object") && Surroundings.At(reading, genitive, done) is >= 0 and var backed && reading.Mentions[backed].End is var after && after < until && reading.Words[after].Reading.Lexeme == _to)
            until = after;
        complements.Under(reading, token + 1, until, complements.Of(frame), done, left.Count > 0 ? left[0].Entity : -1, right);
        if (right.Count > 0)
        {
            if (left.Count == 0 && genitive >= 0 && (doers & (1 << (int)EntityKind.State)) != 0 && homelands.Of(reading, genitive) is { Entity: >= 0 } home)
                left.Add(home);
            if (left.Count == 0 && genitive >= 0 && !IsSeat(reading, token, frame, right) && Surroundings.At(reading, genitive, doers) is >= 0 and var doer && !right.Exists(p => p.Entity == reading.Mentions[doer].Entity))
                left.Add(RelationParty.Of(reading, doer));
        }
        else if (genitive >= 0 && frame.Objects.Contains("object"))
        {
            complements.Noun(reading, genitive, until, done, right);

            // "The leadership of the corps" may itself be the name of a body.
            if (right.Count == 0 && frame.Type == RelationType.Commands && surroundings.Named(reading, genitive, done) is { Entity: >= 0 } led)
                right.Add(led);
        }

        // "Its supplying the government with": behind the pronoun of the doer stands the object.
        if (right.Count == 0 && left.Count > 0 && reading.Words[token].Reading is { Class: PartOfSpeech.Masdar, Enclitic: not Pronoun.None } && frame.Objects.Contains("object") && frame.Type == RelationType.Supports && token + 1 < until
            && !Clitics.Governed(reading, token + 1) && !Clitics.Joined(reading, token + 1) && Surroundings.At(reading, token + 1, done) is >= 0 and var direct && reading.Mentions[direct].Entity != left[0].Entity)
            right.Add(RelationParty.Of(reading, direct));

        if (right.Count > 0 && left.Count == 0 && !frame.Objects.Contains("\u0644"))
            complements.Under(reading, token + 1, Math.Min(until, token + 3), _owner, doers, -1, left);
        if (right.Count > 0 && left.Count == 0 && frame.Type != RelationType.BasedIn && !Purpose(reading, token, floor, frame))
            Lent(reading, token, floor, frame, doers, left);
        if (right.Count == 0 && left.Count > 0 && frame.Type == RelationType.Supports && (Clitics.Of(reading, token) & Proclitics.Bi) != 0 && !Clitics.Joined(reading, token))
            Helped(reading, token, floor, done & (1 << (int)EntityKind.ArmedGroup), right);
        if (left.Count == 0 && receipts.Relative(reading, token, until) is >= 0 and var verb && Light(reading, verb, frame))
        {
            right.Clear();
            receipts.Given(reading, verb, Math.Min(end, verb + Window), frame, left, right);
        }

        left.RemoveAll(p => right.Exists(r => r.Entity == p.Entity));
        return Emit(reading, frame, token, floor, end, left, right, found);
    }

    /// <summary>"The positions of the army in the province", "the seat of the ministry in the town": the house or post is there, which tells of its owner
    /// only in another country.</summary>
    private static bool IsSeat(Reading reading, int token, RelationFrame frame, List<RelationParty> places) =>
        frame.Type == RelationType.BasedIn && frame.Nouns.Contains(reading.Words[token].Reading.Lexeme)
        && !places.Exists(p => reading.Entities[p.Entity] is { Place: >= 0 and var place } && reading.Lexicon.Places[place].Kind == "country");

    /// <summary>"Open Turkish backing and air cover for": the adjective of the state before the second noun tells of both.</summary>
    private void Shared(Reading reading, int token, int floor, int kinds, List<RelationParty> left)
    {
        for (var i = token - 1; i > floor && reading.Words[i] is { Role: WordRole.Adjective, Definite: false } && (kinds & (1 << (int)EntityKind.State)) != 0; i--)
        {
            if (surroundings.StateOf(reading, i) is >= 0 and var state)
                left.Add(new RelationParty(state, i, i + 1));
        }
    }

    private bool Emit(Reading reading, RelationFrame frame, int token, int floor, int end, List<RelationParty> left, List<RelationParty> right, RelationCollector found)
    {
        if (left.Count == 0 || right.Count == 0)
            return false;
        var modality = frame.Modality ?? mood.OfNoun(reading, token, floor);
        found.AddPairs(frame, token, end, left, right, modality);
        return true;
    }

    /// <summary>"between A and B".</summary>
    private bool Pair(Reading reading, int token, int until, int kinds, List<RelationParty> left, List<RelationParty> right)
    {
        for (var i = token + 1; i < until; i++)
        {
            if (reading.Words[i].Role == WordRole.Preposition && reading.Words[i].Reading.Lexeme == _between)
            {
                var both = new List<RelationParty>();
                complements.Noun(reading, i + 1, until, kinds, both);
                if (both.Count < 2)
                    return false;
                left.Add(both[0]);
                right.AddRange(both.Skip(1));
                return true;
            }

            if (Surroundings.Stops(reading, i) || reading.Words[i].Role == WordRole.Preposition || Clitics.Joined(reading, i))
                return false;
        }

        return false;
    }

    /// <summary>The subject lent by a verb that governs the noun, or the head of a participle that does.</summary>
    private void Lent(Reading reading, int token, int floor, RelationFrame frame, int kinds, List<RelationParty> left)
    {
        var lowest = token - 9;
        for (var i = token - 1; i >= floor && i >= lowest; i--)
        {
            var word = reading.Words[i];
            if (word.Role == WordRole.Verb)
            {
                if (frame.Words.Length > 0 && Charged(reading, i, word.Reading.Lexeme, token, kinds, left))
                    return;
                if (Lends(word.Reading.Lexeme, frame) || !Clitics.Governed(reading, token) && Light(reading, i, frame) || (i == token - 1 && Clitics.Governed(reading, token)) || Support(reading, i, token, frame))
                {
                    subjects.Of(reading, i, floor, kinds, left);
                    if (left.Count == 0)
                        subjects.Dropped(reading, i, kinds, left);
                }

                return;
            }

            if (word.Reading.Class is PartOfSpeech.PassiveParticiple or PartOfSpeech.ActiveParticiple or PartOfSpeech.Adjective && i == token - 1 && word.Role != WordRole.Name
                && (word.Role != WordRole.Adjective || surroundings.StateOf(reading, i) < 0) && (Clitics.Of(reading, token) & Proclitics.Bi) != 0)
            {
                var head = heads.Before(reading, i, floor, kinds, Heads.Form(reading, i));
                if (head < 0)
                    head = Surroundings.At(reading, i, kinds);
                if (head >= 0)
                    left.Add(RelationParty.Of(reading, head));
                return;
            }

            if (reading.Tokens[i].Word.TryGet(PartOfSpeech.Masdar, out var accusation) && (reading.Lexicon.Lexemes[accusation.Lexeme].Tags & charge) != 0 && Charged(reading, i, accusation.Lexeme, token, kinds, left))
                return;

            // "Twelve accused of belonging to": a noun for people with bi behind it.
            if (i == token - 1 && frame.Type == RelationType.MemberOf && word.Role == WordRole.Noun && (word.Tags & tags.Human) != 0 && (Clitics.Of(reading, token) & Proclitics.Bi) != 0 && Surroundings.At(reading, i, kinds) is >= 0 and var accused)
            {
                left.Add(RelationParty.Of(reading, accused));
                return;
            }

            // "The intervention of the state in support of": the doer of the deed supports.
            if (frame.Type == RelationType.Supports && (Clitics.Of(reading, token) & Proclitics.Li) != 0 && !word.Definite && reading.Tokens[i].Word.Can(PartOfSpeech.Masdar) && Surroundings.At(reading, i + 1, kinds) is >= 0 and var helper && !Clitics.Governed(reading, i + 1))
            {
                left.Add(RelationParty.Of(reading, helper));
                return;
            }

            // "The recovery by the forces of control over": the verbal noun of a light verb has the doer behind it.
            if (word.Reading.Class == PartOfSpeech.Masdar && !word.Definite && Lends(word.Reading.Lexeme, frame) && Surroundings.At(reading, i + 1, kinds) is >= 0 and var doer && reading.Mentions[doer].End <= token)
            {
                left.Add(RelationParty.Of(reading, doer));
                return;
            }

            if (i == token - 1 && word.Reading.Class == PartOfSpeech.Masdar && word.Reading.Enclitic != Pronoun.None)
            {
                if (pronouns.Find(reading, i, kinds, -1) is >= 0 and var owner)
                    left.Add(new RelationParty(reading.Mentions[owner].Entity, -1, -1));
                return;
            }

            if (surroundings.StateOf(reading, i) is >= 0 and var state && Deed(reading, i, floor, token) && (Clitics.Of(reading, token) & Proclitics.Li) != 0 && (kinds & (1 << (int)EntityKind.State)) != 0)
            {
                left.Add(new RelationParty(state, i, i + 1));
                if (reading.Words[i - 1].Role == WordRole.Adjective && surroundings.StateOf(reading, i - 1) is >= 0 and var second)
                    left.Add(new RelationParty(second, i - 1, i));
                return;
            }

            if (Aside(reading, i, floor) is >= 0 and var open)
            {
                (lowest, i) = (lowest - (i - open), open);
                continue;
            }

            if (word.Role is WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction || reading.Tokens[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon)
                return;
        }
    }

    /// <summary>The comma that opens an aside of nothing but a time, names picked out of many or a phrase with a preposition, which the comma on the token closes; or -1.</summary>
    private int Aside(Reading reading, int comma, int floor)
    {
        if (reading.Tokens[comma].Kind != TokenKind.Comma)
            return -1;
        for (var i = comma - 1; i > floor && i >= comma - 8; i--)
        {
            if (exemplars.At(reading, i) && reading.Tokens[i - 1].Kind == TokenKind.Comma)
                return i - 1;
            if (reading.Tokens[i].Kind == TokenKind.Comma)
                return reading.TimeIndex.Around(i + 1) >= 0 || reading.Words[i + 1].Role is WordRole.Preposition or WordRole.Adverb || Clitics.Governed(reading, i + 1) ? i : -1;
            if (Surroundings.Stops(reading, i))
                return -1;
        }

        return -1;
    }

    /// <summary>Whether an adjective right before the noun qualifies a deed (the strikes in support of), and not a body.</summary>
    private bool Deed(Reading reading, int adjective, int floor, int token)
    {
        for (var i = adjective + 1; i < token; i++)
        {
            if (reading.Words[i].Role != WordRole.Adjective)
                return false;
        }

        var noun = adjective - 1;
        while (noun > floor && reading.Words[noun].Role == WordRole.Adjective)
            noun--;
        return noun >= floor && reading.Words[noun].Role == WordRole.Noun && (reading.Words[noun].Tags & (tags.Body | tags.Human)) == 0;
    }

    /// <summary>"the forces advanced with Russian support": the force that did it was helped.</summary>
    private void Helped(Reading reading, int token, int floor, int kinds, List<RelationParty> right)
    {
        for (var i = token - 1; i >= floor && i >= token - 12; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb)
            {
                subjects.Of(reading, i, floor, kinds, right);
                right.RemoveAll(static p => p.First < 0);
                return;
            }

            if (reading.Words[i].Role is WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction || Clitics.Joined(reading, i) && reading.Words[i].Role != WordRole.Name
                || reading.Tokens[i].Kind is TokenKind.Stop or TokenKind.Colon)
                return;
        }
    }

    /// <summary>"Accused the state of backing", "asked it to stop backing": who is accused or asked is the doer.</summary>
    private bool Charged(Reading reading, int verb, int lexeme, int token, int kinds, List<RelationParty> left)
    {
        if (lexeme < 0 || (reading.Lexicon.Lexemes[lexeme].Tags & charge) == 0 && !index.Addresses(lexeme))
            return false;
        var governed = Clitics.Governed(reading, token);
        for (var i = token - 1; i > verb && !governed; i--)
            governed = Clitics.Governed(reading, i) && !Surroundings.Mentioned(reading, i) || reading.Words[i].Role == WordRole.Preposition;
        if (!governed)
            return false;
        // "The state, which they accuse of backing": whom the pronoun behind the verb stands for.
        if (reading.Words[verb].Role == WordRole.Verb && reading.Words[verb].Reading.Enclitic != Pronoun.None && pronouns.Find(reading, verb, kinds, -1) is >= 0 and var charged)
        {
            left.Add(new RelationParty(reading.Mentions[charged].Entity, -1, -1));
            return true;
        }

        var accused = -1;
        foreach (var m in Fillers.Between(reading, verb + 1, token))
        {
            if (Surroundings.Fits(reading, m, kinds) && (accused < 0 || reading.Mentions[m].End > reading.Mentions[accused].End))
                accused = m;
        }

        for (; accused >= 0; accused = Surroundings.JoinedBefore(reading, accused, kinds))
            left.Add(RelationParty.Of(reading, accused));
        return true;
    }

    /// <summary>"The president affirmed in a call with his counterpart his support of": the pronoun behind the object of such a verb is of its subject.</summary>
    /// <returns>Whether that subject is a noun before a relative, which names nobody.</returns>
    private bool Own(Reading reading, int token, int floor, RelationFrame frame, int kinds, List<RelationParty> left)
    {
        if (Clitics.Joined(reading, token) || Clitics.Governed(reading, token))
            return false;
        for (var i = token - 1; i >= floor && i >= token - Window - Behind; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb)
            {
                if (Light(reading, i, frame) && reading.Words[i].Reading.Enclitic == Pronoun.None)
                    subjects.Of(reading, i, floor, kinds, left);
                var feminine = reading.Normal(token)[^1] == Letters.Alef;
                var plural = reading.Normal(token)[^1] == '\u0645';
                var both = feminine && reading.Normal(token)[^2] == '\u0645';
                left.RemoveAll(p => p.First < token && (p.First < 0 || Surroundings.At(reading, p.First, kinds) is not (>= 0 and var doer) || !both && !pronouns.Agrees(reading, doer, feminine, plural)));
                return Light(reading, i, frame) && Subjects.Relative(reading, i, floor) is > 0 and var relative && relative > floor && reading.Words[relative - 1].Role == WordRole.Noun && !Surroundings.Mentioned(reading, relative - 1);
            }

            if (reading.Words[i].Role is WordRole.Subordinator or WordRole.Relative || reading.Tokens[i].Kind is TokenKind.Stop or TokenKind.Colon)
                return false;
        }

        return false;
    }

    /// <summary>"Asked it to stop its support": the pronoun behind the noun is of whom the verb addresses.</summary>
    private void Addressee(Reading reading, int token, int floor, int kinds, List<RelationParty> left)
    {
        for (var i = token - 1; i >= floor && i >= token - Window && !(reading.Words[i].Role != WordRole.Verb && Surroundings.Stops(reading, i)); i--)
        {
            if (reading.Words[i].Role != WordRole.Verb)
                continue;
            if (!Charged(reading, i, reading.Words[i].Reading.Lexeme, token, kinds, left) || left.Count > 0 || reading.Words[i].Reading.Enclitic == Pronoun.None)
                return;
            var speakers = new List<RelationParty>();
            subjects.Of(reading, i, floor, kinds, speakers);
            if (pronouns.Find(reading, i, kinds, speakers.Count > 0 ? speakers[0].Entity : -1) is >= 0 and var addressee)
                left.Add(new RelationParty(reading.Mentions[addressee].Entity, -1, -1));
            return;
        }
    }

    /// <summary>"camps for training", "a cell for the support of": what a place or body is for tells nothing of whoever strikes it.</summary>
    private bool Purpose(Reading reading, int token, int floor, RelationFrame frame)
    {
        if ((Clitics.Of(reading, token) & Proclitics.Li) == 0)
            return false;
        var noun = token - 1;
        while (noun > floor && reading.Words[noun].Role == WordRole.Adjective)
            noun--;
        for (var i = noun - 1; i >= floor && i >= noun - 5 && frame.Type == RelationType.Supports; i--)
        {
            if (reading.Words[i].Role == WordRole.Verb && Light(reading, i, frame))
                return false;
        }

        return noun >= floor && reading.Words[noun] is { Role: WordRole.Noun, Definite: false } word && (word.Tags & (_facility | tags.Body | tags.Human)) != 0;
    }

    /// <summary>"Struck the positions in support of" (the accusative of purpose): whoever does the deed supports.</summary>
    private bool Support(Reading reading, int verb, int token, RelationFrame frame) =>
        frame.Type == RelationType.Supports && frame.Objects.Contains("object") && (reading.Tokens[token].Word.Can(PartOfSpeech.Masdar) || frame.Nouns.Contains(reading.Words[token].Reading.Lexeme)) && reading.Words[token].Reading.Has(WordFeatures.Tanwin) && !Clitics.Joined(reading, token)
        && !(index.ById(Receipts.Received) is { } received && Light(reading, verb, received));

    /// <summary>Whether a word can be read as one of the verbs of a frame that lend their subject.</summary>
    public static bool Light(Reading reading, int token, RelationFrame frame)
    {
        foreach (var word in reading.Tokens[token].Word.Readings)
        {
            if (word.Class == PartOfSpeech.Verb && Array.IndexOf(frame.Light, word.Lexeme) >= 0)
                return true;
        }

        return false;
    }

    private bool Lends(int verb, RelationFrame frame) => Array.IndexOf(frame.Light, verb) >= 0 || (frame.Light.Length > 0 && frame.Type != RelationType.Commands && (frame.Words.Length > 0 || frame.Mode is null) && index.Controls(verb));
}
