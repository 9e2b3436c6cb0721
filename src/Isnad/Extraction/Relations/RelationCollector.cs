using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Gathers relations: one for each type, mode, subject and object, with all its evidence.</summary>
internal sealed class RelationCollector(Reading reading, StatesOfPlaces states, Exemplars exemplars)
{
    private const int LongestEvidence = 45;

    /// <summary>What finds a state by its place in a relation.</summary>
    private const string Stated = "state.related";

    private readonly Dictionary<(RelationType, string?, int, int), int> _known = [];

    private readonly HashSet<(int Subject, int Object)> _untold = [];

    private readonly SortedSet<(int First, int Place, int State)> _stated = [];

    private readonly List<RelationParty> _named = [];

    private int _roleEnd = -1;
    private bool _behind;
    private (int First, int End) _office = (-1, -1);

    /// <summary>The mention of the last bearer of a role, or -1.</summary>
    public int LastBearer { get; private set; } = -1;

    /// <summary>Keeps who bore the last role and where its phrase began and ended.</summary>
    public void Remember(int bearer, int first, int end)
    {
        _behind = reading.Mentions[bearer].End <= first;
        LastBearer = bearer;
        _roleEnd = Math.Max(end, reading.Mentions[bearer].End);
    }

    /// <summary>Keeps the words of an office.</summary>
    public void RememberOffice(int first, int end) => _office = (first, end);

    /// <summary>Whether a noun is a part of the office told last: the head in "deputy head of", the deputies in "speaker of the deputies".</summary>
    public bool InOffice(int token) => token > _office.First && token < _office.End;

    /// <summary>The entity whose further role a noun tells: it stands right behind the last role, a comma between, or behind one that follows the name, joined to it or with the article; or -1.</summary>
    public int Continues(int token) =>
        LastBearer >= 0 && (token == _roleEnd + 1 && reading.Tokens[_roleEnd].Kind == TokenKind.Comma && !Clitics.Joined(reading, token) || token == _roleEnd && _behind && (Clitics.Joined(reading, token) || reading.Words[token].Definite)) ? reading.Mentions[LastBearer].Entity : -1;

    /// <summary>Adds a relation, in each mode its words give, between every party on the one side and every party on the other.</summary>
    public void AddPairs(RelationFrame frame, int token, int end, List<RelationParty> left, List<RelationParty> right, Modality modality)
    {
        foreach (var mode in RelationModes.Of(reading, frame, token, end))
        {
            foreach (var doer in left)
            {
                foreach (var party in right)
                {
                    var office = frame.Type == RelationType.HoldsOffice ? (token, token + 1) : ((int, int)?)null;
                    if (frame.Reverse)
                        Add(frame, mode, party, doer, token, token + 1, modality, office);
                    else
                        Add(frame, mode, doer, party, token, token + 1, modality, office);
                }
            }
        }
    }

    /// <summary>Keeps that a known name inside a longer one names a party.</summary>
    public void Name(RelationParty party)
    {
        if (party is { Entity: >= 0, First: >= 0 })
            _named.Add(party);
    }

    /// <summary>Keeps that the body of a person's office is not told but known.</summary>
    public void RememberUntold(int person, int body) => _untold.Add((person, body));

    /// <summary>Adds a relation or its further evidence, and the same of those whom the text picks out of the many on either side.</summary>
    public void Add(RelationFrame frame, string? mode, RelationParty subject, RelationParty other, int trigger, int end, Modality modality, (int First, int End)? office = null)
    {
        One(frame, mode, subject, other, trigger, end, modality, office);
        if (frame.Type is RelationType.FamilyOf or RelationType.HoldsOffice or RelationType.SpokespersonOf)
            return;
        foreach (var party in Picked(subject, frame.SubjectKinds))
            One(frame, mode, party, other, trigger, end, modality, office);
        foreach (var party in Picked(other, frame.ObjectKinds))
            One(frame, mode, subject, party, trigger, end, modality, office);
    }

    private List<RelationParty> Picked(RelationParty many, int kinds)
    {
        var found = new List<RelationParty>();
        if (many.First >= 0 && reading.Mentions.Exists(m => m.First == many.First && m.Entity == many.Entity) && reading.Entities[many.Entity].Actor < 0)
            exemplars.Behind(reading, many.First, many.End, kinds, false, found);
        return found;
    }

