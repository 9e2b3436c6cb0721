using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Relations;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Records the words for deeds that take a side (liberation, cleansing, aggression) as labels of whoever did them, and words that
/// honour or scorn the dead as labels of the dead.</summary>
internal sealed partial class ActionLabels(CompiledLexicon lexicon)
{
    private readonly (TagMask Tags, Stance Stance, bool Victim)[] _kinds =
    [
        (lexicon.TagSet("act_legitimising"), Stance.Legitimising, false),
        (lexicon.TagSet("act_delegitimising"), Stance.Delegitimising, false),
        (lexicon.TagSet("victim_legitimising"), Stance.Legitimising, true),
        (lexicon.TagSet("victim_delegitimising"), Stance.Delegitimising, true),
    ];

    private readonly TagMask _laudatory = lexicon.TagSet("laudatory");
    private readonly TagMask _pejorative = lexicon.TagSet("pejorative");
    private readonly TagMask _commits = lexicon.TagSet("commits");
    private readonly TagMask _carrier = lexicon.TagSet("carrier");
    private readonly TagMask _falls = lexicon.TagSet("victim_legitimising");

    public void Read(Reading reading)
    {
        reading.Labels.RemoveAll(l => reading.Mentions[l.Mention] is var m && m.End == m.First + 1 && Predicated(reading, m.First));
        var said = new HashSet<(int Entity, int Lexeme)>();
        foreach (var mention in reading.Events)
        {
            var last = Math.Min(reading.Sentences[reading.Clauses[mention.Clause].Sentence].End, mention.Trigger + 3);
            for (var i = Math.Max(0, mention.Trigger - 1); i < last; i++)
            {
                if (reading.Words[i].Role == WordRole.None && i > mention.Trigger)
                    break;
                Label(reading, mention, i, said);
            }

            Branded(reading, mention, last, said);
        }

        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
                Fate(reading, sentence, i, said);
        }

