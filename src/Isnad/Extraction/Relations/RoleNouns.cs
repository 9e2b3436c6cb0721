using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by nouns for what someone is to another: offices, spokesmen, commanders, members, kin, organs of a body.</summary>
internal sealed partial class RoleNouns(RelationIndex index, Surroundings surroundings, Complements complements, Pronouns pronouns, RelationMood mood, Tolls tolls, TagSets tags, KnownOffices offices, TagMask time, TagMask military)
{
    private const int Window = 16;
    private const int People = 1 << (int)EntityKind.Person;
    private const int Bodies = (1 << (int)EntityKind.Organization) | (1 << (int)EntityKind.ArmedGroup) | (1 << (int)EntityKind.State) | (1 << (int)EntityKind.Group);

    private const int Places = (1 << (int)EntityKind.Place) | (1 << (int)EntityKind.Facility);
    /// <summary>The object is whom the pronoun behind the noun stands for.</summary>
    public const string Owned = "own";

    private const string Commander = "commands.commander";

    private const string Member = "member.member";
    private const string Name = "\u0627\u0633\u0645";
    private static readonly string[] Parents = ["\u0623\u0628", "\u0623\u0645", "\u0648\u0627\u0644\u062F", "\u0648\u0627\u0644\u062F\u0629"];
    private static readonly string[] Courtesy = ["\u0623\u062E", "\u0634\u0642\u064A\u0642"];

    private readonly int _to = index.Particle("\u0625\u0644\u0649");
    private readonly int _in = index.Particle("\u0641\u064A");

