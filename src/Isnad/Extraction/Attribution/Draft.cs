namespace Isnad.Extraction.Attribution;

/// <summary>A claim while its sentence is being read.</summary>
internal sealed class Draft
{
    /// <summary>First token of what is claimed.</summary>
    public required int First { get; init; }

    /// <summary>Index behind its last token; moved forward when a later report closes it.</summary>
    public required int End { get; set; }

    /// <summary>The word that brought it in.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>How the content is put.</summary>
    public required ContentForm Form { get; init; }

    /// <summary>The quotation that is the content, or -1.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>Who says so, from the outside inwards; the innermost speaker last.</summary>
    public required List<Source> Sources { get; init; }

    /// <summary>Whether it stands inside another claim.</summary>
    public bool Nested { get; init; }

    /// <summary>The rule that made it.</summary>
    public required string Rule { get; init; }
}
