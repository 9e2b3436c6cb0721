using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Events;

/// <content>Words that judge by how something is said: an actor who is called a name, a misdeed that needs no doer named.</content>
internal sealed partial class ActionLabels
{
    private const int StyleReach = 4;
    private const string Judging = "judging";
    private readonly FrozenSet<int> _styling = TableLemmas.Of(lexicon, Judging, "styling");
    private readonly FrozenSet<int> _outrage = TableLemmas.Of(lexicon, Judging, "outrage");
    private readonly FrozenSet<int> _hostile = TableLemmas.Of(lexicon, Judging, "hostile");
    private readonly FrozenSet<int> _plain = TableLemmas.Of(lexicon, Judging, "plain");

    /// <summary>"Described the minister as an agent", "the listing of the group as a terrorist organisation": what someone is called.</summary>
    private void Styled(Reading reading)
    {
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if (!_styling.Contains(reading.Words[i].Reading.Lexeme) || reading.Words[i].Role is not (WordRole.Verb or WordRole.Noun or WordRole.Adjective) || reading.Words[i].Reading.Enclitic != Pronoun.None)
                continue;
            var holder = reading.MentionIndex.FirstAt(i + 1);
            if (holder >= reading.Mentions.Count || reading.Mentions[holder] is not { } called || called.First > i + 2 || called.First == i + 2 && reading.Words[i + 1] is not { Role: WordRole.Noun, Definite: true } || !reading.Entities[called.Entity].IsActor)
                continue;
            while (holder + 1 < reading.Mentions.Count && reading.Mentions[holder + 1] is var next && next.First == called.First && next.End > called.End)
                called = reading.Mentions[++holder];
            for (var k = called.End; k < Math.Min(reading.Words.Length, called.End + StyleReach); k++)
            {
                if (reading.Words[k].Role is WordRole.Verb or WordRole.Relative || reading.Words[k] is { Definite: true, Role: WordRole.Noun or WordRole.Name or WordRole.Adjective } || reading.Tokens[k].Kind is TokenKind.Comma or TokenKind.Stop)
                    break;
                if ((reading.Words[k].Tags & (_pejorative | _laudatory)) == 0 || reading.Words[k] is not { Definite: false, Role: WordRole.Noun or WordRole.Adjective })
                    continue;
                var first = reading.Words[k].Role == WordRole.Adjective && k > called.End && reading.Words[k - 1].Role == WordRole.Noun ? k - 1 : k;
                var stance = (reading.Words[k].Tags & _pejorative) != 0 ? Stance.Delegitimising : Stance.Legitimising;
                reading.Labels.Add(new LabelMention(holder, reading.Span(first, k + 1, reading.Words[first].Reading.ProcliticLength), stance));
                break;
            }
        }
    }

    /// <summary>"The aggression", "the massacre" with no doer named: told of the state or force that the text has named as the enemy.</summary>
    private void Unowned(Reading reading)
    {
        var foe = -1;
        foreach (var label in reading.Labels)
        {
            var named = reading.Entities[reading.Mentions[label.Mention].Entity];
            if (label.Stance != Stance.Delegitimising || named.Actor < 0 || !(named.Kind == EntityKind.State || foe < 0 && named.Kind == EntityKind.ArmedGroup) || !Hostile(reading, label.Span))
                continue;
            foe = label.Mention;
            if (named.Kind == EntityKind.State)
                break;
        }

        if (foe < 0)
            return;
        var entity = reading.Mentions[foe].Entity;
        var said = new HashSet<int>();
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            if (!_outrage.Contains(word.Reading.Lexeme) || word is not { Role: WordRole.Noun, Definite: true } || Speaks(reading, i, entity) || reading.MentionIndex.Around(i) >= 0 || !said.Add(word.Reading.Lexeme)
                || reading.Labels.Exists(l => l.Span.Start <= reading.Span(i, i + 1).Start && l.Span.End >= reading.Span(i, i + 1).End))
                continue;
            reading.Labels.Add(new LabelMention(foe, reading.Span(i, i + 1, word.Reading.ProcliticLength), Stance.Delegitimising));
        }
    }

    /// <summary>Whether a label names the enemy or the occupier.</summary>
    private bool Hostile(Reading reading, TextSpan span)
    {
        for (var i = 0; i < reading.Tokens.Length && reading.Tokens[i].Start < span.End; i++)
        {
            if (reading.Tokens[i].Start >= span.Start - 2 && _hostile.Contains(reading.Words[i].Reading.Lexeme))
                return true;
        }

        return false;
    }
}
