namespace Isnad.Extraction.Relations;

/// <summary>One side of a relation: its entity and the tokens that name it, or -1 where a pronoun far off does.</summary>
internal readonly record struct RelationParty(int Entity, int First, int End)
{
    /// <summary>Nobody.</summary>
    public static readonly RelationParty None = new(-1, -1, -1);

    /// <summary>The entity of a mention.</summary>
    public static RelationParty Of(Reading reading, int mention) =>
        mention < 0 ? None : new RelationParty(reading.Mentions[mention].Entity, reading.Mentions[mention].First, reading.Mentions[mention].End);
}