    /// <summary>Reads the noun on a token; true where it states a relation.</summary>
    public bool Read(Reading reading, int floor, int end, int token, WordReading word, RelationFrame frame, RelationCollector found)
    {
        // "The spokesman of the commander N": the name is the spokesman's.
        if (frame.Type is RelationType.HoldsOffice or RelationType.Commands && token > floor + 1 && NameRows.IsBehalf(reading, token - 1) && (reading.Words[reading.Words[token - 2].Role == WordRole.Adjective ? Math.Max(floor, token - 3) : token - 2].Tags & tags.Spokesman) != 0)
            return false;
        if (InName(reading, token) || frame.Type is RelationType.HoldsOffice or RelationType.Commands && (found.InOffice(token) || OneOfMany(reading, token, floor, word)))
            return false;
        if (frame.Type == RelationType.HoldsOffice && (reading.Lexicon.Lexemes[word.Lexeme].Tags & tags.Spokesman) != 0 || frame.Type == RelationType.FamilyOf && IsCourtesy(reading, token, word))
            return false;
        var phrase = Phrase(reading, token, Limit(reading, token, Math.Min(end, token + Window)), word, frame);
        if (phrase.Object.Entity >= 0 && !phrase.Governed && word.Enclitic == Pronoun.None && !Idafa(frame) && !(phrase.National && frame.Objects.Contains("nisba")))
            return false;
        // A commander in the movement is one of its members.
        if (frame.Type == RelationType.Commands && phrase is { Governed: true, Object.First: > 0 } && reading.Words[phrase.Object.First - 1].Reading.Lexeme == _in && index.ById(Member) is { } member)
            frame = member;
        // "To her mother": one who does and suffers nothing.
        if (frame.Type == RelationType.FamilyOf && word.Enclitic != Pronoun.None && Array.IndexOf(Parents, reading.Lexicon.Lexemes[word.Lexeme].Lemma) >= 0 && !Clitics.Joined(reading, token) && IsAside(reading, token) && Behind(reading, phrase.End, end, People, TokenKind.Comma, phrase.Object) < 0)
            return false;
        if (frame.Type == RelationType.FamilyOf && (phrase is { Governed: true, Object.Entity: >= 0 } || word.Has(WordFeatures.Plural) && phrase.Object is { Entity: >= 0, First: >= 0 }) && reading.Entities[phrase.Object.Entity].Kind == EntityKind.Group)
            return false;
        if (frame.Type == RelationType.FamilyOf && phrase.Object.Entity < 0 && Kin(reading, token) is >= 0 and var relative)
            phrase = phrase with { Object = RelationParty.Of(reading, relative), End = reading.Mentions[relative].End };
        if (frame.Type == RelationType.PartOf && phrase.Object.Entity < 0 && Nested(reading, token, frame.ObjectKinds) is { Entity: >= 0 } nested)
            phrase = phrase with { Object = nested };
        var bearers = Bearers(reading, floor, end, token, phrase, frame, found);
        if (bearers.Count == 0 || frame.Type == RelationType.MemberOf && word.Enclitic != Pronoun.None && reading.Entities[reading.Mentions[bearers[0]].Entity].Actor >= 0 && reading.Mentions[bearers[0]].First == token
            || frame.Type == RelationType.MemberOf && phrase is { Governed: false, Object.First: >= 0 } && tolls.Counts(reading, token, floor)
            || frame.Type == RelationType.MemberOf && Unnumbered(reading, token, word, phrase) && !found.IsPart(RelationParty.Of(reading, bearers[0])))
            return false;
        // "His commander" without a name tells of nobody.
        if (frame.Type == RelationType.Commands && word.Enclitic != Pronoun.None && !IsNamed(reading, bearers[0]))
            return false;
        var other = frame.Type == RelationType.HoldsOffice ? Fitting(reading, phrase, bearers[0]) : phrase.Object;
        if (other.Entity < 0 && frame.Type == RelationType.SpokespersonOf && token + 1 < end && reading.Words[token + 1].Role == WordRole.Adjective && (reading.Words[token + 1].Tags & military) != 0)
            other = Army(reading);
        var body = -1;
        var untold = other.Entity < 0 && frame.Type is RelationType.HoldsOffice or RelationType.Commands && (!phrase.Qualified || phrase.OfPlace) && (frame.Type == RelationType.Commands || (reading.Lexicon.Lexemes[word.Lexeme].Tags & (tags.Rank | tags.Honorific)) == 0)
            && InTitle(reading, bearers[0], token) && offices.Holds(reading, reading.Entities[reading.Mentions[bearers[0]].Entity].Actor, word.Lexeme, out body);
        if (untold && Surroundings.Present(reading, body) is { Entity: >= 0 } held && (frame.Type != RelationType.Commands || (frame.ObjectKinds & (1 << (int)reading.Entities[held.Entity].Kind)) != 0))
            other = held;
        if (untold ? other.Entity < 0 && frame.Type == RelationType.Commands : other.Entity < 0 && (frame.Type != RelationType.HoldsOffice || (reading.Lexicon.Lexemes[word.Lexeme].Tags & tags.Rank) != 0 || !(phrase.Qualified || phrase.Object.Entity >= 0) || !Named(reading, bearers[0], token)))
            return false;
        // A commander of something that names nobody holds no office that the words tell.
        if (frame.Type == RelationType.HoldsOffice && other.Entity < 0 && !phrase.OfPlace && index.Of(word.Lexeme).Any(static f => f.Id == Commander))
            return false;
        found.Remember(bearers[^1], token, phrase.End);
        if (frame.Type is RelationType.HoldsOffice or RelationType.SpokespersonOf)
            found.RememberOffice(token, phrase.End);
        var modality = frame.Modality ?? mood.OfAttribute(reading, token, floor);
        (int, int)? office = frame.Type is RelationType.HoldsOffice ? (token, OfficeEnd(reading, token, phrase.End, bearers)) : null;
        foreach (var bearer in bearers)
        {
            var subject = RelationParty.Of(reading, bearer);
            if (untold && other.Entity >= 0)
                found.RememberUntold(subject.Entity, other.Entity);
            // "The state and its allies": whose allies they are comes first.
            if (frame.Reverse || frame.Type == RelationType.AlliedWith && word.Enclitic != Pronoun.None)
                found.Add(frame, frame.Mode, other, subject, token, phrase.End, modality, office);
            else
                found.Add(frame, frame.Mode, subject, other, token, phrase.End, modality, office);
        }

        return true;
    }

    /// <summary>Whether a noun stands under a preposition of going or giving to.</summary>
    private bool IsAside(Reading reading, int token) => Clitics.Governed(reading, token) || token > 0 && reading.Words[token - 1].Reading.Lexeme == _to && reading.Words[token - 1].Role == WordRole.Preposition;

