using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Reads clauses that name the source of the words around them: "as X said", "according to what the agency reported",
/// "as stood in the report"; at the head of a sentence, behind what is reported, or set into it.</summary>
internal sealed class AttributingClauses(SpeechText text, SourceReader reader, SpeakerRegister register, SpeakerChoice speakers, ClaimDrafts drafts, AttributionPhrases phrases)
{
    /// <summary>Drafts what the clause speaks of, or adds its medium to the report that it is set into.</summary>
    /// <param name="trigger">The verb of the clause; <see cref="Trigger.Attributes"/> holds.</param>
    /// <param name="complement">What stands behind it.</param>
    /// <param name="limit">Where the description of its source ends at the latest (exclusive).</param>
    public void Read(Trigger trigger, Complement complement, int limit)
    {
        var lead = phrases.Lead(trigger, text.Sentence.First);
        if (trigger.Negated || Chain(trigger, complement, Stop(trigger.End, limit)) is not { } chain || !Fits(trigger.Verb!.Kind, lead, chain))
            return;
        if (Within(trigger) is { } report)
        {
            if (chain[^1].Kind is LinkKind.Media or LinkKind.Document && !report.Sources.Contains(chain[^1]))
                report.Sources.Insert(0, chain[^1]);
            return;
        }

        if (!Adds(lead) && phrases.Leading(trigger, lead, Math.Max(trigger.End, complement.Subject), chain, "attribution.attributing"))
            return;
        if (drafts.InSentence || text.Kind(lead - 1) == TokenKind.Comma)
        {
            phrases.Closing(trigger, chain);
            return;
        }

        register.Spoke(chain[^1], null, trigger.Token);
        phrases.Before(trigger, chain, "attribution.attributing");
    }

    /// <summary>Who says it, from the outside inwards; null when nobody can be told.</summary>
    private List<Source>? Chain(Trigger trigger, Complement complement, int stop)
    {
        var near = complement with { Start = Math.Min(complement.Start, stop) };
        return trigger.Verb!.Kind switch
        {
            ReportingKind.Appear => speakers.Appears(trigger, near),
            ReportingKind.Relay => speakers.Relayed(trigger, near, -1) ?? Subject(trigger, near, stop),
            _ => Subject(trigger, near, stop),
        };
    }

    private List<Source>? Subject(Trigger trigger, Complement complement, int stop)
    {
        var first = complement.QuotedSubject >= 0 ? text.Reading.Quotations[complement.QuotedSubject].First : complement.Subject;
        if (first >= 0)
        {
            var named = register.Resolve(reader.Read(first, stop));
            return [.. named.Through, named];
        }

        var dropped = trigger.End >= text.Sentence.End || text.Kind(trigger.End) != TokenKind.Word;
        return dropped && trigger.Verb!.Kind != ReportingKind.Tell && register.Last(text[trigger.Token].Reading) is { } last ? [.. last.Through, last] : null;
    }

    /// <summary>Whether a verb of this kind tells a source here: what also means a plain deed ("as the army moved its guns") needs a medium or a text behind it.</summary>
    private bool Fits(ReportingKind kind, int lead, List<Source> chain) => kind switch
    {
        ReportingKind.Say or ReportingKind.Think or ReportingKind.Tell or ReportingKind.Continue => true,
        ReportingKind.Appear or ReportingKind.Show => chain[^1].Kind is LinkKind.Document or LinkKind.Media,
        ReportingKind.Relay or ReportingKind.Weak or ReportingKind.Rumour => !Adds(lead) && text.CanSpeak(chain[0].Head) || chain[0].Kind is LinkKind.Media,
        _ => false,
    };

    /// <summary>Whether the clause begins with the word that at the head of a sentence only adds ("he also said").</summary>
    private bool Adds(int lead) => text.Reading.Normal(lead) is "\u0643\u0645\u0627" or "\u0648\u0643\u0645\u0627";

    /// <summary>The report between whose verb and content the clause stands, or null.</summary>
    private Draft? Within(Trigger trigger) =>
        drafts.Last is { } last && last.Trigger.Token < trigger.Token && last.First > trigger.Token ? last : null;

    private int Stop(int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (text.Kind(i) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop)
                return i;
        }

        return limit;
    }
}
