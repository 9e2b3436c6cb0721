using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Records the words for deeds that take a side (liberation, cleansing, aggression) as labels of whoever did them, and words that
/// honour or scorn the dead as labels of the dead.</summary>
internal sealed class ActionLabels(CompiledLexicon lexicon)
{
    private readonly (UInt128 Tags, Stance Stance, bool Victim)[] _kinds =
    [
        (lexicon.TagSet("act_legitimising"), Stance.Legitimising, false),
        (lexicon.TagSet("act_delegitimising"), Stance.Delegitimising, false),
        (lexicon.TagSet("victim_legitimising"), Stance.Legitimising, true),
        (lexicon.TagSet("victim_delegitimising"), Stance.Delegitimising, true),
    ];

    public void Read(Reading reading)
    {
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
        }

        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
                Fate(reading, sentence, i, said);
        }

        Misdeeds(reading);
        reading.Labels.Sort(static (a, b) => a.Span.CompareTo(b.Span));
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
            if (holder >= 0 && said.Add((reading.Mentions[holder].Entity, reading.Words[token].Reading.Lexeme)))
                reading.Labels.Add(new LabelMention(holder, reading.Span(token, token + 1, reading.Words[token].Reading.ProcliticLength), stance));
            return;
        }
    }

    private static int Dead(Reading reading, Isnad.Text.Sentence sentence, int token)
    {
        var before = -1;
        for (var i = 0; i < reading.Mentions.Count; i++)
        {
            var mention = reading.Mentions[i];
            if (!reading.Entities[mention.Entity].IsActor)
                continue;
            if (mention.First > token + 1 && reading.Words[mention.First - 1].Role == WordRole.Verb)
                return before;
            if (mention.First > token)
                return mention.First < sentence.End && mention.First <= token + 7 ? i : before;
            if (mention.First >= sentence.First && mention.End >= token - 2)
                before = i;
        }

        return before;
    }

    private void Label(Reading reading, EventMention mention, int token, HashSet<(int Entity, int Lexeme)> said)
    {
        foreach (var (tags, stance, victim) in _kinds)
        {
            var holders = victim ? mention.Recipients : mention.Actors;
            if ((reading.Words[token].Tags & tags) == 0 || holders.Count == 0)
                continue;
            var entity = reading.Mentions[holders[0]].Entity;
            if (said.Add((entity, reading.Words[token].Reading.Lexeme)))
                reading.Labels.Add(new LabelMention(holders[0], reading.Span(token, token + 1, reading.Words[token].Reading.ProcliticLength), stance));
            return;
        }
    }
}
