namespace Isnad.Corpus.Copies;

/// <summary>A group of copies that may still grow.</summary>
internal sealed class OpenGroup(int number)
{
    private readonly List<(CopySketch Text, CopyMember Member)> _members = [];
    private readonly HashSet<int> _texts = [];

    /// <summary>Number of its first text, in order of arrival.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Its texts that are still in the window.</summary>
    public IReadOnlyCollection<int> Texts => _texts;

    /// <summary>Ids of all its documents.</summary>
    public IEnumerable<string> Documents => _members.Select(m => m.Member.Document);

    /// <summary>Adds a text.</summary>
    public void Add(int id, CopySketch sketch, CopyKind kind, string? of, double resemblance, double containment)
    {
        _texts.Add(id);
        _members.Add((sketch, new CopyMember(sketch.Document, sketch.Outlet, sketch.Published, kind, of, resemblance, containment)));
    }

    /// <summary>Takes over another group.</summary>
    public void Take(OpenGroup other)
    {
        _members.AddRange(other._members);
        _texts.UnionWith(other._texts);
        Number = Math.Min(Number, other.Number);
    }

    /// <summary>A text leaves the window; true when it was the last.</summary>
    public bool Leave(int id) => _texts.Remove(id) && _texts.Count == 0;

    /// <summary>The group with its first text settled.</summary>
    public CopyGroup ToGroup()
    {
        var ordered = _members.OrderBy(m => m.Text.Published ?? DateOnly.MaxValue).ThenByDescending(m => m.Text.Words)
            .ThenBy(m => m.Text.Document, StringComparer.Ordinal).ToList();
        var first = ordered[0];
        var members = new List<CopyMember> { first.Member with { Kind = CopyKind.First, Of = null, Resemblance = 1, Containment = 1 } };
        members.AddRange(ordered.Skip(1).Select(m => m.Member.Kind == CopyKind.First ? Against(m, first) : m.Member));
        return new CopyGroup
        {
            Id = "copy:" + first.Text.Document[..Math.Min(16, first.Text.Document.Length)],
            Members = members,
            FirstIsCertain = first.Text.Published is { } day && ordered.Skip(1).All(m => m.Text.Published > day),
        };
    }

    // The text that came first to us need not be the first published.
    private static CopyMember Against((CopySketch Text, CopyMember Member) member, (CopySketch Text, CopyMember Member) first)
    {
        var shared = CopySketch.Shared(member.Text, first.Text);
        var least = Math.Max(1, Math.Min(member.Text.Runs.Length, first.Text.Runs.Length));
        var all = Math.Max(1, member.Text.Runs.Length + first.Text.Runs.Length - shared);
        var kind = member.Text.Whole == first.Text.Whole ? CopyKind.Same : member.Text.Words * 1.4 <= first.Text.Words ? CopyKind.Excerpt : CopyKind.Reprint;
        return member.Member with { Kind = kind, Of = first.Text.Document, Resemblance = Math.Round(shared / (double)all, 3), Containment = Math.Round(shared / (double)least, 3) };
    }
}
