using Isnad.Extraction.Actors;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by set phrases between two names: "under the command of", "from the grip of".</summary>
internal sealed class SetPhrases(RelationIndex index, Surroundings surroundings, Subjects subjects, Heads heads, Complements complements, RelationMood mood, ReportingWords speech, TagMask people)
{
    private const int Window = 8;

    private const string Led = "commands.under";

    private readonly int _from = index.Particle("\u0645\u0646");
    private readonly int _between = index.Particle(VerbalNouns.Between);

    /// <summary>Reads the phrase that begins at a token; true where it states a relation.</summary>
    public bool Read(Reading reading, int floor, int end, int token, RelationCollector found)
    {
        foreach (var match in NameRows.At(reading, token))
        {
            if (index.OfRow(match.Entry.Target) is not { } frame || match.End >= end)
                continue;
            if (Phrase(reading, floor, end, match, frame, found))
                return true;
        }

        return false;
    }

    /// <summary>"The organisation in the country": the name ends right before the phrase, and the place is a country or region that is not its home.</summary>
    private bool Resides(Reading reading, int head, int token, RelationParty place) =>
        reading.Entities[reading.Mentions[head].Entity].Kind == EntityKind.Organization ? Sits(reading, reading.Mentions[head], token, place) : reading.Mentions[head].End == token && place.First <= token + 2 && reading.Entities[place.Entity].Point.Precision == 3 && reading.Words[reading.Mentions[head].First].Role != WordRole.Verb
        && !(reading.Entities[reading.Mentions[head].Entity].Country is { } home && reading.Entities[place.Entity].Country == home);

    /// <summary>"The ministry in the city said", "the spokesman of the ministry in the city": where a body sits, unless it does something there.</summary>
    private bool Sits(Reading reading, NamedMention body, int token, RelationParty place)
    {
        var before = body.First - 1;
        if (body.Form != MentionForm.Name || body.End != token && (body.End != place.End || body.First >= token) || place.First != token + 1 || before < 0 || Clitics.Governed(reading, body.First))
            return false;
        var entity = reading.Entities[body.Entity];
        var broad = reading.Entities[place.Entity].Point.Precision == 3;
        if (entity.Outlet >= 0 || broad && entity.Actor < 0)
            return false;
        if (reading.Words[before].Role == WordRole.Verb)
            return speech.Verb(reading.Words[before].Reading.Lexeme) is not null;
        return !broad && (reading.Normal(before) is "\u0645\u0646" or "\u0639\u0646"
            || reading.Words[before] is { Role: WordRole.Noun or WordRole.Name, Definite: false } && ((reading.Tokens[before].Word.Tags & people) != 0 || reading.Normal(before) is "\u0628\u0627\u0633\u0645"));
    }

    /// <summary>A person and a body are not joined to each other: what is joined to the other kind goes on with the sentence.</summary>
    public static void OneKind(Reading reading, List<RelationParty> parties)
    {
        var person = reading.Entities[parties[0].Entity].Kind == EntityKind.Person;
        parties.RemoveAll(p => (reading.Entities[p.Entity].Kind == EntityKind.Person) != person);
    }

    /// <summary>The deed that is done with the backing: the nearest act of force before the phrase, whose doer is known and between which
    /// and the phrase nobody does anything else.</summary>
    private static EventMention? Deed(Reading reading, int token, int floor)
    {
        EventMention? nearest = null;
        foreach (var mention in reading.Events)
        {
            if (mention.Trigger >= floor && mention.Trigger < token && mention.Trigger > (nearest?.Trigger ?? -1))
                nearest = mention;
        }

        if (nearest is not { Frame.Event: EventType.Assault or EventType.Coerce, Actors.Count: > 0 })
            return null;
        for (var i = nearest.Trigger + 1; i < token; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Relative || reading.Tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
                return null;
        }

        return nearest;
    }

    /// <summary>"The forces managed, with support from, to": whoever does what the verb right before the aside says, or -1.</summary>
    private int Aside(Reading reading, int token, int floor, int kinds)
    {
        var verb = token - 1;
        if (verb > floor && reading.Tokens[verb].Kind == TokenKind.Comma)
            verb--;
        if (verb <= floor || reading.Words[verb].Role != WordRole.Verb)
            return -1;
        var doers = new List<RelationParty>();
        subjects.Of(reading, verb, floor, kinds & ~(1 << (int)EntityKind.Person), doers);
        return doers is [{ First: >= 0 and var first }, ..] ? Surroundings.At(reading, first, kinds) : -1;
    }

    /// <summary>The demand or protest whose complement the phrase is: the nearest event before it, with its doer known.</summary>
    private static EventMention? Demand(Reading reading, int token, int floor)
    {
        EventMention? nearest = null;
        foreach (var mention in reading.Events)
        {
            if (mention.Trigger >= floor && mention.Trigger < token && mention.Trigger > (nearest?.Trigger ?? -1))
                nearest = mention;
        }

        return nearest is { Frame.Event: EventType.Request or EventType.Protest, Actors.Count: > 0 } ? nearest : null;
    }

