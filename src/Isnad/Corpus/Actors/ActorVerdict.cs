namespace Isnad.Corpus.Actors;

/// <summary>What a person says of actors.</summary>
public enum ActorVerdict
{
    /// <summary>Two keys are one actor.</summary>
    Same,

    /// <summary>Two keys are two actors, or the uses of a key in one document are another actor.</summary>
    Different,

    /// <summary>The actor is to be shown under another name.</summary>
    Renamed,
}