    /// <summary>Whether what the noun is of may follow it without a preposition.</summary>
    private static bool Idafa(RelationFrame frame) => frame.Objects.Contains("genitive");

    /// <summary>Whether the name of a place begins at a token, in a title that the text holds together.</summary>
    private static bool IsPlaceName(Reading reading, int token)
    {
        if (Surroundings.Holding(reading, token, People) is >= 0 and var holder && reading.Mentions[holder] is { Form: MentionForm.Name } named && named.Head <= token)
            return false;
        var (first, end) = reading.NameIndex.At(token);
        for (var n = first; n < end; n++)
        {
            if (reading.Names[n].Entry.Kind == NameKind.Place)
                return true;
        }

        return false;
    }

    /// <summary>"The military spokesman": of the one army of a state that the text speaks of.</summary>
    private static RelationParty Army(Reading reading)
    {
        var army = -1;
        for (var e = 0; e < reading.Entities.Count; e++)
        {
            if (reading.Entities[e] is not { Kind: EntityKind.ArmedGroup, Actor: >= 0 } force || reading.Lexicon.Actors[force.Actor].Acled != "State forces")
                continue;
            if (army >= 0)
                return RelationParty.None;
            army = e;
        }

        return army < 0 ? RelationParty.None : new RelationParty(army, -1, -1);
    }

    /// <summary>Whether the noun stands in the title before the name of its bearer.</summary>
    private static bool InTitle(Reading reading, int bearer, int token) =>
        reading.Mentions[bearer] is { Form: MentionForm.Name } named && named.First <= token && token < named.Head;

    /// <summary>Where the words of an office end: before the name of its holder, where the name stands inside the phrase.</summary>
    private static int OfficeEnd(Reading reading, int token, int end, List<int> bearers)
    {
        foreach (var bearer in bearers)
        {
            var holder = reading.Mentions[bearer];
            var name = holder.First > token || holder.Form != MentionForm.Name ? holder.First : holder.Head;
            if (name > token && name < end)
                end = name;
        }

        return end;
    }

    /// <summary>The body of an office, unless it is one of another country that only shares the word, or a place where the bearer of a bare title is.</summary>
    private static RelationParty Fitting(Reading reading, in RolePhrase phrase, int bearer)
    {
        if (phrase.Object.Entity < 0)
            return phrase.Object;
        var body = reading.Entities[phrase.Object.Entity];
        var person = reading.Entities[reading.Mentions[bearer].Entity];
        if (((1 << (int)body.Kind) & Places) != 0)
            return reading.Mentions[bearer].Form == MentionForm.Title && phrase.Governed ? RelationParty.None : phrase.Object;
        var bare = phrase.Object.End == phrase.Object.First + 1 && body.Kind == EntityKind.Organization && body.Actor >= 0 && !phrase.National;
        if (bare && (reading.Mentions[bearer].Form == MentionForm.Title || (person.Country is { } home && body.Country is { } other && home != other)))
            return RelationParty.None;
        return phrase.Object;
    }

    /// <summary>"His brother the president": statesmen call each other so.</summary>
    private bool IsCourtesy(Reading reading, int token, WordReading word) =>
        word.Enclitic != Pronoun.None && token + 1 < reading.Tokens.Length && (reading.Words[token + 1].Tags & tags.Office) != 0
        && Array.IndexOf(Courtesy, reading.Lexicon.Lexemes[word.Lexeme].Lemma) >= 0;

    /// <summary>One of the commanders of a body is a member of it.</summary>
    private static bool OneOfMany(Reading reading, int token, int floor, WordReading word) =>
        word.Has(WordFeatures.Plural) && token > floor && reading.Words[token - 1].Role == WordRole.Quantifier;

    /// <summary>The person whose name the noun for kin opens, as in the brother of the president; or -1.</summary>
    private static int Kin(Reading reading, int token) =>
        Surroundings.At(reading, token, People) is >= 0 and var m && reading.Mentions[m].End > token + 1 && (reading.Mentions[m].Form == MentionForm.Name || reading.Entities[reading.Mentions[m].Entity].Actor >= 0) ? m : -1;

