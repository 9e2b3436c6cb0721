namespace Isnad;

/// <summary>All that was read from one document (<c>isnad.analysis/1</c>).</summary>
public sealed record Analysis
{
    /// <summary>Name and version of the record's form.</summary>
    public const string Schema = "isnad.analysis/1";

    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>Mentions in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Entities in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Where the places are.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Times in the order of the text.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Quantities in the order of the text.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Events in the order of the text.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Claims in the order of the text.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Relations in the order of their first evidence.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Labels in the order of the text.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>What was read with doubt or left out.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}
