using Isnad.Text;

namespace Isnad.Corpus.Copies;

/// <summary>A text cut into words, with what its reading says of them.</summary>
internal sealed class ComparedText
{
    private readonly Analysis _analysis;
    private readonly List<TextSpan> _words = [];
    private readonly List<TextSpan> _sources = [];

    /// <summary>Cuts the text of a reading.</summary>
    public ComparedText(Analysis analysis)
    {
        _analysis = analysis;
        var normal = NormalizedText.Of(Text);
        Hashes = [];
        for (var i = 0; i < normal.Length;)
        {
            if (!WordScan.Next(normal.Chars, ref i, out var start))
                break;
            Hashes.Add(WordHash.Folded(normal.Chars[start..i]));
            _words.Add(new TextSpan(normal.OriginalStart(start), normal.OriginalEnd(i)));
        }

        var mentions = analysis.Mentions.ToDictionary(m => m.Id, m => m.Span, StringComparer.Ordinal);
        foreach (var claim in analysis.Claims)
        {
            if (claim.Verb is { } verb)
                _sources.Add(verb);
            foreach (var link in claim.Chain)
            {
                if ((link.Descriptor ?? (link.Mention is { } m && mentions.TryGetValue(m, out var span) ? span : null)) is { } words)
                    _sources.Add(words);
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text => _analysis.Document.Text;

    /// <summary>Folded hashes of its words.</summary>
    public List<ulong> Hashes { get; }

    /// <summary>Where a range of words stands; empty ranges stand at the end of the word before.</summary>
    public TextSpan Span(Range words)
    {
        var (from, to) = (words.Start.Value, words.End.Value);
        if (from < to)
            return new TextSpan(_words[from].Start, _words[to - 1].End);
        var at = from == 0 ? 0 : _words[from - 1].End;
        return new TextSpan(at, at);
    }

    /// <summary>Whether a range holds a sentence from its beginning to its end.</summary>
    public bool HoldsSentence(Range words)
    {
        var (from, to) = (words.Start.Value, words.End.Value);
        if (to - from < 4)
            return false;
        var start = from == 0 ? 0 : _words[from - 1].End;
        var end = to == _words.Count ? Text.Length : _words[to].Start;
        return (from == 0 || HasStop(start, _words[from].Start)) && (to == _words.Count || HasStop(_words[to - 1].End, end));
    }

    /// <summary>What the words of a span are.</summary>
    public ChangeSubject Subject(TextSpan span)
    {
        if (span.End == span.Start)
            return ChangeSubject.Words;
        if (_analysis.Labels.Any(l => l.Stance != Stance.Neutral && Touch(l.Span, span)))
            return ChangeSubject.Label;
        if (_analysis.Mentions.Any(m => m.Kind == EntityKind.Quantity && Touch(m.Span, span)))
            return ChangeSubject.Number;
        if (_sources.Any(s => Touch(s, span)))
            return ChangeSubject.Source;
        if (_analysis.Mentions.Any(m => m.Kind == EntityKind.Time && Touch(m.Span, span)))
            return ChangeSubject.Time;
        if (_analysis.Labels.Any(l => Touch(l.Span, span)))
            return ChangeSubject.Label;
        return _analysis.Mentions.Any(m => m.Form == MentionForm.Name && Touch(m.Span, span)) ? ChangeSubject.Name : ChangeSubject.Words;
    }

    private bool HasStop(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Text[i] is '.' or '!' or '\n' or '\u061F' or '\u2026')
                return true;
        }

        return false;
    }

    private static bool Touch(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;
}
