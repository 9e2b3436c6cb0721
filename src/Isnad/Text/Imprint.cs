namespace Isnad.Text;

/// <summary>What a page says of its own publication.</summary>
internal sealed class Imprint
{
    public DateOnly? Published { get; set; }

    /// <summary>Whether <see cref="Published"/> is only the date of the last change.</summary>
    public bool Updated { get; set; }

    /// <summary>A line with a date that no calendar has, or null.</summary>
    public string? Impossible { get; set; }

    public Outlet? Outlet { get; set; }

    public string? Author { get; set; }

    /// <summary>The words, by original offsets.</summary>
    public List<(ImprintKind Kind, int Start, int End)> Parts { get; } = [];
}
