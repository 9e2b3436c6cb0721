using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Makes claims of drafts: order, nesting, chains, acts, quotation styles, grades.</summary>
internal sealed class ClaimAssembly(SpeechText text)
{
    private const int LongestChain = 5;

    // A claim that holds another begins at most so many claims before it.
    private const int Neighbours = 60;

    // So many denials and confirmations of a document are compared with each other claim.
    private const int MostAnswers = 40;

    private readonly Reading _reading = text.Reading;
    private readonly ActReader _acts = new(text);
    private readonly List<int> _answers = [];

    /// <summary>Writes the claims of the drafts.</summary>
    public void Write(List<Draft> drafts)
    {
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Trigger.Token.CompareTo(b.Trigger.Token));
        var acts = new ClaimAct[drafts.Count];
        var parents = new int[drafts.Count];
        for (var d = 0; d < drafts.Count; d++)
        {
            acts[d] = _acts.Of(drafts[d], drafts, d);
            parents[d] = Parent(drafts, d);
        }

        _answers.Clear();
        for (var d = 0; d < drafts.Count && _answers.Count < MostAnswers; d++)
        {
            if (acts[d] is ClaimAct.Deny or ClaimAct.Confirm)
                _answers.Add(d);
        }

        for (var d = 0; d < drafts.Count; d++)
            _reading.Claims.Add(Claim(drafts, d, acts, parents));
    }

    private static int Parent(List<Draft> drafts, int d)
    {
        for (var p = d - 1; p >= Math.Max(0, d - Neighbours); p--)
        {
            if (drafts[p].First <= drafts[d].Trigger.Token && drafts[p].End >= drafts[d].End && drafts[p].Trigger.Token != drafts[d].Trigger.Token)
                return p;
        }

        return -1;
    }

    private ClaimMention Claim(List<Draft> drafts, int d, ClaimAct[] acts, int[] parents)
    {
        var draft = drafts[d];
        var chain = Chain(draft);
        return new ClaimMention
        {
            First = draft.First,
            End = draft.End,
            Span = _reading.Span(draft.First, draft.End),
            VerbToken = draft.Trigger.Token,
            Verb = _reading.Span(draft.Trigger.Token, draft.Trigger.End),
            Act = acts[d],
            Quotation = Style(draft),
            Chain = chain.AsReadOnly(),
            Parent = parents[d],
            Grade = Grading.Of(chain, acts[d], Sources(draft), Echo(drafts, d, acts)),
            FoundBy = draft.Rule,
        };
    }

    private List<ReadingLink> Chain(Draft draft)
    {
        var chain = new List<ReadingLink>(4);
        if (_reading.Document.Outlet is not null)
            chain.Add(new ReadingLink(LinkKind.Outlet, -1, -1, null, SourceCount.Unknown, null));
        for (var i = Math.Max(0, draft.Sources.Count - LongestChain + 1); i < draft.Sources.Count; i++)
        {
            var source = draft.Sources[i];
            if (i < draft.Sources.Count - 1 && IsPublisher(source))
                continue;
            var condition = source.Condition.End > source.Condition.First ? _reading.Span(source.Condition.First, source.Condition.End) : (TextSpan?)null;
            chain.Add(new ReadingLink(source.Kind, source.Entity, source.Mention, _reading.Span(source.First, source.End, source.Skip), source.Count, condition));
        }

        return chain;
    }

    /// <summary>Whether a medium spoken to is the outlet itself.</summary>
    private bool IsPublisher(Source source)
    {
        if (source.Kind != LinkKind.Media || _reading.Document.Outlet is not { } outlet)
            return false;
        var name = Letters.FoldAll(outlet.Name);
        var words = Letters.FoldAll(_reading.Document.Text[_reading.Span(source.First, source.End, source.Skip).Start.._reading.Tokens[source.End - 1].End]);
        return name.Length > 2 && words.Contains(name, StringComparison.Ordinal);
    }

    private QuotationStyle Style(Draft draft)
    {
        if (draft.Form is ContentForm.Quote)
            return QuotationStyle.Direct;
        var quoted = 0;
        for (var i = Ordered.FirstAtOrAfter(_reading.Quotations, draft.First - 1, static q => q.First); i < _reading.Quotations.Count; i++)
        {
            var q = _reading.Quotations[i];
            if (q.First > draft.End)
                break;
            if (q.Depth == 0 && q.End <= draft.End + 1)
                quoted += q.End - q.First;
        }

        var length = draft.End - draft.First;
        if ((quoted > 0 && quoted >= length - 2) || (draft.Form == ContentForm.Colon && quoted == 0))
            return QuotationStyle.Direct;
        return quoted > 3 ? QuotationStyle.Mixed : QuotationStyle.Indirect;
    }

    private GradedSource Sources(Draft draft)
    {
        var source = draft.Sources[^1];
        var qualified = source.End - source.First > 1;
        var witness = text.Words.IsWitness(source.Lexeme);
        var official = source.Kind == LinkKind.Person && Office(source);
        return new GradedSource(qualified, witness, official);
    }

    private bool Office(Source source)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if ((text[i].Tags & (text.Tags.Office | text.Tags.Spokesman | text.Tags.Rank)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>What another source of the same document says of the same thing.</summary>
    private ClaimAct? Echo(List<Draft> drafts, int d, ClaimAct[] acts)
    {
        if (acts[d] is ClaimAct.Deny or ClaimAct.Confirm)
            return null;
        foreach (var e in _answers)
        {
            if (e == d || ReferenceEquals(drafts[e].Sources[^1], drafts[d].Sources[^1]))
                continue;
            if (_acts.Shared(drafts[d], drafts[e]) >= 3)
                return acts[e];
        }

        return null;
    }
}