    /// <summary>The first doer of a deed whom one can back, or -1.</summary>
    private static int Doer(Reading reading, EventMention deed, int kinds)
    {
        foreach (var actor in deed.Actors)
        {
            if (Surroundings.Fits(reading, actor, kinds))
                return actor;
        }

        return -1;
    }

    /// <summary>"A delegation from the movement led by": the delegation, not the movement.</summary>
    private int Whole(Reading reading, int head, int kinds)
    {
        var at = reading.Mentions[head].First - 1;
        if (at > 0 && reading.Tokens[at].Kind == TokenKind.Quote)
            at--;
        return at > 0 && reading.Words[at].Role == WordRole.Preposition && reading.Words[at].Reading.Lexeme == _from && Surroundings.EndingAt(reading, at, kinds) is >= 0 and var whole ? whole : head;
    }

    private bool Phrase(Reading reading, int floor, int end, NameMatch match, RelationFrame frame, RelationCollector found)
    {
        var (left, right) = frame.Reverse ? (frame.ObjectKinds, frame.SubjectKinds) : (frame.SubjectKinds, frame.ObjectKinds);
        var behind = new List<RelationParty>();
        complements.Noun(reading, match.End, Math.Min(end, match.End + Window), right, behind);
        if (behind.Count == 0 && Surroundings.Holding(reading, match.First, left) >= 0 && surroundings.Named(reading, match.End, right) is { Entity: >= 0 } inner)
        {
            behind.Add(inner);
            found.Name(inner);
        }

        if (behind.Count == 0 && Surroundings.Holding(reading, match.End - 1, right) is >= 0 and var whole && reading.Mentions[whole] is { Form: MentionForm.Name } named && named.End > match.End)
            behind.Add(RelationParty.Of(reading, whole));
        if (behind.Count == 0 || (frame.Objects.Contains("next") && behind[0].First > match.End))
            return false;
        var form = reading.Words[match.First].Role == WordRole.Quantifier || frame.Type == RelationType.BasedIn && reading.Words[match.First].Role == WordRole.Noun ? WordFeatures.None : Heads.Form(reading, match.First);
        var head = frame.Type == RelationType.Opposes && Demand(reading, match.First, floor) is { } demand ? Doer(reading, demand, left) : -1;
        if (head < 0)
            head = heads.OfPredicate(reading, match.First, floor, left);
        if (head < 0)
            head = heads.Before(reading, match.First, floor, left, form);
        if (head < 0 && frame.Reverse && frame.Type == RelationType.Supports)
            head = Aside(reading, match.First, floor, left);
        if (head >= 0 && frame.Id == Exemplars.Including)
        {
            behind.RemoveAll(p => p.First < 0 || Surroundings.At(reading, p.First, right) is not (>= 0 and var m) || reading.Mentions[m].Form != MentionForm.Name);
            if (behind.Count == 0 || !Exemplars.IsMany(reading, reading.Mentions[head].First))
                return false;
        }

        if (head < 0 || (frame.Reverse && frame.Type == RelationType.Supports && Clitics.Joined(reading, match.First)) || (frame.Objects.Contains("adjacent") && !Resides(reading, head, match.First, behind[0])))
            return false;
        if ((frame.Reverse && frame.Type == RelationType.Supports || frame.Type == RelationType.AlliedWith) && Deed(reading, match.First, floor) is { } deed && !deed.Actors.Contains(head))
        {
            head = Doer(reading, deed, left);
            if (head < 0)
                return false;
        }

        // Who is hit or targeted together with another is nobody's ally.
        if (frame.Type == RelationType.AlliedWith && (Clitics.Governed(reading, reading.Mentions[head].First) || reading.Mentions[head].First > 0 && reading.Words[reading.Mentions[head].First - 1].Role == WordRole.Preposition))
            return false;
        if (frame.Reverse && frame.Type is RelationType.HoldsOffice or RelationType.Commands)
            head = Whole(reading, head, left);

        // A delegation or commission is led; a government or council is an office.
        if (frame.Type == RelationType.HoldsOffice && frame.Reverse && reading.Mentions[head].Form == MentionForm.Nominal && index.ById(Led) is { } led)
            frame = led;
        var before = RelationParty.Of(reading, head);
        if (Surroundings.IsSideOf(reading, head, _between))
            behind.RemoveRange(1, behind.Count - 1);
        OneKind(reading, behind);
        var modality = frame.Modality ?? mood.OfAttribute(reading, match.First, floor);
        foreach (var mode in RelationModes.Of(reading, frame, match.First, end))
        {
            foreach (var party in behind)
            {
                if (frame.Reverse)
                    found.Add(frame, mode, party, before, match.First, match.End, modality, frame.Type == RelationType.HoldsOffice ? (match.First, match.End) : null);
                else
                    found.Add(frame, mode, before, party, match.First, match.End, modality);
            }
        }

        return true;
    }
}