    /// <summary>A bare title stands for someone but tells no office.</summary>
    private static bool Named(Reading reading, int bearer, int token) =>
        IsNamed(reading, bearer) && (reading.Mentions[bearer].First != token || reading.Mentions[bearer].End > token + 1);

    /// <summary>A name that opens with the noun closes its phrase.</summary>
    private static int Limit(Reading reading, int token, int end)
    {
        var holder = Surroundings.Holding(reading, token, People);
        return holder >= 0 && IsNamed(reading, holder) && reading.Mentions[holder].End > token + 1 ? Math.Min(end, reading.Mentions[holder].End) : end;
    }

    /// <param name="End">Index behind the phrase.</param>
    /// <param name="Object">What the role is of.</param>
    /// <param name="Qualified">Whether words tell the role more closely than a bare title.</param>
    /// <param name="National">Whether the adjective of a state stands in it.</param>
    /// <param name="Governed">Whether a preposition governs the object.</param>
    /// <param name="OfPlace">Whether the name of a place stands in it.</param>
    private readonly record struct RolePhrase(int End, RelationParty Object, bool Qualified, bool National = false, bool Governed = false, bool OfPlace = false);

    /// <summary>How far the phrase of the noun runs, and what it is of.</summary>
    private RolePhrase Phrase(Reading reading, int token, int end, WordReading word, RelationFrame frame)
    {
        var prepositions = complements.Of(frame);
        var other = RelationParty.None;
        if (frame.Objects.Contains(Owned))
            return new RolePhrase(token + 1, Owner(reading, token, frame), false);
        if (word.Enclitic != Pronoun.None && frame.Type != RelationType.HoldsOffice)
        {
            if (pronouns.Find(reading, token, frame.Type == RelationType.FamilyOf ? People | 1 << (int)EntityKind.Group : frame.ObjectKinds, -1) is >= 0 and var owner && (frame.Type != RelationType.FamilyOf || reading.Mentions[owner].Form != MentionForm.Title || reading.Entities[reading.Mentions[owner].Entity].Actor >= 0))
                other = new RelationParty(reading.Mentions[owner].Entity, -1, -1);
            return new RolePhrase(Own(reading, token, end), other, false);
        }

        // "Its president N": whom the pronoun behind the office stands for.
        if (word.Enclitic != Pronoun.None && (reading.Lexicon.Lexemes[word.Lexeme].Tags & tags.Office) != 0 && Own(reading, token, end) is var next && next < end && Surroundings.At(reading, next, People) >= 0
            && pronouns.Find(reading, token, frame.ObjectKinds & ~(People | Places), -1) is >= 0 and var body)
            return new RolePhrase(next, new RelationParty(reading.Mentions[body].Entity, -1, -1), true);
        var state = RelationParty.None;
        var (qualified, governed, passed, headed, placed) = (false, false, false, false, false);
        var i = token + 1;
        while (i < end)
        {
            var m = other.Entity < 0 ? Surroundings.At(reading, i, frame.ObjectKinds & ~(frame.Type == RelationType.FamilyOf ? 0 : People), token) : -1;
            if (m >= 0 && frame.Type == RelationType.MemberOf && IsField(reading, m, end))
                m = -1;
            if (m >= 0 && headed && ((1 << (int)reading.Entities[reading.Mentions[m].Entity].Kind) & Places) != 0)
                m = -1;
            if (m >= 0 && !(Clitics.Joined(reading, i) || Foreign(reading, i, token)) && Completes(reading, token, m, frame, passed))
            {
                governed = Clitics.Governed(reading, i) || reading.Words[i - 1].Role == WordRole.Preposition;
                other = RelationParty.Of(reading, m);
                i = other.End;
                continue;
            }

            if (Ends(reading, i, token, prepositions, end, frame))
                break;
            if (other.Entity < 0 && OwnBody(reading, i, frame) is { Entity: >= 0 } owned)
                return new RolePhrase(i + 1, owned, true);
            if (state.Entity < 0 && surroundings.StateOf(reading, i) is >= 0 and var entity && frame.Objects.Contains("nisba") && (frame.ObjectKinds & (1 << (int)EntityKind.State)) != 0)
                state = new RelationParty(entity, i, i + 1);
            if (other.Entity < 0 && frame.Type == RelationType.MemberOf && i == token + 1 && reading.Words[i] is { Definite: true, Role: not WordRole.Preposition } && reading.Words[token].Definite && frame.Objects.Contains("nisba")
                && surroundings.Named(reading, i, frame.ObjectKinds) is { Entity: >= 0, End: var behind } group && behind == i + 1 && Surroundings.At(reading, i, People) < 0)
                other = group;
            placed |= frame.Type == RelationType.HoldsOffice && IsPlaceName(reading, i);
            qualified |= (reading.Words[i].Tags & time) != 0 && reading.Words[i].Role == WordRole.Adjective;
            headed |= (reading.Words[i].Tags & tags.Body) != 0 && reading.Words[i].Role == WordRole.Noun;
            passed |= reading.Words[i].Role == WordRole.Noun && (reading.Words[i].Tags & tags.Human) == 0;
            qualified |= (reading.Words[i].Role == WordRole.Noun || reading.Words[i] is { Role: WordRole.Name, Reading.Class: PartOfSpeech.Noun } && !reading.Tokens[i].Word.Can(PartOfSpeech.GivenName)) && ((reading.Words[i].Tags & tags.Human) == 0 || reading.Words[i] is { Definite: true } of && of.Reading.Has(WordFeatures.Plural)) && !InName(reading, i);
            i++;
        }

        // "The Turkish ambassador in Tunis" is of his state, not of where he serves.
        if (state.Entity >= 0 && other.Entity >= 0 && governed && ((1 << (int)reading.Entities[other.Entity].Kind) & (Places | 1 << (int)EntityKind.State)) != 0)
            (other, governed) = (state, false);
        return new RolePhrase(i, other.Entity >= 0 ? other : state, qualified || placed, state.Entity >= 0, governed, placed);
    }

