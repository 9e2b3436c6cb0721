using Isnad.Extraction.Clauses;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>The claims drafted so far, and which of them are open at a place in the sentence.</summary>
internal sealed class ClaimDrafts(SpeechText text)
{
    // So many drafts back one may still be open.
    private const int Open = 12;

    private readonly List<Draft> _drafts = [];
    private int _sentence;

    /// <summary>All drafts.</summary>
    public List<Draft> All => _drafts;

    /// <summary>Whether the sentence has a draft already.</summary>
    public bool InSentence => _drafts.Count > _sentence;

    /// <summary>The last draft of the sentence, or null.</summary>
    public Draft? Last => InSentence ? _drafts[^1] : null;

    /// <summary>Begins a sentence.</summary>
    public void Begin() => _sentence = _drafts.Count;

    /// <summary>The last draft of the sentence before a token that stands in no other claim, or null.</summary>
    public Draft? LastOuter(int token)
    {
        for (var d = _drafts.Count - 1; d >= _sentence; d--)
        {
            if (!_drafts[d].Nested && _drafts[d].Trigger.Token < token)
                return _drafts[d];
        }

        return null;
    }

    /// <summary>Adds a draft that holds anything.</summary>
    public void Push(Draft draft)
    {
        if (draft.End > draft.First)
            _drafts.Add(draft);
    }

    /// <summary>The open claim around a token, the innermost; null when none.</summary>
    public Draft? Enclosing(int token)
    {
        for (var d = _drafts.Count - 1; d >= 0 && d >= _drafts.Count - Open; d--)
        {
            if (_drafts[d].First <= token && token < _drafts[d].End)
                return _drafts[d];
        }

        return null;
    }

    /// <summary>Whether a trigger belongs to what is claimed rather than to the outlet's report.</summary>
    public bool Inside(Trigger trigger, int begin, Draft around)
    {
        if (text.Around(trigger.Token) is >= 0 and var q && q != text.Around(around.Trigger.Token))
            return true;
        if (trigger.Relative || trigger.Kind is TriggerKind.Noun || begin <= around.First + 1)
            return true;
        if (trigger.Kind == TriggerKind.Participle)
            return false;
        var before = begin - 1;
        while (before > around.First && text[before].Role is WordRole.Auxiliary or WordRole.Particle)
            before--;
        if (text[begin].Joined || text[before + 1].Joined || text.Kind(before) is TokenKind.Comma or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Close)
            return false;
        return text[before].Role is not WordRole.Conjunction && !(text[before].Role == WordRole.Subordinator && text.Excepts(before - 1) && text.Kind(before - 2) == TokenKind.Comma);
    }

    /// <summary>Ends the open claims of this sentence before a token.</summary>
    public void Close(int token)
    {
        for (var d = _drafts.Count - 1; d >= 0 && d >= _drafts.Count - Open; d--)
        {
            var draft = _drafts[d];
            if (draft.First < token && token < draft.End && draft.Form != ContentForm.Quote)
                draft.End = Trim(draft.First, token);
        }
    }

    /// <summary>Where words from a token on end, not behind <paramref name="end"/>: before what a verb further out reports.</summary>
    public int Before(int first, int end)
    {
        for (var d = _sentence; d < _drafts.Count; d++)
        {
            if (_drafts[d].First > first && _drafts[d].First < end)
                end = Trim(first, _drafts[d].First);
        }

        return end;
    }

    /// <summary>Goes back over commas, conjunctions and auxiliaries before a token.</summary>
    public int Trim(int first, int token)
    {
        var end = token;
        while (end > first + 1 && (text.Kind(end - 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Dash
            || text[end - 1].Role is WordRole.Conjunction or WordRole.Auxiliary or WordRole.Particle))
            end--;
        return end;
    }

    /// <summary>Where what is claimed from a token on ends: with its quotation or the sentence.</summary>
    public int ContentEnd(int first)
    {
        var end = text.Sentence.End;
        if (text.Around(first) is >= 0 and var q && text.Reading.Quotations[q] is var around && around.First < first)
            end = Math.Min(end, around.End);
        return Trim(first, end);
    }
}
