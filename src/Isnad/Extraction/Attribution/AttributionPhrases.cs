using Isnad.Extraction.Clauses;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Drafts what is attributed without a verb before it: "according to", "as X said", "in his own words", at the head of a sentence,
/// behind what is claimed, or set into its clause.</summary>
internal sealed class AttributionPhrases(SpeechText text, SourceReader reader, SpeakerRegister register, ClaimDrafts drafts, ClauseReach reach)
{
    /// <summary>Marks the words before as the speaker's own.</summary>
    public void Own(Trigger trigger)
    {
        // The words before are a speaker's own: nothing to add where a claim already holds them.
        if (drafts.InSentence)
        {
            drafts.Close(trigger.Token);
            return;
        }

        if (register.Last(text[trigger.Token].Reading) is { } speaker)
            Before(trigger, [speaker], "attribution.own");
    }

    /// <summary>Drafts what an "according to" speaks of.</summary>
    /// <param name="trigger">The phrase.</param>
    /// <param name="limit">Where the description of its source ends at the latest (exclusive).</param>
    public void According(Trigger trigger, int limit)
    {
        if (trigger.End >= text.Sentence.End || Used(trigger) || !text.IsSource(trigger.End))
            return;
        var source = register.Resolve(reader.Read(trigger.End, limit));
        if (source.Head >= text.Sentence.End)
            return;
        List<Source> chain = [.. source.Through, source];
        if (!Leading(trigger, trigger.Token, trigger.End, chain, "attribution.according"))
            Closing(trigger, chain);
    }

    /// <summary>Drafts what stands behind an attribution at the head of a sentence or clause; false where it stands at none or nothing follows.</summary>
    /// <param name="trigger">The attribution.</param>
    /// <param name="lead">Its first token.</param>
    /// <param name="from">First token of its source.</param>
    /// <param name="chain">Who says so, the innermost last.</param>
    /// <param name="rule">The rule.</param>
    public bool Leading(Trigger trigger, int lead, int from, List<Source> chain, string rule)
    {
        if (!Opens(lead) || AfterSource(from, chain[^1]) is not (>= 0 and var first))
            return false;
        drafts.Close(lead);
        register.Spoke(chain[^1], null, trigger.Token);
        drafts.Push(new Draft
        {
            First = first,
            End = drafts.ContentEnd(first),
            Trigger = trigger,
            Form = ContentForm.Clause,
            Sources = chain,
            Rule = rule,
        });
        return true;
    }

    /// <summary>Whether the phrase was already taken for the inner source of a verb before it.</summary>
    private bool Used(Trigger trigger) =>
        drafts.InSentence && drafts.Last!.Trigger.Token < trigger.Token && drafts.Last!.First > trigger.Token;

    private bool Opens(int lead)
    {
        if (text[lead].Joined || text.Kind(lead - 1) is TokenKind.Stop or TokenKind.Colon)
            return true;
        for (var i = text.Sentence.First; i < lead; i++)
        {
            if (text.Kind(i) == TokenKind.Word && text[i].Role is not (WordRole.Conjunction or WordRole.Particle or WordRole.Adverb))
                return false;
        }

        return true;
    }

    private int AfterSource(int from, Source source)
    {
        var aside = false;
        var behind = Math.Max(from, source.End > from && source.First >= from ? source.End : from + 1);
        if (text.IsVerb(behind) && text.Kind(behind - 1) == TokenKind.Word)
            return behind;
        for (var i = behind; i + 1 < text.Sentence.End && i < from + 40; i++)
        {
            if (text.OpensContent(i))
                return i + 1;
            if (text.Kind(i) == TokenKind.Colon)
                return i + 1;
            if (text.Kind(i) != TokenKind.Comma)
                continue;
            if (text[i + 1].Role == WordRole.Relative && !aside)
            {
                aside = true;
                continue;
            }

            return text.OpensContent(i + 1) ? Math.Min(i + 2, text.Sentence.End - 1) : i + 1;
        }

        return -1;
    }

    /// <summary>Gives a source to the words before an attribution, or to the clause that it interrupts.</summary>
    public void Closing(Trigger trigger, List<Source> chain)
    {
        var covering = drafts.Last;
        var source = chain[^1];
        if (Interrupting(trigger, chain, covering))
            return;
        if (covering is not null && covering.First < trigger.Token && trigger.Token <= covering.End + 2)
        {
            if (Another(covering, source) && reach.NewClause(covering.First + 2, Lead(trigger, covering.First)) is >= 0 and var comma)
            {
                covering.End = drafts.Trim(covering.First, comma);
                register.Spoke(source, null, trigger.Token);
                Before(trigger, chain, "attribution.according");
                return;
            }

            covering.End = Math.Min(covering.End, drafts.Trim(covering.First, Lead(trigger, covering.First)));
            if (source.Kind is LinkKind.Media or LinkKind.Document && !covering.Sources.Contains(source))
                covering.Sources.Insert(0, source);
            return;
        }

        register.Spoke(source, null, trigger.Token);
        Before(trigger, chain, "attribution.according");
    }

    /// <summary>Whether an attribution names somebody else than the speaker of the claim before it.</summary>
    private bool Another(Draft covering, Source source) =>
        source.Kind is not (LinkKind.Media or LinkKind.Document) && text.CanSpeak(source.Head) && covering.Form != ContentForm.Quote && !covering.Sources.Contains(source);

    /// <summary>Drafts the claim of a clause that the attribution interrupts.</summary>
    private bool Interrupting(Trigger trigger, List<Source> chain, Draft? covering)
    {
        var source = chain[^1];
        var lead = Lead(trigger, text.Sentence.First);
        if (!reach.Interrupted(lead, Math.Max(source.End > lead ? source.End : 0, trigger.End), out var first) || covering is not null && covering.First < trigger.Token && first <= covering.First + 1)
            return false;
        var inside = covering is not null && covering.First < first && lead <= covering.End;
        register.Spoke(source, null, trigger.Token);
        drafts.Push(new Draft
        {
            First = first,
            End = inside ? covering!.End : drafts.ContentEnd(first),
            Trigger = trigger,
            Form = ContentForm.Clause,
            Sources = chain,
            Nested = inside,
            Rule = "attribution.according",
        });
        return true;
    }

    /// <summary>Drafts a claim of the words of the sentence that stand before a trigger.</summary>
    public void Before(Trigger trigger, List<Source> sources, string rule)
    {
        var first = drafts.InSentence ? Math.Max(text.Sentence.First, drafts.Last!.End) : text.Sentence.First;
        while (first < trigger.Token && text.Kind(first) is not (TokenKind.Word or TokenKind.Number or TokenKind.Latin))
            first++;
        var end = drafts.Trim(first, Lead(trigger, first));
        if (end - first < 4)
            return;
        drafts.Push(new Draft { First = first, End = end, Trigger = trigger, Form = ContentForm.Clause, Sources = sources, Rule = rule });
    }

    /// <summary>Where the phrase before a verb begins that makes it name the source of what stands before.</summary>
    public int Lead(Trigger trigger, int first)
    {
        if (!trigger.Attributes)
            return trigger.Token;
        var lead = trigger.Token - 1;
        for (var i = lead; i >= first && i >= trigger.Token - 4; i--)
        {
            if (text.Has(i, PhraseRole.AccordingClause, out var end) && end == trigger.Token)
                lead = i;
        }

        return lead;
    }
}