    /// <summary>"Its soldiers": the body that the pronoun stands for, unless a person or a medium is nearer, or the text takes the noun for others that it names.</summary>
    private RelationParty Owner(Reading reading, int token, RelationFrame frame) =>
        pronouns.Find(reading, token, frame.ObjectKinds | People, -1) is >= 0 and var owner && reading.Entities[reading.Mentions[owner].Entity] is { Kind: not EntityKind.Person, Outlet: < 0 }
        && Surroundings.At(reading, token, frame.SubjectKinds) is >= 0 and var own && !reading.Mentions.Exists(m => m.Entity == reading.Mentions[own].Entity && m.First < token && reading.Words[m.Head].Reading.Lexeme != reading.Words[token].Reading.Lexeme) ? new RelationParty(reading.Mentions[owner].Entity, -1, -1) : RelationParty.None;

    /// <summary>The token behind a noun with a pronoun and the adjectives that qualify it: its military spokesman, its foremost ally.</summary>
    private int Own(Reading reading, int token, int end)
    {
        var i = token + 1;
        while (i < end && reading.Words[i] is { Role: WordRole.Adjective, Definite: true } && !Clitics.Joined(reading, i) && surroundings.StateOf(reading, i) < 0)
            i++;
        return i;
    }

    /// <summary>"Its fighters", "the soldiers of the army": people whom only their body tells; so many of them are members of it.</summary>
    private bool Unnumbered(Reading reading, int token, WordReading word, in RolePhrase phrase) =>
        word.Has(WordFeatures.Plural | WordFeatures.Dual) && (word.Enclitic != Pronoun.None || (reading.Words[token].Tags & tags.Office) == 0 && !phrase.Governed && phrase.Object.First >= 0)
        && reading.QuantityIndex.Around(token) < 0;

    /// <summary>"The staff of the army": the body whose known name stands inside the name of its own organ, where the text names it elsewhere.</summary>
    private RelationParty Nested(Reading reading, int token, int kinds)
    {
        if (Surroundings.At(reading, token, Bodies) is not (>= 0 and var organ) || reading.Mentions[organ] is not { Form: MentionForm.Name } name || reading.Entities[name.Entity].Actor >= 0)
            return RelationParty.None;
        for (var i = token + 1; i < name.End; i++)
        {
            if (surroundings.Named(reading, i, kinds & ~(1 << (int)EntityKind.State), present: true) is { Entity: >= 0 } body && body.End <= name.End && body.Entity != name.Entity)
                return body;
        }

        return RelationParty.None;
    }

