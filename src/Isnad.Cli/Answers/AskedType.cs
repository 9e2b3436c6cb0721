namespace Isnad.Cli.Answers;

/// <summary>A type that is asked for: of events or of relations, with or without a mode.</summary>
/// <param name="Event">The type of events, or null.</param>
/// <param name="Relation">The type of relations, or null.</param>
/// <param name="Mode">The mode, or null.</param>
internal sealed record AskedType(EventType? Event, RelationType? Relation, string? Mode)
{
    /// <summary>The type of a word as <c>assault/aerial</c>; of neither kind where there is none of that name.</summary>
    public static AskedType Of(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        var (name, mode) = slash < 0 ? (word, null) : (word[..slash], word[(slash + 1)..]);
        name = name.Replace("_", "", StringComparison.Ordinal);
        return Enum.TryParse<EventType>(name, true, out var told) ? new AskedType(told, null, mode) : Enum.TryParse<RelationType>(name, true, out var relation) ? new AskedType(null, relation, mode) : new AskedType(null, null, null);
    }
}
