namespace Isnad.Corpus.Copies;

/// <summary>Tells what was changed between two copies, in words a person can read.</summary>
public static class CopyComparison
{
    /// <summary>The changes in order of the second text.</summary>
    /// <param name="first">The reading of the earlier text.</param>
    /// <param name="second">The reading of the later text.</param>
    public static IReadOnlyList<TextChange> Compare(Analysis first, Analysis second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var before = new ComparedText(first);
        var after = new ComparedText(second);
        var changes = new List<TextChange>();
        foreach (var (b, a) in WordAlignment.Differences(before.Hashes, after.Hashes))
            changes.AddRange(Split(before, b, after, a));
        return changes;
    }

    // Whole sentences added or left out are told apart from words swapped inside one.
    private static IEnumerable<TextChange> Split(ComparedText before, Range b, ComparedText after, Range a)
    {
        if (b.End.Value == b.Start.Value || a.End.Value == a.Start.Value || !(before.HoldsSentence(b) || after.HoldsSentence(a)))
        {
            yield return Change(before, b, after, a);
            yield break;
        }

        yield return Change(before, b, after, a.Start..a.Start);
        yield return Change(before, b.End..b.End, after, a);
    }

    private static TextChange Change(ComparedText before, Range b, ComparedText after, Range a)
    {
        var (beforeSpan, afterSpan) = (before.Span(b), after.Span(a));
        var kind = beforeSpan.End == beforeSpan.Start ? ChangeKind.Added : afterSpan.End == afterSpan.Start ? ChangeKind.Dropped : ChangeKind.Swapped;
        var subject = (before.HoldsSentence(b) && kind != ChangeKind.Added) || (after.HoldsSentence(a) && kind != ChangeKind.Dropped)
            ? ChangeSubject.Sentence : Sharper(before.Subject(beforeSpan), after.Subject(afterSpan));
        return new TextChange(kind, subject, beforeSpan.Of(before.Text), beforeSpan, afterSpan.Of(after.Text), afterSpan);
    }

    private static ChangeSubject Sharper(ChangeSubject a, ChangeSubject b) => a == ChangeSubject.Words ? b : a;
}