    /// <summary>"The one in charge of the press in the movement": a bare noun with the article is his field where the body stands behind it.</summary>
    private bool IsField(Reading reading, int mention, int end)
    {
        var named = reading.Mentions[mention];
        return named.Form == MentionForm.Nominal && named.End == named.First + 1 && named.End + 1 < end && reading.Words[named.End].Role == WordRole.Preposition && reading.Words[named.End].Reading.Lexeme == _in && BodyBehind(reading, named.End, end);
    }

    /// <summary>"The deputy of its head", "the commander of its army": whom the pronoun inside the phrase of an office or command stands for.</summary>
    private RelationParty OwnBody(Reading reading, int token, RelationFrame frame) =>
        (frame.Type is RelationType.HoldsOffice or RelationType.Commands || frame.Type == RelationType.SpokespersonOf && reading.Words[token].Reading.Lexeme >= 0 && reading.Lexicon.Lexemes[reading.Words[token].Reading.Lexeme].Lemma == Name) && reading.Words[token] is { Role: WordRole.Noun, Reading.Enclitic: not Pronoun.None }
        && pronouns.Find(reading, token, frame.ObjectKinds & ~(1 << (int)EntityKind.Group | (frame.Type == RelationType.SpokespersonOf ? 0 : People)), -1) is >= 0 and var owner ? new RelationParty(reading.Mentions[owner].Entity, -1, -1) : RelationParty.None;

    /// <summary>Whether a mention completes the role: nothing stands in idafa to a noun with the article, nor behind an adjective or another body's noun.</summary>
    private bool Completes(Reading reading, int token, int mention, RelationFrame frame, bool passed)
    {
        var at = reading.Mentions[mention].First;
        var governed = Clitics.Governed(reading, at) || reading.Words[at - 1].Role == WordRole.Preposition;
        if (governed && frame.Type == RelationType.PartOf && !Clitics.Governed(reading, at) && reading.Entities[reading.Mentions[mention].Entity].StandsForState)
            return false;
        if (governed && frame.Type == RelationType.PartOf && reading.Entities[reading.Mentions[mention].Entity].Outlet >= 0)
            return false;
        if (governed && frame.Type == RelationType.PartOf && Clitics.Governed(reading, at) && reading.Words[token].Definite && Surroundings.Holding(reading, token, Bodies) is >= 0 and var bare && reading.Mentions[bare].End == token + 1)
            return false;
        if (governed && Attributed(reading, token, at))
            return false;
        if (governed)
            return !(passed && reading.Words[token].Definite && frame.Type == RelationType.HoldsOffice);
        if (frame.Type == RelationType.MemberOf && reading.Mentions[mention].Form == MentionForm.Nominal && !reading.Words[at].Definite && reading.Words[token].Reading.Has(WordFeatures.Plural | WordFeatures.Dual))
            return false;
        if (frame.Type == RelationType.PartOf && Surroundings.Holding(reading, token, Bodies) is >= 0 and var whole && reading.Mentions[whole].End <= at)
            return false;
        if (reading.Words[token].Definite && (at - 1 == token || reading.Words[at - 1].Definite || reading.Words[at - 1].Reading.Enclitic != Pronoun.None || reading.Words[at - 1].Role is WordRole.Adjective or WordRole.Quantifier) || (frame.Type == RelationType.MemberOf && reading.Words[at - 1].Role == WordRole.Adjective))
            return false;
        var kind = reading.Entities[reading.Mentions[mention].Entity].Kind;
        return kind != EntityKind.Group || (reading.Words[at - 1].Tags & tags.Body) == 0 || at - 1 == token;
    }

    /// <summary>"A sheikh loyal to the movement": what stands behind is the complement of the attribute, which states a relation of its own.</summary>
    private bool Attributed(Reading reading, int token, int at)
    {
        var before = Clitics.Governed(reading, at) ? at - 1 : at - 2;
        return before > token && reading.Words[before].Role == WordRole.Adjective && index.Of(reading.Words[before].Reading.Lexeme).Length > 0;
    }