        Misdeeds(reading);
        Committed(reading);
        Styled(reading);
        Unowned(reading);
        reading.Labels.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        for (var i = reading.Labels.Count - 1; i > 0; i--)
        {
            var (label, before) = (reading.Labels[i], reading.Labels[i - 1]);
            if (label.Span == before.Span && reading.Mentions[label.Mention].Entity == reading.Mentions[before.Mention].Entity)
                reading.Labels.RemoveAt(i);
        }
    }

    /// <summary>"A massacre committed by the forces", "the army committed a crime": the word for the deed labels whoever is said to have done it.</summary>
    private void Committed(Reading reading)
    {
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if (reading.Words[i].Role != WordRole.Verb || (reading.Words[i].Tags & _commits) == 0)
                continue;
            var doer = reading.Mentions.FindIndex(m => m.First == i + 1 && reading.Entities[m.Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.State);
            if (doer < 0)
                continue;
            var deed = reading.Words[i].Reading.Enclitic != Pronoun.None ? Deed(reading, i - 1, i - 5, -1) : Deed(reading, reading.Mentions[doer].End, reading.Mentions[doer].End + 2, 1);
            var entity = reading.Mentions[doer].Entity;
            if (deed < 0 || Speaks(reading, deed, entity) || reading.Labels.Exists(l => l.Span.Start <= reading.Span(deed, deed + 1).Start && l.Span.End >= reading.Span(deed, deed + 1).End))
                continue;
            reading.Labels.Add(new LabelMention(doer, reading.Span(deed, deed + 1, reading.Words[deed].Reading.ProcliticLength), Stance.Delegitimising));
        }
    }

    /// <summary>The first noun for a misdeed from a token on, in the direction of <paramref name="step"/>; or -1.</summary>
    private int Deed(Reading reading, int from, int end, int step)
    {
        for (var i = from; i != end && i >= 0 && i < reading.Words.Length; i += step)
        {
            if (reading.Words[i].Role == WordRole.Noun && (reading.Words[i].Tags & _kinds[1].Tags) != 0)
                return i;
            if (reading.Tokens[i].Kind != Isnad.Text.TokenKind.Quote && reading.Words[i].Role is not (WordRole.Adjective or WordRole.Relative or WordRole.Noun))
                return -1;
        }

        return -1;
    }

    /// <summary>"A terrorist attack", "the barbaric shelling": an attribute of the deed that condemns whoever did it.</summary>
    private void Branded(Reading reading, EventMention mention, int last, HashSet<(int Entity, int Lexeme)> said)
    {
        if (mention.Actors.Count == 0 || mention.Frame.Event != EventType.Assault || reading.Words[mention.Trigger].Role != WordRole.Noun)
            return;
        for (var i = mention.Trigger + 1; i < last; i++)
        {
            var word = reading.Words[i];
            if (word.Role != WordRole.Adjective)
                return;

            if ((word.Tags & _pejorative) == 0 || word.Reading.Has(WordFeatures.Plural) && word.Reading.Has(WordFeatures.Masculine))
                continue;
            var entity = reading.Mentions[mention.Actors[0]].Entity;
            if (!Speaks(reading, i, entity) && said.Add((entity, word.Reading.Lexeme)))
                reading.Labels.Add(new LabelMention(mention.Actors[0], reading.Span(mention.Trigger, i + 1, reading.Words[mention.Trigger].Reading.ProcliticLength), Stance.Delegitimising));
            return;
        }
    }

    /// <summary>Whether an entity is who says the words at a token: nobody condemns his own deed.</summary>
    private static bool Speaks(Reading reading, int token, int entity)
    {
        foreach (var claim in reading.Claims)
        {
            if (claim.First <= token && token < claim.End && claim.Chain.Count > 0 && claim.Chain[^1].Entity == entity)
                return true;
        }

        return false;
    }

    /// <summary>A misdeed with the adjective of a state labels that state; the same noun with the article again points back to it.</summary>
    private void Misdeeds(Reading reading)
    {
        var nisbas = new Dictionary<int, int>();
        foreach (var match in reading.Names)
        {
            if (match.Entry.Kind == NameKind.Actor && (match.Entry.Flags & NameFlags.Derived) != 0)
                nisbas.TryAdd(match.First, match.Entry.Target);
        }

        var doers = new Dictionary<int, int>();
        var said = new HashSet<(int Entity, string Word)>();
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            if ((word.Tags & _kinds[1].Tags) == 0 || word.Role != WordRole.Noun)
                continue;
            var next = i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Kind == Isnad.Text.TokenKind.Quote ? i + 2 : i + 1;
            if (nisbas.TryGetValue(next, out var state))
                doers[word.Reading.Lexeme] = reading.Mentions.FindIndex(m => reading.Entities[m.Entity].Actor == state);
            if (doers.GetValueOrDefault(word.Reading.Lexeme, -1) is >= 0 and var holder && (next == i + 1 && word.Definite || nisbas.ContainsKey(next))
                && !reading.Labels.Exists(l => l.Span.Start <= reading.Span(i, i + 1).Start && l.Span.End >= reading.Span(i, i + 1).End)
                && said.Add((reading.Mentions[holder].Entity, reading.Normal(i)[word.Reading.ProcliticLength..].ToString())))
                reading.Labels.Add(new LabelMention(holder, reading.Span(i, i + 1, word.Reading.ProcliticLength), Stance.Delegitimising));
        }
    }

    /// <summary>A word for a death that honours or scorns, where no event tells who died: whoever is named behind it, else right before it.</summary>
    private void Fate(Reading reading, Isnad.Text.Sentence sentence, int token, HashSet<(int Entity, int Lexeme)> said)
    {
        foreach (var (tags, stance, victim) in _kinds)
        {
            if (!victim || (reading.Words[token].Tags & tags) == 0 || reading.Words[token].Reading.Class is not (PartOfSpeech.Verb or PartOfSpeech.Masdar)
                || reading.Events.Exists(e => e.Trigger == token && e.Recipients.Count > 0))
                continue;
            var holder = Dead(reading, sentence, token);
            var end = token + 1 < sentence.End && Predicated(reading, token + 1) ? token + 2 : token + 1;
            if (holder >= 0 && said.Add((reading.Mentions[holder].Entity, reading.Words[token].Reading.Lexeme)))
                reading.Labels.Add(new LabelMention(holder, reading.Span(token, end, reading.Words[token].Reading.ProcliticLength), stance));
            return;
        }
    }

    /// <summary>"Rose as a martyr": a noun that honours, without article behind a word for a death, is said of the dead and names no other.</summary>
    public bool Predicated(Reading reading, int token) =>
        token > 0 && reading.Words[token] is { Definite: false } word && (word.Tags & _laudatory) != 0 && word.Reading.Enclitic == Pronoun.None && word.Reading.Has(WordFeatures.Singular)
        && reading.Words[token - 1].Role == WordRole.Verb && (reading.Words[token - 1].Tags & (_kinds[2].Tags | _falls)) != 0;

    private int Dead(Reading reading, Isnad.Text.Sentence sentence, int token)
    {
        var before = -1;
        var plural = reading.Words[token].Role == WordRole.Verb && reading.Words[token].Reading.Has(WordFeatures.Plural | WordFeatures.Dual);
        var relative = token > 0 && reading.Words[token - 1].Role == WordRole.Relative;
        var single = relative && !plural;
        for (var i = 0; i < reading.Mentions.Count; i++)
        {
            var mention = reading.Mentions[i];
            if (!CanFall(reading, mention) || single && mention.First < token && reading.Entities[mention.Entity].Kind != EntityKind.Person)
                continue;
            if (mention.First > token && (plural || relative) && before >= 0)
                return before;
            if (mention.First > token + 1 && reading.Words[mention.First - 1].Role == WordRole.Verb)
                return before;
            if (mention.First > token && Governed(reading, token, mention))
                continue;
            if (mention.First > token)
                return mention.First < sentence.End && mention.First <= token + 7 ? i : before;
            if (mention.First >= sentence.First && mention.End >= token - (relative ? 5 : 2))
                before = i;
        }

        return before;
    }

    /// <summary>Whether a mention can be one who fell: a person, a group, fighters; not a state or body.</summary>
    private bool CanFall(Reading reading, NamedMention mention) =>
        reading.Entities[mention.Entity] is { IsActor: true, Kind: EntityKind.Person or EntityKind.Group or EntityKind.ArmedGroup }
        && !(mention.End == mention.First + 1 && Predicated(reading, mention.First));

    /// <summary>Whether a preposition or a noun before it governs a mention behind a word for a death: by whose hands, in which battle.</summary>
    private static bool Governed(Reading reading, int token, NamedMention mention)
    {
        if (mention.Skip > 0 || mention.First > 0 && reading.Words[mention.First].Governed)
            return true;
        var at = mention.First - 1;
        return at > token && (reading.Words[at].Role == WordRole.Preposition && reading.QuantityIndex.Around(at - 1) < 0
            || reading.Words[at] is { Role: WordRole.Noun, Definite: false } noun && noun.Reading.Class != PartOfSpeech.Number && reading.QuantityIndex.Around(at) < 0);
    }

    private void Label(Reading reading, EventMention mention, int token, HashSet<(int Entity, int Lexeme)> said)
    {
        foreach (var (tags, stance, victim) in _kinds)
        {
            var holders = victim ? mention.Recipients : mention.Actors;
            if ((reading.Words[token].Tags & tags) == 0 || holders.Count == 0)
                continue;

            // Who condemns a crime has not committed it: beside the trigger only a deed of force passes its word on.
            if (!victim && token != mention.Trigger && mention.Frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Mobilize))
                continue;

            // A word inside a name is the name's: the commission for the liberation of.
            if (Surroundings.Holding(reading, token, ~0) is >= 0 and var named && reading.Mentions[named] is { Form: MentionForm.Name } whole && whole.End > whole.First + 1 && reading.Entities[whole.Entity].IsActor)
                return;

            // To free hostages is no word of praise; to free a town is.
            if (!victim && stance == Stance.Legitimising && (mention.Frame.Event != EventType.Assault || reading.Words[token].Role == WordRole.Verb && _plain.Contains(reading.Words[token].Reading.Lexeme)))
                continue;
            var entity = reading.Mentions[holders[0]].Entity;

            // A crime is one side's word for what a force or state does; of a criminal it is the plain word.
            if ((reading.Words[token].Tags & _carrier) != 0 && reading.Entities[entity].Kind is EntityKind.Person or EntityKind.Group)
                return;
            if (reading.Entities[entity].Outlet >= 0 || (stance == Stance.Delegitimising && !victim && Speaks(reading, token, entity)))
                return;
            if (said.Add((entity, reading.Words[token].Reading.Lexeme)))
                reading.Labels.Add(new LabelMention(holders[0], reading.Span(token, token + 1, reading.Words[token].Reading.ProcliticLength), stance));
            return;
        }
    }
}
