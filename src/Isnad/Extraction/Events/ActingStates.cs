using System.Collections.Frozen;
using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>A country or capital that is the subject of a verb acts: its mention names the state, not the place.</summary>
/// <remarks>Places that only witness something (a verb whose subject is the place of an event) stay places.</remarks>
internal sealed class ActingStates(CompiledLexicon lexicon, TagSets tags, FrameIndex frames, FrameMatcher matcher)
{
    private readonly Dictionary<int, int> _stateOfPlace = States(lexicon);
    private readonly FrozenSet<int> _forWhom = TableLemmas.Of(lexicon, "experiencers", "\u0644");
    private readonly FrozenSet<int> _missions = TableLemmas.Of(lexicon, "missions");
    private readonly int _to = Attachment.Row(lexicon, "\u0644");
    private readonly TagMask _weapons = lexicon.TagSet("vehicle", "air_weapon", "drone", "heavy_weapon");
    private readonly (int Place, int State)[] _countries = [.. States(lexicon).Where(x => lexicon.Places[x.Key].Kind == "country").Select(static x => (x.Key, x.Value)).OrderBy(static x => x.Key)];

    public void Recast(Reading reading)
    {
        foreach (var clause in reading.Clauses)
        {
            if (clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun)
                RecastOwner(reading, clause);
            RecastSponsors(reading, clause);
            if (clause.Class != PartOfSpeech.Verb || clause.Passive || !Acts(clause))
                continue;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function != Function.Subject && !IsExperiencer(clause, argument) || argument.Antecedent >= 0 || clause.RelativeHead >= 0 && ByPreposition(reading, argument))
                    continue;
                foreach (var m in Fillers.Between(reading, argument.First, Math.Min(argument.Head + 1, argument.End)))
                {
                    // The city in the genitive of the subject (the London attack, the number of its victims) does not act itself.
                    if (reading.Mentions[m].First == argument.First)
                        Recast(reading, m, argument);
                }
            }
        }
    }

    /// <summary>Whether a phrase tells for whom it is to do what an impersonal verb says (it is for the state to).</summary>
    private bool IsExperiencer(Clause clause, Argument argument) => argument.Function == Function.Preposition && argument.Preposition == _to && _forWhom.Contains(clause.Lexeme);

    /// <summary>A country or capital under whose care, with whose help or mediation something is done takes part in it.</summary>
    private void RecastSponsors(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Companion || argument.Antecedent >= 0)
                continue;
            var first = reading.Words[argument.First].Joined && reading.Words[argument.Head].Role == WordRole.Name ? argument.First : argument.Head + 1;
            foreach (var m in Fillers.Between(reading, first, Math.Min(first + 1, argument.End)))
                Recast(reading, m, argument with { Head = first });
        }
    }

    /// <summary>A country or capital that is the genitive of a deed which takes its doer for genitive (the intervention of) is its doer. A capital behind
    /// an attack is where it happened (the London attack): governments are hardly named so as attackers.</summary>
    private void RecastOwner(Reading reading, Clause clause)
    {
        if (clause.First(Function.Genitive) is not { } genitive)
            return;
        var attack = IsAttack(clause);
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Genitive == GenitiveRole.Subject && frame.Event is not (EventType.Consult or EventType.Retreat) || frame.Genitive != GenitiveRole.Subject && HasObject(reading, clause, genitive, attack))
            {
                foreach (var m in Fillers.Between(reading, genitive.First, genitive.First + 1))
                {
                    if (!attack || reading.Entities[reading.Mentions[m].Entity] is { Place: >= 0 } entity && lexicon.Places[entity.Place].Kind == "country")
                        Recast(reading, m, genitive);
                }

                return;
            }
        }
    }

    /// <summary>Whether right behind the genitive stands what its deed is done to: Israel's closing the crossings, Moscow's accusation of (li) Kyiv.</summary>
    private bool HasObject(Reading reading, Clause clause, Argument genitive, bool attack)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent >= 0 || argument.First != genitive.End)
                continue;
            if (argument.Function == Function.Object && !attack && reading.TimeIndex.Around(argument.First) < 0)
                return reading.Words[argument.Head].Definite || reading.Words[argument.Head].Reading.Enclitic != Pronoun.None || reading.Words[argument.Head].Role is WordRole.Name or WordRole.Number;
            if (argument.Function == Function.Preposition)
                return argument.Preposition == _to;
        }

        return false;
    }

    /// <summary>Adds a mention for the adjective of a state on the noun of an event (the Israeli shelling) or on the aircraft, guns or vehicles that do
    /// it (Russian jets bombed), where nothing else covers it: the adjective is the word that names the doer.</summary>
    public void AddNisbas(Reading reading)
    {
        var added = new List<NamedMention>();
        foreach (var clause in reading.Clauses)
        {
            foreach (var argument in clause.Arguments)
            {
                var adjective = Adjective(reading, clause, argument);
                var mission = adjective < 0 ? OfMission(reading, clause, argument) : -1;
                if (adjective >= 0 && Covered(reading, adjective, static _ => true))
                    adjective = -1;
                else if (mission >= 0 && !Covered(reading, mission, static e => !e.IsPlace))
                    adjective = mission;
                if (adjective >= 0 && StateAt(reading, adjective) is >= 0 and var state && !added.Exists(a => a.First == adjective))
                    added.Add(new NamedMention(adjective, adjective + 1, 0, adjective, reading.Span(adjective, adjective + 1), EntityOf(reading, state), MentionForm.Nominal, "state.nisba"));
            }
        }

        if (added.Count > 0)
            Insert(reading, added);
    }

    /// <summary>The adjective of an argument that may name whose deed it is, or whose the thing is that it is done to; -1 when none.</summary>
    private int Adjective(Reading reading, Clause clause, Argument argument)
    {
        if (argument.Function == Function.Nisba)
            return clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && !frames.Of(clause.Lexeme, clause.Class).IsEmpty ? argument.Head : -1;
        if (argument.Antecedent >= 0 || !IsGiven(reading, clause, argument) && ((reading.Words[argument.Head].Tags & tags.Weapon) == 0 || !Strikes(reading, clause, argument) && !IsStruck(reading, clause, argument)))
            return -1;
        for (var i = argument.Head + 1; i < argument.End && reading.Words[i] is { Role: WordRole.Adjective or WordRole.Noun or WordRole.Name, Joined: false }; i++)
        {
            if (StateAt(reading, i) >= 0)
                return i;
        }

        return -1;
    }

    /// <summary>The adjective on an embassy to which something is done by force (stormed the seat of the Emirati embassy), or -1.</summary>
    private int OfMission(Reading reading, Clause clause, Argument argument)
    {
        if (argument.Antecedent >= 0 || argument.Function is not (Function.Object or Function.Genitive or Function.Preposition) || argument.First <= clause.Predicate)
            return -1;
        for (var i = argument.Head; i + 1 < argument.End; i++)
        {
            if (_missions.Contains(reading.Words[i].Reading.Lexeme) && reading.Words[i + 1] is { Role: WordRole.Adjective or WordRole.Noun or WordRole.Name, Joined: false })
                return Array.Exists(frames.Of(clause.Lexeme, clause.Class).ToArray(), static f => f.Event is EventType.Assault or EventType.Coerce) ? i + 1 : -1;
        }

        return -1;
    }

    /// <summary>Whether an argument is the help that arrives or that someone gets, by a sense whose giver is told by from: a Turkish ship of arms reached, received Jordanian vehicles.</summary>
    private bool IsGiven(Reading reading, Clause clause, Argument argument) =>
        clause.Class == PartOfSpeech.Verb && argument.Function is Function.Subject or Function.Object && matcher.Match(reading, clause, frames) is { Event: EventType.Aid, Actor.Length: 1 } frame
        && frame.Need.Any(n => n.Function == (argument.Function == Function.Subject ? "subject" : "object"));

    /// <summary>Whether an argument is what a deed is done with (jets bombed, a raid by (li) a jet).</summary>
    private bool Strikes(Reading reading, Clause clause, Argument argument) =>
        argument.Function is Function.Subject or Function.Agent && !clause.Passive && (Acts(clause) || Governs(reading, clause))
        || argument.Function == Function.Preposition && argument.Preposition == _to && clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && IsAttack(clause);

    private bool IsAttack(Clause clause)
    {
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Event == EventType.Assault)
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument is a vehicle or weapon that something is done to by force (shot down an American aircraft).</summary>
    private bool IsStruck(Reading reading, Clause clause, Argument argument)
    {
        if (argument.Function is not (Function.Object or Function.Genitive) || (reading.Words[argument.Head].Tags & _weapons) == 0)
            return false;
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Event is EventType.Assault or EventType.Coerce && frame.Recipient.Contains("object"))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb has for object the noun of an event (launched raids).</summary>
    private bool Governs(Reading reading, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var deed = reading.Clauses[c];
            if (deed.GovernorFunction == Function.Object && deed.Governor >= 0 && reading.Clauses[deed.Governor] == clause && !frames.Of(deed.Lexeme, deed.Class).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>Adds mentions, in the order of the text, behind others of the same words.</summary>
    public static void Insert(Reading reading, List<NamedMention> added)
    {
        var order = reading.Mentions.Select(static (m, i) => (Mention: m, Old: i)).Concat(added.Select(static m => (Mention: m, Old: -1)))
            .OrderBy(static x => x.Mention.First).ThenByDescending(static x => x.Mention.End).ThenBy(static x => x.Old < 0 ? int.MaxValue : x.Old).ToList();
        var place = new int[reading.Mentions.Count];
        reading.Mentions.Clear();
        foreach (var (mention, old) in order)
        {
            if (old >= 0)
                place[old] = reading.Mentions.Count;
            reading.Mentions.Add(mention);
        }

        for (var l = 0; l < reading.Labels.Count; l++)
            reading.Labels[l] = reading.Labels[l] with { Mention = place[reading.Labels[l].Mention] };
    }

    private static bool Covered(Reading reading, int token, Func<ReadingEntity, bool> by)
    {
        foreach (var m in Fillers.Between(reading, Math.Max(0, token - 12), token + 1))
        {
            if (reading.Mentions[m].End > token && by(reading.Entities[reading.Mentions[m].Entity]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase stands behind a preposition: a relative clause on it does not make a party of a place.</summary>
    private static bool ByPreposition(Reading reading, Argument argument) =>
        reading.Words[argument.First].Governed || argument.First > 0 && reading.Words[argument.First - 1].Role == WordRole.Preposition;

    /// <summary>The actor whose adjective stands on a token, or -1.</summary>
    private static int StateAt(Reading reading, int token)
    {
        for (var n = Ordered.FirstAtOrAfter(reading.Names, token, static x => x.First); n < reading.Names.Count && reading.Names[n].First == token; n++)
        {
            var match = reading.Names[n];
            if (match.Length == 1 && match.Entry.Kind == NameKind.Actor && (match.Entry.Flags & NameFlags.Derived) != 0)
                return match.Entry.Target;
        }

        return -1;
    }

    /// <summary>The state whose country or capital a mention names, or -1.</summary>
    public int StateOf(Reading reading, NamedMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        return entity is { IsPlace: true, Place: >= 0 } && _stateOfPlace.TryGetValue(entity.Place, out var state) ? state : -1;
    }

    /// <summary>The entity of the ground that a mention of a state names, its capital or its whole country, as a place; -1 when it is none.</summary>
    public int GroundOf(Reading reading, int state, NamedMention mention)
    {
        var place = Array.FindIndex(_countries, c => c.State == state);
        if (place < 0)
            return -1;
        var row = NamesCapital(reading, state, mention) ? lexicon.Actors[state].Capital : _countries[place].Place;
        var known = reading.Entities.FindIndex(e => e.IsPlace && e.Place == row);
        if (known >= 0)
            return known;
        var ground = lexicon.Places[row];
        reading.Entities.Add(new ReadingEntity { Kind = EntityKind.Place, Name = ground.NameAr, NameEn = ground.NameEn, Place = row, Country = ground.Country, Point = Places.PlacePoints.Of(ground) });
        return reading.Entities.Count - 1;
    }

    private bool NamesCapital(Reading reading, int state, NamedMention mention)
    {
        var (first, end) = reading.NameIndex.At(mention.Head);
        for (var i = first; i < end; i++)
        {
            if (reading.Names[i] is { Entry: { Kind: NameKind.Place } entry, ProcliticLength: var skip, End: var stop } && stop == mention.End && skip == mention.Skip && entry.Target == lexicon.Actors[state].Capital)
                return true;
        }

        return false;
    }

    /// <summary>The entity of a state, added when the text has none yet.</summary>
    public int EntityOf(Reading reading, int state)
    {
        var actor = reading.Entities.FindIndex(e => e.IsActor && e.Actor == state);
        if (actor >= 0)
            return actor;
        var known = lexicon.Actors[state];
        reading.Entities.Add(new ReadingEntity { Kind = known.Kind, Name = known.NameAr, NameEn = known.NameEn, Actor = state, Country = known.Country });
        return reading.Entities.Count - 1;
    }

    private void Recast(Reading reading, int m, Argument argument)
    {
        var mention = reading.Mentions[m];
        var entity = reading.Entities[mention.Entity];
        if (mention.Head != argument.Head || mention.Form != MentionForm.Name || !entity.IsPlace || entity.Place < 0 || !_stateOfPlace.TryGetValue(entity.Place, out var state))
            return;
        reading.Mentions[m] = mention with { Entity = EntityOf(reading, state), FoundBy = "state.subject" };
    }

    private bool Acts(Clause clause)
    {
        if (!frames.Of(clause.Lexeme, clause.Class).IsEmpty)
            return true;
        foreach (var control in frames.Control(clause.Lexeme))
        {
            if (control.Subject == "actor")
                return true;
        }

        return false;
    }

    private static Dictionary<int, int> States(CompiledLexicon lexicon)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < lexicon.Places.Count; p++)
        {
            if (lexicon.Places[p].Kind == "country")
                countries.TryAdd(lexicon.Places[p].Id, p);
        }

        var states = new Dictionary<int, int>();
        for (var a = 0; a < lexicon.Actors.Count; a++)
        {
            var actor = lexicon.Actors[a];
            if (actor.Kind != EntityKind.State)
                continue;
            if (countries.TryGetValue(actor.Id, out var country))
                states.TryAdd(country, a);
            if (actor.Capital >= 0)
                states.TryAdd(actor.Capital, a);
        }

        return states;
    }
}
