namespace Isnad.Lexicon;

/// <summary>How far a name may be trusted.</summary>
[Flags]
public enum NameFlags : byte
{
    /// <summary>Means its target wherever it stands.</summary>
    None = 0,

    /// <summary>Needs a cue: the full name earlier, a title before it, or the right country in the context.</summary>
    Short = 1,

    /// <summary>A place name that is also a common word or a person's name: needs a place word before it.</summary>
    Cue = 2,

    /// <summary>A name of places in several countries: the country must fit the context.</summary>
    Context = 4,

    /// <summary>A label that legitimises.</summary>
    Legitimising = 8,

    /// <summary>A label that delegitimises.</summary>
    Delegitimising = 16,

    /// <summary>A label, neutral when neither of the other two is set.</summary>
    Label = 32,

    /// <summary>Counts only as spelled, hamzas included.</summary>
    Exact = 64,

    /// <summary>A form derived from a state's name: nisba adjective or demonym, or its capital.</summary>
    Derived = 128,
}
