using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Who would do what an impersonal verb says can, may, must or cannot be done, or was done before.</content>
internal sealed partial class LentRoles
{
    private readonly FrozenSet<int> _pronoun = TableLemmas.Of(lexicon, "experiencers", "pronoun");
    private readonly FrozenSet<int> _forWhom = TableLemmas.Of(lexicon, "experiencers", "\u0644");
    private readonly FrozenSet<int> _onWhom = TableLemmas.Of(lexicon, "experiencers", "\u0639\u0644\u0649");
    private readonly int _for = Attachment.Row(lexicon, "\u0644");
    private readonly int _on = Attachment.Row(lexicon, "\u0639\u0644\u0649");

    /// <summary>Fills the doer from the pronoun on the verb (it can), or from its phrase with li or ala (it was for the army to, it is on the government to).</summary>
    private void FromExperiencer(Reading reading, EventMention mention, Clause governor)
    {
        if (governor.Class != PartOfSpeech.Verb || mention is not { Actors.Count: 0, DoerUnnamed: false })
            return;
        if (_pronoun.Contains(governor.Lexeme) && reading.Words[governor.Predicate].Reading.Enclitic != Pronoun.None)
        {
            // Russia it can: who is named before the verb is the one.
            if (governor.First(Function.Subject) is null && antecedents.Find(reading, governor.Predicate, []) is >= 0 and var antecedent)
                Add(mention.Actors, antecedent);
            return;
        }

        var preposition = _forWhom.Contains(governor.Lexeme) ? _for : _onWhom.Contains(governor.Lexeme) ? _on : -1;
        foreach (var argument in governor.Arguments)
        {
            if (preposition < 0 || argument is not { Function: Function.Preposition, Antecedent: < 0 } || argument.Preposition != preposition || argument.First > mention.Trigger)
                continue;
            AddNamed(reading, mention, governor, argument, mention.Actors);
            return;
        }
    }
}
