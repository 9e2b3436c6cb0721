namespace Isnad.Corpus.Joining;

/// <summary>What a person says of two accounts.</summary>
public enum SameEventVerdict
{
    /// <summary>They tell one event.</summary>
    Same,

    /// <summary>They tell two events.</summary>
    Different,
}
