using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Finds the mentions around a word: those that begin at a token, end before it, hold it, or are joined to another.</summary>
internal sealed class Surroundings(CompiledLexicon lexicon)
{
    private const int Longest = 40;

    /// <summary>How far behind a title the name of its bearer may stand.</summary>
    private const int TitleReach = 7;

    /// <summary>The longest mention of a suitable kind that begins at a token and does not hold <paramref name="trigger"/>, or -1.</summary>
    public static int At(Reading reading, int token, int kinds, int trigger = -1)
    {
        foreach (var m in Fillers.Between(reading, token, token + 1))
        {
            if (Fits(reading, m, kinds) && !(reading.Mentions[m].First <= trigger && trigger < reading.Mentions[m].End))
                return m;
        }

        return -1;
    }

    /// <summary>"His deputy in the council N", "the secretary of the movement N": the name behind a title and the body it is of; the mention itself for others.</summary>
    public static int Titled(Reading reading, int mention)
    {
        const int People = 1 << (int)EntityKind.Person;
        if (reading.Mentions[mention] is not { Form: not MentionForm.Name, End: var at } title || reading.Entities[title.Entity].Kind != EntityKind.Person
            || title.Form == MentionForm.Nominal && reading.Words[title.First].Reading.Enclitic == Pronoun.None)
            return mention;
        for (var i = at; i < Math.Min(reading.Tokens.Length, at + TitleReach); i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word || Clitics.Joined(reading, i) || reading.Words[i].Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name or WordRole.Preposition))
                break;
            if (!Clitics.Governed(reading, i) && At(reading, i, People) is >= 0 and var named && reading.Mentions[named].Form == MentionForm.Name)
                return i > at && reading.Words[i - 1].Role != WordRole.Preposition ? named : mention;
        }

        return mention;
    }

    /// <summary>The longest mention of a suitable kind that ends behind a token, or -1.</summary>
    public static int EndingAt(Reading reading, int end, int kinds)
    {
        foreach (var m in Fillers.Between(reading, Math.Max(0, end - Longest), end))
        {
            if (reading.Mentions[m].End == end && Fits(reading, m, kinds))
                return m;
        }

        return -1;
    }

    /// <summary>The longest mention of a suitable kind that holds a token, or -1.</summary>
    public static int Holding(Reading reading, int token, int kinds)
    {
        var best = -1;
        foreach (var m in Fillers.Between(reading, Math.Max(0, token - Longest), token + 1))
        {
            var mention = reading.Mentions[m];
            if (mention.End > token && Fits(reading, m, kinds) && (best < 0 || mention.End - mention.First > reading.Mentions[best].End - reading.Mentions[best].First))
                best = m;
        }

        return best;
    }

    /// <summary>Whether any mention holds a token.</summary>
    public static bool Mentioned(Reading reading, int token) => Holding(reading, token, ~0) >= 0;

    /// <summary>Whether a mention's entity is of one of the kinds.</summary>
    public static bool Fits(Reading reading, int mention, int kinds)
    {
        var entity = reading.Entities[reading.Mentions[mention].Entity];
        if ((kinds & (1 << (int)entity.Kind)) != 0)
            return true;
        const int States = 1 << (int)EntityKind.State, Places = 1 << (int)EntityKind.Place;
        return entity.StandsForState && (kinds & States) != 0 && (kinds & Places) == 0;
    }

    /// <summary>Whether "in" stands before a token, attached or as a word, or before the place that it is joined to.</summary>
    public static bool IsLocated(Reading reading, int token)
    {
        while (token > 0 && (Clitics.Of(reading, token) & Proclitics.Bi) == 0 && reading.Normal(token - 1) is not "\u0641\u064A")
        {
            if (!Clitics.Joined(reading, token) || EndingAt(reading, token, 1 << (int)EntityKind.Place) is not (>= 0 and var before))
                return false;
            token = reading.Mentions[before].First;
        }

        return token > 0 || (Clitics.Of(reading, token) & Proclitics.Bi) != 0;
    }

    /// <summary>Whether a mention is one of the two sides of "between", so that a conjunction behind it joins the other side.</summary>
    public static bool IsSideOf(Reading reading, int mention, int between)
    {
        var at = reading.Mentions[mention].First - 1;
        if (at >= 0 && reading.Tokens[at].Kind == TokenKind.Quote)
            at--;
        return at >= 0 && reading.Words[at].Role == WordRole.Preposition && reading.Words[at].Reading.Lexeme == between;
    }

    /// <summary>The entity of a known body whose name begins at a token inside a longer mention (the leaders of the movement), or -1;
    /// made where the text names it only so.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">First token of the name.</param>
    /// <param name="kinds">Kinds of body that fit.</param>
    /// <param name="present">Whether only one that the text names elsewhere counts.</param>
    public RelationParty Named(Reading reading, int token, int kinds, bool present = false)
    {
        var (length, actor, entity) = (0, -1, -1);
        for (var n = FirstName(reading, token); n < reading.Names.Count && reading.Names[n].First == token; n++)
        {
            var match = reading.Names[n];
            if (match.Entry.Kind != NameKind.Actor || (match.Entry.Flags & (NameFlags.Derived | NameFlags.Cue | NameFlags.Label)) != 0 || match.Length < length)
                continue;
            var known = reading.Entities.FindIndex(e => e.Actor == match.Entry.Target);
            if (match.Length == length && (entity >= 0 || known < 0))
                continue;
            (length, actor, entity) = (match.Length, (match.Entry.Flags & NameFlags.Short) == 0 || known >= 0 ? match.Entry.Target : -1, known);
        }

        if (actor < 0 || lexicon.Actors[actor] is not { } row || (kinds & (1 << (int)row.Kind)) == 0)
            return RelationParty.None;
        if (entity < 0 && present)
            return RelationParty.None;
        if (entity < 0)
        {
            entity = reading.Entities.Count;
            reading.Entities.Add(new ReadingEntity { Kind = row.Kind, Name = row.NameAr, NameEn = row.NameEn, Actor = actor, Country = row.Country });
        }

        return new RelationParty(entity, token, token + length);
    }

    private static int FirstName(Reading reading, int token)
    {
        var (low, high) = (0, reading.Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Names[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A mention and those joined to it by a conjunction.</summary>
    public static List<int> Coordinated(Reading reading, int mention, int kinds, int end)
    {
        var found = new List<int> { mention };
        for (var at = reading.Mentions[mention].End; at < end;)
        {
            if (reading.Tokens[at].Kind is TokenKind.Quote or TokenKind.Comma)
            {
                at++;
                continue;
            }

            // "But" behind a comma goes on with another sentence.
            var next = reading.Words[at].Joined || (reading.Words[at].Role == WordRole.Conjunction && at + 1 < end && reading.Tokens[at - 1].Kind != TokenKind.Comma) ? At(reading, reading.Words[at].Joined ? at : at + 1, kinds) : -1;
            if (next < 0)
                break;
            found.Add(next);
            at = reading.Mentions[next].End;
        }

        return found;
    }

    /// <summary>The mention joined before another one by a conjunction, or -1.</summary>
    public static int JoinedBefore(Reading reading, int mention, int kinds)
    {
        var first = reading.Mentions[mention].First;
        return first > 0 && Clitics.Joined(reading, first) ? EndingAt(reading, first, kinds) : -1;
    }

    /// <summary>The entity of the state whose adjective stands on a token, or -1; made where the text names the state by its adjective only.</summary>
    public int StateOf(Reading reading, int token)
    {
        for (var low = FirstName(reading, token); low < reading.Names.Count && reading.Names[low].First == token; low++)
        {
            var match = reading.Names[low];
            if (match.Length != 1 || match.Entry.Kind != NameKind.Actor || (match.Entry.Flags & NameFlags.Derived) == 0
                || lexicon.Actors[match.Entry.Target].Kind != EntityKind.State)
                continue;
            return EntityOf(reading, match.Entry.Target);
        }

        return -1;
    }

    /// <summary>The states whose adjectives qualify the noun.</summary>
    public void Nisbas(Reading reading, int token, int until, int kinds, List<RelationParty> left)
    {
        if ((kinds & (1 << (int)EntityKind.State)) == 0)
            return;
        for (var i = token + 1; i < until; i++)
        {
            var word = reading.Words[i];
            if (word.Role is not (WordRole.Adjective or WordRole.Name or WordRole.Noun) || Clitics.Governed(reading, i) || word.Reading.Has(WordFeatures.Plural) && At(reading, i, 1 << (int)EntityKind.Group | 1 << (int)EntityKind.ArmedGroup) >= 0)
                break;
            if (StateOf(reading, i) is >= 0 and var state)
                left.Add(new RelationParty(state, i, i + 1));
            else if (word.Role != WordRole.Adjective && !reading.Tokens[i].Word.Can(PartOfSpeech.Adjective))
                break;
        }
    }

    /// <summary>The first token of the phrase in idafa to a noun, or -1.</summary>
    public static int Genitive(Reading reading, int token, int until)
    {
        var word = reading.Words[token];
        if (token + 1 >= until || word.Definite || word.Reading.Enclitic != Pronoun.None || word.Reading.Has(WordFeatures.Tanwin))
            return -1;
        var next = token + 1;
        if (reading.Tokens[next].Kind == TokenKind.Quote)
            next++;
        return next < until && !Clitics.Governed(reading, next) && !Clitics.Joined(reading, next) && reading.Words[next].Role is WordRole.Noun or WordRole.Name or WordRole.Number or WordRole.Quantifier ? next : -1;
    }

    /// <summary>A known body or state that the text names, as a party; nobody where it does not.</summary>
    public static RelationParty Present(Reading reading, int actor) =>
        actor < 0 || reading.Entities.FindIndex(e => e.Actor == actor) is not (>= 0 and var entity) ? RelationParty.None : new RelationParty(entity, -1, -1);

    /// <summary>The entity of a known body or state, made where the text names it otherwise only.</summary>
    public int EntityOf(Reading reading, int actor)
    {
        var known = lexicon.Actors[actor];
        for (var e = 0; e < reading.Entities.Count; e++)
        {
            if (reading.Entities[e].Actor == actor && reading.Entities[e].Kind == known.Kind)
                return e;
        }

        reading.Entities.Add(new ReadingEntity { Kind = known.Kind, Name = known.NameAr, NameEn = known.NameEn, Actor = actor, Country = known.Country });
        return reading.Entities.Count - 1;
    }

    /// <summary>Whether a word ends whatever phrase runs up to it.</summary>
    public static bool Stops(Reading reading, int token) =>
        reading.Words[token].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative or WordRole.Conditional or WordRole.Conjunction
            or WordRole.Negation or WordRole.Auxiliary or WordRole.Particle
        || reading.Tokens[token].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon;
}