    private void One(RelationFrame frame, string? mode, RelationParty subject, RelationParty other, int trigger, int end, Modality modality, (int First, int End)? office = null)
    {
        if (IsGround(subject, frame, frame.SubjectKinds) || IsGround(other, frame, frame.ObjectKinds))
            return;
        subject = AsState(frame.Type == RelationType.Controls ? Whole(subject, trigger) : subject, frame.SubjectKinds);
        other = AsState(other, frame.ObjectKinds);
        if (subject.Entity < 0 || subject.Entity == other.Entity || frame.Type != RelationType.FamilyOf && Contains(subject, other) && !(frame.Type == RelationType.MemberOf && IsPart(subject)) && frame.Type is not (RelationType.AlliedWith or RelationType.Opposes) && !Attributed(subject, other, trigger))
            return;
        var (first, last) = Extent(subject, other, trigger, end);
        var key = (frame.Type, mode, subject.Entity, other.Entity);
        var span = reading.Span(first, last);
        if (_known.TryGetValue(key, out var at))
        {
            var known = reading.Relations[at];
            if (!known.Evidence.Contains(span))
                known.Evidence.Add(span);
            if (modality == Modality.Actual)
                known.Modality = Modality.Actual;
            return;
        }

        var relation = new RelationMention
        {
            Type = frame.Type,
            Mode = mode,
            Subject = subject.Entity,
            Object = other.Entity,
            Modality = modality,
            FoundBy = frame.Id,
            Office = office is { } words ? reading.Span(words.First, words.End, reading.Words[words.First].Reading.ProcliticLength) : null,
            Tokens = (first, last),
        };
        relation.Evidence.Add(span);
        Date(relation, trigger);
        _known.Add(key, reading.Relations.Count);
        reading.Relations.Add(relation);
    }

    /// <summary>Whether people are only told by the body in their own name (its officials, its backers): that states nothing of the two.</summary>
    private bool Contains(RelationParty people, RelationParty body) =>
        people.First >= 0 && body.First > people.First && body.End <= people.End && reading.Entities[people.Entity].Kind is EntityKind.Group or EntityKind.ArmedGroup;

    /// <summary>"Three of the members of": so many of the people of a body are members of it.</summary>
    public bool IsPart(RelationParty people) =>
        people.First > 1 && reading.Normal(people.First - 1) is "\u0645\u0646" && (reading.Words[people.First - 2].Role is WordRole.Number or WordRole.Quantifier || reading.Normal(people.First - 2) is "\u0639\u062F\u062F" or "\u0639\u062F\u062F\u0627")
        || people.First > 0 && reading.Words[people.First - 1].Role == WordRole.Quantifier && reading.Entities[people.Entity].Kind != EntityKind.Place && IsOne(reading.Normal(people.First - 1));

    /// <summary>"One of" the workers of a body.</summary>
    private static bool IsOne(ReadOnlySpan<char> letters) => letters is "\u0627\u062D\u062F" or "\u0625\u062D\u062F\u0649" or "\u0623\u062D\u062F";

    /// <summary>"The factions loyal to the state": the attribute inside the name states the relation.</summary>
    private bool Attributed(RelationParty people, RelationParty body, int trigger) =>
        trigger > people.First && trigger < body.First && reading.Tokens[trigger].Word is { } word
        && (word.Can(PartOfSpeech.ActiveParticiple) || word.Can(PartOfSpeech.PassiveParticiple) || word.Can(PartOfSpeech.Adjective));

    /// <summary>"Units of the army": what a nameless part of a body holds, the body holds.</summary>
    private RelationParty Whole(RelationParty part, int trigger)
    {
        if (part.First < 0 && reading.Mentions.FindLastIndex(m => m.Entity == part.Entity && m.First < trigger) is >= 0 and var last)
            part = RelationParty.Of(reading, last);
        if (part.First < 0 || part.End + 1 >= reading.Tokens.Length || reading.Words[part.End].Role != WordRole.Preposition || reading.Entities[part.Entity] is not { Kind: EntityKind.ArmedGroup, Actor: < 0 })
            return part;
        var letters = reading.Normal(part.End);
        return letters is "\u0645\u0646" && Surroundings.At(reading, part.End + 1, 1 << (int)EntityKind.ArmedGroup) is >= 0 and var whole && reading.Entities[reading.Mentions[whole].Entity].Actor >= 0
            ? RelationParty.Of(reading, whole) : part;
    }