    private static bool Foreign(Reading reading, int token, int trigger) =>
        token > trigger + 1 && Clitics.Governed(reading, token) && (Clitics.Of(reading, token) & Proclitics.Ka) != 0;

    private bool Ends(Reading reading, int i, int token, Prepositions prepositions, int end, RelationFrame frame)
    {
        if (reading.Tokens[i].Kind is TokenKind.Quote || NameRows.IsActing(reading, i))
            return false;
        if (!Clitics.Governed(reading, i) && IsDeed(reading, i, token))
            return true;
        if (i > token + 1 && reading.Words[i].Reading.Has(WordFeatures.Tanwin) && !reading.Words[token].Reading.Has(WordFeatures.Tanwin) && reading.Words[i].Role != WordRole.Name)
            return true;
        if (reading.Tokens[i].Kind != TokenKind.Word || Surroundings.Stops(reading, i) || reading.Words[i].Role is WordRole.Pronoun or WordRole.Number or WordRole.Quantifier)
            return true;
        var person = Surroundings.At(reading, i, People, token);
        if (person >= 0 && reading.Mentions[person].Form == MentionForm.Name)
            return true;
        if (Clitics.Joined(reading, i) && !InBody(reading, i))
            return true;
        if (i > token + 1 && reading.Words[i].Reading.Enclitic != Pronoun.None && index.Of(reading.Words[i].Reading.Lexeme).Any(static f => f.Type == RelationType.HoldsOffice))
            return true;
        if ((reading.Words[i].Tags & (tags.Rank | tags.Honorific)) != 0 && !InBody(reading, i) && i > token + 1)
            return true;

        // "The president of the republic, the supreme commander of": a second office behind one that is complete.
        if (i > token + 1 && reading.Words[i] is { Definite: true, Role: WordRole.Noun or WordRole.Adjective } second && (reading.Tokens[i].Word.Tags & tags.Office) != 0 && second.Reading.Has(WordFeatures.Singular) && reading.Words[i - 1] is { Definite: true, Role: WordRole.Noun } && !Clitics.Governed(reading, i) && !InBody(reading, i))
            return true;
        if (reading.Words[i].Role == WordRole.Preposition)
            return !prepositions.IsWord(reading, i) || (reading.Words[i].Reading.Lexeme == _in && !BodyBehind(reading, i, end) && !(frame.Type == RelationType.MemberOf && Field(reading, i, end)));
        return Clitics.Governed(reading, i) && (!prepositions.IsAttached(reading, i) || IsDeed(reading, i, token));
    }

    /// <summary>"The minister regretted (for) the killing of the soldiers": a deed with li right behind a bare title is what he acts for, not what he is minister of.</summary>
    private static bool IsDeed(Reading reading, int i, int token) =>
        i == token + 1 && reading.Words[token].Definite && reading.Words[i] is { Role: WordRole.Noun, Definite: false } && reading.Tokens[i].Word.Can(PartOfSpeech.Masdar);

    private static bool InBody(Reading reading, int token) =>
        Surroundings.Holding(reading, token, Bodies) is >= 0 and var m && reading.Mentions[m].First < token;

    /// <summary>"An expert in the affairs of the country in the institute": the field that he knows stands before the body that he is in.</summary>
    private bool Field(Reading reading, int token, int end)
    {
        for (var i = token + 1; i < end && i <= token + 4; i++)
        {
            if (reading.Words[i].Role == WordRole.Preposition && reading.Words[i].Reading.Lexeme == _in)
                return i > token + 1 && BodyBehind(reading, i, end);
            if (reading.Words[i].Role is not (WordRole.Noun or WordRole.Adjective or WordRole.Name) || Clitics.Joined(reading, i))
                return false;
        }

        return false;
    }

    private static bool BodyBehind(Reading reading, int token, int end)
    {
        for (var i = token + 1; i < end && i <= token + 2; i++)
        {
            if (Surroundings.At(reading, i, Bodies) >= 0)
                return true;
        }

        return false;
    }
}