    /// <summary>"The office in the capital", "the ambulance of the capital": a place, and not the state that its name can stand for.</summary>
    private bool IsGround(RelationParty party, RelationFrame frame, int kinds)
    {
        if (party.First < 0 || !reading.Entities[party.Entity].StandsForState || (kinds & (1 << (int)EntityKind.Place)) != 0)
            return false;
        return Surroundings.IsLocated(reading, party.First) && !frame.Objects.Contains("\u0628")
            || frame.Type == RelationType.PartOf && reading.Lexicon.Places[reading.Entities[party.Entity].Place].Kind != "country" && !Clitics.Governed(reading, party.First) && reading.Words[party.First - 1].Role != WordRole.Preposition;
    }

    /// <summary>A country or capital in the place of an actor is its state.</summary>
    private RelationParty AsState(RelationParty party, int kinds)
    {
        if (party.Entity < 0 || !reading.Entities[party.Entity].StandsForState || (kinds & (1 << (int)EntityKind.Place)) != 0 || states.Of(reading, party.Entity) is not (>= 0 and var state))
            return party;
        if (party.First >= 0)
            _stated.Add((party.First, party.Entity, state));
        return party with { Entity = state };
    }

    /// <summary>The words by which a place stands for its state name the state, where no other mention there does.</summary>
    private void NameStates()
    {
        foreach (var (first, place, state) in _stated)
        {
            var at = reading.Mentions.FindIndex(m => m.First == first && m.Entity == place);
            if (at >= 0 && !reading.Mentions.Exists(m => m.First == first && m.Entity == state))
                reading.Mentions.Add(reading.Mentions[at] with { Entity = state, FoundBy = Stated });
        }
    }

    /// <summary>A party that only a name inside a longer one tells is named there.</summary>
    private void NameInner()
    {
        foreach (var party in _named)
        {
            if (reading.Mentions.Exists(m => m.Entity == party.Entity && m.First == party.First))
                continue;
            var skip = reading.Words[party.First].Reading.ProcliticLength;
            reading.Mentions.Add(new NamedMention(party.First, party.End, skip, party.First, reading.Span(party.First, party.End, skip), party.Entity, MentionForm.Name, Stated));
        }
    }

    /// <summary>An office whose body is not told is dropped where an office of the same person is also told with it.</summary>
    public void Settle()
    {
        for (var i = reading.Relations.Count - 1; i >= 0; i--)
        {
            var bare = reading.Relations[i];
            if ((bare.Object < 0 || Untold(bare)) && reading.Relations.Exists(r => r.Type == bare.Type && r.Subject == bare.Subject && r.Object >= 0 && !Untold(r)))
                reading.Relations.RemoveAt(i);
        }

        // Whose office the words tell, they do not tell again as a command.
        reading.Relations.RemoveAll(c => c.Type == RelationType.Commands && reading.Relations.Exists(r => r.Type == RelationType.HoldsOffice && r.Subject == c.Subject && r.Object == c.Object && r.Tokens.First < c.Tokens.End && c.Tokens.First < r.Tokens.End));
        NameStates();
        NameInner();
        reading.Relations.Sort(static (a, b) => a.Tokens != b.Tokens ? a.Tokens.CompareTo(b.Tokens)
            : a.Type != b.Type ? a.Type.CompareTo(b.Type) : a.Subject != b.Subject ? a.Subject.CompareTo(b.Subject) : a.Object.CompareTo(b.Object));
    }

    private bool Untold(RelationMention relation) => relation.Type == RelationType.HoldsOffice && _untold.Contains((relation.Subject, relation.Object));

    private static (int First, int End) Extent(RelationParty subject, RelationParty other, int trigger, int end)
    {
        var (first, last) = (trigger, end);
        foreach (var party in new[] { subject, other })
        {
            if (party.First < 0 || Math.Max(last, party.End) - Math.Min(first, party.First) > LongestEvidence)
                continue;
            first = Math.Min(first, party.First);
            last = Math.Max(last, party.End);
        }

        return (first, last);
    }

    /// <summary>"Since" or a year right behind the words dates a relation that lasts.</summary>
    private void Date(RelationMention relation, int trigger)
    {
        if (relation.Type is RelationType.FamilyOf or RelationType.HoldsOffice)
            return;
        foreach (var time in reading.Times)
        {
            if (time.First < trigger)
                continue;
            if (time.First > relation.Tokens.End + 3)
                break;
            if (time.From is null || !Since(time.First))
                continue;
            relation.From = time.From;
            break;
        }
    }

    private bool Since(int first)
    {
        for (var i = first; i >= Math.Max(0, first - 1); i--)
        {
            var letters = reading.Normal(i);
            if (letters.Length == 3 && letters[0] == '\u0645' && letters[1] == '\u0646' && letters[2] == '\u0630')
                return true;
        }

        return false;
    }
}
